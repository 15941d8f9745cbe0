import type { Availability } from '../../catalog/availability.js';

/** Pages that sell: home, listings, search, product, How it works. */
export interface PageWords {
  readonly home: {
    readonly title: string;
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
  };
  readonly listing: {
    readonly categories: string;
    all(department: string): string;
    count(count: number, said: string): string;
    readonly sort: string;
    readonly sorts: {
      readonly relevance: string;
      readonly popular: string;
      readonly newest: string;
      readonly name: string;
      readonly priceUp: string;
      readonly priceDown: string;
    };
    sortedNote(count: number, said: string): string;
    readonly sortedAll: string;
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
  readonly search: {
    title(query: string): string;
    readonly emptyTitle: string;
    /** A search of nothing but filters. */
    readonly everything: string;
    readonly heading: string;
    readonly askHeading: string;
    readonly ask: string;
    /** Only in the demo, which has tents. */
    readonly askDemo: string;
    readonly nothingHeading: string;
    readonly nothing: string;
    readonly mentioned: string;
    readonly called: string;
    readonly borne: string;
    readonly comeNear: string;
    otherwise(word: string): string;
    /** The model that reads meanings did not answer in time. */
    readonly byWordsAlone: string;
    /** Said only in a visit in which searches are noted. */
    readonly notNoted: {
      readonly person: string;
      readonly letters: string;
      readonly present: string;
      readonly whom: string;
      readonly wishes: string;
      readonly unclear: string;
    };
    missing(words: readonly string[]): string;
    unsaid(what: readonly string[]): string;
    /** @param thing what the shop calls so, in the singular and the catalogue's language */
    unsaidOf(thing: string, what: readonly string[]): string;
    unsaidCalled(what: readonly string[]): string;
    /** Of what the shop marks for an occasion. */
    readonly marked: string;
    /** Of a present for somebody whom nothing is called by. */
    readonly present: Readonly<Record<'children' | 'near', string>>;
    aside(words: string): string;
    /** No word of it is one that the search reads. */
    onlyEnglish(typed: string): string;
    readonly forNoChild: string;
    /** What says that it is for older children is not listed, or all of it is. */
    readonly older: Readonly<Record<'left out' | 'all', string>>;
    /** The same of one product, which alone is called what was asked for. */
    readonly olderCalled: (name: string) => string;
    /** Whether these games say that they are for so many players as were asked for; games for other numbers are left out. */
    readonly players: Readonly<Record<'all' | 'some' | 'none', string>>;
    readonly younger: Readonly<Record<'left out' | 'all', string>>;
    readonly otherAges: string;
    readonly partial: (count: number) => string;
    /** What is said behind a thing, by which of the products it is not said. */
    readonly untold: Readonly<Record<'all' | 'some', (words: readonly string[]) => string>>;
    readonly near: string;
    nearNote(count: number): string;
    readonly noneJustThat: string;
    readonly nothingNear: string;
    mended(typed: string, meant: string): string;
    /** Words said in another language than the catalogue's, and how they were read. */
    readAs(words: readonly { readonly typed: string; readonly meant: string }[]): string;
    asTyped(typed: string): string;
    place(name: string, products: string): string;
    readonly wishes: {
      readonly cheap: string;
      readonly dear: string;
      readonly newest: string;
      readonly popular: string;
      readonly reduced: string;
    };
    /** What is not wanted. The shop is sure where its own lists decide; else it left out what mentions the thing. */
    readonly without: {
      has(what: readonly string[]): string;
      is(what: readonly string[]): string;
      mentions(what: readonly string[]): string;
      saidToBe(what: readonly string[]): string;
    };
    askMaker(what: readonly string[]): string;
    readonly askMakerAnyway: string;
    /** A range that was said from its upper end. */
    turned(range: string): string;
    /** Two prices that leave nothing between them: what is listed answers the rest. */
    impossible(least: string, most: string): string;
    readonly unmet: {
      /** @param least empty where only the other end was said, and so is `most` */
      price(least: string, most: string): string;
      readonly stock: string;
      readonly without: {
        has(what: readonly string[]): string;
        is(what: readonly string[]): string;
        mentions(what: readonly string[]): string;
        saidToBe(what: readonly string[]): string;
      };
      brand(brand: string): string;
      place(place: string): string;
      colour(colour: string): string;
      readonly cheap: string;
      readonly dear: string;
      readonly newest: string;
      readonly popular: string;
      readonly reduced: string;
      count(said: string): string;
      measure(said: string): string;
      unclear(said: string): string;
    };
    readonly suggestions: string;
    suggestionIn(department: string): string;
    readonly suggestionDepartment: string;
    readonly suggestionBrand: string;
    suggestionCount(count: number, said: string): string;
  };
  readonly product: {
    fewLeft(count: number): string;
    /** Whether it can be had. @param when it can be, as `onDay` says it; empty where nobody knows */
    readonly stock: Readonly<Record<Availability, (when: string) => string>>;
    readonly materials: string;
    readonly tags: string;
    readonly variants: string;
    readonly quantity: string;
    readonly add: string;
    inBasket(count: number): string;
  };
  readonly howItWorks: {
    readonly title: string;
    readonly lead: string;
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
    coInterest(least: number): string;
    /** Beside it where no shopper made those visits. */
    readonly coInterestSimulated: string;
    /** Said where the shop has published after how long things are bought again. @param least visits behind a number */
    usualTimes(least: number, simulated: boolean): string;
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
