import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldSet } from './gold/goldSet';
import { readGoldSet } from './gold/readGoldSet';

export const repository = join(import.meta.dirname, '..');

/** Where each set is: the project's own, and the one for development beside the repository. */
const folders = {
  dev: join(repository, '../shared/lessons-dev'),
  first: join(repository, 'bench/eval/first'),
  second: join(repository, 'bench/eval/second'),
  third: join(repository, 'bench/eval/third'),
  fourth: join(repository, 'bench/eval/fourth'),
  sealed: join(repository, 'bench/eval/sealed'),
} as const;

export type SetName = keyof typeof folders;
export const setNames = Object.keys(folders) as readonly SetName[];

/** A set, or undefined when its folder is not there. */
export function openSet(name: SetName): GoldSet | undefined {
  const folder = folders[name];
  return existsSync(join(folder, 'gold.json')) ? readGoldSet(name, folder) : undefined;
}
