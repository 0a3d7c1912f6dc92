import Handlebars from 'handlebars';
import { type FoundName, foundNames } from './found';
import type { Template } from './template';

/** Which found values a template names, so that nothing else is looked for. */
export function usedFoundNames(template: Template): ReadonlySet<FoundName> {
  const used = usedNames(template);
  // The helper reads the value.
  if (used.has('lastLevel')) used.add('lastLevels');
  return new Set(foundNames.filter((name) => used.has(name)));
}

/** The names in a template and its partials, of values and of helpers. Its text has to parse. */
export function usedNames({ text, body, partials }: Template): Set<string> {
  const used = new Set<string>();
  const taken = new Set<string>();
  class Names extends Handlebars.Visitor {
    override PathExpression({ parts: [name] }: hbs.AST.PathExpression): void {
      if (name !== undefined) used.add(name);
    }

    override PartialStatement({ name }: hbs.AST.PartialStatement): void {
      const taking = name.type === 'PathExpression' && 'original' in name ? name.original : '';
      if (taken.has(taking)) return;
      taken.add(taking);
      this.accept(Handlebars.parse(partials.get(taking) ?? ''));
    }
  }
  new Names().accept(Handlebars.parse(text.slice(body.start, body.end)));
  return used;
}
