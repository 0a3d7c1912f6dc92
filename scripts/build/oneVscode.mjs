/**
 * Lets all modules of a bundle share one namespace of VS Code's API. Without it esbuild copies the API's
 * hundreds of names for each file that imports it, which took most of the time the extension needs to load.
 * @type {import('esbuild').Plugin}
 */
export const oneVscode = {
  name: 'one-vscode',
  setup(build) {
    const namespace = 'one-vscode';
    build.onResolve({ filter: /^vscode$/ }, ({ importer }) =>
      importer === namespace ? { path: 'vscode', external: true } : { path: namespace, namespace },
    );
    build.onLoad({ filter: /.*/, namespace }, () => ({ contents: `export * from 'vscode';` }));
  },
};
