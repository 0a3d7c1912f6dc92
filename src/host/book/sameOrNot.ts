import * as vscode from 'vscode';
import type { Decision } from '../../core/book/decision';
import type { Lesson } from '../../core/recurrence/lesson';
import { wordingKey } from '../../core/recurrence/reading/statement';
import { UserError } from '../commands/command';
import type { RowSubject } from '../views/rowSubject';

/** What a person decides about which lesson. */
export interface Meant {
  readonly lesson: Lesson;
  readonly decision: Decision;
  /** Stands for the lesson, if it is not in a book yet; its title without it. */
  readonly statement?: string;
}

/** Several lessons that are chosen are one; or what is offered below a lesson is that lesson. */
export function decideSame(subjects: readonly RowSubject[]): Meant {
  return acceptOffers(subjects) ?? joinLessons(subjects.map(({ lesson }) => lesson));
}

/** What is offered below a lesson is that lesson. @returns undefined without an offer */
export function acceptOffers(subjects: readonly RowSubject[]): Meant | undefined {
  const offers = subjects.filter(({ offered }) => offered !== undefined);
  const [offer] = offers;
  if (!offer) return undefined;
  const statements = offers
    .filter(({ lesson }) => lesson === offer.lesson)
    .flatMap(({ at, offered }) => [at, offered].flatMap((each) => each?.mention.text ?? []));
  const [statement] = statements;
  return {
    lesson: offer.lesson,
    decision: { kind: 'same', statements },
    ...(statement === undefined ? {} : { statement }),
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
export function decideNotSame(subjects: readonly RowSubject[]): Meant {
  const { lesson, at, offered } = subjects.find((each) => each.at !== undefined) ?? {};
  if (!lesson || !at) {
    throw new UserError(vscode.l10n.t('Choose the mention that does not belong to its lesson.'));
  }
  const { text } = at.mention;
  if (!offered) return takeOut(lesson, text);
  const decision: Decision = {
    kind: 'not-same',
    statement: offered.mention.text,
    others: [text],
  };
  return { lesson, decision, statement: text };
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
