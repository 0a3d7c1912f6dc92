import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/setup/paths.mjs';
import { endpointOf, type EncoderSettings } from '../../../src/host/encoder/endpoint';

describe("an encoder's endpoint", () => {
  for (const [endpoint, url] of [
    ['http://localhost:11434', 'http://localhost:11434/v1/embeddings'],
    ['http://localhost:11434/', 'http://localhost:11434/v1/embeddings'],
    ['http://127.0.0.1:1234/v1', 'http://127.0.0.1:1234/v1/embeddings'],
    ['http://127.0.0.1:1234/v1/embeddings', 'http://127.0.0.1:1234/v1/embeddings'],
    ['https://[::1]/llm/', 'https://[::1]/llm/v1/embeddings'],
    ['http://127.1:80', 'http://127.0.0.1/v1/embeddings'],
    [' http://localhost/?version=2#x ', 'http://localhost/v1/embeddings?version=2'],
  ] as const) {
    it(`on this machine is used: ${endpoint}`, () => {
      assert.equal(urlOf({ endpoint }), url);
    });
  }

  it('of Ollama is found by its address, its api or its whole path', () => {
    for (const path of ['', '/api', '/api/embed']) {
      const endpoint = `http://localhost:11434${path}`;
      assert.equal(urlOf({ endpoint, kind: 'ollama' }), 'http://localhost:11434/api/embed');
    }
  });

  for (const endpoint of [
    'http://example.com',
    'http://localhost.example.com',
    'http://127.0.0.1.example.com',
    'http://localhost.',
    'http://192.168.0.2:11434',
    'http://0.0.0.0:11434',
    'http://[::ffff:10.0.0.1]',
    'http://127.0.0.2',
  ]) {
    it(`on another machine is refused, unless that is allowed: ${endpoint}`, () => {
      assert.equal(urlOf({ endpoint }), 'other-host');
      assert.match(urlOf({ endpoint, allowOtherHosts: true }), /\/v1\/embeddings$/);
    });
  }

  for (const endpoint of [
    'localhost:11434',
    'file:///etc/passwd',
    'ftp://localhost',
    'http://',
    'nonsense',
    'http://localhost@example.com',
    'http://name:secret@localhost',
  ]) {
    it(`that is no plain web address is refused: ${endpoint}`, () => {
      assert.equal(urlOf({ endpoint, allowOtherHosts: true }), 'address');
    });
  }

  it('needs a model', () => {
    assert.equal(urlOf({ model: '' }), 'model');
  });

  it('on another machine gets a key with https only', () => {
    const other = { ...settings, allowOtherHosts: true };
    assert.equal(endpointOf({ ...other, endpoint: 'http://example.com' }, true), 'key-needs-https');
    assert.equal(typeof endpointOf({ ...other, endpoint: 'https://example.com' }, true), 'object');
    assert.equal(typeof endpointOf(settings, true), 'object');
  });

  it('is set by the user for a machine, never by a workspace', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
    const { untrustedWorkspaces } = manifest.capabilities;
    const all = Object.entries(manifest.contributes.configuration.properties);
    const ours = all.filter(([name]) => name.startsWith('hindsight.encoder.'));
    assert.deepEqual(
      ours.map(([name]) => name),
      untrustedWorkspaces.restrictedConfigurations.filter((name) => name.includes('.encoder.')),
    );
    assert.deepEqual(
      ours.map(([name, { scope, default: value }]) => [name.split('.')[2], scope, value]),
      [
        ['endpoint', 'machine', ''],
        ['kind', 'machine', 'openai'],
        ['model', 'machine', ''],
        ['allowOtherHosts', 'machine', false],
      ],
    );
  });
});

interface Manifest {
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] };
  };
  readonly contributes: {
    readonly configuration: {
      readonly properties: Readonly<
        Record<string, { readonly scope: string; readonly default: unknown }>
      >;
    };
  };
}

const settings: EncoderSettings = {
  endpoint: 'http://localhost:11434',
  kind: 'openai',
  model: 'm',
  allowOtherHosts: false,
};

function urlOf(given: Partial<EncoderSettings>): string {
  const found = endpointOf({ ...settings, ...given });
  return typeof found === 'string' ? found : found.url.href;
}
