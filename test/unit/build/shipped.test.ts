import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { extensionBundles } from '../../../scripts/build/bundles.mjs';

/** What must not stand in what ships for VS Code: nothing is started, and no page is of ours. */
const neverUsed = [
  'createWebviewPanel',
  'registerWebviewViewProvider',
  'registerCustomEditorProvider',
  'registerWebviewPanelSerializer',
  'supportHtml = true',
  'isTrusted = true',
];

describe('what ships', () => {
  for (const options of extensionBundles({ production: false })) {
    const { outfile = '' } = options;
    const isForVsCode = outfile.endsWith('extension.js');

    it(`${outfile} starts no process, opens no connection${isForVsCode ? ' and has no page' : ''}`, async () => {
      const { metafile, outputFiles } = await build({ ...options, metafile: true, write: false });
      const imported = Object.values(metafile.outputs).flatMap(({ imports }) =>
        imports.filter(({ external }) => external === true).map(({ path }) => path),
      );
      const mayBe =
        /^(?:node:)?(?:fs|fs\/promises|path|url|util|os|buffer|process|worker_threads|perf_hooks)$/;
      for (const path of new Set(imported)) {
        assert.ok(path === 'vscode' || mayBe.test(path), `${outfile} imports ${path}`);
      }
      // They run code, or take long to load, and are never asked.
      const inputs = Object.keys(metafile.inputs).join('\n');
      assert.doesNotMatch(inputs, /node_modules\/(?:js-yaml|esprima|source-map)\//);
      if (!isForVsCode) return;
      const text = outputFiles
        .filter(({ path }) => path.endsWith('.js'))
        .map((file) => file.text)
        .join('\n');
      for (const name of neverUsed) assert.ok(!text.includes(name), name);
    });
  }
});
