import * as vscode from 'vscode';
import type { TextRange } from '../../core/text/range';
import { completeYaml, type YamlCompletion } from '../../core/schema/completeYaml';
import { hoverYaml } from '../../core/schema/hoverYaml';
import type { Schema } from '../../core/schema/schema';
import { metadataPlace } from '../../core/template/metadataBlock';
import { escapeMarkdown } from '../../core/text/escapeMarkdown';
import { config } from '../config';
import { templatePlace } from './templatePlace';

/** Completions and hovers in the metadata block of templates, in a folder of them or untitled. */
export function registerTemplateLanguage(extension: vscode.Uri): vscode.Disposable {
  const help = new MetadataHelp(vscode.Uri.joinPath(extension, 'schemas/template.schema.json'));
  const documents = [{ language: 'markdown' }];
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(documents, help, ' ', '{', ','),
    vscode.languages.registerHoverProvider(documents, help),
  );
}

class MetadataHelp implements vscode.CompletionItemProvider, vscode.HoverProvider {
  readonly #file: vscode.Uri;
  #schema: Thenable<Schema> | undefined;

  constructor(file: vscode.Uri) {
    this.#file = file;
  }

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionItem[]> {
    const place = metadataAt(document, position);
    if (!place) return [];
    const schema = await this.#read();
    return completeYaml(place.yaml, place.offset, schema, config.language()).map((each, index) =>
      itemOf(each, index, placed(document, each.range, place.start)),
    );
  }

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Hover | undefined> {
    const place = metadataAt(document, position);
    if (!place) return undefined;
    const schema = await this.#read();
    const found = hoverYaml(place.yaml, place.offset, schema, config.language());
    if (!found) return undefined;
    const text = new vscode.MarkdownString(escapeMarkdown(found.description));
    return new vscode.Hover(text, placed(document, found.range, place.start));
  }

  #read(): Thenable<Schema> {
    this.#schema ??= vscode.workspace.fs
      .readFile(this.#file)
      .then((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as Schema);
    return this.#schema;
  }
}

/** The metadata block around a position: its YAML, where it starts, and the offset in it. */
function metadataAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): { readonly yaml: string; readonly start: number; readonly offset: number } | undefined {
  const isOurs = document.isUntitled || templatePlace(document.uri)?.kind === 'template';
  if (!isOurs) return undefined;
  const text = document.getText();
  const place = metadataPlace(text);
  const offset = document.offsetAt(position);
  if (!place || offset < place.start || offset > place.end) return undefined;
  const yaml = text.slice(place.start, place.end);
  return { yaml, start: place.start, offset: offset - place.start };
}

function itemOf(
  { label, kind, text, description }: YamlCompletion,
  index: number,
  range: vscode.Range,
): vscode.CompletionItem {
  const { Property, Value } = vscode.CompletionItemKind;
  const item = new vscode.CompletionItem(label, kind === 'key' ? Property : Value);
  item.insertText = text;
  item.range = range;
  if (description !== '') item.documentation = description;
  // In the order of the schema, which is that of importance.
  item.sortText = String(index).padStart(3, '0');
  return item;
}

function placed(document: vscode.TextDocument, range: TextRange, start: number): vscode.Range {
  return new vscode.Range(
    document.positionAt(start + range.start),
    document.positionAt(start + range.end),
  );
}
