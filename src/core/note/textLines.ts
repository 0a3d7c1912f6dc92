import type { TextRange } from '../text/range';
import type { Block } from './block';

/** What is read as text: paragraphs, headings, cells of tables, each by its lines; found as it is asked for. */
export function* textLines(blocks: readonly Block[]): Iterable<readonly TextRange[]> {
  for (const block of blocks) {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        yield block.lines;
        break;
      case 'list':
        for (const item of block.items) yield* textLines(item.blocks);
        break;
      case 'quote':
        yield* textLines(block.blocks);
        break;
      case 'table':
        for (const cells of [block.header, ...block.rows]) for (const cell of cells) yield [cell];
        break;
      case 'opaque':
    }
  }
}
