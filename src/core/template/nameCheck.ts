import Handlebars from 'handlebars';
import { looksLikeOffset, readOffset } from './dateOffset';
import { foundNames } from './found';
import { helperNames, templateValueNames } from './names';
import type { TemplateProblemCode } from './templateProblem';

/** Something wrong with a name, at a place of the parsed text. */
export interface NameProblem {
  readonly code: TemplateProblemCode;
  readonly detail: string;
  readonly loc: hbs.AST.SourceLocation;
}

type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression;

/**
 * Finds names that mean nothing before anybody makes a note. Handlebars itself stops at the first
 * one, and takes an unknown value in `{{#if titel}}` for an empty one.
 */
export class NameCheck extends Handlebars.Visitor {
  readonly problems: NameProblem[] = [];
  /** Inside `each`, `with` and value blocks, names belong to something else than the note. */
  #scopes = 0;
  readonly #names: ReadonlySet<string>;

  /** `questions` are the names that a template adds by asking. */
  constructor(questions: readonly string[]) {
    super();
    this.#names = new Set([...templateValueNames, ...foundNames, ...questions]);
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

  /** A partial may call itself, or others that call others: it would have no end. */
  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    this.#unsupported('{{>', partial);
  }

  override PartialBlockStatement(partial: hbs.AST.PartialBlockStatement): void {
    this.#unsupported('{{#>', partial);
  }

  override Decorator(decorator: hbs.AST.Decorator): void {
    this.#unsupported('{{*', decorator);
  }

  override DecoratorBlock(decorator: hbs.AST.DecoratorBlock): void {
    this.#unsupported('{{#*', decorator);
  }

  override PathExpression(path: hbs.AST.PathExpression): void {
    const [name] = path.parts;
    if (name === undefined || path.data || path.depth > 0 || this.#scopes > 0) return;
    if (!this.#names.has(name)) {
      this.problems.push({ code: 'value-unknown', detail: name, loc: path.loc });
    }
  }

  #call(call: Call): void {
    const name = nameOf(call.path);
    const pairs = (call.hash as hbs.AST.Hash | undefined)?.pairs ?? [];
    if (helperNames.includes(name)) {
      if (name === 'date') this.#checkOffsets(call.params);
    } else if (call.params.length > 0 || pairs.length > 0) {
      this.problems.push({ code: 'helper-unknown', detail: name, loc: call.path.loc });
    } else {
      this.accept(call.path);
    }
    for (const param of call.params) this.accept(param);
    for (const pair of pairs) this.accept(pair.value);
  }

  #unsupported(detail: string, { loc }: hbs.AST.Node): void {
    this.problems.push({ code: 'syntax-unsupported', detail, loc });
  }

  #checkOffsets(params: readonly hbs.AST.Expression[]): void {
    for (const param of params) {
      if (!isStringLiteral(param) || !looksLikeOffset(param.value)) continue;
      if (readOffset(param.value)) continue;
      this.problems.push({ code: 'date-offset-wrong', detail: param.value, loc: param.loc });
    }
  }
}

function nameOf(path: hbs.AST.Expression): string {
  return 'original' in path ? String(path.original) : '';
}

function isStringLiteral(node: hbs.AST.Node): node is hbs.AST.StringLiteral {
  return node.type === 'StringLiteral';
}
