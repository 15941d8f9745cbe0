import type { AgainKind } from '../../visits/bought-again.js';
import type { PersonalWords, SaidHolding } from '../parts/personal-words.js';
import type { When } from '../when.js';
import { dates } from './dates.js';

/** After how long, by the bucket that it was published in. */
const AGAIN: Readonly<Record<AgainKind, string>> = {
  again0: 'in less than a week',
  again1: 'after about ten days',
  again2: 'after about three weeks',
  again4: 'after about six weeks',
  again8: 'after about twelve weeks',
  again16: 'after sixteen weeks or more',
};

/** Words of everything the shop says about this visit. */
export const personal: PersonalWords = {
  shelves: {
    visit: 'For this visit',
    visitNote: 'From what this visit is about.',
    list: 'For this list',
    listNote: 'From what this list is about.',
    interest: (label: string) => label,
    beside: (label: string) => `Beside ${label}`,
    interestNote: 'From this interest alone.',
    again: 'Bought before',
    againNote: (until) => `From what you ordered in this visit, which is remembered ${until}.`,
    againListNote: (until) =>
      `From what you ordered for this list in this visit, which is remembered ${until}.`,
    page: 'Similar',
    pageKind: (category: string) => `Also in ${category}`,
    basket: 'Near your basket',
    goesWith: 'Goes with this',
    goesWithBasket: 'Goes with your basket',
    search: 'Near this search',
    popular: 'Popular',
    popularNote: 'What has sold most, by the figures in the catalogue.',
    fromVisit: {
      label: 'Where these come from',
      visit: 'From my visit',
      alone: 'Not from my visit',
      list: 'From this list',
      notList: 'Not from this list',
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
    takes: (signal, points) => `${signal}: takes ${points}`,
    sources: {
      page: 'It is like what this page is about',
      use: 'It and the page speak of the same use',
      company: 'Its kind goes with what this page is about',
      together: 'Many visits that looked at what this page is about looked at it too',
      coInterest: (about: string, simulated: boolean) =>
        `Many${simulated ? ' simulated' : ''} visits that looked at ${about} looked at it too`,
      popular: 'How well it has sold, by the figures in the catalogue',
      new: 'How new it is in the shop',
    },
    slotOwn: (label: string) => `This shelf is of ${label} alone; nothing else put it there.`,
    slotInterest: (label: string, places: number, of: number, holding: SaidHolding) =>
      `${label} holds ${places} of the ${of} places${heldBecause(holding)}`,
    newPlace: 'New in the shop: this place is kept for something new.',
    slotNew:
      'One place on this shelf is kept for something new of what this visit is about, so that the shop can surprise you. The shares only chose which.',
    newBeside: 'One of the places is kept for something new, whatever it is of.',
    slotPopular: 'Nothing closer was left, so the shop filled this place with something popular.',
    slotGoesWith: 'The places of this shelf go to what is used together with the page, one of each kind.',
    slotPage:
      'Only what is near the page has a place on this shelf. What this visit is about then chooses among it and puts it in order.',
    slotPageAlone: 'Only what is near the page has a place on this shelf. This visit plays no part in it.',
    boughtLead: 'The rule that put it on this shelf. No scores are compared here.',
    boughtTitle: 'How it came here',
    boughtRules: (due) => [
      ...('days' in due
        ? [`What you bought stands on this shelf once ${due.days} days have passed.`]
        : [
            `${due.simulated ? 'Simulated visits that' : 'Others who'} buy something from ${due.group} again usually do so ${AGAIN[due.usual]}.`,
            'What you bought of it stands on this shelf once half of that time is over.',
          ]),
      'What was in several of your orders stands there once half of the usual time between them is over, if that is sooner, but not within two days.',
      'What was in most orders comes first; of the rest, what you bought longest ago.',
      'What is among the most expensive quarter of the shop, sold out or in your basket has no place on it.',
      'The shop does not know whether you still have it. Hide takes it away, and so does Not relevant.',
    ],
    variety:
      'Something with a higher score stood back here, because it was too like another product on the shelf.',
    notByScore:
      'Cards with a higher score stand further back: interests take turns here, what you pressed comes before what you looked at, and things that are too alike are kept apart.',
    belowZero:
      'Its score is below zero, because what you turned down takes more than speaks for it. Its place is kept for one of your interests.',
    /** What removing the interest would do. */
    without: {
      leaves: (label: string) => `Without ${label}, this product would leave the shelf.`,
      gone: (label: string) => `Without ${label}, this shelf would be gone.`,
      moves: (label: string, shelf: string, place: number) =>
        `Without ${label}, it would be on the shelf “${shelf}”, at place ${place}.`,
      falls: (label: string, from: number, to: number) =>
        `Without ${label}, it would go from place ${from} to place ${to}.`,
      rises: (label: string, from: number, to: number) =>
        `Without ${label}, others would stand back, and it would go from place ${from} to place ${to}.`,
      stays: (label: string, place: number) => `Without ${label}, it would keep place ${place}.`,
    },
    rankingNote:
      'Scores are compared only among what could have the same place: interests, and the things you did for them, have places of their own. Looks and searches count less the more you did after them, so the shares here can differ from the strengths on the page of your interests.',
    scoreNote: (score: string) => `All parts add up to its score, ${score}.`,
    scoreOfNote: (spokeFor, spokeAgainst, score) =>
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
    leadNothing:
      'What you save or hide is kept with this visit and nowhere else; once something is, the top of the page says until when.',
    leadUnread:
      'The shop cannot read this visit just now. What you saved or hid is not lost: it is here again as soon as the shop can.',
    emptyUnread: 'Cannot be read just now.',
    /** Of a saved product, and of a hidden one. */
    alsoHidden: 'hidden from shelves',
    alsoSaved: 'saved',
  },
  knowledge: {
    title: 'What this shop knows',
    lead: 'The stored log of this visit, whole, and the session record beside it. What else is kept, and leads back to no visit, stands at the foot.',
    partialLead:
      'The store of this visit does not answer just now. Shown is what can be read; what lies there is not gone, and is shown here as soon as it answers.',
    nothing: 'Nothing. There is no session, no cookie and no log.',
    logTitle: (count: number) => (count === 1 ? '1 entry' : `${count} entries`),
    when: 'No. and time',
    what: 'What',
    meaningOf: (numbers: number) => `a meaning of ${numbers} numbers`,
    raw: 'See it as stored',
    stored: 'As stored',
    marksNote:
      'An entry also holds its number, its random id, the version of its form (v) and marks: i goes first when the log is full, p when personalisation ends, s when counting ends.',
    head: 'The head of the log',
    headNote:
      'How many entries were ever noted, how many of them are kept where the store says so, and when all of it ends, in milliseconds since 1970.',
    waiting: 'Waiting',
    waitingNote:
      'The store did not answer. These wait on a disk of this shop, are carried out as soon as it does, and are then gone from here.',
    record: 'The session record',
    recordNote:
      'What the cookie points to: the cookie’s own settings, and its end, which is that of the visit rounded up to the hour, in milliseconds since 1970. Log, head and record lie under the random id that your cookie holds; beside them at most the place of the key that locks the log, and nothing else.',
    apart: 'Kept apart from any visit',
    apartNotes: [
      'An order, for thirty days, under an address that its page and the payment page are given: what was bought, for how much and when, and nothing of who or which visit bought it. The log of that visit names what it ordered: with that the shop itself could find the order for as long as the visit is remembered, though none of its pages leads there after the first hour.',
      'Counts, if you agree to be counted: a day, a group of products and what was done, of something ordered again also about how many weeks later, without anything that leads back here.',
      'How often each network address asked for pages or pressed something in the last minute, or tried to log in as an operator in the last quarter of an hour, and for how long each visit or network kept the shop busy in the last minute, so that nobody asks too much. Not the address, nor the number of the visit: a code of it, made with a key that is replaced every hour. All of it is gone after two hours, and it is joined to nothing.',
      'That a visit was forgotten or taken back, for an hour: a code of its random number, so that no page of before begins it again.',
    ],
    ended: (when: When) =>
      `The visit has ended. Its cookie is still on this device ${dates.until(when)}, and so long the shop keeps the record that it points to. Nothing of the visit is read from either. What may still lie in the store of its log is shown and used by nothing, and removed within a minute of the end; where the shop’s clock was just set, or the shop was shut for an hour or more, once that clock has run evenly for ten minutes.`,
    ends: (when: When) => `The visit ends ${dates.at(when)}, and its log with it.`,
    recordEnds: (when: When) => `The session record and the cookie end ${dates.at(when)}.`,
    entry: {
      search: 'A search, as a direction in 384 numbers; not its words.',
      untold:
        'A search, as a direction in 384 numbers; not its words. What it found does not tell what it was about, so nothing is made of it.',
      senses:
        'A search, as a direction in 384 numbers and one product of each department that has what it looked for; not its words. It counts only once you look at something of one of these departments, and then for that one.',
      /** One that says what it found. */
      found:
        'A search, as a direction in 384 numbers and at most three products of its page that tell what it was about; not its words.',
      phrase: 'An interest you added, with its words.',
      imported:
        'An interest you brought in a file: its name, what it weighed then and how fast that fades, and the products it was about where it was written.',
      weigh: 'You turned an interest down.',
      set: (percent) => `You chose an interest, or set its strength: ${percent}.`,
      remove: 'You removed an interest.',
      never: 'You put an interest under Never again.',
      allowed: 'You allowed an interest again.',
      undo: 'You took an entry back.',
      reset: 'You started over.',
      because: {
        taste: 'You said that it is not your taste.',
        dear: 'You said that it is too expensive.',
        owned: 'You said that you have it.',
        gift: 'You said that it was for someone else.',
      },
      lane: 'You began a list of its own.',
      turn: 'You went over to this list.',
      keep: 'You kept a list under this name.',
      discard: 'You threw a list away.',
      memory: 'You chose how long to remember.',
      language: 'You chose the language of the shop.',
      basketIn: (pieces) =>
        pieces === undefined
          ? 'You changed how many of it are in your basket.'
          : `You put it in your basket: ${pieces} of it from then on.`,
      basketOut: 'You took it out of your basket.',
      basketOrdered: 'It left your basket, because you ordered it.',
      foreign: 'Noted by another version of the shop; this one makes nothing of it.',
      counted:
        'This visit was counted, in a group. The count does not know it; this mark keeps it from being counted twice.',
    },
    /** Consent that a press gave by being made. */
    begun: (press: string) => `Personalisation began with ${press}.`,
    begunByPress: 'Personalisation began with a press.',
    consent: {
      personalise: { given: 'You asked for personalisation.', withdrawn: 'You ended personalisation.' },
      statistics: {
        given: 'You agreed that this visit is counted.',
        withdrawn: 'You ended that this visit is counted.',
      },
    },
    countingNote: 'Whether this visit is counted, and how, is said at the foot of every page.',
    countingLink: 'Go there',
    forget: 'Forget this visit',
  },
  receipt: {
    title: 'Forgotten',
    lead: 'This visit is gone from the shop. What was erased:',
    leadWaiting: 'The shop has let go of this visit. What was erased:',
    entries: (count: number) =>
      count === 1 ? '1 entry of the visit’s log' : `${count} entries of the visit’s log`,
    /** A store that does not answer cannot be counted. */
    entriesUncounted: 'the log of the visit, on this machine',
    record: 'the record that the cookie points to',
    cookie: 'the cookie on this device',
    nothing: 'There was nothing to erase: no session, no cookie, no log.',
    places: 'Looked for before and after, in every store',
    placesNote: 'The table counts stored pieces. One piece may hold several entries of the log.',
    place: 'What is kept there',
    stores: {
      ...{ 'session-entries': 'Log of the visit', log: 'Log of the visit' },
      ...{ 'session-heads': 'Length and end of the log', head: 'Length and end of the log' },
      ...{ 'session-records': 'What the cookie points to', record: 'What the cookie points to' },
      'key-slots': 'Where the key of the visit lies',
      waiting: 'What waited to be stored',
    },
    found: 'Found',
    remains: 'Left',
    download: 'Take this receipt with you',
    left: (keys: number) => `Entries of this visit left in the shop’s stores: ${keys}.`,
    waiting:
      'One of the shop’s stores does not answer at the moment. What it holds of this visit is erased as soon as it does; how much that is cannot be counted before.',
    erasure: {
      sealed:
        'The shop keeps the entries of each visit locked, under a key of that visit alone. The key of this visit has been overwritten, so nobody can read what the files may still hold of it. Not locked were its random number, its times, its length, what it had agreed to, and whether it kept anything. Unused parts of the files may show those until they are written over; they open nothing and lead to nobody. A copy made before, such as a backup of the machine, is not reached by this.',
      journal:
        'The shop’s store also writes a journal on its own disk. What this visit wrote stays readable there, for whoever runs that machine, until the store next rewrites it.',
    },
    number: (id: string) => `Receipt ${id}`,
    at: (when: string) => `Made ${when}. The shop keeps no copy.`,
    ordered: (days: number) =>
      `What this visit ordered can still be read under the address of its order, for ${days} days from the day it was placed.`,
    home: 'Back to the shop',
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
      return `: more than its share of what you did, because nothing else was near enough to ${short}${left}.`;
    case 'short':
      return `: less than its share of what you did, because nothing more was near enough${left}.`;
    case 'score':
      return ': you did more here than this shelf has places for, so they go to what fits all of it best.';
    case 'otherwise':
      return '.';
  }
}
