import type { AheadKind } from '../../catalog/product.js';
import type { PastWhen, When } from '../when.js';
import { dates } from './dates.js';

/** Basket, checkout and order. */
export const basket = {
  basket: {
    title: 'Basket',
    empty:
      'Nothing in it. Whatever you add waits here for at least a week; once something is in it, the top of the page says until when.',
    /** Where the visit ends sooner than that, whatever is added. */
    emptyUntil: (when: When) =>
      `Nothing in it. Whatever you add waits here ${dates.until(when)}: the visit ends then, and the shop asks anew.`,
    /** Added where no visit is there. */
    emptyEarlier: 'If anything lay here in an earlier visit, it went when that ended.',
    /** The store does not answer: what is in it is not known. */
    emptyUnread:
      'The shop cannot read your basket just now. Nothing in it is lost: it is here again as soon as the shop can.',
    emptyLink: 'See the departments',
    quantityOf: (product: string) => `Quantity of ${product}`,
    update: 'Update',
    remove: 'Remove',
    soldOut: 'Sold out since you added it. It does not count towards the total.',
    fewerLeft: (count: number) => `Only ${count} left; the total counts ${count}.`,
    priceUp: (before: string) => `It was ${before} when you added it.`,
    priceDown: (before: string) => `Down from ${before} since you added it.`,
    otherCurrency: (before: string) =>
      `It was ${before} when you added it; the shop has another currency now.`,
    gone: 'It can no longer be bought.',
    /** In place of its name, at the head of a line: the log knows it by its id alone. */
    goneName: 'A product this shop no longer has',
    /** One of several. @param number its place among them, from 1 */
    goneNameOf: (number: number) => `A product this shop no longer has (no. ${number})`,
    /** Added at another price than its page showed. */
    priceSince: (now: string, shown: string) => `It costs ${now} now; the page showed ${shown}.`,
    twoCurrencies:
      'These are not in one currency, and one order cannot hold both. Take out the ones or the others.',
    ordered: (when: PastWhen) => `What was in here was ordered ${dates.past(when)}.`,
    orderedLink: 'See the order',
    each: 'each',
    total: 'Total',
    checkout: 'Go to checkout',
  },
  checkout: {
    title: 'Checkout',
    changedTitle: 'Not ordered yet: something changed',
    changedLead: 'Nothing was ordered. This is how it stands now; press once more if you want it so.',
    lookAgain:
      'The shop could not make sure that nothing has changed or been ordered meanwhile. Look it over, and press once more.',
    changes: {
      renamed: (before: string, now: string) => `Renamed: ${before}, now ${now}.`,
      price: (product: string, before: string, now: string) =>
        `${product}: ${before} when you looked, ${now} now.`,
      /** It has to be waited for, or is there by now. */
      ahead: {
        ready: (product) => `In stock now: ${product}.`,
        'pre-order': (product) => `Not out yet, and a pre-order now: ${product}.`,
        'back-order': (product) => `No longer in stock, and a back-order now: ${product}.`,
        'made-to-order': (product) => `Made to order now: ${product}.`,
      } satisfies Readonly<Record<AheadKind | 'ready', (product: string) => string>>,
      fewer: (product: string, now: number) => `${product}: only ${now} left.`,
      quantity: (product: string, before: number, now: number) =>
        `${product}: ${before} when you looked, ${now} in the basket now.`,
      gone: (product: string) => `No longer in the shop: ${product}.`,
      soldOut: (product: string) => `Sold out: ${product}.`,
      takenOut: (product: string) => `No longer in the basket: ${product}.`,
      added: (product: string, quantity: number) =>
        `${product}: not in the order when you looked, ${quantity} now.`,
      total: (before: string, now: string) => `Total: ${before} when you looked, ${now} now.`,
    },
    leftOut: 'Not in this order',
    lead: 'The shop asks for nothing about you. Payment and delivery are between you and the payment page.',
    items: 'Your order',
    place: 'Place order',
    keeps:
      'An order keeps what was bought and what it cost, under an address that only you and the payment page are given.',
    back: 'Back to the basket',
  },
  order: {
    title: 'Your order',
    lead: 'Keep the address of this page if you want to come back: no page of the shop leads here.',
    /** To the visit that ordered it a moment ago. */
    leadNew:
      'Keep the address of this page if you want to come back. For the next hour your basket leads here too, while it is empty; after that, no page of the shop does.',
    again: (when: PastWhen) =>
      `This basket was ordered ${dates.past(when)}. This is the order; there is no second one.`,
    number: 'Order number',
    address: 'Address of this page',
    ends: 'This page can be read until',
    endsNote: 'Then the shop forgets the order; when your visit ends plays no part.',
    print: 'Print view',
    backToOrder: 'Back to the order',
    placed: 'Placed',
    items: 'What you ordered',
    total: 'Total',
    pay: 'Continue to payment',
    payNote:
      'The payment page belongs to the payment provider. The shop tells it the sum, and the address of this order to lead back to.',
    product: 'Product',
    quantity: 'Quantity',
    price: 'Each',
    sum: 'Sum',
  },
  payment: {
    title: 'Demonstration payment page',
    lead: 'This provider takes no money. It is here so that the way to it can be tried.',
    sum: 'To pay',
    back: 'Back to the order',
  },
};
