import { parseArgs } from 'node:util';
import type { Lexicon } from '../core/recurrence/language/lexicon';
import { BadArguments } from './badArguments';
import { lexiconRoot, readLexicon } from './lexiconFile';
import { readVault } from './readVault';
import { reportOf } from './report';
import { tableOf } from './table';

const usage = 'usage: hindsight lessons FOLDER… [--json] [--all-files]';
/** Exit code of a call that cannot be understood. */
const badArguments = 2;

/** Runs the command line. @returns the exit code */
async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      // Also what .gitignore and the like leave out.
      'all-files': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const [command, ...folders] = positionals;
  if (command !== 'lessons' || folders.length === 0) throw new BadArguments(usage);
  const vault = await readVault(folders, { allFiles: values['all-files'] });
  const report = reportOf(vault, { lexicon: knownWords() });
  process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : tableOf(report));
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = isBadCall(error) ? badArguments : 1;
  },
);

/** The lexicon beside the program; without it only words of the same letters are alike. */
function knownWords(): Lexicon | undefined {
  try {
    return readLexicon(lexiconRoot(__dirname));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.error(`Grouping goes by equal words only, the lexicon cannot be read: ${why}`);
    return undefined;
  }
}

/** Ours, or one that Node's parser of arguments throws. */
function isBadCall(error: unknown): boolean {
  if (error instanceof BadArguments) return true;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('ERR_PARSE_ARGS');
}
