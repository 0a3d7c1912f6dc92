import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { completeAnswers } from '../../../src/core/template/answers';
import { builtInTemplateIds } from '../../../src/core/template/builtIn';
import { parseNote } from '../../../src/core/note/parseNote';
import { checkTemplate } from '../../../src/core/template/checkTemplate';
import { foundNames } from '../../../src/core/template/found';
import { noteFileName, notePath } from '../../../src/core/template/noteFileName';
import type { Answer, Answers } from '../../../src/core/template/question';
import type { RenderedNote } from '../../../src/core/template/renderTemplate';
import { renderTemplate } from '../../../src/core/template/renderTemplate';
import type { Template } from '../../../src/core/template/template';
import { usedFoundNames } from '../../../src/core/template/usedNames';
import { summarise } from '../../../src/core/git/summary';
import { summaryWords } from '../../../src/core/git/summaryWords';
import type { TemplateLanguage } from '../../../src/core/template/sectionHeadings';
import { writeSummary } from '../../../src/core/git/writeSummary';
import { newCommit } from '../git/newCommit';
import { newTemplate } from './newTemplate';

const root = join(__dirname, '../../../templates');
const languages = readdirSync(root);
const values = { title: 'Ranking: 第二版', date: '2026-11-22', project: 'ranking' };

/** Those that tell what happened in the repository. */
const retrospectives: readonly string[] = ['project-retro', 'quick-retro', 'experiment-retro'];

function languageOf({ text }: Template): TemplateLanguage {
  return text.includes('lang: zh-cn') ? 'zh-cn' : 'en';
}

function load(language: string, id: string): Template {
  return newTemplate(readFileSync(join(root, language, `${id}.md`), 'utf8'), '');
}

const titleAndDate = { title: values.title, date: values.date };
const folders = { retrospectives: 'retros', reflections: 'reflections' };

/** The answers a template can get: by themselves, each that one can pick, and all there are. */
function variantsOf({ questions }: Template): readonly Answers[] {
  const picks = questions.flatMap(({ name, options }) =>
    options.map(({ value }) => ({ [name]: value })),
  );
  const all = Object.fromEntries(
    questions.map(({ name, type, options, to }): [string, Answer] => [
      name,
      options[0]?.value ?? (type === 'number' ? to : type === 'date' ? '2027-01-01' : 'A: "b" #c'),
    ]),
  );
  return [{}, ...picks, all].map((answers) =>
    completeAnswers(questions, { answers, date: values.date }),
  );
}

function render(template: Template, answers: Answers): RenderedNote {
  return renderTemplate(template, { ...values, answers });
}

/** What must be the same in every language. */
function shapeOf(template: Template): object {
  return {
    type: template.type,
    file: template.file,
    folder: template.folder,
    questions: template.questions.map((question) => ({
      ...question,
      question: '',
      options: question.options.map(({ value }) => value),
    })),
    notes: variantsOf(template).map((answers) => shapeOfNote(render(template, answers))),
    withFound: variantsOf(template).map((answers) => {
      const note = renderTemplate(template, { ...values, answers, found });
      return { ...shapeOfNote(note), found: sectionsOfFound(note.text) };
    }),
  };
}

/** What is found for templates that name it, each a word that is in no template. */
const found = Object.fromEntries(foundNames.map((name) => [name, `found ${name}`]));

/** The sections that found values are in, by number. */
function sectionsOfFound(text: string): object {
  const sections = text.split(/^## /m);
  return foundNames.map((name) =>
    sections.flatMap((section, index) => (section.includes(`found ${name}`) ? [index] : [])),
  );
}

function shapeOfNote({ text, stops }: RenderedNote): object {
  return {
    headings: [...text.matchAll(/^(#+) /gm)].map(([, level]) => level),
    keys: Object.entries(frontMatter(text)).map(([key, value]) =>
      key === 'lang' ? key : [key, value],
    ),
    /** The section each placeholder is in, and what stands before it: a bullet, a task, a cell. */
    prompts: stops.map(({ start }) => {
      const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
      return [text.slice(0, start).split(/^## /m).length, before.replace(/[^-|[\]]/g, '')];
    }),
  };
}

function frontMatter(text: string): Record<string, unknown> {
  const [, yaml = ''] = /^---\n(.*?)\n---\n/s.exec(text) ?? [];
  return parse(yaml) as Record<string, unknown>;
}

describe('built-in templates', () => {
  it('exist in English and Chinese', () => {
    assert.deepEqual(languages.sort(), ['en', 'zh-cn']);
  });

  for (const language of languages) {
    it(`are all listed, in ${language}`, () => {
      const files = readdirSync(join(root, language)).sort();
      assert.deepEqual(files, builtInTemplateIds.map((id) => `${id}.md`).sort());
    });

    for (const id of builtInTemplateIds) {
      describe(`${id} in ${language}`, () => {
        const template = load(language, id);
        const notes = variantsOf(template).map((answers) => render(template, answers));

        it('is named after its file and has everything a person sees', () => {
          assert.equal(template.id, id);
          assert.ok(template.name !== id && template.description !== undefined);
        });

        it('has no problems, whatever is answered', () => {
          assert.deepEqual(checkTemplate(template), []);
          for (const { problems } of notes) assert.deepEqual(problems, []);
        });

        it('gives front matter of its type, language, title and day', () => {
          for (const { text } of notes) {
            const { type, lang, title, date } = frontMatter(text);
            assert.deepEqual(
              { type, lang, title, date },
              { type: id, lang: language, ...titleAndDate },
            );
          }
        });

        it('asks in every section, with questions that Markdown does not take for HTML', () => {
          for (const { text, stops } of notes) {
            const sections = text.split(/^(?=## )/m).slice(1);
            assert.ok(sections.length > 0);
            for (const section of sections) assert.match(section, /<[^<>]+>/);
            for (const { start, end } of stops) {
              // `<Which one>` would be an HTML tag, and vanish from the preview; `?` ends that.
              assert.match(text.slice(start, end), /^<[^<>]+[?？]>$/);
            }
          }
        });

        it('is read back as what it is, and says nothing by itself', () => {
          const path = notePath(template, values, folders);
          for (const { text } of notes) {
            const note = parseNote({ uri: `file:///${path}`, path, text });
            assert.deepEqual(note.problems, []);
            assert.deepEqual([note.mentions, note.followUps], [[], []]);
            const { type, title, date } = note;
            assert.deepEqual({ type, title, date }, { type: id, ...titleAndDate });
          }
        });

        it('has a section for git only when there is something, and nothing in it is a lesson', () => {
          const path = notePath(template, values, folders);
          const commits = [newCommit('Lesson: pin the driver', { files: ['a/b.ts'] })];
          const range = { kind: 'days', from: '2026-03-01' } as const;
          const summary = summarise({ range, commits, cut: false });
          const language = languageOf(template);
          const git = writeSummary(summary, language);
          const named = usedFoundNames(template).has('git');
          assert.equal(named, retrospectives.includes(id));
          for (const answers of variantsOf(template)) {
            const { text } = renderTemplate(template, { ...values, answers, found: { git } });
            const section = `\n## ${summaryWords[language].heading}\n\n${git}\n\n## `;
            assert.equal(text.includes(section), named);
            assert.doesNotMatch(text, /\n\n\n/);
            const note = parseNote({ uri: `file:///${path}`, path, text });
            assert.deepEqual([note.problems, note.mentions], [[], []]);
            assert.doesNotMatch(render(template, answers).text, /\n\n\n/);
          }
        });

        it('has a file name for any title', () => {
          const name = noteFileName(template, { ...values, title: '🎉' });
          assert.match(name, /^2026-11-22(?:-[a-z-]+)?\.md$/);
        });
      });
    }
  }

  for (const id of builtInTemplateIds) {
    it(`${id} has the same shape in every language`, () => {
      const [first, ...others] = languages.map((language) => shapeOf(load(language, id)));
      for (const other of others) assert.deepEqual(other, first);
    });
  }
});
