import * as vscode from 'vscode';
import type { Delta } from '../../core/index/noteIndex';
import type { Lesson, NoteMention } from '../../core/recurrence/lesson';
import { type LessonGroup, type LessonListOptions, listLessons } from '../../core/views/lessonList';
import { lessonItem, lessonGroupItem, mentionItem } from './lessonItems';

/** A row of the tree. The same row object is kept while the tree shows it, so it can be refreshed alone. */
export type LessonRow = GroupRow | LessonItemRow | MentionRow;

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

/** The rows of the lessons tree, kept up to date by refreshing only what an index delta touched. */
export class LessonTree implements vscode.TreeDataProvider<LessonRow>, vscode.Disposable {
  readonly #refresh = new vscode.EventEmitter<LessonRow[] | undefined>();
  readonly #lessons: () => Iterable<Lesson>;
  readonly #options: () => LessonListOptions;
  #rows = new Map<string, LessonRow>();
  #groups: readonly LessonGroup[] = [];

  readonly onDidChangeTreeData = this.#refresh.event;

  constructor(lessons: () => Iterable<Lesson>, options: () => LessonListOptions) {
    this.#lessons = lessons;
    this.#options = options;
  }

  /** Lists anew. Only rows of these lessons are refreshed when the order of rows is as before. */
  update(touched: Delta['lessons'] | 'all'): void {
    const before = this.#groups;
    this.#groups = listLessons(this.#lessons(), this.#options());
    if (touched === 'all') this.#rows.clear();
    if (touched === 'all' || !sameOrder(before, this.#groups)) {
      this.#refresh.fire(undefined);
      return;
    }
    const rows = this.#groups.flatMap(({ key, lessons }) =>
      lessons
        .filter(({ id }) => touched.has(id))
        .flatMap(({ id }) => this.#rows.get(lessonRowId(key, id)) ?? []),
    );
    if (rows.length > 0) {
      this.#place();
      this.#refresh.fire(rows);
    }
  }

  getTreeItem(row: LessonRow): vscode.TreeItem {
    switch (row.type) {
      case 'group':
        return lessonGroupItem(row.group, this.#options().groupBy, row.id);
      case 'lesson':
        return lessonItem(row.lesson, row.id);
      case 'mention':
        return mentionItem(row.at, row.id);
    }
  }

  getChildren(row?: LessonRow): LessonRow[] {
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
    if (row.type === 'mention') return [];
    return row.lesson.mentions.map((at) => this.#mentionRow(at, row));
  }

  getParent(row: LessonRow): LessonRow | undefined {
    return row.type === 'group' ? undefined : row.parent;
  }

  dispose(): void {
    this.#refresh.dispose();
  }

  /** Gives the rows that are still there what they now stand for, and forgets the others. */
  #place(): void {
    const rows = new Map<string, LessonRow>();
    for (const group of this.#groups) {
      const groupRow = this.#rows.get(groupRowId(group.key));
      if (groupRow?.type === 'group') {
        groupRow.group = group;
        rows.set(groupRow.id, groupRow);
      }
      for (const lesson of group.lessons) {
        const lessonRow = this.#rows.get(lessonRowId(group.key, lesson.id));
        if (lessonRow?.type !== 'lesson') continue;
        lessonRow.lesson = lesson;
        rows.set(lessonRow.id, lessonRow);
      }
    }
    this.#rows = rows;
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

  #keep<R extends LessonRow>(row: R): R {
    this.#rows.set(row.id, row);
    return row;
  }
}

function groupRowId(group: string): string {
  return `group/${group}`;
}

function lessonRowId(group: string, lesson: string): string {
  return `lesson/${group}/${lesson}`;
}

function sameOrder(a: readonly LessonGroup[], b: readonly LessonGroup[]): boolean {
  const order = (groups: readonly LessonGroup[]): string =>
    JSON.stringify(groups.map(({ key, lessons }) => [key, lessons.map(({ id }) => id)]));
  return order(a) === order(b);
}
