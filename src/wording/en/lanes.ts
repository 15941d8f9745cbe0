import type { LaneWords } from '../parts/lane-words.js';
import { dates } from './dates.js';
import { plural } from './plural.js';

/** Shopping for someone else, and other lists of interests of their own. */
export const lanes: LaneWords = {
  lanes: {
    title: 'Whom you shop for',
    lead: 'A list of its own keeps its own interests, shelves and reasons. What you do in one says nothing in any other.',
    main: 'Yourself',
    mainNote: 'What is left when no other list is open.',
    gift: 'Someone else',
    gone: 'a list that is not there any more',
    bannerLabel: 'Whom you shop for',
    bannerGift: (until) =>
      `You are shopping for someone else${until.kind === 'now' ? '' : `, ${dates.until(until)}`}. None of it touches your own interests.`,
    banner: (name) => `You are shopping for: ${name}. None of it touches your other interests.`,
    bannerBrief: (name) => `For: ${name}`,
    leave: 'Back to myself',
    manage: 'Lists',
    open: 'Open now',
    turn: 'Open',
    listTitle: 'Your lists',
    holds: (interests, saved) =>
      [
        interests === '' ? 'No interest so far' : `About ${interests}`,
        ...(saved === 0 ? [] : [`${saved} ${plural(saved, 'saved thing', 'saved things')}`]),
      ].join(' · '),
    holdsNothing: 'Nothing so far.',
    giftEnds: (when) =>
      `Goes back to you by itself ${dates.at(when)}; the list then stays here until you keep it, throw it away or the visit ends.`,
    giftEnded: 'It has gone back to you by itself. Open it again, keep it or throw it away.',
    keep: 'Keep as a list',
    keepName: 'Call it',
    keepNote: 'A list with a name does not close by itself.',
    discard: (name) => `Throw away: ${name}`,
    discardNote: 'Throwing a list away is at once and for good. What is in your basket stays there.',
    giftTitle: 'Someone else',
    giftNote:
      'For a present: it closes by itself after 24 hours, and you can keep it as a list or throw it away.',
    giftButton: 'Shop for someone else',
    newTitle: 'A list with a name',
    newNote: (most) =>
      `Work, home, a trip: open until you leave it. ${most} at most. The name is kept as you type it: not a person’s, please.`,
    newName: 'What it is for',
    newButton: 'Begin this list',
    examples: ['Work', 'Home', 'A trip'],
    full: 'You have as many lists as there can be. Throw one away to begin another.',
    offer: 'For someone else? Then none of it needs to touch your own interests.',
    offerButton: 'Shop for someone else',
    forSomeoneElse: 'For someone else',
    forList: (name) => `For: ${name}`,
    interestsOf: (name) => `These are the interests of one list alone: ${name}.`,
    off: 'Your browser asks not to be personalised, so there are no lists of interests.',
  },
  whyNot: {
    question: 'Why not?',
    answers: { taste: 'Not my taste', dear: 'Too dear', owned: 'I have it', gift: 'It was for someone else' },
    said: (answer) => `You said: ${answer}.`,
  },
};
