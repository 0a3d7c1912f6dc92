import { compareText } from '../text/compare';
import { type Commit, subjectOf } from './commit';

/** `feat(search): …` names an area, its type at least; 修复：… does so too. */
const conventional = /^(?<type>[\p{L}\d-]+)(?:[(（](?<scope>[^()（）]{1,40})[)）])?!?[:：]/u;

/** Types of conventional commits. Other words before a colon are part of what is said. */
const types = new Set(
  (
    'feat feature fix bugfix hotfix docs doc style refactor perf test tests build ci chore revert ' +
    'release deps 新增 功能 修复 优化 重构 文档 测试 构建 回滚'
  ).split(' '),
);

/** Folders that say nothing about what is in them: the next one is named, too. */
const shells = new Set(
  'src lib libs packages apps modules services internal pkg cmd crates'.split(' '),
);

/**
 * The part of a project that a commit is about: the scope or type it names, else the folder with most
 * of its changes. Undefined when nothing says; '' for files outside of all folders.
 */
export function areaOf(commit: Commit): string | undefined {
  const { type = '', scope } = conventional.exec(subjectOf(commit))?.groups ?? {};
  if (scope !== undefined && scope.trim() !== '') return scope.trim();
  if (types.has(type.toLowerCase())) return type.toLowerCase();
  const counts = new Map<string, number>();
  for (const file of commit.files ?? []) {
    const folder = folderOf(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b));
  return most?.[0];
}

function folderOf(file: string): string {
  const folders = file.split('/').slice(0, -1);
  const depth = shells.has(folders[0] ?? '') ? 2 : 1;
  return folders.slice(0, depth).join('/');
}
