import type { ProblemCode } from '../note/note';

export const severities = ['error', 'warning', 'information', 'hint', 'off'] as const;
export type Severity = (typeof severities)[number];

/**
 * How loud each problem is: a warning where something is not read as it was meant, information where a
 * sentence could do more, a hint (which the list of problems leaves out) where something is not there yet.
 */
export const defaultSeverity: Readonly<Record<ProblemCode, Severity>> = {
  'front-matter-invalid': 'warning',
  'front-matter-language': 'warning',
  'front-matter-unclosed': 'warning',
  'front-matter-not-map': 'warning',
  'front-matter-too-long': 'warning',
  'date-invalid': 'warning',
  'nesting-too-deep': 'warning',
  'key-typo': 'hint',
  'outcome-unknown': 'hint',
  'private-unknown': 'warning',
  'lang-unknown': 'hint',
  'section-empty': 'hint',
  'lesson-vague': 'information',
  blame: 'information',
  'follow-up-open-ended': 'hint',
  'link-missing': 'information',
  'prev-missing': 'warning',
  'prev-circle': 'warning',
};

export function isProblemCode(code: unknown): code is ProblemCode {
  return typeof code === 'string' && Object.hasOwn(defaultSeverity, code);
}
