/**
 * Builds the extension, the command-line interface, the sample and the licences of the libraries in
 * them into `dist/`.
 *
 *   node scripts/build.mjs [--production] [--watch] [--tests [FILE…]]
 *
 * --tests adds the suites that run inside VS Code: all of them, or those of the test files.
 */
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { extensionBundles, testBundles } from './build/bundles.mjs';
import { bundledLibraries, licenceNotices } from './build/notices.mjs';
import { writeSampleFile } from './build/sampleFile.mjs';
import { root } from './setup/paths.mjs';
import { suitesInVsCode } from './testing/testFiles.mjs';

const { values, positionals } = parseArgs({
  options: {
    production: { type: 'boolean', default: false },
    tests: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

/** @param {string} file in the repository */
async function printSize(file) {
  const { size } = await stat(join(root, file));
  console.log(`  ${file.padEnd(24)} ${(size / 1024).toFixed(0).padStart(6)} kB`);
}

const shipped = extensionBundles(values);
const bundles = [...shipped];
if (values.tests) {
  const isWanted = (/** @type {string} */ file) =>
    positionals.length === 0 || positionals.includes(file);
  bundles.push(...testBundles(suitesInVsCode(isWanted)));
}

if (values.watch) {
  // The words VS Code's problem matcher in .vscode/tasks.json waits for.
  /** @type {import('esbuild').Plugin} */
  const announce = {
    name: 'announce',
    setup(build) {
      build.onStart(() => console.log('[watch] build started'));
      build.onEnd(() => console.log('[watch] build finished'));
    },
  };
  await writeSampleFile();
  for (const bundle of bundles) {
    const plugins = [...(bundle.plugins ?? []), announce];
    const context = await esbuild.context({ ...bundle, plugins });
    await context.watch();
  }
} else {
  const results = await Promise.all(bundles.map((bundle) => esbuild.build(bundle))).catch(() => {
    // esbuild has printed what is wrong.
    process.exit(1);
  });
  const metafiles = results.slice(0, shipped.length).flatMap(({ metafile }) => metafile ?? []);
  const notices = licenceNotices(bundledLibraries(metafiles));
  await writeFile(join(root, 'dist/licenses.txt'), notices);
  const outputs = results.flatMap(({ metafile }) => Object.keys(metafile?.outputs ?? {}));
  for (const file of [...outputs, await writeSampleFile()].filter(
    (name) => !name.endsWith('.map'),
  )) {
    await printSize(file);
  }
}
