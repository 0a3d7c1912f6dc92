import { readLexicon } from '../src/cli/lexiconFile';
import { parseNote } from '../src/core/note/parseNote';
import { LessonGroups } from '../src/core/recurrence/lessonGroups';
import { percentile } from './measure/measurement';
import { repository } from './sets';
import { Random } from './vault/random';
import { realSentences } from './vault/sentences';
import { Statements } from './vault/statements';
import { vaultNotes } from './vault/vault';

/**
 * Prints what it costs to ask whether a draft's statement was written before in other words, in processor
 * time, with 10,000 notes: `npx tsx bench/measureHints.ts`.
 */
function main(): void {
  const random = new Random(1);
  const sentences = realSentences();
  const notes = [...vaultNotes(10_000, sentences, random)].map(({ path, text }) =>
    parseNote({ uri: path, path, text }),
  );
  const groups = new LessonGroups({ lexicon: readLexicon(repository) });
  groups.update(notes.map((after) => ({ after })));
  const mentions = notes.reduce((sum, note) => sum + note.mentions.length, 0);
  const statements = new Statements(sentences, random);
  const times = Array.from({ length: 500 }, (_, i) => {
    const statement = statements.next(i % 2 === 0 ? 'en' : 'zh');
    const start = process.cpuUsage();
    groups.answers.retoldBy(statement);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  const [median, late] = [percentile(times, 0.5), percentile(times, 0.99)];
  process.stdout.write(
    `${notes.length} notes, ${mentions} mentions: median ${median.toFixed(1)} ms, p99 ${late.toFixed(1)} ms\n`,
  );
}

main();
