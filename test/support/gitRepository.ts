/** A commit to be made: a child of the commit before it on the same branch. */
export interface CommitToMake {
  /** `main` without it. A new branch begins at the newest commit of `main`. */
  readonly branch?: string;
  /** Merges another branch. */
  readonly merges?: string;
  readonly message: string;
  /** The person's name; the address is made of it. */
  readonly author: string;
  readonly day: string;
  /** Text by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** An annotated tag on the commit. */
  readonly tag?: string;
}

/** A small history with all that a summary tells apart. */
export const smallHistory: readonly CommitToMake[] = [
  {
    message: 'Begin',
    author: 'Ann',
    day: '2026-03-01',
    files: { 'README.md': '1', 'src/rank/order.ts': '1' },
  },
  {
    message: 'feat(rank): rank by recency',
    author: 'Ann',
    day: '2026-03-02',
    files: { 'src/rank/order.ts': '2' },
    tag: 'v1.0',
  },
  {
    message: 'fix(rank): order of equal days\n\nLesson: test with equal days.',
    author: '王伟',
    day: '2026-03-05',
    files: { 'src/rank/order.ts': '3' },
  },
  {
    branch: 'search',
    message: 'Find words with accents',
    author: '王伟',
    day: '2026-03-06',
    files: { 'src/search/words.ts': '1' },
  },
  { message: "Merge branch 'search'", author: 'Ann', day: '2026-03-07', merges: 'search' },
  {
    message: 'Revert "rank by recency" <b>now</b>',
    author: 'Ann',
    day: '2026-03-09',
    files: { 'src/rank/order.ts': '1' },
    tag: 'v1.1',
  },
  {
    branch: 'synonyms',
    message: '修复：同义词不生效',
    author: '王伟',
    day: '2026-03-10',
    files: { 'src/search/synonyms.ts': '1', 'src/search/words.ts': '2' },
  },
];

/** Makes a real repository in a folder, with `main` checked out. Only where there is Node. */
export async function makeRepository(
  folder: string,
  commits: readonly CommitToMake[],
): Promise<void> {
  const { execFileSync } = await import('node:child_process');
  const git = (args: readonly string[], input?: string): void => {
    execFileSync('git', args, {
      cwd: folder,
      stdio: ['pipe', 'ignore', 'inherit'],
      ...(input === undefined ? {} : { input }),
    });
  };
  git(['init', '--quiet', '--initial-branch=main']);
  git(['fast-import', '--quiet'], importStream(commits));
  git(['reset', '--hard', '--quiet', 'main']);
}

function importStream(commits: readonly CommitToMake[]): string {
  const data = (text: string): string => `data ${new TextEncoder().encode(text).length}\n${text}\n`;
  const heads = new Map<string, number>();
  let stream = '';
  commits.forEach(({ branch = 'main', merges, message, author, day, files, tag }, index) => {
    const mark = index + 1;
    const instant = `${Date.parse(`${day}T12:00:00Z`) / 1000 + index} +0000`;
    const person = `${author} <${author}@example.org> ${instant}`;
    const from = heads.get(branch) ?? heads.get('main');
    stream += `commit refs/heads/${branch}\nmark :${mark}\n`;
    stream += `author ${person}\ncommitter ${person}\n${data(message)}`;
    if (from !== undefined) stream += `from :${from}\n`;
    if (merges !== undefined) stream += `merge :${heads.get(merges) ?? ''}\n`;
    for (const [path, text] of Object.entries(files ?? {})) {
      stream += `M 100644 inline ${path}\n${data(text)}`;
    }
    if (tag !== undefined) stream += `tag ${tag}\nfrom :${mark}\ntagger ${person}\n${data(tag)}`;
    heads.set(branch, mark);
  });
  return stream;
}
