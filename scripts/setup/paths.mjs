import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder, wherever a script is called from. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Downloads kept between runs; the folder `@vscode/test-electron` uses too. Ignored by git. */
export const downloads = join(root, '.vscode-test');

/** What a run leaves behind to look at: screenshots, logs. Ignored by git. */
export const out = join(root, 'out');
