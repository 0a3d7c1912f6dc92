/**
 * Packages the extension as a VSIX and checks what is in it.
 *
 *   node scripts/package.mjs [--out=FILE]
 */
import { cpSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { mustRun } from './processes/run.mjs';
import { exitOnSignals } from './processes/group.mjs';
import { temporaryFolder } from './processes/temporaryFolder.mjs';
import { downloads, root } from './setup/paths.mjs';

/** A package above this carries something it should not. */
const largestKilobytes = 4096;

/** All that may be in the package. */
const expected = [
  /^(package\.json|README\.md|CHANGELOG\.md|LICENSE|NOTICE)$/,
  /^package\.nls(\.[\w-]+)?\.json$/,
  /^l10n\/bundle\.l10n(\.[\w-]+)?\.json$/,
  /^dist\/((web\/)?(extension|groupingWorker|readingWorker)\.js|sample\.json|licenses\.txt)$/,
  /^schemas\/[\w.-]+\.json$/,
  /^templates\/[\w-]+\/[^/]+\.md$/,
  /^docs\/problems(\.[\w-]+)?\.md$/,
  /^data\/lexicon\.bin$/,
  /^media\/[^/]+\.(png|svg|css|js)$/,
];

exitOnSignals();
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { values } = parseArgs({
  options: { out: { type: 'string', default: `${manifest.name}-${manifest.version}.vsix` } },
});
const packagePath = resolve(root, values.out);

await mustRun(process.execPath, [join(root, 'scripts/build.mjs'), '--production'], { cwd: root });

const folder = copyWithoutDownloads();
const files = await listFiles({ cwd: folder, packageManager: PackageManager.None });
const problems = [
  ...files
    .filter((file) => !expected.some((pattern) => pattern.test(file)))
    .map((file) => `${file} does not belong into the package`),
  ...neededFiles()
    .filter((file) => !files.includes(file))
    .map((file) => `${file} is missing`),
];
if (problems.length > 0) {
  fail(problems);
}

mkdirSync(dirname(packagePath), { recursive: true });
await createVSIX({
  cwd: folder,
  packagePath,
  // Everything is bundled.
  dependencies: false,
  allowMissingRepository: true,
  // There is no public address yet that pictures and links of the README could lead to.
  rewriteRelativeLinks: false,
});
const kilobytes = Math.ceil(statSync(packagePath).size / 1024);
if (kilobytes > largestKilobytes) {
  fail([`${values.out} has ${kilobytes} kB; more than ${largestKilobytes} kB is not expected`]);
}
console.log(`${values.out}: ${files.length} files, ${kilobytes} kB`);

/**
 * vsce reads all folders before it asks `.vscodeignore`, and an installed VS Code is a large one.
 * @returns {string} a copy of the project without what was installed
 */
function copyWithoutDownloads() {
  const copy = temporaryFolder('package');
  const leftOut = new Set(['.git', 'node_modules', 'out', basename(downloads)]);
  for (const name of readdirSync(root).filter((entry) => !leftOut.has(entry))) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  return copy;
}

/** What the manifest names, and what the extension reads by itself. */
function neededFiles() {
  const named = [manifest.main, manifest.browser, manifest.icon].filter(
    (path) => typeof path === 'string',
  );
  const read = [
    'dist/groupingWorker.js',
    'dist/readingWorker.js',
    'dist/web/groupingWorker.js',
    'dist/web/readingWorker.js',
    'dist/sample.json',
    'docs/problems.md',
    'docs/problems.zh-cn.md',
    'schemas/template.schema.json',
    'data/lexicon.bin',
    'dist/licenses.txt',
    'NOTICE',
    'package.nls.json',
    'package.nls.zh-cn.json',
    'README.md',
  ];
  return [...named.map((path) => path.replace(/^\.\//, '')), ...read, 'LICENSE'];
}

/**
 * @param {readonly string[]} lines
 * @returns {never}
 */
function fail(lines) {
  console.error(lines.join('\n'));
  process.exit(1);
}
