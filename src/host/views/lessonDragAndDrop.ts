import * as vscode from 'vscode';
import type { Lesson, NoteMention } from '../../core/recurrence/lesson';
import { noteLink } from '../../core/template/noteLink';
import type { DecisionHistory } from '../book/decisionHistory';
import {
  acceptOffers,
  joinLessons,
  type Meant,
  moveInto,
  partMention,
  takeOut,
} from '../book/sameOrNot';
import { tell } from '../commands/command';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import type { LessonRow } from './lessonTree';
import { rowSubject } from './rowSubject';

/** VS Code's own name for what is dragged out of our tree. */
const treeType = 'application/vnd.code.tree.hindsight.lessons';

/**
 * What dragging says. A lesson on a lesson: they are one. A mention on another lesson: it belongs there. A
 * mention on a group or on the empty space: it does not belong where it was. An offer on the lesson it is
 * offered to: they are one. Anything else says nothing. In a note, all of them become links.
 */
export class LessonDragAndDrop implements vscode.TreeDragAndDropController<LessonRow> {
  readonly dragMimeTypes = ['text/plain'];
  readonly dropMimeTypes = [treeType];
  readonly #index: Pick<WorkspaceIndex, 'lessons' | 'whenIdle'>;
  readonly #decisions: DecisionHistory;
  readonly #log: vscode.LogOutputChannel;
  #dragged: readonly LessonRow[] = [];

  constructor(
    index: Pick<WorkspaceIndex, 'lessons' | 'whenIdle'>,
    decisions: DecisionHistory,
    log: vscode.LogOutputChannel,
  ) {
    this.#index = index;
    this.#decisions = decisions;
    this.#log = log;
  }

  /** Puts links into notes that something is dropped into. Other files take the text. */
  registerLinks(): vscode.Disposable {
    return vscode.languages.registerDocumentDropEditProvider('markdown', {
      provideDocumentDropEdits: (document, _position, transfer) => {
        if (!transfer.get(treeType)) return undefined;
        const links = this.#dragged.flatMap((row) => {
          const said = saidBy(row);
          return said ? [noteLink(said.text, document.uri.toString(), said.at.note.uri)] : [];
        });
        const list = links.length > 1 ? links.map((link) => `- ${link}`) : links;
        return list.length > 0 ? new vscode.DocumentDropEdit(list.join('\n')) : undefined;
      },
    });
  }

  handleDrag(rows: readonly LessonRow[], transfer: vscode.DataTransfer): void {
    this.#dragged = rows;
    const texts = rows.flatMap((row) => saidBy(row)?.text ?? []);
    transfer.set(treeType, new vscode.DataTransferItem(rows.map(({ id }) => id).join('\n')));
    transfer.set('text/plain', new vscode.DataTransferItem(texts.join('\n')));
  }

  async handleDrop(target: LessonRow | undefined, transfer: vscode.DataTransfer): Promise<void> {
    if (!transfer.get(treeType)) return;
    const rows = this.#dragged;
    const onto = target && rowSubject(target)?.lesson;
    await tell(this.#log, 'drop', () => (onto ? this.#dropOnto(onto, rows) : this.#dropOut(rows)));
  }

  async #dropOnto(onto: Lesson, rows: readonly LessonRow[]): Promise<void> {
    const { t } = vscode.l10n;
    const others = rows.flatMap((row) =>
      row.type === 'lesson' && row.lesson.id !== onto.id ? [row.lesson] : [],
    );
    const offers = rows.flatMap((row) => {
      const subject = rowSubject(row);
      return subject?.offered && subject.lesson.id === onto.id ? [subject] : [];
    });
    const mentions = mentionsOf(rows).filter(
      ({ lesson }) => lesson.id !== onto.id && !others.includes(lesson),
    );
    const there = onto.mentions[0];
    const joining: readonly (() => Meant | undefined)[] = [
      ...(others.length > 0 ? [() => joinLessons([onto, ...others])] : []),
      ...(offers.length > 0 ? [() => acceptOffers(offers)] : []),
    ];
    const moving = mentions.flatMap(({ at }) => [
      () => {
        const from = this.#lessonOf(at);
        return from && partMention(from, at.mention.text);
      },
      () => {
        const into = this.#lessonOf(there);
        return into && moveInto(into, at.mention.text);
      },
    ]);
    const done = joining.length > 0 ? t('They are one lesson now.') : t('The mention is moved.');
    await this.#decide([...joining, ...moving], done);
  }

  async #dropOut(rows: readonly LessonRow[]): Promise<void> {
    const parting = mentionsOf(rows).map(({ at }) => () => {
      const from = this.#lessonOf(at);
      return from && takeOut(from, at.mention.text);
    });
    await this.#decide(parting, vscode.l10n.t('They are not one lesson any more.'));
  }

  /** Each step is about the lessons as the one before left them; all are undone at once. */
  async #decide(steps: readonly (() => Meant | undefined)[], done: string): Promise<void> {
    const inTime = steps.map((step) => async () => {
      await this.#index.whenIdle();
      return step();
    });
    await this.#decisions.decideTogether(inTime, done);
  }

  #lessonOf(at: NoteMention | undefined): Lesson | undefined {
    for (const lesson of at ? this.#index.lessons.values() : []) {
      if (lesson.mentions.some(({ mention }) => mention.id === at?.mention.id)) return lesson;
    }
    return undefined;
  }
}

function mentionsOf(
  rows: readonly LessonRow[],
): readonly { readonly lesson: Lesson; readonly at: NoteMention }[] {
  return rows.flatMap((row) =>
    row.type === 'mention' ? [{ lesson: row.parent.lesson, at: row.at }] : [],
  );
}

/** What a row says in words, and where that is written: for a lesson, where it was written last. */
function saidBy(row: LessonRow): { readonly text: string; readonly at: NoteMention } | undefined {
  const subject = rowSubject(row);
  const at = subject?.offered ?? subject?.at;
  if (at) return { text: at.mention.text, at };
  const [latest] = subject?.lesson.mentions ?? [];
  return subject && latest && { text: subject.lesson.title, at: latest };
}
