import { type Language, languageOf } from '../../text/script';
import type { Cue, Token } from '../language/token';
import type { Tokenize, WordReader } from '../language/tokenize';
import { type Amount, readAmounts } from './amounts';
import { type Mood, moodOf } from './mood';
import { readParts } from './parts';
import { type Side, timeOrder } from './timeOrder';
import type { TermId, Terms } from '../terms';

/** A term where a statement uses it first. */
export interface Word {
  readonly term: TermId;
  readonly weight: number;
  /** As it was written, in lower case. */
  readonly surface: string;
  /** The parts of the statement it stands in, a bit each; see `Parts`. */
  readonly parts: number;
  readonly mood: Mood;
  readonly negated: boolean;
  /** The denial is about this very word: "need no timeout". */
  readonly denied: boolean;
  readonly side: Side;
}

/** A statement as the comparison sees it. */
export interface Statement {
  /** What it says; a term counts once. In the order of the text. */
  readonly words: readonly Word[];
  /** The terms of `words`. */
  readonly terms: readonly TermId[];
  readonly amounts: readonly Amount[];
  /** How often its advice denies or prefers something: "not", "avoid", "instead of". */
  readonly denials: number;
  /** The parts that are conditions or concessions ("if", "even if", 即使), a bit each. */
  readonly conditions: number;
  /** Sum of the words' weights. */
  readonly weight: number;
  readonly language: Language;
}

/** Where the tokeniser ends a clause: not inside `10,000`, `9:30` or `node.js`. */
const clauseEnd = /\s[-–]\s|[;!?…。！？—()\n]+|(?<!\d)[,:]|[,:](?!\d)|\.(?![a-z\d_])/gu;
const unread = /[^\p{L}\p{M}\p{N}_'+#%.,:/-]+/gu;

/**
 * The wording without case, width, quotes, markup and closing punctuation: statements with equal keys
 * say the same. A key keeps all that reading a statement looks at, so that it can be read in the place
 * of any text that has it.
 */
export function wordingKey(text: string): string {
  const key = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(clauseEnd, ' , ')
    .replace(unread, ' ')
    .replace(/(?:(?<!\s)\s+,(?=\s|$))+/gu, ',')
    .replace(/^[\s,]+|(?<![\s,])[\s,]+$/gu, '');
  return key === '' ? text.trim() : key;
}

/** What a search needs of a statement. */
export interface Terming {
  /** What it says; a term counts once. In the order of the text. */
  readonly terms: readonly TermId[];
  /** Sum of the terms' weights. */
  readonly weight: number;
}

/** Reads only the terms, in less time: of many statements a quarter is ever compared word by word. */
export function readTerms(
  text: string,
  { readForms, tokenize }: WordReader,
  terms: Terms,
): Terming {
  const ids = new Set<TermId>();
  readForms(text, (form) => {
    if (isEvidence(form)) ids.add(terms.idOf(form.text, form.kind));
  });
  if (ids.size === 0) {
    for (const token of tokenize(text)) ids.add(terms.idOf(token.text, token.kind));
  }
  let weight = 0;
  for (const id of ids) weight += terms.weightOf(id);
  return { terms: [...ids], weight };
}

/** Reads all that comparing needs of a statement. */
export function readStatement(text: string, tokenize: Tokenize, terms: Terms): Statement {
  const tokens = tokenize(text);
  const language = languageOf(text);
  const moods = clauseMoods(tokens);
  const sides = timeOrder(tokens);
  const { bits, conditions } = readParts(tokens, isEvidence);
  const rejected = rejectedTokens(tokens);
  const words = new Map<TermId, Word & { parts: number }>();
  for (const token of evidence(tokens)) {
    const term = terms.idOf(token.text, token.kind);
    const parts = bits[token.position] ?? 1;
    const known = words.get(term);
    if (known) known.parts |= parts;
    else
      words.set(term, {
        term,
        weight: terms.weightOf(term),
        surface: token.surface,
        parts,
        mood: moods[token.clause] ?? 'advice',
        negated: token.negated !== (rejected[token.position] ?? false),
        denied: isDenied(tokens, token.position),
        side: sides[token.position],
      });
  }
  const all = [...words.values()];
  return {
    words: all,
    terms: all.map(({ term }) => term),
    amounts: readAmounts(tokens, (clause) => moods[clause] ?? 'advice'),
    denials: tokens.filter(
      ({ cue, clause }) => cue && denying.has(cue) && moods[clause] === 'advice',
    ).length,
    conditions,
    weight: all.reduce((sum, { weight }) => sum + weight, 0),
    language,
  };
}

const denying: ReadonlySet<Cue> = new Set<Cue>(['not', 'avoid', 'instead']);

/** Cues that relate other words to each other and are about nothing themselves. */
const relations: ReadonlySet<Cue> = new Set<Cue>(['not', 'before', 'after', 'instead']);

/**
 * The tokens that say what a statement is about: no stop words, numbers and relations, unless it has
 * nothing else.
 */
function evidence(tokens: readonly Token[]): readonly Token[] {
  const content = tokens.filter(isEvidence);
  return content.length > 0 ? content : tokens;
}

function isEvidence({ stop, kind, cue }: Pick<Token, 'stop' | 'kind' | 'cue'>): boolean {
  return !stop && kind !== 'number' && !(cue && relations.has(cue));
}

function clauseMoods(tokens: readonly Token[]): readonly Mood[] {
  const clauses: string[] = [];
  for (const { clause, surface, kind } of tokens) {
    const space = kind === 'han' ? '' : ' ';
    clauses[clause] = `${clauses[clause] ?? ''}${space}${surface}`;
  }
  return Array.from(clauses, (clause: string | undefined) => moodOf(clause ?? ''));
}

/** Whether a token is what something else is preferred to: what follows "instead of", 而不是. */
function rejectedTokens(tokens: readonly Token[]): readonly boolean[] {
  let rejecting: number | undefined;
  return tokens.map(({ cue, clause }, i) => {
    const rejected = clause === rejecting;
    if (cue === 'instead') rejecting = tokens[i + 1]?.clause;
    return rejected;
  });
}

/** Whether only stop words stand between a token and the cue that denies it. */
function isDenied(tokens: readonly Token[], position: number): boolean {
  const { clause } = tokens[position] ?? {};
  for (let i = position - 1; tokens[i]?.clause === clause; i -= 1) {
    const token = tokens[i];
    if (token?.cue && denying.has(token.cue)) return true;
    if (!token?.stop) return false;
  }
  return false;
}
