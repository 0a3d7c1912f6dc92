import * as vscode from 'vscode';
import { answerPlace } from '../../core/note/answerPlace';
import type { NoteStatus } from '../../core/views/noteStatus';
import { withoutIcons } from '../../core/text/withoutIcons';
import { rangeOf } from '../range';
import { describeWrittenBefore } from './describeWrittenBefore';

interface PlaceItem extends vscode.QuickPickItem {
  /** Absent for the headings of the list. */
  readonly range?: vscode.Range;
}

/**
 * Lets a person go to what is left empty in a note and to what was written before. The editor follows the
 * list, and is back where it was when nothing is picked.
 */
export async function pickNotePlace(
  editor: vscode.TextEditor,
  { empty, before }: NoteStatus,
): Promise<void> {
  const { t } = vscode.l10n;
  const { document } = editor;
  if (empty.length + before.length === 0) {
    void vscode.window.showInformationMessage(
      t('No section of this note is empty, and no lesson in it was written before.'),
    );
    return;
  }
  const text = document.getText();
  const sections = empty.map((section): PlaceItem => {
    const { start, end } = answerPlace(text, section);
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    return {
      label: `$(dash) ${withoutIcons(section.heading)}`,
      description: t('line {0}', document.positionAt(section.headingRange.start).line + 1),
      range,
    };
  });
  const lessons = before.map((found): PlaceItem => ({
    label: `${found.isRelapse ? '$(warning)' : '$(history)'} ${withoutIcons(found.mention.text)}`,
    description: withoutIcons(describeWrittenBefore(found).replace(/^\S /, '')),
    range: rangeOf(found.mention),
  }));
  const items = [...headed(t('Empty sections'), sections), ...headed(t('Written before'), lessons)];
  const [first] = editor.visibleRanges;
  const picked = await vscode.window.showQuickPick(items, {
    title: t('In this note'),
    placeHolder: t('Where to?'),
    matchOnDescription: true,
    onDidSelectItem: (item) => {
      const { range } = item as PlaceItem;
      if (range) editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    },
  });
  if (!picked?.range) {
    if (first) editor.revealRange(first, vscode.TextEditorRevealType.AtTop);
    return;
  }
  const shown = await vscode.window.showTextDocument(document, {
    viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active,
  });
  shown.selection = new vscode.Selection(picked.range.start, picked.range.end);
  shown.revealRange(picked.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function headed(label: string, items: readonly PlaceItem[]): readonly PlaceItem[] {
  const heading: PlaceItem = { label, kind: vscode.QuickPickItemKind.Separator };
  return items.length > 0 ? [heading, ...items] : [];
}
