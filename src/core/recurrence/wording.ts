import { compareNewestFirst, type NoteMention } from './lesson';
import type { IndexedWording } from './wordingIndex';

/** All mentions with the same normalised wording, and the wordings that may be the same lesson. */
export interface Wording extends IndexedWording {
  readonly mentions: Map<string, NoteMention>;
  /** Log-odds by wording; changed only by `WordingLinks`. `noLinks` where there are none. */
  links: Map<Wording, number>;
  /** The most likely of its links, computed when asked for, and since when: see `WordingLinks`. */
  near: readonly Wording[] | undefined;
  nearSince: number;
  /** Whether a vector counted when it was linked. */
  isEncoded: boolean;
  /** Lessons that the wording's mentions are in now. */
  lesson: string | undefined;
}

/** The links of all wordings that have none; nothing is ever put into it. */
export const noLinks = new Map<Wording, number>();

/** The newest mention in these words. */
export function latest({ mentions }: Wording): NoteMention | undefined {
  return [...mentions.values()].sort(compareNewestFirst)[0];
}
