import * as vscode from 'vscode';
import type { CalendarDay } from '../../core/calendar/calendarDay';
import { completeAnswers, isAsked } from '../../core/template/answers';
import { checkNotePath, typedNotePath } from '../../core/template/notePath';
import type { Answer, Answers, Question } from '../../core/template/question';
import type { GitOffer } from '../git/gitOffer';
import { askForProject } from './askForProject';
import { askForTitle } from './askForTitle';
import { askQuestion, type Asking } from './askQuestion';
import { describePathProblem } from './describePathProblem';

/** What a person decided about a new note. */
export interface NewNote {
  readonly title: string;
  readonly project: string | undefined;
  readonly answers: Answers;
  /** Path below the workspace folder, with `/`. */
  readonly path: string;
}

/** What the prompts need to know to show, as one types, what will be made. */
export interface NewNoteDraft {
  /** Name of the template: the title of the prompt, and of a note whose title is left empty. */
  readonly templateName: string;
  readonly date: CalendarDay;
  /** The title to begin with. */
  readonly title?: string | undefined;
  /** The project, when it is known already and not guessed from the title. */
  readonly project?: string | undefined;
  readonly questions: readonly Question[];
  /** Whether notes of the template belong to a project. */
  readonly hasProject: boolean;
  readonly knownProjects: readonly string[];
  /** What git can fill in, for templates that name it. */
  readonly git: GitOffer | undefined;
  guessProject(title: string): string | undefined;
  pathFor(title: string, project: string | undefined, answers: Answers): string;
}

/**
 * Asks what a template needs to know, then for the title, in one box. The list below the title shows
 * what Enter makes, and leads to another file name, another project, and the questions that one may
 * answer. @returns undefined when the person left it
 */
export async function askForNote(draft: NewNoteDraft): Promise<NewNote | undefined> {
  const { templateName, date, questions, knownProjects } = draft;
  const asking: Asking = { title: templateName, date, knownProjects, hasBack: false };
  const given: Record<string, Answer> = {};
  const complete = (): Answers => completeAnswers(questions, { answers: given, date });
  let title = draft.title ?? '';
  let chosenProject = draft.project;
  let projectChosen = draft.project !== undefined;
  const projectFor = (text: string): string | undefined =>
    projectChosen ? chosenProject : draft.hasProject ? draft.guessProject(text) : undefined;

  let asked = await askNeeded(draft, given, asking, 'first');
  while (asked !== undefined) {
    const answers = complete();
    const answer = await askForTitle({
      templateName,
      title,
      answers,
      hasProject: draft.hasProject,
      hasBack: asked > 0,
      offered: questions.filter((question) => question.optional && isAsked(question, answers)),
      ...(draft.git ? { git: draft.git } : {}),
      projectFor,
      pathFor: (text, project) => draft.pathFor(text, project, answers),
    });
    if (!answer) return undefined;
    title = answer.title;
    const project = projectFor(title);
    const named = title.trim() === '' ? templateName : title.trim();
    const path = draft.pathFor(named, project, answers);
    const note = { title: named, project, answers, path };
    if (answer.action === 'create') return note;
    if (answer.action === 'back') {
      asked = await askNeeded(draft, given, asking, 'last');
    } else if (answer.action === 'path') {
      const typed = await askForPath(templateName, path);
      if (typed !== undefined) return { ...note, path: typed };
    } else if (answer.action === 'git') {
      await draft.git?.choose(project);
    } else if (answer.action === 'project') {
      const picked = await askForProject(asking, project);
      if (picked) {
        projectChosen = true;
        chosenProject = picked.project;
      }
    } else {
      const { question } = answer;
      const reply = await askQuestion(question, given[question.name], { ...asking, hasBack: true });
      if (typeof reply === 'object') keep(given, question, reply.answer);
    }
  }
  return undefined;
}

/**
 * Asks the questions that are not optional, one after the other.
 * @returns how many there were; undefined when the person left
 */
async function askNeeded(
  { questions }: NewNoteDraft,
  given: Record<string, Answer>,
  asking: Asking,
  from: 'first' | 'last',
): Promise<number | undefined> {
  // An answer decides which questions follow, so the list is made anew at each step.
  const needed = (): readonly Question[] => {
    const answers = completeAnswers(questions, { answers: given, date: asking.date });
    return questions.filter((question) => !question.optional && isAsked(question, answers));
  };
  for (let step = from === 'first' ? 0 : needed().length - 1; ;) {
    const question = needed()[step];
    if (!question) return needed().length;
    const reply = await askQuestion(question, given[question.name], {
      ...asking,
      hasBack: step > 0,
    });
    if (reply === undefined) return undefined;
    if (reply === 'back') {
      step--;
    } else {
      keep(given, question, reply.answer);
      step++;
    }
  }
}

function keep(given: Record<string, Answer>, { name }: Question, answer: Answer | undefined): void {
  if (answer === undefined) Reflect.deleteProperty(given, name);
  else given[name] = answer;
}

async function askForPath(templateName: string, path: string): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({
    title: templateName,
    prompt: vscode.l10n.t('File of the new note, below the workspace folder'),
    value: path,
    valueSelection: [path.lastIndexOf('/') + 1, path.length - '.md'.length],
    validateInput: (value) => {
      const problem = checkNotePath(value);
      return problem && describePathProblem(problem);
    },
  });
  return typed === undefined ? undefined : typedNotePath(typed);
}
