import { builtInTemplateIds } from '../template/builtIn';

const known: ReadonlySet<string> = new Set<string>(builtInTemplateIds);

/** Whether a note's type is one that a built-in template makes: then it is known what belongs into it. */
export function isKnownType(type: string | undefined): boolean {
  return type !== undefined && known.has(type);
}
