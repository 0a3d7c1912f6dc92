import Handlebars from 'handlebars';
import { type FoundName, foundNames } from './found';
import type { Template } from './template';

/** Which found values a template names, so that nothing else is looked for. */
export function usedFoundNames({ text, body }: Template): ReadonlySet<FoundName> {
  const used = new Set<FoundName>();
  class Names extends Handlebars.Visitor {
    override PathExpression({ parts: [name] }: hbs.AST.PathExpression): void {
      const found = foundNames.find((known) => known === name);
      if (found) used.add(found);
    }
  }
  new Names().accept(Handlebars.parse(text.slice(body.start, body.end)));
  return used;
}
