import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join, relative } from 'node:path';
import { root } from '../setup/paths.mjs';

/**
 * Translates a line of a stack from a bundle, wherever it was loaded from, to the source.
 * @param {string} line such as `at f (/…/dist/test/node/empty.js:12:3)`
 * @returns {string} such as `at f (test/vscode/empty/activation.test.ts:4:7)`
 */
export function inSources(line) {
  const found = /(\()?[^\s(]*?(\bdist\/[\w./-]+\.js)[^:)]*:(\d+):(\d+)/.exec(line);
  const [whole, open = '', bundle = '', row = '0', column = '0'] = found ?? [];
  const mapFile = join(root, `${bundle}.map`);
  if (whole === undefined || !existsSync(mapFile)) {
    return line;
  }
  const map = new SourceMap(JSON.parse(readFileSync(mapFile, 'utf8')));
  const entry = map.findEntry(Number(row) - 1, Number(column) - 1);
  if (!('originalSource' in entry)) {
    return line;
  }
  const source = relative(root, join(root, bundle, '..', entry.originalSource));
  return line.replace(
    whole,
    `${open}${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`,
  );
}
