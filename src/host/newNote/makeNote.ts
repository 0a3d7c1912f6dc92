import * as vscode from 'vscode';
import { localDay } from '../../core/calendar/calendarDay';
import { localTime } from '../../core/calendar/timeOfDay';
import { lastRetrospective } from '../../core/git/lastRetrospective';
import type { TemplateProblem } from '../../core/template/templateProblem';
import type { SummaryWish } from '../git/askForSummary';
import { GitOffer } from '../git/gitOffer';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { askForNote } from './askForNote';
import { createNote } from './createNote';
import { gatherValues } from './gatherValues';
import { guessProject, knownProjects } from './guessProject';
import { checkNoteFolderSetting, noteFolders } from './noteFolders';
import type { TemplateFile } from './templateFiles';

/** In milliseconds. */
const patience = 3000;

/** What is known of a note before anybody is asked. */
export interface NotePresets {
  /** Stands in the title box to begin with. */
  readonly title?: string;
  readonly project?: string;
  /** The turning point that the note follows. */
  readonly prev?: vscode.Uri;
  /** The lesson that the note is about. */
  readonly lessonId?: string;
}

/** Asks and creates. @returns what is wrong with the template; nothing when the note was made or left */
export async function makeNote(
  { template, problems: misread }: TemplateFile,
  folder: vscode.WorkspaceFolder,
  index: WorkspaceIndex,
  log: vscode.LogOutputChannel,
  presets: NotePresets = {},
): Promise<readonly TemplateProblem[]> {
  if (!template) return misread;
  // Handlebars is large, and only needed once somebody makes a note.
  const { checkTemplate, notePath, renderTemplate, usedFoundNames, usedNames } =
    await import('../../core/template/make');
  const problems = checkTemplate(template);
  // A question that cannot be read is why its name means nothing.
  if (problems.length > 0) return [...misread, ...problems];
  const folders = noteFolders(folder);
  if (!(await checkNoteFolderSetting(template.folder, folders))) return [];
  const now = new Date();
  const [date, time] = [localDay(now), localTime(now)];
  const offersGit = usedFoundNames(template).has('git');
  const gitWish = async (project: string | undefined): Promise<SummaryWish> => {
    // Which retrospective was the last is known once notes are read; nobody waits long for that.
    await Promise.race([index.whenIdle(), new Promise((resolve) => setTimeout(resolve, patience))]);
    return {
      title: template.name,
      today: date,
      language: template.language,
      last: lastRetrospective(index.notes.values(), project),
    };
  };
  const git = offersGit ? new GitOffer(folder.uri, gitWish, log) : undefined;
  const note = await askForNote({
    templateName: template.name,
    date,
    title: presets.title,
    project: presets.project,
    questions: template.questions,
    hasProject: usedNames(template).has('project'),
    knownProjects: knownProjects(index),
    git,
    guessProject: (title) => guessProject(index, title),
    pathFor: (title, project, answers) =>
      notePath(template, { title, date, time, project, answers }, folders),
  });
  git?.dispose();
  if (!note) return [];
  const { title, project, answers } = note;
  const values = await gatherValues(
    template,
    {
      title,
      date,
      time,
      project,
      answers,
      ...(git?.markdown === undefined ? {} : { found: { git: git.markdown } }),
    },
    { uri: vscode.Uri.joinPath(folder.uri, note.path), index, log, presets },
  );
  const rendered = renderTemplate(template, values);
  if (rendered.problems.length === 0) await createNote(folder.uri, note.path, rendered);
  return rendered.problems;
}
