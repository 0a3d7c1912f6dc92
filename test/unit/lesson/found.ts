import assert from 'node:assert/strict';
import type { SectionKind } from '../../../src/core/lesson/sectionKind';
import { parseNote } from '../../../src/core/note/parseNote';

/** What a test says about a note besides its text. */
export interface NoteAt {
  readonly path?: string;
  readonly headings?: Readonly<Record<string, SectionKind>>;
}

/** The statements found in a note, as `kind: text`, in the order of the note. */
export function found(text: string, { path = 'note.md', headings }: NoteAt = {}): string[] {
  const options = headings === undefined ? {} : { headings };
  return parseNote({ uri: path, path, text }, options).mentions.map(
    (mention) => `${mention.kind}: ${mention.text}`,
  );
}

/** Expects a note to have exactly these statements. */
export function expectFound(path: string, text: string, statements: readonly string[]): void {
  assert.deepEqual(found(text, { path }), statements);
}
