import fc from 'fast-check';
import type { Decision } from '../../../src/core/book/decision';
import { yamlScalar } from '../../../src/core/template/yamlScalar';

/** Texts that YAML, Markdown or a careless writer would stumble over. */
export const anyText = fc
  .oneof(
    fc.constantFrom(
      'Pin the CUDA version before deploying',
      '部署前锁定 CUDA 版本',
      'key: value',
      '- a list?',
      '# no comment',
      'it\'s "quoted"',
      '---',
      '...',
      '{a: [b, c]}',
      '*alias &anchor !tag',
      '👩‍💻 emoji ☕',
      'yes',
      '1.10',
      '2026-03-01',
      '~',
      'null',
      '<<',
      'tab\there',
      'two\nlines',
      'C:\\path\\',
      '>>>>>>> theirs',
      'ends with colon:',
      '教训：先试标，再定稿 # 真的',
      '%percent @at `tick`',
      '__proto__',
    ),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  )
  .filter((text) => text.replace(/\s+/gu, ' ').trim() !== '');

const day = fc
  .date({
    min: new Date('2020-01-01T00:00:00Z'),
    max: new Date('2030-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

const anyVerdict: fc.Arbitrary<Decision> = fc.oneof(
  fc.record({
    kind: fc.constant('same' as const),
    statements: fc.array(anyText, { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('not-same' as const),
    statement: anyText,
    others: fc.array(anyText, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({ kind: fc.constant('rename' as const), title: anyText }),
  fc.record({
    kind: fc.constant('rule' as const),
    rule: fc.record({ since: day, when: anyText, then: anyText }),
  }),
  fc.record({ kind: fc.constant('guard' as const), guard: fc.oneof(anyText, fc.constant('')) }),
  fc.record({
    kind: fc.constantFrom('held' as const, 'again' as const),
    occasion: fc.record({ on: day, note: anyText }, { requiredKeys: ['on'] }),
  }),
  fc.record({ kind: fc.constant('retire' as const), on: day, why: anyText }),
  fc.record({ kind: fc.constant('ignore' as const), why: fc.oneof(anyText, fc.constant('')) }),
  fc.constant({ kind: 'restore' as const }),
  fc.constant({ kind: 'look-again' as const }),
);

export const anyDecision: fc.Arbitrary<Decision> = fc
  .tuple(anyVerdict, fc.option(fc.record({ on: day, next: day }), { nil: undefined }))
  .map(([verdict, review]) => ({ ...verdict, ...(review && { review }) }));

/** How one value is written: as a reader of YAML must take all of them. */
type Style = 0 | 1 | 2 | 3;

interface Written {
  readonly id: string;
  readonly title: string | undefined;
  readonly same: readonly string[];
  readonly not: readonly string[];
  readonly isRule: boolean;
  readonly isRetired: boolean;
  readonly held: number;
  readonly styles: readonly Style[];
}

const written = fc.record<Written>({
  id: fc.constantFrom('pin-cuda', 'rollback', 'alerts', '标注', 'metric', 'z-last', 'a-first'),
  title: fc.option(anyText, { nil: undefined }),
  same: fc.array(anyText, { minLength: 1, maxLength: 3 }),
  not: fc.array(anyText, { maxLength: 2 }),
  isRule: fc.boolean(),
  isRetired: fc.boolean(),
  held: fc.nat(2),
  styles: fc
    .infiniteStream(fc.constantFrom<Style>(0, 1, 2, 3))
    .map((stream) => [...stream.take(12)]),
});

/** Books as people write them: by hand, by us, with comments, in flow or block style. */
export const anyBookText: fc.Arbitrary<string> = fc
  .record({
    lessons: fc.uniqueArray(written, { selector: ({ id }) => id, maxLength: 5 }),
    isLoose: fc.boolean(),
    eol: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\uFEFF'),
    isOpen: fc.boolean(),
    indent: fc.constantFrom(0, 2, 4),
    tail: fc.constantFrom('', '# the end', 'extra: kept'),
  })
  .map(({ lessons, isLoose, eol, mark, isOpen, indent, tail }) => {
    const blocks = lessons.map((lesson, i) => linesOf(lesson, indent, i));
    const list =
      lessons.length === 0
        ? ['lessons: []']
        : ['lessons: # what we learned', ...joined(blocks, isLoose)];
    const lines = ['# our book', 'version: 1', ...list, ...(tail ? [tail] : [])];
    return mark + lines.join(eol) + (isOpen ? '' : eol);
  });

function joined(blocks: readonly (readonly string[])[], isLoose: boolean): readonly string[] {
  return blocks.flatMap((block, i) => (i > 0 && isLoose ? ['', ...block] : block));
}

function linesOf(lesson: Written, indent: number, number: number): readonly string[] {
  const pad = ' '.repeat(indent);
  const inner = `${pad}  `;
  const { styles } = lesson;
  const one = (text: string): string => text.replace(/\s+/gu, ' ').trim();
  const scalar = (text: string): string => yamlScalar(one(text));
  if (styles[0] === 3 && styles[1] === 3) {
    const title = lesson.title === undefined ? '' : `, title: ${scalar(lesson.title)}`;
    const same = lesson.same.map(scalar).join(', ');
    return [`${pad}- {id: ${lesson.id}${title}, same: [${same}]} # flow ${number}`];
  }
  const list = (key: string, texts: readonly string[], style: Style | undefined): string[] => {
    const [first = ''] = texts;
    if (style === 0 && texts.length === 1)
      return [`${inner}${key}: ${scalar(first)} # ${key} ${number}`];
    if (style === 1) {
      return [
        `${inner}${key}:`,
        ...texts.map((text, i) => `${inner}  - ${scalar(text)} # m${number}.${i}`),
      ];
    }
    if (style === 2) {
      return [
        `${inner}${key}: [`,
        ...texts.map(
          (text, i) =>
            `${inner}  ${scalar(text)}${i < texts.length - 1 || number % 2 ? ',' : ''} # f${number}.${i}`,
        ),
        `${inner}]`,
      ];
    }
    return [`${inner}${key}: [${texts.map(scalar).join(', ')}] # ${key} ${number}`];
  };
  const rule =
    styles[4] === 0
      ? [`${inner}rule: {since: 2026-03-01, when: deploying, then: check} # r${number}`]
      : [`${inner}rule:`, `${inner}  when: deploying # w${number}`, `${inner}  then: check`];
  const held = Array.from(
    { length: lesson.held },
    (_, i) => `{on: 2026-05-0${i + 1}, note: retros/${number}.md}`,
  );
  return [
    `${pad}# about ${lesson.id}`,
    `${pad}- id: ${lesson.id} # id ${number}`,
    ...(lesson.title === undefined
      ? []
      : styles[5] === 0 && !/[^ -~]/.test(lesson.title)
        ? [`${inner}title: |`, `${inner}  x${one(lesson.title)}`]
        : [`${inner}title: ${scalar(lesson.title)} # t${number}`]),
    ...list('same', lesson.same, styles[2]),
    ...(lesson.not.length > 0 ? list('not', lesson.not, styles[3]) : []),
    ...(lesson.isRule ? rule : []),
    ...(styles[6] === 1 ? [`${inner}owner: Mei # unknown ${number}`] : []),
    ...(held.length === 0
      ? []
      : styles[7] === 1
        ? [`${inner}held:`, ...held.map((each) => `${inner}- ${each}`)]
        : [`${inner}held: [${held.join(', ')}]`]),
    ...(styles[8] === 0 ? [`${inner}review: 2026-10-01`] : []),
    ...(styles[8] === 1 ? [`${inner}review: {on: 2026-09-01, next: 2026-10-01} # v${number}`] : []),
    ...(lesson.isRetired ? [`${inner}retired: {on: 2026-09-01, why: gone} # x${number}`] : []),
  ];
}
