import * as vscode from 'vscode';
import { isCalendarDay, readDay } from '../core/calendar/calendarDay';
import { formatDay } from '../core/calendar/formatDay';
import type { LessonKind } from '../core/note/note';
import type { Lesson } from '../core/recurrence/lesson';
import type { SharedWords } from '../core/recurrence/explanation';
import { config } from './config';

const { t } = vscode.l10n;

/** "1 note", "3 notes". */
export function countNotes(count: number): string {
  return count === 1 ? t('1 note') : t('{0} notes', count);
}

/** The first paths of a few files, and how many more there are. */
export function listPaths(uris: readonly vscode.Uri[]): string {
  const paths = uris.slice(0, 3).map((uri) => vscode.workspace.asRelativePath(uri));
  const more = uris.length - paths.length;
  return [...paths, ...(more > 0 ? [t('and {0} more', more)] : [])].join(t(', '));
}

/** "1 project", "3 projects". */
export function countProjects(count: number): string {
  return count === 1 ? t('1 project') : t('{0} projects', count);
}

/** "1 lesson", "3 lessons". */
export function countLessons(count: number): string {
  return count === 1 ? t('1 lesson') : t('{0} lessons', count);
}

/** A lesson kind as one word. */
export function nameKind(kind: LessonKind): string {
  return {
    difficulty: t('Difficulty'),
    solution: t('Solution'),
    pitfall: t('Pitfall'),
    improvement: t('Improvement'),
    lesson: t('Lesson'),
    rule: t('Rule'),
    identity: t('Identity'),
  }[kind];
}

/** A lesson kind as the heading of a group. */
export function nameKinds(kind: LessonKind): string {
  return {
    difficulty: t('Difficulties'),
    solution: t('Solutions'),
    pitfall: t('Pitfalls'),
    improvement: t('Improvements'),
    lesson: t('Lessons'),
    rule: t('Rules'),
    identity: t('Identities'),
  }[kind];
}

/** How far somebody is with a lesson, in a few words; undefined where the number of notes says it. */
export function nameState({ state, decided }: Lesson): string | undefined {
  const held = decided?.held.length ?? 0;
  switch (state) {
    case 'once':
    case 'recurring':
      return undefined;
    case 'relapsed':
      return t('relapsed');
    case 'rule':
      return t('rule');
    case 'holding':
      return held === 1 ? t('rule, held once') : t('rule, held {0}×', held);
    case 'retired':
      return t('retired');
    case 'ignored':
      return t('ignored');
  }
}

/** A state, as the heading of a group. @param state one that `groupLessons` groups by */
export function nameStates(state: string): string {
  const names: Readonly<Record<string, string>> = {
    relapsed: t('Relapsed'),
    stuck: t('No answer yet'),
    recurring: t('Recurring'),
    rule: t('Rules'),
    holding: t('Rules that hold'),
    once: t('Seen once'),
    retired: t('Retired'),
    ignored: t('Ignored'),
  };
  return names[state] ?? state;
}

/**
 * A calendar day `YYYY-MM-DD` in the language of our words: `Jun 28, 2024`, `2024年6月28日`. Written by hand,
 * since the first `Intl.DateTimeFormat` takes 40 to 130 ms, while a list of completions waits for it.
 */
export function nameDay(day: string): string {
  if (!isCalendarDay(day)) return day;
  if (config.language() === 'zh') return formatDay(day, 'YYYY年M月D日');
  const month = months[readDay(day).month - 1] ?? '';
  return formatDay(day, `[${month}] D, YYYY`);
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** "2024–2026", or "2024" when both days are of one year. */
export function spanOfYears(first: string, last: string): string {
  const [from, to] = [first.slice(0, 4), last.slice(0, 4)];
  return from === to ? from : `${from}–${to}`;
}

/** "deploy ≈ 部署, rollback": a word that both write alike is said once. */
export function nameSharedWords(shared: readonly SharedWords[]): string {
  const words = shared.map(({ a, b }) => (a.toLowerCase() === b.toLowerCase() ? a : `${a} ≈ ${b}`));
  return [...new Set(words)].join(t(', '));
}

/** A note type as the heading of a group: the built-in types by their names, others as written. */
export function nameNoteType(type: string): string {
  const names: Readonly<Record<string, string>> = {
    'project-retro': t('Project retrospectives'),
    pitfall: t('Pitfall cards'),
    kickoff: t('Kick-offs'),
    transition: t('Career turning points'),
    'identity-pillars': t('Identity pillars'),
    'skill-assessment': t('Skill assessments'),
    'lesson-review': t('Lesson reviews'),
    'experiment-retro': t('Experiment retrospectives'),
    incident: t('Postmortems'),
    'daily-log': t('Daily logs'),
    'weekly-log': t('Weekly logs'),
    decision: t('Decisions'),
    'impact-log': t('Impact logs'),
    'growth-plan': t('Growth plans'),
    'quick-retro': t('Quick retrospectives'),
    lessons: t('Lesson files'),
  };
  return Object.hasOwn(names, type) ? (names[type] ?? type) : type;
}
