/** Words of everything the shop says about this visit. */
import type { Ahead } from '../../recommendations/placement/ahead.js';
import type { Holding } from '../../recommendations/reasons/slot.js';
import type { AgainKind } from '../../visits/bought-again.js';
/** How the places of an interest came about, with the labels of those that found nothing more as one text. */
export type SaidHolding = Omit<Holding, 'short'> & { readonly short?: string };

/** After how long something bought may be wanted again: after so many days, or as others who bought of the group do. */
export type SaidDue = { readonly days: number } | OthersDue;

interface OthersDue {
  /** What the group is called. */
  readonly group: string;
  readonly usual: AgainKind;
  /** The others were made by a program. */
  readonly simulated: boolean;
}

export interface PersonalWords {
  readonly shelves: {
    readonly visit: string;
    readonly visitNote: string;
    /** The same in a list for someone else, or of a name. */
    readonly list: string;
    readonly listNote: string;
    interest(label: string): string;
    /** Of an interest that is called as a category of which it shows nothing. */
    beside(label: string): string;
    readonly interestNote: string;
    /** Of own words from which no card is. */
    silent(labels: readonly string[]): string;
    /** The way to why, and to say anew what is meant. */
    readonly silentWhy: string;
    /** What was bought in this visit and may be bought again. */
    readonly again: string;
    /** @param until when the visit is remembered, as `dates.until` says it */
    againNote(until: string): string;
    /** The same of a list that is open. */
    againListNote(until: string): string;
    readonly page: string;
    /** Some of it is like the page, and the rest is of no one part of the shop with it. */
    readonly pageMixed: string;
    pageKind(category: string): string;
    readonly basket: string;
    readonly goesWith: string;
    readonly goesWithBasket: string;
    readonly search: string;
    readonly popular: string;
    /** By what: the figures in the catalogue, the shop's own orders, or these first where they tell of some of it. */
    readonly popularNote: Readonly<Record<'catalogue' | 'orders' | 'both', string>>;
    /** In the room that the cards of the visit leave of their last row: the way to what chose them. */
    readonly end: { readonly title: string; readonly text: string };
    /** The choice above the shelves: from the visit, or not. */
    readonly fromVisit: {
      readonly label: string;
      readonly visit: string;
      readonly alone: string;
      /** The same two while a list is open: for someone else, or with a name. */
      readonly list: string;
      readonly notList: string;
      /** Which of both is seen, on the home page and on a page about something. */
      readonly said: Readonly<Record<'home' | 'page', Readonly<Record<'visit' | 'list' | 'alone', string>>>>;
      /** In place of the first two, where the visit has no interest, and only what was bought stands there. */
      readonly bought: string;
    };
  };
  readonly why: {
    title(product: string): string;
    readonly lead: string;
    placeOf(position: number, of: number): string;
    readonly shareTitle: string;
    /** A share that is there is never nothing, however small. */
    share(percent: number): string;
    readonly against: string;
    /** What one thing that was turned down takes from the score. */
    takes(signal: string, points: string): string;
    readonly sources: {
      readonly page: string;
      readonly use: string;
      readonly company: string;
      readonly together: string;
      /** Enough visits that were about a product of this one were about it, too. */
      coInterest(about: string, simulated: boolean): string;
      /** The name of a product of this visit has words in common with it, quoted in a list. */
      words(words: string, about: string): string;
      readonly popular: string;
      readonly ordered: string;
      readonly new: string;
    };
    slotOwn(label: string): string;
    /** How many places of the visit's shelf an interest holds, and how they came about. @param of all places there are */
    slotInterest(label: string, places: number, of: number, holding: SaidHolding): string;
    readonly newPlace: string;
    readonly slotNew: string;
    /** The same where the place was drawn. @param group as in a sentence @param simulated of visits that a program made up */
    slotDrawn(group: string, simulated: boolean): string;
    readonly newBeside: string;
    readonly slotPopular: string;
    readonly slotGoesWith: string;
    readonly slotPage: string;
    /** The same where the shelf is from the page alone. */
    readonly slotPageAlone: string;
    /** In place of the lead, of what is there because it was bought. */
    readonly boughtLead: string;
    readonly boughtTitle: string;
    /** The rules of the shelf of what was bought before. */
    boughtRules(due: SaidDue): readonly string[];
    readonly variety: string;
    /** A card further back has a higher score. @param interest whose place it is, as in a sentence */
    ahead(because: Ahead, interest: string): string;
    /** A score of which three decimals show nothing. */
    readonly nearlyNothing: string;
    /** Its own score is below zero, and what has given it its place all the same. */
    readonly belowZero: string;
    placeBelow(by: 'interest' | 'page' | 'rule', interest: string): string;
    /** What removing the interest would do. */
    readonly without: {
      leaves(label: string): string;
      /** The whole shelf would be gone. */
      gone(label: string): string;
      /** It would stand on another shelf of the page. */
      moves(label: string, shelf: string, place: number): string;
      falls(label: string, from: number, to: number): string;
      /** What stood before it goes further back, or leaves. */
      rises(label: string, from: number, to: number): string;
      stays(label: string, place: number): string;
    };
    readonly rankingNote: string;
    scoreNote(score: string): string;
    /** The same where something spoke against it. */
    scoreOfNote(spokeFor: string, spokeAgainst: string, score: string): string;
    readonly productTitle: string;
    readonly notUsedTitle: string;
    readonly notUsed: readonly string[];
    readonly controls: string;
    less(label: string): string;
    readonly back: string;
  };
  readonly saved: {
    readonly title: string;
    readonly lead: string;
    /** Where nothing is kept whose end the top of the page could say. */
    readonly leadNothing: string;
    /** The store does not answer: what is kept is not known. */
    readonly leadUnread: string;
    readonly emptyUnread: string;
    /** Of a saved product, and of a hidden one. */
    readonly alsoHidden: string;
    readonly alsoSaved: string;
  };
}
