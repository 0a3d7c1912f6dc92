import { isOneEditAway } from '../text/editDistance';
import type { TextRange } from '../text/range';
import type { FrontMatterFields } from '../note/frontMatterYaml';

/** Something of the front matter that is read, but not as it was meant. */
export interface FieldProblem {
  readonly code: 'key-typo' | 'outcome-unknown' | 'private-unknown' | 'lang-unknown';
  readonly range: TextRange;
  /** What is written. */
  readonly detail: string;
  /** What is probably meant, the likeliest first. */
  readonly meant: readonly string[];
}

/** The keys that Hindsight reads or its templates write. */
const known = (
  'type title date project tags lang private prev outcome payoff severity review_on verdict to_role ' +
  'from_role status started detected resolved start source skills since round preset person period model ' +
  'metric_offline metric_business levels identity identities format dataset cost hindsight-ignore'
).split(' ');
/** Keys of other tools that are near to one of ours, and ours in the plural. */
const others = new Set('tag projects types state stated titles dates data sources'.split(' '));
const outcomes = ['success', 'partial', 'failure'];
const outcomeTypes: ReadonlySet<string | undefined> = new Set([
  'project-retro',
  'experiment-retro',
]);
const yes = /^(?:true|yes|y|on|1|是|ture)$/i;
const language = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i;
const languages: readonly (readonly [RegExp, string])[] = [
  [/^(?:中文|汉语|chinese|简体中文|简体)$/i, 'zh-cn'],
  [/^(?:英文|英语|english)$/i, 'en'],
];

/** What of a note's front matter is probably a slip: a key with a letter wrong, a value nobody reads. */
export function frontMatterProblems(
  fields: FrontMatterFields,
  type: string | undefined,
): readonly FieldProblem[] {
  const found: FieldProblem[] = [];
  for (const [name, { key, values, range }] of fields) {
    const [value] = values;
    const meant = known.filter((other) => !fields.has(other) && isOneEditAway(name, other));
    if (name.length > 3 && !known.includes(name) && !others.has(name) && meant.length > 0) {
      found.push({ code: 'key-typo', range: key, detail: name, meant });
    } else if (value === undefined) {
      continue;
    } else if (name === 'private' && !/^(?:true|false)$/i.test(value)) {
      const likely = yes.test(value) ? ['true', 'false'] : ['false', 'true'];
      found.push({ code: 'private-unknown', range, detail: value, meant: likely });
    } else if (name === 'lang' && !language.test(value)) {
      const likely = languages.find(([written]) => written.test(value))?.[1];
      const choice = likely === undefined ? ['en', 'zh-cn'] : [likely];
      found.push({ code: 'lang-unknown', range, detail: value, meant: choice });
    } else if (name === 'outcome' && outcomeTypes.has(type) && !outcomes.includes(value)) {
      found.push({ code: 'outcome-unknown', range, detail: value, meant: outcomes });
    }
  }
  return found;
}
