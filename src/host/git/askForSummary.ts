import * as vscode from 'vscode';
import type { CalendarDay } from '../../core/calendar/calendarDay';
import type { GitRange, History } from '../../core/git/commit';
import { summarise } from '../../core/git/summary';
import type { TemplateLanguage } from '../../core/template/sectionHeadings';
import { writeSummary } from '../../core/git/writeSummary';
import { describeRange } from './describeRange';
import type { GitRepository } from './gitApi';
import { pickRange, type RangeChoice } from './pickRange';
import { readPlaces } from './places';
import { readHistory } from './readHistory';
import { decideOnSummary } from './decideOnSummary';
import { PreviewDocument } from '../preview/previewDocument';

/** What a summary is asked for. */
export interface SummaryWish extends Pick<RangeChoice, 'title' | 'last'> {
  readonly today: CalendarDay;
  /** The language of the note that it becomes part of. */
  readonly language: TemplateLanguage;
}

/** A summary that a person saw and wants in their note. */
export interface ChosenSummary {
  readonly markdown: string;
  readonly range: GitRange;
}

/**
 * Leads a person from a range of commits to a summary: nothing is taken that they did not see.
 * @returns 'leave-out' when they want none, undefined when they left without a decision
 */
export async function askForSummary(
  repository: GitRepository,
  wish: SummaryWish,
): Promise<ChosenSummary | 'leave-out' | undefined> {
  const { t } = vscode.l10n;
  const preview = new PreviewDocument('hindsight-git');
  try {
    const places = await readPlaces(repository);
    if (!places) {
      void vscode.window.showInformationMessage(t('This repository has no commits yet.'));
      return undefined;
    }
    let question = t('Which commits?');
    for (;;) {
      const range = await pickRange({ ...wish, places }, question);
      if (!range) return undefined;
      const history = await readWithProgress(repository, range);
      if (!history) continue;
      if (history.commits.every(({ isMerge }) => isMerge)) {
        question = t('There are no commits {0}. Which ones instead?', describeRange(range));
        continue;
      }
      const markdown = writeSummary(summarise(history), wish.language);
      const decision = await decideOnSummary(preview, wish.title, describeRange(range), markdown);
      if (decision === 'use') return { markdown, range };
      if (decision !== 'another-range') return decision;
    }
  } catch (error) {
    // Git itself may fail in many ways, and a note that is being made must not be lost for it.
    const message = t('Git could not read the commits: {0}', reasonOf(error));
    void vscode.window.showErrorMessage(message);
    return undefined;
  } finally {
    await preview.close();
    preview.dispose();
  }
}

/** @returns undefined when the person cancelled it */
async function readWithProgress(
  repository: GitRepository,
  range: GitRange,
): Promise<History | undefined> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Reading commits {0}', describeRange(range)),
    cancellable: true,
  };
  return vscode.window.withProgress(options, (progress, token) =>
    readHistory(repository, range, token, (_done, total) => {
      progress.report({ increment: 100 / total });
    }),
  );
}

/** The one line that says why. Errors of the git extension bring what git printed. */
function reasonOf(error: unknown): string {
  const stderr = error instanceof Error && 'stderr' in error ? error.stderr : undefined;
  const printed = typeof stderr === 'string' ? stderr.trim() : '';
  const [first = ''] = (printed || String(error)).split('\n');
  return first;
}
