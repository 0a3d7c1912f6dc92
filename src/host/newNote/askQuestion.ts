import * as vscode from 'vscode';
import type { CalendarDay } from '../../core/calendar/calendarDay';
import type { AnswerProblem } from '../../core/template/answers';
import { fallbackOf, readAnswer } from '../../core/template/answers';
import type { Answer, Question } from '../../core/template/question';
import { askForProject } from './askForProject';

/** What a person did with a question: answered it, or left it empty, or went back a step, or left. */
export type Asked = { readonly answer: Answer | undefined } | 'back' | undefined;

/** Where a question is asked. */
export interface Asking {
  /** Name of the template. */
  readonly title: string;
  /** Today: `+90 days` is typed as a day too. */
  readonly date: CalendarDay;
  readonly knownProjects: readonly string[];
  /** Whether there is a step to go back to. */
  readonly hasBack: boolean;
}

interface AnswerItem extends vscode.QuickPickItem {
  readonly answer: Answer | undefined;
}

/** Asks one question of a template, with the answer it has so far, or its default, to start from. */
export async function askQuestion(
  question: Question,
  current: Answer | undefined,
  asking: Asking,
): Promise<Asked> {
  const start = current ?? fallbackOf(question, asking.date);
  switch (question.type) {
    case 'pick':
      return pickOne(question, optionItems(question), start, asking);
    case 'multi-pick':
      return pickSeveral(question, start, asking);
    case 'number':
      return question.to - question.from < 10
        ? pickOne(question, numberItems(question), start, asking)
        : typeAnswer(question, start, asking);
    case 'project': {
      const picked = await askForProject(asking, typeof start === 'string' ? start : undefined);
      return picked && { answer: picked.project };
    }
    case 'text':
    case 'date':
      return typeAnswer(question, start, asking);
  }
}

/** An answer as a person reads it. */
export function describeAnswer({ options }: Question, answer: Answer): string {
  const labelOf = (text: string): string =>
    options.find(({ value }) => value === text)?.label ?? text;
  if (typeof answer === 'object') return answer.map(labelOf).join(vscode.l10n.t(', '));
  return labelOf(String(answer));
}

function optionItems({ options }: Question): AnswerItem[] {
  return options.map(({ value, label, description }) => ({
    label,
    answer: value,
    ...(description === undefined ? {} : { detail: description }),
  }));
}

function numberItems({ from, to }: Question): AnswerItem[] {
  return Array.from({ length: to - from + 1 }, (_, index) => ({
    label: String(from + index),
    answer: from + index,
  }));
}

async function pickOne(
  question: Question,
  items: AnswerItem[],
  start: Answer | undefined,
  asking: Asking,
): Promise<Asked> {
  const box = vscode.window.createQuickPick<AnswerItem>();
  const canBeEmpty = question.optional && question.fallback === undefined;
  const none = { label: `$(circle-slash) ${vscode.l10n.t('No answer')}`, answer: undefined };
  box.items = canBeEmpty ? [...items, none] : items;
  box.matchOnDetail = true;
  box.activeItems = items.filter(({ answer }) => answer === start);
  return ask(box, question, asking, () => box.activeItems[0]);
}

async function pickSeveral(
  question: Question,
  start: Answer | undefined,
  asking: Asking,
): Promise<Asked> {
  const box = vscode.window.createQuickPick<AnswerItem>();
  const items = optionItems(question);
  box.items = items;
  box.canSelectMany = true;
  const picked = Array.isArray(start) ? (start as readonly string[]) : [];
  box.selectedItems = items.filter(({ answer }) => picked.includes(String(answer)));
  return ask(box, question, asking, () => ({
    // In the order of the options, whatever was ticked first.
    answer: question.options
      .map(({ value }) => value)
      .filter((value) => box.selectedItems.some(({ answer }) => answer === value)),
  }));
}

async function typeAnswer(
  question: Question,
  start: Answer | undefined,
  asking: Asking,
): Promise<Asked> {
  const box = vscode.window.createInputBox();
  const read = (): ReturnType<typeof readAnswer> => readAnswer(question, box.value, asking.date);
  box.value = start === undefined ? '' : String(start);
  if (question.type === 'date') box.prompt = vscode.l10n.t('A day like 2026-11-22, or +90 days');
  // Nothing typed yet is not a mistake yet.
  box.onDidChangeValue(() => {
    const { problem } = read();
    box.validationMessage =
      problem && box.value.trim() !== '' ? describeAnswerProblem(problem, question) : undefined;
  });
  return ask(box, question, asking, () => {
    const { answer, problem } = read();
    if (problem === undefined) return { answer };
    box.validationMessage = describeAnswerProblem(problem, question);
    return undefined;
  });
}

/** Shows a box until there is an answer, or the person goes back or leaves. */
async function ask(
  box: vscode.QuickPick<AnswerItem> | vscode.InputBox,
  { question }: Question,
  { title, hasBack }: Asking,
  answer: () => { readonly answer: Answer | undefined } | undefined,
): Promise<Asked> {
  box.title = title;
  box.placeholder = question;
  if (hasBack) box.buttons = [vscode.QuickInputButtons.Back];
  try {
    return await new Promise((resolve) => {
      box.onDidTriggerButton(() => {
        resolve('back');
      });
      box.onDidAccept(() => {
        const given = answer();
        if (given) resolve({ answer: given.answer });
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

function describeAnswerProblem(problem: AnswerProblem, { from, to }: Question): string {
  const { t } = vscode.l10n;
  switch (problem) {
    case 'empty':
      return t('Type an answer, or press Escape to leave.');
    case 'not-a-day':
      return t('Type a day like 2026-11-22, or +90 days.');
    case 'not-a-number':
      return t('Type a whole number from {0} to {1}.', from, to);
  }
}
