import { wordingKey } from '../recurrence/reading/statement';
import type { CalendarDay } from '../calendar/calendarDay';
import type { BookLesson, LessonRule, Occasion, Review } from './lessonBook';
import { oneLine } from './bookSyntax';

/** What a person says about one lesson, and when they want to be asked about it again. */
export type Decision = Verdict & { readonly review?: Review };

type Verdict =
  /** These statements say this lesson too. With those of another lesson of the book, both are one. */
  | { readonly kind: 'same'; readonly statements: readonly string[] }
  /** This statement says something else; `others` are those that stay. */
  | { readonly kind: 'not-same'; readonly statement: string; readonly others: readonly string[] }
  /** An empty title takes the title back. */
  | { readonly kind: 'rename'; readonly title: string }
  | { readonly kind: 'rule'; readonly rule: LessonRule }
  /** An empty guard takes the guard back. */
  | { readonly kind: 'guard'; readonly guard: string }
  | { readonly kind: 'held'; readonly occasion: Occasion }
  | { readonly kind: 'again'; readonly occasion: Occasion }
  | { readonly kind: 'retire'; readonly on: CalendarDay; readonly why: string }
  | { readonly kind: 'ignore'; readonly why: string }
  /** Takes `retire` and `ignore` back. */
  | { readonly kind: 'restore' }
  /** Nothing but when to look again. */
  | { readonly kind: 'look-again' };

/** The lesson that is meant: one of the book, or one that gets into it with this statement. */
export type Subject = { readonly id: string } | { readonly statement: string };

/** A lesson as it is after a decision. What was decided twice is there once. */
export function decided(lesson: BookLesson, decision: Decision): BookLesson {
  const { review } = decision;
  return { ...judged(lesson, decision), ...(review && { review }) };
}

function judged(lesson: BookLesson, decision: Verdict): BookLesson {
  switch (decision.kind) {
    case 'same':
      return {
        ...lesson,
        same: withStatements(lesson.same, decision.statements),
        not: withoutStatements(lesson.not, decision.statements),
      };
    case 'not-same': {
      const { statement } = decision;
      const others = withoutStatements(decision.others, [statement]);
      return {
        ...lesson,
        same: withStatements(withoutStatements(lesson.same, [statement]), others),
        not: withStatements(withoutStatements(lesson.not, others), [statement]),
      };
    }
    case 'rename':
      return { ...untitled(lesson), ...named('title', oneLine(decision.title)) };
    case 'rule': {
      const { since, when, then } = decision.rule;
      const words = { when: oneLine(when), then: oneLine(then) };
      return { ...lesson, rule: since === undefined ? words : { since, ...words } };
    }
    case 'guard':
      return { ...unguarded(lesson), ...named('guard', oneLine(decision.guard)) };
    case 'held':
      return { ...lesson, held: withOccasion(lesson.held, decision.occasion) };
    case 'again':
      return { ...lesson, again: withOccasion(lesson.again, decision.occasion) };
    case 'retire':
      return { ...lesson, retired: withReason({ on: decision.on }, decision.why) };
    case 'ignore':
      return { ...lesson, ignored: withReason({}, decision.why) };
    case 'restore':
      return restored(lesson);
    case 'look-again':
      return lesson;
  }
}

function untitled({ title: _, ...rest }: BookLesson): BookLesson {
  return rest;
}

function unguarded({ guard: _guard, guardRange: _range, ...rest }: BookLesson): BookLesson {
  return rest;
}

function restored({ retired: _retired, ignored: _ignored, ...rest }: BookLesson): BookLesson {
  return rest;
}

/** A key with its text; nothing for an empty text. */
function named(key: 'title' | 'guard', text: string): Partial<BookLesson> {
  return text === '' ? {} : { [key]: text };
}

function withStatements(known: readonly string[], added: readonly string[]): readonly string[] {
  const keys = new Set(known.map(wordingKey));
  const fresh = added.map(oneLine).filter((text) => {
    const key = wordingKey(text);
    if (text === '' || keys.has(key)) return false;
    keys.add(key);
    return true;
  });
  return [...known, ...fresh];
}

function withoutStatements(known: readonly string[], gone: readonly string[]): readonly string[] {
  const keys = new Set(gone.map((text) => wordingKey(oneLine(text))));
  return known.filter((text) => !keys.has(wordingKey(text)));
}

function withOccasion(known: readonly Occasion[], { on, note }: Occasion): readonly Occasion[] {
  const path = note === undefined ? '' : oneLine(note);
  if (known.some((other) => other.on === on && (other.note ?? '') === path)) return known;
  return [...known, { on, ...(path === '' ? {} : { note: path }) }];
}

function withReason<T extends object>(what: T, why: string): T & { readonly why?: string } {
  const reason = oneLine(why);
  return reason === '' ? what : { ...what, why: reason };
}
