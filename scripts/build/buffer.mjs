// Injected into the web build. The slash makes it the package, not Node's own module.
export { Buffer } from 'buffer/';
