import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { readTemplate } from '../../../src/core/template/readTemplate';
import { renderTemplate } from '../../../src/core/template/renderTemplate';
import { found } from './found';

const templates = new URL('../../../templates/', import.meta.url);

describe('a note that is fresh from a built-in template', () => {
  for (const lang of readdirSync(templates)) {
    for (const file of readdirSync(new URL(`${lang}/`, templates))) {
      it(`${lang}/${file} has no lessons yet`, () => {
        const text = readFileSync(new URL(`${lang}/${file}`, templates), 'utf8');
        const { template } = readTemplate(text, file);
        assert.ok(template);
        const values = { title: 'Billing', date: '2026-03-01', project: 'atlas' };
        const note = renderTemplate(template, values).text;
        assert.deepEqual(found(note, { path: 'retros/2026-03-01-billing.md' }), []);
        assert.deepEqual(found(note, { path: 'lessons/2026-03-01-billing.md' }), []);
      });
    }
  }
});
