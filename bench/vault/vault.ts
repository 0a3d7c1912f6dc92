import type { Random } from './random';
import { type Language, Statements } from './statements';

/** A note before it is written to a file or parsed. */
export interface VaultNote {
  readonly path: string;
  readonly text: string;
}

const share = { en: 0.6, zh: 0.25 };
const firstYear = 2019;
const years = 7;

/** Notes of about 30 lines in English, Chinese and both, as retrospectives and logs look. */
export function* vaultNotes(
  count: number,
  sentences: readonly string[],
  random: Random,
): Generator<VaultNote> {
  const statements = new Statements(sentences, random);
  for (let i = 0; i < count; i++) yield noteNumber(i, statements, random);
}

function noteNumber(number: number, statements: Statements, random: Random): VaultNote {
  const kind = random.next();
  const language: Language =
    kind < share.en ? 'en' : kind < share.en + share.zh ? 'zh' : random.oneOf(['en', 'zh']);
  const mixed = kind >= share.en + share.zh;
  const say = (): string => statements.next(mixed ? random.oneOf(['en', 'zh']) : language);
  const words = headings[language];
  const day = `${firstYear + random.below(years)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
  const project = `project-${random.below(60)}`;
  const lines = [
    '---',
    'type: project-retro',
    `date: ${day}`,
    `project: ${project}`,
    `tags: [retro, ${random.oneOf(['release', 'incident', 'data', 'people'])}]`,
    '---',
    `# ${project}, ${day}`,
    '',
    `${say()} ${say()}`,
    '',
    `## ${words.well}`,
    '',
    ...list(2, say),
    '',
    ...words.lessons.flatMap((heading) => [
      `## ${heading}`,
      '',
      ...list(1 + random.below(4), say),
      '',
    ]),
    '```sh',
    `kubectl rollout undo deploy/${project}`,
    '```',
    '',
    `## ${words.actions}`,
    '',
    ...list(2, say).map((line) => line.replace('- ', '- [ ] ')),
  ];
  return { path: `${project}/${day}-${number}.md`, text: `${lines.join('\n')}\n` };
}

const headings: Readonly<
  Record<
    Language,
    { readonly well: string; readonly lessons: readonly string[]; readonly actions: string }
  >
> = {
  en: {
    well: 'What went well',
    lessons: ['What went wrong', 'Pitfalls', 'Lessons learned', 'Next time'],
    actions: 'Action items',
  },
  zh: {
    well: '做得好的',
    lessons: ['难点', '踩过的坑', '教训', '改进措施'],
    actions: '行动项',
  },
};

function list(count: number, say: () => string): string[] {
  return Array.from({ length: count }, () => `- ${say()}`);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
