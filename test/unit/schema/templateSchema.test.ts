import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { root } from '../../../scripts/setup/paths.mjs';
import { completeYaml } from '../../../src/core/schema/completeYaml';
import { hoverYaml } from '../../../src/core/schema/hoverYaml';
import { type Schema, schemasAt } from '../../../src/core/schema/schema';
import { metadataPlace, splitTemplate } from '../../../src/core/template/metadataBlock';
import { questionTypes } from '../../../src/core/template/question';
import { metadataKeys } from '../../../src/core/template/readMetadata';
import { questionKeys } from '../../../src/core/template/readQuestions';
import { readTemplate } from '../../../src/core/template/readTemplate';
import { templateFolders } from '../../../src/core/template/template';

const schema = JSON.parse(
  readFileSync(join(root, 'schemas/template.schema.json'), 'utf8'),
) as Schema;
const validate = new Ajv({ strict: false }).compile(schema);

function keysAt(...path: (string | number)[]): readonly string[] {
  return schemasAt(schema, path).flatMap(({ properties = {} }) => Object.keys(properties));
}

/** Whether the schema, and whether the reader, has nothing against a metadata block. */
function judge(yaml: string): { readonly schema: boolean; readonly reader: boolean } {
  const { template, problems } = readTemplate(`---\n${yaml}\n---\nHello`, 'x');
  return {
    schema: validate(parse(yaml)),
    reader: template !== undefined && problems.length === 0,
  };
}

describe('the schema of templates', () => {
  it('has the keys that are read', () => {
    assert.deepEqual(keysAt('template'), [...metadataKeys, 'ask']);
    assert.deepEqual(keysAt('template', 'ask', 0), questionKeys);
    assert.deepEqual(keysAt('template', 'ask', 0, 'options', 0), ['value', 'label', 'description']);
  });

  it('has the values that are read', () => {
    const valuesAt = (...path: string[]): unknown =>
      schemasAt(schema, ['template', ...path.map((step) => (step === '0' ? 0 : step))])
        .flatMap((each) => each.enum ?? [])
        .filter((value) => value !== null);
    assert.deepEqual(valuesAt('folder'), templateFolders);
    assert.deepEqual(valuesAt('ask', '0', 'type'), questionTypes);
  });

  for (const language of ['en', 'zh-cn']) {
    it(`accepts every built-in template, in ${language}`, () => {
      for (const file of readdirSync(join(root, 'templates', language))) {
        const text = readFileSync(join(root, 'templates', language, file), 'utf8');
        const { metadata } = splitTemplate(text);
        assert.ok(metadata);
        assert.ok(validate(parse(text.slice(metadata.start, metadata.end))), file);
      }
    });
  }

  const question = (text: string): string => `template:\n  ask:\n    - ${text}`;
  for (const yaml of [
    'template:',
    'template: {id: a, name: 1.10, description: b, type: c, file: "{{date}}.md"}',
    'template: {folder: reflections}',
    'template:\n  name:\n  folder:\n  ask:',
    question('name: a'),
    question('{name: a, question: Who?, optional: true, default: 3}'),
    question('{name: a, type: number, from: 1, to: 9, default: 3}'),
    question('{name: a, type: date, default: +90 days}'),
    question('{name: a, options: [x, 1, {value: y, label: Y, description: z}], default: x}'),
    question('{name: a, type: multi-pick, options: [x, y], default: [x, y]}'),
    question(
      '{name: a, options: [x]}\n    - {name: b, when: {a: x}}\n    - {name: c, when: {a: [x]}}',
    ),
  ]) {
    it(`accepts what the reader accepts: ${yaml.split('\n').join(' ')}`, () => {
      assert.deepEqual(judge(yaml), { schema: true, reader: true });
    });
  }

  for (const yaml of [
    'template:\nother: 1',
    'template: {nmae: a}',
    'template: {name: [a]}',
    'template: {name: " "}',
    'template: {folder: attic}',
    'template: {ask: no}',
    'template: {ask: {name: a}}',
    question('just a text'),
    question('{question: Who?}'),
    question('{name: two words}'),
    question('{name: a, type: colour}'),
    question('{name: a, colour: red}'),
    question('{name: a, optional: maybe}'),
    question('{name: a, type: number, from: low}'),
    question('{name: a, options: x}'),
    question('{name: a, options: [{label: x}]}'),
    question('{name: a, options: [{value: x, colour: red}]}'),
    question('{name: a, when: [b]}'),
    question('{name: a, question: [b]}'),
  ]) {
    it(`refuses what the reader refuses: ${yaml.split('\n').join(' ')}`, () => {
      assert.deepEqual(judge(yaml), { schema: false, reader: false });
    });
  }

  it('says in both languages what each key and each value means', () => {
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const each = node as Schema;
      if ('description' in each && typeof each.description === 'string') {
        assert.match(each['x-zh-cn'] ?? '', /\p{Script=Han}/u, path);
      }
      for (const [name, property] of Object.entries(each.properties ?? {})) {
        assert.ok(property.description, `${path}/${name}`);
      }
      const { enumDescriptions: english, 'x-zh-cn-enumDescriptions': chinese } = each;
      if (english) assert.equal(english.length, each.enum?.length, path);
      assert.equal(chinese?.length, english?.length, path);
      chinese?.forEach((text, index) => {
        assert.equal(text === '', english?.[index] === '', path);
      });
      for (const [name, child] of Object.entries(node)) visit(child, `${path}/${name}`);
    };
    visit(schema, '');
  });

  it('completes and explains a template', () => {
    const yaml = 'template:\n  name: A\n  folder: \n  ask:\n    - name: a\n      type: da';
    const labels = (offset: number): readonly string[] =>
      completeYaml(yaml, offset, schema, 'zh').map(({ label }) => label);
    assert.deepEqual(labels(yaml.indexOf('  name')), []);
    assert.deepEqual(labels(yaml.indexOf('folder: ') + 8), [...templateFolders]);
    assert.deepEqual(labels(yaml.length), [...questionTypes]);
    const hover = hoverYaml(yaml, yaml.indexOf('folder'), schema, 'zh');
    assert.equal(
      hover?.description,
      '新建的笔记放进设置里的哪个文件夹。不写则放在工作区文件夹里。',
    );
  });
});

describe('the place of metadata', () => {
  for (const [text, place] of [
    ['---\n', ''],
    ['---\ntemp', 'temp'],
    ['---\r\ntemplate\r\n---\r\nHello', 'template\r\n'],
    ['---\ntemplate:\n  name: a\n---\nHello', 'template:\n  name: a\n'],
    ['---\ntemplate:\n  na', 'template:\n  na'],
    ['---\ntype: retro\n---\n', undefined],
    ['---\ntags\n---\n', undefined],
    ['Hello', undefined],
    ['', undefined],
  ] as const) {
    it(`is known while it is being written: ${JSON.stringify(text)}`, () => {
      const found = metadataPlace(text);
      assert.equal(found && text.slice(found.start, found.end), place);
    });
  }
});
