/**
 * Products of float matrices in WebAssembly SIMD: some ten times as fast as JavaScript, and unlike
 * native libraries the same to the last bit on every machine, so that a build can be repeated.
 *
 * The machine code is written here by hand, since a compiler for forty lines would be a dependency.
 * C (m×n) = A (m×k) · B (k×n), row-major; m a multiple of 4 and n of 8. Blocks of 4×8 results stay in
 * registers while k runs.
 */
export class MatrixProduct {
  #memory;
  #multiply;
  #next = 0;

  /** @param {number} floats how many floats all matrices together have */
  constructor(floats) {
    const pages = Math.ceil((floats * 4 + 64) / 65_536);
    this.#memory = new WebAssembly.Memory({ initial: pages });
    const module = new WebAssembly.Module(machineCode());
    const instance = new WebAssembly.Instance(module, { m: { m: this.#memory } });
    this.#multiply = /** @type {(...args: number[]) => void} */ (instance.exports['f']);
  }

  /**
   * A matrix in the memory of the product.
   * @param {number} floats
   */
  allocate(floats) {
    const matrix = new Float32Array(this.#memory.buffer, this.#next, floats);
    this.#next += Math.ceil((floats * 4) / 16) * 16;
    return matrix;
  }

  /**
   * @param {Float32Array} a
   * @param {Float32Array} b
   * @param {Float32Array} c
   * @param {number} m
   * @param {number} n
   * @param {number} k
   */
  multiply(a, b, c, m, n, k) {
    this.#multiply(a.byteOffset, b.byteOffset, c.byteOffset, m, n, k);
  }
}

function machineCode() {
  const [a, b, c, m, n, k, i, j, l, pb, pc, rowA, rowB, a0] = /** @type {const} */ ([
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
  ]);
  const [b0, b1, s, acc] = /** @type {const} */ ([17, 18, 19, 20]);
  /** @param {number} x */
  const get = (x) => [0x20, x];
  /** @param {number} x */
  const set = (x) => [0x21, x];
  /** @param {number} x */
  const constant = (x) => [0x41, ...signed(x)];
  const [plus, times] = [[0x6a], [0x6c]];
  /** @param {number} x @param {number[]} by */
  const increase = (x, by) => [...get(x), ...by, ...plus, ...set(x)];
  /** @param {number} counter @param {number} end @param {number} step @param {number[]} body */
  const loop = (counter, end, step, body) => [
    ...constant(0),
    ...set(counter),
    ...[0x03, 0x40],
    ...body,
    ...increase(counter, constant(step)),
    ...[...get(counter), ...get(end), 0x49, 0x0d, 0x00, 0x0b],
  ];
  /** @param {number} code @param {number[]} rest */
  const simd = (code, ...rest) => [0xfd, ...unsigned(code), ...rest];
  const [load, splat, store] = [simd(0x00, 2, 0), simd(0x09, 2, 0), simd(0x0b, 2, 0)];
  const loadNext = simd(0x00, 2, 16);
  const storeNext = simd(0x0b, 2, 16);
  const [add, multiply] = [simd(0xe4), simd(0xe6)];
  const zero = simd(0x0c, ...new Array(16).fill(0));
  const rows = [0, 1, 2, 3];

  const inner = loop(l, k, 1, [
    ...[...get(pb), ...load, ...set(b0), ...get(pb), ...loadNext, ...set(b1)],
    ...rows.flatMap((r) => [
      ...[...get(a0 + r), ...splat, ...set(s)],
      ...[b0, b1].flatMap((block, side) => {
        const sum = acc + 2 * r + side;
        return [...get(sum), ...get(s), ...get(block), ...multiply, ...add, ...set(sum)];
      }),
      ...increase(a0 + r, constant(4)),
    ]),
    ...increase(pb, get(rowB)),
  ]);
  const block = [
    ...rows.flatMap((r) => [
      ...[...get(a), ...get(i), ...constant(r), ...plus, ...get(rowA), ...times, ...plus],
      ...set(a0 + r),
    ]),
    ...[...get(b), ...get(j), ...constant(4), ...times, ...plus, ...set(pb)],
    ...rows.flatMap((r) => [...zero, ...set(acc + 2 * r), ...zero, ...set(acc + 2 * r + 1)]),
    ...inner,
    ...[...get(c), ...get(i), ...get(rowB), ...times, ...plus],
    ...[...get(j), ...constant(4), ...times, ...plus, ...set(pc)],
    ...rows.flatMap((r) => [
      ...[...get(pc), ...get(acc + 2 * r), ...store],
      ...[...get(pc), ...get(acc + 2 * r + 1), ...storeNext],
      ...increase(pc, get(rowB)),
    ]),
  ];
  const body = [
    ...[2, 11, 0x7f, 11, 0x7b],
    ...[...get(k), ...constant(4), ...times, ...set(rowA)],
    ...[...get(n), ...constant(4), ...times, ...set(rowB)],
    ...loop(j, n, 8, loop(i, m, 4, block)),
    0x0b,
  ];
  /** @param {number} id @param {number[]} content */
  const section = (id, content) => [id, ...unsigned(content.length), ...content];
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [1, 0x60, 6, ...new Array(6).fill(0x7f), 0]),
    ...section(2, [1, 1, 0x6d, 1, 0x6d, 0x02, 0x00, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, 1, 0x66, 0x00, 0]),
    ...section(10, [1, ...unsigned(body.length), ...body]),
  ]);
}

/** @param {number} value LEB128 */
function unsigned(value) {
  const bytes = [];
  for (; value > 0x7f; value >>>= 7) bytes.push((value & 0x7f) | 0x80);
  return [...bytes, value];
}

/** @param {number} value not negative; LEB128 with room for the sign */
const signed = (value) =>
  value < 64 ? [value] : [...unsigned(value).slice(0, -1), ...tail(value)];

/** @param {number} value */
function tail(value) {
  const last = unsigned(value).at(-1) ?? 0;
  return last & 0x40 ? [last | 0x80, 0] : [last];
}
