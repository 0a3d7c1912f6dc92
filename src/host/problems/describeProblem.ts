import * as vscode from 'vscode';
import { maximumNoteBytes } from '../../core/files/decode';
import type { Problem } from '../../core/note/note';
import type { Skipped } from '../index/noteLoader';

const { t } = vscode.l10n;

/** A note's problem in the user's language: what happened, and that the rest is read. */
export function describeProblem({ code, detail = '' }: Problem): string {
  switch (code) {
    case 'front-matter-invalid':
      return t('The front matter is not valid: {0}. The rest of the note is read.', detail);
    case 'front-matter-language':
      return t(
        'Front matter in {0} is not read, only YAML and JSON. The rest of the note is read.',
        detail,
      );
    case 'front-matter-unclosed':
      return t('The front matter is not closed by a line of ---, so it is read as text.');
    case 'front-matter-not-map':
      return t('The front matter is not a list of keys and values. The rest of the note is read.');
    case 'date-invalid':
      return t('{0} is not a date. Write it like 2026-03-01.', detail);
    case 'front-matter-too-long':
      return t('The front matter is too long to be read. The rest of the note is read.');
    case 'nesting-too-deep':
      return t('Lists and quotes are nested too deep here: the deeper marks are read as text.');
    case 'key-typo':
      return t(
        'Is this key meant to be {0}? As it is written, Hindsight does not read it.',
        detail,
      );
    case 'outcome-unknown':
      return t('{0} is no outcome. Hindsight knows success, partial and failure.', detail);
    case 'private-unknown':
      return t('{0} is neither true nor false, so this note does not count as private.', detail);
    case 'lang-unknown':
      return t('{0} is not the code of a language. Write it like en or zh-cn.', detail);
    case 'section-empty':
      return t('Nothing is written under “{0}” yet.', detail);
    case 'lesson-vague':
      return t('This fits any project. When does it come up next, and what do you do then?');
    case 'blame':
      return t('This names a person as the cause. What made it possible, whoever was there?');
    case 'follow-up-open-ended':
      return describeLack(detail);
    case 'link-missing':
      return t('There is no note {0}.', detail);
    case 'prev-missing':
      return t('The note before this one, {0}, is not there.', detail);
    case 'prev-circle':
      return t('Going back from {0} leads here again.', detail);
  }
}

function describeLack(detail: string): string {
  if (detail === 'owner') return t('Nobody is named who does this.');
  return detail === 'date'
    ? t('This has no day by which it is done.')
    : t('Nobody is named who does this, and no day by which it is done.');
}

/** Why a file or folder is not read, in the user's language. */
export function describeSkipped({ reason, detail = '' }: Skipped): string {
  switch (reason) {
    case 'binary':
      return t('This file is not text, so Hindsight does not read it.');
    case 'encoding':
      return t(
        'This file is neither UTF-8 nor UTF-16, so Hindsight does not read it. Save it with the encoding UTF-8, or set "files.encoding".',
      );
    case 'too-large':
      return t(
        'This file is larger than {0} MB, so Hindsight does not read it.',
        maximumNoteBytes >> 20,
      );
    case 'unreadable':
      return t('This file could not be read: {0}', detail);
    case 'folder-unreadable':
      return t('This folder could not be read: {0}', detail);
  }
}
