import assert from 'node:assert/strict';
import fc from 'fast-check';
import { corpus } from './corpus';
import { mutated } from './mutated';
import { readers } from './readers';

/** `npm run fuzz` asks for more. */
const numRuns = Number(process.env['HINDSIGHT_RUNS'] ?? 300);

const prototypes = [
  Object.prototype,
  Array.prototype,
  Function.prototype,
  String.prototype,
  Map.prototype,
];
const shapes = (): readonly (readonly PropertyKey[])[] =>
  prototypes.map((each) => Reflect.ownKeys(each));

describe('a text of anybody', () => {
  const before = shapes();
  afterEach('leaves the prototypes as they were', () => {
    assert.deepEqual(shapes(), before);
  });

  for (const [name, read] of Object.entries(readers)) {
    it(`is read as ${name}, whatever others wrote`, () => {
      for (const text of corpus) {
        assert.doesNotThrow(() => read(text), JSON.stringify(text));
      }
    });

    it(`is read as ${name}, whatever was changed in it`, () => {
      fc.assert(
        fc.property(mutated, (text) => void read(text)),
        { numRuns },
      );
    });
  }
});
