import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type GoldGroup,
  type GoldMention,
  type GoldPart,
  type GoldSet,
  type HardNegative,
  type HardNegativeSort,
  notePath,
} from './goldSet';

interface GoldFile {
  readonly lessons: readonly GoldMention[];
  readonly groups: readonly GoldGroup[];
}

/** Two ids and, in the project's own sets, the sort of the pair. */
type HardNegativeFile = readonly (readonly [string, string, HardNegativeSort?])[];

type SplitFile = Readonly<Record<string, SplitHalf>>;

interface SplitHalf {
  readonly groups: readonly string[];
  readonly singletons: readonly string[];
  readonly notes: readonly string[];
}

/** Reads a folder with `notes/`, `gold.json`, `hard_negatives.json` and perhaps `split.json`. */
export function readGoldSet(name: string, folder: string): GoldSet {
  const gold = readJson(join(folder, 'gold.json')) as GoldFile;
  const hard = readJson(join(folder, 'hard_negatives.json')) as HardNegativeFile;
  const splitFile = join(folder, 'split.json');
  const split = existsSync(splitFile) ? (readJson(splitFile) as SplitFile) : {};
  return {
    name,
    notes: join(folder, 'notes'),
    mentions: gold.lessons,
    groups: gold.groups,
    hardNegatives: hard.map(([a, b, sort]): HardNegative => ({ a, b, sort: sort ?? 'unsorted' })),
    parts: [
      { name: 'all', hasNote: () => true, hasMention: () => true },
      ...['tune', 'check'].flatMap((half) => {
        const ids = split[half];
        return ids ? [partOf(half, ids)] : [];
      }),
    ],
  };
}

function partOf(name: string, half: SplitHalf): GoldPart {
  const ids = new Set([...half.groups, ...half.singletons]);
  const notes = new Set(half.notes.map(notePath));
  return {
    name,
    hasNote: (note) => notes.has(notePath(note)),
    hasMention: ({ id, group }) => ids.has(group ?? id),
  };
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8')) as unknown;
}
