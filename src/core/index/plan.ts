/** What tells whether a file is still the one that was read. */
export interface FileState {
  /** Last change, epoch milliseconds; 0 where the file system does not know it. */
  readonly mtime: number;
  /** Size in bytes. */
  readonly size: number;
  /** Fingerprint of the settings that the file is read with. */
  readonly settings: string;
}

/** What to do so that the index matches the files again. */
export interface IndexPlan {
  /** URIs to forget: their files are gone. */
  readonly drop: readonly string[];
  /** URIs to read: new or changed. */
  readonly read: readonly string[];
  /** URIs that are as they were. */
  readonly keep: readonly string[];
}

/**
 * Compares what is known with what is there. A file whose time is unknown is read again, and one that
 * would be read with other settings.
 *
 * @param known by URI, from a snapshot or an earlier listing
 * @param there by URI, as listed now
 */
export function planIndex(
  known: ReadonlyMap<string, FileState>,
  there: ReadonlyMap<string, FileState>,
): IndexPlan {
  const drop = [...known.keys()].filter((uri) => !there.has(uri));
  const read: string[] = [];
  const keep: string[] = [];
  for (const [uri, { mtime, size, settings }] of there) {
    const before = known.get(uri);
    const same =
      mtime !== 0 &&
      before?.mtime === mtime &&
      before.size === size &&
      before.settings === settings;
    (same ? keep : read).push(uri);
  }
  return { drop, read, keep };
}
