import type { LessonKind } from '../../src/core/note/note';
import { hasHan } from '../../src/core/text/script';
import type { GoldGroup, GoldMention, HardNegativeSort } from './goldSet';
import { pairKind, pairKinds } from './pairKind';

/**
 * One text with several notes, their labels written beside the statements. It is how a set is
 * written by hand; notes and gold come out of it, so lines and labels cannot disagree.
 *
 * ```
 * %group pin-cuda retold Pin CUDA and driver versions before deploying
 * === retros/2023-04-launch.md
 * ## Pitfalls %pitfall
 * - The driver moved under us %% pin-cuda natural
 * - **Lesson:** %{Never trust latest%} #gpu %lesson %% - single o3
 * ```
 *
 * - `%group id retold|made gist` declares a lesson.
 * - `%kind` at the end of a line is the kind of all statements after it, or of this one alone when a
 *   statement stands in the line.
 * - `%%` ends a statement: group (or `-`), variant (`near:typo` with what was changed), and the marks
 *   of hard negatives: `o`, `x`, `s`, `n` (opposite, object, order, number) and any name. Mentions of
 *   different groups and notes with the same mark are a hard negative pair.
 * - The statement starts after the list marker, or after `%{`; `%}` ends it before the line does.
 *   Lines before that are part of it when they end in `%+`.
 */
export interface AnnotatedSet {
  readonly notes: ReadonlyMap<string, string>;
  readonly mentions: readonly GoldMention[];
  readonly groups: readonly GoldGroup[];
  readonly hardNegatives: readonly (readonly [string, string, HardNegativeSort])[];
}

interface Label {
  readonly group: string;
  readonly variant: string;
  readonly marks: readonly string[];
}

const sorts: Readonly<Record<string, HardNegativeSort>> = {
  o: 'opposite',
  x: 'object',
  s: 'order',
  n: 'number',
};
const marker = /^[\s>]*(?:[-*+]|\d+[.)])?\s*(?:\[[ xX]\]\s+)?/;

/** @param prefix starts the ids of this set's mentions and groups */
export function readAnnotated(text: string, prefix: string): AnnotatedSet {
  const declared = new Map<string, { retold: boolean; gist: string }>();
  const notes = new Map<string, string>();
  const mentions: GoldMention[] = [];
  const marked = new Map<string, GoldMention[]>();
  for (const part of text.split(/^=== /m)) {
    const [first = '', ...lines] = part.split('\n');
    if (lines.length === 0 || first.startsWith('%') || first === '') {
      for (const [, id = '', told, gist = ''] of part.matchAll(/^%group (\S+) (\S+) (.+)$/gm)) {
        declared.set(id, { retold: told === 'retold', gist });
      }
      continue;
    }
    let kind: LessonKind = 'lesson';
    let open: string[] = [];
    const plain = lines.map((line, i) => {
      const [content = '', label] = line.split(' %% ');
      const own = / %([a-z]+)(?: %\+)?$/.exec(content);
      const bare = content.replace(/ %[a-z]+(?= %\+$|$)/, '');
      if (own && label === undefined) kind = own[1] as LessonKind;
      const shown = bare.replace(/ %\+$/, '').replace(/%[{}]/g, '');
      if (bare.endsWith(' %+')) open.push(bare.slice(0, -3));
      if (label === undefined) return shown;
      const { group, variant, marks } = readLabel(label);
      const [made = '', change] = variant.split(':');
      const mention: GoldMention = {
        id: `${prefix}${String(mentions.length + 1).padStart(3, '0')}`,
        note: `notes/${first}`,
        line: i + 1 - open.length,
        text: statementOf([...open, bare]),
        section: own ? (own[1] as LessonKind) : kind,
        group: group === '-' ? null : group,
        variant: made,
        ...(change === undefined ? {} : { change }),
      };
      open = [];
      mentions.push(mention);
      for (const mark of marks) marked.set(mark, [...(marked.get(mark) ?? []), mention]);
      return shown;
    });
    notes.set(first, `${plain.join('\n').trim()}\n`);
  }
  return {
    notes,
    mentions,
    groups: groupsOf(mentions, declared),
    hardNegatives: [...marked].flatMap(([mark, carriers]) => pairsOf(mark, carriers)),
  };
}

function readLabel(label: string): Label {
  const [group = '-', variant = 'single', ...marks] = label.trim().split(/\s+/);
  return { group, variant, marks };
}

/** The statement without marker and Markdown marks; a wrapped one is joined. */
function statementOf(lines: readonly string[]): string {
  const joined = lines
    .map((line, i) => (i === 0 ? line.replace(marker, '') : line.replace(/^[\s>]+/, '')))
    .reduce((a, b) => (hasHan(a.slice(-1)) || hasHan(b.slice(0, 1)) ? a + b : `${a} ${b}`));
  const from = joined.indexOf('%{');
  const to = joined.indexOf('%}');
  return joined
    .slice(from < 0 ? 0 : from + 2, to < 0 ? undefined : to)
    .replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|`/g, '')
    .trim();
}

function groupsOf(
  mentions: readonly GoldMention[],
  declared: ReadonlyMap<string, { readonly retold: boolean; readonly gist: string }>,
): GoldGroup[] {
  return [...declared].map(([id, { retold, gist }]) => {
    const members = mentions.filter(({ group }) => group === id);
    const languages = new Set(members.map(({ text }) => (hasHan(text) ? 'zh' : 'en')));
    const unnamed: GoldGroup = { id, gist, kind: '', lang: '', size: members.length, retold };
    const kinds = members.flatMap((a, i) =>
      members.slice(i + 1).map((b) => pairKinds.indexOf(pairKind(a, b, unnamed))),
    );
    return {
      ...unnamed,
      kind: pairKinds[Math.max(0, ...kinds)] ?? 'natural',
      lang: [...languages].sort().join('+'),
    };
  });
}

function pairsOf(
  mark: string,
  carriers: readonly GoldMention[],
): (readonly [string, string, HardNegativeSort])[] {
  const sort = sorts[mark.charAt(0)];
  if (!sort) throw new Error(`No sort of hard negatives starts like ${mark}`);
  return carriers.flatMap((a, i) =>
    carriers
      .slice(i + 1)
      .filter((b) => a.note !== b.note && (a.group === null || a.group !== b.group))
      .map((b) => [a.id, b.id, sort] as const),
  );
}
