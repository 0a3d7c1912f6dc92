import assert from 'node:assert/strict';
import { decodeNote } from '../../../src/core/files/decode';

const decoder = (label: string): TextDecoder => new TextDecoder(label, { fatal: true });

describe('decodeNote', () => {
  it('reads UTF-8 without its byte order mark', () => {
    assert.deepEqual(decodeNote(Buffer.from('\ufeff踩坑'), decoder), { text: '踩坑' });
  });

  it('reads UTF-16 by its byte order mark', () => {
    const little = Buffer.from('\ufeff难点', 'utf16le');
    assert.deepEqual(decodeNote(little, decoder), { text: '难点' });
    assert.deepEqual(decodeNote(Buffer.from(little).swap16(), decoder), { text: '难点' });
  });

  it('reads the encoding the user set when the bytes are not UTF-8', () => {
    const gbk = Uint8Array.of(0xc4, 0xd1, 0xb5, 0xe3);
    assert.deepEqual(decodeNote(gbk, decoder, 'gb18030'), { text: '难点' });
    assert.deepEqual(decodeNote(gbk, decoder), { skipped: 'encoding' });
  });

  it('skips binary files, and does not fail on an encoding nobody knows', () => {
    assert.deepEqual(decodeNote(Uint8Array.of(0x89, 0x50, 0, 1), decoder), { skipped: 'binary' });
    assert.deepEqual(decodeNote(Uint8Array.of(0xff), decoder, 'nonsense'), { skipped: 'encoding' });
  });
});
