import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { parse } from 'yaml';
import { root } from '../../../scripts/setup/paths.mjs';
import { lessonKeys } from '../../../src/core/book/lessonBook';
import { readBook } from '../../../src/core/book/readBook';
import { completeYaml } from '../../../src/core/schema/completeYaml';
import { hoverYaml } from '../../../src/core/schema/hoverYaml';
import { type Schema, schemasAt } from '../../../src/core/schema/schema';
import { anyBookText } from '../book/books';

const schema = JSON.parse(
  readFileSync(join(root, 'schemas/lessons.schema.json'), 'utf8'),
) as Schema;
const validate = new Ajv({ strict: false, allowUnionTypes: true }).compile(schema);

function keysAt(...path: (string | number)[]): readonly string[] {
  return schemasAt(schema, path).flatMap(({ properties = {} }) => Object.keys(properties));
}

describe('the schema of lesson books', () => {
  it('has the keys that are read, in the order in which they are written', () => {
    assert.deepEqual(keysAt(), ['version', 'lessons']);
    assert.deepEqual(keysAt('lessons', 0), lessonKeys);
  });

  for (const [key, fields] of [
    ['rule', ['since', 'when', 'then']],
    ['retired', ['on', 'why']],
    ['ignored', ['why']],
    ['review', ['on', 'next']],
    ['held', ['on', 'note']],
    ['again', ['on', 'note']],
  ] as const) {
    it(`knows the fields of ${key}, and the reader knows no others`, () => {
      const isList = key === 'held' || key === 'again';
      assert.deepEqual(keysAt('lessons', 0, key, ...(isList ? [0] : [])), fields);
      const value = [...fields.map((field) => `${field}: 2026-03-01`), 'other: x'].join(', ');
      const text = `lessons:\n  - {id: a, same: x, ${key}: ${isList ? `[{${value}}]` : `{${value}}`}}`;
      assert.deepEqual(
        readBook(text).problems.map(({ code, detail }) => `${code} ${detail}`),
        ['key-unknown other'],
      );
    });
  }

  it('accepts every book that the reader has nothing against', () => {
    fc.assert(
      fc.property(anyBookText, (text) => {
        fc.pre(readBook(text).problems.every(({ code }) => code === 'key-unknown'));
        assert.ok(validate(parse(text.replace(/^\uFEFF/, ''), { schema: 'failsafe' })));
        assert.ok(validate(parse(text.replace(/^\uFEFF/, ''))));
      }),
    );
  });

  it('says in both languages what each key means', () => {
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const each = node as Schema;
      if (typeof each.description === 'string') {
        assert.match(each['x-zh-cn'] ?? '', /\p{Script=Han}/u, path);
      }
      for (const [name, property] of Object.entries(each.properties ?? {})) {
        assert.ok(property.description, `${path}/${name}`);
      }
      for (const [name, child] of Object.entries(node)) visit(child, `${path}/${name}`);
    };
    visit(schema, '');
  });

  it('completes what a lesson lacks, and explains what it has', () => {
    const yaml =
      'version: 1\nlessons:\n  - id: a\n    same: [x]\n    held: [{on: 2026-05-02, }]\n    ';
    const labels = (offset: number): readonly string[] =>
      completeYaml(yaml, offset, schema, 'en').map(({ label }) => label);
    assert.deepEqual(
      labels(yaml.length),
      lessonKeys.filter((key) => !['id', 'same', 'held'].includes(key)),
    );
    assert.deepEqual(labels(yaml.indexOf(' }]') + 1), ['note']);
    assert.equal(
      hoverYaml(yaml, yaml.indexOf('same'), schema, 'zh')?.description,
      '说的就是这条教训的语句，至少一句。笔记里已经没有了也可以。',
    );
  });
});
