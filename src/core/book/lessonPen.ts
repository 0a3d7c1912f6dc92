import {
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseBookYaml,
  textOf,
  valueOf,
  type YAMLMap,
} from './bookSyntax';
import type { BookLesson, LessonRule, Occasion } from './lessonBook';
import { lessonKeys } from './lessonBook';
import type { YamlMap } from './writeYaml';
import {
  addMember,
  eolAt,
  lineAfter,
  lineStart,
  removeMember,
  removePair,
  setValue,
} from './yamlEdits';

function keysBefore(key: string): readonly string[] {
  return lessonKeys.slice(
    0,
    lessonKeys.findIndex((known) => known === key),
  );
}

/** Writes what is other in a lesson, key by key. @returns the whole text */
export function writeLesson(text: string, from: BookLesson, to: BookLesson): string {
  const pen = new Pen(text, from);
  pen.text('title', from.title, to.title);
  pen.statements('same', from.same, to.same);
  pen.statements('not', from.not, to.not);
  if (to.rule) pen.map('rule', from.rule && fieldsOfRule(from.rule), fieldsOfRule(to.rule));
  pen.text('guard', from.guard, to.guard);
  pen.occasions('held', from.held, to.held);
  pen.occasions('again', from.again, to.again);
  pen.map('retired', from.retired && given(from.retired), to.retired && given(to.retired));
  pen.map('ignored', from.ignored && given(from.ignored), to.ignored && given(to.ignored));
  pen.map('review', from.review && given({ ...from.review }), to.review && given({ ...to.review }));
  return pen.written;
}

function fieldsOfRule({ since, when, then }: LessonRule): YamlMap {
  return given({ since, when, then });
}

/** The fields that are there. */
function given(fields: Readonly<Record<string, string | undefined>>): YamlMap {
  return Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined),
  );
}

/** Writes in the block of one lesson. Each step reads where things stand in it after the last. */
class Pen {
  readonly #head: string;
  readonly #tail: string;
  /** Of the book, for a block of one line, which cannot tell. */
  readonly #eol: string | undefined;
  #text: string;

  constructor(text: string, { range: { start, end } }: BookLesson) {
    const isFlow = text[start] === '{';
    const from = isFlow ? start : lineStart(text, start);
    const to = isFlow ? end : lineAfter(text, end);
    this.#head = text.slice(0, from);
    this.#text = text.slice(from, to);
    this.#tail = text.slice(to);
    this.#eol = this.#text.includes('\n') ? undefined : eolAt(text, start);
  }

  get written(): string {
    const eol = this.#eol;
    const block = eol === undefined ? this.#text : this.#text.replace(/\r?\n/g, eol);
    return this.#head + block + this.#tail;
  }

  text(key: string, from: string | undefined, to: string | undefined): void {
    if (from === to) return;
    this.#edit((text, map) =>
      to === undefined ? removePair(text, map, key) : setValue(text, map, key, to, keysBefore(key)),
    );
  }

  statements(key: string, from: readonly string[], to: readonly string[]): void {
    const kept = new Set(to);
    for (const gone of from.filter((text) => !kept.has(text))) {
      // By hand, a statement can get into a list twice.
      for (let left = Infinity, now = this.#text.length; now < left; now = this.#text.length) {
        left = now;
        this.#edit((text, map) => withoutStatement(text, map, key, gone));
      }
    }
    for (const text of to.filter((each) => !from.includes(each))) this.#add(key, text);
  }

  occasions(key: string, from: readonly Occasion[], to: readonly Occasion[]): void {
    for (const { on, note } of to.slice(from.length)) this.#add(key, given({ on, note }));
  }

  map(key: string, from: YamlMap | undefined, to: YamlMap | undefined): void {
    if (JSON.stringify(from) === JSON.stringify(to)) return;
    if (!to) {
      this.#edit((text, map) => removePair(text, map, key));
      return;
    }
    const isMapNow = isMap(this.#node(key));
    if (!isMapNow || Object.keys(to).length === 0) {
      this.#edit((text, map) => setValue(text, map, key, to, keysBefore(key)));
      return;
    }
    const fields = Object.keys(to);
    for (const [i, field] of fields.entries()) {
      if (from?.[field] === to[field]) continue;
      this.#edit((text, map) => {
        const inner = valueOf(map, key);
        return isMap(inner)
          ? setValue(text, inner, field, to[field] ?? '', fields.slice(0, i))
          : text;
      });
    }
    for (const field of Object.keys(from ?? {}).filter((each) => !(each in to))) {
      this.#edit((text, map) => {
        const inner = valueOf(map, key);
        return isMap(inner) ? removePair(text, inner, field) : text;
      });
    }
  }

  #add(key: string, member: string | YamlMap): void {
    this.#edit((text, map) => addMember(text, map, key, member, keysBefore(key)));
  }

  #node(key: string): Node | undefined {
    const map = mapOf(this.#text);
    return map && valueOf(map, key);
  }

  #edit(change: (text: string, map: YAMLMap) => string): void {
    const map = mapOf(this.#text);
    if (map) this.#text = change(this.#text, map);
  }
}

function withoutStatement(text: string, map: YAMLMap, key: string, statement: string): string {
  const node = valueOf(map, key);
  const members = isSeq(node) ? node.items : [node];
  const at = members.findIndex((item) => isScalar(item) && textOf(item) === statement);
  if (at < 0) return text;
  return isSeq(node) && members.length > 1
    ? removeMember(text, node, at)
    : removePair(text, map, key);
}

/** The lesson of a block: behind a dash, or alone. */
function mapOf(block: string): YAMLMap | undefined {
  const { contents: root } = parseBookYaml(block);
  const lesson = isSeq(root) ? root.items[0] : root;
  return isMap(lesson) ? lesson : undefined;
}
