import type { Document, Pair } from 'yaml';
import { isMap, isNode, isScalar, parseDocument } from 'yaml';
import type { TextRange } from '../text/range';
import type { Question } from './question';
import { readQuestions } from './readQuestions';
import type { TemplateFolder } from './template';
import { templateFolders } from './template';
import type { TemplateProblem, TemplateProblemCode } from './templateProblem';
import { templateProblem } from './templateProblem';

/** What a metadata block says, key by key. */
export interface Metadata {
  readonly values: ReadonlyMap<MetadataKey, MetadataValue>;
  readonly questions: readonly Question[];
  readonly problems: readonly TemplateProblem[];
}

export interface MetadataValue {
  readonly value: string;
  /** Where the value stands in the template file, with its quotes. */
  readonly range: TextRange;
}

export const metadataKeys = ['id', 'name', 'description', 'type', 'file', 'folder'] as const;

export type MetadataKey = (typeof metadataKeys)[number];

/** Reads the YAML in a part of a template file; what is wrong with one key spoils no other. */
export function readMetadata(text: string, place: TextRange): Metadata {
  return new MetadataReader(text, place).read();
}

export function isTemplateFolder(text: string): text is TemplateFolder {
  return templateFolders.some((folder) => folder === text);
}

class MetadataReader {
  readonly #text: string;
  readonly #offset: number;
  readonly #document: Document.Parsed;
  readonly #problems: TemplateProblem[] = [];
  readonly #values = new Map<MetadataKey, MetadataValue>();
  #questions: readonly Question[] = [];

  constructor(text: string, place: TextRange) {
    this.#text = text;
    this.#offset = place.start;
    this.#document = parseDocument(text.slice(place.start, place.end), { prettyErrors: false });
  }

  read(): Metadata {
    const [error] = this.#document.errors;
    if (error) this.#report('metadata-invalid', this.#inFile(error.pos), error.message);
    else this.#readRoot();
    return { values: this.#values, questions: this.#questions, problems: this.#problems };
  }

  #readRoot(): void {
    const root = this.#document.contents;
    if (!isMap(root)) return;
    for (const pair of root.items) {
      if (keyOf(pair) !== 'template') this.#reportKey(pair);
      else if (isMap(pair.value)) for (const item of pair.value.items) this.#readPair(item);
    }
  }

  #readPair(pair: Pair): void {
    const key = metadataKeys.find((known) => known === keyOf(pair));
    if (key) this.#readValue(key, pair);
    else if (keyOf(pair) === 'ask') this.#readQuestions(pair.value);
    else this.#reportKey(pair);
  }

  #readValue(key: MetadataKey, { value }: Pair): void {
    // A key without a value says nothing, and is as good as absent.
    if (isScalar(value) && value.value === null) return;
    const range = this.#rangeOf(value);
    const text = isScalar(value) ? writtenText(value.value, value.source) : '';
    if (text.trim() === '' || (key === 'folder' && !isTemplateFolder(text))) {
      this.#report('metadata-value-wrong', range, key);
    } else {
      this.#values.set(key, { value: text, range });
    }
  }

  #readQuestions(list: unknown): void {
    if (isScalar(list) && list.value === null) return;
    this.#questions = readQuestions(list, (code, node, detail) => {
      this.#report(code, this.#rangeOf(node), detail);
    });
  }

  #reportKey(pair: Pair): void {
    this.#report('metadata-key-unknown', this.#rangeOf(pair.key), keyOf(pair));
  }

  #report(code: TemplateProblemCode, range: TextRange, detail: string): void {
    this.#problems.push(templateProblem(code, this.#text, range, detail));
  }

  /** A YAML node's own place in the file, without the comment or blank after it. */
  #rangeOf(node: unknown): TextRange {
    const [start, end] = (isNode(node) ? node.range : undefined) ?? [0, 0];
    return this.#inFile([start, end]);
  }

  #inFile([start, end]: readonly [number, number]): TextRange {
    return { start: this.#offset + start, end: this.#offset + end };
  }
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

/** A name such as 1.10 is a text to a person, if not to YAML. */
function writtenText(value: unknown, source: string | undefined): string {
  return typeof value === 'string' ? value : (source ?? '');
}
