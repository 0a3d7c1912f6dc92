import { applyEdits, type TextEdit } from '../text/textEdit';
import { lineBreakOf, withLineBreaks } from '../text/lineBreak';
import { readFrontMatter } from '../note/frontMatter';
import { frontMatterKeys, saysKey } from './frontMatterKeys';
import { findFrontMatter } from '../note/frontMatterFence';

/** A key as a template writes it. */
export interface TemplateKey {
  /** In lower case. */
  readonly key: string;
  /** Its lines without the last line end: `outcome: # success, partial or failure`. */
  readonly text: string;
}

/**
 * Adds keys that a note's front matter lacks, in their order, and touches nothing else. Every edit is an
 * insertion of whole lines. None where nothing is missing, or where the front matter cannot be read.
 *
 * @param wanted all keys of the note's template, those that the note has too
 */
export function addFrontMatter(text: string, wanted: readonly TemplateKey[]): readonly TextEdit[] {
  const fence = findFrontMatter(text);
  const before = readFrontMatter(text);
  const written = frontMatterKeys(text);
  if (
    before.problem ||
    findFrontMatter(text)?.language === 'json' ||
    written.length < before.fields.size
  )
    return [];
  const names = new Set(before.fields.keys());
  const missing = wanted.filter(({ key }) => !saysKey(names, key));
  if (missing.length === 0) return [];
  const lineBreak = lineBreakOf(text);
  if (!fence) {
    const lines = missing.map((each) => `${withLineBreaks(each.text, lineBreak)}${lineBreak}`);
    const top = text.startsWith('\uFEFF') ? 1 : 0;
    const parted = /^[ \t]*(?:[\r\n]|$)/.test(text.slice(top)) ? '' : lineBreak;
    const mark = `---${lineBreak}`;
    return [insertion(top, `${mark}${lines.join('')}${mark}${parted}`)];
  }

  const added = new Map<number, string>();
  for (const each of missing) {
    const at = placeOf(each);
    const lines = `${withLineBreaks(each.text, lineBreak)}${lineBreak}`;
    added.set(at, `${added.get(at) ?? ''}${lines}`);
  }
  const edits = [...added].map(([at, put]) => insertion(at, put));
  return keepsAll(text.slice(0, before.bodyStart), edits, before) ? edits : [];

  /** Behind the nearest key that comes before it in the template, else before the one that comes after. */
  function placeOf(each: TemplateKey): number {
    const index = wanted.indexOf(each);
    const find = ({ key }: TemplateKey) =>
      written.find((own) => saysKey(new Set([own.key]), key))?.lines;
    for (const above of wanted.slice(0, index).reverse()) {
      const lines = find(above);
      if (lines) return lines.end;
    }
    for (const below of wanted.slice(index + 1)) {
      const lines = find(below);
      if (lines) return lines.start;
    }
    return fence?.content.end ?? 0;
  }
}

function insertion(at: number, text: string): TextEdit {
  return { range: { start: at, end: at }, text };
}

/** Whatever people do in YAML: what the note says stays what it says. @param head the note's front matter */
function keepsAll(
  head: string,
  edits: readonly TextEdit[],
  before: ReturnType<typeof readFrontMatter>,
): boolean {
  const after = readFrontMatter(applyEdits(head, edits));
  return (
    !after.problem &&
    [...before.fields].every(
      ([key, { values }]) =>
        JSON.stringify(after.fields.get(key)?.values) === JSON.stringify(values),
    )
  );
}
