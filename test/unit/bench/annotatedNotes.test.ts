import assert from 'node:assert/strict';
import { readAnnotated } from '../../../bench/gold/annotatedNotes';

const example = `%group pin retold Pin the driver
=== retros/a.md
# A

## Pitfalls %pitfall

1. Pin the **driver** %% pin natural o1
- **Root cause:** %{The \`driver\` was not pinned%} #gpu %difficulty %% - single
- A statement that goes %+
  on in the next line %% - single

## Lessons %lesson

| What | %{Never pin the driver%} | %% - contrast
=== b.md
> 锁定驱动版本 %% pin natural
- Never pin anything %% - contrast o1
`;

describe('readAnnotated', () => {
  const set = readAnnotated(example, 'T');

  it('writes the notes without labels', () => {
    assert.equal(
      set.notes.get('retros/a.md'),
      `# A

## Pitfalls

1. Pin the **driver**
- **Root cause:** The \`driver\` was not pinned #gpu
- A statement that goes
  on in the next line

## Lessons

| What | Never pin the driver |
`,
    );
  });

  it('labels each statement with its place, text, section and lesson', () => {
    assert.deepEqual(
      set.mentions.map(({ line, text, section, group }) => [line, text, section, group]),
      [
        [5, 'Pin the driver', 'pitfall', 'pin'],
        [6, 'The driver was not pinned', 'difficulty', null],
        [7, 'A statement that goes on in the next line', 'pitfall', null],
        [12, 'Never pin the driver', 'lesson', null],
        [1, '锁定驱动版本', 'lesson', 'pin'],
        [2, 'Never pin anything', 'lesson', null],
      ],
    );
  });

  it('describes groups, and pairs the statements with the same mark', () => {
    assert.deepEqual(set.groups, [
      {
        id: 'pin',
        gist: 'Pin the driver',
        kind: 'cross-lingual',
        lang: 'en+zh',
        size: 2,
        retold: true,
      },
    ]);
    assert.deepEqual(set.hardNegatives, [['T001', 'T006', 'opposite']]);
  });
});
