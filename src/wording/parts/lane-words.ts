import type { PastWhen, When } from '../when.js';

/** Shopping for someone else, and other lists of interests of their own. */
export interface LaneWords {
  readonly lanes: {
    readonly title: string;
    readonly lead: string;
    /** What the lane is called that is left when none is open. */
    readonly main: string;
    readonly mainNote: string;
    /** A gift that is not kept under a name. */
    readonly gift: string;
    /** One that was thrown away. */
    readonly gone: string;
    readonly bannerLabel: string;
    bannerGift(until: When): string;
    banner(name: string): string;
    /** The same on a phone. */
    bannerBrief(name: string): string;
    bannerGiftBrief(until: When): string;
    /** The gift has closed by itself. */
    bannerEnded(when: PastWhen): string;
    readonly bannerEndedBrief: string;
    readonly openAgain: string;
    readonly leave: string;
    readonly manage: string;
    /** Beside the list that is open. */
    readonly open: string;
    readonly turn: string;
    readonly listTitle: string;
    /** What is in a list: its interests, strongest first, and saved things. */
    holds(interests: string, saved: number): string;
    readonly holdsNothing: string;
    /** When it closes, and when the visit ends that keeps it after that. */
    giftEnds(when: When, visit: When): string;
    /** The visit ends as soon as it closes, or sooner. */
    giftEndsWithVisit(when: When): string;
    readonly giftEnded: string;
    readonly keep: string;
    readonly keepName: string;
    readonly keepNote: string;
    /** What opens the question, and what answers it. */
    readonly discarding: string;
    readonly discard: string;
    /** Above the button that does it, with the name of the list and what it holds. */
    discardNote(name: string, holds: string): string;
    readonly giftTitle: string;
    readonly giftNote: string;
    /** Where there is one already. */
    readonly giftAnother: string;
    readonly giftButton: string;
    readonly newTitle: string;
    newNote(most: number): string;
    readonly newName: string;
    readonly newButton: string;
    /** Names that are suggested. */
    readonly examples: readonly string[];
    readonly full: string;
    /** Where a search or a basket looks like a gift. */
    readonly offer: string;
    readonly offerButton: string;
    /** Before what is said of a press that was made in another list than the open one. */
    inList(name: string, said: string): string;
    /** Beside a basket line or a saved thing. */
    readonly forSomeoneElse: string;
    forList(name: string): string;
    /** The title of the interests of a list, in place of the shopper's own. */
    readonly interestsForOther: string;
    interestsFor(name: string): string;
    /** On pages of interests: which list they are of. */
    interestsOf(name: string): string;
    /** On *How it works*. */
    readonly howItWorks: string;
    readonly off: string;
  };
  readonly whyNot: {
    readonly question: string;
    readonly answers: Readonly<Record<'taste' | 'dear' | 'owned' | 'gift', string>>;
    /** What was answered before, where the question is asked again. */
    said(answer: string): string;
  };
}
