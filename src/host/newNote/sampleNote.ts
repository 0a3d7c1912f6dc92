import * as vscode from 'vscode';
import { localDay } from '../../core/calendar/calendarDay';
import { sampleValues } from '../../core/template/sampleValues';
import { describeTemplateProblem } from '../problems/describeTemplateProblem';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { gatherValues } from './gatherValues';
import { knownProjects } from './guessProject';
import type { TemplateFile } from './templateFiles';

/** The note that a template makes now, with sample answers; of a broken one, what is wrong with it. */
export async function sampleNote(
  { template, problems }: TemplateFile,
  { uri: folder }: vscode.WorkspaceFolder,
  index: WorkspaceIndex,
  log: vscode.LogOutputChannel,
): Promise<string> {
  const { checkTemplate, renderTemplate } = await import('../../core/template/make');
  const wrong = [...problems, ...(template ? checkTemplate(template) : [])];
  if (template && wrong.length === 0) {
    const [project] = knownProjects(index);
    const sample = { title: template.name, date: localDay(new Date()), project };
    const uri = vscode.Uri.joinPath(folder, 'preview.md');
    const values = await gatherValues(template, sampleValues(template, sample), {
      uri,
      index,
      log,
    });
    const rendered = renderTemplate(template, values);
    if (rendered.problems.length === 0) return rendered.text;
    wrong.push(...rendered.problems);
  }
  return wrong
    .map((problem) =>
      vscode.l10n.t('Line {0}: {1}', problem.start.line + 1, describeTemplateProblem(problem)),
    )
    .join('\n');
}
