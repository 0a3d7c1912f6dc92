import { isMap, isNode, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import { findFrontMatter } from '../note/frontMatterFence';
import { keysOf } from '../note/frontMatterFields';
import { readFrontMatter } from '../note/frontMatter';
import { lineStart } from '../text/lineStart';
import type { TextRange } from '../text/range';

/** A text of a note's front matter, and how it is written there. */
export interface YamlScalarPlace {
  readonly value: string;
  /** Where it stands in the note, with its quotes. */
  readonly range: TextRange;
  readonly quotes: '"' | "'" | '';
  /** Between brackets, where commas and brackets have a meaning. */
  readonly inFlow: boolean;
  /** JSON has nothing without quotes. */
  readonly isJson: boolean;
  /** What has to go with it when it is taken out of its list; undefined where that would take more along. */
  readonly item?: TextRange;
}

/**
 * The texts under a key of a note's front matter that can be changed where they stand. There are none
 * in front matter that is broken or not read; aliases and blocks (`>`, `|`) are left out.
 */
export function yamlScalarPlaces(
  text: string,
  key: string,
  { fields, problem } = readFrontMatter(text),
): readonly YamlScalarPlace[] {
  const fence = findFrontMatter(text);
  const name = keysOf(key).find((each) => fields.has(each));
  if (!fence || problem || name === undefined) return [];
  const { start, end } = fence.content;
  const { contents } = parseDocument(text.slice(start, end), {
    schema: 'failsafe',
    prettyErrors: false,
    logLevel: 'silent',
  });
  if (!isMap(contents)) return [];
  const pair = contents.items.find(
    (item) => isScalar(item.key) && String(item.key.value).trim().toLowerCase() === name,
  );
  const places: YamlScalarPlace[] = [];
  const isJson = fence.language === 'json';
  const visit = (node: unknown, inFlow: boolean): void => {
    if (isSeq(node)) {
      for (const [i, item] of node.items.entries()) {
        const before = places.length;
        visit(item, node.flow ?? inFlow);
        const place = places[before];
        if (!isScalar(item) || !place) continue;
        const range = node.flow ? flowItem(text, node.items, i, start) : lineOf(text, place.range);
        if (range) places[before] = { ...place, item: range };
      }
    }
    const place = scalarPlace(node, { inFlow, isJson, offset: start });
    if (place) places.push(place);
  };
  visit(pair?.value, false);
  return places;
}

/** An item of a list in brackets with the comma before it; that of the first one stands behind it. */
function flowItem(
  text: string,
  items: readonly unknown[],
  i: number,
  offset: number,
): TextRange | undefined {
  const [from, to] = rangeIn(items[i]);
  const [first, second] = i === 0 ? [to, rangeIn(items[1])[0]] : [rangeIn(items[i - 1])[1], from];
  if (from === undefined || to === undefined || first === undefined || second === undefined) return;
  if (!/^\s*,\s*$/.test(text.slice(offset + first, offset + second))) return;
  return { start: offset + Math.min(from, first), end: offset + Math.max(to, second) };
}

/** The line of a list's item, with its end, if nothing else is in it. */
function lineOf(text: string, { start, end }: TextRange): TextRange | undefined {
  const from = lineStart(text, start);
  const rest = /^[ \t]*(?:\r\n?|\n)/.exec(text.slice(end));
  if (!rest || !/^[ \t]*-[ \t]+$/.test(text.slice(from, start))) return undefined;
  return { start: from, end: end + rest[0].length };
}

/** Where a value starts and ends. */
function rangeIn(node: unknown): readonly (number | undefined)[] {
  return isNode(node) ? (node.range ?? []) : [];
}

/** Where a value stands if it is a text on its own that can be changed there. @param offset of the YAML */
export function scalarPlace(
  node: unknown,
  { inFlow, isJson = false, offset = 0 }: { inFlow: boolean; isJson?: boolean; offset?: number },
): YamlScalarPlace | undefined {
  if (!isScalar(node)) return undefined;
  const [from, to] = node.range ?? [];
  const quotes = quotesOf(node);
  if (from === undefined || to === undefined || quotes === undefined) return undefined;
  const range = { start: offset + from, end: offset + to };
  return { value: String(node.value), range, quotes, inFlow, isJson };
}

function quotesOf({ type }: Scalar): YamlScalarPlace['quotes'] | undefined {
  if (type === 'QUOTE_DOUBLE') return '"';
  if (type === 'QUOTE_SINGLE') return "'";
  return type === 'PLAIN' ? '' : undefined;
}
