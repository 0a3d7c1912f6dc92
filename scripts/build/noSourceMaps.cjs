/**
 * Takes the place of the library that writes source maps of templates, which nobody asks for: Handlebars
 * does without.
 */
module.exports = {};
