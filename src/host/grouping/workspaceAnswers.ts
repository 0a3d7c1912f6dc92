import type { OfferRecord } from '../../core/grouping/lessonNews';
import type { Lesson } from '../../core/recurrence/lesson';
import type { Offer, Reason } from '../../core/recurrence/lessonAnswers';
import type { Theme } from '../../core/recurrence/themes';
import type { Grouping } from './grouping';

/** Answers what a person asks about lessons. All but the lesson of a wording is asked of the worker. */
export class WorkspaceAnswers {
  readonly #grouping: Grouping;

  constructor(grouping: Grouping) {
    this.#grouping = grouping;
  }

  /** The lesson that is said in these words, of a note that is read or not. */
  lessonOf(text: string): Lesson | undefined {
    return this.#grouping.index.lessonOf(text);
  }

  /** The lesson that a statement tells: in these words, else in words that are near enough. */
  async toldIn(text: string): Promise<Lesson | undefined> {
    return this.lessonOf(text) ?? (await this.retoldBy([text]))[0];
  }

  /** For each statement, the lesson that it tells in other words, if careful grouping would join them. */
  async retoldBy(texts: readonly string[]): Promise<readonly (Lesson | undefined)[]> {
    const ids = await this.#grouping.ask((service) => service.retoldBy(texts), []);
    return texts.map((_, i) => this.#lessons.get(ids[i] ?? ''));
  }

  /** The lessons that a statement may be said in, whether a note says it yet or not: the likeliest first. */
  async nearTo(text: string): Promise<readonly Lesson[]> {
    const ids = await this.#grouping.ask((service) => service.nearTo(text), []);
    return ids.flatMap((id) => this.#lessons.get(id) ?? []);
  }

  /** Other lessons that may be the same, for each of these lessons: the likeliest first. */
  async offersOf(ids: readonly string[]): Promise<readonly (readonly Offer[])[]> {
    const offers = await this.#grouping.ask((service) => service.offersOf(ids), []);
    return ids.map((_, i) => this.#offers(offers[i] ?? []));
  }

  /** Other lessons that were the same, were it not for what they contradict: the nearest first. */
  async keptApartFrom(id: string): Promise<readonly Offer[]> {
    return this.#offers(await this.#grouping.ask((service) => service.keptApartFrom(id), []));
  }

  /** Why mentions are one lesson; empty when all of them say it in the same words. */
  async whySame(id: string): Promise<readonly Reason[]> {
    const reasons = await this.#grouping.ask((service) => service.whySame(id), []);
    return reasons.flatMap(({ why, ...ids }): Reason[] => {
      const [a, b] = [this.#mentionOf(ids.a), this.#mentionOf(ids.b)];
      return a && b ? [{ a, b, why }] : [];
    });
  }

  /** The themes of some lessons. */
  themesOf(ids: readonly string[]): Promise<readonly Theme[]> {
    return this.#grouping.ask((service) => service.themesOf(ids), []);
  }

  get #lessons(): ReadonlyMap<string, Lesson> {
    return this.#grouping.index.lessons;
  }

  #mentionOf(id: string): Reason['a'] | undefined {
    return this.#grouping.index.mentionOf(id);
  }

  /** Without those that changed while the worker answered. */
  #offers(records: readonly OfferRecord[]): readonly Offer[] {
    return records.flatMap((record): Offer[] => {
      const [own, mention] = [this.#mentionOf(record.own), this.#mentionOf(record.mention)];
      return own && mention && this.#lessons.has(record.lesson)
        ? [{ ...record, own, mention }]
        : [];
    });
  }
}
