import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBook } from '../../../src/core/book/readBook';
import { extensionHosts } from '../../support/ui/extensionHosts';
import { openWorkbench } from '../../support/ui/openWorkbench';
import { waitFor } from '../../support/ui/waitFor';
import type { Workbench } from '../../support/ui/workbench';

const views = { en: 'Recurring Lessons', 'zh-cn': '反复出现的教训' } as const;
const happened = { en: 'It Happened Again', 'zh-cn': '又踩了' } as const;
type Locale = keyof typeof views;

const mine = ['Pin the CUDA version', 'Write down who is on call'];
const theirs = ['Rehearse the rollback', 'Ask the customers first'];
const last = ['Name an owner for every alert', 'Freeze the labels late', 'Budget time for review'];
const all = [...mine, ...theirs, ...last];
const note = `## Pitfalls\n\n${all.map((text) => `- ${text}\n`).join('')}`;

describe('The lesson book', () => {
  let en: Workbench;
  let zh: Workbench;
  before(async () => {
    en = await openWorkbench({ files: { 'a.md': note, 'b.md': note } });
    zh = await openWorkbench({ folder: en.folder!, locale: 'zh-cn' });
    await Promise.all([en, zh].map((window) => window.openViewContainer('Hindsight')));
  });
  after(async () => {
    await zh.close();
    await en.close();
  });

  const book = (): ReturnType<typeof readBook> =>
    readBook(readFileSync(join(en.folder!, '.hindsight/lessons.yaml'), 'utf8'));
  const decided = (): readonly string[] =>
    book()
      .lessons.flatMap(({ again, same }) => (again.length > 0 ? same : []))
      .sort();

  async function decide(window: Workbench, locale: Locale, lesson: string): Promise<void> {
    const row = await window.tree(views[locale]).row(lesson, 1);
    await window.chooseFromContextMenu(row, happened[locale]);
  }

  async function showsThatItHappened(
    window: Workbench,
    locale: Locale,
    lessons: readonly string[],
  ): Promise<void> {
    // A window that is behind another one is not drawn.
    await window.page.bringToFront();
    for (const lesson of lessons) await window.tree(views[locale]).waitForTooltip(lesson, '↻');
  }

  it('cannot be written: both languages say so, and nothing is decided', async () => {
    const [lesson] = mine;
    assert.ok(lesson);
    const file = join(en.folder!, '.hindsight');
    writeFileSync(file, 'where the folder of the book has to be');
    for (const [window, locale, said] of [
      [en, 'en', 'Nothing was changed: .hindsight/lessons.yaml could not be written'],
      [zh, 'zh-cn', '什么也没改：无法写入 .hindsight/lessons.yaml'],
    ] as const) {
      await window.page.bringToFront();
      await decide(window, locale, lesson);
      await window.notifications.waitFor(said);
      await window.screenshot(`decision-not-written-${locale}`);
    }
    assert.equal(readFileSync(file, 'utf8'), 'where the folder of the book has to be');
    rmSync(file);
  });

  it('loses nothing that two windows decide at once, and both show it', async () => {
    await Promise.all(
      [en, zh].map(async (window) => {
        const [locale, lessons] =
          window === en ? (['en', mine] as const) : (['zh-cn', theirs] as const);
        for (const lesson of lessons) await decide(window, locale, lesson);
      }),
    );
    await waitFor('all decisions', async () => {
      assert.deepEqual(decided(), [...mine, ...theirs].sort());
      return Promise.resolve(true);
    });
    assert.deepEqual(book().problems, []);
    await showsThatItHappened(zh, 'zh-cn', mine);
    await zh.screenshot('two-windows-zh');
    await showsThatItHappened(en, 'en', theirs);
  });

  it('is whole when the extension host is killed while it is written', async function () {
    if (process.platform === 'win32') this.skip();
    const before = decided();
    const [first = '', second = ''] = last;
    await decide(en, 'en', first);
    for (const pid of extensionHosts()) process.kill(pid, 'SIGKILL');
    await en.reload();
    await en.tree(views.en).row(second, 1);
    assert.deepEqual(book().problems, []);
    assert.deepEqual(
      decided().filter((lesson) => lesson !== first),
      before,
    );
    // What was not written is to be decided again.
    await decide(en, 'en', second);
    await waitFor('the next decision', async () => Promise.resolve(decided().includes(second)));
  });
});
