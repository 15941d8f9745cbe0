import type { Ahead } from '../../recommendations/placement/ahead.js';
import type { AgainKind } from '../../visits/bought-again.js';
import { listText } from '../intl.js';
import type { SaidDue, SaidHolding } from '../said.js';

/** After how long, by the bucket that it was published in. */
const AGAIN: Readonly<Record<AgainKind, string>> = {
  again0: 'in less than a week',
  again1: 'after about ten days',
  again2: 'after about three weeks',
  again4: 'after about six weeks',
  again8: 'after about twelve weeks',
  again16: 'after sixteen weeks or more',
};

/** Why what scores more stands further back. */
const AHEAD: Readonly<Record<Ahead, (interest: string, isAlone: boolean) => string>> = {
  leads: (interest, isAlone) =>
    `the first place is for ${isAlone ? 'your strongest interest' : 'one of your strongest interests'}, ${interest}`,
  pressed: () => 'first comes one card for each thing you pressed',
  turns: () => 'each interest has places of its own here, by its share of what you did',
  surer: () =>
    'what has only a wider kind of thing, or its department, in common with what you did comes last',
  things: () => 'each thing you did has places of its own here',
  nearer: () => 'what has most in common with the page comes first',
  sales: () => 'this shelf is in the order of what has sold most',
  orders: () => 'this shelf is in the order of what was ordered here most in the last months',
  apart: () => 'things that are too alike are kept apart',
};

/** Words of everything the shop says about this visit. */
export const personal = {
  shelves: {
    visit: 'For this visit',
    visitNote: 'Chosen from what this visit is about.',
    /** The same in a list for someone else, or of a name. */
    list: 'For this list',
    listNote: 'Chosen from what this list is about.',
    interest: (label: string) => label,
    /** Of an interest that is called as a category of which it shows nothing. */
    beside: (label: string) => `Beside ${label}`,
    interestNote: 'From this interest alone.',
    /** Of own words from which no card is. */
    silent: (labels: readonly string[]) =>
      `Your words bring nothing to this page now: ${listText(
        labels.map((one) => `“${one}”`),
        'en-GB',
      )}.`,
    /** The way to why, and to say anew what is meant. */
    silentWhy: 'See why, and what to do',
    /** What was bought in this visit and may be bought again. */
    again: 'Bought before',
    /** @param until when the visit is remembered, as `dates.until` says it */
    againNote: (until: string) => `From what you ordered in this visit, which is remembered ${until}.`,
    /** The same of a list that is open. */
    againListNote: (until: string) =>
      `From what you ordered for this list in this visit, which is remembered ${until}.`,
    page: 'Similar',
    /** Some of it is like the page, and the rest is of no one part of the shop with it. */
    pageMixed: 'Similar and close by',
    pageKind: (category: string) => `Also in ${category}`,
    basket: 'Near your basket',
    goesWith: 'Goes with this',
    goesWithBasket: 'Goes with your basket',
    search: 'More like these',
    popular: 'Popular',
    /** By what: the figures in the catalogue, the shop's own orders, or these first where they tell of some of it. */
    popularNote: {
      catalogue: 'What has sold most, by the figures in the catalogue.',
      orders: 'What was ordered here most in the last months, the latest orders counting most.',
      both: 'First what was ordered here most in the last months, then what has sold most by the figures in the catalogue.',
    },
    /** In the room that the cards of the visit leave of their last row: the way to what chose them. */
    end: {
      title: 'Not quite it?',
      text: 'Each interest behind these can be turned up, down or off.',
    },
    /** The choice above the shelves: from the visit, or not. */
    fromVisit: {
      label: 'Where these come from',
      visit: 'From my visit',
      alone: 'Not from my visit',
      /** The same two while a list is open: for someone else, or with a name. */
      list: 'From this list',
      notList: 'Not from this list',
      /** Which of both is seen, on the home page and on a page about something. */
      said: {
        home: {
          visit: 'What this visit is about decides what comes first here.',
          list: 'What this list is about decides what comes first here.',
          alone:
            'Looks, searches, orders and interests of this visit play no part here. What you hid stays away.',
        },
        page: {
          visit: 'Found for this page. What this visit is about chose among it and put it in order.',
          list: 'Found for this page. What this list is about chose among it and put it in order.',
          alone:
            'Looks, searches and interests of this visit play no part here. What you hid, saved, ordered or put in the basket stays away.',
        },
      },
      /** In place of the first two, where the visit has no interest, and only what was bought stands there. */
      bought: 'What you bought before comes first here.',
    },
  },
  why: {
    title: (product: string) => `Why ${product}?`,
    lead: 'What spoke for it, in numbers, and how it came to its place.',
    placeOf: (position: number, of: number) => `Place ${position} of ${of}`,
    shareTitle: 'What spoke for it',
    /** A share that is there is never nothing, however small. */
    share: (percent: number) => (percent === 0 ? 'less than 1%' : `${percent}%`),
    against: 'What spoke against it',
    takes: (signal: string, points: string) => `${signal}: takes ${points}`,
    sources: {
      page: 'It is like what this page is about',
      use: 'It and the page speak of the same use',
      company: 'Its kind goes with what this page is about',
      together: 'Many visits looked at or bought it with what this page is about',
      /** Enough visits that were about a product of this one were about it, too. */
      coInterest: (about: string, simulated: boolean) =>
        `Many${simulated ? ' simulated' : ''} visits looked at or bought it with ${about}`,
      /** The name of a product of this visit has words in common with it, quoted in a list. */
      words: (words: string, about: string) => `Its name shares ${words} with ${about}`,
      popular: 'How well it has sold, by the figures in the catalogue',
      ordered: 'How often it was ordered here in the last months',
      new: 'How new it is in the shop',
    },
    slotOwn: (label: string) => `This shelf is of ${label} alone; nothing else put it there.`,
    /** How many places of the visit's shelf an interest holds, and how they came about. @param of all places there are */
    slotInterest: (label: string, places: number, of: number, holding: SaidHolding) =>
      `${label} holds ${of === 1 ? 'the one place' : `${places} of the ${of} places`}${heldBecause(holding)}`,
    /** Of a place of an interest. @param thing what it goes with, as in a sentence */
    slotCompany: (thing: string) =>
      `Places of an interest also go to what is used together with its things, and this goes with ${thing}.`,
    newPlace: 'New in the shop: this place is kept for something new.',
    slotNew:
      'One place on this shelf is kept for something new of what this visit is about, so that the shop can surprise you. The shares only chose which.',
    /** The same where the place was drawn. @param group as in a sentence @param simulated of visits that a program made up */
    slotDrawn: (group: string, simulated: boolean) =>
      `One place on this shelf is kept for something new of what this visit is about. Of the groups that have such, ${group} had the highest number that day: each day one is drawn for every group, the same for every visitor, and the more of those who look at a group press Interested in published reports${simulated ? ' (here of simulated visits)' : ''}, the likelier a high one. Within the group the shares only chose which.`,
    newBeside: 'One of the places is kept for something new, whatever it is of.',
    slotPopular: 'Nothing closer was left, so the shop filled this place with something popular.',
    slotGoesWith: 'The places of this shelf go to what is used together with the page, one of each kind.',
    slotPage:
      'Only what is near the page has a place on this shelf. What this visit is about then chooses among it and puts it in order.',
    /** The same where the shelf is from the page alone. */
    slotPageAlone: 'Only what is near the page has a place on this shelf. This visit plays no part in it.',
    /** In place of the lead, of what is there because it was bought. */
    boughtLead: 'The rule that put it on this shelf. No scores are compared here.',
    boughtTitle: 'How it came here',
    boughtRules: (due: SaidDue) => [
      ...('days' in due
        ? [`What you bought stands on this shelf once ${due.days} days have passed.`]
        : [
            `${due.simulated ? 'Simulated visits that' : 'Others who'} buy something from ${due.group} again usually do so ${AGAIN[due.usual]}.`,
            'What you bought of it stands on this shelf once half of that time is over.',
          ]),
      'What was in several of your orders stands there once half of the usual time between them is over, if that is sooner, but not within two days.',
      'What was in many of your orders and sells well in the shop comes first; of equals, what you bought longest ago.',
      'What is among the most expensive quarter of the shop, sold out or in your basket has no place on it.',
      'The shop does not know whether you still have it. Hide takes it away, and so does Not relevant.',
    ],
    variety:
      'Something with a higher score stood back here, because it was too like another product on the shelf.',
    /** A card further back has a higher score. @param interest whose place it is, as in a sentence @param isAlone no other is as strong as the strongest */
    ahead: (because: Ahead, interest: string, isAlone: boolean) =>
      `It stands before cards with a higher score, because ${AHEAD[because](interest, isAlone)}.`,
    /** A score of which three decimals show nothing. */
    nearlyNothing: 'almost 0',
    /** Its own score is below zero, and what has given it its place all the same. */
    belowZero: 'You turned down something like it, and that takes more from its score than speaks for it.',
    placeBelow: (by: 'interest' | 'page' | 'rule', interest: string) => {
      if (by === 'interest') return `It stands here all the same, because this place is for ${interest}.`;
      return by === 'page'
        ? 'It stands here all the same, because it is near the page.'
        : 'It stands here all the same, by the rule of its place.';
    },
    without: {
      leaves: (label: string) => `Without ${label}, this product would leave the shelf.`,
      gone: (label: string) => `Without ${label}, this shelf would be gone.`,
      moves: (label: string, shelf: string, place: number) =>
        `Without ${label}, it would be on the shelf “${shelf}”, at place ${place}.`,
      falls: (label: string, from: number, to: number) =>
        `Without ${label}, it would go from place ${from} to place ${to}.`,
      /** What stood before it goes further back, or leaves. */
      rises: (label: string, from: number, to: number) =>
        `Without ${label}, fewer others would stand before it: it would move up from place ${from} to place ${to}.`,
      stays: (label: string, place: number) => `Without ${label}, it would keep place ${place}.`,
    },
    rankingNote:
      'What you did adds nothing to a product that is unlike it, and is not listed here, however much it gave the interest. Scores are compared only among what could have the same place: interests, and the things you did for them, have places of their own. Looks and searches count less the more you did after them, so the shares here can differ from the strengths on the page of your interests.',
    scoreNote: (score: string) => `All parts add up to its score, ${score}.`,
    /** The same where something spoke against it. */
    scoreOfNote: (spokeFor: string, spokeAgainst: string, score: string) =>
      `What spoke for it gives ${spokeFor}, what spoke against it takes ${spokeAgainst}: its score is ${score}.`,
    productTitle: 'The product',
    notUsedTitle: 'What is not used',
    notUsed: [
      'Who you are: the shop has no name, account, address or device to know you by.',
      'Where you are, what browser you use and where you came from.',
      'Who resembles you: the shop compares products, never shoppers.',
      'What you only saw: seeing is not wanting. It tells no more than when the home page should show something else.',
      'How much a product earns the shop.',
    ],
    controls: 'Change it',
    less: (label: string) => `Less of this interest: ${label}`,
    back: 'Back to the shop',
  },
  saved: {
    title: 'Saved and hidden',
    lead: 'Kept with this visit and nowhere else, and forgotten with it: the top of the page says when. After that nothing tells what it was.',
    /** Where nothing is kept whose end the top of the page could say. */
    leadNothing:
      'What you save or hide is kept with this visit and nowhere else; once something is, the top of the page says until when. If anything lay here in an earlier visit, it went when that ended.',
    /** The store does not answer: what is kept is not known. */
    leadUnread:
      'The shop cannot read this visit just now. What you saved or hid is not lost: it is here again as soon as the shop can.',
    emptyUnread: 'Cannot be read just now.',
    /** Of a saved product, and of a hidden one. */
    alsoHidden: 'hidden from shelves',
    alsoSaved: 'saved',
  },
};

function heldBecause({ cause, short = '', hasTurnedDown = false }: SaidHolding): string {
  const left = hasTurnedDown ? ', apart from what you turned down and what is like it' : '';
  switch (cause) {
    case 'share':
      return ': that is its share of what you did, what you did last counting most.';
    case 'oneEach':
      return ': each interest that something fits has one at least.';
    case 'othersShort':
      return `: more than its share of what you did, because nothing more was near enough to ${short}${left}.`;
    case 'short':
      return `: less than its share of what you did, because nothing more was near enough${left}.`;
    case 'score':
      return ': this visit is about more things than this shelf has places for, so they go to what fits all of it best.';
    case 'otherwise':
      return '.';
  }
}
