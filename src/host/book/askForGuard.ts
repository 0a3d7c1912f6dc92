import * as vscode from 'vscode';
import type { Decision } from '../../core/book/decision';
import type { Lesson } from '../../core/recurrence/lesson';
import { guardFor } from './guardUri';
import { bookOf } from './writeDecision';

interface GuardItem extends vscode.QuickPickItem {
  /** What is written; empty takes the guard out. */
  readonly guard?: string;
}

type GuardDecision = Extract<Decision, { readonly kind: 'guard' }>;

/** More files make the list slow; what is not in it can be typed. */
const mostFiles = 5000;
const leftOut = '**/{node_modules,.git,.hindsight}/**';

/**
 * Asks what keeps a rule: the place where the cursor is, a file of the workspace, or what is typed.
 * @returns undefined when the person left, or keeps the guard that there is
 */
export async function askForGuard(lesson: Lesson): Promise<GuardDecision | undefined> {
  const { t } = vscode.l10n;
  const book = bookOf(lesson);
  const box = vscode.window.createQuickPick<GuardItem>();
  box.title = t('Link Guard: {0}', lesson.title);
  box.placeholder = t('The test, script or checklist that keeps the rule: pick a file, or type');
  const current = lesson.decided?.guard?.text;
  // The first item is chosen by Enter alone, which must not take a guard out. To make another one active
  // would not do: it could arrive after something was typed, and then that would not be chosen.
  const first = [...itemsAtCursor(book), ...(current === undefined ? [] : itemsOfGuard(current))];
  let files: readonly GuardItem[] = [];
  // The list is long, so it is given anew only where what is typed is in no name.
  let typed: GuardItem | undefined;
  const show = (): void => {
    box.items = [...first, ...files, ...(typed ? [typed] : [])];
  };
  const offerTyped = (): void => {
    const before = typed;
    typed = itemTyped(box.value, [...first, ...files]);
    if (typed || before) show();
  };
  show();
  box.busy = true;
  const finding = findFiles(book).then((found) => {
    files = found.filter(({ guard }) => guard !== current);
    box.busy = false;
    // Once: between two lists, Enter would choose from the one that is not shown.
    typed = itemTyped(box.value, [...first, ...files]);
    show();
  });
  try {
    const chosen = await new Promise<GuardItem | undefined>((resolve, reject) => {
      finding.catch(reject);
      box.onDidChangeValue(offerTyped);
      box.onDidAccept(() => {
        const [active] = box.activeItems;
        if (active) resolve(active);
      });
      box.onDidHide(() => {
        resolve(undefined);
      });
      box.show();
    });
    return chosen?.guard === undefined || chosen.guard === current
      ? undefined
      : { kind: 'guard', guard: chosen.guard };
  } finally {
    box.dispose();
  }
}

/** The guard that there is can stay, or be taken out. */
function itemsOfGuard(current: string): GuardItem[] {
  const { t } = vscode.l10n;
  return [
    { label: `$(check) ${current}`, description: t('now'), guard: current },
    { label: `$(circle-slash) ${t('No guard')}`, guard: '' },
  ];
}

function itemsAtCursor(book: vscode.Uri): GuardItem[] {
  const editor = vscode.window.activeTextEditor;
  const uri = editor?.document.uri;
  if (!uri || !vscode.workspace.getWorkspaceFolder(uri) || uri.path === book.path) return [];
  const guard = guardFor(book, uri, editor.selection.active.line + 1);
  if (guard === undefined) return [];
  const description = vscode.l10n.t('where the cursor is');
  return [{ label: `$(location) ${guard}`, description, guard }];
}

/** What is typed can be words, or a file with a line. */
function itemTyped(value: string, items: readonly GuardItem[]): GuardItem | undefined {
  const guard = value.trim();
  const folded = guard.toLowerCase();
  if (guard === '' || items.some(({ label }) => label.toLowerCase().includes(folded)))
    return undefined;
  const description = vscode.l10n.t('as it is typed');
  return { label: `$(edit) ${guard}`, description, guard, alwaysShow: true };
}

async function findFiles(book: vscode.Uri): Promise<readonly GuardItem[]> {
  const uris = await vscode.workspace.findFiles('**/*', leftOut, mostFiles);
  return uris
    .flatMap((uri) => guardFor(book, uri) ?? [])
    .sort((a, b) => a.localeCompare(b))
    .map((guard) => ({ label: guard, guard }));
}
