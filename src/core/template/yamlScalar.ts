/** A text that YAML 1.1 and 1.2 both read as itself, without quotes. */
const plain =
  /^\p{L}[\p{L}\p{M}\p{N}]*(?:[ _\-./()&+!?，。、！？；：（）《》“”·…—]+[\p{L}\p{M}\p{N}]+)*[.!?)…。！？）》”]*$/u;
/** Words that some YAML reader takes for something else than text. */
const notText = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

/**
 * A value as YAML on one line, to stand after `key: `. Any text is read back as that very text:
 * where a reader could disagree, it is quoted. Nothing gives an empty value.
 */
export function yamlScalar(value: unknown): string {
  if (typeof value === 'string')
    return plain.test(value) && !notText.test(value) ? value : quotedYaml(value);
  if (Array.isArray(value)) return `[${value.map(yamlScalar).join(', ')}]`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return '';
}

/** A text in double quotes. JSON's double quotes are YAML's; YAML also wants the characters escaped that nobody sees. */
export function quotedYaml(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
