/** What a shopper can press on a product, and what the shop says back. */
import type { Availability } from '../../catalog/availability.js';
import type { NotRelevantBecause } from '../../visits/entry.js';
import type { MemoryLength } from '../../visits/memory.js';
import type { When } from '../when.js';
export interface PressWords {
  readonly press: {
    readonly why: string;
    readonly undo: string;
    readonly off: string;
  };
  /** What is hidden stays so until the visit ends. */
  readonly hidden: {
    card(product: string, when: When): string;
    product(when: When): string;
    kept(when: When): string;
    readonly longer: string;
  };
  artOf(product: string, department: string | undefined): string;
  pictureOf(product: string): string;
  /** On a card; empty for what is in stock. */
  readonly badges: Readonly<Record<Availability, string>>;
  /** @param day as in "3 December 2026" */
  onDay(day: string): string;
  /** Of a sale, for who hears it: what stands before the old price, and between it and the new one. */
  readonly reduced: { readonly before: string; readonly now: string };
  /** One short sentence after each press. */
  readonly notice: {
    readonly label: string;
    readonly close: string;
    /** Where the shelves on the page would hold other products by now. */
    readonly shelvesChanged: string;
    basketFirst(product: string): string;
    basketHolds(count: number, product: string): string;
    basketRemoved(product: string): string;
    readonly personalised: string;
    /** Added where what was saved or put in the basket keeps the visit longer. */
    keptLonger(until: When): string;
    /** Added where something was turned down: what that does to what is like it. */
    readonly alike: string;
    /** @param interests as `lowered` says each */
    weaker(interests: string): string;
    /** @param gone interests that are too weak to count by now, by name. @param left the strongest that stay; empty where none does */
    noMore(gone: string, left: string): string;
    lowered(interest: string, from: string, to: string): string;
    /** Added where a press on a product, or an added interest, is what began personalisation. */
    readonly begins: string;
    /** The same where the press was made in a list. */
    readonly beginsInList: string;
    /** The same after the shopper had ended it. */
    readonly beginsAgain: string;
    /** Added where taking that press back has ended it. */
    readonly ends: string;
    readonly notPersonalised: string;
    readonly counted: string;
    readonly notCounted: string;
    /** Where the name of a product stands that is not in the catalogue any more: an entry keeps none. */
    readonly goneProduct: string;
    /** The same of an interest in a part of the shop that is not there any more. */
    readonly goneInterest: string;
    /** After *Less*, *More* and *Set*. @param from and `to`: as "61%" */
    readonly turned: {
      down(interest: string, from: string, to: string): string;
      up(interest: string, from: string, to: string): string;
      /** It is weaker now than what counts. */
      gone(interest: string): string;
      /** Added where it is the only interest: a strength decides among several. */
      readonly alone: string;
    };
    remove(interest: string): string;
    never(interest: string): string;
    allowed(interest: string): string;
    /** After *Interested* on something of an interest that is never wanted again. */
    counts(interest: string): string;
    phrase(words: string): string;
    /** The same in a list. @param title of its interests */
    phraseInList(title: string, words: string): string;
    /** @param count interests of one file */
    imported(count: number): string;
    /** Added where nothing in the shop is near the words. */
    readonly far: string;
    readonly reset: string;
    /** After *Not relevant*, by what the shopper says of it. */
    readonly because: Readonly<Record<NotRelevantBecause, (product: string) => string>>;
    readonly lanes: {
      readonly gift: string;
      readonly main: string;
      opened(name: string): string;
      turned(name: string): string;
      kept(name: string): string;
      readonly discarded: string;
      /** Added where that can be taken back, by this moment. */
      discardedUndo(end: When): string;
    };
    readonly memory: Readonly<Record<MemoryLength, string>>;
    /** Added to the answer of a press that began a visit, before anybody knows. */
    readonly ifKept: string;
    /** After that press, where the browser keeps no cookie. */
    readonly noCookie: string;
    /** On the first page after a visit that has ended by itself. */
    readonly visitEnded: string;
    /** On the page after a press that began a visit, where the browser has kept another. */
    readonly elsewhere: string;
    /** The same with the next press there, which was carried out. */
    readonly elsewhereBefore: string;
    /** By the name of what was taken back. */
    readonly undone: {
      readonly last: string;
      readonly begun: string;
      signal(press: string, product: string): string;
      basket(product: string): string;
      readonly consent: string;
      readonly withdrawal: string;
      readonly weigh: Readonly<Record<'less' | 'more', (interest: string) => string>>;
      set(interest: string): string;
      remove(interest: string): string;
      never(interest: string): string;
      allowed(interest: string): string;
      phrase(words: string): string;
      readonly imported: string;
      because(product: string): string;
      readonly turn: string;
      readonly discard: string;
      readonly keep: string;
      readonly reset: string;
      readonly memory: string;
    };
    readonly offline: string;
  };
  /** Said to those who cannot see the list open under the search field. */
  suggestionsFound(n: number): string;
}
