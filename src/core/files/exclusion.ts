import picomatch from 'picomatch';

/**
 * A test for paths by the glob patterns of `files.exclude` and its kin. A pattern without a slash
 * means what it means in VS Code: that name at the top only, unless it begins with `**`. A path is
 * excluded with everything below it.
 *
 * @param patterns globs over paths relative to the workspace folder, with `/`
 */
export function excludedBy(patterns: readonly string[]): (path: string) => boolean {
  const matches = patterns
    .map((pattern) => pattern.replace(/^\.?\//, '').replace(/\/$/, ''))
    .filter((pattern) => pattern !== '')
    .map((pattern) => picomatch(pattern, { dot: true }));
  return (path) => matches.some((match) => match(path));
}
