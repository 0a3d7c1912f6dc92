import type { Note } from '../note/note';
import { createTokenizer } from '../recurrence/language/tokenize';

/** The work that a new note is about. */
export interface Work {
  readonly title: string;
  readonly project: string | undefined;
}

const tokenize = createTokenizer();
/** Words that say what kind of note it is, and not what it is about. */
const kindsOfNote =
  'project retro retrospective postmortem premortem kickoff kick-off launch review note card pitfall lesson ' +
  '项目 复盘 开工 预演 回顾 总结 事故 错题卡 上线 新版 二期 一期';
let kinds: ReadonlySet<string> | undefined;

/** Tells how much the work of other notes is like some new work. */
export class SimilarWork {
  readonly #project: string | undefined;
  readonly #words: ReadonlySet<string>;

  constructor({ title, project }: Work) {
    this.#project = project === undefined ? undefined : nameOf(project);
    this.#words = wordsOf([title, project ?? '']);
  }

  /** 0 for other work; the same project counts more than any words in common. */
  of({ project, tags, title }: Note): number {
    if (project !== undefined && nameOf(project) === this.#project) return 10;
    return Math.min(this.#shared([project ?? '', ...tags, title]), 9);
  }

  /** How much some text is about such work: the words in common. */
  ofText(text: string): number {
    return Math.min(this.#shared([text]), 9);
  }

  #shared(texts: readonly string[]): number {
    let shared = 0;
    for (const word of wordsOf(texts)) if (this.#words.has(word)) shared++;
    return shared;
  }
}

/** Whether two projects are one, however they are written. */
export function isSameProject(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && nameOf(a) === nameOf(b);
}

function nameOf(project: string): string {
  return project
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/gu, '-');
}

/** The telling words, English ones by their stems and Chinese ones as pairs of characters. */
function wordsOf(texts: readonly string[]): ReadonlySet<string> {
  kinds ??= new Set(tokenize(kindsOfNote).map(({ text }) => text));
  const words = new Set<string>();
  for (const text of texts) {
    // The words of a tag or project such as `customer-bot` count one by one.
    for (const token of tokenize(text.replace(/[-_/]+/gu, ' '))) {
      const isTelling = !token.stop && token.kind !== 'number' && token.text.length > 1;
      if (isTelling && !kinds.has(token.text)) words.add(token.text);
    }
  }
  return words;
}
