const name = /^(?=[\p{N}_/-]*\p{L})[\p{L}\p{N}_-]+(?:\/[\p{L}\p{N}_-]+)*$/u;

/** Whether this can stand after a `#`: letters, digits, `_`, `-`, and `/` between the parts of a nested tag. */
export function isTagName(text: string): boolean {
  return name.test(text);
}

/**
 * Whether a tag is another one, or nested in it (`a/b` in `a`). Case makes no difference, as in
 * Obsidian.
 */
export function isTagWithin(tag: string, outer: string): boolean {
  const rest = tag[outer.length];
  return (
    (rest === undefined || rest === '/') &&
    tag.slice(0, outer.length).toLowerCase() === outer.toLowerCase()
  );
}
