import * as vscode from 'vscode';
import type { BuiltInTemplateId } from '../../core/template/builtIn';
import type { TemplateProblem } from '../../core/template/templateProblem';
import type { LessonRow } from '../views/lessonTree';
import { registerCommand } from '../commands/command';
import type { DocumentNotes } from '../editor/documentNotes';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { describeTemplateProblem } from '../problems/describeTemplateProblem';
import { rangeOf } from '../range';
import type { TemplateDiagnostics } from '../ownTemplates/templateDiagnostics';
import { chooseFolder } from './chooseFolder';
import { chapterPresets } from './chapterPresets';
import { insertSection } from './insertSection';
import { makeNote, type NotePresets } from './makeNote';
import { PreviewDocument } from '../preview/previewDocument';
import { pitfallPresets } from './pitfallPresets';
import { pickTemplate } from './pickTemplate';
import { sampleNote } from './sampleNote';
import { type TemplateFile, TemplateFiles } from './templateFiles';
import { showRootProblem, templateRoots } from './templateRoots';

/**
 * Commands that make a note from a template. Those of one template take what is known of the note
 * already, so that other commands can begin one: `executeCommand(id, { prev } satisfies NotePresets)`.
 */
export function registerNewNoteCommands(
  extension: vscode.Uri,
  index: WorkspaceIndex,
  documents: DocumentNotes,
  problems: TemplateDiagnostics,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const files = new TemplateFiles(extension);
  const preview = new PreviewDocument('hindsight-new-note');

  const make = async (choose: ChooseTemplate, presets?: NotePresets): Promise<void> => {
    const folder = await chooseFolder();
    if (!folder) return;
    for (const problem of templateRoots(folder).problems) void showRootProblem(problem);
    // One that is broken is said to be so, and the next by precedence makes the note instead.
    for (let file = await choose(folder); file; file = file.next) {
      problems.delete(file.uri);
      const found = await makeNote(file, folder, index, log, presets);
      if (found.length === 0) return;
      const shown = showProblems(file, found, problems);
      if (!file.next) await shown;
    }
  };
  const direct =
    (id: BuiltInTemplateId) =>
    (presets?: NotePresets): Promise<void> =>
      make((folder) => files.ofId(id, folder), presets);

  return vscode.Disposable.from(
    preview,
    registerCommand(log, 'hindsight.newProjectRetrospective', direct('project-retro')),
    registerCommand(log, 'hindsight.newPitfallCard', direct('pitfall')),
    registerCommand(log, 'hindsight.newKickoff', direct('kickoff')),
    registerCommand(log, 'hindsight.newCareerReflection', direct('transition')),
    registerCommand(log, 'hindsight.newIdentityPillars', direct('identity-pillars')),
    registerCommand(log, 'hindsight.newSkillAssessment', direct('skill-assessment')),
    registerCommand(log, 'hindsight.promoteToPitfallCard', async (row?: LessonRow) => {
      const presets = await pitfallPresets(row, index, documents);
      if (presets) await direct('pitfall')(presets);
    }),
    registerCommand(log, 'hindsight.continueChapter', async () => {
      const presets = await chapterPresets(index);
      if (presets) await direct('transition')(presets);
    }),
    registerCommand(log, 'hindsight.insertSection', () =>
      insertSection((folder) => files.all(folder), index, log),
    ),
    registerCommand(log, 'hindsight.newNoteFromTemplate', () =>
      make(async (folder) =>
        pickTemplate(await files.all(folder), preview, (file) =>
          sampleNote(file, folder, index, log),
        ),
      ),
    ),
  );
}

type ChooseTemplate = (folder: vscode.WorkspaceFolder) => Promise<TemplateFile | undefined>;

async function showProblems(
  { uri, next }: TemplateFile,
  found: readonly TemplateProblem[],
  diagnostics: TemplateDiagnostics,
): Promise<void> {
  diagnostics.set(uri, found);
  const [first] = found;
  if (!first) return;
  const goToLine = vscode.l10n.t('Go to Line');
  const name = vscode.workspace.asRelativePath(uri);
  const what = vscode.l10n.t(
    'The template {0} cannot be used (line {1}): {2}',
    name,
    first.start.line + 1,
    describeTemplateProblem(first),
  );
  const message = next ? `${what} ${describeNext(next)}` : what;
  if ((await vscode.window.showErrorMessage(message, goToLine)) !== goToLine) return;
  await vscode.window.showTextDocument(uri, { selection: rangeOf(first) });
}

function describeNext({ source }: TemplateFile): string {
  const { t } = vscode.l10n;
  switch (source) {
    case 'built-in':
      return t('The built-in one is used instead.');
    case 'user':
      return t('Your own one is used instead.');
    case 'workspace':
      return t('Another one of the workspace is used instead.');
  }
}
