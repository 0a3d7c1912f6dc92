import { haystack } from '../haystack/haystack';
import { openSet, repository } from '../sets';

/** Real sentences in both languages, of which vaults are made. */
export function realSentences(): string[] {
  const sets = [openSet('first'), openSet('second')];
  const mentions = sets.flatMap((set) => set?.mentions ?? []);
  return [...haystack(repository), ...mentions].map(({ text }) => text);
}
