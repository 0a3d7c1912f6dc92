import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench } from '../../support/ui/openWorkbench';
import { waitFor } from '../../support/ui/waitFor';
import type { Workbench } from '../../support/ui/workbench';

const newRetro = 'Hindsight: New Project Retrospective';
const firstPrompt =
  '<No earlier retrospective has left a rule yet. Which rule of yours came up, and did it hold?>';

describe('New note', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({
      files: {
        'projects/ranking/LESSONS.md': '# Lessons\n\n- Pin the driver before every release\n',
        '.hindsight/templates/broken.md': '# {{#if title}}\n\nnever closed\n',
        '.hindsight/templates/mine.md': '# {{title}}\n\n## Pitfalls\n\n- {{prompt "Which pit?"}}\n',
      },
    });
  });
  after(() => workbench.close());

  it('is made in two interactions, and the cursor is in the first answer', async () => {
    const path = await startNote(newRetro, 'Ranking launch');
    assert.match(path, /^retros\/\d{4}-\d\d-\d\d-ranking-launch\.md$/);
    await workbench.screenshot('new-note-title');
    await workbench.quickInput.accept();
    await workbench.editor.waitUntilActive(nameOf(path));
    await workbench.editor.waitForText(firstPrompt);
    await workbench.screenshot('new-note');
    await workbench.editor.type('The version check held.');
    await workbench.page.keyboard.press('Tab');
    await workbench.editor.type('6.2 % instead of 5 %.');
    await workbench.editor.waitForText('6.2 % instead of 5 %.');
    const text = await workbench.editor.text();
    assert.ok(text.includes('The version check held.') && !text.includes(firstPrompt), text);
    assert.match(text, /project: ranking/);
  });

  it('does not write over an existing note, but adds a number', async () => {
    const paths = [];
    for (let time = 0; time < 2; time++) {
      const path = await startNote(newRetro, 'The same title');
      await workbench.quickInput.accept();
      const wanted = time === 0 ? path : path.replace(/\.md$/, '-2.md');
      await workbench.editor.waitUntilActive(nameOf(wanted));
      paths.push(wanted);
    }
    for (const path of paths) {
      await waitFor(`${path} with text`, () =>
        Promise.resolve(read(path).includes('# The same title')),
      );
    }
  });

  it('can be undone', async () => {
    const path = await startNote(newRetro, 'To be undone');
    await workbench.quickInput.accept();
    await workbench.editor.waitUntilActive(nameOf(path));
    await workbench.editor.waitForText('# To be undone');
    await workbench.page.keyboard.press('Control+Z');
    await waitFor('an empty editor', async () => (await workbench.editor.text()).trim() === '');
  });

  it('makes a safe file name of any title', async () => {
    for (const [title, end] of [
      ['../../x', /\/\d{4}-\d\d-\d\d-x\.md$/],
      ['🎉🎉', /\/\d{4}-\d\d-\d\d-project-retro/],
      ['Project', /\/\d{4}-\d\d-\d\d-project\.md$/],
      ['CON', /\/\d{4}-\d\d-\d\d-con\.md$/],
      ['客服机器人 一期：复盘?', /\/\d{4}-\d\d-\d\d-客服机器人-一期-复盘\.md$/],
    ] as const) {
      assert.match(await startNote(newRetro, title), end);
      await workbench.quickInput.cancel();
    }
  });

  it('goes to the path a person types, and not out of the folder', async () => {
    await startNote(newRetro, 'Elsewhere');
    await chooseOther('Choose another file name…');
    await waitFor('the path', async () =>
      (await workbench.quickInput.value()).startsWith('retros/'),
    );
    await workbench.quickInput.type('../outside.md');
    await waitFor('the reason', async () =>
      (await workbench.quickInput.message()).includes('Notes stay in the workspace folder'),
    );
    await workbench.quickInput.type('CON.md');
    await waitFor('the reason', async () =>
      (await workbench.quickInput.message()).includes('CON.md is a name that Windows keeps'),
    );
    await workbench.quickInput.type('deep/er/elsewhere');
    await workbench.quickInput.accept();
    await workbench.editor.waitUntilActive('elsewhere.md');
    assert.ok(existsSync(join(workbench.folder ?? '', 'deep/er/elsewhere.md')));
  });

  it('can be of a project that is new', async () => {
    await startNote(newRetro, 'Churn, phase one');
    await chooseOther('Choose another project…');
    await workbench.quickInput.item('ranking');
    await workbench.quickInput.type('churn');
    await workbench.quickInput.choose('churn');
    const path = await startNote(undefined, 'Churn, phase one');
    await workbench.quickInput.accept();
    await workbench.editor.waitUntilActive(nameOf(path));
    await workbench.editor.waitForText('project: churn');
  });

  it('is made from a template of the workspace', async () => {
    await workbench.runCommand('Hindsight: New Note from Template…');
    await workbench.quickInput.item('mine');
    await workbench.screenshot('templates');
    await workbench.quickInput.choose('mine');
    const path = await startNote(undefined, 'From mine');
    await workbench.quickInput.accept();
    await workbench.editor.waitUntilActive(nameOf(path));
    await workbench.editor.waitForText('- <Which pit?>');
  });

  it('is seen beside the list before it is made, and the preview goes with the list', async () => {
    const { quickInput, editor, page } = workbench;
    const preview = page.locator('.tab[data-resource-name="Preview.md"]');
    await workbench.runCommand('Hindsight: New Note from Template…');
    await quickInput.type('Blameless');
    await quickInput.item('Blameless postmortem');
    await waitFor('the preview', async () =>
      (await page.locator('.view-lines').allInnerTexts()).some((text) =>
        text.replaceAll('\u00a0', ' ').includes('type: incident'),
      ),
    );
    await workbench.screenshot('templates-with-preview');
    await quickInput.type('broken');
    await waitFor('what is wrong', async () =>
      (await page.locator('.view-lines').allInnerTexts()).some((text) =>
        /Line \d+: /.test(text.replaceAll('\u00a0', ' ')),
      ),
    );
    await quickInput.cancel();
    await preview.waitFor({ state: 'detached' });
    assert.notEqual(await editor.title(), 'Preview.md');
  });

  it('begins with the question that decides what is in it, and leads back there', async () => {
    await workbench.runCommand('Hindsight: New Note from Template…');
    await workbench.quickInput.type('Quick retro');
    await workbench.quickInput.choose('Quick retrospective');
    await workbench.quickInput.item('Four Ls');
    await workbench.screenshot('new-note-question');
    await workbench.quickInput.choose('Sailboat');
    await startNote(undefined, 'First attempt');
    await workbench.page
      .locator('.quick-input-widget')
      .getByRole('button', { name: 'Back' })
      .click();
    await workbench.quickInput.choose('Four Ls');
    await waitFor('the title again', async () => {
      return (await workbench.quickInput.value()) === 'First attempt';
    });
    const path = await startNote(undefined, 'First attempt');
    await workbench.quickInput.accept();
    await workbench.editor.waitUntilActive(nameOf(path));
    await workbench.editor.waitForText('## Longed for');
    assert.match(await workbench.editor.text(), /format: four-ls/);
  });

  it('says why what is typed is no answer, and takes what is one', async () => {
    const path = await startNote('Hindsight: New Pitfall Card', 'The wrong driver');
    await chooseOther('How bad was it?');
    await workbench.quickInput.choose('high');
    await startNote(undefined, 'The wrong driver');
    await chooseOther('When do you look at this card again?');
    await waitFor('the default day', async () =>
      /^\d{4}-\d\d-\d\d$/.test(await workbench.quickInput.value()),
    );
    await workbench.quickInput.type('2031-02-30');
    await waitFor('the reason', async () =>
      (await workbench.quickInput.message()).includes('Type a day like 2026-11-22'),
    );
    await workbench.quickInput.type('2031-03-01');
    await workbench.quickInput.accept();
    await startNote(undefined, 'The wrong driver');
    await workbench.screenshot('new-note-answers');
    await workbench.quickInput.accept();
    await workbench.editor.waitUntilActive(nameOf(path));
    await workbench.editor.waitForText('review_on: 2031-03-01');
    assert.match(await workbench.editor.text(), /severity: high #/);
  });

  it('is not made from a template that does not compile: its line is shown instead', async () => {
    await workbench.runCommand('Hindsight: New Note from Template…');
    await workbench.quickInput.choose('broken');
    await workbench.notifications.press(
      'The template .hindsight/templates/broken.md',
      'Go to Line',
    );
    await workbench.editor.waitUntilActive('broken.md');
  });

  /** Opens the prompt, unless it is open, and types a title. @returns the path it promises */
  async function startNote(command: string | undefined, title: string): Promise<string> {
    if (command !== undefined) await workbench.runCommand(command);
    const promised = async (): Promise<string | undefined> =>
      (await workbench.quickInput.items())
        .find((item) => item.startsWith('Create '))
        ?.slice('Create '.length);
    const untitled = await waitFor('the prompt', promised);
    if ((await workbench.quickInput.value()) === title) return untitled;
    await workbench.quickInput.type(title);
    if (!/\p{L}/u.test(title)) return untitled;
    return waitFor('the path of the title', async () => {
      const path = await promised();
      return path !== untitled && path;
    });
  }

  /** Chooses a row that leads elsewhere: its words are its description. */
  async function chooseOther(description: string): Promise<void> {
    await workbench.page
      .locator('.quick-input-list .monaco-list-row', { hasText: description })
      .click();
  }

  function read(path: string): string {
    return readFileSync(join(workbench.folder ?? '', path), 'utf8');
  }
});

describe('New note, in Chinese', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({
      locale: 'zh-cn',
      theme: 'dark',
      files: { 'a.md': '# 笔记\n' },
    });
  });
  after(() => workbench.close());

  it('asks in Chinese and writes a Chinese template', async () => {
    await workbench.runCommand('Hindsight: 新建项目复盘');
    await workbench.quickInput.type('推荐冷启动');
    await waitFor('the path', async () =>
      (await workbench.quickInput.items()).some((item) =>
        /^新建 retros\/.*-推荐冷启动\.md$/.test(item),
      ),
    );
    await workbench.screenshot('new-note-title-zh');
    await workbench.quickInput.accept();
    await workbench.editor.waitForText('# 推荐冷启动');
    await workbench.editor.waitForText('## 难点');
    await workbench.screenshot('new-note-zh');
    const [file] = readdirSync(join(workbench.folder ?? '', 'retros'));
    assert.match(file ?? '', /推荐冷启动\.md$/);
  });

  it('offers the catalogue in groups, with what each is for', async () => {
    await workbench.runCommand('Hindsight: 从模板新建笔记…');
    await workbench.quickInput.item('快速复盘');
    await workbench.screenshot('templates-zh');
    const rows = workbench.page.locator('.quick-input-list');
    assert.ok(await rows.getByText('项目', { exact: true }).first().isVisible());
    assert.ok(await rows.getByText('一张卡记一个错，争取只错一次').isVisible());
    await workbench.quickInput.cancel();
  });

  it('writes a career reflection', async () => {
    await workbench.runCommand('Hindsight: 新建职业反思');
    await workbench.quickInput.type('从数据科学到产品');
    await waitFor('the path', async () =>
      (await workbench.quickInput.items()).some((item) => item.startsWith('新建 reflections/')),
    );
    await workbench.quickInput.accept();
    await workbench.editor.waitForText('## 为何热爱');
    await workbench.screenshot('new-reflection-zh');
  });
});

describe('New note, with folders of its own', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({
      settings: {
        'hindsight.folders.retrospectives': '.journal/retros',
        'hindsight.folders.reflections': '../elsewhere',
      },
      files: { 'a.md': '# A note\n' },
    });
  });
  after(() => workbench.close());

  it('is made in a hidden folder', async () => {
    await workbench.runCommand(newRetro);
    await workbench.quickInput.type('Kept out of sight');
    await waitFor('the path', async () =>
      (await workbench.quickInput.items()).some((item) =>
        /^Create \.journal\/retros\/.*-kept-out-of-sight\.md$/.test(item),
      ),
    );
    await workbench.quickInput.accept();
    await workbench.editor.waitForText('# Kept out of sight');
    assert.equal(readdirSync(join(workbench.folder ?? '', '.journal/retros')).length, 1);
  });

  it('is not made in a folder outside: the message leads to the setting', async () => {
    await workbench.runCommand('Hindsight: New Career Reflection');
    const message = await workbench.notifications.waitFor('No note can be made in the folder');
    assert.match(
      await message.innerText(),
      /"\.\.\/elsewhere".*Notes stay in the workspace folder/s,
    );
    await workbench.notifications.press('No note can be made in the folder', 'Open Settings');
    await workbench.page
      .locator('.settings-editor .setting-item-contents', { hasText: 'career reflections' })
      .waitFor();
    await workbench.screenshot('new-note-bad-folder');
  });
});

describe('New note, without a folder', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench();
  });
  after(() => workbench.close());

  it('offers to open one', async () => {
    await workbench.runCommand(newRetro);
    const message = await workbench.notifications.waitFor('Open the folder to keep them in first.');
    await workbench.screenshot('new-note-no-folder');
    assert.ok(await message.getByRole('button', { name: 'Open Folder' }).isVisible());
  });
});

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
