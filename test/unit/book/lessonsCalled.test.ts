import assert from 'node:assert/strict';
import { lessonsCalledInSteps } from '../../../src/core/book/lessonsCalled';
import type { Lesson } from '../../../src/core/recurrence/lesson';
import { finish } from '../../../src/core/steps';
import { groupMentions } from '../../../src/core/recurrence/lessonGroups';
import { noteSaying } from '../recurrence/notes';

describe('lessonsCalledInSteps', () => {
  const lessons = groupMentions([
    noteSaying('a.md', ['Pin the driver version', 'Rehearse the rollback', '先试标再定稿']),
    noteSaying('b.md', ['pin the driver version!']),
  ]);
  const called = (all: Iterable<Lesson>, ...said: string[]): Record<string, string> => {
    const byId = new Map([...all].map((lesson) => [lesson.id, lesson]));
    const found = finish(lessonsCalledInSteps(byId, said));
    return Object.fromEntries([...found].map(([words, { id }]) => [words, id]));
  };
  const find = (text: string): Lesson => {
    const lesson = [...lessons.values()].find(({ mentions }) =>
      mentions.some(({ mention }) => mention.text === text),
    );
    assert.ok(lesson);
    return lesson;
  };

  it('finds lessons by any of their wordings, however they are written', () => {
    assert.deepEqual(
      called(lessons.values(), 'PIN the driver version', '先试标再定稿', 'Never said'),
      {
        'PIN the driver version': find('Pin the driver version').id,
        先试标再定稿: find('先试标再定稿').id,
      },
    );
  });

  it('prefers what is called so over what says it, and first of all what is decided', () => {
    const said = find('Rehearse the rollback');
    const titled = { ...find('先试标再定稿'), title: 'Rehearse the rollback' };
    assert.deepEqual(called([said, titled], 'rehearse the rollback'), {
      'rehearse the rollback': said.id,
    });
    const renamed = { ...said, title: 'Roll back on paper first' };
    assert.deepEqual(called([renamed, titled], 'rehearse the rollback'), {
      'rehearse the rollback': titled.id,
    });
    const decided = { ...renamed, decided: { title: undefined } as Lesson['decided'] };
    assert.deepEqual(called([titled, decided], 'rehearse the rollback'), {
      'rehearse the rollback': decided.id,
    });
  });
});
