import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

/**
 * The libraries of which something is in a bundle.
 * @param {Iterable<import('esbuild').Metafile>} metafiles
 * @returns {string[]} package names, sorted
 */
export function bundledLibraries(metafiles) {
  const inputs = [...metafiles].flatMap(({ outputs }) =>
    Object.values(outputs).flatMap((output) => Object.entries(output.inputs)),
  );
  const names = inputs
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([file]) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
  return [...new Set(names)].sort();
}

/**
 * The libraries' licences, word for word, as their terms ask for wherever the libraries are copied to.
 * @param {readonly string[]} libraries
 * @returns {string}
 */
export function licenceNotices(libraries) {
  const notices = libraries.map((name) => {
    const { version, license } = JSON.parse(readFileSync(inPackage(name, 'package.json'), 'utf8'));
    const title = `${name} ${version} (${license})`;
    return `${title}\n${'='.repeat(title.length)}\n\n${licenceOf(name)}`;
  });
  return ['The programs in dist/ contain these libraries.', ...notices].join('\n\n\n') + '\n';
}

/** @param {string} name */
function licenceOf(name) {
  const file = readdirSync(join(root, 'node_modules', name)).find((entry) =>
    /^licen[cs]e([-.]|$)/i.test(entry),
  );
  if (file === undefined) {
    throw new Error(`The library ${name} brings no licence, so it cannot be shipped.`);
  }
  return readFileSync(inPackage(name, file), 'utf8').replaceAll('\r\n', '\n').trim();
}

/**
 * @param {string} name
 * @param {string} file
 */
function inPackage(name, file) {
  return join(root, 'node_modules', name, file);
}
