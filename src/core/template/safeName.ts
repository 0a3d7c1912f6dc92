/** The longest name, in bytes of UTF-8: file systems stop at 255, and copies add `-2`. */
export const maximumNameBytes = 200;

/** Names that Windows keeps for devices, whatever extension follows. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/i;
const extension = /\.(?:md|markdown)$/i;

/** Whether Windows would open a device instead of this file or folder. */
export function isReservedName(name: string): boolean {
  return reserved.test((name.split('.')[0] ?? '').trimEnd());
}

export function hasMarkdownExtension(name: string): boolean {
  return extension.test(name);
}

/**
 * A name made from text of any kind that every file system takes, for a file or a folder. Empty
 * when the text has nothing to make a name of. The Markdown extension survives the cut.
 */
export function safeName(text: string): string {
  const end = extension.exec(text)?.[0] ?? '';
  const stem = text
    .slice(0, text.length - end.length)
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[<>:"/\\|?*]+/g, '-');
  const trimmed = trimName(
    cutToBytes(trimName(stem), maximumNameBytes - 'note-'.length - end.length),
  );
  if (trimmed === '') return '';
  return `${isReservedName(trimmed) ? 'note-' : ''}${trimmed}${end}`;
}

/** No hidden files, home folders, options of shell commands, or names that Windows shortens. */
function trimName(name: string): string {
  return name.replace(/^[\s.~-]+/, '').replace(/(?<![\s.-])[\s.-]+$/, '');
}

/** The longest start of a text that fits, without half a character. */
function cutToBytes(text: string, bytes: number): string {
  let left = bytes;
  let cut = '';
  for (const character of text) {
    left -= utf8Length(character);
    if (left < 0) break;
    cut += character;
  }
  return cut;
}

/** The bytes a text takes on disk. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
