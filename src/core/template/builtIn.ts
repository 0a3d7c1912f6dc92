/** The templates that ship with the extension, in the order they are offered. */
export const builtInTemplateIds = ['project-retro', 'transition'] as const;

export type BuiltInTemplateId = (typeof builtInTemplateIds)[number];
