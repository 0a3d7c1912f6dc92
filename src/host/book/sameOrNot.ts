import * as vscode from 'vscode';
import type { Decision } from '../../core/book/decision';
import type { Lesson } from '../../core/recurrence/lesson';
import { wordingKey } from '../../core/recurrence/reading/statement';
import { UserError } from '../commands/command';
import type { LessonRow, OfferRow } from '../views/lessonTree';
import { rowSubject } from '../views/rowSubject';

/** What a person decides about which lesson. */
export interface Meant {
  readonly lesson: Lesson;
  readonly decision: Decision;
  /** Stands for the lesson, if it is not in a book yet; its title without it. */
  readonly statement?: string;
}

/** Several lessons that are chosen are one; or what is offered below a lesson is that lesson. */
export function decideSame(rows: readonly LessonRow[]): Meant {
  const offers = rows.flatMap((row) => (row.type === 'offer' ? [row] : []));
  return acceptOffers(offers) ?? joinLessons(rows.flatMap((row) => rowSubject(row)?.lesson ?? []));
}

/** What is offered below a lesson is that lesson. @returns undefined without an offer */
export function acceptOffers(offers: readonly OfferRow[]): Meant | undefined {
  const [offer] = offers;
  if (!offer) return undefined;
  const statements = offers
    .filter(({ parent }) => parent === offer.parent)
    .flatMap(({ offer: { own, mention } }) => [own.mention.text, mention.mention.text]);
  return {
    lesson: offer.parent.lesson,
    decision: { kind: 'same', statements },
    statement: offer.offer.own.mention.text,
  };
}

/** Lessons are one. @throws UserError when there are fewer than two */
export function joinLessons(all: readonly Lesson[]): Meant {
  const lessons = [...new Set(all)];
  // One that something was decided about keeps its place in the book.
  const lesson = lessons.find(({ decided }) => decided !== undefined) ?? lessons[0];
  const others = lessons.filter((other) => other !== lesson);
  if (!lesson || others.length === 0) {
    throw new UserError(
      vscode.l10n.t('Choose two lessons or more in the tree, with Ctrl or Cmd held down.'),
    );
  }
  return { lesson, decision: { kind: 'same', statements: others.flatMap(wordingsOf) } };
}

/** A statement belongs to a lesson. */
export function moveInto(lesson: Lesson, statement: string): Meant {
  return { lesson, decision: { kind: 'same', statements: [statement] } };
}

/** A mention goes out of its lesson; or what is offered below a lesson is another one. */
export function decideNotSame(rows: readonly LessonRow[]): Meant {
  const row = rows.find(({ type }) => type === 'mention' || type === 'offer');
  if (row?.type === 'offer') {
    const { own, mention } = row.offer;
    const others = [own.mention.text];
    return {
      lesson: row.parent.lesson,
      decision: { kind: 'not-same', statement: mention.mention.text, others },
      statement: own.mention.text,
    };
  }
  if (row?.type !== 'mention') {
    throw new UserError(vscode.l10n.t('Choose the mention that does not belong to its lesson.'));
  }
  return takeOut(row.parent.lesson, row.at.mention.text);
}

/** As `partMention`. @throws UserError when nothing would stay */
export function takeOut(lesson: Lesson, text: string): Meant {
  const meant = partMention(lesson, text);
  if (meant) return meant;
  throw new UserError(
    vscode.l10n.t('All mentions of this lesson say it in the same words, so they stay together.'),
  );
}

/**
 * A statement goes out of its lesson, in all notes that say it so.
 * @returns undefined when the lesson is said in no other words, so that nothing would stay
 */
export function partMention(lesson: Lesson, text: string): Meant | undefined {
  const others = wordingsOf(lesson).filter((other) => wordingKey(other) !== wordingKey(text));
  const [first] = others;
  if (first === undefined) return undefined;
  return { lesson, decision: { kind: 'not-same', statement: text, others }, statement: first };
}

/** Each wording of a lesson once, those of its newest mentions first. */
function wordingsOf({ mentions }: Lesson): string[] {
  const texts = new Map<string, string>();
  for (const { mention } of mentions) {
    const key = wordingKey(mention.text);
    if (!texts.has(key)) texts.set(key, mention.text);
  }
  return [...texts.values()];
}
