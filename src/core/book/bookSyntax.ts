import { type Document, isAlias, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Node, YAMLMap, YAMLSeq } from 'yaml';
import type { TextRange } from '../text/range';

export type BookDocument = Document.Parsed;

/** Longer books are not read. In UTF-16 code units. */
export const longestBook = 1 << 20;

/**
 * Parses YAML without giving anything in it a meaning: every scalar stays the text it is, and tags are
 * not applied. Keys that stand twice are no error here.
 */
export function parseBookYaml(text: string): BookDocument {
  return parseDocument(text, {
    schema: 'failsafe',
    prettyErrors: false,
    logLevel: 'silent',
    keepSourceTokens: true,
    uniqueKeys: false,
  });
}

/** The first line that git left in a merge it could not finish. */
export function conflictMark(text: string): TextRange | undefined {
  const mark = /^(?:<{7}|>{7}|\|{7})(?: [^\r\n]*)?(?=\r?$)/m.exec(text);
  return mark ? { start: mark.index, end: mark.index + mark[0].length } : undefined;
}

/** The first anchor or alias. */
export function firstAlias(document: BookDocument): TextRange | undefined {
  let found: TextRange | undefined;
  visit(document, {
    Node: (_, node) => {
      if (!isAlias(node) && node.anchor === undefined) return undefined;
      found = rangeOfNode(node);
      return visit.BREAK;
    },
  });
  return found;
}

/** A key of a map with its value, and where both stand. */
export interface Pair {
  readonly key: string;
  readonly keyRange: TextRange;
  /** Undefined when nothing stands after the key. */
  readonly value: Node | undefined;
}

/** The pairs of a map whose keys are plain texts, in order. */
export function pairsOf(map: YAMLMap): readonly Pair[] {
  return map.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || typeof key.value !== 'string') return [];
    const node = isScalar(value) || isMap(value) || isSeq(value) ? value : undefined;
    return [{ key: key.value, keyRange: rangeOfNode(key), value: node }];
  });
}

/** Where a node stands, without what follows it. */
export function rangeOfNode(node: { range?: readonly number[] | null | undefined }): TextRange {
  const start = node.range?.[0] ?? 0;
  return { start, end: Math.max(start, node.range?.[1] ?? start) };
}

/** Where a value really ends: a block collection's range goes on over the lines after it. */
export function endOfValue(node: Node): number {
  if ((isMap(node) || isSeq(node)) && node.flow !== true) {
    const last: unknown = node.items.at(-1);
    const inner = isSeq(node) ? last : undefined;
    if (isNode(inner)) return endOfValue(inner);
    if (isMap(node)) {
      const pair = node.items.at(-1);
      if (isNode(pair?.value)) return endOfValue(pair.value);
      if (isNode(pair?.key)) return rangeOfNode(pair.key).end;
    }
  }
  return rangeOfNode(node).end;
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value);
}

/** The value of a key: the first, if it stands twice. */
export function valueOf(map: YAMLMap, key: string): Node | undefined {
  return pairsOf(map).find((pair) => pair.key === key)?.value;
}

/** A scalar's text on one line; undefined for lists, maps and nothing. */
export function textOf(node: Node | undefined): string | undefined {
  if (!isScalar(node) || typeof node.value !== 'string') return undefined;
  const text = oneLine(node.value);
  return text === '' ? undefined : text;
}

/** A text without line breaks and without space around it. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

export type { Node, YAMLMap, YAMLSeq };
export { isMap, isScalar, isSeq };
