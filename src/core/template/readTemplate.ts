import type { Document, Pair } from 'yaml';
import { isMap, isScalar, parseDocument } from 'yaml';
import type { TextRange } from '../text/range';
import { splitTemplate } from './metadataBlock';
import type { Template, TemplateFolder } from './template';
import { defaultFile, templateFolders } from './template';
import type { TemplateProblem, TemplateProblemCode } from './templateProblem';
import { templateProblem } from './templateProblem';

/** What a template file says, and what is wrong with its metadata. */
export interface TemplateReading {
  /** Undefined when the metadata cannot be read at all. */
  readonly template?: Template;
  readonly problems: readonly TemplateProblem[];
}

const stringKeys = ['id', 'name', 'description', 'type', 'file', 'folder'] as const;
/** Keys that have a meaning for later versions: known, and not read. */
const reservedKeys = ['ask'];

type StringKey = (typeof stringKeys)[number];

/**
 * Reads a template file. `fallbackId`, usually the file's name without extension, is the id of a
 * template that does not say one. Handlebars is not needed for this, so that listing templates
 * does not load it: `checkTemplate` finds what is wrong with the body.
 */
export function readTemplate(text: string, fallbackId: string): TemplateReading {
  const parts = splitTemplate(text);
  if (parts.unclosed === true) {
    return { problems: [templateProblem('metadata-unclosed', text, firstLine(text))] };
  }
  if (!parts.metadata)
    return { template: makeTemplate(text, parts.body, fallbackId), problems: [] };
  return new MetadataReader(text, parts.metadata).read(parts.body, fallbackId);
}

class MetadataReader {
  readonly #text: string;
  readonly #offset: number;
  readonly #document: Document.Parsed;
  readonly #problems: TemplateProblem[] = [];
  readonly #values = new Map<StringKey, { value: string; range: TextRange }>();

  constructor(text: string, metadata: TextRange) {
    this.#text = text;
    this.#offset = metadata.start;
    this.#document = parseDocument(text.slice(metadata.start, metadata.end), {
      prettyErrors: false,
    });
  }

  read(body: TextRange, fallbackId: string): TemplateReading {
    const [error] = this.#document.errors;
    if (error) {
      this.#report('metadata-invalid', error.pos, error.message);
      return { problems: this.#problems };
    }
    const root = this.#document.contents;
    if (isMap(root)) {
      for (const pair of root.items) {
        if (keyOf(pair) === 'template') this.#readTemplateMap(pair);
        else this.#reportKey(pair);
      }
    }
    return {
      template: makeTemplate(this.#text, body, fallbackId, this.#values),
      problems: this.#problems,
    };
  }

  #readTemplateMap({ value }: Pair): void {
    if (!isMap(value)) return;
    for (const pair of value.items) {
      const key = stringKeys.find((known) => known === keyOf(pair));
      if (key) this.#readValue(key, pair);
      else if (!reservedKeys.includes(keyOf(pair))) this.#reportKey(pair);
    }
  }

  #readValue(key: StringKey, { key: name, value }: Pair): void {
    if (!isScalar(value) || value.value === null) {
      // A key without a value says nothing; a list or map says something else than it should.
      if (!isScalar(value)) this.#report('metadata-value-wrong', rangeOf(value ?? name), key);
      return;
    }
    const text = typeof value.value === 'string' ? value.value : (value.source ?? '');
    const folderUnknown = key === 'folder' && !isTemplateFolder(text);
    if (text.trim() === '' || folderUnknown) {
      this.#report('metadata-value-wrong', rangeOf(value), key);
    } else {
      const [start, end] = rangeOf(value);
      this.#values.set(key, {
        value: text,
        range: { start: this.#offset + start, end: this.#offset + end },
      });
    }
  }

  #reportKey(pair: Pair): void {
    this.#report('metadata-key-unknown', rangeOf(pair.key), keyOf(pair));
  }

  #report(code: TemplateProblemCode, range: readonly [number, number], detail: string): void {
    const [start, end] = range;
    const place = { start: this.#offset + start, end: this.#offset + end };
    this.#problems.push(templateProblem(code, this.#text, place, detail));
  }
}

function makeTemplate(
  text: string,
  body: TextRange,
  fallbackId: string,
  values: ReadonlyMap<StringKey, { value: string; range: TextRange }> = new Map(),
): Template {
  const said = (key: StringKey): string | undefined => values.get(key)?.value;
  const id = said('id') ?? fallbackId;
  const folder = said('folder');
  return {
    id,
    name: said('name') ?? id,
    description: said('description'),
    type: said('type') ?? id,
    file: said('file') ?? defaultFile,
    fileRange: values.get('file')?.range,
    folder: folder !== undefined && isTemplateFolder(folder) ? folder : undefined,
    text,
    body,
  };
}

function isTemplateFolder(text: string): text is TemplateFolder {
  return templateFolders.some((folder) => folder === text);
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

/** A YAML node's own range, without the comment or blank after it. */
function rangeOf(node: unknown): readonly [number, number] {
  const range =
    typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
      ? (node.range as readonly number[])
      : [];
  return [range[0] ?? 0, range[1] ?? range[0] ?? 0];
}

function firstLine(text: string): TextRange {
  const end = text.search(/[\r\n]/);
  return { start: 0, end: end < 0 ? text.length : end };
}
