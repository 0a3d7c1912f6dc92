import { keptApart } from './keptApart';

/**
 * The stem of a lower-case English word: Porter2, the "English" stemmer of the Snowball project
 * (M. F. Porter, 2001), as published at snowballstem.org/algorithms/english/stemmer.html,
 * except for the words of `keptApart`.
 *
 * A stem is a key for comparison, not a word: `stem('dependencies')` is `depend`. Words of other
 * scripts come back as they are.
 */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  return keptApart.get(word) ?? irregular.get(word) ?? regularStem(word);
}

function regularStem(word: string): string {
  // A consonantal y is written Y, so that /[aeiouy]/ means vowel.
  let w = word.replace(/(^|[aeiouy])y/g, '$1Y');
  const r1 = regionAfterSyllable(w, prefixBeforeR1.exec(w)?.[0].length ?? 0);
  const r2 = regionAfterSyllable(w, r1, true);

  w = withoutPlural(w);
  if (unchangedAfterPlural.has(w)) return w;
  w = withoutPastOrGerund(w, r1);
  w = w.replace(/(?<=.[^aeiouy])[yY]$/, 'i');
  w = replaceSuffix(w, r1, step2, replacements2);
  w = replaceSuffix(w, r1, step3, replacements3, r2);
  w = withoutDerivation(w, r2);
  w = withoutFinalLetter(w, r1, r2);
  return w.replaceAll('Y', 'y');
}

/** Where the region after the first vowel-consonant pair starts, looking from `from` on. */
function regionAfterSyllable(w: string, from: number, always = false): number {
  if (from > 0 && !always) return from;
  const pair = /[aeiouy][^aeiouy]/g;
  pair.lastIndex = from;
  return pair.test(w) ? pair.lastIndex : w.length;
}

function withoutPlural(w: string): string {
  if (w.endsWith('sses')) return w.slice(0, -2);
  if (/ie[ds]$/.test(w)) return w.slice(0, w.length > 4 ? -2 : -1);
  if (/[us]s$/.test(w) || !/[aeiouy]./.test(w.slice(0, -1)) || !w.endsWith('s')) return w;
  return w.slice(0, -1);
}

function withoutPastOrGerund(w: string, r1: number): string {
  const suffix = /(?:eed|eedly|ed|edly|ing|ingly)$/.exec(w)?.[0];
  if (suffix === undefined) return w;
  const base = w.slice(0, -suffix.length);
  if (suffix.startsWith('ee')) return base.length >= r1 ? `${base}ee` : w;
  if (!/[aeiouy]/.test(base)) return w;
  if (/(?:at|bl|iz)$/.test(base)) return `${base}e`;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(base)) return base.slice(0, -1);
  return base.length <= r1 && shortSyllable.test(base) ? `${base}e` : base;
}

function replaceSuffix(
  w: string,
  r1: number,
  suffixes: RegExp,
  replacements: ReadonlyMap<string, string>,
  r2 = 0,
): string {
  const suffix = suffixes.exec(w)?.[0];
  if (suffix === undefined) return w;
  const base = w.slice(0, -suffix.length);
  if (base.length < (suffix === 'ative' ? r2 : r1)) return w;
  if (suffix === 'ogi' && !base.endsWith('l')) return w;
  if (suffix === 'li' && !/[cdeghkmnrt]$/.test(base)) return w;
  return base + (replacements.get(suffix) ?? '');
}

function withoutDerivation(w: string, r2: number): string {
  const suffix = step4.exec(w)?.[0];
  if (suffix === undefined) return w;
  const base = w.slice(0, -suffix.length);
  if (base.length < r2 || (suffix === 'ion' && !/[st]$/.test(base))) return w;
  return base;
}

function withoutFinalLetter(w: string, r1: number, r2: number): string {
  const base = w.slice(0, -1);
  if (w.endsWith('e')) {
    return base.length >= r2 || (base.length >= r1 && !shortSyllable.test(base)) ? base : w;
  }
  return w.endsWith('ll') && base.length >= r2 ? base : w;
}

const shortSyllable = /(?:^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywxY])$/;
const prefixBeforeR1 = /^(?:gener|commun|arsen)/;
const step2 =
  /(?:ational|tional|enci|anci|abli|entli|izer|ization|ation|ator|alism|aliti|alli|fulness|ousli|ousness|iveness|iviti|biliti|bli|ogi|fulli|lessli|li)$/;
const step3 = /(?:ational|tional|alize|icate|iciti|ical|ful|ness|ative)$/;
const step4 = /(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ism|ate|iti|ous|ive|ize|ion)$/;

const replacements2 = new Map(
  Object.entries({
    tional: 'tion',
    enci: 'ence',
    anci: 'ance',
    abli: 'able',
    entli: 'ent',
    izer: 'ize',
    ization: 'ize',
    ational: 'ate',
    ation: 'ate',
    ator: 'ate',
    alism: 'al',
    aliti: 'al',
    alli: 'al',
    fulness: 'ful',
    ousli: 'ous',
    ousness: 'ous',
    iveness: 'ive',
    iviti: 'ive',
    biliti: 'ble',
    bli: 'ble',
    ogi: 'og',
    fulli: 'ful',
    lessli: 'less',
  }),
);
const replacements3 = new Map(
  Object.entries({
    tional: 'tion',
    ational: 'ate',
    alize: 'al',
    icate: 'ic',
    iciti: 'ic',
    ical: 'ic',
  }),
);
const unchangedAfterPlural = new Set(
  'inning outing canning herring earring proceed exceed succeed'.split(' '),
);
const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries({
    skis: 'ski',
    skies: 'sky',
    dying: 'die',
    lying: 'lie',
    tying: 'tie',
    idly: 'idl',
    gently: 'gentl',
    ugly: 'ugli',
    early: 'earli',
    only: 'onli',
    singly: 'singl',
    sky: 'sky',
    news: 'news',
    howe: 'howe',
    atlas: 'atlas',
    cosmos: 'cosmos',
    bias: 'bias',
    andes: 'andes',
  }),
);
