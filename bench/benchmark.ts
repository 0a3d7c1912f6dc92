import { execFile } from 'node:child_process';
import { parseArgs, promisify } from 'node:util';
import { hostTable } from './host/hostTable';
import { recordInVsCode } from './host/inVsCode';
import { measureBook } from './measure/book';
import { measureGrouping } from './measure/grouping';
import type { Measurement } from './measure/measurement';
import { measureReading } from './measure/reading';
import { measureRenaming } from './measure/renaming';
import { measureInWorker } from './measure/inWorker';
import { benchmarkTable } from './report/benchmarkTable';

const usage = `usage: npm run bench -- [options]
  --notes N       read a vault of N notes; can be given again (1000 and 10000)
  --mentions N    group N mentions; can be given again (10000 and 100000)
  --lessons N     read a lesson book of N lessons; can be given again (1000)
  --renaming N    rename a tag that a fifth of N notes have; can be given again (10000)
  --seed N        another vault (1)
  --host          instead, what the extension costs in VS Code's extension host, on 10,000 notes
  --keep FOLDER   with --host: keep the CPU profiles there
  --json          numbers for a script
`;

/** Runs the benchmark, each measurement in a process of its own. @returns the exit code */
async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      notes: { type: 'string', multiple: true, default: ['1000', '10000'] },
      mentions: { type: 'string', multiple: true, default: ['10000', '100000'] },
      lessons: { type: 'string', multiple: true, default: ['1000'] },
      renaming: { type: 'string', multiple: true, default: ['10000'] },
      seed: { type: 'string', default: '1' },
      host: { type: 'boolean', default: false },
      keep: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      // What a process of the benchmark measures: not for people.
      measure: { type: 'string' },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const seed = wholeNumber(values.seed);
  if (values.measure !== undefined) {
    const measured = await measure(values.measure, values, seed);
    process.stdout.write(JSON.stringify(measured));
    return 0;
  }
  if (values.host) {
    const recorded = await recordInVsCode(wholeNumber(values.notes.at(-1)), seed, values.keep);
    process.stdout.write(hostTable(recorded));
    return 0;
  }
  const measurements: Measurement[] = [];
  for (const notes of values.notes.map(wholeNumber)) {
    measurements.push(await inProcess(['--measure', 'reading', '--notes', String(notes)], seed));
  }
  for (const mentions of values.mentions.map(wholeNumber)) {
    for (const what of ['grouping', 'worker']) {
      measurements.push(await inProcess(['--measure', what, '--mentions', String(mentions)], seed));
    }
  }
  for (const lessons of values.lessons.map(wholeNumber)) {
    measurements.push(await inProcess(['--measure', 'book', '--lessons', String(lessons)], seed));
  }
  for (const notes of values.renaming.map(wholeNumber)) {
    measurements.push(
      await inProcess(['--measure', 'renaming', '--renaming', String(notes)], seed),
    );
  }
  process.stdout.write(
    values.json ? `${JSON.stringify(measurements)}\n` : benchmarkTable(measurements),
  );
  return 0;
}

/** @param what is measured: `reading`, `grouping`, `worker`, `book` or `renaming` */
async function measure(
  what: string,
  sizes: Readonly<Record<'notes' | 'mentions' | 'lessons' | 'renaming', readonly string[]>>,
  seed: number,
): Promise<Measurement> {
  if (what === 'reading') return measureReading(wholeNumber(sizes.notes[0]), seed);
  if (what === 'renaming') return measureRenaming(wholeNumber(sizes.renaming[0]), seed);
  if (what === 'book') return measureBook(wholeNumber(sizes.lessons[0]));
  if (what === 'worker') return measureInWorker(wholeNumber(sizes.mentions[0]), seed);
  return measureGrouping(wholeNumber(sizes.mentions[0]), seed);
}

async function inProcess(args: readonly string[], seed: number): Promise<Measurement> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', import.meta.filename, ...args, '--seed', String(seed)],
    { maxBuffer: 1 << 20 },
  );
  return JSON.parse(stdout) as Measurement;
}

/** @throws TypeError when the text is not a whole number above 0 */
function wholeNumber(text: string | undefined): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) {
    throw new TypeError(`${text ?? 'nothing'} is not a whole number above 0\n${usage}`);
  }
  return number;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const shown = error instanceof TypeError ? error.message : error;
    process.stderr.write(`${shown instanceof Error ? (shown.stack ?? '') : String(shown)}\n`);
    process.exitCode = error instanceof TypeError ? 2 : 1;
  },
);
