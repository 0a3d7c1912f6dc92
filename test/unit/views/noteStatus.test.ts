import assert from 'node:assert/strict';
import { decisionsOf } from '../../../src/core/book/decisionsOf';
import { readBook } from '../../../src/core/book/readBook';
import { parseNoteInSteps } from '../../../src/core/note/parseNote';
import { LessonGroups } from '../../../src/core/recurrence/lessonGroups';
import { finish } from '../../../src/core/steps';
import { type NoteStatus, noteStatusInSteps } from '../../../src/core/views/noteStatus';
import { noteSaying } from '../recurrence/notes';

const pin = 'Pin the CUDA version before deploying';
const average = 'The dashboard showed averages only';
const text = `---
type: project-retro
date: 2026-07-01
---

## Goal

<What number?>

## Pitfalls

- ${pin}
- ${average}
- Something new
- ${pin}
`;

function status(of: string): NoteStatus {
  const groups = new LessonGroups();
  const rule = `lessons: [{id: p, same: ["${pin}"], rule: {since: 2026-01-01, when: a, then: b}}]`;
  groups.decide(decisionsOf(new Map([['book', readBook(rule)]])));
  const old = noteSaying('old.md', [pin, average], { date: '2024-05-02' });
  groups.update([{ after: old }]);
  const source = { uri: 'untitled:new', path: 'new.md', text: of };
  return finish(noteStatusInSteps(finish(parseNoteInSteps(source, {})), of, groups.answers));
}

describe('The status of a note', () => {
  it('has what is empty, each lesson that was written before once, and what came back', () => {
    const { empty, before, relapses } = status(text);
    assert.deepEqual(
      empty.map(({ heading }) => heading),
      ['Goal'],
    );
    assert.deepEqual(
      before.map(({ mention }) => mention.text),
      [pin, average],
    );
    assert.equal(relapses, 1);
  });

  it('has nothing of a note of no known type in which all is new', () => {
    assert.deepEqual(status('## Goal\n\n## Pitfalls\n\n- Something new\n'), {
      empty: [],
      before: [],
      relapses: 0,
    });
  });
});
