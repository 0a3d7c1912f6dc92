import { readFileSync } from 'node:fs';

/**
 * The messages of a gettext catalogue (.mo, as in the GNU gettext manual, 10.3).
 * @param {string} file
 * @returns {[english: string, chinese: string][]}
 */
export function readCatalogue(file) {
  const bytes = readFileSync(file);
  const read = bytes.readUInt32LE(0) === 0x950412de ? 'readUInt32LE' : 'readUInt32BE';
  const count = bytes[read](8);
  const [originals, translations] = [bytes[read](12), bytes[read](16)];
  /** @param {number} at */
  const text = (at) => {
    const start = bytes[read](at + 4);
    return bytes.toString('utf8', start, start + bytes[read](at));
  };
  return Array.from({ length: count }, (_, i) => {
    // What stands before an end-of-transmission character is the context.
    const original =
      text(originals + 8 * i)
        .split('\x04')
        .at(-1) ?? '';
    const [english = ''] = original.split('\0');
    const [chinese = ''] = text(translations + 8 * i).split('\0');
    return [english, chinese];
  });
}
