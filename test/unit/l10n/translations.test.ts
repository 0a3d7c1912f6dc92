import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../../..');

describe('translations', () => {
  it('exist in Chinese for every text the host shows, and for no other', () => {
    const translated = Object.keys(readJson('l10n/bundle.l10n.zh-cn.json'));
    assert.deepEqual(translated.sort(), [...textsOf('src/host')].sort());
  });

  it('keep the placeholders of the English text', () => {
    const placeholders = (text: string): string[] => (text.match(/\{\d\}/g) ?? []).sort();
    for (const [english, chinese] of Object.entries(readJson('l10n/bundle.l10n.zh-cn.json'))) {
      assert.deepEqual(placeholders(chinese), placeholders(english), english);
    }
  });

  it('exist in Chinese for every text of the manifest', () => {
    const english = readJson('package.nls.json');
    assert.deepEqual(Object.keys(readJson('package.nls.zh-cn.json')), Object.keys(english));
    const used = readFileSync(join(root, 'package.json'), 'utf8').match(/(?<="%)[^%"]+(?=%")/g);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(english).sort());
  });

  it('lead to the same commands from the welcome texts', () => {
    const links = (text: string | undefined): string[] => text?.match(/\(command:[^)]+\)/g) ?? [];
    const chinese = readJson('package.nls.zh-cn.json');
    for (const [key, english] of Object.entries(readJson('package.nls.json'))) {
      assert.deepEqual(links(chinese[key]), links(english), key);
    }
  });
});

function readJson(path: string): Record<string, string> {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, string>;
}

/** The first arguments of all calls of `t`, which is how the host localises. */
function textsOf(folder: string): ReadonlySet<string> {
  const texts = new Set<string>();
  const visit = (node: ts.Node): void => {
    const [first] = ts.isCallExpression(node) ? node.arguments : [];
    if (first && ts.isStringLiteralLike(first) && ts.isCallExpression(node)) {
      if (/(?:^|\.)t$/.test(node.expression.getText())) texts.add(first.text);
    }
    ts.forEachChild(node, visit);
  };
  for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const source = readFileSync(join(root, folder, name), 'utf8');
    visit(ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true));
  }
  return texts;
}
