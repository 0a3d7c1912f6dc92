import { fillIn } from './fillIn';
import { typedNoteFolder } from './notePath';
import { hasMarkdownExtension, safeName } from './safeName';
import { slug } from './slug';
import type { Answer, Answers } from './question';
import type { Template, TemplateFolder, TemplateValues } from './template';
import { defaultFile } from './template';

const separator = /[/\\]/g;

/** Where a person keeps notes: paths below the workspace folder, as the settings say. */
export type NoteFolders = Readonly<Record<TemplateFolder, string>>;

/**
 * The file name of a new note. The pattern may name folders (`{{date "YYYY"}}/{{slug title}}.md`),
 * values may not; the result stays below the folder it is put in, on every system.
 */
export function noteFileName(template: Template, values: TemplateValues): string {
  const names = fillInFile(template, values).split(separator);
  const last = names.pop() ?? '';
  const name = safeName(hasMarkdownExtension(last) ? last : `${last}.md`);
  return [...safeNames(names), name || `${slug(template.id, '')}.md`].join('/');
}

/** The path of a new note below its workspace folder. The configured folder is taken as it is written. */
export function notePath(template: Template, values: TemplateValues, folders: NoteFolders): string {
  const folder = template.folder === undefined ? '' : folders[template.folder];
  return [...typedNoteFolder(folder), noteFileName(template, values)].join('/');
}

function fillInFile(template: Template, values: TemplateValues): string {
  const { title, project } = values;
  const inOneName = {
    ...values,
    title: withoutSeparators(title),
    project: project === undefined ? undefined : withoutSeparators(project),
    answers: mapValues(values.answers ?? {}, withoutSeparators),
  };
  try {
    return fillIn(template.file, inOneName, template).text;
  } catch {
    // The pattern is broken, and `checkTemplate` says so; a note still has to be somewhere.
    return fillIn(defaultFile, inOneName, template).text;
  }
}

function safeNames(names: readonly string[]): readonly string[] {
  return names.map(safeName).filter((name) => name !== '');
}

function mapValues(answers: Answers, change: (text: string) => string): Answers {
  const changed = (answer: Answer): Answer => {
    if (typeof answer === 'number') return answer;
    return typeof answer === 'string' ? change(answer) : answer.map(change);
  };
  return Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [name, changed(answer)]),
  );
}

function withoutSeparators(value: string): string {
  return value.replaceAll(separator, '-');
}
