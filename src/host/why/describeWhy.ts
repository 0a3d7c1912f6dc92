import * as vscode from 'vscode';
import type { Conflict } from '../../core/recurrence/conflicts';
import type { SharedWords } from '../../core/recurrence/explanation';
import { mentionDate, type NoteMention } from '../../core/recurrence/lesson';
import { escapeMarkdown } from '../../core/text/escapeMarkdown';
import type { WhySame } from '../../core/views/whySame';
import { countNotes, countProjects, nameDay, nameKind, spanOfYears } from '../words';

const { t } = vscode.l10n;

/** An explanation as Markdown, with what it names. */
export interface WhyText {
  readonly text: string;
  /** The places of notes in it, as ranges of one line. */
  readonly links: readonly {
    readonly line: number;
    readonly start: number;
    readonly end: number;
    readonly at: NoteMention;
  }[];
  /** The line that tells of a mention, by the mention's id. */
  readonly lines: ReadonlyMap<string, number>;
}

/** Writes an explanation. Whatever comes from notes is shown as it is, never read as Markdown. */
export function describeWhy(why: WhySame | undefined): WhyText {
  const page = new Page();
  page.add(`# ${t('Why are these the same?')}`, '');
  if (!why) {
    page.add(t('There is no such lesson any more. Its notes have changed.'), '');
    return page;
  }
  const { lesson, wordings, near } = why;
  const facts = [nameKind(lesson.kind), countNotes(lesson.noteCount)];
  if (lesson.projects.length > 1) facts.push(countProjects(lesson.projects.length));
  if (lesson.first !== undefined && lesson.last !== undefined)
    facts.push(spanOfYears(lesson.first, lesson.last));
  page.add(escapeMarkdown(lesson.title), '', facts.join(' · '), '');

  page.add(`## ${t('How it was written')}`, '');
  for (const [i, { text, mentions, like }] of wordings.entries()) {
    page.add(`${i + 1}. ${escapeMarkdown(text)}`);
    for (const mention of mentions) page.addPlace('   - ', mention);
    if (like) page.add(`   - ${alikeWith(like.wording + 1, like.why.shared)}`);
  }
  if (wordings.length === 1) page.add('', t('All mentions say it in the same words.'));
  page.add('');

  if (near.length === 0) return page;
  page.add(`## ${t('Close, but kept apart')}`, '');
  for (const { mention, wording, why: reason } of near) {
    page.add(`- ${escapeMarkdown(mention.mention.text)}`);
    page.addPlace('  - ', mention);
    page.add(`  - ${alikeWith(wording + 1, reason.shared)}`);
    for (const conflict of reason.conflicts) page.add(`  - ${describeConflict(conflict)}`);
    if (reason.conflicts.length === 0) page.add(`  - ${t('They share too little to be sure.')}`);
  }
  page.add('');
  return page;
}

/** Collects lines and where in them things are. */
class Page implements WhyText {
  readonly #lines: string[] = [];
  readonly links: { line: number; start: number; end: number; at: NoteMention }[] = [];
  readonly lines = new Map<string, number>();

  get text(): string {
    return this.#lines.join('\n');
  }

  add(...lines: readonly string[]): void {
    this.#lines.push(...lines);
  }

  /** The place of a mention, below the line that has its words. */
  addPlace(indent: string, at: NoteMention): void {
    const { note, mention } = at;
    const place = `${escapeMarkdown(note.path)}:${mention.start.line + 1}`;
    const day = mentionDate(at);
    const line = this.#lines.length;
    this.links.push({ line, start: indent.length, end: indent.length + place.length, at });
    this.lines.set(mention.id, line);
    this.add(indent + (day === undefined ? place : `${place} · ${nameDay(day)}`));
  }
}

function alikeWith(wording: number, shared: readonly SharedWords[]): string {
  if (shared.length === 0) return t('Near wording {0} as a whole.', wording);
  const pairs = shared.map(({ a, b }) => {
    const sign = a.toLowerCase() === b.toLowerCase() ? '=' : '≈';
    return `${escapeMarkdown(a)} ${sign} ${escapeMarkdown(b)}`;
  });
  return t('Like wording {0}: {1}', wording, pairs.join(t(', ')));
}

/** What keeps two statements apart; first the words of the lesson, then those of the other. */
function describeConflict({ kind, a, b }: Conflict): string {
  const words = [escapeMarkdown(a), escapeMarkdown(b)] as const;
  switch (kind) {
    case 'opposite':
      return t('One asks for what the other advises against: "{0}" and "{1}".', ...words);
    case 'order':
      return t('What comes before and what after is swapped: "{0}" and "{1}".', ...words);
    case 'exchange':
      return t('The same words, paired the other way round: "{0}" and "{1}".', ...words);
    case 'amount':
      return t('Another amount: "{0}" and "{1}".', ...words);
    case 'object':
      return t('About another thing: "{0}" and "{1}".', ...words);
  }
}
