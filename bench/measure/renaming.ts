import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseNote } from '../../src/core/note/parseNote';
import { hasName } from '../../src/core/rename/renameNames';
import { tagEdits } from '../../src/core/rename/tagEdits';
import { LineMap } from '../../src/core/text/lineMap';
import { Random } from '../vault/random';
import { realSentences } from '../vault/sentences';
import { vaultNotes } from '../vault/vault';
import { type Measurement, peakMegabytes, percentile } from './measurement';

const rounds = 5;
/** Of as many notes one has the tag. */
const share = 5;
/** As many as the host reads at once. */
const filesAtOnce = 16;

/**
 * Renaming a tag that one note of five has, in its front matter and in its text: those notes are found in
 * the index, read from disk, and every change is placed by line and column.
 */
export async function measureRenaming(notes: number, seed: number): Promise<Measurement> {
  const folder = await mkdtemp(join(tmpdir(), 'hindsight-bench-'));
  try {
    const known = [];
    let made = 0;
    for (const { path, text } of vaultNotes(notes, realSentences(), new Random(seed))) {
      const file = join(folder, path);
      const isTagged = made++ % share === 0;
      const tagged = text.replace('tags: [', 'tags: [atlas, ') + '\nSee #atlas and #atlas/deep.\n';
      if (isTagged) {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, tagged);
      }
      known.push(parseNote({ uri: file, path, text: isTagged ? tagged : text }));
    }
    const [whole, work, disk]: [number[], number[], number[]] = [[], [], []];
    let changes = 0;
    for (let round = 0; round < rounds; round++) {
      changes = 0;
      let reading = 0;
      const start = performance.now();
      const busy = process.cpuUsage();
      const found = known.filter((note) => hasName(note, 'tag', 'atlas'));
      for (let i = 0; i < found.length; i += filesAtOnce) {
        const from = performance.now();
        const some = found.slice(i, i + filesAtOnce).map(({ uri }) => readFile(uri, 'utf8'));
        const texts = await Promise.all(some);
        reading += performance.now() - from;
        for (const text of texts) {
          const map = new LineMap(text);
          for (const { range } of tagEdits(text, 'atlas', 'titan')) {
            map.positionAt(range.start);
            changes += 1;
          }
        }
      }
      whole.push(performance.now() - start);
      const { user, system } = process.cpuUsage(busy);
      work.push((user + system) / 1000);
      disk.push(reading);
    }
    return {
      name: 'rename',
      size: `${Math.ceil(notes / share)} of ${notes} notes, ${changes} changes`,
      numbers: {
        renaming: percentile(whole, 0.5),
        processor: percentile(work, 0.5),
        disk: percentile(disk, 0.5),
      },
      peakMegabytes: peakMegabytes(),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
