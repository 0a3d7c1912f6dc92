import * as vscode from 'vscode';
import { checkNotePath, typedNotePath } from '../../core/template/notePath';
import { describePathProblem } from './describePathProblem';

/** What a person decided about a new note. */
export interface NewNote {
  readonly title: string;
  readonly project: string | undefined;
  /** Path below the workspace folder, with `/`. */
  readonly path: string;
}

/** What the prompt needs to know to show, as one types, what will be made. */
export interface NewNoteDraft {
  /** Name of the template: the title of the prompt, and of a note whose title is left empty. */
  readonly templateName: string;
  /** Whether notes of the template belong to a project. */
  readonly hasProject: boolean;
  readonly knownProjects: readonly string[];
  guessProject(title: string): string | undefined;
  pathFor(title: string, project: string | undefined): string;
}

interface Choice extends vscode.QuickPickItem {
  readonly action: 'create' | 'path' | 'project';
}

/**
 * Asks for the title of a new note, in one box. The list below shows what Enter makes, and leads to
 * another file name or project. @returns undefined when the person left it
 */
export async function askForNote(draft: NewNoteDraft): Promise<NewNote | undefined> {
  let title = '';
  let chosenProject: string | undefined;
  let projectChosen = false;
  for (;;) {
    const projectFor = (text: string): string | undefined =>
      projectChosen ? chosenProject : draft.hasProject ? draft.guessProject(text) : undefined;
    const answer = await askForTitle(draft, title, projectFor);
    if (!answer) return undefined;
    title = answer.title;
    const project = projectFor(title);
    const named = title.trim() === '' ? draft.templateName : title.trim();
    const path = draft.pathFor(named, project);
    if (answer.action === 'create') return { title: named, project, path };
    if (answer.action === 'path') {
      const typed = await askForPath(draft, path);
      if (typed !== undefined) return { title: named, project, path: typed };
    } else {
      const picked = await askForProject(draft, project);
      if (picked) {
        projectChosen = true;
        chosenProject = picked.project;
      }
    }
  }
}

async function askForTitle(
  draft: NewNoteDraft,
  title: string,
  projectFor: (title: string) => string | undefined,
): Promise<{ title: string; action: Choice['action'] } | undefined> {
  const { t } = vscode.l10n;
  const box = vscode.window.createQuickPick<Choice>();
  box.title = draft.templateName;
  box.placeholder = t('Title of the note');
  box.value = title;
  const show = (): void => {
    const project = projectFor(box.value);
    const named = box.value.trim() === '' ? draft.templateName : box.value.trim();
    const choices: Choice[] = [
      {
        action: 'create',
        label: `$(new-file) ${t('Create {0}', draft.pathFor(named, project))}`,
        ...(project === undefined ? {} : { description: t('project {0}', project) }),
      },
      { action: 'path', label: '$(edit)', description: t('Choose another file name…') },
    ];
    if (draft.hasProject) {
      choices.push({
        action: 'project',
        label: '$(project)',
        description: t('Choose another project…'),
      });
    }
    // VS Code puts labels that match what is typed first, so only the first row's label has words.
    box.items = choices.map((choice) => ({ ...choice, alwaysShow: true }));
  };
  show();
  try {
    return await new Promise((resolve) => {
      box.onDidChangeValue(show);
      box.onDidAccept(() => {
        resolve({ title: box.value, action: box.activeItems[0]?.action ?? 'create' });
      });
      box.onDidHide(() => {
        resolve(undefined);
      });
      box.show();
    });
  } finally {
    box.dispose();
  }
}

async function askForPath(draft: NewNoteDraft, path: string): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({
    title: draft.templateName,
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

async function askForProject(
  draft: NewNoteDraft,
  current: string | undefined,
): Promise<{ project: string | undefined } | undefined> {
  const { t } = vscode.l10n;
  const box = vscode.window.createQuickPick<vscode.QuickPickItem & { project?: string }>();
  box.title = draft.templateName;
  box.placeholder = t('Project of the note: pick one or type a new name');
  const show = (): void => {
    const typed = box.value.trim();
    const isNew = typed !== '' && !draft.knownProjects.includes(typed);
    box.items = [
      ...(isNew ? [{ label: typed, description: t('new project'), project: typed }] : []),
      ...draft.knownProjects.map((project) => ({
        label: project,
        project,
        ...(project === current ? { description: t('current') } : {}),
      })),
      { label: `$(circle-slash) ${t('No project')}`, alwaysShow: true },
    ];
  };
  show();
  try {
    return await new Promise((resolve) => {
      box.onDidChangeValue(show);
      box.onDidAccept(() => {
        resolve({ project: box.activeItems[0]?.project });
      });
      box.onDidHide(() => {
        resolve(undefined);
      });
      box.show();
    });
  } finally {
    box.dispose();
  }
}
