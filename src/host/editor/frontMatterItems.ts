import * as vscode from 'vscode';
import type { FrontMatterCompletion } from '../../core/editor/completeFrontMatter';
import { order } from './order';

/** A key of front matter in a list. @param comment what the template says of it */
export function keyItem(
  { label, text, filter }: FrontMatterCompletion,
  index: number,
  range: vscode.Range,
  comment: string | undefined,
): vscode.CompletionItem {
  const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.Property);
  item.insertText = text;
  item.filterText = filter;
  item.range = range;
  item.sortText = order(index);
  const about = comment ?? describeKey(label);
  if (about !== undefined) item.documentation = about;
  // The values are the next thing that one wants to see.
  item.command = { title: '', command: 'editor.action.triggerSuggest' };
  return item;
}

/** A value in a list, with what it means. */
export function valueItem(
  { label, text, filter, value }: FrontMatterCompletion,
  index: number,
  range: vscode.Range,
): vscode.CompletionItem {
  const meaning = value?.days === undefined ? value?.meaning : nameDays(label, value.days);
  const item = new vscode.CompletionItem(
    meaning === undefined ? label : { label, description: meaning },
    vscode.CompletionItemKind.Value,
  );
  item.insertText = text;
  item.filterText = filter;
  item.range = range;
  item.sortText = order(index);
  return item;
}

/** "Tuesday, in 30 days". */
function nameDays(day: string, days: number): string {
  const { t } = vscode.l10n;
  const date = new Date(`${day}T00:00:00`);
  const weekday = date.toLocaleDateString(vscode.env.language, { weekday: 'long' });
  if (days === 0) return t('today, {0}', weekday);
  return days === -1 ? t('yesterday, {0}', weekday) : t('in {0} days, {1}', days, weekday);
}

/** What the keys that every note may have are for. */
function describeKey(key: string): string | undefined {
  const { t } = vscode.l10n;
  const texts: Readonly<Record<string, string>> = {
    type: t('What kind of note this is: it decides about template, sections and icon.'),
    title: t('The title, if it is not the first heading.'),
    date: t('The day the note is about, as YYYY-MM-DD.'),
    lang: t('The language of the note.'),
    project: t('The project that the note is about.'),
    role: t('The role that you had.'),
    tags: t('Tags, as a list.'),
    outcome: t('How it ended: success, partial or failure.'),
    prev: t('The note before this one, as a path or link.'),
    review_on: t('The day to look at it again.'),
    private: t('With true, the note is never exported or shared.'),
  };
  return texts[key];
}
