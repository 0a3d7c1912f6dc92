import * as vscode from 'vscode';
import type { Random } from '../../../bench/vault/random';
import { Statements } from '../../../bench/vault/statements';
import { type VaultNote, vaultNotes } from '../../../bench/vault/vault';
import { inWorkspace } from '../extension';

/** What was said before is kept to be told again, which must not look like a leak. */
const notesAtOnce = 50;
const statementsAtOnce = 500;

/** Notes of the open folder, made of what the sample's notes say. In Node only. */
export class Vault {
  readonly #random: Random;
  readonly #sentences: readonly string[];
  #made: Iterator<VaultNote>;
  #statements: Statements;
  #said = 0;

  private constructor(sentences: readonly string[], random: Random) {
    this.#random = random;
    this.#sentences = sentences;
    this.#made = vaultNotes(notesAtOnce, sentences, random);
    this.#statements = new Statements(sentences, random);
  }

  static async open(random: Random): Promise<Vault> {
    const extension = vscode.extensions.getExtension('hindsight.hindsight');
    if (!extension) throw new Error('VS Code does not know the extension.');
    const sample = vscode.Uri.joinPath(extension.extensionUri, 'dist/sample.json');
    const bytes = await vscode.workspace.fs.readFile(sample);
    const texts = Object.values(JSON.parse(new TextDecoder().decode(bytes)) as object) as string[];
    const sentences = texts.flatMap((text) =>
      [...text.matchAll(/^- ([^[\n]{8,})$/gm)].flatMap(([, sentence = '']) => sentence),
    );
    return new Vault(sentences, random);
  }

  /** Paths of all notes that are on disk. */
  get paths(): readonly string[] {
    const { readdirSync } = process.getBuiltinModule('node:fs');
    const all = readdirSync(inWorkspace('').fsPath, { recursive: true, encoding: 'utf8' });
    return all.filter((path) => path.endsWith('.md') && !path.startsWith('.')).sort();
  }

  /** One of the notes. */
  path(): string {
    return this.#random.oneOf(this.paths);
  }

  /** A folder that has notes. */
  folder(): string {
    const folders = this.paths.flatMap((path) => /^(.+)\/[^/]+$/.exec(path)?.[1] ?? []);
    return this.#random.oneOf([...new Set(folders)]);
  }

  /** A new note, as another program would write it. */
  next(): VaultNote {
    const { value, done } = this.#made.next() as IteratorResult<VaultNote, undefined>;
    if (done !== true) return { ...value, path: `soak/${value.path}` };
    this.#made = vaultNotes(notesAtOnce, this.#sentences, this.#random);
    return this.next();
  }

  /** A statement, often one that was said before in other words. */
  say(): string {
    this.#said += 1;
    if (this.#said % statementsAtOnce === 0) {
      this.#statements = new Statements(this.#sentences, this.#random);
    }
    return this.#statements.next(this.#random.oneOf(['en', 'zh']));
  }
}
