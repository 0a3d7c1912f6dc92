import * as vscode from 'vscode';
import { type Lesson, recurringFrom } from '../../core/recurrence/lesson';
import type { WorkspaceIndex } from '../index/workspaceIndex';

const newKey = 'hindsight.seenLessons';
const relapsedKey = 'hindsight.seenRelapses';

/**
 * Counts what needs a decision since the tree was last looked at: lessons that relapsed, and those that
 * began to recur. A lesson that is both counts once, as a relapse.
 */
export class ViewBadge {
  readonly #index: WorkspaceIndex;
  readonly #memory: vscode.Memento;

  constructor(index: WorkspaceIndex, memory: vscode.Memento) {
    this.#index = index;
    this.#memory = memory;
  }

  /**
   * The badge of the view; what is visible counts as looked at.
   * @returns undefined when nothing is new, or while the index is not complete
   */
  badge(visible: boolean): vscode.ViewBadge | undefined {
    if (this.#index.progress.phase !== 'idle') return undefined;
    const lessons = [...this.#index.lessons.values()];
    const relapsed = lessons.filter(({ state }) => state === 'relapsed');
    const recurring = lessons.filter(
      ({ noteCount, state }) =>
        noteCount >= recurringFrom && state !== 'relapsed' && state !== 'ignored',
    );
    const back = this.#unseen(relapsedKey, relapsed, visible);
    const fresh = this.#unseen(newKey, recurring, visible);
    if (visible || back + fresh === 0) return undefined;
    return { value: back + fresh, tooltip: tooltipOf(back, fresh) };
  }

  /** How many lessons are not among those that were seen. Who relapses again, after a hold, is unseen again. */
  #unseen(key: string, lessons: readonly Lesson[], visible: boolean): number {
    const known = this.#memory.get<readonly string[]>(key, []);
    const seen = new Set(known);
    const ids = lessons.map(({ id }) => id);
    const kept = visible ? ids : ids.filter((id) => seen.has(id));
    const unseen = ids.filter((id) => !seen.has(id)).length;
    if (unseen > 0 ? visible : kept.length !== known.length) void this.#memory.update(key, kept);
    return unseen;
  }
}

function tooltipOf(back: number, fresh: number): string {
  const { t } = vscode.l10n;
  const came = back === 1 ? t('1 lesson came back') : t('{0} lessons came back', back);
  const began = fresh === 1 ? t('1 new recurring lesson') : t('{0} new recurring lessons', fresh);
  return [back > 0 ? came : [], fresh > 0 ? began : []].flat().join(t(', '));
}
