import type { TextRange } from '../text/range';
import { splitTemplate } from './metadataBlock';
import type { Metadata, MetadataKey } from './readMetadata';
import { noSurroundings, type TemplateSurroundings } from './partials';
import { isTemplateFolder, readMetadata } from './readMetadata';
import type { Template } from './template';
import { defaultFile } from './template';
import type { TemplateProblem } from './templateProblem';
import { templateProblem } from './templateProblem';

/** What a template file says, and what is wrong with its metadata. */
export interface TemplateReading {
  /** Undefined when the metadata cannot be read at all. */
  readonly template?: Template;
  readonly problems: readonly TemplateProblem[];
}

/**
 * Reads a template file. `fallbackId`, usually the file's name without extension, is the id of a
 * template that does not say one. Handlebars is not needed for this, so that listing templates
 * does not load it: `checkTemplate` finds what is wrong with the body.
 */
export function readTemplate(
  text: string,
  fallbackId: string,
  surroundings = noSurroundings,
): TemplateReading {
  const { metadata, body, unclosed } = splitTemplate(text);
  if (unclosed === true) {
    return { problems: [templateProblem('metadata-unclosed', text, firstLine(text))] };
  }
  const { values, questions, problems } = metadata ? readMetadata(text, metadata) : noMetadata;
  if (problems.some(({ code }) => code === 'metadata-invalid')) return { problems };
  const template = makeTemplate(text, body, fallbackId, values, questions);
  return { template: { ...template, ...surroundings }, problems };
}

const noMetadata: Metadata = { values: new Map(), questions: [], problems: [] };

function makeTemplate(
  text: string,
  body: TextRange,
  fallbackId: string,
  values: Metadata['values'],
  questions: Metadata['questions'],
): Omit<Template, keyof TemplateSurroundings> {
  const said = (key: MetadataKey): string | undefined => values.get(key)?.value;
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
    questions,
    text,
    body,
  };
}

function firstLine(text: string): TextRange {
  const end = text.search(/[\r\n]/);
  return { start: 0, end: end < 0 ? text.length : end };
}
