import * as vscode from 'vscode';
import { localDay } from '../../core/calendar/calendarDay';
import { localTime } from '../../core/calendar/timeOfDay';
import type { BuiltInTemplateId } from '../../core/template/builtIn';
import type { TemplateValues } from '../../core/template/template';
import type { TemplateProblem } from '../../core/template/templateProblem';
import { registerCommand } from '../commands/command';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { describeTemplateProblem } from '../problems/describeTemplateProblem';
import { rangeOf } from '../range';
import { askForNote } from './askForNote';
import { chooseFolder } from './chooseFolder';
import { createNote } from './createNote';
import { guessProject, knownProjects } from './guessProject';
import { checkNoteFolderSetting, noteFolders } from './noteFolders';
import { pickTemplate } from './pickTemplate';
import { type TemplateFile, TemplateFiles } from './templateFiles';
import { showRootProblem, templateRoots } from './templateRoots';

/** Commands that make a note from a template. */
export function registerNewNoteCommands(
  extension: vscode.Uri,
  index: WorkspaceIndex,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const files = new TemplateFiles(extension);
  const problems = vscode.languages.createDiagnosticCollection('hindsight-templates');

  const make = async (choose: ChooseTemplate): Promise<void> => {
    const folder = await chooseFolder();
    if (!folder) return;
    for (const problem of templateRoots(folder).problems) void showRootProblem(problem);
    // One that is broken is said to be so, and the next by precedence makes the note instead.
    for (let file = await choose(folder); file; file = file.next) {
      problems.delete(file.uri);
      const found = await makeNote(file, folder, index);
      if (found.length === 0) return;
      const shown = showProblems(file, found, problems);
      if (!file.next) await shown;
    }
  };
  const direct = (id: BuiltInTemplateId) => (): Promise<void> =>
    make((folder) => files.ofId(id, folder));

  return vscode.Disposable.from(
    problems,
    registerCommand(log, 'hindsight.newProjectRetrospective', direct('project-retro')),
    registerCommand(log, 'hindsight.newPitfallCard', direct('pitfall')),
    registerCommand(log, 'hindsight.newKickoff', direct('kickoff')),
    registerCommand(log, 'hindsight.newCareerReflection', direct('transition')),
    registerCommand(log, 'hindsight.newIdentityPillars', direct('identity-pillars')),
    registerCommand(log, 'hindsight.newSkillAssessment', direct('skill-assessment')),
    registerCommand(log, 'hindsight.newNoteFromTemplate', () =>
      make(async (folder) => pickTemplate(await files.all(folder))),
    ),
  );
}

type ChooseTemplate = (folder: vscode.WorkspaceFolder) => Promise<TemplateFile | undefined>;

/** Asks and creates. @returns what is wrong with the template; nothing when the note was made or left */
async function makeNote(
  { template, problems: misread }: TemplateFile,
  folder: vscode.WorkspaceFolder,
  index: WorkspaceIndex,
): Promise<readonly TemplateProblem[]> {
  if (!template) return misread;
  // Handlebars is large, and only needed once somebody makes a note.
  const { checkTemplate, notePath, renderTemplate, usedNames } =
    await import('../../core/template/make');
  const problems = checkTemplate(template);
  // A question that cannot be read is why its name means nothing.
  if (problems.length > 0) return [...misread, ...problems];
  const folders = noteFolders(folder);
  if (!(await checkNoteFolderSetting(template.folder, folders))) return [];
  const now = new Date();
  const [date, time] = [localDay(now), localTime(now)];
  const note = await askForNote({
    templateName: template.name,
    date,
    questions: template.questions,
    hasProject: usedNames(template).has('project'),
    knownProjects: knownProjects(index),
    guessProject: (title) => guessProject(index, title),
    pathFor: (title, project, answers) =>
      notePath(template, { title, date, time, project, answers }, folders),
  });
  if (!note) return [];
  const { title, project, answers } = note;
  const values: TemplateValues = { title, date, time, project, answers };
  const rendered = renderTemplate(template, values);
  if (rendered.problems.length === 0) await createNote(folder.uri, note.path, rendered);
  return rendered.problems;
}

async function showProblems(
  { uri, next }: TemplateFile,
  found: readonly TemplateProblem[],
  collection: vscode.DiagnosticCollection,
): Promise<void> {
  collection.set(
    uri,
    found.map((problem) => {
      const message = describeTemplateProblem(problem);
      return new vscode.Diagnostic(rangeOf(problem), message, vscode.DiagnosticSeverity.Error);
    }),
  );
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
