import * as vscode from 'vscode';

/**
 * Writes beside a file and then takes its place: whatever fails or ends in between, one of both is whole.
 * What could only be written in part is deleted.
 *
 * @throws what the file system throws
 */
export async function replaceFile(file: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  const fresh = freshOf(file);
  await fs.createDirectory(vscode.Uri.joinPath(file, '..'));
  // What did not take its place the last time is the only one that is whole, and not to be written over.
  await fs.rename(fresh, file, { overwrite: false }).then(undefined, () => undefined);
  try {
    await fs.writeFile(fresh, bytes);
  } catch (error) {
    // A full disk should not be kept full.
    await fs.delete(fresh).then(undefined, () => undefined);
    throw error;
  }
  await fs.rename(fresh, file, { overwrite: true });
}

/**
 * Where a file is written before it takes its place. Some file systems first delete what stands there: when
 * they are stopped just then, this is what is left.
 */
export function freshOf(file: vscode.Uri): vscode.Uri {
  return file.with({ path: `${file.path}.new` });
}
