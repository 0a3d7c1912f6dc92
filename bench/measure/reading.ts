import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import matter from 'gray-matter';
import { readVault } from '../../src/cli/readVault';
import { Random } from '../vault/random';
import { realSentences } from '../vault/sentences';
import { vaultNotes } from '../vault/vault';
import { type Measurement, median, peakMegabytes } from './measurement';

const rounds = 3;
/** As many as `readVault` reads at once. */
const filesAtOnce = 32;

/**
 * Reading a vault from disk: with everything the index needs, as plainly as possible, and by ripgrep where
 * that is installed. All read the same files, one after the other in each round, after one round that warms
 * the file cache.
 */
export async function measureReading(notes: number, seed: number): Promise<Measurement> {
  const folder = await mkdtemp(join(tmpdir(), 'hindsight-bench-'));
  try {
    for (const { path, text } of vaultNotes(notes, realSentences(), new Random(seed))) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    await plainPass(folder);
    const isThere = await isInstalled('rg');
    const plain: number[] = [];
    const full: number[] = [];
    const search: number[] = [];
    const parts: { readonly readMs: number; readonly parseMs: number }[] = [];
    let mentions = 0;
    for (let round = 0; round < rounds; round++) {
      plain.push(await timed(() => plainPass(folder)));
      if (isThere) search.push(await timed(() => ripgrep(folder)));
      full.push(
        await timed(async () => {
          const vault = await readVault([folder], { allFiles: true });
          parts.push({ readMs: vault.readMs, parseMs: vault.parseMs });
          mentions = vault.notes.reduce((sum, note) => sum + note.mentions.length, 0);
        }),
      );
    }
    return {
      name: 'read and extract',
      size: `${notes} notes, ${mentions} mentions`,
      numbers: {
        full: median(full),
        plain: median(plain),
        files: median(parts.map(({ readMs }) => readMs)),
        parsing: median(parts.map(({ parseMs }) => parseMs)),
        ...(search.length > 0 && { search: median(search) }),
      },
      peakMegabytes: peakMegabytes(),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What nobody can do without: read every file, as many at once, and parse its front matter. */
async function plainPass(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  for (let i = 0; i < files.length; i += filesAtOnce) {
    const reading = files
      .slice(i, i + filesAtOnce)
      .map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8'));
    // With options gray-matter does not cache, so that every round parses.
    for (const text of await Promise.all(reading)) matter(text, {});
  }
}

async function isInstalled(program: string): Promise<boolean> {
  try {
    await promisify(execFile)(program, ['--version']);
    return true;
  } catch {
    return false;
  }
}

/** Searches all files for what many of them hold. */
async function ripgrep(folder: string): Promise<void> {
  const pattern = 'pitfall|lesson|教训|坑';
  await promisify(execFile)('rg', ['--ignore-case', '--count-matches', pattern, folder], {
    maxBuffer: 1 << 28,
  });
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
