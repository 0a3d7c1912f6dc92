import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  completeAnswers,
  fallbackOf,
  isAsked,
  readAnswer,
} from '../../../src/core/template/answers';
import { checkTemplate } from '../../../src/core/template/checkTemplate';
import { noteFileName } from '../../../src/core/template/noteFileName';
import type { Question } from '../../../src/core/template/question';
import { readTemplate } from '../../../src/core/template/readTemplate';
import { renderTemplate } from '../../../src/core/template/renderTemplate';
import { newTemplate } from './newTemplate';

const date = '2026-11-22';

function withQuestions(yaml: string, body = 'Hello'): string {
  const lines = yaml.split('\n').map((line) => `    ${line}\n`);
  return `---\ntemplate:\n  ask:\n${lines.join('')}---\n${body}`;
}

function questionsOf(yaml: string): readonly Question[] {
  return newTemplate(withQuestions(yaml)).questions;
}

/** The code of each problem, and the text it points at. */
function problemsOf(yaml: string): readonly (readonly [string, string | undefined, string])[] {
  const text = withQuestions(yaml);
  return readTemplate(text, 'x').problems.map(({ code, detail, range }) => [
    code,
    detail,
    text.slice(range.start, range.end),
  ]);
}

describe('the questions of a template', () => {
  it('are texts without more ado', () => {
    assert.deepEqual(questionsOf('- name: person'), [
      {
        name: 'person',
        question: 'person',
        type: 'text',
        options: [],
        from: 1,
        to: 5,
        fallback: undefined,
        when: [],
        optional: false,
      },
    ]);
  });

  it('are picks where there are options, with labels of their own', () => {
    const [first, second] = questionsOf(
      '- {name: a, options: [low, {value: high, label: 高, description: Wakes people}]}\n' +
        '- {name: b, type: multi-pick, options: [1.10, x], default: [x, 1.10]}',
    );
    assert.equal(first?.type, 'pick');
    assert.deepEqual(first.options, [
      { value: 'low', label: 'low' },
      { value: 'high', label: '高', description: 'Wakes people' },
    ]);
    assert.deepEqual(second?.fallback, ['x', '1.10']);
  });

  it('have defaults of their own type', () => {
    const questions = questionsOf(
      '- {name: a, type: number, default: 3}\n- {name: b, type: date, default: +90 days}\n' +
        '- {name: c, type: number, from: 1, to: 99, default: 42}\n- {name: d, default: 1.10}',
    );
    assert.deepEqual(
      questions.map((question) => fallbackOf(question, date)),
      [3, '2027-02-20', 42, '1.10'],
    );
  });

  for (const [yaml, key, place] of [
    ['- {question: Who?}', 'name', '{question: Who?}'],
    ['- {name: two words}', 'name', 'two words'],
    ['- {name: title}', 'name', 'title'],
    ['- {name: eq}', 'name', 'eq'],
    ['- {name: constructor}', 'name', 'constructor'],
    ['- {name: a, type: colour}', 'type', 'colour'],
    ['- {name: a, type: pick}', 'options', '{name: a, type: pick}'],
    ['- {name: a, type: text, options: [x]}', 'options', '[x]'],
    ['- {name: a, options: [x, x]}', 'options', 'x'],
    ['- {name: a, options: [x], default: y}', 'default', 'y'],
    ['- {name: a, type: number, default: 6}', 'default', '6'],
    ['- {name: a, type: number, from: 3, to: 2}', 'to', '2'],
    ['- {name: a, from: 3}', 'from', '3'],
    ['- {name: a, type: date, default: soon}', 'default', 'soon'],
    ['- {name: a, optional: maybe}', 'optional', 'maybe'],
    ['- {name: a, when: {b: x}}', 'when', '{b: x}'],
    ['- just this', 'ask', 'just this'],
  ] as const) {
    it(`cannot be ${yaml}`, () => {
      assert.deepEqual(problemsOf(yaml), [['metadata-value-wrong', key, place]]);
    });
  }

  it('are one of a name, and have no other keys', () => {
    assert.deepEqual(problemsOf('- name: a\n- name: a\n- {name: b, defualt: x}'), [
      ['metadata-value-wrong', 'name', 'a'],
      ['metadata-key-unknown', 'defualt', 'defualt'],
    ]);
  });

  it('are not asked unless their condition holds', () => {
    const questions = questionsOf(
      '- {name: format, options: [kpt, sailboat, aar]}\n' +
        '- {name: island, when: {format: [sailboat, aar]}, default: home}',
    );
    const [, island] = questions;
    assert.ok(island);
    assert.equal(isAsked(island, {}), false);
    assert.equal(isAsked(island, { format: 'kpt' }), false);
    assert.equal(isAsked(island, { format: 'aar' }), true);
    const answers = { format: 'kpt', island: 'left from before' };
    assert.deepEqual(completeAnswers(questions, { answers, date }), { format: 'kpt' });
    const without = { answers: { format: 'aar' }, date };
    assert.deepEqual(completeAnswers(questions, without), { format: 'aar', island: 'home' });
  });

  it('say why what is typed is no answer', () => {
    const [day, number, text, optional] = questionsOf(
      '- {name: a, type: date}\n- {name: b, type: number}\n- name: c\n- {name: d, optional: true}',
    );
    assert.ok(day && number && text && optional);
    assert.deepEqual(readAnswer(day, ' +1 week ', date), { answer: '2026-11-29' });
    assert.deepEqual(readAnswer(day, '2026-02-30', date), { problem: 'not-a-day' });
    assert.deepEqual(readAnswer(number, '5', date), { answer: 5 });
    assert.deepEqual(readAnswer(number, '6', date), { problem: 'not-a-number' });
    assert.deepEqual(readAnswer(number, '4.5', date), { problem: 'not-a-number' });
    assert.deepEqual(readAnswer(text, ' Ada ', date), { answer: 'Ada' });
    assert.deepEqual(readAnswer(text, ' ', date), { problem: 'empty' });
    assert.deepEqual(readAnswer(optional, '', date), {});
  });

  it('give values to body and file name, and nothing where there is no answer', () => {
    const template = newTemplate(
      '---\ntemplate:\n  file: "{{slug person}}-{{level}}.md"\n  ask:\n    - name: person\n' +
        '    - {name: level, type: number}\n    - {name: skills, type: multi-pick, options: [a, b]}\n' +
        '---\nperson: {{yaml person}}\nlevel: {{level}}\nskills: {{yaml skills}}\n' +
        '{{#each skills}}\n- {{this}}\n{{/each}}\n',
    );
    assert.deepEqual(checkTemplate(template), []);
    const answers = { person: 'Ada / Byron', level: 4, skills: ['a', 'b'] };
    const values = { title: 'T', date, answers };
    assert.equal(
      renderTemplate(template, values).text,
      'person: Ada / Byron\nlevel: 4\nskills: [a, b]\n- a\n- b\n',
    );
    assert.equal(noteFileName(template, values), 'ada-byron-4.md');
    assert.equal(
      renderTemplate(template, { title: 'T', date }).text,
      'person: \nlevel: \nskills: \n',
    );
  });

  it('decide with eq, and, or and not', () => {
    const template = newTemplate(
      withQuestions(
        '- {name: format, options: [kpt, aar]}\n- name: why',
        '{{#if (eq format "kpt")}}K{{/if}}{{#if (and why (not (eq format "kpt")))}}A{{/if}}' +
          '{{#if (or (eq format "kpt") why)}}O{{/if}}',
      ),
    );
    const render = (answers: Record<string, string>): string =>
      renderTemplate(template, { title: 'T', date, answers }).text;
    assert.equal(render({ format: 'kpt' }), 'KO');
    assert.equal(render({ format: 'aar', why: 'so' }), 'AO');
    assert.equal(render({}), '');
  });

  it('are never read into an exception, whatever the YAML', () => {
    const token = fc.constantFrom(
      ...['- ', 'name: ', 'a', '\n', '\n    ', '  ', '{', '}', '[', ']', ', ', ': ', 'options: '],
      ...['when: ', 'default: ', 'type: ', 'pick', 'number', '3', '&x ', '*x', '!!set ', '? ', '~'],
    );
    fc.assert(
      fc.property(
        fc.array(token, { maxLength: 30 }).map((tokens) => tokens.join('')),
        (yaml) => {
          const text = withQuestions(yaml);
          const { template, problems } = readTemplate(text, 'x');
          for (const { range } of problems) {
            assert.ok(0 <= range.start && range.start <= range.end && range.end <= text.length);
          }
          for (const question of template?.questions ?? []) assert.match(question.name, /^[a-z]/i);
        },
      ),
    );
  });
});
