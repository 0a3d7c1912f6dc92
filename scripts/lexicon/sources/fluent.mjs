/**
 * The messages of a Fluent file (.ftl) by id and attribute; only plain texts, joined over lines.
 * @param {string} text
 * @returns {Map<string, string>}
 */
export function readFluent(text) {
  const messages = new Map();
  let id = '';
  let key = '';
  for (const line of text.split('\n')) {
    const message = /^(-?[a-zA-Z][\w-]*) *= *(.*)$/.exec(line);
    const attribute = /^ +\.([\w-]+) *= *(.*)$/.exec(line);
    if (message) {
      id = key = message[1] ?? '';
      messages.set(key, message[2] ?? '');
    } else if (attribute) {
      key = `${id}.${attribute[1]}`;
      messages.set(key, attribute[2] ?? '');
    } else if (/^ +\S/.test(line) && key !== '') {
      messages.set(key, `${messages.get(key)} ${line.trim()}`);
    } else {
      key = '';
    }
  }
  return messages;
}
