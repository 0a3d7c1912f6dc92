import { readVault } from '../src/cli/readVault';
import type { Note } from '../src/core/note/note';
import { hasHan } from '../src/core/text/script';
import { type GoldSet, notePath } from './gold/goldSet';
import type { Grouping, GroupingMethod, Statement } from './methods/method';
import { type ExtractionScore, extractionScore } from './scoring/extractionScore';
import { type GroupingScore, groupingScore, type Judged, judgedOf } from './scoring/groupingScore';
import { haystackScore } from './scoring/haystackScore';
import { matchMentions, type MentionMatches, mentionsOf } from './scoring/matchMentions';
import type { Ratio } from './scoring/ratio';

/** What one method reached on one part of a set. */
export interface MethodScore {
  readonly method: string;
  /** On the gold mentions, so that errors of the extraction do not count. */
  readonly gold: GroupingScore;
  /** On the mentions that were extracted from the notes. */
  readonly endToEnd: GroupingScore;
  /** On the gold mentions among unrelated statements; only for the whole set. */
  readonly haystack?: Ratio;
  /** How long grouping the haystack took. */
  readonly haystackMs?: number;
}

export interface PartScore {
  readonly set: string;
  readonly part: string;
  readonly mentions: number;
  readonly extraction: ExtractionScore;
  readonly methods: readonly MethodScore[];
}

export interface EvaluationOptions {
  readonly methods: readonly GroupingMethod[];
  /** Unrelated statements; empty to leave the haystack test out. */
  readonly haystack: readonly Statement[];
  /** Leaves out the mentions of the other language. */
  readonly language?: 'en' | 'zh' | undefined;
}

/** Scores extraction and all methods on the parts of a set. */
export async function evaluate(
  whole: GoldSet,
  { methods, haystack, language }: EvaluationOptions,
): Promise<PartScore[]> {
  const set = language === undefined ? whole : inLanguage(whole, language);
  const vault = await readVault([set.notes], { allFiles: true });
  const notes = vault.notes.map((note) => ({
    ...note,
    mentions: note.mentions.filter(({ text }) => isIn(language, text)),
  }));
  const found = mentionsOf(notes);
  const matches = matchMentions(set.mentions, found);
  const gold = goldStatements(set, notes);
  const extracted = notes.flatMap(statementsOf);
  for (const method of methods) await method.prepare?.([...gold, ...extracted]);
  const runs = methods.map((method) => {
    const judged = judgedOf(method.group(gold));
    const endToEnd = judgeExtracted(method.group(extracted), matches);
    return { method, judged, endToEnd, ...runHaystack(set, method, gold, haystack) };
  });
  return set.parts.map((part) => ({
    set: set.name,
    part: part.name,
    mentions: set.mentions.filter(part.hasMention).length,
    extraction: extractionScore(set.mentions, found, matches, part),
    methods: runs.map(({ method, judged, endToEnd, inHaystack, haystackMs }) => ({
      method: method.name,
      gold: groupingScore(set, judged, part),
      endToEnd: groupingScore(set, endToEnd, part),
      ...(inHaystack && part.name === 'all' ? { haystack: inHaystack, haystackMs } : {}),
    })),
  }));
}

function isIn(language: 'en' | 'zh' | undefined, text: string): boolean {
  return language === undefined || hasHan(text) === (language === 'zh');
}

/** The set with only the mentions of one language. */
function inLanguage(set: GoldSet, language: 'en' | 'zh'): GoldSet {
  const mentions = set.mentions.filter(({ text }) => isIn(language, text));
  const ids = new Set(mentions.map(({ id }) => id));
  return {
    ...set,
    name: `${set.name} (${language})`,
    mentions,
    hardNegatives: set.hardNegatives.filter(({ a, b }) => ids.has(a) && ids.has(b)),
  };
}

/** The gold mentions of a set, each in its note as the product reads it. */
export function goldStatements(set: GoldSet, notes: readonly Note[]): Statement[] {
  const byPath = new Map(notes.map((note) => [notePath(note.path), note]));
  return set.mentions.map(({ id, text, section, note: path }) => {
    const note = byPath.get(notePath(path));
    if (!note) throw new Error(`${set.name} has no note ${path}`);
    return { id, text, kind: section, note };
  });
}

function statementsOf(note: Note): Statement[] {
  return note.mentions.map(({ id, text, kind }) => ({ id, text, kind, note }));
}

function judgeExtracted({ groupOf, offers }: Grouping, matches: MentionMatches): Judged {
  const goldOf = new Map([...matches].map(([gold, { id }]) => [id, gold]));
  const groups = [...matches].flatMap(([gold, { id }]) => {
    const group = groupOf.get(id);
    return group === undefined ? [] : [[gold, group] as const];
  });
  return {
    groupOf: new Map(groups),
    offers: offers.map(({ group, statement }) => ({ group, mention: goldOf.get(statement) })),
  };
}

function runHaystack(
  set: GoldSet,
  method: GroupingMethod,
  gold: readonly Statement[],
  haystack: readonly Statement[],
): { inHaystack?: Ratio; haystackMs?: number } {
  const all = [...gold, ...haystack];
  if (haystack.length === 0 || all.length > (method.maximum ?? Infinity)) return {};
  const start = performance.now();
  const { groupOf } = method.group(all);
  const haystackMs = performance.now() - start;
  return { inHaystack: haystackScore(set, groupOf), haystackMs };
}
