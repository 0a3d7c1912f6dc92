import Handlebars from 'handlebars';
import { looksLikeOffset, readOffset } from './dateOffset';
import { compileOptions } from './fillIn';
import { foundNames } from './found';
import { maximumLength } from './limits';
import { helperNames, templateValueNames } from './names';
import type { Partials } from './partials';
import { maximumPartialDepth } from './partials';
import { sectionHeading } from './sectionHeadings';
import { lastLine, lineOf } from './sourceProblem';
import type { PartialPlace, TemplateProblemCode } from './templateProblem';

/** Something wrong with a name, at a place of the parsed text. */
export interface NameProblem {
  readonly code: TemplateProblemCode;
  readonly detail: string;
  readonly loc: hbs.AST.SourceLocation;
  /** Where it really is, when `loc` is what takes the partial it is in. */
  readonly partial?: PartialPlace;
}

/** More than anybody reads. */
const maximumProblems = 100;

type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression;

/**
 * Finds names that mean nothing before anybody makes a note, in partials too. Handlebars itself
 * stops at the first one, and takes an unknown value in `{{#if titel}}` for an empty one.
 */
export class NameCheck extends Handlebars.Visitor {
  readonly problems: NameProblem[] = [];
  /** Inside `each`, `with` and value blocks, names belong to something else than the note. */
  #scopes = 0;
  /** The partials that the place is in, outermost first, and what takes the outermost. */
  readonly #inside: string[] = [];
  #taking: hbs.AST.SourceLocation | undefined;
  /** How deep each partial that was looked at goes. One in a scope is looked at by itself. */
  readonly #depths = new Map<string, number>();
  #depth = 0;
  readonly #names: ReadonlySet<string>;
  readonly #partials: Partials;
  readonly #self: readonly string[];

  /**
   * `questions` are the names that a template adds by asking; undefined for a partial by itself,
   * whose values nobody knows, and whose name is `self`.
   */
  constructor(questions: readonly string[] | undefined, partials: Partials, self?: string) {
    super();
    this.#names = new Set([...templateValueNames, ...foundNames, ...(questions ?? [])]);
    if (!questions) this.#scopes = 1;
    this.#partials = partials;
    this.#self = self === undefined ? [] : [self];
  }

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    this.#call(mustache);
  }

  override SubExpression(expression: hbs.AST.SubExpression): void {
    this.#call(expression);
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    this.#call(block);
    const name = nameOf(block.path);
    const opensScope = name === 'each' || name === 'with' || !helperNames.includes(name);
    if (opensScope) this.#scopes++;
    for (const part of [block.program, block.inverse] as const) {
      // An absent `{{else}}` is undefined, whatever the types say.
      if (part as hbs.AST.Program | undefined) this.accept(part);
    }
    if (opensScope) this.#scopes--;
  }

  /** Only a name that stands there can be followed; values of its own a partial does not get. */
  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    const { loc, params } = partial;
    const hash = partial.hash as hbs.AST.Hash | undefined;
    const name = nameOf(partial.name);
    if (partial.name.type === 'SubExpression') this.#report('syntax-unsupported', '{{> (…)}}', loc);
    else if (params.length > 0 || hash) this.#report('syntax-unsupported', '{{> … …}}', loc);
    else this.#take(name, loc);
  }

  override PartialBlockStatement({ loc }: hbs.AST.PartialBlockStatement): void {
    this.#report('syntax-unsupported', '{{#>', loc);
  }

  override Decorator({ loc }: hbs.AST.Decorator): void {
    this.#report('syntax-unsupported', '{{*', loc);
  }

  override DecoratorBlock({ loc }: hbs.AST.DecoratorBlock): void {
    this.#report('syntax-unsupported', '{{#*', loc);
  }

  override PathExpression(path: hbs.AST.PathExpression): void {
    const [name] = path.parts;
    if (name === undefined || path.data || path.depth > 0 || this.#scopes > 0) return;
    if (!this.#names.has(name)) this.#report('value-unknown', name, path.loc);
  }

  #call(call: Call): void {
    const name = nameOf(call.path);
    const pairs = (call.hash as hbs.AST.Hash | undefined)?.pairs ?? [];
    if (helperNames.includes(name)) {
      if (name === 'date') this.#checkOffsets(call.params);
      if (name === 'section') this.#checkSection(call);
    } else if (call.params.length > 0 || pairs.length > 0) {
      this.#report('helper-unknown', name, call.path.loc);
    } else {
      this.accept(call.path);
    }
    for (const param of call.params) this.accept(param);
    for (const pair of pairs) this.accept(pair.value);
  }

  /** Looks into a partial, once, unless it takes itself or is too deep to be looked at. */
  #take(name: string, loc: hbs.AST.SourceLocation): void {
    const way = [...this.#self, ...this.#inside, name];
    const text = this.#partials.get(name);
    if (way.indexOf(name) < way.length - 1) {
      this.#report('partial-cycle', way.slice(way.indexOf(name)).join(' → '), loc);
    } else if (text === undefined) {
      this.#report('partial-unknown', name, loc);
    } else if (this.#inside.length >= maximumPartialDepth) {
      this.#report('partial-too-deep', name, loc);
    } else {
      const key = `${this.#scopes > 0 ? '.' : ''}${name}`;
      if (!this.#depths.has(key)) this.#lookInto(name, text, key, loc);
      const depth = 1 + (this.#depths.get(key) ?? 0);
      if (this.#inside.length + depth > maximumPartialDepth) {
        this.#report('partial-too-deep', name, loc);
      }
      this.#depth = Math.max(this.#depth, depth);
    }
  }

  #lookInto(name: string, text: string, key: string, loc: hbs.AST.SourceLocation): void {
    const outer = this.#depth;
    this.#depth = 0;
    if (this.#inside.length === 0) this.#taking = loc;
    this.#inside.push(name);
    const found = this.problems.length;
    try {
      if (text.length > maximumLength) this.#report('template-too-long', name, loc);
      else {
        this.accept(Handlebars.parse(text));
        if (this.problems.length === found) Handlebars.precompile(text, compileOptions);
      }
    } catch (error) {
      const start = { line: lineOf(error), column: 0 };
      const message = error instanceof Error ? error.message : String(error);
      this.#report('template-syntax', lastLine(message), { ...loc, start });
    }
    this.#inside.pop();
    this.#depths.set(key, this.#depth);
    this.#depth = outer;
  }

  /** A problem in a partial is reported where the template takes it. */
  #report(code: TemplateProblemCode, detail: string, loc: hbs.AST.SourceLocation): void {
    if (this.problems.length >= maximumProblems) return;
    const name = this.#inside.at(-1);
    this.problems.push(
      name === undefined || !this.#taking
        ? { code, detail, loc }
        : { code, detail, loc: this.#taking, partial: { name, line: loc.start.line } },
    );
  }

  #checkSection({ params: [name], loc }: Call): void {
    const known = name !== undefined && isStringLiteral(name) && sectionHeading(name.value, 'en');
    if (known) return;
    const detail = name !== undefined && isStringLiteral(name) ? name.value : '';
    this.#report('section-unknown', detail, name?.loc ?? loc);
  }

  #checkOffsets(params: readonly hbs.AST.Expression[]): void {
    for (const param of params) {
      if (!isStringLiteral(param) || !looksLikeOffset(param.value)) continue;
      if (readOffset(param.value)) continue;
      this.#report('date-offset-wrong', param.value, param.loc);
    }
  }
}

function nameOf(path: hbs.AST.Node): string {
  return 'original' in path ? String(path.original) : '';
}

function isStringLiteral(node: hbs.AST.Node): node is hbs.AST.StringLiteral {
  return node.type === 'StringLiteral';
}
