import type { NotRelevantBecause } from '../../visits/entry.js';
import type { Purpose } from '../../visits/purpose.js';
import type { When } from '../when.js';
import { dates } from './dates.js';

/** Words of *What this shop knows*, and of the receipt of forgetting. */
export const knowledge = {
  knowledge: {
    title: 'What this shop knows',
    lead: 'The stored log of this visit, whole, and the session record beside it. What else is kept, and leads back to no visit, stands at the foot.',
    partialLead:
      'The store of this visit does not answer just now. Shown is what can be read; what lies there is not gone, and is shown here as soon as it answers.',
    nothing: 'Nothing. There is no session, no cookie and no log.',
    logTitle: (count: number) => (count === 1 ? '1 entry' : `${count} entries`),
    when: 'No. and time',
    what: 'What',
    /** In the place of a vector of so many numbers. */
    meaningOf: (numbers: number) => `a meaning of ${numbers} numbers`,
    /** Opens what lies in the store, as it lies there. */
    raw: 'See it as stored',
    /** Heads what an entry is for, and until when it is kept. */
    forWhat: 'For, until',
    purposes: {
      personalise: 'Personalisation',
      statistics: 'Counting',
      keeping: 'Keeping',
    } satisfies Readonly<Record<Purpose | 'keeping', string>>,
    purposesNote:
      'What is for personalisation or counting goes sooner if you end that. Keeping: basket, saved and hidden things, and what you decided.',
    /** @param end as in "2 March 2026, 12:00:00 UTC" */
    until: (end: string) => `until ${end}`,
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
      untold:
        'A search, as a direction in 384 numbers; not its words. What it found does not tell what it was about, so nothing is made of it.',
      /** One whose words several departments answer. */
      senses:
        'A search, as a direction in 384 numbers and one product of each department that has what it looked for; not its words. It counts only once you look at something of one of these departments, and then for that one.',
      /** One that says what it found. */
      found:
        'A search, as a direction in 384 numbers and at most six products of its page that tell what it was about; not its words.',
      phrase: 'An interest you added, with its words.',
      /** The same with what was ticked of what was asked about. */
      agreed:
        'An interest you added, with its words, the products that were ticked for it and those that were offered and not ticked.',
      imported:
        'An interest you brought in a file: its name, what it weighed then and how fast that fades, and the products it was about where it was written.',
      weigh: { less: 'You turned an interest down.', more: 'You turned an interest up.' },
      set: (percent: string) => `You chose an interest, or set its strength: ${percent}.`,
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
      } satisfies Readonly<Record<NotRelevantBecause, string>>,
      lane: 'You began a list of its own.',
      turn: 'You went over to this list.',
      keep: 'You kept a list under this name.',
      discard: 'You threw a list away.',
      memory: 'You chose how long to remember.',
      language: 'You chose the language of the shop.',
      /** @param pieces how many there are of it from then on */
      basketIn: (pieces: number) => `You put it in your basket: ${pieces} of it from then on.`,
      /** Pieces that were added to those of before, however many these were. */
      basketJoined: (pieces: number) => `You put ${pieces} more of it in your basket.`,
      basketOut: 'You took it out of your basket.',
      basketOrdered: 'It left your basket, because you ordered it.',
      foreign: 'Noted by another version of the shop; this one makes nothing of it.',
      counted:
        'This visit was counted, in a group. The count does not know it; this mark keeps it from being counted twice.',
    },
    /** Consent that a press gave by being made. */
    begun: (press: string) => `Personalisation began with ${press}.`,
    begunByPress: 'Personalisation began with a press.',
    /** By opening the first list, which says nothing of what is done beside lists. */
    begunOnLists: 'Personalisation began on lists alone, with the first of them.',
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
    /** Stores by what they are called within the shop. */
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
