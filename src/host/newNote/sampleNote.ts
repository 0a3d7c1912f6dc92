import * as vscode from 'vscode';
import { localDay } from '../../core/calendar/calendarDay';
import { sampleValues } from '../../core/template/sampleValues';
import { describeTemplateProblem } from '../problems/describeTemplateProblem';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { knownProjects } from './guessProject';
import type { TemplateFile } from './templateFiles';

/** The note that a template makes, with sample answers; of a broken one, what is wrong with it. */
export async function sampleNote(
  { template, problems }: TemplateFile,
  index: WorkspaceIndex,
): Promise<string> {
  const { renderTemplate } = await import('../../core/template/make');
  const rendered =
    template &&
    renderTemplate(
      template,
      sampleValues(template, {
        title: template.name,
        date: localDay(new Date()),
        project: knownProjects(index)[0],
      }),
    );
  const wrong = [...problems, ...(rendered?.problems ?? [])];
  if (rendered?.problems.length === 0) return rendered.text;
  return wrong
    .map((problem) =>
      vscode.l10n.t('Line {0}: {1}', problem.start.line + 1, describeTemplateProblem(problem)),
    )
    .join('\n');
}
