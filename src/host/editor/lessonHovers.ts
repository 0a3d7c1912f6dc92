import * as vscode from 'vscode';
import { type Lesson, mentionDate, type NoteMention } from '../../core/recurrence/lesson';
import type { SharedWords } from '../../core/recurrence/explanation';
import { escapeMarkdown } from '../../core/text/escapeMarkdown';
import { strongestWords } from '../../core/views/whySame';
import { type WrittenBefore, writtenBefore } from '../../core/views/writtenBefore';
import { config } from '../config';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { mentionUri } from '../mentionUri';
import { rangeOf } from '../range';
import { describeDecided } from '../views/describeDecided';
import { nameDay, nameSharedWords } from '../words';
import { countWrittenBefore } from './describeWrittenBefore';
import type { DocumentNotes } from './documentNotes';
import { isNoteDocument, noteDocuments } from './noteDocuments';
import { placeOf } from './notePlace';

/** The commands that a hover may lead to, and no others. */
const commands = {
  peek: 'hindsight.peekMentions',
  why: 'hindsight.whySame',
  rule: 'hindsight.makeRule',
  same: 'hindsight.sameLesson',
  notSame: 'hindsight.notSameLesson',
} as const;

const mostMentions = 6;
const mostWords = 5;

/** On a mention that was written before: its lesson, rule, the other mentions, why, and what to do. */
export function registerLessonHovers(
  index: WorkspaceIndex,
  documents: DocumentNotes,
): vscode.Disposable {
  return vscode.languages.registerHoverProvider(noteDocuments, {
    provideHover: async (document, position) => {
      if (!isNoteDocument(document) || !config.editorHelps('hover', document)) return undefined;
      const at = await documents.mentionAt(document, position);
      const lesson = at && (await index.answers.toldIn(at.mention.text));
      const [before] = at
        ? writtenBefore({ ...at.note, mentions: [at.mention] }, { lessonOf: () => lesson })
        : [];
      if (!before) return undefined;
      const shared = strongestWords(await index.answers.whySame(before.lesson.id));
      return new vscode.Hover(contentOf(before, document, shared), rangeOf(before.mention));
    },
  });
}

/** Whatever comes from notes is shown as it is, never read as Markdown. */
function contentOf(
  before: WrittenBefore,
  document: vscode.TextDocument,
  shared: readonly SharedWords[],
): vscode.MarkdownString {
  const { t } = vscode.l10n;
  const { lesson, others, mention } = before;
  const more = others.length - mostMentions;
  const facts = [countWrittenBefore(before), ...describeDecided(lesson)];
  const content = new vscode.MarkdownString(
    [
      `**${escapeMarkdown(lesson.title)}**`,
      facts.map(escapeMarkdown).join('  \n'),
      others
        .slice(0, mostMentions)
        .map((at) => `- ${t('{0}: {1}', linkTo(at), escapeMarkdown(at.mention.text))}`)
        .join('\n') + (more > 0 ? `\n- ${t('and {0} more', more)}` : ''),
      ...(shared.length > 0
        ? [
            escapeMarkdown(
              t('The same because of: {0}', nameSharedWords(shared.slice(0, mostWords))),
            ),
          ]
        : []),
      actionsOf(lesson, document, rangeOf(mention).start),
    ].join('\n\n'),
  );
  content.isTrusted = { enabledCommands: Object.values(commands) };
  return content;
}

/** The day and note of a mention, as a link to its statement. */
function linkTo(at: NoteMention): string {
  const day = mentionDate(at);
  const name = day === undefined ? at.note.path : `${nameDay(day)} · ${at.note.title}`;
  return `[${escapeMarkdown(name)}](${mentionUri(at).toString()} "${escapeMarkdown(at.note.path)}")`;
}

function actionsOf(
  lesson: Lesson,
  document: vscode.TextDocument,
  position: vscode.Position,
): string {
  const { t } = vscode.l10n;
  const at = placeOf(document, position);
  const link = (text: string, command: string): string =>
    `[${text}](command:${command}?${encodeURIComponent(JSON.stringify([at]))})`;
  return [
    link(t('All mentions'), commands.peek),
    link(t('Why the same?'), commands.why),
    ...(lesson.decided?.rule ? [] : [link(t('Make it a rule…'), commands.rule)]),
    link(t('Same lesson as…'), commands.same),
    link(t('Not the same'), commands.notSame),
  ].join(' · ');
}
