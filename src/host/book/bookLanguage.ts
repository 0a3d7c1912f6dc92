import * as vscode from 'vscode';
import { bookPath } from '../../core/book/bookPath';
import { registerYamlHelp } from '../yamlHelp';

/**
 * The extension that understands YAML by schemas. It gets ours from the manifest (`yamlValidation`), and
 * would say everything a second time.
 */
const yamlExtension = 'redhat.vscode-yaml';

/** Completions and hovers in lesson books. */
export function registerBookLanguage(extension: vscode.Uri): vscode.Disposable {
  const schema = vscode.Uri.joinPath(extension, 'schemas/lessons.schema.json');
  const books = [{ language: 'yaml', pattern: `**/${bookPath}` }];
  return registerYamlHelp(books, schema, (document, position) =>
    vscode.extensions.getExtension(yamlExtension)
      ? undefined
      : { yaml: document.getText(), start: 0, offset: document.offsetAt(position) },
  );
}
