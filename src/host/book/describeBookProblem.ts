import * as vscode from 'vscode';
import type { BookProblem } from '../../core/book/lessonBook';

/** What is wrong in a lesson book, in the user's language. */
export function describeBookProblem({ code, detail = '' }: BookProblem): string {
  const { t } = vscode.l10n;
  switch (code) {
    case 'book-conflict':
      return t(
        'Git could not merge this lesson book, and left both versions here. Until you choose, none of its decisions count. Where both sides add lessons, keep both.',
      );
    case 'book-invalid':
      return t(
        'This is not valid YAML: {0}. The other lessons are read, but nothing is written here until it is right.',
        detail,
      );
    case 'book-too-long':
      return t('This lesson book has more than a million characters, so it is not read.');
    case 'book-too-deep':
      return t('This lesson book nests too deep, so it is not read.');
    case 'book-alias':
      return t(
        'Anchors and aliases are not read. Write the value out, so that decisions can be written here.',
      );
    case 'book-version-newer':
      return t(
        'This lesson book has version {0}, which is newer than this Hindsight. It is read, but not written.',
        detail,
      );
    case 'book-not-lessons':
      return t(
        'A lesson book is a map with one list "lessons". Nothing is written here until it is right.',
      );
    case 'lesson-not-map':
      return t('A lesson is a block of keys and values, with "id" and "same" at least.');
    case 'lesson-id-missing':
      return t('This lesson has no "id". Decisions about it cannot be written here.');
    case 'lesson-id-twice':
      return t('Another lesson above has the id {0} too.', detail);
    case 'lesson-same-missing':
      return t('Without a statement in "same", nobody knows which lesson this is.');
    case 'lesson-value-wrong':
      return t('The value of "{0}" does not fit, so it is left out.', detail);
    case 'lesson-day-wrong':
      return detail === ''
        ? t('A day is missing here. Write it like 2026-03-01.')
        : t('{0} is not a date. Write it like 2026-03-01.', detail);
    case 'lesson-rule-lacks':
      return t('A rule says when, and then what: "{0}" is missing.', detail);
    case 'lesson-key-twice':
      return t('"{0}" stands twice; the first one counts.', detail);
    case 'lesson-same-and-not':
      return t('This statement stands in "same" and in "not"; it counts as "not".');
    case 'lesson-list-too-long':
      return t('"{0}" has more than a hundred members; the others are left out.', detail);
    case 'key-unknown':
      return t('"{0}" means nothing to Hindsight. It is kept.', detail);
  }
}
