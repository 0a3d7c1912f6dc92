import { isScalar, isSeq, parseDocument } from 'yaml';
import { quotedYaml, yamlScalar } from '../template/yamlScalar';
import { applyEdits, type TextEdit } from '../text/textEdit';
import type { YamlScalarPlace } from './yamlScalarPlace';

/**
 * Puts other words into a text of front matter. Its quotes stay; it gets some only where it could be
 * read as something else without them, and is then written anew as a whole.
 * @param edits of the value, in UTF-16 units, that do not overlap
 */
export function scalarEdits(
  text: string,
  place: YamlScalarPlace,
  edits: readonly TextEdit[],
): readonly TextEdit[] {
  if (edits.length === 0) return [];
  const { value, range, quotes } = place;
  const wanted = applyEdits(value, edits);
  const start = range.start + quotes.length;
  // Escapes and folded lines: what stands there is not the value, letter by letter.
  const isLiteral = text.slice(start, range.end - quotes.length) === value;
  const written = edits.flatMap(({ range: part, text: put }) => {
    const own = isLiteral ? writtenBetweenQuotes(place, wanted, put) : undefined;
    return own === undefined
      ? []
      : [{ range: { start: start + part.start, end: start + part.end }, text: own }];
  });
  return written.length < edits.length ? [{ range, text: quotedYaml(wanted) }] : written;
}

const unseen = /[\p{Cc}\u2028\u2029\uFEFF]/u;

/** How `put` is written between the quotes that are there; `undefined` if they will not do. */
function writtenBetweenQuotes(
  { quotes, inFlow, isJson }: YamlScalarPlace,
  wanted: string,
  put: string,
): string | undefined {
  if (quotes === '"') return quotedYaml(put).slice(1, -1);
  if (quotes === "'") return unseen.test(put) ? undefined : put.replaceAll("'", "''");
  return !isJson && isPlain(wanted, inFlow) ? put : undefined;
}

/** Whether every reader of YAML, of the old version or the new one, takes this for just this text. */
function isPlain(value: string, inFlow: boolean): boolean {
  if (unseen.test(value) || value !== value.trim()) return false;
  // Asking a parser twice takes longer than all else.
  if (yamlScalar(value) === value) return true;
  return (['1.1', '1.2'] as const).every((version) => {
    const written = inFlow ? `[${value}]` : `- ${value}`;
    const { contents, errors, warnings } = parseDocument(written, {
      version,
      prettyErrors: false,
      logLevel: 'silent',
    });
    if (errors.length + warnings.length > 0 || !isSeq(contents)) return false;
    const [only] = contents.items;
    return contents.items.length === 1 && isScalar(only) && only.value === value;
  });
}
