import assert from 'node:assert/strict';
import { Random } from '../../../bench/vault/random';
import { vaultNotes } from '../../../bench/vault/vault';
import { parseNote } from '../../../src/core/note/parseNote';

const sentences = [
  'Pin the driver before the launch.',
  'Write a rollback plan for every release.',
  '上线之前要写好回滚方案。',
];

describe('vaultNotes', () => {
  it('makes the same notes for the same seed', () => {
    const make = (seed: number) => [...vaultNotes(20, sentences, new Random(seed))];
    assert.deepEqual(make(1), make(1));
    assert.notDeepEqual(make(1), make(2));
  });

  it('makes notes with lessons in both languages', () => {
    const notes = [...vaultNotes(40, sentences, new Random(1))].map(({ path, text }) =>
      parseNote({ uri: path, path, text }),
    );
    const texts = notes.flatMap(({ mentions }) => mentions.map(({ text }) => text));
    assert.ok(texts.length >= 4 * notes.length);
    assert.ok(texts.some((text) => /\p{Script=Han}/u.test(text)));
    assert.ok(texts.some((text) => /^[A-Z]/.test(text)));
  });
});
