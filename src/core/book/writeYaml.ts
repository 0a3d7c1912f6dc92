import { isCalendarDay } from '../calendar/calendarDay';
import { yamlScalar } from '../template/yamlScalar';

/** What stands after a key: a text, texts under keys, or a list of either. */
export type YamlValue = string | YamlMap | readonly (string | YamlMap)[];

export type YamlMap = Readonly<Record<string, string>>;

/** Longer lists and maps are written over several lines. In UTF-16 code units. */
const comfortable = 100;

/** A value on one line. Every reader of YAML reads the text back that was given; days have no quotes. */
export function writeFlow(value: YamlValue): string {
  if (typeof value === 'string') return isCalendarDay(value) ? value : yamlScalar(value);
  if (isList(value)) return `[${value.map(writeFlow).join(', ')}]`;
  return `{${writePairs(value).join(', ')}}`;
}

/** A key and its value as lines of a block, the later ones indented as far as they are below the key. */
export function writeBlock(key: string, value: YamlValue): readonly string[] {
  const line = `${key}: ${writeFlow(value)}`;
  if (typeof value === 'string' || line.length <= comfortable) return [line];
  const lines = isList(value) ? value.map((member) => `- ${writeFlow(member)}`) : writePairs(value);
  return [`${key}:`, ...lines.map((each) => `  ${each}`)];
}

function writePairs(map: YamlMap): readonly string[] {
  return Object.entries(map).map(([key, text]) => `${key}: ${writeFlow(text)}`);
}

function isList(value: YamlValue): value is readonly (string | YamlMap)[] {
  return Array.isArray(value);
}
