import type { TextRange } from '../text/range';

/** Where a template file's metadata block and body are. */
export interface TemplateParts {
  /** The YAML between the `---` lines of the metadata block; undefined without one. */
  readonly metadata: TextRange | undefined;
  readonly body: TextRange;
  /** The metadata block has no closing `---`: where it stops is anyone's guess. */
  readonly unclosed?: boolean;
}

/**
 * Where a metadata block is, or could become one: a first block in which nothing is said yet but,
 * at most, the beginning of `template:`.
 */
export function metadataPlace(text: string): TextRange | undefined {
  const { metadata } = splitTemplate(text);
  if (metadata) return metadata;
  const [, opening, yaml] =
    /^(\uFEFF?---[ \t]*(?:\r\n?|\n))([a-z \t\r\n]*)(?:---|$)/.exec(text) ?? [];
  if (opening === undefined || yaml === undefined) return undefined;
  return 'template'.startsWith(yaml.trim())
    ? { start: opening.length, end: opening.length + yaml.length }
    : undefined;
}

/**
 * Takes a template file apart. Only a first block with a `template:` map is metadata; any other
 * front matter belongs to the notes, and may hold `{{…}}` that is no YAML at all. So this looks at
 * lines, and leaves YAML to whoever reads the block.
 */
export function splitTemplate(text: string): TemplateParts {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const whole = { metadata: undefined, body: { start, end: text.length } };
  const opening = /^---[ \t]*(?:\r\n?|\n)/.exec(text.slice(start));
  if (!opening) return whole;

  const yamlStart = start + opening[0].length;
  const rest = text.slice(yamlStart);
  const closing = /^---[ \t]*(?:\r\n?|\n|$)/m.exec(rest);
  const yaml = closing ? rest.slice(0, closing.index) : rest;
  if (!/^template:[ \t]*(?:#.*|\{.*)?$/m.test(yaml)) return whole;

  const metadata = { start: yamlStart, end: yamlStart + yaml.length };
  if (!closing) return { metadata, body: { start: text.length, end: text.length }, unclosed: true };
  return { metadata, body: { start: metadata.end + closing[0].length, end: text.length } };
}
