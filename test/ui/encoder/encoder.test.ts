import assert from 'node:assert/strict';
import { encodeEnglish } from '../../../bench/encoder/energetic';
import { unrelatedTexts } from '../../../src/core/recurrence/encoded';
import {
  type EncoderServer,
  type EncoderServerOptions,
  startEncoderServer,
} from '../../support/encoder/encoderServer';
import { openWorkbench, type WorkbenchOptions } from '../../support/ui/openWorkbench';
import { waitFor } from '../../support/ui/waitFor';
import type { Workbench } from '../../support/ui/workbench';

const pin = 'Pin the CUDA version before deploying';
const files = {
  'again.md': `## Pitfalls\n\n- ${pin}\n`,
  'open.md': `## Pitfalls\n\n- ${pin}\n- Nobody owned the dashboard\n`,
  'hidden.md': '---\nprivate: true\n---\n\n## Pitfalls\n\n- Asked too late for a raise\n',
};
const open = ['Nobody owned the dashboard', pin];

describe('An encoder of the user', () => {
  const ended: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ended.splice(0).reverse()) await end();
  });

  async function serve(options: Partial<EncoderServerOptions> = {}): Promise<EncoderServer> {
    const server = await startEncoderServer({ encode: encodeEnglish, ...options });
    ended.push(() => server.stop());
    return server;
  }

  async function openWindow(options: WorkbenchOptions): Promise<Workbench> {
    const workbench = await openWorkbench(options);
    ended.push(() => workbench.close());
    await workbench.openViewContainer('Hindsight');
    return workbench;
  }

  for (const inWebHost of [false, true]) {
    const host = inWebHost ? 'web' : 'node';
    it(`gets the statements of notes that are not private, once: ${host} host`, async () => {
      const server = await serve();
      const machineSettings = settingsFor(server.url, `once in the ${host} host`);
      const workbench = await openWindow({ files, machineSettings, inWebHost });
      const sent = (): string[] => server.texts().filter((text) => !unrelatedTexts.includes(text));
      await waitFor('the statements', async () => Promise.resolve(sent().length === open.length));
      assert.deepEqual(sent().sort(), open);
      assert.equal(server.requests[0]?.path, '/v1/embeddings');

      // What is typed later is encoded too; what is known is not.
      await workbench.openFile('open.md');
      await workbench.page.keyboard.press('Control+End');
      await workbench.editor.type('- Rehearse the rollback');
      await waitFor('the new statement', async () =>
        Promise.resolve(server.texts().includes('Rehearse the rollback')),
      );
      assert.deepEqual(
        sent().filter((text) => open.includes(text) || text.includes('raise')),
        sent().slice(0, open.length),
      );
    });
  }

  it('can speak the form of Ollama, and be given a key', async () => {
    const server = await serve({
      instead: ({ authorization }) =>
        authorization === undefined ? { status: 401, body: 'no key' } : undefined,
    });
    const settings = settingsFor(server.url, 'in the other form');
    const workbench = await openWindow({
      files,
      machineSettings: { ...settings, 'hindsight.encoder.kind': 'ollama' },
    });
    await waitFor('the status', async () => (await workbench.statusBar()).includes('Encoder away'));
    await workbench.runCommand('Hindsight: Set Encoder Key…');
    const box = workbench.page.locator('.quick-input-widget input[type="password"]');
    await box.fill('secret');
    await box.press('Enter');
    await waitFor('the key', async () => Promise.resolve(server.requests.length > 1));
    const { path, model, authorization } = server.requests[1] ?? {};
    assert.deepEqual([path, model], ['/api/embed', 'in the other form']);
    assert.equal(authorization, 'Bearer secret');
    await waitFor('no trouble', async () => !(await workbench.statusBar()).includes('Encoder'));
  });

  it('that is away is named in the status bar, and nowhere else', async () => {
    const server = await serve({ instead: () => ({ status: 404, body: 'no such model' }) });
    const machineSettings = settingsFor(server.url, 'away');
    const workbench = await openWindow({ files, machineSettings });
    await waitFor('the status', async () => (await workbench.statusBar()).includes('Encoder away'));
    assert.deepEqual(await workbench.notifications.texts(), []);
    await workbench.screenshot('encoder-away');
  });

  it('shows how far it is, and can be stopped', async () => {
    const server = await serve({ instead: () => 'wait' });
    const machineSettings = settingsFor(server.url, 'slow');
    const workbench = await openWindow({ files, machineSettings });
    const progress = workbench.page.getByText(/Encoding statements: 0 of \d+/);
    await progress.waitFor();
    await workbench.screenshot('encoder-progress');
    await progress.click();
    await workbench.page.getByText(/Stopped at 0 of \d+ statements/).waitFor();
  });

  it('on another machine is not used unless that is allowed', async () => {
    const machineSettings = settingsFor('http://192.0.2.1:11434', 'far away');
    const workbench = await openWindow({ files, machineSettings });
    await waitFor('the status', async () =>
      (await workbench.statusBar()).includes('Encoder not used'),
    );
  });

  it('is never taken from a workspace', async () => {
    const server = await serve();
    const settings = JSON.stringify(settingsFor(server.url, 'of the workspace'));
    await openWindow({ files: { ...files, '.vscode/settings.json': settings } });
    // A window that has an encoder, opened later on the same notes, has its vectors first.
    await openWindow({ files, machineSettings: settingsFor(server.url, 'of the user') });
    await waitFor('the statements', async () => Promise.resolve(server.texts().length > 0));
    assert.deepEqual([...new Set(server.requests.map(({ model }) => model))], ['of the user']);
  });

  it('gets nothing in Restricted Mode, and all when the folder is trusted', async () => {
    const server = await serve();
    const workbench = await openWindow({
      files,
      restricted: true,
      settings: { 'security.workspace.trust.startupPrompt': 'never' },
      machineSettings: settingsFor(server.url, 'of the user'),
    });
    await workbench.tree('Recurring Lessons').row(pin);
    await workbench.runCommand('Workspaces: Manage Workspace Trust');
    const button = workbench.page
      .locator('.workspace-trust-editor')
      .getByRole('button', { name: 'Trust', exact: true });
    await button.waitFor();
    assert.deepEqual(server.requests, []);
    await button.click();
    await waitFor('the statements', async () => Promise.resolve(server.texts().length > 0));
  });
});

/** @param model vectors are kept by its name, so each test has its own */
function settingsFor(endpoint: string, model: string): Readonly<Record<string, string>> {
  return { 'hindsight.encoder.endpoint': endpoint, 'hindsight.encoder.model': model };
}
