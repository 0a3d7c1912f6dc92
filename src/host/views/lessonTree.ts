import * as vscode from 'vscode';
import type { GuardTrouble } from '../../core/book/guardPlace';
import type { Delta } from '../../core/index/noteIndex';
import { type Lesson, type NoteMention, recurringFrom } from '../../core/recurrence/lesson';
import type { Offer } from '../../core/recurrence/lessonAnswers';
import {
  type LessonGroup,
  type LessonListOptions,
  groupLessonsInSteps,
} from '../../core/views/lessonList';
import { ShownLessons } from '../../core/views/shownLessons';
import { strongestWords } from '../../core/views/whySame';
import type { GuardFiles } from '../book/guardFiles';
import { inSlices } from '../index/slices';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import type { HiddenOffers } from './hiddenOffers';
import { lessonItem, lessonGroupItem, lessonTooltip, mentionItem, offerItem } from './lessonItems';

/** A row of the tree. The same row object is kept while the tree shows it, so it can be refreshed alone. */
export type LessonRow = GroupRow | LessonItemRow | MentionRow | OfferRow;

export interface GroupRow {
  readonly type: 'group';
  readonly id: string;
  group: LessonGroup;
}

export interface LessonItemRow {
  readonly type: 'lesson';
  readonly id: string;
  readonly parent: GroupRow | undefined;
  lesson: Lesson;
}

export interface MentionRow {
  readonly type: 'mention';
  readonly id: string;
  readonly parent: LessonItemRow;
  at: NoteMention;
}

/** Another lesson that may be the same as the one above it. */
export interface OfferRow {
  readonly type: 'offer';
  readonly id: string;
  readonly parent: LessonItemRow;
  readonly offer: Offer;
}

/** The rows of the lessons tree, kept up to date by refreshing only what an index delta touched. */
export class LessonTree implements vscode.TreeDataProvider<LessonRow>, vscode.Disposable {
  readonly #refresh = new vscode.EventEmitter<LessonRow[] | undefined>();
  readonly #index: Pick<WorkspaceIndex, 'lessons' | 'answers'>;
  readonly #hidden: HiddenOffers;
  readonly #options: () => LessonListOptions;
  readonly #guards: Pick<GuardFiles, 'troubleOf'>;
  #rows = new Map<string, LessonRow>();
  /** Those of lessons, by lesson: it may stand in several groups. */
  #rowsOf = new Map<string, LessonItemRow[]>();
  readonly #shown = new ShownLessons();
  #groups: readonly LessonGroup[] = [];
  /** Resolves when the latest update is done: one follows the other. */
  #updated = Promise.resolve();
  /** What the offers under lessons say that were expanded, by row. */
  readonly #offered = new Map<string, string>();

  readonly onDidChangeTreeData = this.#refresh.event;

  constructor(
    index: Pick<WorkspaceIndex, 'lessons' | 'answers'>,
    hidden: HiddenOffers,
    options: () => LessonListOptions,
    guards: Pick<GuardFiles, 'troubleOf'>,
  ) {
    this.#guards = guards;
    this.#index = index;
    this.#hidden = hidden;
    this.#options = options;
  }

  /**
   * Lists anew. When the order of rows is as before, only rows are refreshed of these lessons and of
   * those whose offers say something else.
   */
  update(touched: Delta['lessons'] | 'all'): Promise<void> {
    this.#updated = this.#updated.then(() => this.#update(touched));
    return this.#updated;
  }

  async #update(touched: Delta['lessons'] | 'all'): Promise<void> {
    const before = this.#groups;
    const options = this.#options();
    const offered = touched === 'all' ? [] : await this.#offeredOthers();
    const shown = await inSlices(this.#shown.updateInSteps(this.#index.lessons, touched, options));
    const themes =
      options.groupBy === 'theme'
        ? await this.#index.answers.themesOf(shown.map(({ id }) => id))
        : [];
    this.#groups = await inSlices(groupLessonsInSteps(shown, options, themes));
    if (touched === 'all') {
      this.#rows.clear();
      this.#rowsOf.clear();
      this.#offered.clear();
    }
    if (touched === 'all' || !sameOrder(before, this.#groups)) {
      this.#refresh.fire(undefined);
      return;
    }
    const rows = this.#touchedRows(new Set([...touched, ...offered]));
    if (rows.length > 0) this.#refresh.fire(rows);
  }

  getTreeItem(row: LessonRow): vscode.TreeItem {
    switch (row.type) {
      case 'group':
        return lessonGroupItem(row.group, this.#options().groupBy, row.id);
      case 'lesson':
        return lessonItem(row.lesson, row.id, this.#troubleOf(row.lesson));
      case 'mention':
        return mentionItem(row.at, row.id);
      case 'offer': {
        const other = this.#index.lessons.get(row.offer.lesson) ?? row.parent.lesson;
        return offerItem(row.offer, other, row.id);
      }
    }
  }

  /** Says more of a lesson when the mouse rests on its row. */
  async resolveTreeItem(item: vscode.TreeItem, row: LessonRow): Promise<vscode.TreeItem> {
    if (row.type === 'lesson') {
      const shared = strongestWords(await this.#index.answers.whySame(row.lesson.id));
      item.tooltip = lessonTooltip(row.lesson, shared, this.#troubleOf(row.lesson));
    }
    return item;
  }

  async getChildren(row?: LessonRow): Promise<LessonRow[]> {
    if (!row) {
      this.#place();
      if (this.#options().groupBy !== 'none') {
        return this.#groups.map((group) => this.#groupRow(group));
      }
      return this.#groups.flatMap(({ lessons }) =>
        lessons.map((lesson) => this.#lessonRow(lesson, '')),
      );
    }
    if (row.type === 'group') {
      return row.group.lessons.map((lesson) => this.#lessonRow(lesson, row.group.key, row));
    }
    if (row.type !== 'lesson') return [];
    const [offers = []] = await this.#offersOf([row.lesson]);
    this.#offered.set(row.id, sayingOf(offers));
    return [
      ...row.lesson.mentions.map((at) => this.#mentionRow(at, row)),
      ...offers.map((offer) => this.#offerRow(offer, row)),
    ];
  }

  getParent(row: LessonRow): LessonRow | undefined {
    return row.type === 'group' ? undefined : row.parent;
  }

  dispose(): void {
    this.#refresh.dispose();
  }

  /** Gives the rows that are still there what they now stand for, and forgets the others. */
  #place(): void {
    const known = this.#rows;
    this.#rows = new Map();
    this.#rowsOf = new Map();
    for (const group of this.#groups) {
      const groupRow = known.get(groupRowId(group.key));
      if (groupRow?.type === 'group') {
        groupRow.group = group;
        this.#keep(groupRow);
      }
      for (const lesson of group.lessons) {
        const lessonRow = known.get(lessonRowId(group.key, lesson.id));
        if (lessonRow?.type !== 'lesson') continue;
        lessonRow.lesson = lesson;
        this.#keep(lessonRow);
      }
    }
  }

  /** The rows of lessons, which say something else now; groups are given what they stand for, too. */
  #touchedRows(touched: ReadonlySet<string>): LessonRow[] {
    for (const group of this.#groups) {
      const row = this.#rows.get(groupRowId(group.key));
      if (row?.type === 'group') row.group = group;
    }
    return [...touched].flatMap((id) => {
      const lesson = this.#index.lessons.get(id);
      const rows = this.#rowsOf.get(id);
      if (!lesson || !rows) return [];
      for (const row of rows) row.lesson = lesson;
      return rows;
    });
  }

  #groupRow(group: LessonGroup): GroupRow {
    const id = groupRowId(group.key);
    const known = this.#rows.get(id);
    return known?.type === 'group' ? known : this.#keep({ type: 'group', id, group });
  }

  #lessonRow(lesson: Lesson, group: string, parent?: GroupRow): LessonItemRow {
    const id = lessonRowId(group, lesson.id);
    const known = this.#rows.get(id);
    return known?.type === 'lesson' ? known : this.#keep({ type: 'lesson', id, lesson, parent });
  }

  #mentionRow(at: NoteMention, parent: LessonItemRow): MentionRow {
    return { type: 'mention', id: `${parent.id}/${at.mention.id}`, at, parent };
  }

  #offerRow(offer: Offer, parent: LessonItemRow): OfferRow {
    return { type: 'offer', id: `${parent.id}/maybe/${offer.lesson}`, offer, parent };
  }

  /** What a person is asked about lessons: only where something recurs already. */
  async #offersOf(lessons: readonly Lesson[]): Promise<readonly (readonly Offer[])[]> {
    const recurring = lessons.filter(({ noteCount }) => noteCount >= recurringFrom);
    if (recurring.length === 0) return [];
    const found = await this.#index.answers.offersOf(recurring.map(({ id }) => id));
    const offers = new Map(recurring.map(({ id }, i) => [id, found[i] ?? []]));
    return lessons.map(({ id }) =>
      (offers.get(id) ?? []).filter(({ lesson }) => !this.#hidden.has(id, lesson)),
    );
  }

  /** The lessons whose rows were expanded, and show other offers than there are now. */
  async #offeredOthers(): Promise<readonly string[]> {
    const shown = [...this.#offered].flatMap(([rowId, saying]) => {
      const row = this.#rows.get(rowId);
      const lesson = row?.type === 'lesson' ? this.#index.lessons.get(row.lesson.id) : undefined;
      return lesson ? [{ lesson, saying }] : [];
    });
    const offers = await this.#offersOf(shown.map(({ lesson }) => lesson));
    return shown.flatMap(({ lesson, saying }, i) =>
      saying === sayingOf(offers[i] ?? []) ? [] : [lesson.id],
    );
  }

  /** Whether what keeps a rule is gone; not asked of what is over. */
  #troubleOf({ decided, state }: Lesson): GuardTrouble | undefined {
    const isOver = state === 'retired' || state === 'ignored';
    return isOver ? undefined : this.#guards.troubleOf(decided?.guard);
  }

  #keep<R extends LessonRow>(row: R): R {
    this.#rows.set(row.id, row);
    if (row.type === 'lesson') {
      const rows = this.#rowsOf.get(row.lesson.id);
      if (rows) rows.push(row);
      else this.#rowsOf.set(row.lesson.id, [row]);
    }
    return row;
  }
}

function groupRowId(group: string): string {
  return `group/${group}`;
}

function lessonRowId(group: string, lesson: string): string {
  return `lesson/${group}/${lesson}`;
}

function sayingOf(offers: readonly Offer[]): string {
  return JSON.stringify(
    offers.map(({ lesson, mention: { mention }, why }) => [
      lesson,
      mention.id,
      mention.range.start,
      why.shared,
    ]),
  );
}

function sameOrder(a: readonly LessonGroup[], b: readonly LessonGroup[]): boolean {
  return sameEach(
    a,
    b,
    (one, other) =>
      one.key === other.key &&
      sameEach(one.lessons, other.lessons, (x, y) => x === y || x.id === y.id),
  );
}

function sameEach<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return (
    a.length === b.length &&
    a.every((each, i) => {
      const other = b[i];
      return other !== undefined && same(each, other);
    })
  );
}
