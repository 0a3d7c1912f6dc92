// Stands in for `node:assert/strict` in the web-worker extension host, where Node's is missing.
// The slash makes it the package, not Node's own module.
// @ts-expect-error The package has no types; tests see those of Node's module.
module.exports = require('assert/').strict;
