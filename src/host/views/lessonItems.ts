import * as vscode from 'vscode';
import { isStuck } from '../../core/book/isStuck';
import { type Lesson, mentionDate, type NoteMention } from '../../core/recurrence/lesson';
import type { GuardTrouble } from '../../core/book/guardPlace';
import type { LessonKind } from '../../core/note/note';
import type { Explanation } from '../../core/recurrence/explanation';
import type { Offer } from '../../core/recurrence/lessonAnswers';
import type { LessonGroup, LessonGrouping } from '../../core/views/lessonList';
import { guardedFile } from '../book/guardUri';
import { rangeOf } from '../range';
import { lessonUri } from './lessonBadges';
import {
  countLessons,
  countNotes,
  countProjects,
  nameDay,
  nameKind,
  nameKinds,
  nameSharedWords,
  nameState,
  nameStates,
  spanOfYears,
} from '../words';
import { describeDecided } from './describeDecided';
import { describeHistory, speakHistory } from './describeHistory';

const { t } = vscode.l10n;

/** The row of a group: its name and how many lessons it has. */
export function lessonGroupItem(
  group: LessonGroup,
  groupBy: LessonGrouping,
  id: string,
): vscode.TreeItem {
  const item = new vscode.TreeItem(
    nameGroup(group, groupBy),
    vscode.TreeItemCollapsibleState.Expanded,
  );
  item.id = id;
  item.description = String(group.lessons.length);
  item.accessibilityInformation = {
    label: [nameGroup(group, groupBy), countLessons(group.lessons.length)].join(', '),
  };
  item.contextValue = 'group';
  return item;
}

/**
 * The row of a lesson: its title, and how often and where it was written.
 *
 * @param trouble of its guard
 */
export function lessonItem(lesson: Lesson, id: string, trouble?: GuardTrouble): vscode.TreeItem {
  const item = new vscode.TreeItem(lesson.title, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.resourceUri = lessonUri(lesson);
  item.iconPath = iconOf(lesson, trouble);
  const stuck = isStuck(lesson) ? t('no answer yet') : undefined;
  const unguarded = trouble && t('unguarded');
  const says = [nameState(lesson), unguarded, stuck, ...countsOf(lesson)].filter(
    (part) => part !== undefined,
  );
  item.description = says.join(' · ');
  item.contextValue = contextOf(lesson);
  // Of others, the count and the years say as much.
  const history = lesson.decided && speakHistory(lesson);
  item.accessibilityInformation = {
    label: [
      lesson.title,
      nameKind(lesson.kind),
      ...says,
      ...(history === undefined ? [] : [history]),
    ].join(', '),
  };
  return item;
}

/** What menus ask for: whether there are a rule and a guard in a file, and whether it was put away. */
function contextOf({ state, decided }: Lesson): string {
  const rule = decided?.rule ? ' rule' : '';
  const guard = decided?.guard && guardedFile(decided.guard) ? ' guard' : '';
  return `lesson${rule}${guard}${state === 'retired' || state === 'ignored' ? ' away' : ''}`;
}

/** The row of a mention: the person's own sentence, and where it stands. Opens with it selected. */
export function mentionItem(at: NoteMention, id: string): vscode.TreeItem {
  const { note, mention } = at;
  const day = mentionDate(at);
  const item = new vscode.TreeItem(mention.text, vscode.TreeItemCollapsibleState.None);
  item.id = id;
  item.description = day === undefined ? note.path : `${note.path} · ${nameDay(day)}`;
  item.tooltip = new vscode.MarkdownString().appendText(
    [mention.text, nameKind(mention.kind), item.description].join('\n'),
  );
  item.contextValue = 'mention';
  item.command = {
    // VS Code gives its own tree command the click: one previews, two keep open, Enter moves there.
    command: 'vscode.open',
    title: t('Open'),
    arguments: [vscode.Uri.parse(note.uri, true), { selection: rangeOf(mention) }],
  };
  return item;
}

/** The row of a lesson that may be the same: its nearest sentence. Opens with it selected. */
export function offerItem({ mention: at, why }: Offer, other: Lesson, id: string): vscode.TreeItem {
  const item = mentionItem(at, id);
  const { text } = at.mention;
  const where = item.description;
  const words = nameSharedWords(why.shared.slice(0, shownWords));
  item.label = t('Maybe: {0}', text);
  item.description = words;
  item.iconPath = new vscode.ThemeIcon('question');
  item.contextValue = 'offer';
  const lines = [
    t('Maybe the same'),
    '',
    ...other.mentions.slice(0, mostMentions).map((each) => lineOf(each)),
    ...(other.mentions.length > mostMentions ? ['…'] : []),
    '',
    t('Both say: {0}', nameSharedWords(why.shared)),
  ];
  item.tooltip = new vscode.MarkdownString().appendText(lines.join('\n'));
  item.accessibilityInformation = {
    label: [t('Maybe the same: {0}', text), where, t('Both say: {0}', words)].join(', '),
  };
  return item;
}

const shownWords = 3;
const mostMentions = 4;

function lineOf(at: NoteMention): string {
  const day = mentionDate(at);
  const where = day === undefined ? at.note.path : `${at.note.path} · ${nameDay(day)}`;
  return `${at.mention.text} (${where})`;
}

function countsOf({ noteCount, projects, first, last }: Lesson): string[] {
  const counts = [countNotes(noteCount)];
  if (projects.length > 1) counts.push(countProjects(projects.length));
  if (first !== undefined && last !== undefined) counts.push(spanOfYears(first, last));
  return counts;
}

/**
 * What a lesson's row tells in full.
 *
 * @param shared what its mentions share, the strongest first
 * @param trouble of its guard
 */
export function lessonTooltip(
  lesson: Lesson,
  shared: Explanation['shared'],
  trouble?: GuardTrouble,
): vscode.MarkdownString {
  const { projects } = lesson;
  const lines = [lesson.title, '', `${nameKind(lesson.kind)} · ${countNotes(lesson.noteCount)}`];
  lines.push(...describeDecided(lesson, trouble));
  if (isStuck(lesson)) {
    lines.push(
      t(
        'No answer yet: {0} tell of it, and none says what to do. What of this is in your control?',
        countNotes(lesson.noteCount),
      ),
    );
  }
  if (projects.length > 0) lines.push(t('Projects: {0}', projects.join(', ')));
  const tooltip = new vscode.MarkdownString().appendText(lines.join('\n'));
  const history = describeHistory(lesson);
  // Appended text breaks anywhere; this is to break between what happened.
  if (history !== undefined) tooltip.appendMarkdown(`\n\n${history}\n\n`);
  if (shared.length > 0) {
    const words = nameSharedWords(shared.slice(0, tooltipWords));
    tooltip.appendText(t('The same because of: {0}', words));
  }
  return tooltip;
}

const tooltipWords = 5;

function nameGroup({ key, lessons }: LessonGroup, groupBy: LessonGrouping): string {
  const [lesson] = lessons;
  if (groupBy === 'kind' && lesson) return nameKinds(lesson.kind);
  if (groupBy === 'state') return nameStates(key);
  if (key !== '') return groupBy === 'tag' ? `#${key}` : key;
  switch (groupBy) {
    case 'tag':
      return t('No tag');
    case 'year':
      return t('No day');
    case 'project':
      return t('No project');
    default:
      return t('Other');
  }
}

const warning = new vscode.ThemeColor('list.warningForeground');

/** A lesson with a rule, or without a future, shows how it goes; another one what kind it is. */
function iconOf({ state, kind }: Lesson, trouble?: GuardTrouble): vscode.ThemeIcon {
  if (trouble && (state === 'rule' || state === 'holding')) {
    return new vscode.ThemeIcon('workspace-untrusted', warning);
  }
  switch (state) {
    case 'relapsed':
      return new vscode.ThemeIcon('issue-reopened', warning);
    case 'rule':
      return new vscode.ThemeIcon('shield');
    case 'holding':
      return new vscode.ThemeIcon('pass');
    case 'retired':
      return new vscode.ThemeIcon('archive');
    case 'ignored':
      return new vscode.ThemeIcon('eye-closed');
    case 'once':
    case 'recurring':
      return new vscode.ThemeIcon(kindIcons[kind]);
  }
}

const kindIcons: Record<LessonKind, string> = {
  difficulty: 'flame',
  solution: 'key',
  pitfall: 'warning',
  improvement: 'arrow-up',
  lesson: 'lightbulb',
  rule: 'law',
  identity: 'person',
};
