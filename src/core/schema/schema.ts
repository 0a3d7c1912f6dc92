import type { Language } from '../text/script';

/** The part of JSON Schema (draft 7) that completions and hovers read. */
export interface Schema {
  readonly description?: string;
  /** The description in Chinese. */
  readonly 'x-zh-cn'?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly (string | number | boolean | null)[];
  /** What each value of `enum` means, in its order. */
  readonly enumDescriptions?: readonly string[];
  readonly 'x-zh-cn-enumDescriptions'?: readonly string[];
  /** Values that could stand there, as they are written. */
  readonly examples?: readonly string[];
  /** `#/definitions/<name>` */
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** Where something stands in a document: keys of maps, indexes of lists. */
export type SchemaPath = readonly (string | number)[];

/** The schemas that hold at a path, more than one where there are alternatives. */
export function schemasAt(root: Schema, path: SchemaPath): readonly Schema[] {
  let found = alternatives(root, root);
  for (const step of path) {
    found = found
      .flatMap((schema) => {
        if (typeof step === 'number') return schema.items ?? [];
        const own = ownProperty(schema.properties, step);
        if (own) return own;
        return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : [];
      })
      .flatMap((schema) => alternatives(schema, root));
  }
  return found;
}

/** What a schema says of itself, in a language; empty when it says nothing. */
export function describeSchema(schema: Schema, language: Language): string {
  return (language === 'zh' ? schema['x-zh-cn'] : undefined) ?? schema.description ?? '';
}

/** What one value of an `enum` means; empty when the schema does not say. */
export function describeValue(
  schema: Schema,
  value: string | number | boolean | null,
  language: Language,
): string {
  const index = schema.enum?.indexOf(value) ?? -1;
  const chinese = language === 'zh' ? schema['x-zh-cn-enumDescriptions'] : undefined;
  return (chinese ?? schema.enumDescriptions)?.[index] ?? '';
}

/** Whether a value may be of a type. */
export function allowsType({ type }: Schema, name: string): boolean {
  return type === name || (Array.isArray(type) && type.includes(name));
}

/** A schema with its references followed, and its alternatives beside each other. */
function alternatives(schema: Schema, root: Schema, depth = 0): readonly Schema[] {
  // References may lead in a circle; nothing that a person reads is this deep.
  if (depth > 8) return [];
  const name = /^#\/definitions\/(.+)$/.exec(schema.$ref ?? '')?.[1];
  const target = name === undefined ? undefined : ownProperty(root.definitions, name);
  if (target) return alternatives(target, root, depth + 1);
  if (!schema.anyOf) return [schema];
  return schema.anyOf.flatMap((each) => alternatives(each, root, depth + 1));
}

function ownProperty(
  schemas: Readonly<Record<string, Schema>> | undefined,
  name: string,
): Schema | undefined {
  return schemas && Object.hasOwn(schemas, name) ? schemas[name] : undefined;
}
