import * as vscode from 'vscode';
import type { ProjectRenames } from '../../core/rename/projectRenames';
import type { LessonListOptions } from '../../core/views/lessonList';
import { renamedInViews } from '../../core/views/renamedInViews';
import {
  type BuiltInView,
  builtInViews,
  defaultOptions,
  type SavedView,
  withView,
} from '../../core/views/savedViews';
import { withoutIcons } from '../../core/text/withoutIcons';
import { today } from '../book/askForDecision';
import { registerCommand } from '../commands/command';
import { config } from '../config';
import type { WorkspaceIndex } from '../index/workspaceIndex';

const key = 'hindsight.savedViews';

interface ViewItem extends vscode.QuickPickItem {
  readonly options?: LessonListOptions;
  /** What a view of a person's own is called. */
  readonly name?: string;
}

/**
 * *Save View…* and *Open View…*. Views are kept with the workspace and not in its settings: they name
 * projects and tags of these notes, and nobody who shares the folder asked for them in a file.
 */
export function registerSavedViews(
  memory: vscode.Memento,
  index: WorkspaceIndex,
  renames: ProjectRenames,
  options: () => LessonListOptions,
  setOptions: (change: LessonListOptions) => void,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const { t } = vscode.l10n;
  const saved = (): readonly SavedView[] => memory.get<readonly SavedView[]>(key, []);
  return vscode.Disposable.from(
    index.onDidChange(({ notes }) => {
      if (notes.size === 0) return;
      for (const { from, to } of renames.done(index.notes.values())) {
        const views = renamedInViews(saved(), from, to);
        if (views) void memory.update(key, views);
      }
    }),
    registerCommand(log, 'hindsight.saveView', async () => {
      const name = await vscode.window.showInputBox({
        title: t('Save View'),
        prompt: t('A name for what the lessons show now: filter, groups, order, number of notes.'),
        value: options().filter,
        validateInput: (text) => {
          if (text.trim() === '') return t('A few words are enough.');
          return saved().some((view) => view.name === text.trim())
            ? {
                message: t('This replaces the view of that name.'),
                severity: vscode.InputBoxValidationSeverity.Info,
              }
            : undefined;
        },
      });
      if (name === undefined) return;
      await memory.update(key, withView(saved(), { name: name.trim(), options: options() }));
      vscode.window.setStatusBarMessage(t('The view is saved: Open View… shows it again.'), 5000);
    }),
    registerCommand(log, 'hindsight.openView', async () => {
      const chosen = await pickView(saved, async (name) => {
        await memory.update(
          key,
          saved().filter((view) => view.name !== name),
        );
      });
      if (!chosen) return;
      // What was saved by an earlier version may lack something.
      setOptions({ ...defaultOptions, ...chosen });
      await vscode.commands.executeCommand('hindsight.lessons.focus');
    }),
  );
}

/** Lets a person choose a view; a button deletes one of their own. */
async function pickView(
  saved: () => readonly SavedView[],
  remove: (name: string) => Promise<void>,
): Promise<LessonListOptions | undefined> {
  const { t } = vscode.l10n;
  const box = vscode.window.createQuickPick<ViewItem>();
  box.title = t('Open View');
  box.placeholder = t('What to see of the lessons');
  box.matchOnDescription = true;
  const bin = { iconPath: new vscode.ThemeIcon('trash'), tooltip: t('Delete View') };
  const list = (): void => {
    const own = saved().map(({ name, options }): ViewItem => ({
      label: withoutIcons(name),
      name,
      ...(options.filter === name ? {} : { description: withoutIcons(options.filter) }),
      options,
      buttons: [bin],
    }));
    box.items = [
      ...(own.length > 0 ? [separator(t('Saved')), ...own, separator(t('Built in'))] : []),
      { label: t('All recurring lessons'), options: defaultOptions },
      ...builtInItems(),
    ];
  };
  list();
  return new Promise((resolve) => {
    box.onDidTriggerItemButton(async ({ item }) => {
      if (item.name !== undefined) await remove(item.name);
      list();
    });
    box.onDidAccept(() => {
      resolve(box.selectedItems[0]?.options);
      box.hide();
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    box.show();
  });
}

function builtInItems(): readonly ViewItem[] {
  const { t } = vscode.l10n;
  const views = builtInViews(today(), config.language());
  const names: Readonly<Record<BuiltInView, string>> = {
    relapsed: t('What came back'),
    undecided: t('Needs a decision'),
    rules: t('Rules'),
    pitfallsThisYear: t('Pitfalls of this year'),
    away: t('Put away'),
  };
  return (Object.keys(names) as BuiltInView[]).map((view) => ({
    label: names[view],
    description: views[view].filter,
    options: views[view],
  }));
}

function separator(label: string): ViewItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
