import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes the server believe that a language pack is installed.
 *
 * The real packs come from the Marketplace. This stand-in translates nothing of VS Code, but
 * switches the display language, and with it the extension's own strings.
 * @param {string} profile the server's data folder
 * @param {string} locale
 */
export function writeLanguagePack(profile, locale) {
  const data = join(profile, 'data');
  mkdirSync(data, { recursive: true });
  const translations = join(data, 'main.i18n.json');
  writeFileSync(translations, JSON.stringify({ '': ['stand-in'], version: '1.0.0', contents: {} }));
  writeFileSync(
    join(data, 'languagepacks.json'),
    JSON.stringify({
      [locale]: {
        hash: 'stand-in',
        extensions: [{ extensionIdentifier: { id: `hindsight.${locale}` }, version: '1.0.0' }],
        translations: { vscode: translations },
        label: locale,
      },
    }),
  );
}
