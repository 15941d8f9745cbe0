import type { UnwantedBecause } from '../../interests/evidence.js';

/** Reasons in one line. */
export const reasons = {
  /** @param cause what the shopper did, as `SignalWords` says it after *because* */
  because: (cause: string) => `Because ${cause}`,
  /** It shares a shelf or an interest with what the shopper did something about. */
  more: (shelf: string, cause: string) => `More in ${shelf}, because ${cause}`,
  /** A search found this very product, of this kind as its merchant calls it. */
  foundAmong: (kind: string) => `Found among ${kind} by a search of yours`,
  /** A search found this very product, in this part of the shop where what it found is still in it. */
  foundIt: (shelf: string | undefined) =>
    `Found${shelf === undefined ? '' : ` in ${shelf}`} by a search of yours`,
  /** Used together with something: their kinds are paired. @param words own words that mean what it goes with */
  company: (about: string, words?: string) =>
    `Goes with ${about}${words === undefined ? '' : `, meant by “${words}”`}`,
  /** Enough visits that looked at a product looked at this one too; `simulated`: visits that a program made up. */
  coInterest: (about: string, simulated: boolean) =>
    simulated
      ? `Simulated visits looked at or bought this with ${about}`
      : `Others looked at or bought this with ${about}`,
  /** Added to a cause that names a product: its name and the card's have words in common, quoted in a list. */
  sharedWords: (words: string) => `; both names say ${words}`,
  /** In place of the name of what has left the shop. */
  companyOfGone: 'what you have',
  /** A thing that nothing was done to here, and a file of interests names. */
  broughtInFile: (product: string) => `${product}, which you brought in a file`,
  /** A product whose taste counts and which the shopper does not want, with why, as a part of a sentence. */
  unwanted: {
    dear: (product) => `${product} (too expensive)`,
    owned: (product) => `${product} (you have it)`,
    gift: (product) => `${product} (for someone else)`,
  } satisfies Readonly<Record<UnwantedBecause, (product: string) => string>>,
  /** Added where the shop's own gave as much; said of the card, whatever the reason before it names. */
  beside: {
    popular: '; it also sells well, by the catalogue’s figures',
    ordered: '; it is also often ordered here',
    mostlyPopular: '; nearly all of its score comes from how well it sells, by the catalogue’s figures',
    mostlyOrdered: '; nearly all of its score comes from how often it is ordered here',
    newSince: (since: string, isToTry: boolean = false) =>
      `; ${isToTry ? decapitalised(newTo(true)) : 'also new in'} the shop${sinceText(since)}`,
  },
  /** It sells well by the catalogue. */
  popular: 'One of the catalogue’s best sellers',
  /** It sells well by the shop's own orders. */
  ordered: 'Often ordered here in the last months',
  /** @param since the day on which it joined the shop, as in "3 October"; empty where that is not known */
  newSince: (since: string) => `New in the shop${sinceText(since)}`,
  /** Something new that shares a shelf with what the shopper did something about. @param isToTry its group was drawn */
  newIn: (shelf: string, since: string, cause: string, isToTry: boolean) =>
    `${newTo(isToTry)} ${shelf}${sinceText(since)}, and here because ${cause}`,
  /** The same where no product tells of which shelf: for own words. */
  newHere: (since: string, cause: string, isToTry: boolean) =>
    `${newTo(isToTry)} the shop${sinceText(since)}, and here because ${cause}`,
  /** The name of a product inside a sentence. */
  product: (name: string) => name,
  /** The shopper's own words inside a sentence. */
  quoted: (words: string) => `“${words}”`,
  /** The shop's own name of an interest inside a sentence: in the language of the catalogue, so a quotation elsewhere. */
  interest: (label: string) => label,
  shop: 'Also in the shop',
  /** @param orders that it was in @param day of the last, as `dates.at` says it */
  bought: (orders: number, day: string) =>
    orders === 1
      ? `You bought this ${day}`
      : `You bought this ${orders === 2 ? 'twice' : `${orders} times`}, last ${day}`,
  /** Near what the page is about. */
  page: {
    /** @param product of the basket, the nearest; undefined where it has left the shop */
    basket: (product: string | undefined) =>
      product === undefined ? 'Near what is in your basket' : `Near ${product}`,
    search: 'Near this search',
    other: 'Like what this page is about',
    like: (product: string) => `Like ${product}`,
    inShelf: (shelf: string) => `Also in ${shelf}`,
  },
  /** A second reason, after the one above the shelf. */
  also: (line: string) => `Also ${decapitalised(line)}`,
  /** Above a shelf, what holds of all cards that say nothing themselves. */
  ofMost: (line: string) => `Unless said otherwise: ${decapitalised(line)}`,
  aged: (did: string, age: string) => `${did}, ${age}`,
};

const newTo = (isToTry: boolean) => (isToTry ? 'Something to try, new in' : 'New in');

const sinceText = (since: string) => (since === '' ? '' : ` since ${since}`);

function decapitalised(line: string): string {
  return line.charAt(0).toLowerCase() + line.slice(1);
}
