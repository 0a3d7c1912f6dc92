import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readPack } from './sources/chromium.mjs';
import { readAmazon, readTencentCloud } from './sources/cloud.mjs';
import { readFluent } from './sources/fluent.mjs';
import { readCatalogue } from './sources/gettext.mjs';
import { paragraphsById, paragraphsInOrder } from './sources/markup.mjs';
import { readPhrases, textsByKey } from './sources/phrases.mjs';
import { compilerMessages, editorMessages } from './sources/javascriptMessages.mjs';
import { readZip } from './sources/zip.mjs';

/** @typedef {[english: string, chinese: string]} Translation */
/** @typedef {(name: string, ...path: string[]) => string} PackagePath */

/** Most pairs taken of one source of the cloud, which repeat themselves. */
const cloudLimit = { translations: 40_000, chineseNames: 25_000, englishNames: 25_000 };

/**
 * Sentences in English and Chinese that say the same, by source; and names of things in software with
 * what they are, in either language.
 * @param {PackagePath} path
 * @returns {{ translations: Map<string, Translation[]>, names: Translation[] }}
 */
export function readCorpus(path) {
  const cloud = readTencentCloud(path('tencent-china'), path('tencent-world'));
  const amazon = readAmazon(path('amazon'), operations);
  const sources = new Map([
    ['chromium', chromium(path)],
    ['handbook', handbook(path)],
    ['debmake-doc', debmakeDoc(path)],
    ['django', catalogues(path('python3-django'), 'zh_Hans')],
    ['editor', editorMessages(path('editor', 'esm'))],
    ['compiler', compilerMessages(path('compiler', 'lib'))],
    ['gnome', gnome(path)],
    ['libreoffice', catalogues(path('libreoffice-l10n-zh-cn'), 'zh_CN')],
    ['libreoffice-help', libreofficeHelp(path)],
    ['mozilla', mozilla(path)],
    ['postgresql', catalogues(path('postgresql-15'), 'zh_CN')],
    ['postgresql-client', catalogues(path('postgresql-client-15'), 'zh_CN')],
    ['subversion', catalogues(path('subversion'), 'zh_CN')],
    ['electron', electron(path)],
    ['logto', logto(path)],
    ['node-red', nodeRed(path)],
  ]);
  for (const [name, pairs] of sources) sources.set(name, usable(pairs));
  sources.set('tencent', thinned(usable(cloud.translations), cloudLimit.translations));
  return {
    translations: sources,
    names: [
      ...thinned(cloud.names, cloudLimit.chineseNames),
      ...thinned(amazon, cloudLimit.englishNames),
    ],
  };
}

/** Amazon's services that are about building, releasing, running and watching software. */
const operations =
  'accessanalyzer amplify apigateway appconfig applicationautoscaling applicationinsights appmesh apprunner athena auditmanager autoscaling backup batch budgets cloudformation cloudfront cloudtrail cloudwatch cloudwatchlogs codeartifact codebuild codecommit codedeploy codeguruprofiler codegurureviewer codepipeline configservice costexplorer datapipeline databrew detective devopsguru dms drs dynamodb ec2 ecr ecs eks elasticache elasticbeanstalk elbv2 eventbridge evidently fis forecastservice glue guardduty iam imagebuilder inspector2 kafka kinesis kms lambda licensemanager lookoutmetrics macie2 mq networkfirewall opensearch opsworks organizations personalize pipes proton quicksight rds redshift resiliencehub robomaker route53 rum s3 sagemaker scheduler secretsmanager securityhub servicecatalog servicequotas sesv2 shield sns sqs ssm ssmcontacts ssmincidents ssoadmin stepfunctions sts support synthetics transfer trustedadvisor wafv2 wellarchitected workspaces xray'.split(
    ' ',
  );

/**
 * At most so many, spread evenly; of those with the same second text only one.
 * @param {Translation[]} pairs
 * @param {number} limit
 */
function thinned(pairs, limit) {
  const distinct = [...new Map(pairs.map((pair) => [pair[1], pair])).values()];
  const step = Math.max(1, distinct.length / limit);
  return Array.from(
    { length: Math.min(limit, distinct.length) },
    (_, i) => /** @type {Translation} */ (distinct[Math.floor(i * step)]),
  );
}

/**
 * Translations worth learning from: both languages are there, lengths agree, each pair once.
 * @param {Translation[]} pairs
 */
function usable(pairs) {
  /** @type {Map<string, Translation>} */
  const kept = new Map();
  for (const [english, chinese] of pairs) {
    const a = plain(english);
    const b = plain(chinese);
    const han = b.match(/\p{Script=Han}/gu)?.length ?? 0;
    const letters = a.match(/[a-z]/gi)?.length ?? 0;
    if (han === 0 || letters < 2 || /\p{Script=Han}/u.test(a)) continue;
    if (han * 12 < letters || letters * 3 < han || b.length > 600) continue;
    kept.set(`${a}\t${b}`, [a, b]);
  }
  return [...kept.values()];
}

/**
 * Without markup, placeholders and access keys.
 * @param {string} text
 */
const plain = (text) =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\([&_~]?[A-Z]\)/g, '')
    .replace(/\{\s*\$?[\w.-]*[^}]*\}|%\d*\$?\(?\w*\)?[sdiuflr]|\$\d|%[A-Z_]+|\$\([^)]*\)/g, ' ')
    .replace(/[&_~](?=[A-Za-z])/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * @param {string} folder
 * @param {string} language folder of the catalogues
 */
function catalogues(folder, language) {
  return filesUnder(folder)
    .filter((file) => file.endsWith('.mo') && file.includes(`/${language}/`))
    .flatMap(readCatalogue);
}

/** @param {PackagePath} path */
function chromium(path) {
  const folder = path('chromium-l10n', 'usr/lib/chromium/locales');
  return paired(readPack(join(folder, 'en-GB.pak')), readPack(join(folder, 'zh-CN.pak')));
}

/** @param {PackagePath} path */
function mozilla(path) {
  return ['firefox-esr', 'thunderbird'].flatMap((product) => {
    const [english, chinese] = ['en-gb', 'zh-cn'].map((language) => {
      const folder = path(`${product}-l10n-${language}`);
      const archive = filesUnder(folder).find((file) => file.endsWith('.xpi'));
      return readZip(archive ?? '', /\.(?:ftl|properties)$/);
    });
    /** @type {Translation[]} */
    const found = [];
    for (const [file, text] of english ?? []) {
      const other = chinese?.get(file.replace('en-GB', 'zh-CN'));
      if (other !== undefined) found.push(...paired(readFluent(text), readFluent(other)));
    }
    return found;
  });
}

/** @param {PackagePath} path */
function libreofficeHelp(path) {
  const english = path('libreoffice-help-en-us', 'usr/share/libreoffice/help/en-US/text');
  return filesUnder(english).flatMap((file) => {
    const other = file
      .replace('libreoffice-help-en-us', 'libreoffice-help-zh-cn')
      .replace('/en-US/', '/zh-CN/');
    return existsSync(other) ? paired(paragraphsById(read(file)), paragraphsById(read(other))) : [];
  });
}

/** @param {PackagePath} path */
function handbook(path) {
  const english = path('debian-handbook', 'usr/share/doc/debian-handbook/html/en-US');
  return filesUnder(english)
    .filter((file) => file.endsWith('.html') && !basename(file).startsWith('ix'))
    .flatMap((file) =>
      aligned(file, file.replace('/en-US/', '/zh-CN/'), /<div class="para">|<h\d[^>]*>/),
    );
}

/** @param {PackagePath} path */
function debmakeDoc(path) {
  return filesUnder(path('debmake-doc', 'usr/share/doc/debmake-doc/html'))
    .filter((file) => file.endsWith('.en.html'))
    .flatMap((file) =>
      aligned(file, file.replace('.en.', '.zh-cn.'), /<p>|<h\d[^>]*>|<p class[^>]*>/),
    );
}

/** @param {PackagePath} path */
function gnome(path) {
  return filesUnder(path('gnome-user-docs', 'usr/share/help/C'))
    .filter((file) => file.endsWith('.page'))
    .flatMap((file) => aligned(file, file.replace('/C/', '/zh_CN/'), /<(?:p|title|desc)>/));
}

/** @param {PackagePath} path */
function electron(path) {
  /** @type {Record<string, Record<string, { html: string }>>} */
  const documents = JSON.parse(read(path('electron', 'dist/docs.json')));
  const { 'en-US': english = {}, 'zh-CN': chinese = {} } = documents;
  const opening = /<(?:p|li|h\d)(?= |>)[^>]*>/;
  return Object.entries(english).flatMap(([key, { html }]) =>
    alignedTexts(html, chinese[key]?.html ?? '', opening),
  );
}

/** @param {PackagePath} path */
function logto(path) {
  const folder = path('logto', 'lib/locales/en');
  return filesUnder(folder)
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => {
      const other = file.replace('/locales/en/', '/locales/zh-cn/');
      return existsSync(other) ? paired(readPhrases(read(file)), readPhrases(read(other))) : [];
    });
}

/** @param {PackagePath} path */
function nodeRed(path) {
  return ['node-red-editor', 'node-red-nodes'].flatMap((name) =>
    filesUnder(path(name, 'locales/en-US')).flatMap((file) => {
      const other = file.replace('/en-US/', '/zh-CN/');
      if (!existsSync(other)) return [];
      if (file.endsWith('.html')) return aligned(file, other, /<(?:p|dt|dd|li|h\d)(?= |>)[^>]*>/);
      return paired(textsByKey(JSON.parse(read(file))), textsByKey(JSON.parse(read(other))));
    }),
  );
}

/**
 * Paragraphs of two files with the same structure; nothing when the structures differ.
 * @param {string} english
 * @param {string} chinese
 * @param {RegExp} opening
 * @returns {Translation[]}
 */
function aligned(english, chinese, opening) {
  return existsSync(chinese) ? alignedTexts(read(english), read(chinese), opening) : [];
}

/**
 * @param {string} english
 * @param {string} chinese
 * @param {RegExp} opening
 * @returns {Translation[]}
 */
function alignedTexts(english, chinese, opening) {
  const a = paragraphsInOrder(english, opening);
  const b = paragraphsInOrder(chinese, opening);
  return a.length === b.length ? a.map((text, i) => [text, b[i] ?? '']) : [];
}

/**
 * @template K
 * @param {Map<K, string>} english
 * @param {Map<K, string>} chinese
 * @returns {Translation[]}
 */
function paired(english, chinese) {
  return [...english].flatMap(([key, text]) => {
    const other = chinese.get(key);
    return other === undefined ? [] : [/** @type {Translation} */ ([text, other])];
  });
}

/** @param {string} file */
const read = (file) => readFileSync(file, 'utf8');

/**
 * @param {string} folder
 * @returns {string[]} in a fixed order
 */
function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
