import {
  endOfValue,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  pairsOf,
  rangeOfNode,
  textOf,
  type YAMLMap,
  type YAMLSeq,
} from './bookSyntax';
import { writeBlock, writeFlow, type YamlMap, type YamlValue } from './writeYaml';

/**
 * Puts a value under a key of a map. @returns the whole text; all but the value is as before
 *
 * @param before keys after which a new one is put, if they are there
 */
export function setValue(
  text: string,
  map: YAMLMap,
  key: string,
  value: YamlValue,
  before: readonly string[],
): string {
  const known = pairsOf(map).find((pair) => pair.key === key);
  if (known?.value) return replaceNode(text, known.value, writeFlow(value));
  if (known) return splice(text, known.keyRange.end, known.keyRange.end, `: ${writeFlow(value)}`);
  return insertPair(text, map, key, value, before);
}

function insertPair(
  text: string,
  map: YAMLMap,
  key: string,
  value: YamlValue,
  before: readonly string[],
): string {
  const pairs = pairsOf(map);
  const anchor = pairs.findLast((pair) => before.includes(pair.key)) ?? pairs.at(-1);
  if (map.flow === true) {
    const pair = `${key}: ${writeFlow(value)}`;
    if (anchor) return splice(text, endOfPair(anchor), endOfPair(anchor), `, ${pair}`);
    const at = rangeOfNode(map).start + 1;
    return splice(text, at, at, pair);
  }
  const column = columnOf(text, rangeOfNode(map).start);
  const at = anchor ? endOfPair(anchor) : rangeOfNode(map).end;
  return insertLines(text, at, indent(writeBlock(key, value), column));
}

/** Takes a key out of a map, with the line that it stands on. */
export function removePair(text: string, map: YAMLMap, key: string): string {
  const pairs = pairsOf(map);
  const at = pairs.findIndex((pair) => pair.key === key);
  const pair = pairs[at];
  if (!pair) return text;
  const { start } = pair.keyRange;
  if (map.flow === true) return removeFromFlow(text, pairs.map(rangeOfPair), at);
  const end = lineAfter(text, endOfPair(pair));
  const line = lineStart(text, start);
  if (text.slice(line, start).trim() === '') return removeLines(text, line, end);
  // The first key, behind a dash: the next one takes its place.
  const next = end + (/^[^\S\r\n]*/.exec(text.slice(end))?.[0].length ?? 0);
  return splice(text, start, next, '');
}

/** Adds a member to the list under a key, which may be missing, empty, or a single text. */
export function addMember(
  text: string,
  map: YAMLMap,
  key: string,
  member: string | YamlMap,
  before: readonly string[],
): string {
  const node = pairsOf(map).find((pair) => pair.key === key)?.value;
  if (isSeq(node) && node.items.length > 0) return appendTo(text, node, writeFlow(member));
  const single = node && isScalar(node) ? textOf(node) : undefined;
  if (node && isMap(node)) {
    // A single occasion, not in a list.
    const flow = node.flow === true;
    if (!flow) return text;
    const { start, end } = rangeOfNode(node);
    return splice(text, start, end, `[${text.slice(start, end)}, ${writeFlow(member)}]`);
  }
  return setValue(text, map, key, single === undefined ? [member] : [single, member], before);
}

/** Adds a written member at the end of a list that has members, in its style. */
export function appendTo(text: string, list: YAMLSeq, member: string): string {
  const last: unknown = list.items.at(-1);
  if (!isNode(last)) return text;
  const end = endOfValue(last);
  if (list.flow !== true) {
    const column = columnOf(text, dashOf(list, list.items.length - 1));
    return insertLines(text, end, indent([`- ${member}`], column));
  }
  const start = rangeOfNode(last).start;
  const line = lineStart(text, start);
  const ownLine = text.slice(line, start).trim() === '' && line > 0;
  const close = rangeOfNode(list).end - 1;
  const comma = commaIn(text, end, close);
  if (!ownLine) {
    if (comma !== undefined) return splice(text, comma + 1, comma + 1, ` ${member},`);
    return splice(text, end, end, `, ${member}`);
  }
  const lines = [`${text.slice(line, start)}${member}${comma === undefined ? '' : ','}`];
  const after = comma ?? end;
  const behind = text.slice(after, close);
  if (!/[\r\n]/.test(behind))
    return splice(text, end, end, `,${eolAt(text, start)}${lines.join('')}`);
  const added = insertLines(text, after, lines);
  return comma === undefined ? splice(added, end, end, ',') : added;
}

/** Takes members out of a list that has others. */
export function removeMember(text: string, list: YAMLSeq, at: number): string {
  const member: unknown = list.items[at];
  if (!isNode(member)) return text;
  if (list.flow === true) {
    const ranges = list.items.map((item) =>
      isNode(item) ? rangeOfNode(item) : { start: 0, end: 0 },
    );
    return removeFromFlow(text, ranges, at);
  }
  const from = lineStart(text, dashOf(list, at));
  return removeLines(text, from, lineAfter(text, endOfValue(member)));
}

function removeFromFlow(
  text: string,
  members: readonly { readonly start: number; readonly end: number }[],
  at: number,
): string {
  const [before, member, after] = [members[at - 1], members[at], members[at + 1]];
  if (!member) return text;
  if (before) return splice(text, before.end, member.end, '');
  return splice(text, member.start, after ? after.start : member.end, '');
}

/** Where the dash of a member of a block list stands. */
export function dashOf(list: YAMLSeq, at: number): number {
  const token = list.srcToken;
  const start = token && 'items' in token ? token.items[at]?.start : undefined;
  const dash = start?.find(({ type }) => type === 'seq-item-ind');
  const first: unknown = list.items[at];
  return dash?.offset ?? (isNode(first) ? rangeOfNode(first).start : 0);
}

/** Puts lines after the line in which something ends. */
export function insertLines(text: string, end: number, lines: readonly string[]): string {
  const eol = eolAt(text, end);
  const at = lineAfter(text, end);
  const isOpen = at > 0 && text[at - 1] !== '\n';
  const block = lines.join(eol);
  return splice(text, at, at, isOpen ? eol + block : block + eol);
}

/** Takes lines out; a text that does not end with a line end still does not. */
function removeLines(text: string, start: number, end: number): string {
  const isOpen = end === text.length && !text.endsWith('\n');
  const from = isOpen ? text.slice(0, start).replace(/\r?\n$/, '').length : start;
  return splice(text, from, end, '');
}

export function indent(lines: readonly string[], columns: number): readonly string[] {
  return lines.map((line) => ' '.repeat(columns) + line);
}

export function splice(text: string, start: number, end: number, put: string): string {
  return text.slice(0, start) + put + text.slice(end);
}

export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Where the line after that of `at` starts; `at` itself when it is the start of a line behind a value. */
export function lineAfter(text: string, at: number): number {
  if (at > 0 && text[at - 1] === '\n') return at;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** The line end that is used around a place. */
export function eolAt(text: string, at: number): '\r\n' | '\n' {
  const before = text.lastIndexOf('\n', Math.max(0, at - 1));
  const near = before >= 0 ? before : text.indexOf('\n');
  return near > 0 && text[near - 1] === '\r' ? '\r\n' : '\n';
}

function replaceNode(text: string, node: Node, put: string): string {
  const start = rangeOfNode(node).start;
  const end = endOfValue(node);
  const ended = end > start && text[end - 1] === '\n' ? eolAt(text, end) : '';
  const space = start > 0 && text[start - 1] === ':' ? ' ' : '';
  return splice(text, start, end, space + put + ended);
}

function rangeOfPair(pair: Pair): { readonly start: number; readonly end: number } {
  return { start: pair.keyRange.start, end: endOfPair(pair) };
}

function endOfPair({ keyRange, value }: Pair): number {
  return value ? Math.max(keyRange.end, endOfValue(value)) : keyRange.end;
}

/** The comma behind the last member of a flow collection; comments are passed over. */
function commaIn(text: string, from: number, to: number): number | undefined {
  for (let i = from; i < to; i++) {
    if (text[i] === ',') return i;
    if (text[i] === '#') i = lineAfter(text, i) - 1;
  }
  return undefined;
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value);
}
