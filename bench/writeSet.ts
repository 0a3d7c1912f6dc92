import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readAnnotated } from './gold/annotatedNotes';
import { checkGold } from './gold/checkGold';
import { readGoldSet } from './gold/readGoldSet';

/**
 * Writes a set's notes and gold from annotated notes.
 *
 *   npx tsx bench/writeSet.ts ANNOTATED bench/eval/NAME PREFIX
 */
function writeSet(source: string, folder: string, prefix: string): void {
  const set = readAnnotated(readFileSync(source, 'utf8'), prefix);
  rmSync(join(folder, 'notes'), { recursive: true, force: true });
  for (const [path, text] of set.notes) {
    const file = join(folder, 'notes', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const rows = (values: readonly unknown[]): string =>
    `[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]`;
  writeFileSync(
    join(folder, 'gold.json'),
    `{"version":1,\n"lessons":${rows(set.mentions)},\n"groups":${rows(set.groups)}}\n`,
  );
  writeFileSync(join(folder, 'hard_negatives.json'), `${rows(set.hardNegatives)}\n`);

  const problems = checkGold(readGoldSet(prefix, folder), (note) =>
    set.notes.get(note.replace(/^notes\//, '')),
  );
  const { mentions, groups, hardNegatives, notes } = set;
  process.stdout.write(
    `${notes.size} notes, ${mentions.length} mentions, ${groups.length} groups, ` +
      `${hardNegatives.length} hard negatives\n${problems.map((line) => `${line}\n`).join('')}`,
  );
  if (problems.length > 0) process.exitCode = 1;
}

const [source, folder, prefix] = process.argv.slice(2);
if (source && folder && prefix) writeSet(source, folder, prefix);
else {
  process.stderr.write('usage: tsx bench/writeSet.ts ANNOTATED FOLDER PREFIX\n');
  process.exitCode = 2;
}
