import * as vscode from 'vscode';
import type { GroupingService } from '../core/grouping/groupingService';
import type { ReadingService } from '../core/reading/readingService';
import type { Lesson } from '../core/recurrence/lesson';
import { ProjectRenames } from '../core/rename/projectRenames';
import { registerAnswerLens } from './book/answerLens';
import { registerBookDiagnostics } from './book/bookDiagnostics';
import { registerBookFixes } from './book/bookFixes';
import { registerBookLanguage } from './book/bookLanguage';
import { DecisionHistory } from './book/decisionHistory';
import { registerGuardCommands } from './book/guardCommands';
import { GuardFiles } from './book/guardFiles';
import { LessonBooks } from './book/lessonBooks';
import { registerRecordLesson } from './book/recordLesson';
import { registerIndexCommands } from './commands/indexCommands';
import { registerTrySample } from './commands/trySample';
import { DocumentNotes } from './editor/documentNotes';
import { registerNoteLinks } from './editor/noteDocumentLinks';
import { registerEditorHelp } from './editor/registerEditorHelp';
import { registerEncoder } from './encoder/registerEncoder';
import { StatementVectors } from './encoder/statementVectors';
import { registerInsertSummary } from './git/insertSummary';
import { Grouping } from './grouping/grouping';
import { LexiconFile } from './grouping/lexiconFile';
import { NoteReader } from './index/noteReader';
import { SnapshotFile } from './index/snapshotFile';
import { WorkspaceIndex } from './index/workspaceIndex';
import { registerLinkUpdates } from './links/registerLinkUpdates';
import { type MarkdownIt, markRecurring } from './markdownPreview/markRecurring';
import { MarkedPreviews } from './markdownPreview/markedPreviews';
import { registerNewNoteCommands } from './newNote/newNoteCommands';
import { registerOwnTemplates } from './ownTemplates/registerOwnTemplates';
import { TemplateDiagnostics } from './ownTemplates/templateDiagnostics';
import { NoteProblems } from './problems/noteProblems';
import { registerProblemDiagnostics } from './problems/problemDiagnostics';
import { registerProblemFixes } from './problems/problemFixes';
import { registerProblemPages } from './problems/problemPages';
import { registerRename } from './rename/registerRename';
import { registerReview } from './review/registerReview';
import { registerBeforeYouStart } from './start/beforeYouStart';
import { registerFollowUpsView } from './views/followUpsView';
import { registerLessonsView } from './views/lessonsView';
import { registerNotesView } from './views/notesView';
import { registerReadingStatus } from './views/readingStatus';
import type { StartWorker } from './worker/startWorker';
import { WorkerThread } from './worker/workerThread';

/** What the extension gives to others: `extensions.getExtension('hindsight.hindsight').exports`. */
export interface HindsightApi {
  /** Lessons by id as they are known now, those seen once too. */
  readonly lessons: ReadonlyMap<string, Lesson>;
  /** Fires after each step of reading. */
  readonly onDidChange: vscode.Event<unknown>;
  /** Resolves when all notes were read and every change so far is in `lessons`. */
  whenIdle(): Promise<void>;
  /** Writes what makes the next start quick; VS Code gives little time for it when it closes. */
  flush(): Promise<void>;
  /** Called by VS Code's Markdown preview. */
  extendMarkdownIt(markdown: MarkdownIt): MarkdownIt;
}

/** Puts the extension together. Everything it needs is made here and handed on. */
export function activate(context: vscode.ExtensionContext, startWorker: StartWorker): HindsightApi {
  const start = performance.now();
  const { extensionUri, storageUri, workspaceState } = context;
  const log = vscode.window.createOutputChannel('Hindsight', { log: true });
  const vectors = new StatementVectors();
  const books = new LessonBooks(log);
  const decisions = new DecisionHistory(books);
  const guards = new GuardFiles(books, log);
  const documents = new DocumentNotes();
  const reading = new WorkerThread<ReadingService>(extensionUri, 'reading', startWorker);
  const worker = new WorkerThread<GroupingService>(extensionUri, 'grouping', startWorker);
  const lexicon = new LexiconFile(extensionUri, log);
  const grouping = new Grouping(worker, lexicon, books, vectors, log);
  const index = new WorkspaceIndex(
    new SnapshotFile(storageUri, log),
    new NoteReader(reading, log),
    grouping,
    log,
    books,
    vectors,
    documents,
  );
  const problems = new NoteProblems(index, documents);
  const renames = new ProjectRenames();
  const previews = new MarkedPreviews(index);
  const templateDiagnostics = new TemplateDiagnostics(log);
  context.subscriptions.push(
    log,
    index,
    grouping,
    reading,
    worker,
    books,
    guards,
    vectors,
    registerEncoder(vectors, index, context, log),
    registerLessonsView(index, documents, decisions, guards, workspaceState, renames, log),
    registerGuardCommands(index, decisions, log),
    registerRecordLesson(index, decisions, log),
    registerAnswerLens(index, documents, decisions, log),
    registerReview(index, decisions, workspaceState, log),
    registerNotesView(index, workspaceState, log),
    registerFollowUpsView(index, workspaceState, log),
    registerReadingStatus(index),
    previews,
    problems,
    registerProblemDiagnostics(index, problems, log),
    registerProblemFixes(problems, documents),
    registerProblemPages(extensionUri),
    registerNoteLinks(problems, documents, books),
    registerEditorHelp(extensionUri, index, documents, log),
    registerRename(index, documents, renames, log),
    registerLinkUpdates(index, books, log),
    templateDiagnostics,
    registerNewNoteCommands(extensionUri, index, documents, templateDiagnostics, log),
    registerBeforeYouStart(index, log),
    registerOwnTemplates(extensionUri, log),
    registerInsertSummary(index, log),
    registerBookDiagnostics(books, guards),
    registerBookFixes(),
    registerBookLanguage(extensionUri),
    registerTrySample(extensionUri, log),
  );
  const activationTime = performance.now() - start;
  context.subscriptions.push(registerIndexCommands(index, activationTime, log));
  index.start();
  return {
    get lessons() {
      return index.lessons;
    },
    onDidChange: index.onDidChange,
    whenIdle: async () => {
      await books.whenRead();
      await index.whenIdle();
    },
    flush: async () => {
      await Promise.all([index.flush(), vectors.flush()]);
    },
    extendMarkdownIt: (markdown) => markRecurring(markdown, index, previews),
  };
}
