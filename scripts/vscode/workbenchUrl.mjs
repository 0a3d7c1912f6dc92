/**
 * @typedef {object} WorkbenchTarget
 * @property {string} host `localhost:PORT` of the server, or of a proxy before it
 * @property {string} [folder] absolute path of a folder, or of a `.code-workspace` file
 * @property {string} [extensionDevelopmentPath] extension to run from its sources
 * @property {string} [extensionTestsPath] module whose `run()` tests it
 */

/**
 * The address of a workbench: what a command line says to desktop VS Code, it says in its query.
 * @param {WorkbenchTarget} target
 * @returns {string}
 */
export function workbenchUrl({ host, folder, extensionDevelopmentPath, extensionTestsPath }) {
  const url = new URL(`http://${host}/`);
  if (folder === undefined) {
    url.searchParams.set('ew', 'true');
  } else {
    url.searchParams.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', folder);
  }
  const payload = [['skipWelcome', 'true']];
  for (const [key, path] of Object.entries({ extensionDevelopmentPath, extensionTestsPath })) {
    if (path !== undefined) {
      payload.push([key, `vscode-remote://${host}${path}`]);
    }
  }
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}
