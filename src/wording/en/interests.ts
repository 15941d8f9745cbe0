import type { BehaviourSegmentId, Fact } from '../../interests/behaviour.js';
import type { UnwantedBecause } from '../../interests/evidence.js';
import type { MemoryLength } from '../../visits/memory.js';
import { choiceText, isAsWell, listText, timesText } from '../intl.js';
import type { SaidFading } from '../said.js';
import type { When } from '../when.js';
import { dates } from './dates.js';
import { plural } from './plural.js';

function fadingText({ percent, half, end, endsWithVisit }: SaidFading): string {
  const left = half ? `, ${half.percent} ${dates.at(half.when)}` : '';
  const how = endsWithVisit ? 'gone with the visit' : 'too weak to count';
  return `${percent} now${left}, ${how} ${dates.at(end)}`;
}

/** The interests panel, and what is said of the presses on it. */
export const interests = {
  interests: {
    title: 'Your interests',
    lead: 'What the shop takes this visit to be about. Change any of it.',
    empty: 'Nothing now. Look at a few things you like, and they will glow here for a while.',
    emptyFaded:
      'Nothing now: the interests of this visit have faded. Look at a few things you like, and they will glow here for a while.',
    emptyUnsure:
      'Nothing now. Several departments have what you searched for: look at something of the one you meant, and it will glow here.',
    emptyPlain:
      'No interest is noted. Personalise this visit, add or choose one here, or press Interested on something, and this fills.',
    /** Where something is kept all the same. */
    emptyKept:
      'No interest is noted. What this visit keeps counts for nothing here until it is personalised.',
    /** Where all that is left says that personalisation was ended, or that the visit is counted. */
    emptyBare: 'No interest is noted.',
    gpc: 'Your browser asks not to be personalised, and the shop honours that. Basket and saved things still work.',
    off: 'Off while your browser asks not to be personalised.',
    offPlain: 'Off until this visit is personalised.',
    /** The store does not answer: what is there is not known. */
    emptyUnread:
      'The shop cannot read this visit just now. Its interests are not lost: they are here again as soon as the shop can.',
    offUnread: 'Off until the shop can read this visit again.',
    strength: (label: string, percent: number) => `${label}: ${percent} per cent`,
    /** Stronger than ten minutes ago, or not; `ordered`: an order just now made it count less. */
    trend: { rising: 'Rising', fading: 'Fading', ordered: 'Ordered' },
    fades: (when: When) => `fades out ${dates.at(when)}`,
    gone: (when: When) => `gone with the visit ${dates.at(when)}`,
    far: (label: string) => `The shop found nothing that is clearly near “${label}”.`,
    /** The link beside it, where a search has answers. */
    searchFor: (label: string) => `Search for “${label}”`,
    /** Something is perhaps meant, and nothing was ticked. */
    unsure: (label: string) =>
      `The shop is not sure what you mean by “${label}”, and recommends nothing for it until you say so.`,
    choose: 'Choose what is meant',
    meant: (names: readonly string[]) => `Ticked for it: ${listText(names, 'en-GB')}.`,
    present: (label: string) =>
      `“${label}” names a present or an occasion. That says nothing of what you like, and changes nothing here.`,
    /** On a page in another language than the search reads: none of the words is known. */
    unread: (label: string) => `The shop knows no word of “${label}”.`,
    /** All that the words mean is sold out, and the visit has seen none of it. */
    soldOut: (label: string) => `What the shop takes “${label}” to mean is sold out for now.`,
    /** Nothing is left to show. @param handled what was done to all of it, after *you have* */
    spent: (label: string, count: number, handled: readonly string[]) =>
      `You have ${choiceText(handled, 'en-GB')} ${count === 1 ? 'the one thing' : 'all'} that the shop takes “${label}” to mean.`,
    /** The same of what the shop takes the words to mean; a search finds more. */
    seen: (label: string, handled: readonly string[]) =>
      `You have ${choiceText(handled, 'en-GB')} what the shop takes “${label}” to mean. Say anew what you mean: other things may be meant.`,
    /** Behind either, where some of it is. */
    restSoldOut: 'The rest is sold out for now.',
    /** A signal as a sentence, and its part of what speaks for the interest now, as in "63%". */
    counts: (signal: string, share: string) => `${signal}: ${share} of it`,
    more: (n: number) => (n === 1 ? 'and 1 more' : `and ${n} more`),
    /** In the place of an interest that was just taken away. */
    gonePlace: {
      removed: (label: string) => `Removed: ${label}.`,
      never: (label: string) => `Never again: ${label}.`,
    },
    /** Opens all else about an interest: how it fades, its group, what removing it would do, never again. */
    about: 'More about it',
    aheadTitle: 'How it fades',
    ahead: (fading: SaidFading) => `If you do nothing more: ${fadingText(fading)}.`,
    /** The same of the dashed line, which is there where the memory was just changed. */
    aheadBefore: (fading: SaidFading) => `Dashed, as it was with the former memory: ${fadingText(fading)}.`,
    less: 'Less',
    stronger: 'More',
    remove: 'Remove',
    never: {
      /** The button beside *Remove*, and the heading of the list. */
      press: 'Never again',
      note: 'Nothing of these stands on your shelves, but on the page of such a thing, and nothing you do makes them an interest again. This holds for as long as the visit is remembered.',
      lift: 'Allow again',
      /** Own words of which all that they mean is there. */
      words: (label: string) => `What the shop takes “${label}” to mean is under Never again.`,
    },
    /** What was removed, and what led to it is still there. */
    removed: {
      title: 'Removed',
      back: 'Bring back',
      note: 'What you do from here on may make it an interest again; brought back, what led to it before counts too.',
    },
    set: 'Set',
    forgottenBelow: (percent: string) =>
      `An interest weaker than ${percent} is neither shown nor used. What is left of it counts again when you do something of that kind, and is gone when the visit ends.`,
    /** @param least and `most`: as "6%" */
    setNote: (least: string, most: string) => `From ${least} to ${most}. Remove ends it.`,
    setLabel: (label: string) => `Strength of ${label}`,
    startersTitle: 'Begin with one of these',
    startersNote:
      'A press makes it an interest, and begins to personalise this visit where that is off. Change or remove it here.',
    addTitle: 'Add an interest',
    /** Leads to the form of that title, further down. */
    addLink: 'Add one in your own words',
    addNote: 'Kept as you type it, unlike a search. Not a name or an address, please.',
    addPlaceholder: 'sourdough',
    add: 'Add interest',
    /** Typed words before they are added. */
    samples: {
      /** Before the words. */
      title: 'Add this interest?',
      /** Above what the words surely mean, which is ticked. */
      sure: (words: string) => `The shop takes “${words}” to mean these. Untick what you do not mean.`,
      /** Above that and what they perhaps mean. */
      mixed: (words: string) =>
        `The shop takes “${words}” to mean what is ticked, and is not sure of the rest. Tick what you mean, untick what you do not.`,
      /** Above what they perhaps mean. */
      unsure: (words: string) => `The shop is not sure what you mean by “${words}”. Tick what you mean.`,
      /** The title where the visit has these words. */
      titleThere: 'What do you mean by',
      /** The button then. */
      say: 'I mean this',
      /** The link to a product under its box; its name follows unseen. */
      look: 'Look at it',
      /** Unseen behind that name: the boxes stay as they are in the tab of the preview. */
      newTab: '(opens in a new tab)',
      /** Before a search for the words and the button that keeps them bare, for as long as nothing is ticked. */
      unticked:
        'Tick what you mean, or search for it. Words that are kept with nothing ticked stand among your interests and show nothing until you say what you mean.',
      /** The button for as long as nothing is ticked. */
      bare: 'Keep the words without products',
      /** The button that shows others that may be meant. */
      showOthers: 'Show others',
      /** Above those. */
      others: 'Others that may be meant, behind what is ticked. Tick what you mean.',
      /** Before the boxes, unseen. */
      legend: 'What is meant',
      /** Unseen behind the name of each product: what its box says. */
      meant: 'This is meant',
      /** What adding does where nothing is near the words. */
      nothingNow:
        'Added, it is kept as you typed it and shows nothing now. It counts once the shop has something near it. Like every interest it fades with time.',
      add: 'Add it',
      leave: 'Cancel',
      begins: 'Adding it begins to personalise this visit. Until then these words are not kept.',
    },
    memoryTitle: 'How long to remember',
    /** A visit of the usual length, when something saved or in the basket keeps it for longer. */
    memoryKept: (until: When) =>
      `This visit: what it keeps is there ${dates.until(until)}, an interest fades sooner`,
    memory: {
      visit: 'This visit',
      days: 'A week',
      weeks: 'A month',
    } satisfies Readonly<Record<MemoryLength, string>>,
    memoryNote: {
      visit:
        'What you do fades within hours, and the interests it made fade with it. The visit ends a day after the last thing noted; a week after it, once anything was saved or put in the basket.',
      days: 'What you do fades within days, and the interests it made fade with it. The visit ends a week after the last thing noted.',
      weeks:
        'What you do fades at its own pace, a look much sooner than a press. The visit ends 30 days after the last thing noted.',
    } satisfies Readonly<Record<MemoryLength, string>>,
    /** Near the day on which the shop has to ask anew. */
    endsAtLatest: (when: When) =>
      `The visit ends ${dates.at(when)} at the latest, and the shop then asks anew.`,
    /** Opens the two sentences that follow. */
    memoryMore: 'More about remembering',
    /** What the memories were worth on a test shop: how many times as well they guessed as without. */
    memoryWorth: (week: number, month: number) =>
      `In a test on the purchases of a real shop, a month’s memory guessed what customers bought on their next visit ${timesText(month, 'en-GB')} times as well as the best-sellers did, which are all that is left without a memory; a week’s ${isAsWell(week) ? 'no better' : `${timesText(week, 'en-GB')} times`}. A single look fades within hours, whatever is chosen.`,
    memorySet: 'Remember so long',
    reset: 'Start over',
    resetNote: 'All interests begin anew; what you turned down stays so. Right after it you can undo that.',
    /**
     * Above what was turned down and is of an interest, on its card.
     * @param from and `to`: how strong the interest is without it and with it, as in "82%"; empty where that is the same
     */
    againstThis: (from: string, to: string) =>
      `What speaks against it${from === '' ? '' : ` (lowers it from ${from} to ${to})`}:`,
    /** Why a product was called not relevant, where that says nothing of taste and moves nothing to another list. */
    unwanted: {
      dear: (product) =>
        `You said that ${product} is too expensive: your shelves leave out what is like it and costs as much`,
      owned: (product) => `You said that you have ${product}: it is left out, and what is like it stays`,
    } satisfies Readonly<Record<Exclude<UnwantedBecause, 'gift'>, (product: string) => string>>,
    againstTitle: 'What else you turned down',
    againstNote:
      'What is like these counts less. Start over leaves that as it is; under “Saved and hidden” you can take it back.',
    moreTitle: 'How this visit goes',
    /** Of the description that fits best. */
    nearest: (label: string) => `So far: ${label.toLowerCase()}`,
    moreNote:
      'Read from what you opened and pressed, without what you hid, what is not your taste and what is for someone else. None of it changes what you see; it is here because the shop can tell.',
    behaviour: {
      lookingAround: 'Looking around',
      comparing: 'Comparing',
      deciding: 'Choosing',
    } satisfies Readonly<Record<BehaviourSegmentId, string>>,
    /** How well a description fits, by how much of it there is: from a fifth, from two fifths, from seven tenths. */
    degree: { little: 'a little', partly: 'partly', clearly: 'clearly' },
    fact: {
      products: (n: number) => (n === 1 ? '1 product looked at' : `${n} products looked at`),
      interests: (n: number) => (n === 1 ? '1 group of things looked at' : `${n} groups of things looked at`),
      depth: (n: number) => `${n} ${plural(n, 'product', 'products')} looked at in one part of the shop`,
      returns: (n: number) => (n === 1 ? '1 seen again later' : `${n} seen again later`),
      searches: (n: number) => (n === 1 ? '1 search' : `${n} searches`),
      saves: (n: number) => (n === 1 ? '1 saved' : `${n} saved`),
      basketLines: (n: number) => (n === 1 ? '1 in the basket' : `${n} in the basket`),
    } satisfies Readonly<Record<Fact, (n: number) => string>>,
    because: (facts: string) => `Because of ${facts}.`,
    /** By how much of it there might have been. */
    wouldEnd: {
      products: (n: number) => `had you looked at no more than ${n} ${plural(n, 'product', 'products')}`,
      interests: (n: number) =>
        `had you looked at no more than ${n} ${plural(n, 'part', 'parts')} of the shop`,
      depth: (n: number) =>
        `had you looked at no more than ${n} ${plural(n, 'product', 'products')} in any one part of the shop`,
      returns: (n: number) =>
        n === 0 ? 'had you seen nothing again later' : `had you seen no more than ${n} again later`,
      searches: (n: number) => (n === 0 ? 'without a search' : `had you searched no more than ${n} times`),
      saves: (n: number) => (n === 0 ? 'with nothing saved' : `with no more than ${n} saved`),
      basketLines: (n: number) =>
        n === 0 ? 'with nothing in the basket' : `with no more than ${n} in the basket`,
    } satisfies Readonly<Record<Fact, (atMost: number) => string>>,
    notSaid: (without: string) => `It would not be said ${without}.`,
    knowledge: 'Read everything that is stored',
    hidden: 'Saved and hidden things',
  },
};
