import * as vscode from 'vscode';
import { recurringFrom } from '../../core/recurrence/lesson';
import { LessonsBy } from '../../core/recurrence/lessonsBy';
import type { Steps } from '../../core/steps';
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
  readonly #by = new LessonsBy(({ state, noteCount }) => {
    if (state === 'relapsed') return 'relapsed';
    return noteCount >= recurringFrom && state !== 'ignored' ? 'recurring' : undefined;
  });

  constructor(index: WorkspaceIndex, memory: vscode.Memento) {
    this.#index = index;
    this.#memory = memory;
  }

  /** Takes the present lessons. @param touched ids of those that are new, changed or gone */
  updateInSteps(touched: Iterable<string>): Steps<void> {
    return this.#by.updateInSteps(this.#index.lessons, touched);
  }

  /**
   * The badge of the view; what is visible counts as looked at.
   * @returns undefined when nothing is new, or while the index is not complete
   */
  badge(visible: boolean): vscode.ViewBadge | undefined {
    if (this.#index.progress.phase !== 'idle') return undefined;
    const back = this.#unseen(relapsedKey, this.#by.having('relapsed'), visible);
    const fresh = this.#unseen(newKey, this.#by.having('recurring'), visible);
    if (visible || back + fresh === 0) return undefined;
    return { value: back + fresh, tooltip: tooltipOf(back, fresh) };
  }

  /** How many lessons are not among those that were seen. Who relapses again, after a hold, is unseen again. */
  #unseen(key: string, ids: ReadonlySet<string>, visible: boolean): number {
    const known = this.#memory.get<readonly string[]>(key, []);
    const still = known.filter((id) => ids.has(id));
    const unseen = ids.size - still.length;
    if (unseen > 0 ? visible : still.length !== known.length) {
      void this.#memory.update(key, visible ? [...ids] : still);
    }
    return unseen;
  }
}

function tooltipOf(back: number, fresh: number): string {
  const { t } = vscode.l10n;
  const came = back === 1 ? t('1 lesson came back') : t('{0} lessons came back', back);
  const began = fresh === 1 ? t('1 new recurring lesson') : t('{0} new recurring lessons', fresh);
  return [back > 0 ? came : [], fresh > 0 ? began : []].flat().join(t(', '));
}
