import { foundNames } from './found';

/** The helpers a template can call. `log` is left out: a note is the only output. */
export const helperNames = [
  'date',
  'section',
  'slug',
  'yaml',
  'prompt',
  'case',
  'list',
  'table',
  'link',
  'lastLevel',
  'eq',
  'and',
  'or',
  'not',
  'if',
  'unless',
  'each',
  'with',
  'lookup',
];

/** The values every template has. Questions add names of their own. */
export const templateValueNames = ['title', 'date', 'time', 'project'] as const;

/** Whether an answer can go by this name: it must be one word, and mean nothing else already. */
export function isQuestionName(name: string): boolean {
  return /^[a-z][a-z\d_]*$/i.test(name) && !taken.has(name) && !(name in {});
}

const taken = new Set<string>([
  ...templateValueNames,
  ...foundNames,
  ...helperNames,
  ...['log', 'this', 'true', 'false', 'null', 'undefined', 'else', 'as'],
]);
