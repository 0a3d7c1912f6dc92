import * as vscode from 'vscode';
import { Random } from '../../../bench/vault/random';
import { eventually, hindsight, inWorkspace, lessonSaying, writeFile } from '../extension';
import type { Action, Actions, Scene } from './action';
import { asking, looking } from './asking';
import { deciding } from './deciding';
import { editing } from './editing';
import { movingFiles } from './movingFiles';
import { Person } from './person';
import { settingUp } from './settingUp';
import { Vault } from './vault';

const sentinel = 'soak/sentinel.md';
/** Of the actions, how many are waited for until the index knows of them. */
const waitedFor = 0.3;

const actions = [...editing, ...movingFiles, ...deciding, ...asking, ...settingUp];

/** Somebody who does at random what can be done with notes. The same seed does the same. */
export class Soak {
  readonly #scene: Scene;
  #sentinels = 0;
  /** How many actions were done. */
  done = 0;
  readonly #refused = new Map<string, number>();

  private constructor(scene: Scene) {
    this.#scene = scene;
  }

  /** Writes so many notes and waits until they are read. */
  static async begin(seed: number, notes: number): Promise<Soak> {
    const random = new Random(seed);
    const api = await hindsight();
    const vault = await Vault.open(random);
    for (let i = 0; i < notes; i++) {
      const { path, text } = vault.next();
      await writeFile(path, text);
    }
    const person = new Person(random, () => vault.say().slice(0, 40));
    const soak = new Soak({ random, vault, person, api });
    await soak.rest();
    return soak;
  }

  /** Does things for so long. @param views whether Hindsight's views are shown and looked at */
  async go(milliseconds: number, views: boolean): Promise<void> {
    const some = views ? [...actions, ...looking] : actions;
    if (!views) await vscode.commands.executeCommand('workbench.action.closeSidebar');
    const end = performance.now() + milliseconds;
    while (performance.now() < end) {
      await this.#do(this.#oneOf(some));
      this.done += 1;
      if (this.#scene.random.chance(waitedFor)) await this.#scene.api.whenIdle();
    }
  }

  /** Closes everything, and waits until the index knows all that was done. */
  async rest(): Promise<void> {
    await vscode.workspace.saveAll(false);
    for (const { isDirty, uri } of vscode.workspace.textDocuments) {
      if (!isDirty) continue;
      // It was changed on disk meanwhile, so that it is not saved.
      await vscode.window.showTextDocument(uri);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    // Events come in order: when the last note is known, none of the others is still to come.
    this.#sentinels += 1;
    const said = `The soak rests for the ${this.#sentinels}. time`;
    await writeFile(sentinel, `## Lessons learned\n\n- ${said}\n`);
    const { api } = this.#scene;
    await eventually(api, () => lessonSaying(api, said) !== undefined);
    await api.whenIdle();
  }

  /** How many notes there are now. */
  get notes(): number {
    return this.#scene.vault.paths.length;
  }

  /** What VS Code said to what it did not do, and how often. */
  get refusals(): string {
    return [...this.#refused].map(([what, count]) => `${count}× ${what}`).join('; ') || 'nothing';
  }

  async end(): Promise<void> {
    this.#scene.person.leave();
    await vscode.workspace.fs.delete(inWorkspace('soak'), { recursive: true });
  }

  async #do(action: Action): Promise<void> {
    try {
      await action(this.#scene);
    } catch (error) {
      // What VS Code does not do, such as to open what has just been deleted, is no fault of the extension.
      const what = error instanceof Error ? error.message : String(error);
      this.#refused.set(what, (this.#refused.get(what) ?? 0) + 1);
    }
  }

  #oneOf(some: Actions): Action {
    let at = this.#scene.random.below(some.reduce((sum, [weight]) => sum + weight, 0));
    for (const [weight, action] of some) {
      at -= weight;
      if (at < 0) return action;
    }
    throw new RangeError('No action is left.');
  }
}
