import * as vscode from 'vscode';
import type { GuardTrouble } from '../../core/book/guardPlace';
import type { Lesson } from '../../core/recurrence/lesson';
import { describeGuardTrouble } from '../book/describeGuard';
import { nameDay, nameState } from '../words';

/**
 * What a person decided about a lesson, line by line; its history tells on which days it held.
 *
 * @param trouble of its guard
 */
export function describeDecided(lesson: Lesson, trouble?: GuardTrouble): readonly string[] {
  const { t } = vscode.l10n;
  const { decided } = lesson;
  if (!decided) return [];
  const { rule, guard, retired, ignored } = decided;
  const lines: string[] = [];
  if (lesson.state === 'relapsed') {
    lines.push(
      retired
        ? t('Relapsed: it came back after it was retired')
        : t('Relapsed: it came back after your rule'),
    );
  } else {
    const state = nameState(lesson);
    if (state !== undefined) lines.push(state);
  }
  if (rule) {
    lines.push(
      rule.since === undefined
        ? t('Rule: when {0}, then {1}', rule.when, rule.then)
        : t('Rule since {0}: when {1}, then {2}', nameDay(rule.since), rule.when, rule.then),
    );
  }
  if (guard !== undefined) lines.push(t('Guard: {0}', guard.text));
  if (guard && trouble) lines.push(describeGuardTrouble(guard.text, trouble));
  for (const { why } of [retired, ignored].filter((reason) => reason !== undefined)) {
    if (why !== undefined) lines.push(t('Reason: {0}', why));
  }
  return lines;
}
