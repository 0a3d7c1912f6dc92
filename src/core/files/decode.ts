/** Decodes bytes strictly: throws on bytes that the encoding does not have. */
export interface StrictDecoder {
  decode(bytes: Uint8Array): string;
}

/** The text of a file, or why it is not one. */
export type Decoded =
  { readonly text: string } | { readonly skipped: SkipReason; readonly detail?: string };

/** Why a Markdown file is not read as a note. */
export type SkipReason =
  /** It holds NUL bytes: not a text. */
  | 'binary'
  /** Its bytes are in no encoding that is known for it. */
  | 'encoding'
  /** It is larger than `maximumNoteBytes`. */
  | 'too-large'
  /** The file system refused. */
  | 'unreadable';

/** Larger files are not read: nobody writes notes of this size, and reading one would block. */
export const maximumNoteBytes = 5 * 1024 * 1024;

/**
 * Decodes a note: UTF-8 or UTF-16 by its byte order mark, else UTF-8, else the encoding the user set
 * for the file. The byte order mark is not part of the text, as in editors.
 *
 * @param decoder makes a strict decoder for a WHATWG encoding label that drops the byte order mark
 * @param fallback what to try when the bytes are not UTF-8, for instance `gb18030`
 */
export function decodeNote(
  bytes: Uint8Array,
  decoder: (label: string) => StrictDecoder,
  fallback?: string,
): Decoded {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : '';
  if (marked !== '') return attempt(bytes, decoder, marked) ?? { skipped: 'encoding' };
  if (bytes.subarray(0, 4096).includes(0)) return { skipped: 'binary' };
  return (
    attempt(bytes, decoder, 'utf-8') ??
    (fallback === undefined ? undefined : attempt(bytes, decoder, fallback)) ?? {
      skipped: 'encoding',
    }
  );
}

function attempt(
  bytes: Uint8Array,
  decoder: (label: string) => StrictDecoder,
  label: string,
): Decoded | undefined {
  try {
    return { text: decoder(label).decode(bytes) };
  } catch {
    // Not in this encoding, or an encoding the platform does not know: the caller tries the next.
    return undefined;
  }
}
