/** The path that one leads to from a folder. */
export function resolvePath(folder: string, path: string): string {
  const names = folder.split('/').filter((name) => name !== '');
  for (const name of path.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '.' && name !== '') names.push(name);
  }
  return names.join('/');
}

/** The path from a folder to a file or folder, both below the same root. */
export function relativePath(folder: string, to: string): string {
  const [from, target] = [folder, to].map((path) => path.split('/').filter((name) => name !== ''));
  const [here = [], there = []] = [from, target];
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) {
    shared++;
  }
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}

/** The folder that a path is in. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
