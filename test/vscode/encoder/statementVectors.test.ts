import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { EncodingProgress } from '../../../src/host/encoder/encodedTexts';
import { StatementVectors } from '../../../src/host/encoder/statementVectors';
import { type CacheLimits, VectorCache } from '../../../src/host/encoder/vectorCache';
import { FakeEncoder } from '../../support/encoder/fakeEncoder';
import { inWorkspace } from '../../support/extension';

describe('Vectors of statements', () => {
  const open: StatementVectors[] = [];
  const warnings: string[] = [];
  const log = new Proxy(vscode.window.createOutputChannel('Hindsight, vectors', { log: true }), {
    get: (channel, name) =>
      name === 'warn'
        ? (message: string) => warnings.push(message)
        : (Reflect.get(channel, name) as unknown),
  });
  let folder: vscode.Uri;
  let count = 0;

  beforeEach(() => {
    count += 1;
    folder = inWorkspace(`.storage/${count}`);
    warnings.length = 0;
  });
  afterEach(() => {
    for (const vectors of open.splice(0)) vectors.dispose();
  });

  /** As a window that is opened would make them. */
  function vectorsOf(
    encoder: FakeEncoder,
    mayLeave: (text: string) => boolean = () => true,
    limits?: CacheLimits,
  ): StatementVectors {
    const vectors = new StatementVectors();
    vectors.use({
      encoder,
      mayLeave,
      log,
      cache: new VectorCache(folder, encoder.id, log, limits),
    });
    open.push(vectors);
    return vectors;
  }

  it('are there after they were asked for', async () => {
    const encoder = new FakeEncoder();
    const vectors = vectorsOf(encoder);
    const encoded = next(vectors.onDidEncode);
    vectors.want(['ab', 'abc']);
    assert.equal(vectors.vectorOf('ab'), undefined);
    assert.deepEqual(await encoded, ['ab', 'abc']);
    assert.equal(vectors.vectorOf('ab')?.[2], 1);
    assert.equal(vectors.vectorOf('abc')?.[3], 1);
    assert.equal(vectors.vectorOf('other'), undefined);
  });

  it('are asked for once', async () => {
    const encoder = new FakeEncoder();
    const vectors = vectorsOf(encoder);
    vectors.want(['a', 'a']);
    vectors.want(['a', 'b']);
    await phase(vectors, 'idle');
    vectors.want(['b']);
    assert.deepEqual(encoder.asked, [['a', 'b']]);
  });

  it('are asked for in batches, with progress', async () => {
    const encoder = new FakeEncoder();
    const vectors = vectorsOf(encoder);
    const seen: EncodingProgress[] = [];
    vectors.onDidProgress((progress) => seen.push(progress));
    vectors.want(numbers(100));
    await phase(vectors, 'idle');
    assert.deepEqual(
      encoder.asked.map(({ length }) => length),
      [64, 36],
    );
    assert.deepEqual(seen, [
      { phase: 'encoding', done: 0, total: 100 },
      { phase: 'encoding', done: 64, total: 100 },
      { phase: 'idle', done: 100, total: 100 },
    ]);
  });

  it('are kept for the next window, and not asked for again', async () => {
    const first = vectorsOf(new FakeEncoder());
    first.want(['ab', 'abc']);
    await phase(first, 'idle');
    await first.flush();
    const encoder = new FakeEncoder();
    const second = vectorsOf(encoder);
    const encoded = next(second.onDidEncode);
    second.want(['abc', 'ab', 'abcd']);
    assert.deepEqual(await encoded, ['abc', 'ab']);
    assert.deepEqual(second.vectorOf('ab'), first.vectorOf('ab'));
    await phase(second, 'idle');
    assert.deepEqual(encoder.asked, [['abcd']]);
  });

  it('can be read before they are asked for', async () => {
    const first = vectorsOf(new FakeEncoder());
    first.want(['ab']);
    await phase(first, 'idle');
    await first.flush();
    const second = vectorsOf(new FakeEncoder());
    await second.whenLoaded();
    assert.deepEqual(second.vectorOf('ab'), first.vectorOf('ab'));
  });

  it('of another encoder are others', async () => {
    const first = vectorsOf(new FakeEncoder());
    first.want(['ab']);
    await phase(first, 'idle');
    await first.flush();
    const second = vectorsOf(new FakeEncoder('fake:other'));
    await second.whenLoaded();
    assert.equal(second.vectorOf('ab'), undefined);
    assert.deepEqual(warnings, []);
  });

  it('are gone when there is no encoder any more', async () => {
    const vectors = vectorsOf(new FakeEncoder());
    vectors.want(['ab']);
    await phase(vectors, 'idle');
    const reset = next(vectors.onDidReset);
    vectors.use(undefined);
    await reset;
    assert.equal(vectors.vectorOf('ab'), undefined);
    vectors.want(['abc']);
    assert.equal(vectors.progress.phase, 'idle');
  });

  it('are made anew when the model behind the name is another one', async () => {
    const first = vectorsOf(new FakeEncoder());
    first.want(['ab']);
    await phase(first, 'idle');
    await first.flush();
    const encoder = new FakeEncoder();
    encoder.dimensions = 16;
    const second = vectorsOf(encoder);
    second.onDidReset(() => {
      second.want(['ab']);
    });
    second.want(['ab', 'abc']);
    await phase(second, 'idle');
    assert.equal(second.vectorOf('ab')?.length, 16);
    assert.equal(second.vectorOf('abc')?.length, 16);
    await second.flush();
    const third = vectorsOf(new FakeEncoder());
    await third.whenLoaded();
    assert.equal(third.vectorOf('ab')?.length, 16);
  });

  it('that may not leave any more are not asked for', async () => {
    const hidden = new Set<string>();
    const encoder = new FakeEncoder();
    encoder.meanwhile = () => {
      hidden.add('70').add('71');
    };
    const vectors = vectorsOf(encoder, (text) => !hidden.has(text));
    vectors.want(numbers(72));
    await phase(vectors, 'idle');
    assert.deepEqual(encoder.asked[1], ['64', '65', '66', '67', '68', '69']);
  });

  it('can be stopped and asked for later', async () => {
    const encoder = new FakeEncoder();
    const vectors = vectorsOf(encoder);
    encoder.meanwhile = (texts) => {
      if (texts.includes('64')) vectors.stop();
    };
    vectors.want(numbers(100));
    await phase(vectors, 'stopped');
    assert.deepEqual(vectors.progress, { phase: 'stopped', done: 64, total: 100 });
    assert.ok(vectors.vectorOf('0'));
    assert.equal(vectors.vectorOf('64'), undefined);
    vectors.want(['more']);
    assert.equal(encoder.asked.length, 2);
    encoder.meanwhile = () => undefined;
    vectors.resume();
    await phase(vectors, 'idle');
    assert.ok(vectors.vectorOf('64') && vectors.vectorOf('more'));
  });

  it('stay wanted while the encoder is away, which is not asked again at once', async () => {
    const encoder = new FakeEncoder();
    const vectors = vectorsOf(encoder);
    encoder.meanwhile = () => Promise.reject(new Error('away'));
    vectors.want(['a']);
    await phase(vectors, 'away');
    vectors.want(['b']);
    assert.equal(encoder.asked.length, 1);
    assert.equal(warnings.length, 1);
    encoder.meanwhile = () => undefined;
    vectors.resume();
    await phase(vectors, 'idle');
    assert.ok(vectors.vectorOf('a') && vectors.vectorOf('b'));
  });

  it('are not asked for any more once the window closes', async () => {
    const encoder = new FakeEncoder();
    const vectors = vectorsOf(encoder);
    const asked = new Promise<void>((resolve) => {
      encoder.meanwhile = () => {
        resolve();
        return new Promise(() => undefined);
      };
    });
    vectors.want(numbers(100));
    await asked;
    vectors.dispose();
    vectors.want(['more']);
    assert.equal(encoder.asked.length, 1);
  });

  describe('on disk', () => {
    it('are read as far as they are whole', async () => {
      await keep(['a', 'ab', 'abc']);
      const [file] = await files();
      assert.ok(file);
      const bytes = await vscode.workspace.fs.readFile(file);
      bytes[bytes.length - 6] = (bytes.at(-6) ?? 0) ^ 1;
      await vscode.workspace.fs.writeFile(file, bytes);
      const vectors = vectorsOf(new FakeEncoder());
      await vectors.whenLoaded();
      assert.ok(vectors.vectorOf('a') && vectors.vectorOf('ab'));
      assert.equal(vectors.vectorOf('abc'), undefined);
      assert.match(warnings.join(), /1 damaged/);
    });

    it('are not found in files of others', async () => {
      await keep(['a']);
      const [file] = await files();
      assert.ok(file);
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('not vectors'));
      await vscode.workspace.fs.writeFile(
        vscode.Uri.joinPath(folder, 'notes.txt'),
        new TextEncoder().encode('of somebody else'),
      );
      const vectors = vectorsOf(new FakeEncoder());
      await vectors.whenLoaded();
      assert.equal(vectors.vectorOf('a'), undefined);
      assert.equal(warnings.length, 1);
    });

    it('take no more room than allowed: the oldest go', async () => {
      const limits = { all: 200, file: 1, smallFiles: 99 };
      for (const text of ['a', 'ab', 'abc', 'abcd']) await keep([text], limits);
      const vectors = vectorsOf(new FakeEncoder(), undefined, limits);
      await vectors.whenLoaded();
      assert.equal(vectors.vectorOf('a'), undefined);
      assert.ok(vectors.vectorOf('abcd'));
      const sizes = await Promise.all(
        (await files()).map(async (file) => (await vscode.workspace.fs.stat(file)).size),
      );
      assert.ok(sizes.reduce((sum, size) => sum + size, 0) <= limits.all);
    });

    it('are put together when they are in many files', async () => {
      const limits = { all: 1e6, file: 1e6, smallFiles: 2 };
      for (const text of ['a', 'ab', 'abc']) await keep([text], limits);
      assert.equal((await files()).length, 3);
      const joining = vectorsOf(new FakeEncoder(), undefined, limits);
      await joining.whenLoaded();
      assert.equal((await files()).length, 1);
      const after = vectorsOf(new FakeEncoder(), undefined, limits);
      await after.whenLoaded();
      for (const text of ['a', 'ab', 'abc']) assert.ok(after.vectorOf(text), text);
    });

    it('grow one file while a window is open', async () => {
      const vectors = vectorsOf(new FakeEncoder());
      for (const text of ['a', 'ab']) {
        vectors.want([text]);
        await phase(vectors, 'idle');
        await vectors.flush();
      }
      assert.equal((await files()).length, 1);
    });
  });

  async function keep(texts: readonly string[], limits?: CacheLimits): Promise<void> {
    const vectors = vectorsOf(new FakeEncoder(), undefined, limits);
    vectors.want(texts);
    await phase(vectors, 'idle');
    await vectors.flush();
  }

  async function files(): Promise<readonly vscode.Uri[]> {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries
      .filter(([name]) => name.endsWith('.vectors'))
      .map(([name]) => vscode.Uri.joinPath(folder, name));
  }
});

function numbers(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => String(i));
}

function next<T>(event: vscode.Event<T>): Promise<T> {
  return new Promise((resolve) => {
    const listening = event((value) => {
      listening.dispose();
      resolve(value);
    });
  });
}

/** Resolves at the next progress of this phase. */
function phase(vectors: StatementVectors, wanted: EncodingProgress['phase']): Promise<void> {
  return new Promise((resolve) => {
    const listening = vectors.onDidProgress((progress) => {
      if (progress.phase !== wanted) return;
      listening.dispose();
      resolve();
    });
  });
}
