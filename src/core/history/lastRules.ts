import type { Note } from '../note/note';
import type { Lesson } from '../recurrence/lesson';
import { wordingKey } from '../recurrence/reading/statement';
import { compareDayNewestFirst, compareText } from '../text/compare';
import { publicLessons, quoteLesson } from './publicLesson';
import type { Quote } from './quote';
import { quote } from './quote';
import type { Work } from './work';
import { isSameProject, SimilarWork } from './work';

const retrospective = /retro|incident|postmortem/i;
/** More rules of the lesson book than these are not asked about at once. */
const mostOfBook = 5;

/**
 * The rules that the last retrospective set: of the same project, or else of similar work. One without
 * rules is passed over. Then those that the lesson book has for lessons of such work.
 */
export function findLastRules(
  notes: Iterable<Note>,
  lessons: Iterable<Lesson>,
  work: Work,
): readonly Quote[] {
  const similar = new SimilarWork(work);
  const ofNote = rulesOfNotes(notes, work, similar);
  const known = new Set(ofNote.map(({ text }) => wordingKey(text)));
  return [...ofNote, ...rulesOfBook(lessons, similar, known)];
}

function rulesOfNotes(notes: Iterable<Note>, work: Work, similar: SimilarWork): readonly Quote[] {
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

/** Those that relapsed first, then the newest. @param known wordings that are asked about already */
function rulesOfBook(
  lessons: Iterable<Lesson>,
  similar: SimilarWork,
  known: ReadonlySet<string>,
): readonly Quote[] {
  return publicLessons(lessons)
    .filter(
      ({ lesson, mentions, title }) =>
        lesson.decided?.rule !== undefined &&
        mentions.some(({ note }) => similar.of(note) > 0) &&
        ![title, ...mentions.map(({ mention }) => mention.text)].some((text) =>
          known.has(wordingKey(text)),
        ),
    )
    .sort(
      ({ lesson: a }, { lesson: b }) =>
        Number(b.state === 'relapsed') - Number(a.state === 'relapsed') ||
        compareDayNewestFirst(a.decided?.rule?.since, b.decided?.rule?.since) ||
        compareText(a.id, b.id),
    )
    .slice(0, mostOfBook)
    .flatMap(quoteLesson);
}
