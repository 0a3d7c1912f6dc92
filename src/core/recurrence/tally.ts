/**
 * Counts for a search what other slots share with one of them, over lists of slots.
 *
 * Most of the time of a large collection goes into this, and most of that into waiting for memory: so
 * of all slots only a number each is looked at, and what is counted stands close together.
 */
export class Tally {
  /** By slot: its place among those found, if that place is its own; or −1 − the round that left it out. */
  #places = new Int32Array(0);
  /** By place. */
  #slots = new Int32Array(0);
  #seen = new Int32Array(0);
  #here = new Float64Array(0);
  #there = new Float64Array(0);
  #found = 0;
  #group = 0;

  /** Makes room for slots below a number. */
  grow(slots: number): void {
    const places = new Int32Array(slots);
    places.set(this.#places);
    this.#places = places;
    this.#slots = new Int32Array(slots);
    this.#seen = new Int32Array(slots);
    this.#here = new Float64Array(slots);
    this.#there = new Float64Array(slots);
  }

  /** A slot that no round leaves out. */
  letIn(slot: number): void {
    this.#places[slot] = -1;
  }

  /** A slot that is passed over in the searches of a round, a number from 1. */
  leaveOut(slot: number, round: number): void {
    this.#places[slot] = -1 - round;
  }

  /** Starts a group of lists, of which only the first one that has a slot counts from here. */
  startGroup(): void {
    this.#group += 1;
  }

  /**
   * Counts what the slots of a list share.
   *
   * @param here weight as seen from here
   * @param there weight as seen from there; each list counts
   * @param round slots that it leaves out are passed over
   */
  count(list: readonly number[], here: number, there: number, round: number): void {
    // Fields are read once.
    const places = this.#places;
    const slots = this.#slots;
    const seen = this.#seen;
    const group = this.#group;
    const leftOut = -1 - round;
    for (const slot of list) {
      let place = places[slot] ?? 0;
      if (place === leftOut) continue;
      if (place < 0 || place >= this.#found || slots[place] !== slot) {
        place = this.#found;
        this.#found += 1;
        places[slot] = place;
        slots[place] = slot;
        seen[place] = group;
        this.#here[place] = here;
        this.#there[place] = there;
        continue;
      }
      if (seen[place] !== group) {
        seen[place] = group;
        this.#here[place] = (this.#here[place] ?? 0) + here;
      }
      this.#there[place] = (this.#there[place] ?? 0) + there;
    }
  }

  /** Counts what those slots of a list share that were found since `take`; the others are passed over. */
  countFound(list: readonly number[], here: number, there: number): void {
    const places = this.#places;
    const slots = this.#slots;
    const found = this.#found;
    for (const slot of list) {
      const place = places[slot] ?? 0;
      if (place < 0 || place >= found || slots[place] !== slot) continue;
      if (this.#seen[place] !== this.#group) {
        this.#seen[place] = this.#group;
        this.#here[place] = (this.#here[place] ?? 0) + here;
      }
      this.#there[place] = (this.#there[place] ?? 0) + there;
    }
  }

  /** Gives the slots that share at least so much as seen from here, and forgets all that was counted. */
  take(least: number, take: (slot: number, here: number, there: number) => void): void {
    const found = this.#found;
    this.#found = 0;
    for (let place = 0; place < found; place += 1) {
      const here = this.#here[place] ?? 0;
      if (here >= least) take(this.#slots[place] ?? 0, here, this.#there[place] ?? 0);
    }
  }
}
