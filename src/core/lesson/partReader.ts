import type { Block, Lines } from '../note/block';
import { plainText } from '../text/plainText';
import type { PlainText } from '../text/plainText';
import type { TextRange } from '../text/range';
import { inlineFields, isFieldName, leadIn } from './field';
import { readLabel } from './label';
import type { Label } from './label';
import type { NoteTerms } from './noteTerms';
import { isQuestion } from './placeholder';
import { scopeKind } from './scope';
import type { Scope } from './scope';
import { isLessonKind } from './sectionKind';
import type { LessonKind, SectionKind } from './sectionKind';
import { isIntro, isTopic } from './statement';
import { readStatement } from './statementText';
import { lessonTag } from './tags';

/** A statement of a lesson, before it has an identity. */
export interface Statement {
  readonly kind: LessonKind;
  readonly text: string;
  readonly range: TextRange;
  readonly date?: string;
  readonly task?: 'open' | 'done';
}

/** What a statement that has been read means for what is below it. */
export interface Told {
  readonly scope: Scope;
  /** Nothing but a label, which decides about what follows. */
  readonly alone?: boolean;
}

/** The lines beside a statement, asked at most once whether their labels support each other. */
export interface Siblings {
  readonly lines: () => Iterable<TextRange | undefined>;
  supported?: boolean;
}

/** Where a statement stands among its neighbours. */
export interface PartAt {
  /** An item of a list, and not a paragraph. */
  readonly item: boolean;
  /** Unlabelled text counts if the scope bears lessons. */
  readonly counts: boolean;
  /** What comes next in the same container. */
  readonly next: Block['type'] | undefined;
  /** A list, table or heading comes later in the same container. */
  readonly leads: boolean;
  /** Nothing but a heading stands before it. */
  readonly first: boolean;
  readonly task?: 'open' | 'done' | undefined;
}

/** Reads statements one by one: an item, a paragraph or a part of one. */
export class PartReader {
  readonly found: Statement[] = [];
  readonly #source: string;
  readonly #terms: NoteTerms;
  /** A label such as "Fix" needs no support in this note. */
  readonly #retro: boolean;

  constructor(source: string, terms: NoteTerms, retro: boolean) {
    this.#source = source;
    this.#terms = terms;
    this.#retro = retro;
  }

  /** Reads one statement; what it returns holds for the blocks below it. */
  read(lines: Lines, scope: Scope, siblings: Siblings, at: PartAt): Told {
    const plain = plainText(this.#source, lines);
    const { text } = plain;
    const kind = scopeKind(scope);
    const label = readLabel(plain, this.#slice(lines));
    if (label !== undefined) {
      const told = this.#labelled(plain, lines, label, scope, siblings, at.task);
      if (told !== undefined) return told;
    }
    if (text.includes('::') && this.#inlineFields(plain, lines, scope)) return { scope };
    if (this.#tagged(plain, lines, scope, at)) return { scope };
    if (kind === undefined || (scope.from === 'file' && !at.item) || scope.told || !at.counts) {
      const lead = kind === undefined ? leadIn(plain) : undefined;
      const term = lead === undefined ? undefined : this.#terms.label(lead.text);
      if (lead !== undefined && term !== undefined && isLessonKind(term.kind)) {
        this.emit(plain, lines, lead.end, term.kind, scope);
      }
      return { scope };
    }
    const listed = at.next === 'list' || at.next === 'table';
    if (at.item ? listed && isTopic(text) : this.#announces(text, lines, scope, at, listed)) {
      return { scope };
    }
    const told = this.emit(plain, lines, 0, kind, scope, at.task);
    return { scope: told && scope.from === 'file' ? { ...scope, told } : scope };
  }

  /** Whether a paragraph in a section only leads to what follows it, or asks for it. */
  #announces(text: string, lines: Lines, scope: Scope, at: PartAt, listed: boolean): boolean {
    if (/[:：]\s*$/.test(text) && at.next !== undefined) return true;
    if (scope.from === 'title' && at.leads) return true;
    if (listed && isIntro(text)) return true;
    if (/^\[\^[^\]]+\]:|^\[[^\]]+\]:\s*\S+$/.test(this.#slice(lines))) return true;
    return isQuestion(text) && (at.first || /^[*_>（(]/.test(this.#slice(lines)));
  }

  #labelled(
    plain: PlainText,
    lines: Lines,
    label: Label,
    scope: Scope,
    siblings: Siblings,
    task: 'open' | 'done' | undefined,
  ): Told | undefined {
    const found = this.#terms.label(label.text);
    const alone = label.alone;
    if (found === undefined) {
      if (!alone && isFieldName(label.text)) return { scope: { ...scope, kind: 'neutral' } };
      return alone && label.form !== 'bracket'
        ? { scope: { ...scope, told: false }, alone }
        : undefined;
    }
    if (alone)
      return { scope: { ...scope, kind: found.kind, from: 'section', told: false }, alone };
    const bearing = scopeKind(scope) !== undefined;
    if (!isLessonKind(found.kind)) {
      const field = found.kind !== 'neutral' || label.form === 'bold' || isFieldName(label.text);
      return field ? { scope: { ...scope, kind: found.kind } } : undefined;
    }
    if (found.grade === 'weak' && label.form === 'plain' && !bearing && !this.#retro) {
      if (!this.#supported(siblings)) return undefined;
    }
    this.emit(plain, lines, label.end, found.kind, scope, task);
    return { scope: bearing ? { ...scope, kind: found.kind } : scope };
  }

  /** Whether labels of two kinds of lesson stand beside each other, as in "Problem: … Fix: …". */
  #supported(siblings: Siblings): boolean {
    if (siblings.supported !== undefined) return siblings.supported;
    const kinds = new Set<SectionKind>();
    for (const line of siblings.lines()) {
      const label = line === undefined ? undefined : this.#terms.lineLabel(line);
      if (label !== undefined && isLessonKind(label.kind)) kinds.add(label.kind);
      if (kinds.size > 1) break;
    }
    siblings.supported = kinds.size > 1;
    return siblings.supported;
  }

  #inlineFields(plain: PlainText, lines: Lines, scope: Scope): boolean {
    let any = false;
    for (const field of inlineFields(plain)) {
      const term = this.#terms.label(field.label);
      if (term === undefined || !isLessonKind(term.kind)) continue;
      any = this.emit(plain, lines, field.start, term.kind, scope, undefined, field.end) || any;
    }
    return any;
  }

  /** A tag speaks for its item, or for its line of a paragraph and the lines that run into it. */
  #tagged(plain: PlainText, lines: Lines, scope: Scope, at: PartAt): boolean {
    const kind = plain.hasCode(0, plain.text.length)
      ? lessonTag(plain.prose())
      : lessonTag(plain.text);
    if (kind === undefined) return false;
    if (scopeKind(scope) !== undefined && at.item) return false;
    if (at.item || lines.length === 1) {
      this.emit(plain, lines, 0, kind, scope);
      return true;
    }
    let from = 0;
    lines.forEach((line, i) => {
      const text = this.#source.slice(line.start, line.end);
      const tag = lessonTag(text);
      if (tag !== undefined) {
        const own = lines.slice(from, i + 1);
        this.emit(plainText(this.#source, own), own, 0, tag, scope);
      }
      if (tag !== undefined || /[.!?。！？;；]\s*$/.test(text)) from = i + 1;
    });
    return true;
  }

  /** Keeps a statement, unless it says nothing; returns whether it was kept. */
  emit(
    plain: PlainText,
    lines: Lines,
    from: number,
    kind: LessonKind,
    scope: Scope,
    task?: 'open' | 'done',
    to?: number,
  ): boolean {
    const whole = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
    const read = readStatement(this.#source, plain, whole, from, to);
    if (read === undefined) return false;
    const date = read.date ?? scope.date;
    this.found.push({
      kind,
      text: read.text,
      range: read.range,
      ...(date === undefined ? {} : { date }),
      ...(task === undefined ? {} : { task }),
    });
    return true;
  }

  #slice(lines: Lines): string {
    const first = lines[0];
    return first === undefined ? '' : this.#source.slice(first.start, lines.at(-1)?.end);
  }
}
