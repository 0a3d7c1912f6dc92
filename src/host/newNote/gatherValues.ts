import type * as vscode from 'vscode';
import type { Template, TemplateValues } from '../../core/template/template';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { gatherFound } from './gatherFound';
import type { NotePresets } from './makeNote';

/** Where and how values of a note are looked for. */
export interface ValueSource {
  /** The note itself: links lead from there. */
  readonly uri: vscode.Uri;
  readonly index: WorkspaceIndex;
  readonly log: vscode.LogOutputChannel;
  readonly presets?: Pick<NotePresets, 'prev' | 'lessonId'>;
}

/** Values with what was found for them in the person's notes, so that the template can be filled in. */
export async function gatherValues(
  template: Template,
  values: TemplateValues,
  { uri, index, log, presets = {} }: ValueSource,
): Promise<TemplateValues> {
  const { usedFoundNames } = await import('../../core/template/make');
  const { title, project, date, answers = {} } = values;
  const found = await gatherFound(
    usedFoundNames(template),
    {
      work: { title, project },
      date,
      type: template.type,
      period: String(answers['period'] ?? ''),
      prev: presets.prev?.toString(),
      lessonId: presets.lessonId,
    },
    index,
    log,
  );
  const place = { uri: uri.toString(), notes: [...index.notes.values()] };
  return { ...values, found: { ...found, ...values.found }, place };
}
