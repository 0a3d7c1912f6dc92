import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { freePort } from '../../scripts/processes/freePort.mjs';
import { mustRun } from '../../scripts/processes/run.mjs';
import { repository } from '../sets';
import { Random } from '../vault/random';
import { realSentences } from '../vault/sentences';
import { vaultNotes } from '../vault/vault';
import { longNote } from './longNotes';
import type { CpuProfile, Recording } from './recording';

export interface Recorded {
  readonly name: string;
  readonly profile: CpuProfile;
  readonly recording: Recording;
}

const names = [
  'start',
  'typing',
  'completing',
  'renaming',
  'deciding',
  'large',
  'keeping',
  'again',
] as const;
const longLines = 2000;
const largeLines = 100_000;
/**
 * VS Code's own Markdown tools answer a question about headings by sending every note of the workspace to a
 * process of theirs, which takes minutes of the extension host, and gigabytes.
 */
const withoutMarkdownTools = {
  VSCODE_SKIP_BUILTIN_EXTENSIONS: 'vscode.markdown-language-features',
};
/** Microseconds between two samples of what runs with as many notes as are usual; a long recording has fewer. */
const interval = 200;
const usualNotes = 10_000;
/** Milliseconds that a run with so many notes may take. */
const longestRun = 15 * 60_000;

/**
 * Runs the extension in a real VS Code on a vault of so many notes, as a person would, and records its
 * extension host.
 *
 * @param kept a folder for the profiles, to be looked at in a browser's developer tools
 */
export async function recordInVsCode(
  notes: number,
  seed: number,
  kept?: string,
): Promise<readonly Recorded[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hindsight-bench-'));
  const [vault, out] = [join(folder, 'vault'), join(folder, 'out')];
  try {
    await writeVault(vault, out, notes, seed);
    const suite = join(folder, 'suite.js');
    await mustRun(process.execPath, [join(repository, 'scripts/build.mjs')], { cwd: repository });
    await build({
      absWorkingDir: repository,
      entryPoints: ['bench/host/inside/run.ts'],
      outfile: suite,
      bundle: true,
      format: 'cjs',
      platform: 'node',
      external: ['vscode'],
      logLevel: 'warning',
    });
    // VS Code finds what it kept for a folder on the same server only.
    const port = String(await freePort());
    const times = Math.max(1, notes / usualNotes);
    const start = (env: NodeJS.ProcessEnv): Promise<unknown> =>
      mustRun(
        process.execPath,
        [
          join(repository, 'scripts/vscode/browserVsCode.mjs'),
          vault,
          `--extensionDevelopmentPath=${repository}`,
          `--extensionTestsPath=${suite}`,
        ],
        {
          env: {
            ...process.env,
            ...withoutMarkdownTools,
            HINDSIGHT_BENCH_OUT: out,
            HINDSIGHT_BENCH_INTERVAL: String(interval * times),
            HINDSIGHT_TEST_DATA: join(folder, 'data'),
            HINDSIGHT_TEST_PORT: port,
            ...env,
          },
          timeoutMs: longestRun * times,
        },
      );
    await start({});
    await start({ HINDSIGHT_BENCH_AGAIN: '1' });
    return await Promise.all(
      names.map(async (name) => ({
        name,
        profile: JSON.parse(await readFile(join(out, `${name}.cpuprofile`), 'utf8')) as CpuProfile,
        recording: JSON.parse(await readFile(join(out, `${name}.json`), 'utf8')) as Recording,
      })),
    );
  } finally {
    if (kept !== undefined) await cp(out, kept, { recursive: true });
    await rm(folder, { recursive: true });
  }
}

/** Writes the vault with one long note, and beside it a large one that comes later. */
async function writeVault(vault: string, out: string, notes: number, seed: number): Promise<void> {
  const sentences = realSentences();
  await mkdir(out);
  for (const { path, text } of vaultNotes(notes, sentences, new Random(seed))) {
    const file = join(vault, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  await writeFile(join(vault, 'long.md'), longNote(longLines, sentences));
  await writeFile(join(out, 'large.md'), longNote(largeLines, sentences));
}
