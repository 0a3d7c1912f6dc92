import * as vscode from 'vscode';
import { relapsesSince } from '../../core/book/lessonState';
import type { WrittenBefore } from '../../core/views/writtenBefore';
import { nameDay } from '../words';

const mostProjects = 2;

/** "↻ 3× since 2024 · ranking, search", or that it came back after the rule: in one short line. */
export function describeWrittenBefore(before: WrittenBefore): string {
  const { t } = vscode.l10n;
  const { lesson, isRelapse } = before;
  const since = relapsesSince(lesson.decided);
  if (isRelapse && since !== undefined) {
    return lesson.decided?.retired
      ? t('⚠ again, after it was retired on {0}', nameDay(since))
      : t('⚠ again, after your rule of {0}', nameDay(since));
  }
  return countWrittenBefore(before);
}

/** "↻ 3× since 2024 · ranking, search". */
export function countWrittenBefore({ lesson, notes, projects }: WrittenBefore): string {
  const { t } = vscode.l10n;
  const year = lesson.first?.slice(0, 4);
  const parts = [year === undefined ? t('↻ {0}×', notes) : t('↻ {0}× since {1}', notes, year)];
  if (lesson.decided?.rule) parts.push(t('rule'));
  if (projects.length > 0) {
    const more = projects.length > mostProjects ? ['…'] : [];
    parts.push([...projects.slice(0, mostProjects), ...more].join(t(', ')));
  }
  return parts.join(' · ');
}
