import type { Availability } from '../../catalog/availability.js';
import type { Condition } from '../../catalog/product.js';
import type { SOURCE_WEIGHTS } from '../../recommendations/scores/ranking.js';

/** Pages that sell: home, listings, search, product, How it works. */
export interface PageWords {
  readonly home: {
    /** What the demo says first. */
    readonly title: string;
    /** What any other shop says first that has no headline of its own. */
    welcome(shop: string): string;
    readonly lead: string;
    readonly size: {
      department(products: string, parts: string): string;
      category(products: string, parts: string): string;
    };
    readonly browse: string;
    readonly window: string;
    popularIn(department: string): string;
    readonly nothingNearNote: string;
    readonly around: string;
    readonly everyCorner: {
      readonly department: string;
      readonly category: string;
    };
    readonly aroundNote: string;
    /** Under a shelf that the merchant gave a name. @param from @param until days as they are said: `3 October` */
    seasonNote(from: string, until: string): string;
    readonly newIn: string;
    readonly newInNote: string;
    readonly departments: string;
    readonly departmentsNote: string;
  };
  readonly departments: {
    readonly title: string;
    lead(
      departments: number,
      products: number,
      said: {
        readonly departments: string;
        readonly products: string;
      },
    ): string;
    products(count: number, said: string): string;
    /** Where the catalogue is in another language than the page. @param language what it is called in that of the page */
    foreign(language: string): string;
    /** Where products stand whose feed names no department, beside others and in a shop without any. */
    readonly other: string;
    readonly everything: string;
  };
  readonly listing: {
    readonly categories: string;
    all(department: string): string;
    count(count: number, said: string): string;
    /** @param count of what was asked for, as a sentence @param near how many products come near it besides, as a number */
    countWithNear(count: string, near: string): string;
    /** Nothing but what comes near what was asked for. */
    countNear(count: number, said: string): string;
    /** Above what only comes near what was asked for. */
    readonly near: string;
    readonly sort: string;
    readonly sorts: {
      readonly relevance: string;
      readonly popular: string;
      readonly newest: string;
      readonly name: string;
      readonly priceUp: string;
      readonly priceDown: string;
    };
    readonly filters: string;
    filtersOn(count: number): string;
    readonly price: string;
    readonly priceFrom: string;
    readonly priceTo: string;
    readonly brand: string;
    readonly stock: string;
    readonly inStock: string;
    readonly apply: string;
    readonly clear: string;
    remove(what: string): string;
    readonly active: string;
    from(price: string): string;
    to(price: string): string;
    readonly empty: string;
    /** What the shopper hid, of what would be listed. */
    /** @param typed as it was typed @param example a number that can be read */
    noPrice(typed: string, example: string): string;
    /** The lowest price is above the highest. */
    contradicts(least: string, most: string): string;
    hidden(count: number, said: string): string;
    readonly hiddenLink: string;
    readonly pages: string;
    readonly previous: string;
    readonly next: string;
    page(page: number, of: number): string;
  };
  readonly product: {
    fewLeft(count: number): string;
    /** Whether it can be had. @param when it can be, as `onDay` says it; empty where nobody knows */
    readonly stock: Readonly<Record<Availability, (when: string) => string>>;
    readonly materials: string;
    /** Before the numbers that the merchant, its suppliers and the maker know it by. */
    numbers(count: number): string;
    readonly condition: string;
    /** Of what is not new. */
    readonly conditions: Readonly<Record<Condition, string>>;
    readonly tags: string;
    readonly variants: string;
    /** How long its reduced price holds. @param until as `dates.until` says it */
    saleEnds(until: string): string;
    readonly quantity: string;
    readonly add: string;
    inBasket(count: number): string;
  };
  readonly howItWorks: {
    readonly title: string;
    readonly lead: string;
    readonly shortTitle: string;
    /** What is noted, what it does, how it fades, what is never used, how to undo. @param begins see `beginning` */
    short(begins: 'ask' | 'on'): readonly string[];
    readonly signalsTitle: string;
    readonly signalsNote: string;
    readonly signal: string;
    readonly weight: string;
    readonly halfLife: string;
    capped(memory: string, longest: string): string;
    uncapped(memory: string): string;
    ends(days: number): string;
    readonly memoryLink: string;
    forgottenBelow(percent: string): string;
    readonly countingTitle: string;
    counting(views: number, least: number): readonly string[];
    /** Said where recommendations use pairs of products. @param least visits that a pair must be of */
    /** Of the table of what a score is made of. */
    readonly sourcesTitle: string;
    readonly sourcesNote: string;
    readonly source: string;
    readonly sources: Readonly<Record<keyof typeof SOURCE_WEIGHTS, string>>;
    coInterest(least: number): string;
    /** Beside it where no shopper made those visits. */
    readonly coInterestSimulated: string;
    /** Said where the shop counts pairs of its own orders. */
    readonly coInterestOrders: string;
    /** In place of what is said of selling well, where the shop's own orders tell of it. */
    readonly ordered: string;
    /** Said where the shop counts what was ordered. @param least orders that a product must be in */
    popularityOrders(least: number): string;
    /** Said where the shop has published after how long things are bought again. @param least visits behind a number */
    usualTimes(least: number, simulated: boolean): string;
    /** Said where what the shop has published decides which group something new is of. @param least visits behind a number */
    groupDraws(least: number, simulated: boolean): string;
    readonly countingLink: string;
    readonly promisesTitle: string;
    /** By whether the shop's law lets it begin by itself. */
    readonly beginning: {
      readonly ask: string;
      readonly on: string;
    };
    readonly promises: readonly string[];
  };
}
