import * as vscode from 'vscode';
import type { WorkspaceIndex } from '../index/workspaceIndex';

/** The projects that notes name, most mentioned first. */
export function knownProjects(index: WorkspaceIndex): string[] {
  const counts = new Map<string, number>();
  for (const { project } of index.notes.values()) {
    if (project !== undefined) counts.set(project, (counts.get(project) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([project]) => project);
}

/**
 * The project a new note is about, as far as one can guess: the one its title names, else that of
 * the note in the active editor, else the only one there is.
 */
export function guessProject(index: WorkspaceIndex, title: string): string | undefined {
  const known = knownProjects(index);
  const named = namedProject(known, title);
  const active = vscode.window.activeTextEditor?.document.uri.toString() ?? '';
  return named ?? index.notes.get(active)?.project ?? (known.length === 1 ? known[0] : undefined);
}

/** The project that a title names; of several, the longest name. */
export function namedProject(projects: readonly string[], title: string): string | undefined {
  return projects.filter((project) => names(title, project)).sort((a, b) => b.length - a.length)[0];
}

/** Whether a title names a project: as a whole word, where its script has words. */
function names(title: string, project: string): boolean {
  const at = title.toLowerCase().indexOf(project.toLowerCase());
  if (at < 0) return false;
  const around = [title.charAt(at - 1), title.charAt(at + project.length)];
  return !/^[a-z\d]/i.test(project) || !around.some((character) => /[a-z\d]/i.test(character));
}
