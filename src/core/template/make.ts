/** The part of templates that needs Handlebars, as one module that a host can load when needed. */
export { checkPartial, checkTemplate } from './checkTemplate';
export { notePath } from './noteFileName';
export { renderTemplate } from './renderTemplate';
export { usedFoundNames, usedNames } from './usedNames';
export { templateSections, templateVariantsInSteps } from './templateSections';
