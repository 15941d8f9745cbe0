import type { AheadKind } from '../../catalog/product.js';
import type { PastWhen, When } from '../when.js';
/** Basket, checkout and order. */
export interface BasketWords {
  readonly basket: {
    readonly title: string;
    readonly empty: string;
    /** Where the visit ends sooner than that, whatever is added. */
    emptyUntil(when: When): string;
    /** The store does not answer: what is in it is not known. */
    /** Added where no visit is there. */
    readonly emptyEarlier: string;
    readonly emptyUnread: string;
    readonly emptyLink: string;
    quantityOf(product: string): string;
    readonly update: string;
    readonly remove: string;
    readonly soldOut: string;
    fewerLeft(count: number): string;
    priceUp(before: string): string;
    priceDown(before: string): string;
    otherCurrency(before: string): string;
    readonly gone: string;
    /** In place of its name, at the head of a line: the log knows it by its id alone. */
    readonly goneName: string;
    /** One of several. @param number its place among them, from 1 */
    goneNameOf(number: number): string;
    /** Added at another price than its page showed. */
    priceSince(now: string, shown: string): string;
    readonly twoCurrencies: string;
    ordered(when: PastWhen): string;
    readonly orderedLink: string;
    readonly each: string;
    readonly total: string;
    readonly checkout: string;
  };
  readonly checkout: {
    readonly title: string;
    readonly changedTitle: string;
    readonly changedLead: string;
    readonly lookAgain: string;
    readonly changes: {
      renamed(before: string, now: string): string;
      price(product: string, before: string, now: string): string;
      /** It has to be waited for, or is there by now. */
      readonly ahead: Readonly<Record<AheadKind | 'ready', (product: string) => string>>;
      fewer(product: string, now: number): string;
      quantity(product: string, before: number, now: number): string;
      gone(product: string): string;
      soldOut(product: string): string;
      takenOut(product: string): string;
      added(product: string, quantity: number): string;
      total(before: string, now: string): string;
    };
    readonly leftOut: string;
    readonly lead: string;
    readonly items: string;
    readonly place: string;
    readonly keeps: string;
    readonly back: string;
  };
  readonly order: {
    readonly title: string;
    readonly lead: string;
    /** To the visit that ordered it a moment ago. */
    readonly leadNew: string;
    again(when: PastWhen): string;
    readonly number: string;
    readonly address: string;
    readonly ends: string;
    readonly endsNote: string;
    readonly print: string;
    readonly backToOrder: string;
    readonly placed: string;
    readonly items: string;
    readonly total: string;
    readonly pay: string;
    readonly payNote: string;
    readonly product: string;
    readonly quantity: string;
    readonly price: string;
    readonly sum: string;
  };
  readonly payment: {
    readonly title: string;
    readonly lead: string;
    readonly sum: string;
    readonly back: string;
  };
}
