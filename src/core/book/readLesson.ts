import { type CalendarDay, isCalendarDay } from '../calendar/calendarDay';
import { slug } from '../template/slug';
import type { TextRange } from '../text/range';
import {
  isMap,
  isScalar,
  isSeq,
  type Node,
  endOfValue,
  pairsOf,
  rangeOfNode,
  textOf,
  type YAMLMap,
} from './bookSyntax';
import {
  type BookLesson,
  type BookProblemCode,
  lessonKeys,
  type LessonRule,
  type Occasion,
  type Review,
} from './lessonBook';

/** Takes a problem, at a place in what is read. */
export type Report = (code: BookProblemCode, at: TextRange, detail?: string) => void;

type Key = (typeof lessonKeys)[number];

/** More members of one list are not read. */
const longestList = 100;

/** Reads the decisions about one lesson. What does not fit is reported and left out. */
export function readLesson(map: YAMLMap, report: Report): BookLesson {
  const values = valuesOf(map, report);
  const text = (key: Key): string | undefined => {
    const node = values.get(key);
    const value = textOf(node);
    if (node && value === undefined && !isEmpty(node))
      report('lesson-value-wrong', rangeOfNode(node), key);
    return value;
  };
  const range = { start: rangeOfNode(map).start, end: endOfValue(map) };
  const head = { start: range.start, end: firstLineEnd(map) };
  const id = text('id');
  const title = text('title');
  const not = statements(values.get('not'), 'not', report);
  const same = statements(values.get('same'), 'same', report, new Set(not));
  const rule = readRule(values.get('rule'), report);
  const guard = text('guard');
  const guardNode = values.get('guard');
  const retired = readNotes(values.get('retired'), 'retired', report);
  const ignored = readNotes(values.get('ignored'), 'ignored', report);
  const review = readReview(values.get('review'), report);
  if (id === undefined) report('lesson-id-missing', head);
  if (same.length === 0) report('lesson-same-missing', head);
  return {
    id: id ?? slug(title ?? same[0] ?? '', 'lesson'),
    ...(title === undefined ? {} : { title }),
    same,
    not,
    ...(rule && { rule }),
    ...(guard === undefined || !guardNode ? {} : { guard, guardRange: rangeOfNode(guardNode) }),
    held: occasions(values.get('held'), 'held', report),
    again: occasions(values.get('again'), 'again', report),
    ...(retired && { retired }),
    ...(ignored && { ignored: ignored.why === undefined ? {} : { why: ignored.why } }),
    ...(review && { review }),
    range,
  };
}

function valuesOf(map: YAMLMap, report: Report): ReadonlyMap<string, Node | undefined> {
  const values = new Map<string, Node | undefined>();
  for (const { key, keyRange, value } of pairsOf(map)) {
    if (values.has(key)) report('lesson-key-twice', keyRange, key);
    else values.set(key, value);
    if (!lessonKeys.some((name) => name === key)) report('key-unknown', keyRange, key);
  }
  return values;
}

/** A list of statements, or a single one. */
function statements(
  node: Node | undefined,
  key: Key,
  report: Report,
  others: ReadonlySet<string> = new Set(),
): readonly string[] {
  const found = new Set<string>();
  for (const item of membersOf(node, key, report)) {
    const text = textOf(item);
    if (text === undefined) {
      if (!isEmpty(item)) report('lesson-value-wrong', rangeOfNode(item), key);
    } else if (others.has(text)) report('lesson-same-and-not', rangeOfNode(item), text);
    else found.add(text);
  }
  return [...found];
}

function membersOf(node: Node | undefined, key: Key, report: Report): readonly Node[] {
  if (!node || isEmpty(node)) return [];
  if (!isSeq(node)) return [node];
  const members = node.items.filter(
    (item): item is Node => isScalar(item) || isMap(item) || isSeq(item),
  );
  if (members.length > longestList) report('lesson-list-too-long', rangeOfNode(node), key);
  return members.slice(0, longestList);
}

function readRule(node: Node | undefined, report: Report): LessonRule | undefined {
  if (!node || isEmpty(node)) return undefined;
  if (!isMap(node)) {
    report('lesson-value-wrong', rangeOfNode(node), 'rule');
    return undefined;
  }
  const { texts, days } = fieldsOf(node, ['when', 'then'], 'since', report);
  const [when, then] = [texts.get('when'), texts.get('then')];
  for (const [key, value] of [
    ['when', when],
    ['then', then],
  ] as const) {
    if (value === undefined) report('lesson-rule-lacks', startOf(node), key);
  }
  if (when === undefined && then === undefined) return undefined;
  return { ...(days && { since: days }), when: when ?? '', then: then ?? '' };
}

/** `retired` and `ignored`: a map of a day and a reason, or just the reason. */
function readNotes(
  node: Node | undefined,
  key: Key,
  report: Report,
): { on?: CalendarDay; why?: string } | undefined {
  if (!node) return undefined;
  if (isScalar(node)) {
    const why = textOf(node);
    return why === undefined ? {} : isCalendarDay(why) ? { on: why } : { why };
  }
  if (!isMap(node)) {
    report('lesson-value-wrong', rangeOfNode(node), key);
    return undefined;
  }
  const { texts, days } = fieldsOf(node, ['why'], 'on', report);
  const why = texts.get('why');
  return { ...(days && { on: days }), ...(why === undefined ? {} : { why }) };
}

/** A map of two days, or just the day on which to look again. */
function readReview(node: Node | undefined, report: Report): Review | undefined {
  if (!node || isEmpty(node)) return undefined;
  if (isScalar(node)) {
    const next = dayOf(node, report);
    return next === undefined ? undefined : { next };
  }
  if (!isMap(node)) {
    report('lesson-value-wrong', rangeOfNode(node), 'review');
    return undefined;
  }
  const found: { on?: CalendarDay; next?: CalendarDay } = {};
  const seen = new Set<string>();
  for (const { key, keyRange, value } of pairsOf(node)) {
    if (seen.has(key)) report('lesson-key-twice', keyRange, key);
    else if (key !== 'on' && key !== 'next') report('key-unknown', keyRange, key);
    else {
      const day = value && !isEmpty(value) ? dayOf(value, report) : undefined;
      if (day !== undefined) found[key] = day;
    }
    seen.add(key);
  }
  return found.on === undefined && found.next === undefined ? undefined : found;
}

/** A list of occasions; each a map of a day and a note, or just the day. */
function occasions(node: Node | undefined, key: Key, report: Report): readonly Occasion[] {
  return membersOf(node, key, report).flatMap((item): Occasion[] => {
    if (isScalar(item)) {
      const day = dayOf(item, report);
      return day === undefined ? [] : [{ on: day }];
    }
    if (!isMap(item)) {
      report('lesson-value-wrong', rangeOfNode(item), key);
      return [];
    }
    const { texts, days, dayIsWrong } = fieldsOf(item, ['note'], 'on', report);
    const note = texts.get('note');
    if (!days) {
      if (!dayIsWrong) report('lesson-day-wrong', startOf(item), '');
      return [];
    }
    return [{ on: days, ...(note === undefined ? {} : { note }) }];
  });
}

/** The texts of some keys of a map, and the day of another. */
function fieldsOf(
  map: YAMLMap,
  keys: readonly string[],
  dayKey: string,
  report: Report,
): {
  readonly texts: ReadonlyMap<string, string>;
  readonly days: CalendarDay | undefined;
  readonly dayIsWrong: boolean;
} {
  const texts = new Map<string, string>();
  const seen = new Set<string>();
  let days: CalendarDay | undefined;
  let dayIsWrong = false;
  for (const { key, keyRange, value } of pairsOf(map)) {
    if (seen.has(key)) {
      report('lesson-key-twice', keyRange, key);
      continue;
    }
    seen.add(key);
    if (key === dayKey) {
      days = value && !isEmpty(value) ? dayOf(value, report) : undefined;
      dayIsWrong = days === undefined && value !== undefined && !isEmpty(value);
    } else if (keys.includes(key)) {
      const text = textOf(value);
      if (text !== undefined) texts.set(key, text);
      else if (value && !isEmpty(value)) report('lesson-value-wrong', rangeOfNode(value), key);
    } else report('key-unknown', keyRange, key);
  }
  return { texts, days, dayIsWrong };
}

function dayOf(node: Node, report: Report): CalendarDay | undefined {
  const text = textOf(node);
  if (text !== undefined && isCalendarDay(text)) return text;
  report('lesson-day-wrong', rangeOfNode(node), text ?? '');
  return undefined;
}

function isEmpty(node: Node): boolean {
  return isScalar(node) && (typeof node.value !== 'string' || node.value.trim() === '');
}

/** The first key of a map: where to say what it lacks. */
function startOf(map: YAMLMap): TextRange {
  const [pair] = pairsOf(map);
  return map.flow === true || !pair ? rangeOfNode(map) : pair.keyRange;
}

function firstLineEnd(map: YAMLMap): number {
  const [pair] = pairsOf(map);
  if (!pair) return rangeOfNode(map).end;
  return pair.value && isScalar(pair.value) ? rangeOfNode(pair.value).end : pair.keyRange.end;
}
