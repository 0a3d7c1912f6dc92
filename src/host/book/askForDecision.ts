import * as vscode from 'vscode';
import type { CalendarDay } from '../../core/calendar/calendarDay';
import { localDay } from '../../core/calendar/calendarDay';
import type { Decision } from '../../core/book/decision';
import type { Lesson } from '../../core/recurrence/lesson';

export function today(): CalendarDay {
  return localDay(new Date());
}

export async function askForTitle(lesson: Lesson): Promise<Decision | undefined> {
  const { t } = vscode.l10n;
  const title = await vscode.window.showInputBox({
    title: t('Rename Lesson'),
    prompt: t('What you call this lesson. Empty shows the wording of your notes again.'),
    value: lesson.title,
  });
  return title === undefined || title === lesson.title ? undefined : { kind: 'rename', title };
}

/** Asks when, and then what. A rule that relapsed counts anew from today; another one keeps its day. */
export async function askForRule({ title, state, decided }: Lesson): Promise<Decision | undefined> {
  const { t } = vscode.l10n;
  const known = decided?.rule;
  const ask = (prompt: string, value: string): Thenable<string | undefined> =>
    vscode.window.showInputBox({
      title,
      prompt,
      value,
      validateInput: (text) => (text.trim() === '' ? t('A few words are enough.') : undefined),
    });
  const when = await ask(t('When … (what tells you that it is time)'), known?.when ?? '');
  if (when === undefined) return undefined;
  const then = await ask(t('When {0}, then … (what you do)', when.trim()), known?.then ?? '');
  if (then === undefined) return undefined;
  const since = known && state !== 'relapsed' ? known.since : today();
  return { kind: 'rule', rule: { ...(since === undefined ? {} : { since }), when, then } };
}

/** Asks why; nothing is an answer too. @returns undefined when the person left */
export async function askForReason(title: string, prompt: string): Promise<string | undefined> {
  return vscode.window.showInputBox({ title, prompt });
}
