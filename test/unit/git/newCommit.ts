import type { Commit } from '../../../src/core/git/commit';

/** A commit of somebody, with what matters to a test. */
export function newCommit(message: string, more: Partial<Commit> = {}): Commit {
  return {
    hash: '0123456789abcdef',
    message,
    author: { name: 'Ann', email: 'ann@example.org' },
    day: '2026-03-01',
    isMerge: false,
    files: [],
    ...more,
  };
}
