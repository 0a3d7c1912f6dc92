import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What of VS Code's API a process needs that keeps something on disk, as its disks do it. */
export class Uri {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  static file(path: string): Uri {
    return new Uri(path);
  }

  static joinPath(uri: Uri, ...parts: readonly string[]): Uri {
    return new Uri(join(uri.path, ...parts));
  }

  with({ path }: { readonly path: string }): Uri {
    return new Uri(path);
  }
}

export class FileSystemError extends Error {
  readonly code = 'FileNotFound';
}

async function renameFile(
  from: Uri,
  to: Uri,
  { overwrite }: { readonly overwrite: boolean },
): Promise<void> {
  await missing(stat(from.path));
  const isThere = await stat(to.path).then(
    () => true,
    () => false,
  );
  if (isThere && !overwrite) throw new Error('FileExists');
  // VS Code deletes what stands there first: whoever is stopped just then finds nothing.
  if (isThere) await rm(to.path);
  await rename(from.path, to.path);
}

const fs: Readonly<Record<string, (...given: never[]) => Promise<unknown>>> = {
  stat: ({ path }: Uri) => missing(stat(path)),
  readFile: ({ path }: Uri) => missing(readFile(path)),
  readDirectory: async ({ path }: Uri) => (await missing(readdir(path))).map((name) => [name, 1]),
  createDirectory: ({ path }: Uri) => mkdir(path, { recursive: true }),
  writeFile: ({ path }: Uri, bytes: Uint8Array) => writeFile(path, bytes),
  delete: ({ path }: Uri) => missing(rm(path)),
  rename: renameFile,
};

export const workspace = { fs };

async function missing<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? new FileSystemError() : error;
  }
}
