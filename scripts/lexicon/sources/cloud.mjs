import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {[a: string, b: string]} Pair */

/** A documentation comment, and the class, interface, field or method that follows it. */
const documented =
  /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:(?:export )?(?:interface|class|type) (\w+)|(?:this\.)?(\w+)\??\s*[:(=])/g;

/**
 * What the fields and methods of Tencent Cloud's interfaces are, as its SDKs for China and for the
 * world say it, and the names of the former with their Chinese description.
 * @param {string} chinese folder of the SDK
 * @param {string} english folder of the SDK
 * @returns {{ translations: Pair[], names: Pair[] }}
 */
export function readTencentCloud(chinese, english) {
  /** @type {Pair[]} */
  const translations = [];
  /** @type {Pair[]} */
  const names = [];
  const services = join(chinese, 'tencentcloud/services');
  for (const service of readdirSync(services).sort()) {
    if (service.includes('.')) continue;
    for (const version of readdirSync(join(services, service)).sort()) {
      if (!version.startsWith('v')) continue;
      for (const part of ['models', 'client']) {
        const file = join(services, service, version, `${service}_${part}.d.ts`);
        if (!existsSync(file)) continue;
        const described = descriptions(readFileSync(file, 'utf8'));
        for (const [key, text] of described) names.push([wordsOfName(key), text]);
        const other = join(
          english,
          'tencentcloud',
          service,
          version,
          part === 'models' ? 'models.js' : `${service}_client.js`,
        );
        if (!existsSync(other)) continue;
        for (const [key, text] of descriptions(readFileSync(other, 'utf8'))) {
          const translation = described.get(key);
          if (translation !== undefined) translations.push([text, translation]);
        }
      }
    }
  }
  return { translations, names };
}

/**
 * Names of the fields and methods of Amazon's interfaces with what they are.
 * @param {string} folder of the SDK
 * @param {readonly string[]} services
 * @returns {Pair[]}
 */
export function readAmazon(folder, services) {
  return services.flatMap((service) =>
    [...descriptions(readFileSync(join(folder, 'clients', `${service}.d.ts`), 'utf8'))].map(
      ([key, text]) => /** @type {Pair} */ ([wordsOfName(key), text]),
    ),
  );
}

/**
 * First sentences of documentation comments, by `Interface.field`.
 * @param {string} source
 */
function descriptions(source) {
  /** @type {Map<string, string>} */
  const found = new Map();
  let owner = '';
  for (const [, comment = '', type, member = ''] of source.matchAll(documented)) {
    if (type !== undefined) owner = type;
    const text = comment
      .replace(/^\s*\*/gm, ' ')
      .replace(/\s@(?:class|type|param|return)[\s\S]*$/, ' ')
      .replace(/<[^>]*>|https?:\S+|\[|\]|`/g, ' ')
      .replace(/[^。.]*(?:此字段可能返回|This (?:field|parameter) may return)[^。.]*[。.]?/gi, ' ')
      .replace(/\S*(?:请求参数结构体|返回参数结构体)|\w+ (?:request|response) structure\./g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 200);
    const key = type ?? `${owner}.${member}`;
    if (text !== '' && !/^[\w.]*$/.test(text)) found.set(key, text);
  }
  return found;
}

/**
 * `AlarmPolicy.PolicyName` as words.
 * @param {string} name
 */
const wordsOfName = (name) =>
  name
    .replace(/(?:Request|Response|Input|Output)\b/g, '')
    .replace(/([a-z\d])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])|[._]/g, '$1$2 ')
    .trim();
