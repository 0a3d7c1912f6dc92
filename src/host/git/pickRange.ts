import * as vscode from 'vscode';
import type { CalendarDay } from '../../core/calendar/calendarDay';
import { addDays } from '../../core/calendar/addDays';
import { isCalendarDay } from '../../core/calendar/calendarDay';
import type { GitRange } from '../../core/git/commit';
import { withoutIcons } from '../../core/text/withoutIcons';
import { nameDay } from '../words';
import { describeRange } from './describeRange';
import type { Place, Places } from './places';

/** What ranges can be made of. */
export interface RangeChoice {
  /** Title of the prompts. */
  readonly title: string;
  readonly today: CalendarDay;
  readonly places: Places;
  /** The last retrospective, of the same project where there is one. */
  readonly last: { readonly day: CalendarDay; readonly project: string | undefined } | undefined;
}

type RangeItem = vscode.QuickPickItem & {
  /** Leads to the range, maybe over further questions; undefined leads back to the list. */
  readonly range: () => Promise<GitRange | undefined> | GitRange;
};

/** Lets a person say which commits are meant. @returns undefined when they left */
export async function pickRange(
  choice: RangeChoice,
  placeHolder: string,
): Promise<GitRange | undefined> {
  for (;;) {
    const picked = await vscode.window.showQuickPick(rangeItems(choice), {
      title: choice.title,
      placeHolder,
      matchOnDescription: true,
      ignoreFocusOut: true,
    });
    if (!picked) return undefined;
    const range = await picked.range();
    if (range) return range;
  }
}

function rangeItems(choice: RangeChoice): RangeItem[] {
  const { t } = vscode.l10n;
  const { places, last, title } = choice;
  const { tags, branches, current, defaultBranch: base, commits } = places;
  const items: RangeItem[] = [];
  const add = (icon: string, label: string, range: RangeItem['range'], description = ''): void => {
    items.push({
      label: `$(${icon}) ${withoutIcons(label)}`,
      description: withoutIcons(description),
      range,
    });
  };
  if (last) {
    const range: GitRange = { kind: 'days', from: last.day };
    const where = [nameDay(last.day), last.project ?? ''].filter((text) => text !== '');
    add('history', t('Since the last retrospective'), () => range, where.join(' · '));
  }
  const [newest] = tags;
  if (newest) {
    const range: GitRange = { kind: 'revisions', from: newest };
    add('tag', t('Since the newest tag'), () => range, describePlace(newest));
  }
  if (tags.length > 1) {
    add('tag', t('Since another tag…'), async () => {
      const from = await pickPlace(tags, title, t('Since which tag?'));
      return from && { kind: 'revisions', from };
    });
    add('tag', t('Between two tags…'), () => betweenTags(tags, title));
  }
  if (base && current) {
    const range: GitRange = { kind: 'branch', branch: current, base };
    add('git-branch', t('What only this branch has'), () => range, describeRange(range));
  }
  if (base && branches.length > 0) {
    add('git-branch', t('What only another branch has…'), async () => {
      const branch = await pickPlace(branches, title, t('Which branch?'));
      return branch && { kind: 'branch', branch, base };
    });
  }
  add('calendar', t('A span of days…'), () => askForDays(choice));
  if (commits.length > 1) {
    add('git-commit', t('Since a commit…'), async () => {
      const from = await pickPlace(commits.slice(1), title, t('Since which commit?'));
      return from && { kind: 'revisions', from };
    });
  }
  return items;
}

async function betweenTags(tags: readonly Place[], title: string): Promise<GitRange | undefined> {
  const { t } = vscode.l10n;
  const from = await pickPlace(tags, title, t('From which tag?'));
  if (!from) return undefined;
  // Newest first, so what stands before it came later.
  const later = tags.slice(0, tags.indexOf(from));
  const others = later.length > 0 ? later : tags.filter((tag) => tag !== from);
  const to = await pickPlace(others, title, t('Up to which tag, after {0}?', from.name));
  return to && { kind: 'revisions', from, to };
}

async function pickPlace(
  places: readonly Place[],
  title: string,
  placeHolder: string,
): Promise<Place | undefined> {
  const items = places.map((place) => ({
    label: withoutIcons(place.name),
    description: [place.day === undefined ? '' : nameDay(place.day), place.subject ?? '']
      .filter((text) => text !== '')
      .join(' · '),
    place,
  }));
  const options = { title, placeHolder, matchOnDescription: true, ignoreFocusOut: true };
  return (await vscode.window.showQuickPick(items, options))?.place;
}

function describePlace({ name, day }: Place): string {
  return day === undefined ? name : `${name} · ${nameDay(day)}`;
}

async function askForDays({ title, today }: RangeChoice): Promise<GitRange | undefined> {
  const { t } = vscode.l10n;
  const from = await askForDay(title, t('From which day?'), addDays(today, -30), undefined);
  if (from === undefined) return undefined;
  const to = await askForDay(title, t('Up to which day?'), from > today ? from : today, from);
  return to === undefined ? undefined : { kind: 'days', from, to };
}

async function askForDay(
  title: string,
  prompt: string,
  value: CalendarDay,
  earliest: CalendarDay | undefined,
): Promise<CalendarDay | undefined> {
  const { t } = vscode.l10n;
  const typed = await vscode.window.showInputBox({
    title,
    prompt,
    value,
    ignoreFocusOut: true,
    validateInput: (text) => {
      const day = text.trim();
      if (!isCalendarDay(day)) return t('Type a day like 2026-11-22.');
      if (earliest !== undefined && day < earliest) return t('Type a day from {0} on.', earliest);
      return undefined;
    },
  });
  return typed?.trim();
}
