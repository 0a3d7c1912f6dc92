import { findDate, findDay } from './writtenDate';

/**
 * The day a note without a date of its own is about: of its file's name, else its title, else its
 * folders (`2024/05/02.md`). The most exact one wins: a day before a month or a year.
 */
export function pathDate(path: string, title: string | undefined): string | undefined {
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
  const folders = findDay(path.replace(/\.[^./]+$/, ''));
  const days = [findDay(file)?.date, folders?.date];
  const named = [...days, findDate(file), title === undefined ? undefined : findDate(title)];
  let best: string | undefined;
  for (const date of named) {
    if (date !== undefined && date.length > (best?.length ?? 0)) best = date;
  }
  return best;
}
