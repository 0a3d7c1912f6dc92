import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textTable } from './report/textTable';
import { isVagueLesson } from '../src/core/problems/vagueLesson';
import { hasHan } from '../src/core/text/script';

interface Line {
  readonly isVague: boolean;
  readonly text: string;
}

/** Vague lessons and useful ones, two and two about one thing. */
function readLines(): readonly Line[] {
  const text = readFileSync(join(import.meta.dirname, 'vague/lines.tsv'), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [label = '', words = ''] = line.split('\t');
      return { isVague: label === 'vague', text: words };
    });
}

/**
 * How far the rule for vague lessons can be believed, on the half that it was tuned on and on the other.
 * `--wrong` lists what it takes wrongly in the first: the other half is not for looking at.
 */
function main(): void {
  const lines = readLines();
  const rows = [['half', 'language', 'lines', 'precision', 'recall']];
  const wrong: string[] = [];
  for (const [half, rest] of [
    ['tune', 0],
    ['check', 1],
  ] as const) {
    const own = lines.filter((_, i) => Math.floor(i / 2) % 2 === rest);
    for (const language of ['en', 'zh', 'both']) {
      const some = own.filter(
        ({ text }) => language === 'both' || hasHan(text) === (language === 'zh'),
      );
      const told = some.filter(({ text }) => isVagueLesson(text));
      const right = told.filter(({ isVague }) => isVague).length;
      const vague = some.filter(({ isVague }) => isVague).length;
      const shares = [share(right, told.length), share(right, vague)];
      rows.push([half, language, String(some.length), ...shares]);
    }
    for (const { isVague, text } of half === 'tune' ? own : []) {
      if (isVagueLesson(text) !== isVague) wrong.push(`${isVague ? 'missed' : 'wrong'}: ${text}`);
    }
  }
  const shown = process.argv.includes('--wrong') ? wrong : [];
  process.stdout.write(`${[textTable(rows), ...shown].join('\n')}\n`);
}

/** "0.98 (54/55)". */
function share(part: number, whole: number): string {
  return `${whole === 0 ? '-' : (part / whole).toFixed(2)} (${part}/${whole})`;
}

main();
