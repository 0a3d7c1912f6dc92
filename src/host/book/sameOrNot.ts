import * as vscode from 'vscode';
import type { Decision } from '../../core/book/decision';
import type { Lesson } from '../../core/recurrence/lesson';
import { wordingKey } from '../../core/recurrence/reading/statement';
import { UserError } from '../commands/command';
import type { LessonRow } from '../views/lessonTree';
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
  const [offer] = offers;
  if (offer) {
    const { lesson } = offer.parent;
    const statements = offers
      .filter(({ parent }) => parent === offer.parent)
      .flatMap(({ offer: { own, mention } }) => [own.mention.text, mention.mention.text]);
    return {
      lesson,
      decision: { kind: 'same', statements },
      statement: offer.offer.own.mention.text,
    };
  }
  const lessons = [...new Set(rows.flatMap((row) => rowSubject(row)?.lesson ?? []))];
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
  const { lesson } = row.parent;
  const { text } = row.at.mention;
  const others = wordingsOf(lesson).filter((other) => wordingKey(other) !== wordingKey(text));
  const [first] = others;
  if (first === undefined) {
    throw new UserError(
      vscode.l10n.t('All mentions of this lesson say it in the same words, so they stay together.'),
    );
  }
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
