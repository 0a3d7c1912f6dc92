import type { Language } from '../text/script';
import type { TextRange } from '../text/range';
import { allowsType, describeSchema, describeValue, type Schema, schemasAt } from './schema';
import { yamlCursor, yamlEntries } from './yamlOutline';

/** Something that could be typed at a place. */
export interface YamlCompletion {
  readonly label: string;
  readonly kind: 'key' | 'value';
  /** What takes the place of `range`. */
  readonly text: string;
  readonly range: TextRange;
  /** What it means; empty when the schema does not say. */
  readonly description: string;
}

/** What a schema lets one type at an offset of YAML: keys that are missing, and known values. */
export function completeYaml(
  text: string,
  offset: number,
  schema: Schema,
  language: Language,
): readonly YamlCompletion[] {
  const cursor = yamlCursor(text, offset);
  // Inside quotes there is nothing that the schema could say.
  if (!cursor || cursor.isQuoted === true) return [];
  const { path, range } = cursor;
  const schemas = schemasAt(schema, path);
  const keys = cursor.isKey ? schemas.flatMap((each) => keysOf(each, schema)) : [];
  const values = cursor.isValue ? schemas.flatMap(valuesOf) : [];
  return [...keys, ...values].map((each) => ({ ...each, range }));

  function keysOf({ properties = {} }: Schema, root: Schema): Omit<YamlCompletion, 'range'>[] {
    const taken = new Set(
      yamlEntries(text)
        .filter(({ key }) => key !== undefined && key.start !== range.start)
        .map((entry) => JSON.stringify(entry.path)),
    );
    const hasColon = /^[ \t]*:/.test(text.slice(range.end));
    return Object.keys(properties)
      .filter((name) => !taken.has(JSON.stringify([...path, name])))
      .map((name) => {
        const [first] = schemasAt(root, [...path, name]);
        const holdsMore = first && (allowsType(first, 'object') || allowsType(first, 'array'));
        const end = hasColon ? '' : holdsMore && !allowsType(first, 'string') ? ':' : ': ';
        const description = first ? describeSchema(first, language) : '';
        return { label: name, kind: 'key', text: name + end, description };
      });
  }

  function valuesOf(each: Schema): Omit<YamlCompletion, 'range'>[] {
    const known =
      each.enum ??
      (allowsType(each, 'boolean') && !allowsType(each, 'string') ? [true, false] : []);
    const values = known
      .filter((value) => value !== null)
      .map((value) => [String(value), describeValue(each, value, language)] as const);
    const examples = (each.examples ?? []).map((example) => [example, ''] as const);
    return [...values, ...examples].map(([label, description]) => ({
      label,
      kind: 'value',
      text: label,
      description,
    }));
  }
}
