import type { Note } from '../note/note';
import { languageOf } from '../text/script';
import type { TemplateKey } from './addFrontMatter';
import { frontMatterKeys } from './frontMatterKeys';

/** The keys that a template writes, in its order. @param made a note that was made from it */
export function templateKeys(made: string): readonly TemplateKey[] {
  return frontMatterKeys(made).map(({ key, lines }) => ({
    key,
    text: made.slice(lines.start, lines.end).replace(/(?<![\r\n])[\r\n]+$/, ''),
  }));
}

/**
 * The same for a note that is there already: what was made for today, or in the template's language,
 * says nothing about it. Where nothing is known, the value is empty.
 */
export function keysFor(
  note: Pick<Note, 'date'>,
  text: string,
  made: string,
): readonly TemplateKey[] {
  return templateKeys(made).map((each) => {
    if (each.key === 'date') return note.date?.length === 10 ? each : withoutValue(each);
    if (each.key !== 'lang') return each;
    const isChinese = /:\s*["']?zh/i.test(each.text);
    return isChinese === (languageOf(text) === 'zh') ? each : withoutValue(each);
  });
}

function withoutValue({ key, text }: TemplateKey): TemplateKey {
  return { key, text: text.slice(0, text.indexOf(':') + 1) };
}
