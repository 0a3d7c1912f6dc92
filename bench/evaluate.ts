import { parseArgs } from 'node:util';
import { evaluate, type PartScore } from './evaluation';
import { haystack } from './haystack/haystack';
import { exactMatch } from './methods/exactMatch';
import { careful, generous, hindsight, withEncoder } from './methods/hindsight';
import type { GroupingMethod } from './methods/method';
import { parabol } from './methods/parabol';
import { tfIdf } from './methods/tfIdf';
import { evaluationLegend, evaluationTable } from './report/evaluationTable';
import { openSet, repository, setNames } from './sets';

/** Those that are run when none is named. */
const usual: readonly GroupingMethod[] = [hindsight, exactMatch, tfIdf(), parabol];
const methods: readonly GroupingMethod[] = [...usual, careful, generous, withEncoder];
const methodNames = methods.map(({ name }) => name);

const usage = `usage: npm run eval -- [options]
  --set ${setNames.join('|')}      score only this set; can be given again
  --method ${methodNames.join('|')}  only this method; can be given again
  --language en|zh                     leave out the mentions of the other language
  --no-haystack                        without the slow test among unrelated statements
  --json                               numbers for a script
`;

/** Runs the evaluation. @returns the exit code */
async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      set: { type: 'string', multiple: true, default: [...setNames] },
      method: { type: 'string', multiple: true, default: usual.map(({ name }) => name) },
      language: { type: 'string' },
      'no-haystack': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const language = oneOf(['en', 'zh'], values.language);
  const chosen = values.method.map((name) => oneOf(methodNames, name));
  const options = {
    methods: methods.filter(({ name }) => chosen.includes(name)),
    haystack: values['no-haystack'] ? [] : haystack(repository),
    language,
  };
  const all: PartScore[] = [];
  for (const name of values.set.map((given) => oneOf(setNames, given))) {
    const set = openSet(name);
    if (!set) {
      process.stderr.write(`The set ${name} is not there: skipped.\n`);
      continue;
    }
    const scores = await evaluate(set, options);
    if (!values.json) process.stdout.write(evaluationTable(scores));
    all.push(...scores);
  }
  process.stdout.write(values.json ? `${JSON.stringify(all)}\n` : evaluationLegend);
  return 0;
}

/** @throws TypeError when a given value is not one of the allowed ones */
function oneOf<T extends string>(allowed: readonly T[], given: string): T;
function oneOf<T extends string>(allowed: readonly T[], given: string | undefined): T | undefined;
function oneOf<T extends string>(allowed: readonly T[], given: string | undefined): T | undefined {
  const found = allowed.find((value) => value === given);
  if (given !== undefined && found === undefined) {
    throw new TypeError(`${given} is none of ${allowed.join(', ')}\n${usage}`);
  }
  return found;
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
