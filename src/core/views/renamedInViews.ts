import { foldCase } from './filter/filterNames';
import { parseFilter, writeFilter } from './filter/parseFilter';
import type { SavedView } from './savedViews';

/**
 * Saved views after a project was renamed: a filter by its name says the new one, and is else as it was
 * typed. Undefined where none named it.
 */
export function renamedInViews(
  views: readonly SavedView[],
  from: string,
  to: string,
): readonly SavedView[] | undefined {
  const renamed = views.map((view) => {
    const filter = renamedInFilter(view.options.filter, from, to);
    return filter === view.options.filter
      ? view
      : { ...view, options: { ...view.options, filter } };
  });
  return renamed.some((view, i) => view !== views[i]) ? renamed : undefined;
}

function renamedInFilter(filter: string, from: string, to: string): string {
  const [, written = ''] = /^\w+:(.*)$/su.exec(
    writeFilter([{ key: 'project', value: to, excludes: false }], 'en'),
  ) ?? ['', to];
  let after = '';
  let end = 0;
  for (const part of parseFilter(filter)) {
    // The beginning of a name may mean other projects too.
    if (part.key !== 'project' || foldCase(part.value) !== foldCase(from)) continue;
    const key = /^[^:：]*[:：]/u.exec(filter.slice(part.start, part.end))?.[0] ?? '';
    after += filter.slice(end, part.start) + key + written;
    end = part.end;
  }
  return after + filter.slice(end);
}
