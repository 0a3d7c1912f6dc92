import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';

/** @typedef {[english: string, chinese: string]} Translation */

const quoted = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/.source;

/**
 * The messages of VS Code's editor: English stands in the code next to its number, Chinese in a list.
 * @param {string} folder
 * @returns {Translation[]}
 */
export function editorMessages(folder) {
  const list = /** @type {{ _VSCODE_NLS_MESSAGES?: string[] }} */ ({});
  const code = readFileSync(join(folder, 'vs/nls/lang/zh-cn.js'), 'utf8');
  runInNewContext(code.replace(/^export\b.*$/gm, ''), { globalThis: list });
  const chinese = list._VSCODE_NLS_MESSAGES ?? [];
  const call = new RegExp(String.raw`localize2?\((\d+), (?:${quoted})`, 'g');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js') && !file.includes('nls'))
    .sort()
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(call)])
    .map(([, number, single, double]) => [
      unescape(single ?? double ?? ''),
      chinese[Number(number)] ?? '',
    ]);
}

/**
 * The diagnostics of the TypeScript compiler.
 * @param {string} folder
 * @returns {Translation[]}
 */
export function compilerMessages(folder) {
  const chinese = /** @type {Record<string, string>} */ (
    JSON.parse(readFileSync(join(folder, 'zh-cn/diagnosticMessages.generated.json'), 'utf8'))
  );
  const call = new RegExp(String.raw`diag\(\d+, [^,]+, "([^"]+)", (?:${quoted})`, 'g');
  return [...readFileSync(join(folder, 'typescript.js'), 'utf8').matchAll(call)].map(
    ([, key = '', single, double]) => [unescape(single ?? double ?? ''), chinese[key] ?? ''],
  );
}

/** @param {string} text */
const unescape = (text) => text.replace(/\\(.)/g, '$1');
