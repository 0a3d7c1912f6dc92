import * as vscode from 'vscode';
import type { ProblemCode } from '../../core/note/note';
import { config } from '../config';

const scheme = 'hindsight-problem';

/** The page about a problem: a read-only document, as links of diagnostics do not run commands. */
export function problemPage(code: ProblemCode): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${code}.md` });
}

/** Shows the section of `docs/problems.md` about a problem, in the language of VS Code. */
export function registerProblemPages(extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async ({ path }) => {
      const file = config.language() === 'zh' ? 'problems.zh-cn.md' : 'problems.md';
      const bytes = await vscode.workspace.fs.readFile(
        vscode.Uri.joinPath(extensionUri, 'docs', file),
      );
      const sections = new TextDecoder().decode(bytes).split(/^(?=## )/m);
      const code = path.slice(1).replace(/\.md$/, '');
      const about = sections.find((section) => section.startsWith(`## ${code}\n`)) ?? '';
      const silencing = sections.at(-1) ?? '';
      return [about, silencing].map((section) => section.replace(/^#/, '')).join('');
    },
  });
}
