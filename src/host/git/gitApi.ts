import * as vscode from 'vscode';

/*
 * The part of the API of VS Code's own git extension that is used here, as its
 * `extensions/git/src/api/git.d.ts` describes version 1.
 */

export interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly state: { readonly HEAD: GitRef | undefined };
  /** Looks at it anew: until the first time, the state knows no HEAD. */
  status(): Promise<void>;
  log(options?: GitLogOptions): Promise<GitCommit[]>;
  getRefs(
    query: { readonly sort?: 'alphabetically' | 'committerdate' },
    token?: vscode.CancellationToken,
  ): Promise<GitRef[]>;
  /** What changed since `ref1` and `ref2` parted. */
  diffBetween(ref1: string, ref2: string): Promise<GitChange[]>;
}

export interface GitRef {
  readonly type: GitRefType;
  readonly name?: string;
  /** The commit, of an annotated tag too. */
  readonly commit?: string;
}

/** A `const enum` there, so its numbers are part of the API. */
export const gitRefTypes = { head: 0, remoteHead: 1, tag: 2 } as const;
export type GitRefType = (typeof gitRefTypes)[keyof typeof gitRefTypes];

export interface GitLogOptions {
  readonly maxEntries?: number;
  readonly skip?: number;
  /** Revisions to start from; one with `^` before it is left out, with all that it comes from. */
  readonly refNames?: string[];
}

export interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly parents: string[];
  readonly authorName?: string;
  readonly authorEmail?: string;
  readonly authorDate?: Date;
  readonly commitDate?: Date;
}

export interface GitChange {
  readonly uri: vscode.Uri;
}

interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<'uninitialized' | 'initialized'>;
  getRepository(uri: vscode.Uri): GitRepository | null;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

/**
 * The repository that a file or folder is in, once VS Code has looked for repositories. Undefined
 * when it is in none, and wherever the git extension is missing or off: in the browser, in Restricted
 * Mode, without git.
 */
export async function repositoryOf(uri: vscode.Uri): Promise<GitRepository | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return undefined;
  const api = apiOf(await extension.activate());
  if (!api) return undefined;
  if (api.state !== 'initialized') {
    await new Promise<void>((resolve) => {
      const listening = api.onDidChangeState((state) => {
        if (state !== 'initialized') return;
        listening.dispose();
        resolve();
      });
    });
  }
  return api.getRepository(uri) ?? undefined;
}

/** @returns undefined where git is switched off, or not installed: then asking for the API throws */
function apiOf(git: GitExtension): GitApi | undefined {
  if (!git.enabled) return undefined;
  try {
    return git.getAPI(1);
  } catch {
    return undefined;
  }
}
