import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import { findFrontMatter } from '../note/frontMatterFence';
import { keysOf } from '../note/frontMatterFields';
import { readFrontMatter } from '../note/frontMatter';
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
    if (isSeq(node)) for (const item of node.items) visit(item, node.flow ?? inFlow);
    const place = scalarPlace(node, { inFlow, isJson, offset: start });
    if (place) places.push(place);
  };
  visit(pair?.value, false);
  return places;
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
