import type { KindWords, Named, SignalWords } from '../signal-words.js';
import { dates } from './dates.js';
import { plural } from './plural.js';

/** English has one order of words for both: only the capital differs. */
function clauses(clause: (named: Named) => string): Pick<KindWords, 'did' | 'because'> {
  const did = (named: Named) => {
    const said = clause(named);
    return said.charAt(0).toUpperCase() + said.slice(1);
  };
  return { did, because: clause };
}

const both = (note: string, clause: (named: Named) => string): KindWords => ({ note, ...clauses(clause) });

const counted = (one: string, many: string) => (count: number) => `${count} ${plural(count, one, many)}`;

/** What is said of each kind of signal. */
export const signals: SignalWords = {
  view: {
    ...both('You opened a product’s page.', ({ product }) => `you looked at ${product}`),
    erased: counted('look', 'looks'),
    handled: 'looked at',
  },
  viewAgain: {
    ...both(
      'You came back to a product ten minutes later or more.',
      ({ product }) => `you came back to ${product}`,
    ),
    handled: 'looked at',
  },
  search: both(
    'You searched. Kept as a direction and at most six products of its page that tell what it was about, never as words.',
    ({ interest, found }) =>
      found === '' ? `you searched for something of ${interest}` : `a search of yours found ${found}`,
  ),
  interested: {
    ...both('You pressed Interested.', ({ product }) => `you are interested in ${product}`),
    forAnother: clauses(({ product }) => `you find ${product} interesting for someone else`),
    button: 'Interested',
    done: ({ product }) => `Noted as interesting: ${product}.`,
    erased: counted('press of Interested', 'presses of Interested'),
    handled: 'called interesting',
  },
  save: {
    ...both('You saved a product.', ({ product }) => `you saved ${product}`),
    button: 'Save',
    done: ({ product }) => `Saved: ${product}.`,
    handled: 'saved',
    list: {
      title: 'Saved',
      empty: 'Nothing saved yet. Save what you want to find again.',
      takeOut: 'Remove',
      takenOut: (product) => `No longer saved: ${product}.`,
    },
  },
  basket: {
    ...both('You put a product in the basket.', ({ product }) => `you put ${product} in your basket`),
    handled: 'put in your basket',
  },
  purchase: {
    ...both(
      'You ordered a product. The product itself is no longer recommended; later it may stand under “Bought before”. The more products an order has, the less each of them weighs: of four, half as much each.',
      ({ product }) => `you ordered ${product}`,
    ),
    handled: 'ordered',
  },
  added: both(
    'You added, chose or set an interest yourself.',
    ({ interest, isTyped }) => `you ${isTyped ? 'added' : 'chose'} ${interest}`,
  ),
  imported: {
    ...both(
      'You brought an interest in a file. It counts as much as the file says, less what has faded since. It fades as fast as the file says, or as fast as this visit forgets, if that is sooner. The numbers here are the highest there can be.',
      ({ interest }) => `you brought ${interest} in a file`,
    ),
    because: ({ product, interest }) => `you brought ${product || interest} in a file`,
  },
  hide: {
    ...both(
      'You hid a product. It and its variants stay away until the visit ends; what is like it stays, and counts a little less.',
      ({ product }) => `you hid ${product}`,
    ),
    button: 'Hide',
    done: ({ product, until: end }) => `Hidden ${dates.until(end)}: ${product}.`,
    handled: 'hidden',
    list: {
      title: 'Hidden',
      empty:
        'Nothing hidden. Hide what you do not want to see, and it waits here for as long as the visit is remembered.',
      takeOut: 'Show again',
      takenOut: (product) => `Shown again: ${product}.`,
    },
  },
  notRelevant: {
    ...both(
      'You said that a product is not relevant. What is like it counts less, and its own kind may leave your shelves; what is more like a thing you pressed Interested on, saved, put in the basket or bought stays.',
      ({ product }) => `you called ${product} not relevant`,
    ),
    button: 'Not relevant',
    done: ({ product }) => `Noted: “Not relevant” for ${product}.`,
    erased: counted('press of Not relevant', 'presses of Not relevant'),
    handled: 'called not relevant',
    list: {
      title: 'Called not relevant',
      empty:
        'Nothing yet. Not relevant stands on a product’s own page, on the page of why it is shown and on what you hide, and can be taken back here.',
      takeOut: 'Take back',
      takenOut: (product) => `Taken back: ${product}.`,
    },
  },
};
