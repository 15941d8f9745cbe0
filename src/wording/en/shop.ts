import type { When } from '../when.js';
import { dates } from './dates.js';

/** The frame of every page: header, visit bar, footer. */
export const shop = {
  skipToContent: 'Skip to the products',
  header: {
    site: 'Shop',
    searchLabel: 'Search the shop',
    searchPlaceholder: 'Search',
    searchSubmit: 'Search',
    departments: 'Departments',
    saved: 'Saved',
    basket: 'Basket',
    interests: 'Your interests',
    /** The same while a list is open: they are not the shopper's own. */
    interestsOfList: 'Interests',
    openInterests: 'Open as a page',
    interestsWaiting: 'What this visit has been about so far, and when each of it will have faded.',
  },
  visitBar: {
    label: 'This visit',
    /** By what the visit is at this moment; each is given when it ends. */
    states: {
      plain: (_end: When) => 'Nothing about you is noted. Recommendations come from what is on the page.',
      /** @param what things that are kept, as `things` calls them */
      kept: (end: When, what: string) => `Kept ${dates.until(end)}: ${what}. Nothing else is noted.`,
      ended: (end: When) =>
        `Nothing is noted. That personalisation was ended is all that is left of this visit, and is forgotten ${dates.at(end)}.`,
      spoken: (end: When) => `Only the language you chose is noted, and forgotten ${dates.at(end)}.`,
      emptied: (end: When) =>
        `Nothing is kept any more. What was noted of this visit until now is forgotten ${dates.at(end)}.`,
      counted: (end: When) =>
        `This visit is counted in groups, and no product it looks at is noted. It is forgotten ${dates.at(end)}.`,
      countedAndKept: (end: When, what: string) =>
        `This visit is counted in groups, and no product it looks at is noted. Kept: ${what}. All of it is forgotten ${dates.at(end)}.`,
      personalised: (end: When) => `Recommendations come from this visit. It is forgotten ${dates.at(end)}.`,
      /** On a page of which the shopper wants recommendations that are not from the visit. */
      apart: (end: When) =>
        `On this page you chose recommendations that are not from this visit. It is forgotten ${dates.at(end)}.`,
      bare: (end: When) =>
        `This visit has no interest just now: recommendations come from what is on the page or in the basket. It is forgotten ${dates.at(end)}.`,
      /** The same of a list that is open. */
      personalisedList: (end: When) =>
        `Recommendations come from this list. The visit is forgotten ${dates.at(end)}.`,
      bareList: (end: When) =>
        `This list has no interest just now: recommendations come from what is on the page or in the basket. The visit is forgotten ${dates.at(end)}.`,
      far: (end: When) =>
        `The shop finds nothing now that it could show for this visit’s interests. “Your interests” says why. It is forgotten ${dates.at(end)}.`,
      /** Something may be meant by them, and nobody said what. */
      unsure: (end: When) =>
        `The shop is not sure what this visit’s interests mean, and recommends nothing for them until you choose it at “Your interests”. It is forgotten ${dates.at(end)}.`,
      gpc: (_end: When) =>
        'Your browser sends Global Privacy Control: personalisation is off, and stays off while it does.',
      dnt: (_end: When) =>
        'Your browser sends Do Not Track: personalisation is off, and stays off while it does.',
      partial: (_end: When) =>
        'The shop cannot read the earlier parts of this visit right now. Nothing is lost: what you add now is kept and joins them.',
      /** Answered to the press that began the visit. */
      begun: (_end: When) =>
        'This visit has just begun. What you pressed is kept if your browser keeps the shop’s cookie.',
      ready: (_end: When) =>
        'This shop reads the visit as you go. Nothing is noted yet; the first product or search you open will be.',
    },
    /** The same in one line for a phone; the whole sentence opens under it. */
    brief: {
      plain: (_end: When) => 'Nothing about you is noted.',
      /** @param what things that are kept, as `things` calls them */
      kept: (end: When, what: string) => `Kept ${dates.until(end)}: ${what}.`,
      ended: (end: When) => `Personalisation ended. That too is forgotten ${dates.at(end)}.`,
      spoken: (end: When) => `Kept ${dates.until(end)}: the language.`,
      emptied: () => 'Nothing is kept any more.',
      counted: (end: When) => `Counted in groups. Forgotten ${dates.at(end)}.`,
      countedAndKept: (end: When, what: string) => `Counted in groups. Kept ${dates.until(end)}: ${what}.`,
      personalised: (end: When) => `Personalised. Forgotten ${dates.at(end)}.`,
      apart: (end: When) => `Not from this visit here. Forgotten ${dates.at(end)}.`,
      bare: (end: When) => `No interest just now. Forgotten ${dates.at(end)}.`,
      personalisedList: (end: When) => `From this list. The visit is forgotten ${dates.at(end)}.`,
      bareList: (end: When) => `No interest in this list now. The visit is forgotten ${dates.at(end)}.`,
      far: (end: When) => `Nothing for your interests. Forgotten ${dates.at(end)}.`,
      unsure: (end: When) => `Say what you mean at “Your interests”. Forgotten ${dates.at(end)}.`,
      gpc: (_end: When) => 'Personalisation is off, as your browser asks.',
      dnt: (_end: When) => 'Personalisation is off, as your browser asks.',
      partial: (_end: When) => 'A part of this visit cannot be read now.',
      begun: (_end: When) => 'Just begun: kept if your browser keeps the cookie.',
      ready: (_end: When) => 'Nothing is noted yet.',
    },
    /** What is kept without personalisation. */
    things: {
      basket: 'your basket',
      saved: 'saved things',
      hidden: 'hidden things',
      bought: 'a note of what you ordered',
    },
    /** Lists beside the own one, as something that is kept. */
    lists: 'your lists',
    /** Beside what is said to a browser that objects. */
    keptToo: (end: When, what: string) => `Kept ${dates.until(end)}: ${what}.`,
    /** Beside the same, where the visit was personalised before. */
    unusedToo: (end: When) =>
      `What this visit noted before lies unused, and is forgotten ${dates.at(end)}; Stop personalising erases it now.`,
    /** Added to a sentence that says all that is kept. */
    languageToo: 'The language you chose is kept as long.',
    personalise: 'Personalise this visit',
    stop: 'Stop personalising',
    /** In one line, beside the button on every page. */
    stopNote: 'Stopping erases all interests; basket, saved and hidden things stay.',
    /** The same where there are lists beside the own one. */
    stopListsNote: 'Stopping erases all interests and lists; basket, saved and hidden things stay.',
    /** All of it, where the button is pointed at and under *How it works*. */
    stopWhole:
      'Stopping erases looks, searches, interests, lists and each “Not relevant”. Basket, saved and hidden things stay, and so do the note of what you ordered and the language.',
    /** The same where the shop cannot read what there is. */
    stopUnreadNote:
      'Stopping erases looks, searches, interests, lists and each “Not relevant” as soon as the shop can read them; basket, saved and hidden things stay.',
    /** Where the shop would begin by itself, and nothing is noted yet. */
    refuse: 'Do not personalise',
    refuseNote:
      'If you press this, the shop keeps only that you did, with a cookie to know it by. Both are forgotten a day later, and the shop reads again.',
    /** What begins it besides the button: said before it is pressed. */
    beginNote: 'Interested, Not relevant and Hide begin personalisation too.',
    beginAgainNote: 'Interested and Not relevant would begin personalisation again.',
    /** Opens what `forgetNote` says, beside the press that `forget` names. */
    forgetting: 'Forget …',
    forgetNote:
      'Erases at once, and for good, all that is kept of this visit: looks, searches, interests, lists, the basket, saved and hidden things. A receipt says what it was.',
    forget: 'Forget this visit',
  },
  /** At the foot of every page: who is counted. */
  statistics: {
    label: 'Statistics',
    off: (least: number) =>
      `This visit is not counted. It may be, if you like: by day or week and part of the shop, in groups of at least ${least} visits, never by itself.`,
    on: (least: number) =>
      `This visit is counted: by day or week and part of the shop, in groups of at least ${least} visits, never by itself.`,
    /** The store does not answer: whether it is counted is not known. */
    unread:
      'The shop cannot read just now whether this visit is counted. Stop counting holds all the same, as soon as it can.',
    tomorrow:
      'You agreed to be counted again. What was stopped stays stopped for the day: counting goes on tomorrow.',
    gpc: 'Your browser sends Global Privacy Control: this visit is not counted.',
    dnt: 'Your browser sends Do Not Track: this visit is not counted.',
    count: 'Count this visit',
    stop: 'Stop counting',
  },
  footer: {
    label: 'About the shop',
    promise: 'Recommends from what this visit is about, never from who is visiting.',
    howItWorks: 'How it works',
    knowledge: 'What this shop knows',
    saved: 'Saved and hidden',
    departments: 'All departments',
    demo: 'A demonstration shop: nothing here is really for sale.',
    zone: (zone: string) => `All times are in ${zone}.`,
  },
  /** At the foot of every page: the choice of language. */
  languages: {
    label: 'Language',
    /** After it was chosen in a visit. */
    chosen: 'The shop speaks English from here on.',
    undone: 'Taken back: the choice of language.',
  },
  breadcrumb: { label: 'You are here', home: 'Home' },
};
