import type { ServiceTopic } from '../../catalog/search/languages/language.js';

/** What a search is told that asks of the shop rather than of its goods. */
export const service = {
  /** A label where a page says more; empty where none does. */
  service: {
    delivery: {
      text: 'Delivery is between you and the payment page, which the basket leads to. This shop takes no address.',
      label: 'Go to the basket',
    },
    returns: {
      text: 'This shop has no page about returns. The page of an order says what was bought, when and for how much.',
      label: '',
    },
    payment: {
      text: 'Payment is between you and the payment page, which the basket leads to.',
      label: 'Go to the basket',
    },
    orders: {
      text: 'There are no accounts here. An order is found at the address its page had when it was placed.',
      label: '',
    },
    privacy: {
      text: 'What is noted of a visit, and for how long, is on a page of its own.',
      label: 'How it works',
    },
    contact: { text: 'This shop has no page with a telephone number or opening hours.', label: '' },
    warranty: {
      text: 'This shop has no page about warranties. What the law grants holds all the same.',
      label: '',
    },
    invoice: {
      text: 'This shop sends no invoices. The page of an order says what was bought, when and for how much.',
      label: '',
    },
    vouchers: { text: 'This shop sells no vouchers and takes no codes.', label: '' },
  } satisfies Readonly<Record<ServiceTopic, { readonly text: string; readonly label: string }>>,
};
