import type { LaneWords } from '../parts/lane-words.js';
import { dates } from './dates.js';
import { plural } from './plural.js';

/** Shopping for someone else, and other lists of interests of their own. */
export const lanes: LaneWords = {
  lanes: {
    title: 'Whom you shop for',
    lead: 'Each list has interests and reasons of its own: what you do in one changes nothing in the others. Only what is in your basket, bought or hidden stays off the shelves of every list. What you bought may come back under “Bought before”, in the list you bought it for.',
    main: 'Yourself',
    mainNote: 'Open whenever no other list is.',
    gift: 'Someone else',
    gone: 'a list that is not there any more',
    bannerLabel: 'Whom you shop for',
    bannerGift: (until) =>
      `You are shopping for someone else${until.kind === 'now' ? '' : `, ${dates.until(until)}`}. What you look at, press and save here stays out of your own interests.`,
    banner: (name) =>
      `You are shopping for: ${name}. What you look at, press and save here stays out of your other interests.`,
    bannerBrief: (name) => `For: ${name}`,
    bannerGiftBrief: (until) => `For someone else${until.kind === 'now' ? '' : `, ${dates.until(until)}`}`,
    bannerEnded: (when) =>
      `Shopping for someone else closed by itself ${dates.past(when)}. What you do since then is for yourself.`,
    bannerEndedBrief: 'For yourself again',
    openAgain: 'Open it again',
    leave: 'Back to myself',
    manage: 'Lists',
    open: 'Open now',
    turn: 'Open',
    listTitle: 'Your lists',
    holds: (interests, saved) =>
      [
        interests === '' ? 'No interest now' : `About ${interests}`,
        ...(saved === 0 ? [] : [`${saved} ${plural(saved, 'saved thing', 'saved things')}`]),
      ].join(' · '),
    holdsNothing: 'No interest and nothing saved now.',
    giftEnds: (when, visit) =>
      `Closes by itself ${dates.at(when)}; it then stays here until you keep it, throw it away or the visit ends, ${dates.at(visit)} if you do nothing more.`,
    giftEndsWithVisit: (when) =>
      `If you do nothing more, this list is gone with the visit ${dates.at(when)}.`,
    giftEnded: 'It has closed by itself. Open it again, keep it or throw it away.',
    keep: 'Keep as a list',
    keepName: 'Call it',
    keepNote: 'A list with a name does not close by itself.',
    discarding: 'Throw away …',
    discard: 'Throw it away',
    discardNote: (name, holds) =>
      `${name}: ${holds} Thrown away, all of it is erased at once; only Undo on the next page brings it back, for an hour. What is in your basket or hidden stays so.`,
    giftTitle: 'For a present',
    giftNote:
      'A list for someone else: what you look at, search for and press while it is open is noted in it and nowhere else. It closes by itself 24 hours after it was last opened, and you can keep it as a list or throw it away.',
    giftAnother:
      'One list for someone else at a time: keep the one above under a name, or throw it away, to begin another.',
    giftButton: 'Shop for someone else',
    newTitle: 'A list with a name',
    newNote: (most) =>
      `Work, home, a trip: open until you leave it, with looks and searches of its own. ${most} at most. The name is kept as you type it: not a person’s, please.`,
    newName: 'What it is for',
    newButton: 'Begin this list',
    examples: ['Work', 'Home', 'A trip'],
    full: 'You have as many lists as there can be. Throw one away to begin another.',
    offer: 'For someone else? Then none of it needs to touch your own interests.',
    offerButton: 'Shop for someone else',
    inList: (name, said) => `${name}: ${said}`,
    forSomeoneElse: 'For someone else',
    forList: (name) => `For: ${name}`,
    interestsForOther: 'Interests for someone else',
    interestsFor: (name) => `Interests: ${name}`,
    interestsOf: (name) => `These are the interests of one list alone: ${name}. Change any of it.`,
    howItWorks:
      'A list for someone else, or of a name, is computed by itself, from what is done in it alone. What you call not relevant because it is too expensive, because you have it or because it was for someone else says nothing of your taste.',
    off: 'Your browser asks not to be personalised, so there are no lists of interests.',
  },
  whyNot: {
    question: 'Why not?',
    answers: {
      taste: 'Not my taste',
      dear: 'Too expensive',
      owned: 'I have it',
      gift: 'For someone else',
    },
    said: (answer) => `You said: ${answer}.`,
  },
};
