import { Random } from '../vault/random';
import { Statements } from '../vault/statements';

const headings = ['What went well', 'Pitfalls', 'Lessons learned', 'Next time', '踩过的坑'];

/** The line that is written in, in the middle of each note, where lessons are. */
export const writtenLine = '- One more';

/** A note of about so many lines, as the log of a year looks. */
export function longNote(lines: number, sentences: readonly string[]): string {
  const statements = new Statements(sentences, new Random(7));
  const text = [
    '---',
    'type: project-retro',
    'date: 2025-12-30',
    'project: ranking',
    'tags: [retro, release]',
    '---',
    '# The whole year',
    '',
  ];
  let isWritten = false;
  for (let section = 0; text.length < lines; section++) {
    text.push(`## ${headings[section % headings.length] ?? ''}`, '', statements.next('en'), '');
    for (let i = 0; i < 8; i++) text.push(`- ${statements.next(section % 5 === 4 ? 'zh' : 'en')}`);
    text.push('', '```sh', `kubectl rollout undo deploy/${section}`, '```', '');
    if (isWritten || text.length < lines / 2) continue;
    text.push('## Pitfalls', '', writtenLine, '');
    isWritten = true;
  }
  return text.join('\n');
}
