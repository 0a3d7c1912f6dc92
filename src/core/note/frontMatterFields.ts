import type { TextRange } from '../text/range';
import { existingDay, findDate, findDay } from './writtenDate';
import type { FrontMatterField, FrontMatterFields } from './frontMatterYaml';

/** The keys in the other language. */
export const keyAliases: Readonly<Record<string, string>> = {
  type: '类型',
  title: '标题',
  date: '日期',
  project: '项目',
  tags: '标签',
};

/** Keys that are read in place of each other, the first that is there. */
const alternatives: Readonly<Record<string, string>> = { project: 'projects', tags: 'tag' };

/** The names by which a key is found in front matter: the first that is there counts. */
export function keysOf(key: string): readonly string[] {
  const known = names.get(key);
  if (known) return known;
  const found = [key, alternatives[key]]
    .filter((name) => name !== undefined)
    .flatMap((name) => [name, ...(keyAliases[name] === undefined ? [] : [keyAliases[name]])]);
  names.set(key, found);
  return found;
}

/** What `keysOf` found: each note is asked for all of them. */
const names = new Map<string, readonly string[]>();

function field(fields: FrontMatterFields, key: string): FrontMatterField | undefined {
  const name = keysOf(key).find((each) => fields.has(each));
  return name === undefined ? undefined : fields.get(name);
}

/** The first value of a key, without the brackets of a wiki link; `undefined` if it is empty. */
export function fieldText(fields: FrontMatterFields, key: string): string | undefined {
  const [value] = field(fields, key)?.values ?? [];
  if (value === undefined) return undefined;
  const text = key === 'prev' || key === 'type' ? linkTarget(value) : value;
  return text === '' ? undefined : text;
}

/** The project's name: a wiki link's target without its folders. */
export function fieldProject(fields: FrontMatterFields): string | undefined {
  const [value] = field(fields, 'project')?.values ?? [];
  if (value === undefined) return undefined;
  const { start, end } = projectPart(value);
  return start === end ? undefined : value.slice(start, end);
}

/** The name of the note that a value is a wiki link to; undefined for one that is none. */
export function linkedNote(value: string): string | undefined {
  const target = value.startsWith('[[') && value.endsWith(']]') ? linkTarget(value) : '';
  return target === '' ? undefined : target;
}

/** Where the name of a note stands in a value that links to it. */
export function linkPart(value: string): TextRange {
  const target = linkTarget(value);
  const start = value.indexOf(target);
  return { start, end: start + target.length };
}

/** Where a project's name stands in the value that tells it. */
export function projectPart(value: string): TextRange {
  const target = linkTarget(value);
  const file = target.replace(/^.*\/(?=.)/, '');
  const start = value.indexOf(target) + target.length - file.length;
  return { start, end: start + file.replace(/\.md$/i, '').length };
}

/** `[[folder/note|shown]]` → `folder/note`. */
function linkTarget(value: string): string {
  return value
    .replace(/^\[\[|\]\]$/g, '')
    .split(/[|#]/, 1)
    .join('')
    .trim();
}

/** The tags, without `#`: a list, or words with commas or `#` between them. */
export function fieldTags(fields: FrontMatterFields): readonly string[] {
  const tags = (field(fields, 'tags')?.values ?? []).flatMap((value) =>
    tagParts(value).map(({ start, end }) => value.slice(start, end)),
  );
  return [...new Set(tags)];
}

/** Where the tags stand in a value: it is one, or several with commas or `#` between them. */
export function tagParts(value: string): readonly TextRange[] {
  const parts: TextRange[] = [];
  const add = (from: number, to: number): void => {
    const part = value.slice(from, to);
    const start = to - part.trimStart().length;
    if (part.trim() !== '') parts.push({ start, end: start + part.trim().length });
  };
  let from = 0;
  for (const between of value.matchAll(/(?<![,，\s])[,，\s]*#|[,，]/g)) {
    add(from, between.index);
    from = between.index + between[0].length;
  }
  add(from, value.length);
  return parts;
}

/** The roles that somebody had, left or took on. */
export function fieldRoles(fields: FrontMatterFields): readonly string[] {
  const keys = [...roleKeys, '角色'];
  return [...new Set(keys.flatMap((key) => field(fields, key)?.values ?? []))];
}

/** The keys that hold a role. */
export const roleKeys: readonly string[] = ['role', 'from_role', 'to_role'];

/** All values of a key: a list, or words with commas between them. */
export function fieldList(fields: FrontMatterFields, key: string): readonly string[] {
  const values = field(fields, key)?.values ?? [];
  return values.flatMap((value) => value.split(/[\s,，]+/)).filter((value) => value !== '');
}

/** A date of the front matter: its day, or the text that is none. */
export interface FieldDate {
  readonly day: string | undefined;
  readonly invalid: string | undefined;
  readonly range: TextRange;
}

const oneDay =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$|^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$|^(\d{4})(\d{2})(\d{2})$/;

/** Reads a day; a month or week is kept as far as it is known. `undefined` if the key is empty. */
export function fieldDate(fields: FrontMatterFields, key = 'date'): FieldDate | undefined {
  const found = field(fields, key);
  const [value] = found?.values ?? [];
  if (found === undefined || value === undefined) return undefined;
  const text = linkTarget(value);
  const [y, m, d] = (oneDay.exec(text)?.slice(1) ?? []).filter(
    (part) => (part as string | undefined) !== undefined,
  );
  const exact = existingDay(Number(y), Number(m), Number(d));
  const day =
    exact ?? (/^\d{4}-(?:\d{2}|W\d{1,2}|Q[1-4])$/i.test(text) ? findDate(text) : undefined);
  const spoken =
    day ?? (/[a-z]{3}/i.test(text) ? (findDay(text)?.date ?? wordedDay(text)) : undefined);
  return { day: spoken, invalid: spoken === undefined ? value : undefined, range: found.range };
}

/** `3 May 2024`. */
function wordedDay(text: string): string | undefined {
  const date = findDate(text);
  return date?.length === 10 ? date : undefined;
}
