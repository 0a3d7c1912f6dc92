import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '../../../src/core/calendar/addDays';
import { localDay } from '../../../src/core/calendar/calendarDay';
import { root } from '../../../scripts/setup/paths.mjs';
import { openWorkbench, type WorkbenchOptions } from '../../support/ui/openWorkbench';
import { waitFor } from '../../support/ui/waitFor';

interface Life extends Pick<WorkbenchOptions, 'locale' | 'theme'> {
  readonly heading: string;
  readonly said: string;
  readonly saidAgain: string;
  readonly title: string;
  /** As it stands in the book, where it may need quotes. */
  readonly titleInBook: string;
  readonly id: string;
  readonly when: string;
  readonly then: string;
  readonly why: string;
  readonly noGuard: string;
  /** How the row begins in each state. */
  readonly states: {
    readonly recurring: string;
    readonly rule: string;
    readonly held: string;
    readonly relapsed: string;
    readonly unguarded: string;
    readonly retired: string;
  };
}

const lives: Readonly<Record<string, Life>> = {
  English: {
    theme: 'light',
    heading: 'Pitfalls',
    said: 'Rehearse the rollback before the release',
    saidAgain: 'We should rehearse the rollback before a release',
    title: 'Rehearse: "roll back" first',
    titleInBook: '"Rehearse: \\"roll back\\" first"',
    id: 'rehearse-roll-back-first',
    when: 'a release is near',
    then: 'rehearse on a copy',
    why: 'moved to managed images',
    noGuard: 'No guard',
    states: {
      recurring: '2 notes',
      rule: 'rule · 2 notes',
      held: 'rule, held once · 2 notes',
      relapsed: 'relapsed · 3 notes',
      unguarded: 'relapsed · unguarded · 3 notes',
      retired: 'retired',
    },
  },
  Chinese: {
    locale: 'zh-cn',
    theme: 'dark',
    heading: '踩过的坑',
    said: '上线之前没有演练回滚',
    saidAgain: '上线之前还是没有演练回滚。',
    title: '先演练回滚',
    titleInBook: '先演练回滚',
    id: '先演练回滚',
    when: '要上线',
    then: '在副本上演练一遍',
    why: '改用托管镜像',
    noGuard: '不要护栏',
    states: {
      recurring: '2 篇笔记',
      rule: '规则 · 2 篇笔记',
      held: '规则，守住 1 次 · 2 篇笔记',
      relapsed: '又踩了 · 3 篇笔记',
      unguarded: '又踩了 · 护栏没了 · 3 篇笔记',
      retired: '已退休',
    },
  },
};

/** Named without the dots that lead on to questions, which menus show in several ways. */
function namesOf(locale: Life['locale']): (key: string) => string {
  const file = locale === undefined ? 'package.nls.json' : `package.nls.${locale}.json`;
  const names = JSON.parse(readFileSync(join(root, file), 'utf8')) as Record<string, string>;
  return (key) => names[key] ?? key;
}

describe('The life of a lesson', () => {
  for (const [language, life] of Object.entries(lives)) {
    it(`from seen once to retired and restored, in ${language}`, async () => {
      const { locale, theme, said, title, states } = life;
      const name = namesOf(locale);
      const note = (day: string, statement: string): string =>
        `---\ndate: ${day}\n---\n\n## ${life.heading}\n\n- ${statement}\n`;
      const workbench = await openWorkbench({
        ...(locale && { locale }),
        ...(theme && { theme }),
        files: {
          'ci/rehearse.sh': 'test\n',
          'a.md': note('2024-05-02', said),
          'other1.md': note('2024-06-02', 'Two holidays were missing in the calendar'),
          'other2.md': note('2024-07-02', 'Two holidays were missing in the calendar'),
          'other3.md': note('2024-08-02', 'Two holidays were missing in the calendar'),
        },
      });
      const path = (file: string): string => join(workbench.folder ?? '', file);
      const book = (): string => readFileSync(path('.hindsight/lessons.yaml'), 'utf8');
      const tree = workbench.tree(name('view.lessons'));
      const shows = (label: string, start: string): Promise<unknown> =>
        waitFor(`"${label}" to be "${start}"`, async () =>
          (await tree.rows())
            .find((row) => row.label === label && row.level === 1)
            ?.description.startsWith(start),
        );
      // The tree follows the edit, which is then saved.
      const says = (text: string): Promise<unknown> =>
        waitFor(`the book to be\n${text}`, () => Promise.resolve(book() === text));
      const choose = async (command: string, label = title): Promise<void> => {
        await workbench.page.mouse.move(900, 700);
        const row = await tree.row(label, 1);
        await workbench.chooseFromContextMenu(row, name(`command.${command}`));
      };
      const answer = async (text: string): Promise<void> => {
        await workbench.quickInput.waitUntilOpen();
        await workbench.quickInput.type(text);
        await workbench.quickInput.accept();
      };
      try {
        await workbench.openViewContainer('Hindsight');
        await tree.row('Two holidays were missing in the calendar', 1);
        assert.ok(!(await tree.labels()).includes(said), 'seen once, it is not shown');

        writeFileSync(path('b.md'), note('2025-03-10', said));
        await shows(said, states.recurring);

        await tree.select(said, 1);
        await workbench.page.keyboard.press('F2');
        await answer(title);
        await shows(title, states.recurring);
        const head = `version: 1\nlessons:\n  - id: ${life.id}\n    title: ${life.titleInBook}\n    same: [${said}]\n`;
        await says(head);

        await choose('makeRule');
        await answer(life.when);
        await waitFor('the second question', async () =>
          (await workbench.quickInput.message()).includes(life.when),
        );
        await answer(life.then);
        await shows(title, states.rule);
        const today = localDay(new Date());
        const rule = `    rule: {since: ${today}, when: ${life.when}, then: ${life.then}}\n`;
        await says(head + rule);

        await choose('lessonHeld');
        await shows(title, states.held);
        const held = `    held: [{on: ${today}}]\n`;
        await says(head + rule + held);

        writeFileSync(path('c.md'), note(addDays(today, 1), life.saidAgain));
        await shows(title, states.relapsed);
        assert.equal((await tree.labels())[0], title, 'relapsed first');
        assert.equal(book(), head + rule + held, 'a note writes nothing into the book');
        await tree.waitForTooltip(title, life.then);
        await workbench.screenshot(`life-relapsed-${language}`);

        const link = async (): Promise<void> => {
          await choose('linkGuard');
          await workbench.quickInput.type('rehe');
          await waitFor(
            'the file alone',
            async () => (await workbench.quickInput.items()).join() === 'ci/rehearse.sh',
          );
          await workbench.quickInput.accept();
        };
        const guarded = `${head}${rule}    guard: ci/rehearse.sh\n${held}`;
        await link();
        await says(guarded);
        await choose('linkGuard');
        const [first, second] = await workbench.quickInput.items();
        assert.deepEqual([first, second], ['ci/rehearse.sh', life.noGuard]);
        await workbench.screenshot(`life-guard-${language}`);
        await workbench.quickInput.accept();
        await workbench.quickInput.waitUntilClosed();
        assert.equal(book(), guarded, 'Enter alone keeps the guard');
        await choose('linkGuard');
        await workbench.quickInput.choose(life.noGuard);
        await says(head + rule + held);
        await link();
        await says(guarded);
        rmSync(path('ci/rehearse.sh'));
        await shows(title, states.unguarded);
        await workbench.screenshot(`life-unguarded-${language}`);
        writeFileSync(path('ci/rehearse.sh'), 'test\n');
        await shows(title, states.relapsed);

        await choose('retireLesson');
        await answer(life.why);
        const retired = `${guarded}    retired: {on: ${today}, why: ${life.why}}\n`;
        await says(retired);
        // What was written after it was retired brings it back: here, tomorrow's note.
        rmSync(path('c.md'));
        await shows(title, states.retired);
        const lessons = (await tree.rows()).filter(({ level }) => level === 1);
        assert.equal(lessons.at(-1)?.label, title, 'retired last');

        await choose('restoreLesson');
        await shows(title, states.held);
        await says(guarded);
        await workbench.runCommand(`Hindsight: ${name('command.undoDecision')}`);
        await shows(title, states.retired);
        await says(retired);
      } finally {
        await workbench.close();
      }
    });
  }
});
