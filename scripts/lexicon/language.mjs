import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const folder = fileURLToPath(new URL('../../src/core/recurrence/language/', import.meta.url));

/**
 * The core's own modules for cutting text, so that training and use cut alike.
 * @returns {Promise<import('./train.mjs').Language>}
 */
export async function loadLanguage() {
  const { outputFiles } = buildSync({
    stdin: {
      contents: ['lexiconFile', 'segmentation', 'stem', 'tokenize']
        .map((name) => `export * from './${name}';`)
        .join('\n'),
      resolveDir: folder,
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const code = outputFiles[0]?.text ?? '';
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}
