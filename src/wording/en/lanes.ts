import type { PastWhen, When } from '../when.js';
import { dates } from './dates.js';
import { plural } from './plural.js';

/** Shopping for someone else, and other lists of interests of their own. */
export const lanes = {
  lanes: {
    title: 'Whom you shop for',
    lead: 'Each list has interests and reasons of its own: what you do in one changes nothing in the others. Only what is in your basket, bought or hidden stays off the shelves of every list. What you bought may come back under “Bought before”, in the list you bought it for.',
    /** What the lane is called that is left when none is open. */
    main: 'Yourself',
    mainNote: 'Open whenever no other list is.',
    /** A gift that is not kept under a name. */
    gift: 'Someone else',
    /** One that was thrown away. */
    gone: 'a list that is not there any more',
    bannerLabel: 'Whom you shop for',
    bannerGift: (until: When) =>
      `You are shopping for someone else${until.kind === 'now' ? '' : `, ${dates.until(until)}`}. What you look at, press and save here stays out of your own interests.`,
    banner: (name: string) =>
      `You are shopping for: ${name}. What you look at, press and save here stays out of your other interests.`,
    /** The same on a phone. */
    bannerBrief: (name: string) => `For: ${name}`,
    bannerGiftBrief: (until: When) =>
      `For someone else${until.kind === 'now' ? '' : `, ${dates.until(until)}`}`,
    /** The gift has closed by itself. */
    bannerEnded: (when: PastWhen) =>
      `Shopping for someone else closed by itself ${dates.past(when)}. What you do since then is for yourself.`,
    bannerEndedBrief: 'For yourself again',
    openAgain: 'Open it again',
    leave: 'Back to myself',
    manage: 'Lists',
    /** Beside the list that is open. */
    open: 'Open now',
    turn: 'Open',
    listTitle: 'Your lists',
    /** What is in a list: its interests, strongest first, and saved things. */
    holds: (interests: string, saved: number) =>
      [
        interests === '' ? 'No interest now' : `About ${interests}`,
        ...(saved === 0 ? [] : [`${saved} ${plural(saved, 'saved thing', 'saved things')}`]),
      ].join(' · '),
    holdsNothing: 'No interest and nothing saved now.',
    /** When it closes, and when the visit ends that keeps it after that. */
    giftEnds: (when: When, visit: When) =>
      `Closes by itself ${dates.at(when)}; it then stays here until you keep it, throw it away or the visit ends, ${dates.at(visit)} if you do nothing more.`,
    giftEndsWithVisit: (when: When) =>
      `If you do nothing more, this list is gone with the visit ${dates.at(when)}.`,
    giftEnded: 'It has closed by itself. Open it again, keep it or throw it away.',
    keep: 'Keep as a list',
    keepName: 'Call it',
    keepNote: 'A list with a name does not close by itself.',
    /** What opens the question, and what answers it. */
    discarding: 'Throw away …',
    discard: 'Throw it away',
    /** Above the button that does it, with the name of the list and what it holds. */
    discardNote: (name: string, holds: string) =>
      `${name}: ${holds} Thrown away, all of it is erased at once; only Undo on the next page brings it back, for an hour. What is in your basket or hidden stays so.`,
    giftTitle: 'For a present',
    giftNote:
      'A list for someone else: what you look at, search for and press while it is open is noted in it and nowhere else. It closes by itself 24 hours after it was last opened, and you can keep it as a list or throw it away.',
    /** Where there is one already. */
    giftAnother:
      'One list for someone else at a time: keep the one above under a name, or throw it away, to begin another.',
    giftButton: 'Shop for someone else',
    newTitle: 'A list with a name',
    newNote: (most: number) =>
      `Work, home, a trip: open until you leave it, with looks and searches of its own. ${most} at most. The name is kept as you type it: not a person’s, please.`,
    newName: 'What it is for',
    newButton: 'Begin this list',
    /** Names that are suggested. */
    examples: ['Work', 'Home', 'A trip'],
    full: 'You have as many lists as there can be. Throw one away to begin another.',
    /** Where a search or a basket looks like a gift. */
    offer: 'For someone else? Then none of it needs to touch your own interests.',
    offerButton: 'Shop for someone else',
    /** Before what is said of a press that was made in another list than the open one. */
    inList: (name: string, said: string) => `${name}: ${said}`,
    /** Beside a basket line or a saved thing. */
    forSomeoneElse: 'For someone else',
    forList: (name: string) => `For: ${name}`,
    /** The title of the interests of a list, in place of the shopper's own. */
    interestsForOther: 'Interests for someone else',
    interestsFor: (name: string) => `Interests: ${name}`,
    /** On pages of interests: which list they are of. */
    interestsOf: (name: string) => `These are the interests of one list alone: ${name}. Change any of it.`,
    /** On *How it works*. */
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
    /** What was answered before, where the question is asked again. */
    said: (answer: string) => `You said: ${answer}.`,
  },
};
