import * as vscode from 'vscode';
import { completeYaml, type YamlCompletion } from '../core/schema/completeYaml';
import { hoverYaml } from '../core/schema/hoverYaml';
import type { Schema } from '../core/schema/schema';
import { escapeMarkdown } from '../core/text/escapeMarkdown';
import type { TextRange } from '../core/text/range';
import { config } from './config';

/** YAML around a position: its text, where that starts in the document, and the offset in it. */
export interface YamlPlace {
  readonly yaml: string;
  readonly start: number;
  readonly offset: number;
}

/** Completions and hovers for YAML that a schema describes in the user's language. */
export function registerYamlHelp(
  documents: vscode.DocumentSelector,
  schema: vscode.Uri,
  placeAt: (document: vscode.TextDocument, position: vscode.Position) => YamlPlace | undefined,
): vscode.Disposable {
  const help = new YamlHelp(schema, placeAt);
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(documents, help, ' ', '{', ','),
    vscode.languages.registerHoverProvider(documents, help),
  );
}

class YamlHelp implements vscode.CompletionItemProvider, vscode.HoverProvider {
  readonly #file: vscode.Uri;
  readonly #placeAt: Parameters<typeof registerYamlHelp>[2];
  #schema: Thenable<Schema> | undefined;

  constructor(file: vscode.Uri, placeAt: Parameters<typeof registerYamlHelp>[2]) {
    this.#file = file;
    this.#placeAt = placeAt;
  }

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionItem[]> {
    const place = this.#placeAt(document, position);
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
    const place = this.#placeAt(document, position);
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
