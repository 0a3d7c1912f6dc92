import * as vscode from 'vscode';
import { type NoteMention, recurringFrom } from '../../core/recurrence/lesson';
import type { LessonGrouping, LessonListOptions, LessonOrder } from '../../core/views/lessonList';
import { registerCommand } from '../commands/command';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { rangeOf } from '../range';
import { askForFilter } from './askForFilter';
import { type Chosen, chosenRows } from './chosenRows';
import type { LessonRow } from './lessonTree';

/** The actions of the lessons tree: filter, minimum, group, sort; copy and open on its rows. */
export function registerLessonActions(
  view: vscode.TreeView<LessonRow>,
  index: Pick<WorkspaceIndex, 'lessons'>,
  options: () => LessonListOptions,
  setOptions: (change: Partial<LessonListOptions>) => void,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const { t } = vscode.l10n;
  const command = (
    id: string,
    run: (row?: Chosen, rows?: LessonRow[]) => unknown,
  ): vscode.Disposable => registerCommand(log, `hindsight.${id}`, run);

  return vscode.Disposable.from(
    command('filterLessons', async () => {
      const { filter: before, minimum } = options();
      const filter = await askForFilter(() => index.lessons.values(), before, minimum);
      if (filter !== undefined) setOptions({ filter });
    }),
    command('clearLessonFilter', () => {
      setOptions({ filter: '', minimum: recurringFrom });
    }),
    command('showAllLessons', async () => {
      setOptions({ filter: '', minimum: 1 });
      await vscode.commands.executeCommand('hindsight.lessons.focus');
    }),
    command('setMinimumNotes', async () => {
      const names = [t('All lessons'), ...[2, 3, 4, 5].map((n) => t('From {0} notes on', n))];
      const minimum = await pick(t('Show Lessons'), names, options().minimum - 1);
      if (minimum !== undefined) setOptions({ minimum: minimum + 1 });
    }),
    command('groupLessons', async () => {
      const named: readonly (readonly [LessonGrouping, string])[] = [
        ['none', t('Not grouped')],
        ['state', t('By state')],
        ['kind', t('By kind')],
        ['project', t('By project')],
        ['tag', t('By tag')],
        ['year', t('By year of the latest mention')],
        ['theme', t('By theme')],
      ];
      const choices = named.map(([choice]) => choice);
      const names = named.map(([, name]) => name);
      const at = await pick(t('Group Lessons'), names, choices.indexOf(options().groupBy));
      const groupBy = at === undefined ? undefined : choices[at];
      if (groupBy) setOptions({ groupBy });
    }),
    command('sortLessons', async () => {
      const choices: readonly LessonOrder[] = ['recurrence', 'recent', 'title'];
      const names = [t('Most notes first'), t('Latest first'), t('By title')];
      const at = await pick(t('Sort Lessons'), names, choices.indexOf(options().order));
      const order = at === undefined ? undefined : choices[at];
      if (order) setOptions({ order });
    }),
    command('copyLesson', async (row, rows) => {
      const chosen = await chosenRows(view, row, rows);
      const text = chosen.map(textOf).filter(Boolean).join('\n');
      await vscode.env.clipboard.writeText(text);
    }),
    command('openMentionToSide', async (row, rows) => {
      const chosen = await chosenRows(view, row, rows);
      const mentions = chosen.flatMap((each) => mentionOf(each) ?? []);
      for (const { note, mention } of mentions) {
        await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(note.uri, true), {
          selection: rangeOf(mention),
          viewColumn: vscode.ViewColumn.Beside,
          // Several open as tabs of one group, not each beside the last.
          preserveFocus: mentions.length > 1,
          preview: mentions.length === 1,
        });
      }
    }),
  );
}

function textOf(row: LessonRow): string {
  if (row.type === 'lesson') return row.lesson.title;
  return mentionOf(row)?.mention.text ?? '';
}

function mentionOf(row: LessonRow): NoteMention | undefined {
  if (row.type === 'mention') return row.at;
  return row.type === 'offer' ? row.offer.mention : undefined;
}

/** Lets a person pick one of several names, the current one marked. @returns its place in the list */
async function pick(
  title: string,
  names: readonly string[],
  current: number,
): Promise<number | undefined> {
  const items = names.map((label, at) => ({
    label,
    at,
    ...(at === current ? { description: vscode.l10n.t('current') } : {}),
  }));
  return (await vscode.window.showQuickPick(items, { title }))?.at;
}
