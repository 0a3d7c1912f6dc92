import * as vscode from 'vscode';
import type { ReviewItem, ReviewReason } from '../../core/book/reviewList';
import { mentionDate, type NoteMention } from '../../core/recurrence/lesson';
import { withoutIcons } from '../../core/text/withoutIcons';
import { rangeOf } from '../range';
import { countNotes, nameDay, nameState } from '../words';

export type ReviewChoice = 'held' | 'again' | 'rule' | 'card' | 'later' | 'retire' | 'skip';

interface Answer extends vscode.QuickPickItem {
  readonly choice?: ReviewChoice | 'open';
}

/**
 * Shows one lesson and asks how it goes. Looking at its last mention leaves the question open.
 * @returns undefined when the person left
 */
export async function askAboutLesson(
  { lesson, reason }: ReviewItem,
  { nth, of }: { readonly nth: number; readonly of: number },
): Promise<ReviewChoice | undefined> {
  const { t } = vscode.l10n;
  const pick = vscode.window.createQuickPick<Answer>();
  const [last] = lesson.mentions;
  const how = [nameState(lesson), countNotes(lesson.noteCount)].filter(
    (part) => part !== undefined,
  );
  pick.title = t('{0} of {1}: {2}', nth, of, lesson.title);
  pick.placeholder = `${how.join(' · ')} · ${questionOf(reason)}`;
  pick.items = [
    ...(last ? [mentionItem(last)] : []),
    { label: ruleOf({ lesson, reason }), kind: vscode.QuickPickItemKind.Separator },
    ...answersTo({ lesson, reason }),
  ];
  const first = pick.items.find(({ choice }) => choice !== undefined && choice !== 'open');
  if (first) pick.activeItems = [first];
  // To look at a note, and to think, is not to leave.
  pick.ignoreFocusOut = true;
  try {
    return await new Promise<ReviewChoice | undefined>((resolve) => {
      pick.onDidHide(() => {
        resolve(undefined);
      });
      pick.onDidAccept(() => {
        const [chosen] = pick.selectedItems;
        if (chosen?.choice === 'open') {
          if (last) void open(last);
        } else resolve(chosen?.choice);
      });
      pick.show();
    });
  } finally {
    pick.dispose();
  }
}

function questionOf(reason: ReviewReason): string {
  const { t } = vscode.l10n;
  switch (reason) {
    case 'relapsed':
      return t('It came back. What helps?');
    case 'new':
      return t('It keeps coming. What do you do about it?');
    case 'due':
      return t('Did it come up, and how did it go?');
    case 'stuck':
      return t('It keeps coming, and nothing says why. What of this is in your control?');
  }
}

function ruleOf({ lesson: { decided } }: ReviewItem): string {
  const rule = decided?.rule;
  return rule ? vscode.l10n.t('Rule: when {0}, then {1}', rule.when, rule.then) : '';
}

function mentionItem(at: NoteMention): Answer {
  const day = mentionDate(at);
  const where = [at.note.path, ...(day === undefined ? [] : [nameDay(day)])].join(' · ');
  return {
    label: `$(go-to-file) ${vscode.l10n.t('Open the last mention')}`,
    description: where,
    detail: withoutIcons(at.mention.text),
    choice: 'open',
  };
}

function answersTo({ lesson, reason }: ReviewItem): readonly Answer[] {
  const { t } = vscode.l10n;
  const hasRule = lesson.decided?.rule !== undefined;
  const held: Answer = { label: `$(pass) ${t('It held')}`, choice: 'held' };
  const again: Answer = { label: `$(issue-reopened) ${t('It happened again')}`, choice: 'again' };
  const retire: Answer = { label: `$(archive) ${t('Retire…')}`, choice: 'retire' };
  const rule: Answer = {
    label: `$(shield) ${hasRule ? t('Change the rule…') : t('Make it a rule…')}`,
    choice: 'rule',
  };
  const later: Answer = { label: `$(clock) ${t('Ask again in 30 days')}`, choice: 'later' };
  const skip: Answer = {
    label: `$(arrow-right) ${t('Skip')}`,
    description: t('not today'),
    choice: 'skip',
  };
  if (reason === 'stuck') {
    return [
      { ...rule, label: `$(shield) ${t('What I do next time: make it a rule…')}` },
      { label: `$(search) ${t('Its cause: write a pitfall card…')}`, choice: 'card' },
      { ...retire, label: `$(archive) ${t('Nothing of it: let it go…')}` },
      later,
      skip,
    ];
  }
  if (reason === 'new') return [rule, again, held, later, retire, skip];
  return [held, again, rule, ...(hasRule ? [] : [later]), retire, skip];
}

async function open({ note, mention }: NoteMention): Promise<void> {
  await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(note.uri, true), {
    selection: rangeOf(mention),
    preserveFocus: true,
    preview: true,
  });
}
