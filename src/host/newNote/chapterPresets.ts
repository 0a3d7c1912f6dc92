import * as vscode from 'vscode';
import type { Note } from '../../core/note/note';
import { compareDayNewestFirst } from '../../core/text/compare';
import { withoutIcons } from '../../core/text/withoutIcons';
import { UserError } from '../commands/command';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import type { NotePresets } from './makeNote';

/** The type of notes about turning points. */
const turningPoint = 'transition';

/**
 * What the next chapter begins with: the turning point in the active editor, or one that is picked,
 * the latest first. @returns undefined when nothing was picked
 */
export async function chapterPresets(index: WorkspaceIndex): Promise<NotePresets | undefined> {
  const { t } = vscode.l10n;
  await index.whenIdle();
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  const chapters = [...index.notes.values()].filter(({ type }) => type === turningPoint);
  const open = chapters.find(({ uri }) => uri === active);
  if (open) return presetsOf(open);
  if (chapters.length === 0) {
    throw new UserError(
      t('There is no turning point to go on from yet. New Career Reflection makes the first one.'),
    );
  }
  const items = chapters
    .toSorted((a, b) => compareDayNewestFirst(a.date, b.date))
    .map((note) => ({ label: withoutIcons(note.title), description: note.date ?? '', note }));
  const picked = await vscode.window.showQuickPick(items, {
    title: t('Continue Chapter'),
    placeHolder: t('The turning point that comes before'),
  });
  return picked && presetsOf(picked.note);
}

function presetsOf({ uri }: Note): NotePresets {
  return { prev: vscode.Uri.parse(uri, true) };
}
