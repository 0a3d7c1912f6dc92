import type { Random } from '../../../bench/vault/random';
import type { HindsightApi } from '../../../src/host/activate';
import type { Person } from './person';
import type { Vault } from './vault';

/** All that an action needs. */
export interface Scene {
  readonly random: Random;
  readonly vault: Vault;
  readonly person: Person;
  readonly api: HindsightApi;
}

/** Something that a person or another program does. */
export type Action = (scene: Scene) => Thenable<unknown>;

/** Actions, and how often each of them is done compared with the others. */
export type Actions = readonly (readonly [number, Action])[];

/** An action that is so often done. */
export function weighted(weight: number, action: Action): Actions[number] {
  return [weight, action];
}
