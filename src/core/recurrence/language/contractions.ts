const irregular = new Map([
  ["can't", 'can'],
  ["won't", 'will'],
  ["shan't", 'shall'],
  ["ain't", 'is'],
  ['cannot', 'can'],
  ['cant', 'can'],
  ['wont', 'will'],
]);
const withoutApostrophe =
  /^(do|does|did|is|are|was|were|have|has|had|should|could|would|must|need)nt$/;

/**
 * The words a contraction stands for: `don't` is `do not`, `we've` is `we` (the auxiliary verb says
 * nothing by itself), `team's` is `team`. Any other word is itself.
 *
 * @param word in lower case, with a straight apostrophe
 */
export function expandContraction(word: string): readonly string[] {
  const denied = irregular.get(word) ?? withoutApostrophe.exec(word)?.[1];
  if (denied !== undefined) return [denied, 'not'];
  const apostrophe = word.indexOf("'");
  if (apostrophe < 0) return [word];
  if (word.endsWith("n't")) return [word.slice(0, -3), 'not'];
  const ending = word.slice(apostrophe + 1);
  if (/^(?:s|re|ve|ll|d|m|)$/.test(ending)) return [word.slice(0, apostrophe)];
  return word.split("'").filter((part) => part !== '');
}
