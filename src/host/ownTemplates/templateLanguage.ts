import * as vscode from 'vscode';
import { metadataPlace } from '../../core/template/metadataBlock';
import { registerYamlHelp, type YamlPlace } from '../yamlHelp';
import { templatePlace } from './templatePlace';

/** Completions and hovers in the metadata block of templates, in a folder of them or untitled. */
export function registerTemplateLanguage(extension: vscode.Uri): vscode.Disposable {
  const schema = vscode.Uri.joinPath(extension, 'schemas/template.schema.json');
  return registerYamlHelp([{ language: 'markdown' }], schema, metadataAt);
}

/** The metadata block around a position: its YAML, where it starts, and the offset in it. */
function metadataAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): YamlPlace | undefined {
  const isOurs = document.isUntitled || templatePlace(document.uri)?.kind === 'template';
  if (!isOurs) return undefined;
  const text = document.getText();
  const place = metadataPlace(text);
  const offset = document.offsetAt(position);
  if (!place || offset < place.start || offset > place.end) return undefined;
  const yaml = text.slice(place.start, place.end);
  return { yaml, start: place.start, offset: offset - place.start };
}
