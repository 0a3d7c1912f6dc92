import * as vscode from 'vscode';
import type { Answers, Question } from '../../core/template/question';
import { withoutIcons } from '../../core/text/withoutIcons';
import { describeAnswer } from './askQuestion';

/** What the box shows besides what is typed. */
export interface TitleBox {
  readonly templateName: string;
  readonly title: string;
  readonly answers: Answers;
  readonly hasProject: boolean;
  /** Whether there are questions before this box. */
  readonly hasBack: boolean;
  /** Questions that one may answer, or not. */
  readonly offered: readonly Question[];
  /** A row that leads to git, and when it has become another one. */
  readonly git?: { readonly row: string | undefined; readonly onDidChange: vscode.Event<void> };
  projectFor(title: string): string | undefined;
  pathFor(title: string, project: string | undefined): string;
}

type Action =
  | { readonly action: 'create' }
  | { readonly action: 'path' }
  | { readonly action: 'project' }
  | { readonly action: 'git' }
  | { readonly action: 'back' }
  | { readonly action: 'question'; readonly question: Question };

type Choice = vscode.QuickPickItem & Action;

/** Asks for the title, and what to do next. @returns undefined when the person left it */
export async function askForTitle(
  asked: TitleBox,
): Promise<(Action & { readonly title: string }) | undefined> {
  const box = vscode.window.createQuickPick<Choice>();
  box.title = asked.templateName;
  box.placeholder = vscode.l10n.t('Title of the note');
  box.value = asked.title;
  if (asked.hasBack) box.buttons = [vscode.QuickInputButtons.Back];
  const show = (): void => {
    box.items = choices(asked, box.value);
  };
  show();
  const following = asked.git?.onDidChange(show);
  try {
    return await new Promise((resolve) => {
      box.onDidChangeValue(show);
      box.onDidTriggerButton(() => {
        resolve({ action: 'back', title: box.value });
      });
      box.onDidAccept(() => {
        const [choice] = box.activeItems;
        resolve({ ...(choice ?? { action: 'create' }), title: box.value });
      });
      box.onDidHide(() => {
        resolve(undefined);
      });
      box.show();
    });
  } finally {
    following?.dispose();
    box.dispose();
  }
}

/** VS Code puts labels that match what is typed first, so only the first row's label has words. */
function choices(asked: TitleBox, typed: string): Choice[] {
  const { t } = vscode.l10n;
  const project = asked.projectFor(typed);
  const named = typed.trim() === '' ? asked.templateName : typed.trim();
  const rows: Choice[] = [
    {
      action: 'create',
      label: `$(new-file) ${t('Create {0}', withoutIcons(asked.pathFor(named, project)))}`,
      ...(project === undefined ? {} : { description: t('project {0}', withoutIcons(project)) }),
    },
    { action: 'path', label: '$(edit)', description: t('Choose another file name…') },
  ];
  if (asked.hasProject) {
    rows.push({
      action: 'project',
      label: '$(project)',
      description: t('Choose another project…'),
    });
  }
  for (const question of asked.offered) {
    const answer = asked.answers[question.name];
    const said = answer === undefined ? '' : `  ${describeAnswer(question, answer)}`;
    rows.push({
      action: 'question',
      question,
      label: '$(question)',
      description: `${question.question}${said}`,
    });
  }
  const git = asked.git?.row;
  if (git !== undefined) rows.push({ action: 'git', label: '$(git-commit)', description: git });
  return rows.map((row) => ({ ...row, alwaysShow: true }));
}
