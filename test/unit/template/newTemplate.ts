import assert from 'node:assert/strict';
import { readTemplate } from '../../../src/core/template/readTemplate';
import type { Template } from '../../../src/core/template/template';

/** A template of this text, which must be free of problems. */
export function newTemplate(text: string, id = 'my-template'): Template {
  const { template, problems } = readTemplate(text, id);
  assert.deepEqual(problems, []);
  assert.ok(template);
  return template;
}

/** A template whose notes get this file name. */
export function newTemplateWithFile(file: string, id = 'my-template'): Template {
  return { ...newTemplate('Hello', id), file };
}
