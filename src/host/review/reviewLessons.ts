import * as vscode from 'vscode';
import type { Decision } from '../../core/book/decision';
import { reviewAfter } from '../../core/book/reviewSchedule';
import type { ReviewItem } from '../../core/book/reviewList';
import type { Lesson } from '../../core/recurrence/lesson';
import { askForReason, askForRule, today } from '../book/askForDecision';
import type { DecisionHistory } from '../book/decisionHistory';
import type { NotePresets } from '../newNote/makeNote';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import type { PutOff } from './putOff';
import { askAboutLesson, type ReviewChoice } from './reviewScreen';

/**
 * *Review Lessons*: goes through lessons one after the other. Leaving keeps what was decided; a question
 * that was begun and left comes back.
 */
export async function reviewLessons(
  items: readonly ReviewItem[],
  index: WorkspaceIndex,
  history: DecisionHistory,
  putOff: PutOff,
): Promise<void> {
  const { t } = vscode.l10n;
  for (let i = 0; i < items.length;) {
    const item = items[i];
    // What was decided about another lesson may have changed this one.
    const lesson = item && index.lessons.get(item.lesson.id);
    if (!lesson) {
      i++;
      continue;
    }
    const choice = await askAboutLesson({ ...item, lesson }, { nth: i + 1, of: items.length });
    if (choice === undefined) return;
    if (choice === 'card') {
      const presets: NotePresets = { title: lesson.title, lessonId: lesson.id };
      await vscode.commands.executeCommand('hindsight.newPitfallCard', presets);
      return;
    }
    if (choice === 'skip') await putOff.add(lesson.id);
    else {
      const decision = await decisionFor(choice, lesson);
      if (!decision) continue;
      const done = t('{0} of {1} lessons reviewed', i + 1, items.length);
      await history.decide(lesson, decision, done);
    }
    i++;
  }
}

async function decisionFor(
  choice: Exclude<ReviewChoice, 'card' | 'skip'>,
  lesson: Lesson,
): Promise<Decision | undefined> {
  const { t } = vscode.l10n;
  const on = today();
  switch (choice) {
    case 'held':
    case 'again':
      return { kind: choice, occasion: { on }, review: reviewAfter(choice, lesson.decided, on) };
    case 'later':
      return { kind: 'look-again', review: reviewAfter(choice, lesson.decided, on) };
    case 'rule': {
      const decision = await askForRule(lesson);
      return decision && { ...decision, review: reviewAfter(choice, lesson.decided, on) };
    }
    case 'retire': {
      const why = await askForReason(t('Retire Lesson'), t('Why is it no longer needed?'));
      return why === undefined ? undefined : { kind: 'retire', on, why };
    }
  }
}
