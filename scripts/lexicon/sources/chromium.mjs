import { readFileSync } from 'node:fs';

/**
 * The strings of a Chromium resource pack (version 5): a table of 16-bit ids and offsets.
 * @param {string} file
 * @returns {Map<number, string>}
 */
export function readPack(file) {
  const bytes = readFileSync(file);
  if (bytes.readUInt32LE(0) !== 5) throw new Error(`${file} is no resource pack of version 5.`);
  const strings = new Map();
  for (let i = 0; i < bytes.readUInt16LE(8); i += 1) {
    const at = 12 + 6 * i;
    const start = bytes.readUInt32LE(at + 2);
    const end = bytes.readUInt32LE(at + 8);
    strings.set(bytes.readUInt16LE(at), bytes.toString('utf8', start, end));
  }
  return strings;
}
