import { readLexicon } from '../src/cli/lexiconFile';
import { readVault } from '../src/cli/readVault';
import { LessonGroups } from '../src/core/recurrence/lessonGroups';
import { wordingKey } from '../src/core/recurrence/reading/statement';
import { notePath } from './gold/goldSet';
import { textTable } from './report/textTable';
import { openSet, repository, setNames } from './sets';

/**
 * How often a draft is rightly told that it was written before. Each note of a set is taken for a draft in
 * turn: of its labelled statements, those that are hinted though the words are others, and rightly.
 */
async function main(): Promise<void> {
  const lexicon = readLexicon(repository);
  const rows = [['set', 'statements', 'told before', 'hinted', 'precision', 'recall', 'ms each']];
  for (const name of setNames) {
    const set = openSet(name);
    if (!set) continue;
    const { notes } = await readVault([set.notes], { allFiles: true });
    const groups = new LessonGroups({ lexicon });
    groups.update(notes.map((after) => ({ after })));
    const groupOf = new Map(set.mentions.map(({ text, group }) => [wordingKey(text), group]));
    let [asked, before, hinted, right, ms] = [0, 0, 0, 0, 0];
    for (const note of notes) {
      groups.update([{ before: note }]);
      const drafted = set.mentions.filter((each) => notePath(each.note) === note.path);
      for (const { text, group, note: own } of drafted) {
        const others = set.mentions.filter((each) => each.group === group && each.note !== own);
        if (groups.answers.lessonOf(text)) continue;
        asked++;
        if (group !== null && others.length > 0) before++;
        const start = process.cpuUsage();
        const found = groups.answers.retoldBy(text);
        const { user, system } = process.cpuUsage(start);
        ms += (user + system) / 1000;
        if (!found) continue;
        hinted++;
        const said = found.mentions.map(({ mention }) => groupOf.get(wordingKey(mention.text)));
        if (group !== null && said.includes(group)) right++;
      }
      groups.update([{ after: note }]);
    }
    const share = (part: number, whole: number): string =>
      whole === 0 ? '-' : `${(part / whole).toFixed(2)} (${part}/${whole})`;
    rows.push([
      name,
      String(asked),
      String(before),
      String(hinted),
      share(right, hinted),
      share(right, before),
      (ms / Math.max(1, asked)).toFixed(1),
    ]);
  }
  process.stdout.write(`${textTable(rows)}\n`);
}

void main();
