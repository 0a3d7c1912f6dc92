/** A note's type by the words of its file's or a folder's name. The first that fits decides. */
const byName: readonly (readonly [type: string, name: RegExp])[] = [
  ['incident', /\b(?:incidents?|post-?mortems?|outages?|rca)\b|事故|故障复盘|故障报告/],
  ['kickoff', /\b(?:kick-?off|pre-?mortem)\b|开工预演|事前验尸/],
  ['experiment-retro', /\bexperiments?\b|实验复盘|模型实验|实验记录/],
  ['pitfall', /\b(?:pitfalls?|gotchas?|mistakes?|error-?book)\b|踩坑|避坑|错题/],
  ['lessons', /\b(?:lessons?(?: learn(?:ed|t))?|learnings|takeaways|experience)\b|教训|经验/],
  ['lesson-review', /\blesson review\b|教训回顾/],
  ['project-retro', /\b(?:retros?|retrospectives?|debriefs?|hindsight|wrap-?up)\b|复盘|回顾总结/],
  [
    'transition',
    /\b(?:reflections?|transitions?|career|job change|leaving|turning points?)\b|转岗|转型|转折|离职|成长|年终总结|述职/,
  ],
  ['daily-log', /\b(?:daily|dailies|diary|journals?)\b|日报|日记|每日/],
  ['weekly-log', /\b(?:weekly|weeklies|weeks?)\b|周报|每周|周记/],
  ['decision', /\b(?:decisions?|adrs?)\b|决策记录/],
  ['mentor-log', /\bmentor(?:s|ing)?\b|导师/],
  ['impact-log', /\b(?:impact log|brag)\b|成果记录/],
  ['learning-log', /\b(?:til|learning log|reading)\b|学习记录|读书/],
  ['meeting', /\b(?:meetings?|minutes|1-?on-?1s?)\b|会议|纪要/],
];

/**
 * The type of a note whose front matter names none: what its file is called, then its folders from
 * the inside out. A day or week as the whole file name makes a daily or weekly log.
 */
export function inferType(path: string): string | undefined {
  const parts = path.split('/').map((part) => nameWords(part));
  const file = parts.pop() ?? '';
  const named = typeOf(file);
  if (named !== undefined) return named;
  const log = /^\d{4} w\d{1,2}$/.test(file)
    ? 'weekly-log'
    : /^\d{4} ?\d{2} ?\d{2}$/.test(file) || /^\d{1,2}$/.test(file)
      ? 'daily-log'
      : undefined;
  for (const folder of parts.reverse()) {
    const type = typeOf(folder);
    if (type !== undefined) return type;
  }
  return log;
}

function typeOf(name: string): string | undefined {
  return byName.find(([, pattern]) => pattern.test(name))?.[0];
}

/** A file's or folder's name in lower case, without extension, its separators as spaces. */
export function nameWords(name: string): string {
  return name
    .replace(/\.(?:md|markdown|mdx|txt)$/i, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[_\s.-]+/g, ' ')
    .trim();
}
