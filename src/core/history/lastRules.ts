import type { Note } from '../note/note';
import { compareDayNewestFirst, compareText } from '../text/compare';
import type { Quote } from './quote';
import { quote } from './quote';
import type { Work } from './work';
import { isSameProject, SimilarWork } from './work';

const retrospective = /retro|incident|postmortem/i;

/**
 * The rules that the last retrospective set: of the same project, or else of similar work. One without
 * rules is passed over.
 */
export function findLastRules(notes: Iterable<Note>, work: Work): readonly Quote[] {
  const similar = new SimilarWork(work);
  const retrospectives = Array.from(notes)
    .filter(
      (note) =>
        !note.private &&
        retrospective.test(note.type ?? '') &&
        note.mentions.some(({ kind }) => kind === 'rule'),
    )
    .sort((a, b) => compareDayNewestFirst(a.date, b.date) || compareText(a.path, b.path));
  const last =
    retrospectives.find(({ project }) => isSameProject(project, work.project)) ??
    retrospectives.find((note) => similar.of(note) > 0);
  if (!last) return [];
  return last.mentions
    .filter(({ kind }) => kind === 'rule')
    .map(({ text, date }) => quote(last, text, date ?? last.date));
}
