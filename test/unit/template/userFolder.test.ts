import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/setup/paths.mjs';
import { readUserFolder } from '../../../src/core/template/userFolder';

describe('the folder for templates of a person', () => {
  for (const [typed, read] of [
    ['', undefined],
    ['  ', undefined],
    [' /srv/templates ', { path: '/srv/templates' }],
    ['C:\\templates', { path: 'C:\\templates' }],
    ['\\\\server\\share', { path: '\\\\server\\share' }],
    ['~', { path: '/home/ada' }],
    ['~/templates', { path: '/home/ada/templates' }],
    ['~\\templates', { path: '/home/ada\\templates' }],
    ['~grace/templates', { problem: 'not-absolute' }],
    ['templates', { problem: 'not-absolute' }],
    ['../templates', { problem: 'not-absolute' }],
    ['C:templates', { problem: 'not-absolute' }],
    ['vscode-vfs://github/ada/notes', { uri: 'vscode-vfs://github/ada/notes' }],
    ['file:///srv/templates', { uri: 'file:///srv/templates' }],
  ] as const) {
    it(`is read: "${typed}"`, () => {
      assert.deepEqual(readUserFolder(typed, '/home/ada'), read);
    });
  }

  it('has no ~ where there is no home', () => {
    assert.deepEqual(readUserFolder('~/templates', undefined), { problem: 'no-home' });
  });

  it('cannot be set by a workspace', () => {
    const { capabilities, contributes } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    ) as Manifest;
    const name = 'hindsight.templates.userFolder';
    assert.equal(contributes.configuration.properties[name]?.scope, 'machine');
    assert.ok(capabilities.untrustedWorkspaces.restrictedConfigurations.includes(name));
  });
});

interface Manifest {
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] };
  };
  readonly contributes: {
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly scope: string }>>;
    };
  };
}
