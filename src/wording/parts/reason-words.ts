import type { UnwantedBecause } from '../../interests/evidence.js';

/** Reasons in one line, as they stand under cards and above shelves. */
export interface ReasonWords {
  readonly reasons: {
    /** @param cause what the shopper did, as `SignalWords` says it after *because* */
    because(cause: string): string;
    /** It shares a shelf or an interest with what the shopper did something about. */
    more(shelf: string, cause: string): string;
    /** A search found this very product, of this kind as its merchant calls it. */
    foundAmong(kind: string): string;
    /** A search found this very product, in this part of the shop where what it found is still in it. */
    foundIt(shelf: string | undefined): string;
    /** Used together with something: their kinds are paired. @param words own words that mean what it goes with */
    company(about: string, words?: string): string;
    /** Enough visits that looked at a product looked at this one too; `simulated`: visits that a program made up. */
    coInterest(about: string, simulated: boolean): string;
    /** Added to a cause that names a product: its name and the card's have words in common, quoted in a list. */
    sharedWords(words: string): string;
    /** In place of the name of what has left the shop. */
    readonly companyOfGone: string;
    /** A product whose taste counts and which the shopper does not want, with why, as a part of a sentence. */
    readonly unwanted: Readonly<Record<UnwantedBecause, (product: string) => string>>;
    /** Added where the shop's own gave as much; said of the card, whatever the reason before it names. */
    /** @param since as `newSince` has it */
    readonly beside: {
      readonly popular: string;
      readonly ordered: string;
      newSince(since: string, isToTry?: boolean): string;
    };
    /** It sells well by the catalogue. */
    readonly popular: string;
    /** It sells well by the shop's own orders. */
    readonly ordered: string;
    /** @param since the day on which it joined the shop, as in "3 October"; empty where that is not known */
    newSince(since: string): string;
    /** Something new that shares a shelf with what the shopper did something about. @param isToTry its group was drawn */
    newIn(shelf: string, since: string, cause: string, isToTry: boolean): string;
    /** The same where no product tells of which shelf: for own words. */
    newHere(since: string, cause: string, isToTry: boolean): string;
    /** The name of a product inside a sentence. */
    product(name: string): string;
    /** The shopper's own words inside a sentence. */
    quoted(words: string): string;
    /** The shop's own name of an interest inside a sentence: in the language of the catalogue, so a quotation elsewhere. */
    interest(label: string): string;
    readonly shop: string;
    /** @param orders that it was in @param day of the last, as `dates.at` says it */
    bought(orders: number, day: string): string;
    /** Near what the page is about. */
    readonly page: {
      /** @param product of the basket, the nearest; undefined where it has left the shop */
      basket(product: string | undefined): string;
      readonly search: string;
      readonly other: string;
      like(product: string): string;
      inShelf(shelf: string): string;
    };
    /** A second reason, after the one above the shelf. */
    also(line: string): string;
    /** What was done and how long ago. */
    aged(did: string, age: string): string;
  };
}
