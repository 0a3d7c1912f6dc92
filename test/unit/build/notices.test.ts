import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { extensionBundles } from '../../../scripts/build/bundles.mjs';
import { bundledLibraries, licenceNotices } from '../../../scripts/build/notices.mjs';
import { root } from '../../../scripts/setup/paths.mjs';

describe('the licences of bundled libraries', () => {
  let libraries: readonly string[];
  before(async () => {
    const built = await Promise.all(
      extensionBundles({ production: false }).map((bundle) => build({ ...bundle, write: false })),
    );
    libraries = bundledLibraries(
      built.flatMap(({ metafile }): Metafile[] => (metafile ? [metafile] : [])),
    );
  });

  it('are those of the dependencies and of what these bring with them', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    for (const name of Object.keys(manifest.dependencies))
      assert.ok(libraries.includes(name), name);
    // Of the development dependencies only the one that the web bundle is given.
    assert.ok(libraries.includes('buffer'));
  });

  it('allow to be shipped, and are there word for word', () => {
    const notices = licenceNotices(libraries);
    for (const name of libraries) {
      assert.match(
        notices,
        new RegExp(`^${name} [\\d.]+ \\((MIT|ISC|BSD-\\d-Clause|Apache-2\\.0)\\)$`, 'm'),
      );
    }
    const copyrights = notices.match(/^\s*copyright /gim) ?? [];
    assert.ok(copyrights.length >= libraries.length, `${copyrights.length} copyrights`);
  });
});
