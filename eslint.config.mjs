import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/**
 * What a layer may not import, with the reason a reader sees in the lint message.
 * @param {string[]} group import patterns that are not allowed
 * @param {string} message why
 */
const forbid = (group, message) => ({
  'no-restricted-imports': ['error', { patterns: [{ group, message }] }],
});

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vscode-test/', 'test/workspaces/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    // What stands in notes is anybody's text: no expression may take more than linear time on it.
    files: ['src/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: forbid(
      ['vscode', 'node:*', 'fs', 'path', '**/host/**', '**/cli/**', '**/webview/**'],
      'The core is pure: it imports only its own modules and its libraries.',
    ),
  },
  {
    files: ['src/host/**/*.ts', 'src/extension.ts'],
    rules: forbid(
      ['node:*', 'fs', 'path', '**/cli/**', '**/webview/**'],
      'The host also runs in a web worker: use vscode.workspace.fs and the core.',
    ),
  },
  {
    files: ['src/cli/**/*.ts'],
    rules: {
      ...forbid(['vscode', '**/host/**'], 'The CLI runs without VS Code.'),
      'no-console': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Mocha's `it` returns nothing to await; assertion helpers narrow with `!`.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: globals.node },
  },
);
