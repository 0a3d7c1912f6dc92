import * as vscode from 'vscode';
import type { Lesson } from '../../core/recurrence/lesson';
import { parseFilter } from '../../core/views/filter/parseFilter';
import { shownWith } from '../../core/views/filter/shownWith';
import { suggestFilter } from '../../core/views/filter/suggestFilter';
import { withoutIcons } from '../../core/text/withoutIcons';
import { config } from '../config';
import { countLessons } from '../words';

interface FilterItem extends vscode.QuickPickItem {
  /** The whole filter with what is suggested; undefined for the filter as it was typed. */
  readonly text?: string;
}

/**
 * Lets a person write a filter: Enter takes it as typed, choosing below goes on writing.
 * @returns undefined when the person left
 */
export async function askForFilter(
  lessons: () => Iterable<Lesson>,
  filter: string,
  minimum: number,
): Promise<string | undefined> {
  const { t } = vscode.l10n;
  const box = vscode.window.createQuickPick<FilterItem>();
  box.title = t('Filter Lessons');
  box.placeholder = t('Words, or state:relapsed kind:pitfall project:"…" tag:… since:2025 -word');
  box.value = filter === '' ? '' : `${filter} `;
  const typed = (): string => box.value.trim();
  const suggest = (): void => {
    const count = [...lessons()].filter(shownWith(parseFilter(typed()), minimum)).length;
    const asTyped: FilterItem = {
      // What the box says itself comes first, however VS Code sorts.
      label: withoutIcons(typed()) || t('No filter'),
      description: t('shows {0}', countLessons(count)),
      alwaysShow: true,
    };
    const suggested = suggestFilter(box.value, lessons(), config.language(), minimum).map(
      ({ label, text, count: having }): FilterItem => ({
        label: withoutIcons(label),
        ...(having === undefined ? {} : { description: countLessons(having) }),
        text,
        alwaysShow: true,
      }),
    );
    box.items = [asTyped, ...suggested];
    box.activeItems = [asTyped];
  };
  suggest();
  return new Promise((resolve) => {
    box.onDidChangeValue(suggest);
    box.onDidAccept(() => {
      const text = box.selectedItems[0]?.text;
      if (text === undefined) {
        resolve(typed());
        box.hide();
      } else {
        box.value = text;
        suggest();
      }
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    box.show();
  });
}
