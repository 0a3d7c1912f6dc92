/**
 * The level a skill had: by its name, or else by its row in the same preset when that was written in
 * the other language.
 */
export function levelOf(
  levels: readonly Readonly<Record<string, unknown>>[],
  { skill, preset, row }: { readonly skill: string; readonly preset: string; readonly row: number },
): string | undefined {
  const named = levels.find((one) => skillKey(String(one['skill'])) === skillKey(skill));
  const level =
    named ??
    levels.find(
      (one) =>
        one['row'] === row &&
        preset !== '' &&
        one['preset'] === preset &&
        isHan(String(one['skill'])) !== isHan(skill),
    );
  return level && String(level['level']);
}

/** Equal for names that differ only in case, width or punctuation. */
export function skillKey(skill: string): string {
  return skill
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}

function isHan(text: string): boolean {
  return /[\u3400-\u9fff]/.test(text);
}
