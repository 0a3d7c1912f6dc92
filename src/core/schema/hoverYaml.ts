import type { Language } from '../text/script';
import type { TextRange } from '../text/range';
import { describeSchema, describeValue, type Schema, schemasAt } from './schema';
import { yamlEntries } from './yamlOutline';

/** What a schema says of the key or value at an offset of YAML. */
export function hoverYaml(
  text: string,
  offset: number,
  schema: Schema,
  language: Language,
): { readonly range: TextRange; readonly description: string } | undefined {
  const holds = ({ start, end }: TextRange): boolean => start <= offset && offset < end;
  // The innermost entry comes last.
  for (const { path, key, value } of yamlEntries(text).toReversed()) {
    const schemas = schemasAt(schema, path);
    if (key && holds(key)) {
      const [description = ''] = schemas.map((each) => describeSchema(each, language));
      return description === '' ? undefined : { range: key, description };
    }
    if (!holds(value)) continue;
    const written = text.slice(value.start, value.end);
    for (const each of schemas) {
      const description = describeValue(each, written, language);
      if (description !== '') return { range: value, description };
    }
  }
  return undefined;
}
