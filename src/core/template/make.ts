/** The part of templates that needs Handlebars, as one module that a host can load when needed. */
export { checkTemplate } from './checkTemplate';
export { notePath as noteFile } from './noteFileName';
export { renderTemplate } from './renderTemplate';
