/** The templates that ship with the extension, in order of importance. */
export const builtInTemplateIds = [
  'project-retro',
  'pitfall',
  'kickoff',
  'transition',
  'identity-pillars',
  'skill-assessment',
  'lesson-review',
  'experiment-retro',
  'incident',
  'daily-log',
  'decision',
  'impact-log',
  'growth-plan',
  'quick-retro',
  'idea-filter',
  'tech-debt',
  'red-blue',
  'handoff',
  'mentor-log',
  'learning-log',
] as const;

export type BuiltInTemplateId = (typeof builtInTemplateIds)[number];
