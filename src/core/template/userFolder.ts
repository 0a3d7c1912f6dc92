/** Where a person keeps templates for all workspaces: a path of this machine, or a URI. */
export type UserFolder =
  | { readonly path: string }
  | { readonly uri: string }
  /** It cannot be used: not absolute, or `~` where there is no home. */
  | { readonly problem: 'not-absolute' | 'no-home' };

/**
 * Reads the folder that a person set. `home` is their home folder, where there is one. Nothing set
 * is no folder.
 */
export function readUserFolder(typed: string, home: string | undefined): UserFolder | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  // A single letter before the colon is a drive.
  if (/^[a-z][a-z\d+.-]+:\//i.test(text)) return { uri: text };
  if (/^~(?:[/\\]|$)/.test(text)) {
    return home === undefined || home === ''
      ? { problem: 'no-home' }
      : { path: home + text.slice(1) };
  }
  const isAbsolute = /^(?:\/|\\\\|[a-z]:[/\\])/i.test(text);
  return isAbsolute ? { path: text } : { problem: 'not-absolute' };
}
