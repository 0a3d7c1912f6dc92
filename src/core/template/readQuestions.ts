import type { Pair, YAMLMap } from 'yaml';
import { isMap, isScalar, isSeq } from 'yaml';
import { isCalendarDay } from '../calendar/calendarDay';
import { readOffset } from './dateOffset';
import { isQuestionName } from './names';
import type { Answer, Condition, Question, QuestionOption, QuestionType } from './question';
import { questionTypes } from './question';
import type { TemplateProblemCode } from './templateProblem';

/** Says what is wrong, and at which part of the YAML. */
export type ReportNode = (code: TemplateProblemCode, node: unknown, detail: string) => void;

export const questionKeys = [
  'name',
  'question',
  'type',
  'options',
  'from',
  'to',
  'default',
  'when',
  'optional',
] as const;
type QuestionKey = (typeof questionKeys)[number];

/** Reads the list below `ask`. A question with something wrong in it is reported and left out. */
export function readQuestions(list: unknown, report: ReportNode): readonly Question[] {
  if (!isSeq(list)) {
    report('metadata-value-wrong', list, 'ask');
    return [];
  }
  const questions: Question[] = [];
  for (const item of list.items) {
    const question = isMap(item) ? new QuestionReader(item, questions, report).read() : undefined;
    if (question) questions.push(question);
    else if (!isMap(item)) report('metadata-value-wrong', item, 'ask');
  }
  return questions;
}

class QuestionReader {
  readonly #map: YAMLMap;
  readonly #earlier: readonly Question[];
  readonly #reportNode: ReportNode;
  readonly #nodes = new Map<QuestionKey, unknown>();
  #sound = true;

  constructor(map: YAMLMap, earlier: readonly Question[], report: ReportNode) {
    this.#map = map;
    this.#earlier = earlier;
    this.#reportNode = report;
  }

  read(): Question | undefined {
    for (const pair of this.#map.items) this.#readKey(pair);
    const name = this.#name();
    const options = this.#options();
    const type = this.#type(options);
    if ((type === 'pick' || type === 'multi-pick') !== options.length > 0) this.#wrong('options');
    const { from, to } = this.#range(type);
    const shape = { name, type, options, from, to };
    const question: Question = {
      ...shape,
      question: this.#text('question') ?? name,
      fallback: this.#fallback(shape),
      when: this.#conditions(),
      optional: this.#flag('optional'),
    };
    return this.#sound ? question : undefined;
  }

  #readKey(pair: Pair): void {
    const name = isScalar(pair.key) ? String(pair.key.value) : '';
    const key = questionKeys.find((known) => known === name);
    if (key === undefined) this.#reportNode('metadata-key-unknown', pair.key, name);
    else if (textOf(pair.value) !== '' || !isScalar(pair.value)) this.#nodes.set(key, pair.value);
  }

  /** Points at the value of a key, or at the whole question when it is not there. */
  #wrong(key: QuestionKey, node = this.#nodes.get(key)): void {
    this.#sound = false;
    this.#reportNode('metadata-value-wrong', node ?? this.#map, key);
  }

  #name(): string {
    const name = textOf(this.#nodes.get('name')) ?? '';
    const isTaken = this.#earlier.some((question) => question.name === name);
    if (isTaken || !isQuestionName(name)) this.#wrong('name');
    return name;
  }

  #text(key: QuestionKey): string | undefined {
    const node = this.#nodes.get(key);
    const text = textOf(node);
    if (node !== undefined && text === undefined) this.#wrong(key);
    return text;
  }

  #flag(key: QuestionKey): boolean {
    const node = this.#nodes.get(key);
    if (node === undefined) return false;
    if (!isScalar(node) || typeof node.value !== 'boolean') this.#wrong(key);
    return isScalar(node) && node.value === true;
  }

  #type(options: readonly QuestionOption[]): QuestionType {
    const text = this.#text('type') ?? (options.length > 0 ? 'pick' : 'text');
    const type = questionTypes.find((known) => known === text);
    if (type === undefined) this.#wrong('type');
    return type ?? 'text';
  }

  #options(): readonly QuestionOption[] {
    const node = this.#nodes.get('options');
    if (node === undefined) return [];
    const items = isSeq(node) ? node.items : [undefined];
    const options = items.map(readOption);
    const values = options.map((option) => option?.value);
    options.forEach((option, index) => {
      const isUnique = values.indexOf(option?.value) === index;
      if (!option || !isUnique) this.#wrong('options', items[index] ?? node);
    });
    return options.filter((option) => option !== undefined);
  }

  #range(type: QuestionType): { readonly from: number; readonly to: number } {
    const from = this.#number('from') ?? 1;
    const to = this.#number('to') ?? 5;
    if (type !== 'number') {
      for (const key of ['from', 'to'] as const) if (this.#nodes.has(key)) this.#wrong(key);
    } else if (from > to) this.#wrong('to');
    return { from, to };
  }

  #number(key: 'from' | 'to'): number | undefined {
    const node = this.#nodes.get(key);
    if (node === undefined) return undefined;
    const value: unknown = isScalar(node) ? node.value : undefined;
    if (typeof value === 'number' && Number.isInteger(value)) return value;
    this.#wrong(key);
    return undefined;
  }

  #fallback(shape: Shape): Answer | undefined {
    const node = this.#nodes.get('default');
    if (node === undefined) return undefined;
    const texts = isSeq(node) ? node.items.map(textOf) : [textOf(node)];
    const given = texts.filter((text) => text !== undefined);
    const one = given[0] ?? '';
    const isSound =
      given.length === texts.length &&
      (shape.type === 'multi-pick' || !isSeq(node)) &&
      given.every((text) => fits(text, shape));
    if (!isSound) this.#wrong('default');
    if (shape.type === 'multi-pick') return given;
    return shape.type === 'number' ? Number(one) : one;
  }

  /** `when: {format: kpt}` or `when: {format: [kpt, 4ls]}`; all of several must hold. */
  #conditions(): readonly Condition[] {
    const node = this.#nodes.get('when');
    if (node === undefined) return [];
    if (!isMap(node)) {
      this.#wrong('when');
      return [];
    }
    return node.items.map((pair) => {
      const name = textOf(pair.key) ?? '';
      const items = isSeq(pair.value) ? pair.value.items : [pair.value];
      const values = items.map((item) => textOf(item) ?? '');
      const earlier = this.#earlier.find((question) => question.name === name);
      const isPossible = (value: string): boolean =>
        value !== '' &&
        (earlier?.options.length === 0 ||
          earlier?.options.some((option) => option.value === value)) === true;
      if (!values.every(isPossible)) this.#wrong('when');
      return { name, values };
    });
  }
}

type Shape = Pick<Question, 'type' | 'options' | 'from' | 'to'>;

/** Whether a default could be an answer. */
function fits(text: string, { type, options, from, to }: Shape): boolean {
  switch (type) {
    case 'pick':
    case 'multi-pick':
      return options.some(({ value }) => value === text);
    case 'date':
      return isCalendarDay(text) || readOffset(text) !== undefined;
    case 'number':
      return /^-?\d{1,9}$/.test(text) && Number(text) >= from && Number(text) <= to;
    default:
      return text.trim() !== '';
  }
}

/** `low`, or `{value: low, label: 低, description: …}`. */
function readOption(item: unknown): QuestionOption | undefined {
  const text = textOf(item);
  if (text !== undefined) return text === '' ? undefined : { value: text, label: text };
  if (!isMap(item)) return undefined;
  const read = (key: string): string | undefined => textOf(item.get(key, true));
  const known = ['value', 'label', 'description'];
  if (!item.items.every(({ key }) => known.includes(textOf(key) ?? ''))) return undefined;
  const value = read('value') ?? '';
  const description = read('description');
  if (value === '') return undefined;
  return {
    value,
    label: read('label') ?? value,
    ...(description === undefined ? {} : { description }),
  };
}

/** A single value as it is written, so that 1.10 stays 1.10; undefined for a list or a map. */
function textOf(node: unknown): string | undefined {
  if (!isScalar(node)) return undefined;
  if (node.value === null) return '';
  return typeof node.value === 'string' ? node.value : node.source;
}
