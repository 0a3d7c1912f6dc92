import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { oneVscode } from './oneVscode.mjs';

/** @typedef {import('esbuild').BuildOptions} BuildOptions */

/** @type {BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  metafile: true,
  logLevel: 'warning',
  external: ['vscode'],
  // The package's main file registers `require.extensions`, which bundlers cannot follow and web
  // workers do not have.
  alias: {
    handlebars: 'handlebars/dist/cjs/handlebars.js',
    'js-yaml': join(root, 'scripts/build/noYaml.cjs'),
    'source-map': join(root, 'scripts/build/noSourceMaps.cjs'),
  },
  // gray-matter can evaluate JavaScript front matter. That engine is refused where notes are read,
  // so the call never runs; it only stands in the library's file.
  logOverride: { 'direct-eval': 'silent' },
};

/** @type {BuildOptions} */
const forNode = { ...common, platform: 'node', target: 'node20' };

/** @type {BuildOptions} */
const forWeb = {
  ...common,
  platform: 'browser',
  target: 'es2022',
  // gray-matter expects Node's Buffer.
  inject: [join(root, 'scripts/build/buffer.mjs')],
};

/**
 * Tests use Node's assertions in both hosts.
 * @type {BuildOptions}
 */
const testsForWeb = {
  ...forWeb,
  alias: {
    ...common.alias,
    'node:assert/strict': join(root, 'scripts/build/strictAssert.cjs'),
  },
  // Some tests ask for these, in the Node host only.
  external: [...(common.external ?? []), 'node:child_process'],
  // What the assertions' package asks of Node.
  define: {
    global: 'globalThis',
    'process.emitWarning': 'undefined',
    'process.env.NODE_DEBUG': 'undefined',
    'process.stderr': 'undefined',
  },
};

/**
 * What ships: the extension for both hosts, and the command-line interface.
 * @param {{production: boolean}} options `production`: small, its source maps beside the package
 * @returns {BuildOptions[]}
 */
export function extensionBundles({ production }) {
  /** @type {BuildOptions} */
  const mode = {
    plugins: [oneVscode],
    ...(production
      ? { minify: true, sourcemap: 'external', sourcesContent: false }
      : { sourcemap: 'linked' }),
  };
  return [
    { ...forNode, ...mode, ...one('src/extension.ts', 'dist/extension.js') },
    { ...forNode, ...mode, ...one('src/worker/groupInNode.ts', 'dist/groupingWorker.js') },
    { ...forNode, ...mode, ...one('src/worker/readInNode.ts', 'dist/readingWorker.js') },
    { ...forWeb, ...mode, ...one('src/webExtension.ts', 'dist/web/extension.js') },
    { ...forWeb, ...mode, ...one('src/worker/groupInBrowser.ts', 'dist/web/groupingWorker.js') },
    { ...forWeb, ...mode, ...one('src/worker/readInBrowser.ts', 'dist/web/readingWorker.js') },
    {
      ...forNode,
      ...mode,
      ...one('src/cli/main.ts', 'dist/cli.js'),
      banner: { js: '#!/usr/bin/env node' },
    },
  ];
}

/**
 * @param {string} entry
 * @param {string} outfile
 */
function one(entry, outfile) {
  return { entryPoints: [entry], outfile };
}

/**
 * The suites that run inside VS Code: one bundle for each workspace and extension host.
 * @param {ReadonlyMap<string, readonly string[]>} suites test files by workspace
 * @returns {BuildOptions[]}
 */
export function testBundles(suites) {
  return [...suites].flatMap(([workspace, files]) => {
    // `require` and not `import`: each file is evaluated when mocha is ready for it. `module.exports`
    // and not `export`: mocha's browser build assigns to it, too, and the last one counts.
    const loaders = files.map(
      (file) => `{ file: ${JSON.stringify(file)}, load: () => require('./${file}') }`,
    );
    const stdin = (/** @type {string} */ start) => ({
      contents:
        `const { ${start} } = require('./src/worker/${start}');\n` +
        `const { runFiles } = require('./test/support/inVsCode/runFiles');\n` +
        `module.exports = { run: () => runFiles([${loaders.join(', ')}], ${start}) };\n`,
      resolveDir: root,
      loader: /** @type {const} */ ('ts'),
    });
    return [
      {
        ...forNode,
        sourcemap: 'linked',
        stdin: stdin('startInNode'),
        outfile: testBundle(workspace, 'node'),
      },
      {
        ...testsForWeb,
        sourcemap: 'linked',
        stdin: stdin('startInBrowser'),
        outfile: testBundle(workspace, 'web'),
      },
    ];
  });
}

/**
 * @param {string} workspace
 * @param {'node' | 'web'} host
 * @returns {string} the bundle's path in the repository
 */
export function testBundle(workspace, host) {
  return `dist/test/${host}/${workspace}.js`;
}
