import * as vscode from 'vscode';
import { registerCommand } from '../commands/command';
import type { HiddenOffers } from './hiddenOffers';
import { type Chosen, chosenRows } from './chosenRows';
import type { LessonRow } from './lessonTree';

/** The actions on offers of the lessons tree: hide one, show the hidden ones again. */
export function registerOfferActions(
  view: vscode.TreeView<LessonRow>,
  hidden: HiddenOffers,
  changed: () => void,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(log, 'hindsight.hideOffer', async (row?: Chosen, rows?: LessonRow[]) => {
      for (const each of await chosenRows(view, row, rows)) {
        if (each.type === 'offer') hidden.hide(each.parent.lesson.id, each.offer.lesson);
      }
      changed();
    }),
    registerCommand(log, 'hindsight.showHiddenOffers', () => {
      hidden.showAll();
      changed();
    }),
  );
}
