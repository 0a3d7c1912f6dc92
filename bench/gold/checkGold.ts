import type { GoldSet } from './goldSet';

/**
 * What is wrong with a set: labels that contradict each other or the notes.
 *
 * @param textOf the text of a note, by its path in gold
 */
export function checkGold(set: GoldSet, textOf: (note: string) => string | undefined): string[] {
  const problems: string[] = [];
  const groups = new Map(set.groups.map((group) => [group.id, group]));
  const byId = new Map(set.mentions.map((mention) => [mention.id, mention]));
  if (byId.size !== set.mentions.length) problems.push('two mentions have the same id');
  for (const { id, note, line, text, group } of set.mentions) {
    const lines = textOf(note)?.split('\n');
    if (!lines) problems.push(`${id}: there is no ${note}`);
    const start = letters(text).slice(0, 8);
    if (lines && !letters(lines[line - 1] ?? '').includes(start)) {
      problems.push(`${id}: "${text}" does not start in line ${line} of ${note}`);
    }
    if (group !== null && !groups.has(group)) problems.push(`${id}: there is no group ${group}`);
  }
  for (const { id, size } of set.groups) {
    const members = set.mentions.filter(({ group }) => group === id);
    if (members.length !== size) problems.push(`${id}: ${members.length} mentions, not ${size}`);
    if (members.length < 2) problems.push(`${id}: a group has two mentions or more`);
    const notes = new Set(members.map(({ note }) => note));
    if (notes.size !== members.length) problems.push(`${id}: two mentions in one note`);
  }
  for (const { a, b } of set.hardNegatives) {
    const [x, y] = [byId.get(a), byId.get(b)];
    if (!x || !y) problems.push(`hard negative ${a}, ${b}: unknown mention`);
    else if (x.group !== null && x.group === y.group) problems.push(`${a}, ${b}: one group`);
    else if (x.note === y.note) problems.push(`${a}, ${b}: both in ${x.note}`);
  }
  return problems;
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
