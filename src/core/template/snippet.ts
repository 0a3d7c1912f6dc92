import type { TextRange } from '../text/range';

/**
 * A rendered template as an editor snippet: each stop is a Tab stop with its placeholder, and the
 * last Tab leads to the end of the text. Nothing else in the text is snippet syntax any more,
 * whatever a title contains.
 */
export function toSnippet(text: string, stops: readonly TextRange[]): string {
  let snippet = '';
  let end = 0;
  stops.forEach((stop, index) => {
    snippet += escapeSnippet(text.slice(end, stop.start));
    snippet += `\${${index + 1}:${escapeSnippet(text.slice(stop.start, stop.end))}}`;
    end = stop.end;
  });
  return `${snippet}${escapeSnippet(text.slice(end))}$0`;
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
