/** The templates that ship with the extension, as they are offered: by what one is doing. */
export const builtInTemplates = {
  projects: ['project-retro', 'kickoff', 'quick-retro', 'experiment-retro', 'incident'],
  lessons: ['pitfall', 'lesson-review'],
  career: ['transition', 'identity-pillars', 'skill-assessment', 'impact-log', 'growth-plan'],
  decisions: ['decision', 'idea-filter', 'tech-debt', 'red-blue', 'handoff'],
  days: ['daily-log', 'mentor-log', 'learning-log'],
} as const;

export type BuiltInTemplateGroup = keyof typeof builtInTemplates;
export type BuiltInTemplateId = (typeof builtInTemplates)[BuiltInTemplateGroup][number];

export const builtInTemplateGroups = Object.keys(
  builtInTemplates,
) as readonly BuiltInTemplateGroup[];

export const builtInTemplateIds: readonly BuiltInTemplateId[] =
  Object.values(builtInTemplates).flat();
