import type { TextRange } from '../text/range';
import { trimmed } from '../text/space';
import type { SchemaPath } from './schema';
import type { YamlCursor, YamlEntry } from './yamlOutline';

interface Flow {
  readonly kind: 'map' | 'list';
  /** The key or index that is being read; undefined before a key. */
  step: string | number | undefined;
  key: TextRange | undefined;
  /** Where what is being read begins. */
  from: number;
}

/**
 * Reads `{a: 1, b: [2]}` on one line, also while it is being typed and not closed yet.
 * @param at where the first bracket stands, and what it is the value of
 * @param cursor offset in `text` whose place is asked for
 */
export function readFlow(
  text: string,
  { start, end, path }: TextRange & { readonly path: SchemaPath },
  cursor = -1,
): { readonly entries: readonly YamlEntry[]; readonly cursor: YamlCursor | undefined } {
  const entries: YamlEntry[] = [];
  const flows: Flow[] = [];
  let found: YamlCursor | undefined;

  const pathHere = (): SchemaPath => [...path, ...flows.flatMap(({ step }) => step ?? [])];
  const finish = (at: number): void => {
    const flow = flows.at(-1);
    if (flow?.step === undefined) return;
    const value = trimmed(text, flow.from, at);
    if (flow.kind === 'list' && value.start === value.end) return;
    entries.push({ path: pathHere(), value, ...(flow.key ? { key: flow.key } : {}) });
  };
  const look = (at: number): void => {
    const flow = flows.at(-1);
    if (!flow || at !== cursor) return;
    const stop = text.slice(at, end).search(/[\s,:{}[\]]/);
    const from = trimmed(text, flow.from, at);
    const isThere = from.start < from.end;
    const range = { start: isThere ? from.start : at, end: stop < 0 ? end : at + stop };
    const isKey = flow.step === undefined;
    found = { path: pathHere(), range, isKey, isValue: !isKey };
  };

  for (let at = start; at < end; at++) {
    look(at);
    const flow = flows.at(-1);
    const character = text.charAt(at);
    if (character === '"' || character === "'") {
      const close = text.indexOf(character, at + 1);
      const last = close < 0 || close >= end ? end : close;
      if (at < cursor && cursor <= last) {
        // A key in quotes is nobody's.
        if (flow?.step === undefined) return { entries, cursor: undefined };
        const range = { start: at, end: Math.min(last + 1, end) };
        found = { path: pathHere(), range, isKey: false, isValue: true, isQuoted: true };
      }
      at = last;
    } else if (character === '{' || character === '[') {
      flows.push({
        kind: character === '{' ? 'map' : 'list',
        step: character === '{' ? undefined : 0,
        key: undefined,
        from: at + 1,
      });
    } else if (character === '}' || character === ']') {
      finish(at);
      flows.pop();
      if (flows.length === 0) break;
    } else if (character === ',' && flow) {
      finish(at);
      flow.step = flow.kind === 'list' ? Number(flow.step) + 1 : undefined;
      flow.key = undefined;
      flow.from = at + 1;
    } else if (character === ':' && flow?.kind === 'map' && flow.step === undefined) {
      flow.key = trimmed(text, flow.from, at);
      flow.step = text.slice(flow.key.start, flow.key.end).replace(/^["']|["']$/g, '');
      flow.from = at + 1;
    }
  }
  if (flows.length > 0) {
    look(end);
    finish(end);
  }
  return { entries, cursor: found };
}
