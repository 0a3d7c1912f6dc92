import * as vscode from 'vscode';
import type { SectionKind } from '../core/lesson/sectionKind';
import type { ProblemCode } from '../core/note/note';
import { defaultSeverity, severities, type Severity } from '../core/problems/severity';
import type { Care } from '../core/recurrence/care';
import { typedNoteFolder } from '../core/template/notePath';
import type { Language } from '../core/text/script';
import type { EncoderSettings } from './encoder/endpoint';

/** The only reader of settings. Values are read when asked for, so no change needs a reload. */
export const config = {
  /** Language of the templates: a language folder of `templates/`. */
  templateLanguage(): 'en' | 'zh-cn' {
    const chosen = hindsight().get<string>('templates.language', 'auto');
    return isChinese(chosen === 'auto' ? vscode.env.language : chosen) ? 'zh-cn' : 'en';
  },

  /** The language that the person reads: that of VS Code. */
  language(): Language {
    return isChinese(vscode.env.language) ? 'zh' : 'en';
  },

  /** How careful grouping is. */
  care(): Care {
    const chosen = hindsight().get<unknown>('lessons.care');
    return cares.find((care) => care === chosen) ?? 'balanced';
  },

  /** Calls back when `care` may have changed. */
  onDidChangeCare(listener: () => void): vscode.Disposable {
    return vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('hindsight.lessons.care')) listener();
    });
  },

  /** Whether the status bar offers a review while lessons wait for it. */
  remindOfReview(): boolean {
    return hindsight().get<unknown>('review.remind') !== false;
  },

  /** Calls back when `remindOfReview` may have changed. */
  onDidChangeReviewReminder(listener: () => void): vscode.Disposable {
    return vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('hindsight.review.remind')) listener();
    });
  },

  /**
   * The encoder that the user names for this machine. Only user settings count: whoever wrote a
   * workspace must not be able to have statements sent somewhere.
   */
  encoder(): EncoderSettings {
    const ofUser = (name: string): unknown =>
      hindsight().inspect<unknown>(`encoder.${name}`)?.globalValue;
    const text = (name: string): string => {
      const value = ofUser(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    return {
      endpoint: text('endpoint'),
      kind: ofUser('kind') === 'ollama' ? 'ollama' : 'openai',
      model: text('model'),
      allowOtherHosts: ofUser('allowOtherHosts') === true,
    };
  },

  /** Calls back when `encoder` may have changed. */
  onDidChangeEncoder(listener: () => void): vscode.Disposable {
    return vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('hindsight.encoder')) listener();
    });
  },

  /** Folder for new notes of a sort, relative to its workspace folder. */
  noteFolder(sort: 'retrospectives' | 'reflections', folder: vscode.WorkspaceFolder): string {
    const value = hindsight(folder.uri).get<unknown>(`folders.${sort}`);
    return typeof value === 'string' ? value.trim() : '';
  },

  /** Folder for templates of a workspace folder, relative to it. */
  templateFolder(folder: vscode.WorkspaceFolder): string {
    const value = hindsight(folder.uri).get<unknown>('templates.folder');
    return (typeof value === 'string' && value.trim()) || '.hindsight/templates';
  },

  /**
   * Folder for templates of the user, empty for none. Only user settings count: templates of a
   * workspace wait for trust, and must not come in through this door.
   */
  userTemplateFolder(): string {
    const value = hindsight().inspect<unknown>('templates.userFolder')?.globalValue;
    return typeof value === 'string' ? value.trim() : '';
  },

  /** Calls back when a setting changed that decides which templates there are. */
  onDidChangeTemplates(listener: () => void): vscode.Disposable {
    return vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('hindsight.templates')) listener();
    });
  },

  /** Headings that the user added to the vocabulary, with the kind of what stands under them. */
  headings(folder: vscode.Uri): Readonly<Record<string, SectionKind>> {
    // A setting edited by hand can be anything. It is copied, since VS Code's own cannot be sent to a worker.
    const entries = Object.entries(hindsight(folder).get<object | null>('headings') ?? {});
    return Object.fromEntries(
      entries.filter((entry): entry is [string, SectionKind] => typeof entry[1] === 'string'),
    );
  },

  /** Whether the editor is to help in a document in this way. */
  editorHelps(help: EditorHelp, document: vscode.TextDocument): boolean {
    return hindsight(document).get<unknown>(`editor.${help}`) === true;
  },

  /** Whether the Markdown preview marks what was written before. */
  marksPreview(document: vscode.Uri): boolean {
    return hindsight(document).get<unknown>('editor.previewMarks') === true;
  },

  /** Calls back when `editorHelps` may say something else. */
  onDidChangeEditorHelp(listener: () => void): vscode.Disposable {
    return vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('hindsight.editor')) listener();
    });
  },

  /** How loud a problem of a note is. */
  problemSeverity(code: ProblemCode, note: vscode.Uri): Severity {
    const chosen = hindsight(note).get<Readonly<Record<string, unknown>> | null>(
      'problems.severity',
    );
    const own = chosen?.[code];
    return severities.find((severity) => severity === own) ?? defaultSeverity[code];
  },

  /** Calls back when `problemSeverity` or `checksLinks` may say something else. */
  onDidChangeProblems(listener: () => void): vscode.Disposable {
    return vscode.workspace.onDidChangeConfiguration((change) => {
      const keys = ['hindsight.problems', 'markdown.validate'];
      if (keys.some((key) => change.affectsConfiguration(key))) listener();
    });
  },

  /** Whether VS Code itself says which Markdown links lead nowhere. */
  checksLinks(note: vscode.Uri): boolean {
    const own = vscode.workspace.getConfiguration('markdown.validate', note);
    return (
      own.get<unknown>('enabled') === true && own.get<unknown>('fileLinks.enabled') !== 'ignore'
    );
  },

  /** Whether VS Code itself updates Markdown links when a file is moved, asking first or not. */
  updatesMarkdownLinks(note: vscode.Uri): boolean {
    const own = vscode.workspace.getConfiguration('markdown.updateLinksOnFileMove', note);
    return ['prompt', 'always'].includes(own.get<string>('enabled', 'never'));
  },

  /** Whether links are updated when a note or folder is moved. */
  linkUpdates(): 'prompt' | 'always' | 'never' {
    const value = hindsight().get<unknown>('links.updateOnFileMove');
    return value === 'always' || value === 'never' ? value : 'prompt';
  },

  /** Keeps an answer for all workspaces. */
  async setLinkUpdates(value: 'always' | 'never'): Promise<void> {
    const target = vscode.ConfigurationTarget.Global;
    await hindsight().update('links.updateOnFileMove', value, target);
  },

  /**
   * Glob patterns of what is not read: our own setting, what VS Code's file views leave out, and
   * templates, which are no notes.
   */
  excluded(folder: vscode.Uri): readonly string[] {
    const value = hindsight(folder).get<unknown>('exclude');
    const own = Array.isArray(value) ? value.filter((glob) => typeof glob === 'string') : [];
    const shared = ['files', 'search'].flatMap((section) =>
      Object.entries(
        vscode.workspace
          .getConfiguration(section, folder)
          .get<Record<string, unknown>>('exclude', {}),
      ),
    );
    // `{"when": …}` hides files that were made from others; it says nothing about notes.
    const templates = hindsight(folder).get<unknown>('templates.folder');
    const names = typeof templates === 'string' ? typedNoteFolder(templates) : [];
    own.push(names.join('/').replace(/[\\*?[\]{}()!+@]/g, '\\$&'));
    return [...own, ...shared.filter(([, on]) => on === true).map(([pattern]) => pattern)];
  },

  /** Whether `.gitignore` files are followed: VS Code's own setting for search. */
  useIgnoreFiles(folder: vscode.Uri): boolean {
    return vscode.workspace.getConfiguration('search', folder).get('useIgnoreFiles', true);
  },

  /** The encoding for files that are not UTF-8, as a WHATWG label; undefined for UTF-8. */
  fallbackEncoding(file: vscode.Uri): string | undefined {
    const encoding = vscode.workspace.getConfiguration('files', file).get('encoding', 'utf8');
    return encoding.startsWith('utf') ? undefined : (encodingLabels[encoding] ?? encoding);
  },

  /** Calls back when a setting changed that decides which notes are read, or how. */
  onDidChangeReading(listener: () => void): vscode.Disposable {
    const own = ['hindsight.exclude', 'hindsight.headings', 'hindsight.templates.folder'];
    const shared = ['files.exclude', 'files.encoding', 'search.exclude', 'search.useIgnoreFiles'];
    return vscode.workspace.onDidChangeConfiguration((change) => {
      if ([...own, ...shared].some((key) => change.affectsConfiguration(key))) listener();
    });
  },
};

/** What the editor does of itself while one writes; each can be switched off. */
export type EditorHelp =
  | 'hints'
  | 'hover'
  | 'codeLens'
  | 'references'
  | 'codeActions'
  | 'completion'
  | 'linkCompletion'
  | 'links'
  | 'rename'
  | 'status';

const cares: readonly Care[] = ['careful', 'balanced', 'generous'];

/** VS Code's names of encodings that are not their own WHATWG label. */
const encodingLabels: Readonly<Record<string, string>> = {
  cp950: 'big5',
  big5hkscs: 'big5',
  shiftjis: 'shift_jis',
  eucjp: 'euc-jp',
  euckr: 'euc-kr',
  macroman: 'macintosh',
  koi8r: 'koi8-r',
  koi8u: 'koi8-u',
  iso88591: 'iso-8859-1',
};

function isChinese(language: string): boolean {
  return language.toLowerCase().startsWith('zh');
}

function hindsight(scope?: vscode.ConfigurationScope): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('hindsight', scope);
}
