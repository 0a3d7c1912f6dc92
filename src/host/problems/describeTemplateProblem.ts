import * as vscode from 'vscode';
import type { TemplateProblem } from '../../core/template/templateProblem';

/** What is wrong with a template, in the user's language. */
export function describeTemplateProblem(problem: TemplateProblem): string {
  const { partial } = problem;
  const what = describe(problem);
  return partial
    ? vscode.l10n.t('In the partial {0}, line {1}: {2}', partial.name, partial.line, what)
    : what;
}

function describe({ code, detail = '' }: TemplateProblem): string {
  const { t } = vscode.l10n;
  switch (code) {
    case 'unreadable':
      return t('This file could not be read: {0}', detail);
    case 'metadata-invalid':
      return t('The metadata block is not valid YAML: {0}', detail);
    case 'metadata-unclosed':
      return t('The metadata block is not closed by a line of ---.');
    case 'metadata-key-unknown':
      return t('The metadata block has no key {0}.', detail);
    case 'metadata-value-wrong':
      return t('The value of {0} does not fit.', detail);
    case 'template-syntax':
      return t('This is not valid Handlebars: {0}', detail);
    case 'helper-unknown':
      return t('There is no helper {0}.', detail);
    case 'value-unknown':
      return t('There is no value {0}.', detail);
    case 'date-offset-wrong':
      return t('{0} is not a date offset like +90 days.', detail);
    case 'section-unknown':
      return detail === ''
        ? t('The section needs a name in quotes.')
        : t('There is no section {0}.', detail);
    case 'partial-unknown':
      return t('There is no partial {0} in the folder "partials" beside the templates.', detail);
    case 'partial-cycle':
      return t('The partial takes itself: {0}', detail);
    case 'partial-too-deep':
      return t('Too many partials stand in each other: {0}', detail);
    case 'syntax-unsupported':
      return t('Templates cannot use this: {0}', detail);
    case 'template-too-long':
      return t('The template is too long: more than a million characters.');
    case 'note-too-long':
      return t('The note would be too long: more than a million characters.');
    case 'render-failed':
      return t('The template could not be filled in: {0}', detail);
  }
}
