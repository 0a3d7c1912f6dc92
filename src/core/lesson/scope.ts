import { isLessonKind } from './sectionKind';
import type { LessonKind, SectionKind } from './sectionKind';

/** What unlabelled statements at a place are, and why. */
export interface Scope {
  readonly kind: SectionKind | undefined;
  /**
   * What says so: the file (then only lists count), the note's level-1 title (then paragraphs
   * right below it are its introduction), or a heading, label or callout (then everything counts).
   */
  readonly from: 'file' | 'title' | 'section';
  /** Below a title or list item that is itself a statement: only labelled text is a new one. */
  readonly told: boolean;
  /** The day of the entry that the place is in. */
  readonly date?: string;
}

/** The kind of lesson an unlabelled statement is in this scope; `undefined` if it is none. */
export function scopeKind(scope: Scope): LessonKind | undefined {
  return scope.kind !== undefined && isLessonKind(scope.kind) ? scope.kind : undefined;
}

/** A bold line as a heading is below all real ones. */
export const pseudoLevel = 7;

/** The headings and labels that are open while the blocks of one container are read. */
export class Sections {
  readonly #open: { readonly level: number; readonly scope: Scope }[] = [];
  readonly #base: Scope;
  #next: Scope | undefined;

  constructor(base: Scope) {
    this.#base = base;
  }

  get current(): Scope {
    return this.#next ?? this.#open.at(-1)?.scope ?? this.#base;
  }

  /** What a heading of this level stands in. */
  around(level: number): Scope {
    return this.#open.findLast((section) => section.level < level)?.scope ?? this.#base;
  }

  /** Closes what a heading of this level closes; returns the scope that it is in. */
  close(level: number): Scope {
    this.#next = undefined;
    while ((this.#open.at(-1)?.level ?? 0) >= level) this.#open.pop();
    return this.current;
  }

  /** Opens a section. A heading without a kind of its own is as what it is in. */
  open(level: number, kind: SectionKind | undefined): void {
    const around = this.close(level);
    const from = level === 1 ? 'title' : 'section';
    if (kind !== undefined) this.push(level, { ...around, kind, from, told: false });
    else this.push(level, around.from === 'title' ? { ...around, from: 'section' } : around);
  }

  push(level: number, scope: Scope): void {
    this.#open.push({ level, scope });
  }

  /** Lets a label decide about the next list, table or paragraph only. */
  once(kind: SectionKind): void {
    this.#next = undefined;
    this.#next = { ...this.current, kind, from: 'section', told: false };
  }

  /** Ends a label that was for one block. */
  blockRead(): void {
    this.#next = undefined;
  }
}
