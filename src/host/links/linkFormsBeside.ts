import type { LinkForms } from '../../core/links/linkMoves';

/** Extensions that update `[[note]]` themselves when a note is moved. */
const others = ['foam.foam-vscode', 'dendron.dendron', 'svsool.markdown-memo'];

/**
 * Which links are ours to update, so that no link is updated twice.
 *
 * @param runs whether an extension is at work here; one that is only installed updates nothing
 * @param updatesMarkdown whether VS Code itself updates Markdown links, asking first or not
 */
export function linkFormsBeside(
  runs: (extension: string) => boolean,
  updatesMarkdown: boolean,
): LinkForms {
  return { wiki: !others.some(runs), markdown: !updatesMarkdown };
}
