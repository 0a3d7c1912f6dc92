import * as vscode from 'vscode';
import { readTemplate } from '../../core/template/readTemplate';
import type { TemplateProblem } from '../../core/template/templateProblem';
import { config } from '../config';
import { surroundingsOf } from '../newNote/templateFiles';
import { templateRoots } from '../newNote/templateRoots';
import { describeTemplateProblem } from '../problems/describeTemplateProblem';
import { rangeOf } from '../range';
import { Debounce } from '../debounce';
import { templatePlace } from './templatePlace';

/** What is wrong is shown this many milliseconds after the last key. */
const pause = 200;

/**
 * Shows what is wrong with templates in the Problems view: of those that are open as they are
 * edited, and of others when somebody wanted to use them.
 */
export class TemplateDiagnostics implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('hindsight-templates');
  readonly #log: vscode.LogOutputChannel;
  readonly #waiting = new Debounce(pause, () => {
    void this.#checkOpen();
  });
  readonly #listening: vscode.Disposable;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
    const later = (): void => {
      this.#waiting.start();
    };
    // A partial that changes, or is there at last, mends templates that are open beside it.
    const whenOne = ({ uri }: vscode.TextDocument): void => {
      if (templatePlace(uri)) later();
    };
    this.#listening = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument(whenOne),
      vscode.workspace.onDidSaveTextDocument(whenOne),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        whenOne(document);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.#collection.delete(uri);
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(later),
      vscode.workspace.onDidChangeWorkspaceFolders(later),
      config.onDidChangeTemplates(later),
    );
    later();
  }

  set(uri: vscode.Uri, problems: readonly TemplateProblem[]): void {
    this.#collection.set(uri, problems.map(diagnosticOf));
  }

  delete(uri: vscode.Uri): void {
    this.#collection.delete(uri);
  }

  dispose(): void {
    this.#listening.dispose();
    this.#waiting.dispose();
    this.#collection.dispose();
  }

  async #checkOpen(): Promise<void> {
    try {
      for (const document of vscode.workspace.textDocuments) {
        const { uri, version } = document;
        if (!templatePlace(uri)) {
          this.delete(uri);
          continue;
        }
        const problems = await problemsOf(document);
        if (!document.isClosed && document.version === version) this.set(uri, problems);
      }
    } catch (error) {
      this.#log.error('Checking templates', error);
    }
  }
}

/** What is wrong with an open template or partial, as it stands in the editor. */
async function problemsOf(document: vscode.TextDocument): Promise<readonly TemplateProblem[]> {
  const place = templatePlace(document.uri);
  if (!place) return [];
  const { checkPartial, checkTemplate } = await import('../../core/template/make');
  const surroundings = await surroundingsOf(templateRoots().roots);
  const text = document.getText();
  if (place.kind === 'partial') return checkPartial(place.name, text, surroundings.partials);
  const { template, problems } = readTemplate(text, place.name, surroundings);
  return template ? [...problems, ...checkTemplate(template)] : problems;
}

function diagnosticOf(problem: TemplateProblem): vscode.Diagnostic {
  const message = describeTemplateProblem(problem);
  // Without a key that is not known, the template still makes notes.
  const isMinor =
    problem.code === 'metadata-key-unknown' || problem.code === 'metadata-value-wrong';
  const { Error, Warning } = vscode.DiagnosticSeverity;
  const diagnostic = new vscode.Diagnostic(rangeOf(problem), message, isMinor ? Warning : Error);
  diagnostic.source = 'Hindsight';
  diagnostic.code = problem.code;
  return diagnostic;
}
