import assert from 'node:assert/strict';
import {
  EncodedLikeness,
  unrelatedTexts,
  type Vectors,
} from '../../../src/core/recurrence/encoded';
import { groupMentions, LessonGroups } from '../../../src/core/recurrence/lessonGroups';
import { shippedLexicon } from './lexicon';
import { noteSaying } from './notes';

/** An encoder that finds texts alike that share a mark, and others as good as unrelated. */
class MarkedVectors implements Vectors {
  readonly known = new Set<string>();
  readonly #marks: Readonly<Record<string, number>>;

  constructor(marks: Readonly<Record<string, number>>) {
    this.#marks = marks;
  }

  vectorOf(text: string): Float32Array | undefined {
    if (!this.known.has(text)) return undefined;
    const vector = new Float32Array(64);
    const at = this.#marks[text] ?? unrelatedTexts.indexOf(text) + 8;
    vector[at] = 1;
    vector[0] = 0.3 + 0.01 * (at % 5);
    const length = Math.hypot(...vector);
    return vector.map((x) => x / length);
  }

  know(texts: readonly string[]): readonly string[] {
    for (const text of texts) this.known.add(text);
    return texts;
  }
}

describe('an encoder of the user', () => {
  const one = 'Rehearse how we would go back to the previous version, every month';
  const two = 'A dry run of the rollback every month keeps the night of the release calm';
  const notes = [noteSaying('a.md', [one]), noteSaying('b.md', [two])];
  const marks = { [one]: 1, [two]: 1 };

  it('measures its scale on unrelated texts', () => {
    const vectors = new MarkedVectors(marks);
    const likeness = new EncodedLikeness(vectors);
    vectors.know([one, two]);
    assert.equal(likeness.between(one, two), undefined);
    vectors.know(unrelatedTexts);
    assert.ok((likeness.between(one, two) ?? 0) > 3);
  });

  it('makes a pair likelier that it finds alike', () => {
    const vectors = new MarkedVectors(marks);
    vectors.know([...unrelatedTexts, one, two]);
    const recurring = (given?: Vectors): number =>
      [
        ...groupMentions(notes, {
          lexicon: shippedLexicon,
          care: 'careful',
          vectors: given,
        }).values(),
      ].filter(({ noteCount }) => noteCount > 1).length;
    assert.deepEqual([recurring(), recurring(vectors)], [0, 1]);
  });

  it('gives the same lessons whenever the vectors come, and as before when they go', () => {
    const vectors = new MarkedVectors(marks);
    const groups = new LessonGroups({ lexicon: shippedLexicon, care: 'careful', vectors });
    groups.update(notes.map((after) => ({ after })));
    const before = [...groups.lessons.keys()].sort();
    groups.vectorsChanged(vectors.know([two]));
    groups.vectorsChanged(vectors.know(unrelatedTexts));
    const delta = groups.vectorsChanged(vectors.know([one]));
    assert.equal(delta.changed.size, 1);
    assert.equal(groups.lessons.size, 1);
    vectors.known.clear();
    groups.vectorsChanged();
    assert.deepEqual([...groups.lessons.keys()].sort(), before);
  });
});
