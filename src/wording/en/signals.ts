import type { KindWords, Named, SignalWords } from '../parts/signal-words.js';

/** English has one order of words for both: only the capital differs. */
function both(note: string, clause: (named: Named) => string): KindWords {
  const did = (named: Named) => {
    const said = clause(named);
    return said.charAt(0).toUpperCase() + said.slice(1);
  };
  return { note, did, because: clause };
}

/** What is said of each kind of signal. */
export const signals: SignalWords['signals'] = {
  view: both('You opened a product’s page.', ({ product }) => `you looked at ${product}`),
  viewAgain: both(
    'You came back to a product ten minutes later or more.',
    ({ product }) => `you came back to ${product}`,
  ),
  search: both(
    'You searched. Kept as a direction and at most the first three products that its page lists by best match, never as words.',
    ({ interest, found }) =>
      found === '' ? `a search of yours led to ${interest}` : `a search of yours found ${found}`,
  ),
  interested: both('You pressed Interested.', ({ product }) => `you are interested in ${product}`),
  save: both('You saved a product.', ({ product }) => `you saved ${product}`),
  basket: both('You put a product in the basket.', ({ product }) => `you put ${product} in your basket`),
  purchase: both(
    'You bought a product. The product itself is no longer recommended.',
    ({ product }) => `you bought ${product}`,
  ),
  added: both(
    'You added or set an interest yourself.',
    ({ interest, isTyped }) => `you ${isTyped ? 'added' : 'set'} ${interest}`,
  ),
  hide: both('You hid a product. It stays away until the visit ends.', ({ product }) => `you hid ${product}`),
  notRelevant: both(
    'You said that a product is not relevant.',
    ({ product }) => `you called ${product} not relevant`,
  ),
};
