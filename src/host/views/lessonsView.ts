import * as vscode from 'vscode';
import type { ProjectRenames } from '../../core/rename/projectRenames';
import { recurringFrom } from '../../core/recurrence/lesson';
import type { LessonListOptions } from '../../core/views/lessonList';
import { defaultOptions } from '../../core/views/savedViews';
import type { DocumentNotes } from '../editor/documentNotes';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { countLessons, countNotes } from '../words';
import { LessonTree, type LessonRow } from './lessonTree';
import { registerLessonBadges } from './lessonBadges';
import { registerLessonActions } from './lessonActions';
import { LessonDragAndDrop } from './lessonDragAndDrop';
import { registerOfferActions } from './offerActions';
import { SubjectChoice } from '../book/subjectChoice';
import { registerLessonDecisions } from '../book/lessonDecisions';
import type { DecisionHistory } from '../book/decisionHistory';
import type { GuardFiles } from '../book/guardFiles';
import { registerWhySame } from '../why/whyCommand';
import { HiddenOffers } from './hiddenOffers';
import { registerSavedViews } from './savedViews';
import { Throttle } from './throttle';
import { TouchedLessons } from './touchedLessons';
import { ViewBadge } from './viewBadge';

const viewId = 'hindsight.lessons';
const optionsKey = 'hindsight.lessonsView';

/** The tree of recurring lessons in the sidebar. */
export function registerLessonsView(
  index: WorkspaceIndex,
  documents: DocumentNotes,
  decisions: DecisionHistory,
  guards: GuardFiles,
  memory: vscode.Memento,
  renames: ProjectRenames,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  let options: LessonListOptions = {
    ...defaultOptions,
    ...memory.get<Partial<LessonListOptions>>(optionsKey),
  };
  const hidden = new HiddenOffers(memory);
  const tree = new LessonTree(index, hidden, () => options, guards);
  const dragAndDrop = new LessonDragAndDrop(index, decisions, log);
  const view = vscode.window.createTreeView<LessonRow>(viewId, {
    treeDataProvider: tree,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: dragAndDrop,
  });
  const badge = new ViewBadge(index, memory);

  // From the first complete reading on; later ones are short and change only rows.
  let ready = false;
  const describe = (): void => {
    const { phase } = index.progress;
    const reading = phase === 'listing' || phase === 'reading';
    ready ||= phase === 'idle' || phase === 'stopped';
    view.description = describeView(index, options, ready);
    void vscode.commands.executeCommand('setContext', 'hindsight.reading', reading);
    void vscode.commands.executeCommand('setContext', 'hindsight.ready', ready);
    void vscode.commands.executeCommand('setContext', 'hindsight.hasNotes', index.notes.size > 0);
    void vscode.commands.executeCommand(
      'setContext',
      'hindsight.lessonsHidden',
      options.filter !== '' || options.minimum !== recurringFrom,
    );
    void vscode.commands.executeCommand('setContext', 'hindsight.offersHidden', hidden.size > 0);
  };
  // The badge says nothing while notes are read: it looks at all that changed at the end.
  const counted = new TouchedLessons(
    index,
    (ids) => badge.updateInSteps(ids),
    () => {
      describe();
      view.badge = badge.badge(view.visible);
    },
  );
  let touched = new Set<string>();
  const refresh = new Throttle(() => {
    void tree.update(touched);
    touched = new Set();
  });
  const setOptions = (change: Partial<LessonListOptions>): void => {
    options = { ...options, ...change };
    void memory.update(optionsKey, options);
    void tree.update('all');
    describe();
  };
  const offersChanged = (): void => {
    void tree.update(new Set());
    describe();
  };
  describe();
  return vscode.Disposable.from(
    tree,
    view,
    counted,
    refresh,
    index.onDidChange(({ lessons, removedLessons }) => {
      for (const id of [...lessons, ...removedLessons]) touched.add(id);
      refresh.request();
    }),
    guards.onDidChange(() => {
      for (const { id, decided } of index.lessons.values()) if (decided?.guard) touched.add(id);
      refresh.request();
    }),
    view.onDidChangeVisibility(() => {
      counted.soon();
    }),
    dragAndDrop.registerLinks(),
    registerLessonBadges(),
    registerLessonActions(view, index, () => options, setOptions, log),
    registerSavedViews(memory, index, renames, () => options, setOptions, log),
    registerOfferActions(view, hidden, offersChanged, log),
    registerWhySame(view, index, documents, log),
    registerLessonDecisions(view, new SubjectChoice(view, index, documents), decisions, log),
  );
}

/** What the tree shows, in a few words beside its title. */
function describeView(
  index: WorkspaceIndex,
  { filter, minimum }: LessonListOptions,
  ready: boolean,
): string {
  const { t } = vscode.l10n;
  if (filter !== '') return t('with "{0}"', filter);
  if (minimum === 1) return t('all lessons');
  if (minimum > recurringFrom) return t('from {0} notes on', minimum);
  if (index.notes.size === 0) return '';
  // Lessons that are said once come last, after those of the last time.
  const lessons = ready ? [countLessons(index.lessons.size)] : [];
  return [countNotes(index.notes.size), ...lessons].join(', ');
}
