import * as vscode from 'vscode';
import { localDay } from '../../core/calendar/calendarDay';
import { readSections } from '../../core/note/readSections';
import { sectionPlace } from '../../core/template/sectionPlace';
import type { Template, TemplateValues } from '../../core/template/template';
import { toSnippet } from '../../core/template/snippet';
import type { TemplateSection } from '../../core/template/templateSections';
import { withoutIcons } from '../../core/text/withoutIcons';
import { UserError } from '../commands/command';
import { readNote } from '../index/readNote';
import { breathe } from '../index/slices';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { gatherValues } from './gatherValues';
import type { TemplateFile } from './templateFiles';

interface SectionItem extends vscode.QuickPickItem {
  readonly section?: TemplateSection;
  readonly template?: Template;
}

/** *Insert Section…*: puts a section of any template into the note in the active editor. */
export async function insertSection(
  listTemplates: (folder: vscode.WorkspaceFolder | undefined) => Promise<readonly TemplateFile[]>,
  index: WorkspaceIndex,
  log: vscode.LogOutputChannel,
): Promise<void> {
  const { t } = vscode.l10n;
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown') {
    throw new UserError(t('Open the note that the section belongs to first.'));
  }
  const folder = vscode.workspace.getWorkspaceFolder(editor.document.uri);
  const items = itemsFor(editor.document, listTemplates(folder));
  const picked = await vscode.window.showQuickPick(items, {
    title: t('Insert Section'),
    placeHolder: t('A section of any template'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!picked?.section || !picked.template) return;
  const { section, template } = picked;
  const { uri } = editor.document;
  const values = await gatherValues(template, valuesOf(editor.document), { uri, index, log });
  await insert(editor, await filledIn(section, template, values));
}

/** A section again, with what was found for it. Of several with one heading it is the one in its place. */
async function filledIn(
  section: TemplateSection,
  template: Template,
  values: TemplateValues,
): Promise<TemplateSection> {
  const { templateSections } = await import('../../core/template/make');
  const { place, found, ...asked } = values;
  const nth = templateSections(template, asked).findIndex(({ text }) => text === section.text);
  const again = templateSections(template, { ...asked, place, ...(found && { found }) })[nth];
  return again?.heading === section.heading ? again : section;
}

/** What a template takes from the note that its section goes into. */
function valuesOf(document: vscode.TextDocument): TemplateValues {
  const { title, project } = readNote(document.uri, document.getText());
  return { title, project, date: localDay(new Date()) };
}

/** The sections of the template that the note was made from come first. */
async function itemsFor(
  document: vscode.TextDocument,
  listed: Promise<readonly TemplateFile[]>,
): Promise<SectionItem[]> {
  const { templateSections } = await import('../../core/template/make');
  const text = document.getText();
  const note = readNote(document.uri, text);
  const there = new Set(readSections(text).map(({ heading }) => heading));
  const values = valuesOf(document);
  const items: SectionItem[] = [];
  const files = (await listed).toSorted(
    (a, b) => Number(b.template?.type === note.type) - Number(a.template?.type === note.type),
  );
  for (const { template } of files) {
    await breathe();
    if (!template) continue;
    const sections = templateSections(template, values);
    if (sections.length === 0) continue;
    items.push({ label: template.name, kind: vscode.QuickPickItemKind.Separator });
    items.push(...sections.map((section) => ({ ...itemOf(section, there), template })));
  }
  return items;
}

function itemOf(section: TemplateSection, there: ReadonlySet<string>): SectionItem {
  const { heading, text } = section;
  const body = text.slice(text.indexOf('\n') + 1).trim();
  return {
    section,
    label: withoutIcons(heading),
    description: there.has(heading) ? vscode.l10n.t('in this note already') : '',
    detail: withoutIcons(body.split('\n', 1)[0] ?? ''),
  };
}

/** Inserts a section behind the one that the cursor is in; one step of undo takes it out again. */
async function insert(
  editor: vscode.TextEditor,
  { text: section, stops, level }: TemplateSection,
): Promise<void> {
  const { document, selection } = editor;
  const text = document.getText();
  const headings = readSections(text).map(({ level, headingRange: { start } }) => ({
    level,
    start,
  }));
  const cursor = document.offsetAt(selection.active);
  const { at, before, after } = sectionPlace(text, headings, { cursor, level });
  const { line, character } = document.positionAt(at);
  if (character > 0) {
    // VS Code indents a snippet like the line it goes into: it gets a line of its own.
    const lineEnd = (edit: vscode.TextEditorEdit): void => {
      edit.insert(new vscode.Position(line, character), '\n');
    };
    await editor.edit(lineEnd, { undoStopBefore: true, undoStopAfter: false });
  }
  const position = character > 0 ? new vscode.Position(line + 1, 0) : new vscode.Position(line, 0);
  const above = character > 0 ? before.slice(1) : before;
  const moved = stops.map(({ start, end }) => ({
    start: start + above.length,
    end: end + above.length,
  }));
  await editor.insertSnippet(
    new vscode.SnippetString(toSnippet(`${above}${section}\n${after}`, moved)),
    position,
    { undoStopBefore: character === 0, undoStopAfter: true },
  );
  editor.revealRange(editor.selection);
}
