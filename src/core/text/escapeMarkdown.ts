/** What Markdown may read as markup wherever it stands. */
const anywhere = /[\\`*[\]<&~$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|:(?=\/\/)/gu;
/** What it may read as markup at the start of a line: headings, lists, quotes, rules. */
const atStart = /^[-+#>=|:]/u;
/** A number at the start of a line that would be a list's. */
const listNumber = /^(\d{1,9})([.)])/u;

/** Text as one line of Markdown that shows it as it is, with no more backslashes than needed. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(anywhere, String.raw`\$&`)
    .replace(atStart, String.raw`\$&`)
    .replace(listNumber, String.raw`$1\$2`);
}
