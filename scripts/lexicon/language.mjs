import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

const folder = fileURLToPath(new URL('../../src/core/recurrence/language/', import.meta.url));

/**
 * The core's own modules for cutting text, so that training and use cut alike.
 * @returns {Promise<import('./train.mjs').Language>}
 */
export async function loadLanguage() {
  const outfile = join(mkdtempSync(join(tmpdir(), 'hindsight-language-')), 'language.mjs');
  buildSync({
    stdin: {
      contents: ['lexiconFile', 'segmentation', 'stem', 'tokenize']
        .map((name) => `export * from './${name}';`)
        .join('\n'),
      resolveDir: folder,
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    outfile,
  });
  return import(pathToFileURL(outfile).href).finally(() =>
    rmSync(dirname(outfile), { recursive: true }),
  );
}
