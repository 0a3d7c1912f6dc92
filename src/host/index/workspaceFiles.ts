import * as vscode from 'vscode';
import { decodeNote, type Decoded } from '../../core/files/decode';
import { excludedBy } from '../../core/files/exclusion';
import {
  type FolderEntry,
  type FolderReader,
  walkFinds,
  walkNotes,
  type WalkOptions,
  walkWouldFind,
} from '../../core/files/walk';
import type { FileState } from '../../core/index/plan';
import { config } from '../config';
import { isMissing } from '../isMissing';
import { readingSettings } from './readingSettings';
import { breathe } from './slices';

/** A workspace folder's files as the walk sees them. */
function readerOf(root: vscode.Uri): FolderReader {
  const at = (path: string): vscode.Uri => (path === '' ? root : vscode.Uri.joinPath(root, path));
  return {
    async list(path) {
      const entries = await listFolder(at(path), path === '');
      return entries?.map(([name, type]) => ({ name, kind: kindOf(type) }));
    },
    async readText(path) {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(at(path)));
    },
  };
}

/** @returns undefined when it is not there; a folder of the workspace must be */
async function listFolder(
  folder: vscode.Uri,
  mustBeThere: boolean,
): Promise<[string, vscode.FileType][] | undefined> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch (error) {
    if (!isMissing(error) || mustBeThere) throw error;
    return undefined;
  }
}

function kindOf(type: vscode.FileType): FolderEntry['kind'] {
  if (type === vscode.FileType.File) return 'file';
  return type === vscode.FileType.Directory ? 'folder' : 'other';
}

function walkOptions(folder: vscode.WorkspaceFolder): WalkOptions {
  return {
    excluded: excludedBy(config.excluded(folder.uri)),
    useIgnoreFiles: config.useIgnoreFiles(folder.uri),
  };
}

/** What a listing of the workspace found. */
export interface Listing {
  /** State of each note's file by URI. */
  readonly files: ReadonlyMap<string, FileState>;
  /** Folders that could not be listed, by URI, with the reason the file system gave. */
  readonly unreadable: ReadonlyMap<string, string>;
}

/** Lists the notes of all workspace folders. A folder inside another one has its notes for itself. */
export async function listWorkspace(token: vscode.CancellationToken): Promise<Listing> {
  const files = new Map<string, FileState>();
  const unreadable = new Map<string, string>();
  const cancelled = (): boolean => token.isCancellationRequested;
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const settings = readingSettings(folder);
    const root = folder.uri.toString();
    const options = { ...walkOptions(folder), cancelled, pause: breathe };
    const found = await walkNotes(readerOf(folder.uri), options);
    for (const { path, why } of found.unreadable) {
      unreadable.set(vscode.Uri.joinPath(folder.uri, path).toString(), why);
    }
    for (let i = 0; i < found.notes.length && !cancelled(); i += 64) {
      const uris = found.notes
        .slice(i, i + 64)
        .map((path) => vscode.Uri.joinPath(folder.uri, path))
        .filter((uri) => vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === root);
      const states = await Promise.all(uris.map((uri) => stateOf(uri, settings)));
      uris.forEach((uri, at) => {
        const state = states[at];
        if (state) files.set(uri.toString(), state);
      });
    }
  }
  return { files, unreadable };
}

/** Whether a listing would find this file. */
export async function listingFinds(uri: vscode.Uri): Promise<boolean> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) return false;
  const path = vscode.workspace.asRelativePath(uri, false);
  return walkFinds(readerOf(folder.uri), path, walkOptions(folder));
}

/** Whether a listing would find this file if it was there. */
export async function listingWouldFind(uri: vscode.Uri): Promise<boolean> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) return false;
  const path = vscode.workspace.asRelativePath(uri, false);
  return walkWouldFind(readerOf(folder.uri), path, walkOptions(folder));
}

/**
 * Time and size of a file; undefined when it is not there (any more).
 *
 * @param settings what `readingSettings` says of its folder
 */
export async function stateOf(uri: vscode.Uri, settings: string): Promise<FileState | undefined> {
  try {
    const { mtime, size } = await vscode.workspace.fs.stat(uri);
    return { mtime, size, settings };
  } catch (error) {
    if (isMissing(error)) return undefined;
    // The file is there but does not let itself be looked at: reading it will say why.
    return { mtime: 0, size: 0, settings };
  }
}

/** Reads and decodes a file. @throws what the file system throws */
export async function readFile(uri: vscode.Uri): Promise<Decoded> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  return decodeNote(
    bytes,
    (label) => new TextDecoder(label, { fatal: true }),
    config.fallbackEncoding(uri),
  );
}
