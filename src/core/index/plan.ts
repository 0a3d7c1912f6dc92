import type { Steps } from '../steps';

/** What tells whether a file is still the one that was read. */
export interface FileState {
  /** Last change, epoch milliseconds; 0 where the file system does not know it. */
  readonly mtime: number;
  /** Size in bytes. */
  readonly size: number;
  /** Fingerprint of the settings that the file is read with. */
  readonly settings: string;
}

/**
 * Compares what is known with what is there, a file in a step. A file whose time is unknown is read again, and
 * one that would be read with other settings.
 *
 * @param known by URI, from a snapshot or an earlier listing; undefined for what must be read in any case
 * @param there by URI, as listed now
 * @returns URIs of the files to be read so that the index matches them again: new or changed
 */
export function* filesToReadInSteps(
  known: ReadonlyMap<string, FileState | undefined>,
  there: ReadonlyMap<string, FileState>,
): Steps<readonly string[]> {
  const read: string[] = [];
  for (const [uri, { mtime, size, settings }] of there) {
    yield;
    const before = known.get(uri);
    const same =
      mtime !== 0 &&
      before?.mtime === mtime &&
      before.size === size &&
      before.settings === settings;
    if (!same) read.push(uri);
  }
  return read;
}
