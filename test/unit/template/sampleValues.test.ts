import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderTemplate } from '../../../src/core/template/renderTemplate';
import { sampleValues } from '../../../src/core/template/sampleValues';
import { newTemplate } from './newTemplate';

const sample = { title: 'A sample', date: '2026-11-22', project: 'ranking' };
const root = join(__dirname, '../../../templates');

function answersTo(yaml: string): unknown {
  return sampleValues(newTemplate(`---\ntemplate:\n  ask:\n${yaml}---\nHello`), sample).answers;
}

describe('the values of a sample note', () => {
  it('are defaults, first options, and the words of the question', () => {
    assert.deepEqual(
      answersTo(
        '    - {name: a, options: [x, y], default: y}\n    - {name: b, options: [x, y]}\n' +
          '    - {name: c, type: multi-pick, options: [x, y, z]}\n    - {name: d, type: date}\n' +
          '    - {name: e, type: date, default: +1 week}\n    - {name: f, type: number, from: 3}\n' +
          '    - {name: g, question: Who was it?, optional: true}\n    - {name: h, type: project}\n',
      ),
      {
        ...{ a: 'y', b: 'x', c: ['x', 'y'], d: '2026-11-22', e: '2026-11-29', f: 3 },
        ...{ g: 'Who was it?', h: 'ranking' },
      },
    );
  });

  it('leave out what would not be asked', () => {
    assert.deepEqual(
      answersTo(
        '    - {name: a, options: [x, y]}\n    - {name: b, when: {a: y}}\n    - {name: c, when: {a: x}}\n',
      ),
      { a: 'x', c: 'c' },
    );
  });

  for (const language of readdirSync(root)) {
    it(`fill in every built-in template, in ${language}`, () => {
      for (const file of readdirSync(join(root, language))) {
        const template = newTemplate(readFileSync(join(root, language, file), 'utf8'), file);
        const { text, problems } = renderTemplate(template, sampleValues(template, sample));
        assert.deepEqual(problems, [], file);
        assert.ok(text.includes('# A sample'), file);
      }
    });
  }
});
