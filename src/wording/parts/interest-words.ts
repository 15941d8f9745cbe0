/** The interests panel, and what is said of the presses on it. */
import type { BehaviourSegmentId, Fact } from '../../interests/behaviour.js';
import type { UnwantedBecause } from '../../interests/evidence.js';
import type { MemoryLength } from '../../visits/memory.js';
import type { When } from '../when.js';

/** How an interest goes on if nothing more is done. */
export interface SaidFading {
  /** Its strength now. */
  readonly percent: string;
  /** What half of that is, and when no more is left; undefined where it is too weak before. */
  readonly half: { readonly percent: string; readonly when: When } | undefined;
  readonly end: When;
  /** It ends because the visit ends. */
  readonly endsWithVisit: boolean;
}

export interface InterestWords {
  readonly interests: {
    readonly title: string;
    readonly lead: string;
    readonly empty: string;
    /** There were interests, and time alone has taken them. */
    readonly emptyFaded: string;
    /** All that was noted is a search that several departments answer. */
    readonly emptyUnsure: string;
    readonly emptyPlain: string;
    /** Where something is kept all the same. */
    readonly emptyKept: string;
    /** Where all that is left says that personalisation was ended, or that the visit is counted. */
    readonly emptyBare: string;
    readonly gpc: string;
    readonly off: string;
    readonly offPlain: string;
    /** The store does not answer: what is there is not known. */
    readonly emptyUnread: string;
    readonly offUnread: string;
    strength(label: string, percent: number): string;
    /** Stronger than ten minutes ago, or not. */
    /** `ordered`: an order just now made it count less. */
    readonly trend: { readonly rising: string; readonly fading: string; readonly ordered: string };
    fades(when: When): string;
    gone(when: When): string;
    far(label: string): string;
    /** The link beside it, where a search has answers. */
    searchFor(label: string): string;
    /** Something is perhaps meant, and nothing was ticked. */
    unsure(label: string): string;
    /** The button beside it. */
    readonly choose: string;
    /** What was ticked as meant. */
    meant(names: readonly string[]): string;
    /** Own words that only ask for a present. */
    present(label: string): string;
    /** On a page in another language than the search reads: none of the words is known. */
    unread(label: string): string;
    /** All that the words mean is sold out, and the visit has seen none of it. */
    soldOut(label: string): string;
    /** Nothing is left to show: all of it was seen, saved or hidden. */
    spent(label: string, count: number): string;
    /** The same of what the shop takes the words to mean; a search finds more. */
    seen(label: string): string;
    /** A signal as a sentence, and its part of what speaks for the interest now, as in "63%". */
    counts(signal: string, share: string): string;
    more(n: number): string;
    /** In the place of an interest that was just taken away. */
    readonly gonePlace: {
      removed(label: string): string;
      never(label: string): string;
    };
    /** Opens all else about an interest: how it fades, its group, what removing it would do, never again. */
    readonly about: string;
    readonly aheadTitle: string;
    ahead(fading: SaidFading): string;
    /** The same of the dashed line, which is there where the memory was just changed. */
    aheadBefore(fading: SaidFading): string;
    readonly less: string;
    /** The counterpart of *Less*. */
    readonly stronger: string;
    readonly remove: string;
    /** What is never wanted again. */
    readonly never: {
      /** The button beside *Remove*, and the heading of the list. */
      readonly press: string;
      readonly note: string;
      readonly lift: string;
      /** Own words of which all that they mean is there. */
      words(label: string): string;
    };
    /** What was removed, and what led to it is still there. */
    readonly removed: { readonly title: string; readonly back: string; readonly note: string };
    readonly set: string;
    forgottenBelow(percent: string): string;
    /** @param least and `most`: as "6%" */
    setNote(least: string, most: string): string;
    setLabel(label: string): string;
    readonly startersTitle: string;
    readonly startersNote: string;
    readonly addTitle: string;
    /** Leads to the form of that title, further down. */
    readonly addLink: string;
    readonly addNote: string;
    readonly addPlaceholder: string;
    readonly add: string;
    /** Typed words before they are added. */
    readonly samples: {
      /** Before the words. */
      readonly title: string;
      /** The same where the visit has these words. */
      readonly titleThere: string;
      /** The button then. */
      readonly say: string;
      /** The link to a product under its box; its name follows unseen. */
      readonly look: string;
      /** Unseen behind that name: the boxes stay as they are in the tab of the preview. */
      readonly newTab: string;
      /** Before a search for the words and the button that keeps them bare, for as long as nothing is ticked. */
      readonly unticked: string;
      /** The button for as long as nothing is ticked. */
      readonly bare: string;
      /** The button that shows others that may be meant. */
      readonly showOthers: string;
      /** Above those. */
      readonly others: string;
      /** Above what the words surely mean, which is ticked. */
      sure(words: string): string;
      /** Above that and what they perhaps mean. */
      mixed(words: string): string;
      /** Above what they perhaps mean. */
      unsure(words: string): string;
      /** Before the boxes, unseen. */
      readonly legend: string;
      /** Unseen behind the name of each product: what its box says. */
      readonly meant: string;
      /** What adding does where nothing is near the words. */
      readonly nothingNow: string;
      readonly add: string;
      readonly leave: string;
      readonly begins: string;
    };
    readonly memoryTitle: string;
    /** A visit of the usual length, when something saved or in the basket keeps it for longer. */
    memoryKept(until: When): string;
    readonly memory: Readonly<Record<MemoryLength, string>>;
    readonly memoryNote: Readonly<Record<MemoryLength, string>>;
    /** Near the day on which the shop has to ask anew. */
    endsAtLatest(when: When): string;
    /** Opens the two sentences that follow. */
    readonly memoryMore: string;
    /** What the memories were worth on a test shop: how many times as well they guessed as without. */
    memoryWorth(week: number, month: number): string;
    readonly memorySet: string;
    readonly reset: string;
    /** Before its button: what it does, and that it can be taken back. */
    readonly resetNote: string;
    /** Above what was turned down and is of an interest, on its card. */
    /** @param taken as in "12%"; empty where it takes next to nothing */
    againstThis(taken: string): string;
    /** Why a product was called not relevant, where that says nothing of taste and moves nothing to another list. */
    readonly unwanted: Readonly<Record<Exclude<UnwantedBecause, 'gift'>, (product: string) => string>>;
    readonly againstTitle: string;
    readonly againstNote: string;
    readonly moreTitle: string;
    /** Of the description that fits best. */
    nearest(label: string): string;
    readonly moreNote: string;
    readonly behaviour: Readonly<Record<BehaviourSegmentId, string>>;
    /** How well a description fits, by how much of it there is: from a fifth, from two fifths, from seven tenths. */
    readonly degree: { readonly little: string; readonly partly: string; readonly clearly: string };
    readonly fact: Readonly<Record<Fact, (n: number) => string>>;
    because(facts: string): string;
    /** By how much of it there might have been. */
    readonly wouldEnd: Readonly<Record<Fact, (atMost: number) => string>>;
    notSaid(without: string): string;
    readonly knowledge: string;
    readonly hidden: string;
  };
}
