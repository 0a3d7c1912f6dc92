import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { HindsightApi } from '../../../src/host/activate';
import { lessonItem, lessonTooltip, mentionItem } from '../../../src/host/views/lessonItems';
import { noteItem } from '../../../src/host/views/noteItems';
import {
  eventually,
  hindsight,
  lessonSaying,
  inWorkspace,
  writeFile,
} from '../../support/extension';

/** What a note may say to whoever opens it, each with what must not come of it. */
const attacks = [
  'See <img src=x onerror=alert(1)> and <script>alert(2)</script> in the log',
  'Press [here](command:workbench.action.quit) and `then` **wait** for it',
  'Press [there](javascript:alert(3)) or <a href="javascript:alert(4)">this</a> again',
  'Show ![picture](data:image/svg+xml;base64,PHN2Zz4=) of the drift',
  'Take $(trash) and \\$(gear) away from the label',
  'Name it __proto__ or constructor or toString of the object',
  'Write {{yaml title}} and {{#each this}}{{@root}}{{/each}} into templates',
  '"><iframe srcdoc="<b>x</b>"></iframe> closes the attribute',
];

const noteText = `---
title: "{{constructor}} $(bug) <b>[x](command:workbench.action.quit)</b>"
project: "$(trash) <i>__proto__</i>"
tags: [__proto__, constructor, "<u>", "[x](command:y)"]
__proto__: {polluted: true}
constructor: {prototype: {polluted: true}}
---

## Pitfalls

${attacks.map((attack) => `- \`x\` ${attack}`).join('\n')}

## Follow-ups

- [ ] ${attacks[1] ?? ''}
`;

describe('Notes that attack whoever opens them', () => {
  let api: HindsightApi;
  let document: vscode.TextDocument;
  /** The texts of the mentions, in the order of the attacks. */
  let statements: readonly string[];

  before(async () => {
    api = await hindsight();
    await writeFile('attacks/one.md', noteText);
    await writeFile('attacks/two.md', noteText);
    const found = (): readonly string[] =>
      [...api.lessons.values()]
        .filter(({ mentions, noteCount }) => noteCount === 2 && isAttack(mentions))
        .map(({ title }) => title);
    await eventually(api, () => found().length >= attacks.length);
    statements = found();
    document = await vscode.workspace.openTextDocument(inWorkspace('attacks/one.md'));
    await vscode.window.showTextDocument(document);
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(inWorkspace('attacks'), { recursive: true });
    await eventually(api, () => lessonSaying(api, statements[0] ?? '') === undefined);
  });

  it('pollute no prototype', () => {
    assert.equal('polluted' in {}, false);
    assert.equal(Reflect.get(Object.prototype, 'polluted'), undefined);
  });

  it('are plain text in the rows of trees and what these tell', () => {
    for (const statement of statements) {
      const lesson = lessonSaying(api, statement);
      const [at] = lesson?.mentions ?? [];
      assert.ok(lesson && at);
      const items = [lessonItem(lesson, 'a'), mentionItem(at, 'b'), noteItem(at.note, 'c')];
      for (const { label, tooltip, command } of items) {
        assert.equal(typeof label, 'string');
        assert.ok(command === undefined || command.command === 'vscode.open');
        if (tooltip instanceof vscode.MarkdownString) assertHarmless(tooltip, []);
      }
      assertHarmless(lessonTooltip(lesson, []), []);
    }
  });

  it('are plain text in hovers, which run our own commands only', async () => {
    for (const statement of statements) {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        placeOf(statement),
      );
      const contents = hovers
        .flatMap((hover) => hover.contents)
        .filter((content) => content instanceof vscode.MarkdownString);
      assert.ok(contents.some(({ value }) => value.includes('command:hindsight.')));
      for (const content of contents) assertHarmless(content, ours);
    }
  });

  it('are plain text above the line, with no icons of their own', async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
    );
    for (const { command } of lenses) {
      assert.ok(command);
      assert.ok(command.command === '' || command.command.startsWith('hindsight.'));
      assert.doesNotMatch(command.title, /(?<!\\)\$\(/);
    }
  });

  it('are plain text in completions', async () => {
    const end = document.lineAt(document.lineCount - 1).range.end;
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      placeOf(statements[1] ?? ''),
    );
    assert.ok(end);
    for (const { documentation, command } of items) {
      if (documentation instanceof vscode.MarkdownString) assertHarmless(documentation, []);
      assert.ok(!command?.command.includes('quit'));
    }
  });

  it('are plain text in what explains why they are the same', async () => {
    for (const statement of statements) {
      const line = placeOf(statement);
      const place = { uri: document.uri.toString(), line: line.line, character: line.character };
      await vscode.window.showTextDocument(document, { selection: new vscode.Range(line, line) });
      await vscode.commands.executeCommand('hindsight.whySame', place);
      const text = vscode.window.visibleTextEditors
        .filter(({ document: { uri } }) => uri.scheme.startsWith('hindsight'))
        .map((editor) => editor.document.getText())
        .join('\n');
      assert.notEqual(text, '');
      assertEscaped(text);
    }
  });

  it('are plain text in the preview', () => {
    const html: string[] = [];
    const rules: ((state: unknown) => void)[] = [];
    const renderers: Record<string, (...args: unknown[]) => string> = {};
    api.extendMarkdownIt({
      core: { ruler: { push: (_name, rule) => void rules.push(rule as never) } },
      renderer: { rules: renderers },
      utils: {
        escapeHtml: (text) =>
          text.replace(/[&<>"]/g, (sign) => `&#${String(sign.codePointAt(0))};`),
      },
    });
    class Token {
      readonly map = null;
      children: Token[] | null = null;
      meta: unknown;
      readonly type: string;
      constructor(type: string) {
        this.type = type;
      }
    }
    const inline = { type: 'inline', map: [0, document.lineCount], children: [], meta: undefined };
    for (const rule of rules) rule({ src: document.getText(), tokens: [inline], Token });
    const env = { currentDocument: document.uri };
    for (const child of inline.children as Token[]) {
      html.push(renderers[child.type]?.([child], 0, {}, env) ?? '');
    }
    assert.match(html.join(''), /<small class="hindsight-mark/);
    assert.doesNotMatch(html.join(''), /<(?!\/?small)/);
    assert.doesNotMatch(html.join(''), /title="[^"]*"[^>]*(?:on\w+|src|href)=/);
  });

  function placeOf(statement: string): vscode.Position {
    const lesson = lessonSaying(api, statement);
    const at = lesson?.mentions.find(({ note }) => note.uri === document.uri.toString());
    assert.ok(at, statement);
    return new vscode.Position(at.mention.start.line, at.mention.start.column + 4);
  }
});

/** What a hover of ours may run. */
const ours = /^hindsight\.\w+$/;

function isAttack(mentions: readonly { readonly note: { readonly path: string } }[]): boolean {
  return mentions.some(({ note }) => note.path.startsWith('attacks/'));
}

/** @param commands what may be run from it */
function assertHarmless(
  { value, isTrusted, supportHtml, supportThemeIcons }: vscode.MarkdownString,
  commands: RegExp | readonly [],
): void {
  assert.notEqual(supportHtml, true);
  assert.notEqual(supportThemeIcons, true);
  if (commands instanceof RegExp && isTrusted !== undefined) {
    assert.equal(typeof isTrusted, 'object');
    const { enabledCommands = [] } = isTrusted as { enabledCommands?: readonly string[] };
    for (const id of enabledCommands) assert.match(id, commands);
  } else assert.ok(isTrusted === undefined || isTrusted === false);
  assertEscaped(value);
}

/** No sign of a note is markup: each `<`, `[` and backtick that is not ours has a backslash. */
function assertEscaped(markdown: string): void {
  assert.doesNotMatch(markdown, /(?<!\\)<(?:img|script|a|b|i|iframe|u)\b[^>]*(?<!\\)>/i);
  assert.doesNotMatch(markdown, /(?<![\\])\]\((?:javascript|data):/i);
  assert.doesNotMatch(markdown, /(?<!\\)\]\(command:(?!hindsight\.)/);
  assert.doesNotMatch(markdown, /(?<!\\)!?\[(?:picture|here|there|x)(?<!\\)\]/);
}
