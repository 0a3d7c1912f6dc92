/** The languages that templates are written in. */
export type TemplateLanguage = 'en' | 'zh-cn';

/** The usual heading of each section that `{{section "…"}}` knows, in English and Chinese. */
const headings: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  goal: ['Goal', '目标'],
  result: ['Result', '结果'],
  'goal-and-result': ['Goal and result', '目标与结果'],
  context: ['Context', '背景'],
  summary: ['Summary', '摘要'],
  timeline: ['Timeline', '时间线'],
  difficulties: ['Difficulties', '难点'],
  'root-cause': ['Root cause', '根因'],
  solutions: ['Solutions', '解决方案'],
  pitfalls: ['Pitfalls', '踩过的坑'],
  improvements: ['Improvements', '可以优化的地方'],
  lessons: ['Lessons learned', '教训'],
  rules: ['Rules I keep', '规则'],
  wins: ['What went well', '做得好的'],
  luck: ['Where we got lucky', '侥幸之处'],
  surprises: ['What surprised us', '意外'],
  'follow-ups': ['Follow-ups', '行动'],
};

export const sectionNames: readonly string[] = Object.keys(headings);

/** The heading of a section; undefined for a name that is not known. */
export function sectionHeading(name: string, language: TemplateLanguage): string | undefined {
  if (!Object.hasOwn(headings, name)) return undefined;
  return headings[name]?.[language === 'en' ? 0 : 1];
}
