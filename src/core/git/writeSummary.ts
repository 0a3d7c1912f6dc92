import { writeCodeSpan } from '../text/writeCodeSpan';
import { type Commit, type GitRange, type Revision, subjectOf } from './commit';
import type { Area, GitSummary } from './summary';
import type { TemplateLanguage } from '../template/sectionHeadings';
import { type SummaryWords, summaryWords } from './summaryWords';

/** How much of each list is written. */
const shown = { areas: 8, subjects: 3, people: 10, hotFiles: 8, troubles: 10 };

/**
 * A summary as Markdown, to stand below a heading. What comes from the repository is written as
 * inline code, names of people in plain words: no message can become a link, a tag or a lesson.
 */
export function writeSummary(summary: GitSummary, language: TemplateLanguage): string {
  const words = summaryWords[language];
  return [
    [opening(summary, words)],
    list(words.areas, areaLines(summary.areas, words)),
    people(summary, words),
    list(
      words.hotFiles,
      summary.hotFiles
        .slice(0, shown.hotFiles)
        .map(({ path, commits, fixes }) => words.hotFile(code(path), commits, fixes)),
    ),
    list(words.troubles, troubleLines(summary, words)),
    limits(summary, words),
  ]
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n');
}

function opening(summary: GitSummary, words: SummaryWords): string {
  const { commits, merges, fixes, first = '', last = '', range } = summary;
  const total = words.total(commits, summary.people.length);
  const sentences = [words.opening(total, words.days(first, last), describeRange(range, words))];
  if (fixes > 0) sentences.push(words.fixes(fixes));
  if (merges > 0) sentences.push(words.merges(merges));
  // Chinese sentences follow each other without a space.
  return sentences.join(words === summaryWords.en ? ' ' : '');
}

/** What a range says beyond its days; '' when it is nothing but days. */
function describeRange(range: GitRange, words: SummaryWords): string {
  const name = (revision: Revision): string => code(revision.name);
  switch (range.kind) {
    case 'days':
      return '';
    case 'revisions':
      return range.to
        ? words.between(name(range.from), name(range.to))
        : words.since(name(range.from));
    case 'branch':
      return words.branch(name(range.branch), name(range.base));
  }
}

function areaLines(areas: readonly Area[], words: SummaryWords): string[] {
  const lines = areas.slice(0, shown.areas).map(({ name, commits }) => {
    const subjects = commits.slice(0, shown.subjects).map(subject);
    const more = commits.length - subjects.length;
    const label = name === undefined ? words.noArea : name === '' ? words.noFolder : code(name);
    return words.area(label, commits.length, more > 0 ? [...subjects, words.more(more)] : subjects);
  });
  const rest = areas.slice(shown.areas);
  const inRest = rest.reduce((count, { commits }) => count + commits.length, 0);
  return rest.length > 0 ? [...lines, words.moreAreas(rest.length, inRest)] : lines;
}

function people({ people: all }: GitSummary, words: SummaryWords): string[] {
  if (all.length === 0) return [];
  const some = all.slice(0, shown.people).map(({ name, commits }) => ({
    name: plainName(name),
    commits,
  }));
  return [words.people(some, all.length - some.length)];
}

function troubleLines({ troubles }: GitSummary, words: SummaryWords): string[] {
  const earlier = Math.max(0, troubles.length - shown.troubles);
  const lines = troubles
    .slice(earlier)
    .map(({ commit, trouble }) => words.trouble(commit.day, subject(commit), trouble));
  return earlier > 0 ? [words.moreTroubles(earlier), ...lines] : lines;
}

function limits({ cut, commits, merges, withFiles }: GitSummary, words: SummaryWords): string[] {
  const sentences = [
    ...(cut ? [words.cut(commits + merges)] : []),
    ...(withFiles < commits ? [words.cutFiles(withFiles)] : []),
  ];
  return sentences.length > 0 ? [sentences.join(words === summaryWords.en ? ' ' : '')] : [];
}

function list(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, '', ...lines.map((line) => `- ${line}`)];
}

function subject(commit: Commit): string {
  return code(subjectOf(commit));
}

function code(text: string): string {
  // By whole characters: half of an emoji is none.
  const start = /^.{100}(?=.)/su.exec(text)?.[0];
  return writeCodeSpan(start === undefined ? text : `${start}…`);
}

/** A name without what Markdown or the reading of notes might take for something else. */
function plainName(name: string): string {
  const letters = name.replace(/[^\p{L}\p{M}\p{N}.'’·-]+/gu, ' ').trim();
  return letters === '' ? '?' : (/^.{1,50}/su.exec(letters)?.[0] ?? letters);
}
