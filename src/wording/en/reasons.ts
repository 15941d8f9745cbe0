import type { ReasonWords } from '../parts/reason-words.js';

/** Reasons in one line. */
export const reasons: ReasonWords['reasons'] = {
  because: (cause) => `Because ${cause}`,
  more: (shelf, cause) => `More in ${shelf}, because ${cause}`,
  foundAmong: (kind) => `Found among ${kind} by a search of yours`,
  foundIt: (shelf) => `Found${shelf === undefined ? '' : ` in ${shelf}`} by a search of yours`,
  company: (about, words) => `Goes with ${about}${words === undefined ? '' : `, meant by “${words}”`}`,
  coInterest: (about, simulated) =>
    simulated
      ? `Simulated visits looked at or bought this with ${about}`
      : `Others looked at or bought this with ${about}`,
  sharedWords: (words) => `; both names say ${words}`,
  companyOfGone: 'what you have',
  unwanted: {
    dear: (product) => `${product} (too expensive)`,
    owned: (product) => `${product} (you have it)`,
    gift: (product) => `${product} (for someone else)`,
  },
  beside: {
    popular: '; it also sells well, by the catalogue’s figures',
    ordered: '; it is also often ordered here',
    newSince: (since, isToTry = false) =>
      `; ${isToTry ? decapitalised(newTo(true)) : 'also new in'} the shop${sinceText(since)}`,
  },
  popular: 'One of the catalogue’s best sellers',
  ordered: 'Often ordered here in the last months',
  newSince: (since) => `New in the shop${sinceText(since)}`,
  newIn: (shelf, since, cause, isToTry) =>
    `${newTo(isToTry)} ${shelf}${sinceText(since)}, and here because ${cause}`,
  newHere: (since, cause, isToTry) =>
    `${newTo(isToTry)} the shop${sinceText(since)}, and here because ${cause}`,
  product: (name) => name,
  quoted: (words) => `“${words}”`,
  interest: (label) => label,
  shop: 'Also in the shop',
  bought: (orders, day) =>
    orders === 1
      ? `You bought this ${day}`
      : `You bought this ${orders === 2 ? 'twice' : `${orders} times`}, last ${day}`,
  page: {
    basket: (product) => (product === undefined ? 'Near what is in your basket' : `Near ${product}`),
    search: 'Near this search',
    other: 'Like what this page is about',
    like: (product) => `Like ${product}`,
    inShelf: (shelf) => `Also in ${shelf}`,
  },
  also: (line) => `Also ${decapitalised(line)}`,
  aged: (did, age) => `${did}, ${age}`,
};

const newTo = (isToTry: boolean) => (isToTry ? 'Something to try, new in' : 'New in');

const sinceText = (since: string) => (since === '' ? '' : ` since ${since}`);

function decapitalised(line: string): string {
  return line.charAt(0).toLowerCase() + line.slice(1);
}
