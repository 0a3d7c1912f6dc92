import type { TemplateLanguage } from '../template/sectionHeadings';
import type { Trouble } from './trouble';

/** The words of a summary. They become part of a note, so its language decides, not VS Code's. */
export interface SummaryWords {
  readonly heading: string;
  total(commits: number, people: number): string;
  days(first: string, last: string): string;
  since(name: string): string;
  between(from: string, to: string): string;
  branch(branch: string, base: string): string;
  /** Puts what is said of the whole into one sentence; `range` may be ''. */
  opening(total: string, days: string, range: string): string;
  merges(count: number): string;
  fixes(count: number): string;
  readonly areas: string;
  area(name: string, commits: number, subjects: readonly string[]): string;
  more(count: number): string;
  moreAreas(areas: number, commits: number): string;
  readonly noArea: string;
  readonly noFolder: string;
  people(
    people: readonly { readonly name: string; readonly commits: number }[],
    more: number,
  ): string;
  readonly hotFiles: string;
  hotFile(path: string, commits: number, fixes: number): string;
  readonly troubles: string;
  trouble(day: string, subject: string, trouble: Trouble): string;
  moreTroubles(count: number): string;
  cut(commits: number): string;
  cutFiles(commits: number): string;
}

const commitCount = (count: number): string => (count === 1 ? '1 commit' : `${count} commits`);

const english: SummaryWords = {
  heading: 'From the repository',
  total: (commits, people) =>
    `${commitCount(commits)} by ${people === 1 ? '1 person' : `${people} people`}`,
  days: (first, last) => (first === last ? `on ${first}` : `from ${first} to ${last}`),
  since: (name) => `since ${name}`,
  between: (from, to) => `between ${from} and ${to}`,
  branch: (branch, base) => `on ${branch}, not in ${base}`,
  opening: (total, days, range) => `${total} ${days}${range === '' ? '' : `, ${range}`}.`,
  merges: (count) => (count === 1 ? '1 merge is not counted.' : `${count} merges are not counted.`),
  fixes: (count) => (count === 1 ? '1 of them is a fix.' : `${count} of them are fixes.`),
  areas: 'By area:',
  area: (name, commits, subjects) => `${name}, ${commitCount(commits)}: ${subjects.join(', ')}`,
  more: (count) => `and ${count} more`,
  moreAreas: (areas, commits) =>
    `${commitCount(commits)} in ${areas === 1 ? 'one other area' : `${areas} other areas`}`,
  noArea: 'other work',
  noFolder: 'files outside of folders',
  people: (people, more) => {
    const names = people.map(({ name, commits }) => `${name} (${commits})`);
    return `Who took part: ${[...names, ...(more > 0 ? [`${more} more`] : [])].join(', ')}`;
  },
  hotFiles: 'Changed most often:',
  hotFile: (path, commits, fixes) => {
    const ofFixes =
      fixes === 0 ? '' : fixes === 1 ? ', once by a fix' : `, ${fixes} times by fixes`;
    return `${path}: ${commits} times${ofFixes}`;
  },
  troubles: 'Taken back or mended again:',
  trouble: (day, subject, trouble) =>
    `${day} ${subject} (${{ revert: 'taken back', fixup: 'fix-up', hotfix: 'hotfix', again: 'mended again' }[trouble]})`,
  moreTroubles: (count) => `${count} earlier ones`,
  cut: (commits) => `Only the newest ${commits} commits were read.`,
  cutFiles: (commits) => `Files were looked up in ${commitCount(commits)} only.`,
};

const chinese: SummaryWords = {
  heading: '代码库里发生了什么',
  total: (commits, people) => `${people} 个人提交了 ${commits} 次`,
  days: (first, last) => (first === last ? first : `${first} 到 ${last}`),
  since: (name) => `从 ${name} 起`,
  between: (from, to) => `${from} 到 ${to} 之间`,
  branch: (branch, base) => `在 ${branch} 上、还不在 ${base} 里`,
  opening: (total, days, range) => `${days}，${total}${range === '' ? '' : `（${range}）`}。`,
  merges: (count) => `另有 ${count} 次合并，没有算进来。`,
  fixes: (count) => `其中 ${count} 次是修复。`,
  areas: '改在哪些地方：',
  area: (name, commits, subjects) => `${name}，${commits} 次：${subjects.join('、')}`,
  more: (count) => `另外 ${count} 次`,
  moreAreas: (areas, commits) => `其他 ${areas} 处，${commits} 次`,
  noArea: '没有归类的',
  noFolder: '根目录下的文件',
  people: (people, more) => {
    const names = people.map(({ name, commits }) => `${name}（${commits}）`);
    return `参与的人：${[...names, ...(more > 0 ? [`另外 ${more} 人`] : [])].join('、')}`;
  },
  hotFiles: '改得最勤的文件：',
  hotFile: (path, commits, fixes) =>
    `${path}：${commits} 次${fixes === 0 ? '' : `，其中 ${fixes} 次是修复`}`,
  troubles: '撤回的和返工的：',
  trouble: (day, subject, trouble) =>
    `${day} ${subject}（${{ revert: '撤回', fixup: '补丁', hotfix: '紧急修复', again: '又修一次' }[trouble]}）`,
  moreTroubles: (count) => `更早的还有 ${count} 次`,
  cut: (commits) => `只读了最近的 ${commits} 次提交。`,
  cutFiles: (commits) => `文件只看了其中 ${commits} 次提交。`,
};

export const summaryWords: Readonly<Record<TemplateLanguage, SummaryWords>> = {
  en: english,
  'zh-cn': chinese,
};
