import { hashText } from '../text/hash';

/** A text as the name of its vector in a file: 53 bits, so that texts are not kept. */
export type TextKey = number;

/** The vectors of one encoder, in levels, by the texts they stand for. */
export type KeptVectors = ReadonlyMap<TextKey, Int8Array>;

export function textKey(text: string): TextKey {
  return parseInt(hashText(text), 36);
}

/**
 * How vectors are laid out in a file, little-endian: five 32-bit numbers (magic, version, dimensions,
 * length of the encoder's id, checksum of the rest of the header and the id), the id in 16-bit code
 * units, then for each vector its key (64-bit float), its levels and their checksum. So a file that was
 * cut or damaged still gives all its other vectors.
 */
const magic = 0x43565348;
const version = 1;
const headerBytes = 5 * 4;
const longestId = 1000;

/** @param vectors all of the same dimensions */
export function writeVectorFile(encoderId: string, vectors: KeptVectors): Uint8Array {
  const [first] = vectors.values();
  const dimensions = first?.length ?? 0;
  const start = headerBytes + encoderId.length * 2;
  const size = recordBytes(dimensions);
  const bytes = new Uint8Array(start + vectors.size * size);
  const view = new DataView(bytes.buffer);
  [magic, version, dimensions, encoderId.length].forEach((number, i) => {
    view.setUint32(i * 4, number, true);
  });
  for (let i = 0; i < encoderId.length; i += 1) {
    view.setUint16(headerBytes + i * 2, encoderId.charCodeAt(i), true);
  }
  view.setUint32(16, headerSum(bytes, start), true);
  let at = start;
  for (const [key, levels] of vectors) {
    view.setFloat64(at, key, true);
    bytes.set(new Uint8Array(levels.buffer, levels.byteOffset, dimensions), at + 8);
    view.setUint32(at + size - 4, checksum(bytes, at, at + size - 4), true);
    at += size;
  }
  return bytes;
}

/**
 * @returns the vectors that are whole, and how many are not; undefined when the bytes are no such file
 *   or one of another encoder
 */
export function readVectorFile(
  encoderId: string,
  bytes: Uint8Array,
): { readonly vectors: KeptVectors; readonly damaged: number } | undefined {
  if (bytes.length < headerBytes) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const number = (i: number): number => view.getUint32(i * 4, true);
  const [dimensions, idLength] = [number(2), number(3)];
  const start = headerBytes + idLength * 2;
  if (number(0) !== magic || number(1) !== version) return undefined;
  if (idLength > longestId || start > bytes.length || dimensions === 0) return undefined;
  if (number(4) !== headerSum(bytes, start)) return undefined;
  const units = Array.from({ length: idLength }, (_, i) =>
    view.getUint16(headerBytes + i * 2, true),
  );
  if (String.fromCharCode(...units) !== encoderId) return undefined;

  const vectors = new Map<TextKey, Int8Array>();
  const size = recordBytes(dimensions);
  let damaged = 0;
  let at = start;
  for (; at + size <= bytes.length; at += size) {
    if (view.getUint32(at + size - 4, true) !== checksum(bytes, at, at + size - 4)) damaged += 1;
    else {
      const levels = Int8Array.from(bytes.subarray(at + 8, at + size - 4));
      vectors.set(view.getFloat64(at, true), levels);
    }
  }
  return { vectors, damaged: at < bytes.length ? damaged + 1 : damaged };
}

function recordBytes(dimensions: number): number {
  return 8 + dimensions + 4;
}

function headerSum(bytes: Uint8Array, start: number): number {
  return checksum(bytes, headerBytes, start, checksum(bytes, 0, 16));
}

/** FNV-1a. */
function checksum(bytes: Uint8Array, from: number, to: number, start = 0x811c9dc5): number {
  let sum = start;
  for (let i = from; i < to; i += 1) sum = Math.imul(sum ^ (bytes[i] ?? 0), 0x01000193);
  return sum >>> 0;
}
