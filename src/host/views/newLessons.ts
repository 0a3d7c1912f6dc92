import * as vscode from 'vscode';
import { recurringFrom } from '../../core/recurrence/lesson';
import type { WorkspaceIndex } from '../index/workspaceIndex';

const seenKey = 'hindsight.seenLessons';

/** Counts the recurring lessons that are new since the tree was last looked at. */
export class NewLessons {
  readonly #index: WorkspaceIndex;
  readonly #memory: vscode.Memento;

  constructor(index: WorkspaceIndex, memory: vscode.Memento) {
    this.#index = index;
    this.#memory = memory;
  }

  /**
   * The badge of the view; what is visible counts as seen.
   * @returns undefined when nothing is new, or while the index is not complete
   */
  badge(visible: boolean): vscode.ViewBadge | undefined {
    if (this.#index.progress.phase !== 'idle') return undefined;
    const recurring = [...this.#index.lessons.values()].filter(
      ({ noteCount }) => noteCount >= recurringFrom,
    );
    const ids = recurring.map(({ id }) => id);
    const seen = new Set(this.#memory.get<readonly string[]>(seenKey, []));
    const value = ids.filter((id) => !seen.has(id)).length;
    if (visible) {
      if (value > 0) void this.#memory.update(seenKey, ids);
      return undefined;
    }
    if (value === 0) return undefined;
    const tooltip =
      value === 1
        ? vscode.l10n.t('1 new recurring lesson')
        : vscode.l10n.t('{0} new recurring lessons', value);
    return { value, tooltip };
  }
}
