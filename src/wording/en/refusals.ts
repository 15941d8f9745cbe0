import type { ToAskFirst } from '../../visits/refusal.js';
import { percentText } from '../intl.js';
import type { RefusalWords } from '../refusal-words.js';
import { plural } from './plural.js';

const isOf = (count: number) => `${count} ${plural(count, 'is', 'are')}`;
const room = (more: number) => `${more === 0 ? 'no' : more} more can be added.`;

export const refusals: RefusalWords = {
  objects:
    'Your browser asks not to be personalised, and the shop honours that. Basket and saved things still work.',
  objectsToCounting: 'Your browser asks not to be counted, and the shop honours that.',
  notPersonalised: 'This visit is not personalised, so there is nothing to change.',
  personalisationEnded:
    'Personalisation was ended after this page was made. Nothing was changed: this press would begin it again.',
  countingEnded:
    'Counting was ended after this page was made. Nothing was changed: this press would begin it again.',
  interestsEnded: 'This visit has ended, and its interests with it.',
  basketEnded: 'This visit has ended, and its basket with it. Nothing was changed.',
  noWords: 'Type what you are interested in.',
  tooLong: 'An interest has sixty characters at most. Say it shorter; nothing was kept.',
  notReadable: 'The shop reads English here. Say it in a few English words; nothing was kept.',
  aboutSomebody:
    'That looks like a name, number or address, or like something about somebody: health, belief, family. Type the thing or the hobby that you look for instead, such as cushions or running; nothing was kept.',
  tooManyPhrases: 'Eight added interests are the most. Remove one first.',
  modelAway: 'The shop could not read that just now. Nothing was kept; try again in a moment.',
  noLaneName: 'Say what the list is for.',
  laneNameTooLong: 'The name of a list has forty characters at most. Say it shorter; nothing was kept.',
  laneNamesSomebody:
    'That looks like a name, number or address, or like something about somebody: health, belief, family. Call the list by what it is for; nothing was kept.',
  notTurnedDown: 'It is not called not relevant any more. Nothing was changed.',
  laneNameTaken: 'There is a list of that name. Call this one something else.',
  tooManyLanes: 'Eight lists are the most. Throw one away first.',
  laneGone: 'That list is not there any more. Nothing was changed.',
  nothingToTakeIn: 'Nothing in the file can be taken in. Nothing was changed.',
  tooManyImported:
    'This visit holds as many interests from files as it can. Take one back or start over first; nothing was taken in.',
  unknownInterest: 'That interest is not there any more.',
  interestThere: ({ interest }) => `Already one of the interests here: ${interest}.`,
  interestPresent: ({ interest }) =>
    `“${interest}” names a present or an occasion. That says nothing of what you like yourself; nothing was kept. If you shop for somebody else, choose so under “Whom you shop for”: your interests then stay as they are.`,
  interestNever: ({ interest }) =>
    `You put it under Never again: ${interest}. Nothing was changed; allow it again on the page of your interests first.`,
  interestGone: ({ interest }) => `No longer among the interests: ${interest}. Nothing was changed.`,
  strengthUnmoved: ({ interest }) =>
    `The slider was not moved, so nothing was changed: ${interest}. Move it, then press Set.`,
  strengthMost: ({ interest }) =>
    `No interest gets stronger than this one is: ${interest}. Nothing was changed.`,
  notAStrength: ({ least, most, forgottenBelow }) =>
    `Set an interest from ${least} to ${most} per cent. What is weaker than ${percentText(forgottenBelow, 'en-GB')} is neither shown nor used; Remove takes an interest away at once.`,
  notAQuantity: ({ least, most, stock, held }) => {
    const there =
      stock === undefined
        ? ''
        : `${isOf(stock)} in stock${held === 0 ? '' : `, ${held} of them in your basket already`}. `;
    return `${there}Choose a whole number from ${least} to ${most}. Nothing was changed.`;
  },
  soldOut: ({ product }) => `Sold out: ${product}. Nothing was changed.`,
  outOfStock: ({ stock, held }) => {
    if (held === 0) return `Only ${isOf(stock)} in stock: no more than that can be added.`;
    return held > stock
      ? `Only ${isOf(stock)} in stock, and ${isOf(held)} in your basket: an order takes ${stock}.`
      : `${isOf(held)} in your basket and ${isOf(stock)} in stock: ${room(stock - held)}`;
  },
  basketFull: ({ most, held }) => {
    const full = `A basket holds ${most} of one thing at most`;
    return held === 0 ? `${full}.` : `${full}, and ${isOf(held)} in yours: ${room(Math.max(0, most - held))}`;
  },
  notInBasket: 'That is not in your basket. Nothing was changed.',
  basketChanges: 'Your basket was being changed in another window. Nothing was changed here; try again.',
  erased: 'That was erased when personalisation ended.',
  ended: 'There is nothing to take back: the visit has ended.',
  ordered: 'That is ordered already; the order stands.',
  nothingToTakeBack: 'There is nothing to take back.',
  sealChanged: 'That cannot be brought back: it was not made for this visit, or was changed on the way.',
  sealExpired: 'That cannot be brought back: Undo works for an hour.',
  sealEnded: 'It is too late to bring that back: the visit has ended.',
  sealUsed: 'That Undo was used already; nothing was changed.',
  endedAgain: 'Nothing was changed: personalisation was ended after that page was made.',
  listInPlace:
    'Nothing was brought back: a list that you began since then stands in its place. Throw that one away first; Back leads to the page with Undo.',
  wouldHaveEnded: 'That cannot be brought back: the visit would have ended by now.',
  orderEnded: 'Nothing was ordered: this visit has ended, and its basket with it.',
  nothingToOrder: 'Nothing was ordered: there is nothing in the basket that can be bought now.',
};

export const asking: Readonly<
  Record<ToAskFirst, { readonly title: string; readonly begin: string; readonly leave: string }>
> = {
  personalisationEnded: {
    title: 'Begin personalisation again?',
    begin: 'Begin it again',
    leave: 'Leave it off',
  },
  countingEnded: { title: 'Be counted again?', begin: 'Begin it again', leave: 'Leave it off' },
};
