import { isPlaceholder } from '../lesson/placeholder';
import type { Block } from '../note/block';
import { readFrontMatter } from '../note/frontMatter';
import type { Note } from '../note/note';
import { readBlocks } from '../note/readBlocks';
import { compareDayNewestFirst, compareText } from '../text/compare';
import { plainText } from '../text/plainText';
import type { Quote } from './quote';
import { quote } from './quote';
import { skillKey } from './levelOf';

const levelColumn = /\blevel\b|\brating\b|自评|级别|等级/i;
const earlier = /\blast\b|\bprevious\b|上次/i;

/** The level of one skill at the last assessment: `text` and `skill` are the skill's name. */
export interface SkillLevel extends Quote {
  readonly skill: string;
  readonly level: string;
  /** Which skills were assessed: the `preset` of the front matter; empty when there is none. */
  readonly preset: string;
  /** Which row of the tables it is, from 1; 0 for one that only the front matter has. */
  readonly row: number;
}

/** The newest assessment of skills that may be quoted. */
export function lastAssessment(notes: Iterable<Note>): Note | undefined {
  return Array.from(notes)
    .filter((note) => note.type === 'skill-assessment' && !note.private)
    .sort((a, b) => compareDayNewestFirst(a.date, b.date) || compareText(a.path, b.path))[0];
}

/** The levels an assessment gives: in its tables, else in the `levels` of its front matter. */
export function readLevels(note: Note, text: string): readonly SkillLevel[] {
  const { fields, bodyStart } = readFrontMatter(text);
  const preset = fields.get('preset')?.values[0] ?? '';
  const found: SkillLevel[] = [];
  const add = (skill: string, level: string, row: number): void => {
    if (skill === '' || level === '' || isPlaceholder(skill) || isPlaceholder(level)) return;
    if (found.some((other) => skillKey(other.skill) === skillKey(skill))) return;
    found.push({ ...quote(note, skill), skill, level, preset, row });
  };
  tableLevels(text, readBlocks(text, bodyStart).blocks).forEach(([skill, level], index) => {
    add(skill, level, index + 1);
  });
  const at = fields.get('levels')?.range;
  for (const [skill, level] of at ? mapEntries(text.slice(at.start, at.end)) : []) {
    add(skill, level, 0);
  }
  return found;
}

function tableLevels(text: string, blocks: readonly Block[]): (readonly [string, string])[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'table') return [];
    const shown = (cell: (typeof block.header)[number] | undefined): string =>
      cell ? plainText(text, [cell]).text.trim() : '';
    const names = block.header.map(shown);
    const column = names.findIndex((name) => levelColumn.test(name) && !earlier.test(name));
    if (column < 1) return [];
    return block.rows.map((row) => [shown(row[0]), shown(row[column])] as const);
  });
}

/** The lines `skill: level` of a YAML map, with or without braces. */
function mapEntries(yaml: string): (readonly [string, string])[] {
  return yaml
    .replace(/^\s*\{|\}\s*$/g, '')
    .split(/[,\n]/)
    .flatMap((entry) => {
      const colon = entry.search(/:\s/);
      const skill = unquoted(entry.slice(0, Math.max(0, colon)));
      const level = unquoted(entry.slice(colon + 1).split('#', 1)[0] ?? '');
      return skill !== '' && level !== '' ? [[skill, level] as const] : [];
    });
}

function unquoted(text: string): string {
  return text.trim().replace(/^["']|["']$/g, '');
}
