import type { Availability } from '../../catalog/availability.js';
import type { NotRelevantBecause } from '../../visits/entry.js';
import type { MemoryLength } from '../../visits/memory.js';
import type { When } from '../when.js';
import { dates } from './dates.js';
import { plural } from './plural.js';

/** Nothing of an end that is not known. */
const until = (when: When) => (when.kind === 'now' ? '' : ` ${dates.until(when)}`);

/** What a shopper can press on a product, and what the shop says back. */
export const presses = {
  press: {
    why: 'Why',
    undo: 'Undo',
    off: 'Your browser asks not to be personalised, so Interested and Not relevant are off.',
  },
  /** What is hidden stays so until the visit ends. */
  hidden: {
    card: (product: string, when: When) => `Hidden${until(when)}: ${product}.`,
    product: (when: When) => `Hidden${until(when)}.`,
    kept: (when: When) => `Hidden ${dates.until(when)}; this visit ends then.`,
    longer: 'Remember longer?',
  },
  artOf: (product: string, department: string | undefined) =>
    department === undefined ? `Drawing of ${product}` : `Drawing of ${product}, from ${department}`,
  pictureOf: (product: string) => `Picture of ${product}`,
  /** On a card; empty for what is in stock. */
  badges: {
    inStock: '',
    preOrder: 'Pre-order',
    backOrder: 'Back-order',
    madeToOrder: 'Made to order',
    soldOut: 'Sold out',
  } satisfies Readonly<Record<Availability, string>>,
  /** @param day as in "3 December 2026" */
  onDay: (day: string) => `on ${day}`,
  /** Of a sale, for who hears it: what stands before the old price, and between it and the new one. */
  reduced: { before: 'Before', now: ', now' },
  /** One short sentence after each press. */
  notice: {
    label: 'What just happened',
    close: 'Close this note',
    /** Where the shelves on the page would hold other products by now. */
    shelvesChanged: 'These shelves are out of date: show them anew',
    basketFirst: (product: string) => `In your basket: ${product}.`,
    basketHolds: (count: number, product: string) => `In your basket: ${count} of ${product}.`,
    basketRemoved: (product: string) => `Out of your basket: ${product}.`,
    personalised: 'From here on, this visit shapes what you see.',
    /** Added where what was saved or put in the basket keeps the visit longer. */
    keptLonger: (end: When) => `This visit is now kept ${dates.until(end)}.`,
    /** Added where something was turned down: what that does to what is like it. */
    alike: 'What is like it counts less now.',
    /** @param lowered interests, as `lowered` says each */
    weaker: (lowered: string) => `Weaker now: ${lowered}.`,
    /** @param gone interests that are too weak to count by now, by name. @param left the strongest that stay; empty where none does */
    noMore: (gone: string, left: string) =>
      `No interest any more: ${gone}.${left === '' ? '' : ` What stays: ${left}.`}`,
    /** Interests beside those that are named. */
    others: (count: number) => `${count} ${plural(count, 'other', 'others')}`,
    lowered: (interest: string, from: string, to: string) => `${interest}, from ${from} to ${to}`,
    /** Added where a press on a product, or an added interest, is what began personalisation. */
    begins: 'From here on this visit’s looks and searches count too.',
    /** The same where the press was made in a list. */
    beginsInList: 'From here on looks and searches in this list count in it too.',
    /** The same after the shopper had ended it. */
    beginsAgain:
      'You had ended personalisation; this press began it again. Looks and searches count from here on.',
    /** Added where taking that press back has ended it. */
    ends: 'This visit’s looks and searches do not count any more.',
    notPersonalised: 'Personalisation is off.',
    counted: 'This visit is counted, in groups only.',
    notCounted: 'This visit is no longer counted.',
    /** Where the name of a product stands that is not in the catalogue any more: an entry keeps none. */
    goneProduct: 'a product this shop no longer has',
    /** The same of an interest in a part of the shop that is not there any more. */
    goneInterest: 'an interest this shop no longer knows',
    /** After *Less*, *More* and *Set*. @param from and `to`: as "61%" */
    turned: {
      down: (interest: string, from: string, to: string) => `Turned down from ${from} to ${to}: ${interest}.`,
      up: (interest: string, from: string, to: string) => `Turned up from ${from} to ${to}: ${interest}.`,
      /** It is weaker now than what counts. */
      gone: (interest: string) =>
        `Turned down until too weak to count: ${interest}. It is neither shown nor used now.`,
      /** Added where it is the only interest: a strength decides among several. */
      alone: 'No other interest stands beside it, so your shelves may look as before.',
    },
    remove: (interest: string) => `Removed: ${interest}. What led to it counts no more.`,
    never: (interest: string) =>
      `Never again: ${interest}. Nothing you do brings it back until you allow it.`,
    allowed: (interest: string) =>
      `Allowed again: ${interest}. It begins anew, from what you do from here on.`,
    /** After *Interested* on something of an interest that is never wanted again. */
    counts: (interest: string) => `You put ${interest} under Never again, so it becomes no interest.`,
    /** The same in a list. @param title of its interests */
    phraseInList: (title: string, words: string) => `Added under “${title}”: ${words}.`,
    phrase: (words: string) => `Added to your interests: ${words}.`,
    /** @param count interests of one file */
    imported: (count: number) =>
      `Taken in from the file: ${count} ${plural(count, 'interest', 'interests')}.`,
    /** Added where nothing in the shop is near the words. */
    far: 'The shop found nothing that is clearly near it, so nothing changes.',
    reset: 'Interests start anew. Basket, saved and hidden things stay, and so does each “Not relevant”.',
    /** After *Not relevant*, by what the shopper says of it. */
    because: {
      taste: (product) =>
        `${product} is noted as not your taste. It counts so already: what is like it counts less.`,
      dear: (product) =>
        `${product} is noted as too expensive. Your shelves leave out what is like it and costs as much; your taste for it stays.`,
      owned: (product) =>
        `${product} is noted as something you have. Your shelves leave it out; what is like it stays.`,
      gift: (product) =>
        `${product} is noted as for someone else. What you did with it now counts in the list “Someone else” alone, which stands under Whom you shop for.`,
    } satisfies Readonly<Record<NotRelevantBecause, (product: string) => string>>,
    lanes: {
      gift: 'You shop for someone else now. Your own interests stay as they are.',
      main: 'Back to yourself. Nothing of what you did for others is in your own interests.',
      opened: (name: string) => `A list of its own: ${name}.`,
      turned: (name: string) => `Opened: ${name}.`,
      kept: (name: string) => `Kept as a list: ${name}.`,
      discarded:
        'The list is thrown away, with its name, its interests and what was saved in it. What is in your basket or hidden stays so.',
      /** Added where that can be taken back, by this moment. */
      discardedUndo: (end: When) =>
        `Undo brings it back, ${dates.at(end)} at the latest: the shop has kept nothing of it, what was erased is in this page alone, sealed.`,
    },
    memory: {
      visit:
        'This visit is remembered for a day after the last thing noted, a week once anything was saved or put in the basket.',
      days: 'This visit is remembered for a week after the last thing noted.',
      weeks: 'This visit is remembered for 30 days after the last thing noted.',
    } satisfies Readonly<Record<MemoryLength, string>>,
    /** Added to the answer of a press that began a visit, before anybody knows. */
    ifKept: 'It is kept if your browser keeps the shop’s cookie.',
    /** On the first page after a visit that has ended by itself. */
    visitEnded:
      'An earlier visit from this browser has ended by itself. What was saved, hidden or in its basket is gone, and so are its interests.',
    /** After that press, where the browser keeps no cookie. */
    noCookie:
      'Your browser does not keep this shop’s cookie, so nothing can be kept: no basket, nothing saved or hidden, no interests. Looking and searching work all the same.',
    /** On the page after a press that began a visit, where the browser has kept another. */
    elsewhere:
      'Two windows began a visit at the same moment, and this browser kept the other one. What you pressed here is not in it: press it again.',
    /** The same with the next press there, which was carried out. */
    elsewhereBefore:
      'Two windows began a visit at the same moment, and this browser kept the other one: what you pressed here before is not in it.',
    /** By the name of what was taken back. */
    undone: {
      last: 'Taken back. Nothing of this visit is left.',
      begun: 'Taken back, with the personalisation it began.',
      signal: (press: string, product: string) => `Taken back: ${press}, ${product}.`,
      basket: (product: string) => `Taken back: ${product}. Your basket is as it was.`,
      consent: 'Taken back: personalisation.',
      withdrawal: 'Taken back: the end of personalisation. What it erased is here again.',
      weigh: {
        less: (interest) => `Taken back: less of ${interest}.`,
        more: (interest) => `Taken back: more of ${interest}.`,
      } satisfies Readonly<Record<'less' | 'more', (interest: string) => string>>,
      set: (interest: string) => `Taken back: the strength of ${interest}.`,
      remove: (interest: string) => `Taken back: the removal of ${interest}.`,
      never: (interest: string) => `Taken back: Never again, ${interest}.`,
      allowed: (interest: string) => `Taken back: allowing ${interest} again.`,
      phrase: (words: string) => `Taken back: the interest ${words}.`,
      imported: 'Taken back: what came in the file.',
      turn: 'Taken back: you are where you were.',
      discard: 'Taken back: the list is there again, as it was.',
      keep: 'Taken back: the name of the list.',
      because: (product: string) => `Taken back: what you said of ${product}.`,
      reset: 'Taken back: starting over.',
      memory: 'Taken back: the change of memory.',
    },
    offline: 'The shop could not be reached. Nothing was changed; try again in a moment.',
  },
  /** Said to those who cannot see the list open under the search field. */
  suggestionsFound: (n: number) =>
    n === 0 ? 'No suggestions' : `${n} ${plural(n, 'suggestion', 'suggestions')}`,
};
