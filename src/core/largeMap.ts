/** Each part of a million entries grows in a few milliseconds. */
const mostParts = 64;

/**
 * A map of texts that may have a million entries. A `Map` moves all that it has when it grows, which stops
 * everything for half a second then; this one is in parts that grow by themselves. Its entries are in no order.
 */
export class LargeMap<V> implements ReadonlyMap<string, V> {
  readonly #parts: (Map<string, V> | undefined)[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get(key: string): V | undefined {
    return this.#parts[partOf(key)]?.get(key);
  }

  has(key: string): boolean {
    return this.#parts[partOf(key)]?.has(key) ?? false;
  }

  set(key: string, value: V): this {
    const part = (this.#parts[partOf(key)] ??= new Map<string, V>());
    const before = part.size;
    part.set(key, value);
    this.#size += part.size - before;
    return this;
  }

  /** @returns whether it was there */
  delete(key: string): boolean {
    const wasThere = this.#parts[partOf(key)]?.delete(key) ?? false;
    if (wasThere) this.#size -= 1;
    return wasThere;
  }

  forEach(callback: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this) callback(value, key, this);
  }

  *entries(): MapIterator<[string, V]> {
    for (const part of this.#parts) if (part) yield* part;
  }

  *keys(): MapIterator<string> {
    for (const part of this.#parts) if (part) yield* part.keys();
  }

  *values(): MapIterator<V> {
    for (const part of this.#parts) if (part) yield* part.values();
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }
}

/** Texts that are counted or hashed differ at their ends, sentences in their length and in the middle. */
function partOf(key: string): number {
  const { length } = key;
  const last = key.charCodeAt(length - 1);
  const before = key.charCodeAt(length - 2);
  const middle = key.charCodeAt(length >> 1);
  return (last + 7 * before + 31 * middle + 11 * length) & (mostParts - 1);
}
