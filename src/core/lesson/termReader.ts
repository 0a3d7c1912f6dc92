import { isLessonKind } from './sectionKind';
import type { SectionKind } from './sectionKind';
import { ownText } from '../text/ownText';
import { builtIn, mayHoldTerm, termMap, words } from './terms';
import type { Term } from './terms';
import {
  closeConnectives,
  connectives,
  hanAfter,
  hanBefore,
  wordsAfter,
  wordsBefore,
} from './vocabulary';

/** Longer texts are no headings or labels that name a kind, in UTF-16 units. */
const maxLength = 120;
const han = /[\u3400-\u9fff]/;

/** How closely a phrase has to be a term: all of it, its start, or its start or end. */
type Fit = 'exact' | 'start' | 'any';

/** What texts name that were read in some way, whatever note they stand in; null for nothing. */
type ReadTerms = Readonly<Record<'heading' | 'anyEnd' | 'label', Map<string, Term | null>>>;

const readTerms: ReadTerms = { heading: new Map(), anyEnd: new Map(), label: new Map() };
/** As many texts are kept: more than one person's headings. */
const mostRead = 2000;

/** Reads what kind a heading or label names. */
export class TermReader {
  readonly #own: ReadonlyMap<string, Term>;
  readonly #isRetroTerm: (name: string) => boolean;
  readonly #read: ReadTerms | undefined;
  /** How often it was asked what a word is in this note. */
  #asked = 0;

  /**
   * `headings` adds terms to the built-in ones and wins over them; `isRetroTerm` says whether a
   * word such as "keep" stands for its column of a retrospective format in this note.
   */
  constructor(
    headings: Readonly<Record<string, SectionKind>> | undefined,
    isRetroTerm: (name: string) => boolean,
  ) {
    const own = Object.entries(headings ?? {});
    this.#own = termMap(own.map(([text, kind]) => [text, { kind, grade: 'sure' }]));
    this.#isRetroTerm = isRetroTerm;
    this.#read = own.length === 0 ? readTerms : undefined;
  }

  /**
   * What a heading names, for instance "3. 🕳️ Pitfalls 踩过的坑 (Q2)"; `undefined` if nothing.
   * Without `anyEnd`, a term that only ends it does not count: a statement may end with any word.
   */
  heading(text: string, anyEnd = true): Term | undefined {
    if (text.length > maxLength) return undefined;
    return this.#once(anyEnd ? 'anyEnd' : 'heading', text, () => this.#readHeading(text, anyEnd));
  }

  #readHeading(text: string, anyEnd: boolean): Term | undefined {
    if (this.#own.size === 0 && !mayHoldTerm(words(text))) return undefined;
    const whole = this.#lookUp(text, 'start');
    if (whole !== undefined) return whole;
    const aside: string[] = [];
    const main = text.replace(/[（(【[]([^（）()【】[\]]*)[）)】\]]/g, (_all, inner: string) => {
      aside.push(inner);
      return ' ';
    });
    const parts = main.split(/[:：|｜/／·•—–,，、;；。.!！?？]|\s-\s/);
    const small = parts.flatMap((part) => part.split(/[&＆+＋]|\band\b|[与和及]/i));
    const fit: Fit = anyEnd ? 'any' : 'start';
    return (
      this.#lookUp(main, 'start') ??
      this.#best(parts, 'start') ??
      (small.length > parts.length ? this.#bestOfAll(small, fit) : undefined) ??
      this.#best(parts, fit) ??
      (words(main).length === 0 ? this.#best(aside, fit) : undefined)
    );
  }

  /** What a label names: the same terms, but nothing else may stand in it. */
  label(text: string): Term | undefined {
    if (text.length > 60) return undefined;
    return this.#once('label', text, () => this.#readLabel(text));
  }

  #readLabel(text: string): Term | undefined {
    const main = text.replace(/[（(【[][^（）()【】[\]]*[）)】\]]/g, ' ');
    const parts = main.split(/[/／&＆+＋、]/);
    return this.#lookUp(main, 'exact') ?? (parts.length > 1 ? this.#bestLabel(parts) : undefined);
  }

  /** Headings and labels are the same in many notes: each is read once. */
  #once(as: keyof ReadTerms, text: string, read: () => Term | undefined): Term | undefined {
    const terms = this.#read?.[as];
    const found = terms?.get(text);
    if (found !== undefined) return found ?? undefined;
    const before = this.#asked;
    const term = read();
    if (terms && this.#asked === before) {
      if (terms.size >= mostRead) terms.clear();
      terms.set(ownText(text), term ?? null);
    }
    return term;
  }

  #bestLabel(parts: readonly string[]): Term | undefined {
    const found = parts.map((part) => this.#lookUp(part, 'exact'));
    return found.every((term) => term !== undefined) ? prefer(found) : undefined;
  }

  /** As `#best`, but a weak term counts only if all that stands beside it is known. */
  #bestOfAll(parts: readonly string[], fit: Fit): Term | undefined {
    const terms = parts.map((part) => this.#lookUp(part, fit));
    const best = prefer(terms);
    return best?.grade === 'weak' && terms.includes(undefined) ? undefined : best;
  }

  #best(parts: readonly string[], fit: Fit): Term | undefined {
    return prefer(parts.map((part) => this.#lookUp(part, fit)));
  }

  /** One phrase in one or both languages. What may stand around it is up to `fit`. */
  #lookUp(text: string, fit: Fit): Term | undefined {
    const normal = text.normalize('NFKC');
    if (!han.test(normal)) return this.#latin(words(normal), fit);
    const chinese = normal.replace(/[^\u3400-\u9fff]+/g, '');
    const rest = words(normal.replace(/[\u3400-\u9fff]+/g, ' '));
    const own = this.#own.get(words(normal).join(' '));
    if (own !== undefined) return own;
    const first = this.#chinese(chinese, fit);
    const restTrimmed = trim(rest);
    if (restTrimmed.length === 0) return first;
    const second = this.#latin(rest, fit);
    if (first !== undefined && second !== undefined) return prefer([second, first]);
    const one = first ?? second;
    return fit !== 'exact' && one?.grade === 'sure' ? one : undefined;
  }

  #get(name: string): Term | undefined {
    const own = this.#own.get(name);
    if (own !== undefined) return own;
    const term = builtIn().terms.get(name);
    if (term?.grade !== 'retro') return term;
    this.#asked += 1;
    return this.#isRetroTerm(name) ? term : undefined;
  }

  #latin(all: readonly string[], fit: Fit): Term | undefined {
    if (all.length === 0 || all.length > 16) return undefined;
    const exact = this.#get(all.join(' '));
    if (exact !== undefined) return exact;
    const core = trim(all);
    for (const tokens of [trimNumbers(all), core]) {
      const term = tokens.length === all.length ? undefined : this.#get(tokens.join(' '));
      if (term !== undefined) return term;
    }
    if (fit === 'exact') return undefined;
    return (
      this.#start(core) ??
      this.#start(trimNumbers(all)) ??
      (fit === 'any' ? this.#end(core) : undefined)
    );
  }

  /** A term that begins the words, with a connective after it. */
  #start(tokens: readonly string[]): Term | undefined {
    for (let n = Math.min(builtIn().longest, tokens.length - 1); n > 0; n--) {
      const next = tokens[n] ?? '';
      if (!connectives.has(next)) continue;
      const term = this.#get(tokens.slice(0, n).join(' '));
      if (term === undefined || term.grade === 'retro') continue;
      if (term.grade !== 'weak' || closeConnectives.has(next)) return term;
    }
    return undefined;
  }

  /** A sure term that ends the words. */
  #end(tokens: readonly string[]): Term | undefined {
    for (let n = Math.min(builtIn().longest, tokens.length - 1); n > 0; n--) {
      const term = this.#get(tokens.slice(-n).join(' '));
      if (term?.grade === 'sure' && term.kind !== 'neutral') return term;
    }
    return undefined;
  }

  #chinese(text: string, fit: Fit): Term | undefined {
    if (text.length > 30) return undefined;
    const numberless = text.replace(/^(?:第?[一二三四五六七八九十]+[条点个部章节分]*)(?=.)/, '');
    const [before, after] = [
      numberless.replace(/(?<![一二三四五六七八九十])[一二三四五六七八九十]+$/, ''),
      text,
    ];
    const exact = this.#get(after) ?? this.#get(before);
    if (exact !== undefined) return exact;
    const seen = new Set<string>();
    const queue = [before];
    for (let candidate = queue.pop(); candidate !== undefined; candidate = queue.pop()) {
      if (candidate === '' || seen.has(candidate)) continue;
      seen.add(candidate);
      const term =
        this.#get(candidate) ?? (fit === 'any' ? this.#chineseEnd(candidate) : undefined);
      if (term !== undefined) return term;
      queue.push(candidate.replace(hanAfter, ''), candidate.replace(hanBefore, ''));
    }
    return undefined;
  }

  /** A sure term that ends the text, or a plain one after 的. */
  #chineseEnd(text: string): Term | undefined {
    for (let i = 1; i < text.length; i++) {
      const term = this.#get(text.slice(i));
      if (term === undefined || term.kind === 'neutral') continue;
      if (term.grade === 'sure' || (text[i - 1] === '的' && term.grade === 'plain')) return term;
      if (text[i - 1] === '的' && term.kind === 'rule') return term;
    }
    return undefined;
  }
}

/**
 * The term that decides when several are named: the first that bears lessons, unless wins and
 * difficulties share a heading, so that only labels below it can tell them apart.
 */
function prefer(terms: readonly (Term | undefined)[]): Term | undefined {
  const known = terms.filter((term) => term !== undefined);
  const bearing = known.find((term) => isLessonKind(term.kind));
  const win = known.find((term) => term.kind === 'win');
  if (win !== undefined && bearing?.kind === 'difficulty') return win;
  return bearing ?? known[0];
}

function trimNumbers(tokens: readonly string[]): readonly string[] {
  let start = 0;
  let end = tokens.length;
  while (start < end && isNumber(tokens[start] ?? '')) start++;
  while (end > start && isNumber(tokens[end - 1] ?? '')) end--;
  return tokens.slice(start, end);
}

/** Takes off numbers and common words at both ends. */
function trim(tokens: readonly string[]): readonly string[] {
  let start = 0;
  let end = tokens.length;
  while (start < end && (isNumber(tokens[start] ?? '') || wordsBefore.has(tokens[start] ?? ''))) {
    start++;
  }
  while (
    end > start &&
    (isNumber(tokens[end - 1] ?? '') || wordsAfter.has(tokens[end - 1] ?? ''))
  ) {
    end--;
  }
  return tokens.slice(start, end);
}

function isNumber(token: string): boolean {
  return /^(?:\d+(?:st|nd|rd|th)?|[ivx]+|[a-h]|[q]\d|w\d{1,2}|\d{4}q\d)$/.test(token);
}
