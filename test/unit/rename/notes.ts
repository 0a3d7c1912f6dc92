import fc from 'fast-check';

export const tagNames = ['atlas', 'ml', 'search', '踩坑'] as const;
export const projectNames = ['Atlas', 'Big data', '推荐', "Bob's"] as const;

const tag = fc.constantFrom<string>(...tagNames, 'atlas/deep', 'ml/ops/x');
const quoted = (values: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(values, fc.constantFrom('', '"', "'"))
    .map(([value, sign]) => sign + (sign === "'" ? value.replaceAll("'", "''") : value) + sign);

const tagsField = fc.oneof(
  fc.array(quoted(tag), { maxLength: 4 }).map((tags) => [`tags: [${tags.join(', ')}]`]),
  fc
    .array(quoted(tag), { minLength: 1, maxLength: 4 })
    .map((tags) => ['tags:', ...tags.map((each) => `  -  ${each} # a tag`)]),
  fc.array(tag, { minLength: 1, maxLength: 4 }).map((tags) => [`tags: ${tags.join(', ')}`]),
  fc
    .array(tag, { minLength: 1, maxLength: 4 })
    .map((tags) => [`tags: '${tags.map((each) => `#${each}`).join(' ')}'`]),
);
const project = fc.constantFrom<string>(...projectNames);
const projectField = fc.oneof(
  quoted(project).map((name) => [`project: ${name}`]),
  project.map((name) => [`project: "[[Projects/${name}|shown]]"`]),
  project.map((name) => [`项目: [[${name}]]`]),
  fc.constant([]),
);
const line = fc.oneof(
  tag.map((each) => `- Pin the driver #${each}`),
  tag.map((each) => `## Pits (#${each})，#${each}`),
  tag.map((each) => `\`#${each}\` [[a #${each}]] \\#${each}`),
  fc.constant(''),
  fc.constant('Atlas and ml, # no tag'),
);

/** The lines of a note, and how they are put together. */
export const anyNote = fc.record({
  mark: fc.constantFrom('', '\uFEFF'),
  head: fc
    .tuple(tagsField, projectField)
    .map(([tags, name]) => ['title: A  note', ...name, ...tags]),
  body: fc.array(line, { maxLength: 8 }),
  ends: fc.array(fc.constantFrom('\n', '\r\n'), { minLength: 1, maxLength: 3 }),
});

type AnyNote = typeof anyNote extends fc.Arbitrary<infer T> ? T : never;

export function noteNamed({ mark, head, body, ends }: AnyNote): string {
  const lines = ['---', ...head, '---', '', ...body];
  return mark + lines.map((each, i) => each + (ends[i % ends.length] ?? '\n')).join('');
}
