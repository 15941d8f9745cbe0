/** The frame of every page: header, visit bar, footer. */
import type { When } from '../when.js';
export interface ShopWords {
  readonly skipToContent: string;
  readonly header: {
    readonly site: string;
    readonly searchLabel: string;
    readonly searchPlaceholder: string;
    readonly searchSubmit: string;
    readonly departments: string;
    readonly saved: string;
    readonly basket: string;
    readonly interests: string;
    /** The same while a list is open: they are not the shopper's own. */
    readonly interestsOfList: string;
    readonly openInterests: string;
    readonly interestsWaiting: string;
  };
  readonly visitBar: {
    readonly label: string;
    /** By what the visit is at this moment; each is given when it ends. */
    readonly states: {
      plain(_end: When): string;
      /** @param what things that are kept, as `things` calls them */
      kept(end: When, what: string): string;
      ended(end: When): string;
      spoken(end: When): string;
      emptied(end: When): string;
      counted(end: When): string;
      countedAndKept(end: When, what: string): string;
      personalised(end: When): string;
      /** On a page of which the shopper wants recommendations that are not from the visit. */
      apart(end: When): string;
      bare(end: When): string;
      /** The same of a list that is open. */
      personalisedList(end: When): string;
      bareList(end: When): string;
      far(end: When): string;
      /** Something may be meant by them, and nobody said what. */
      unsure(end: When): string;
      gpc(_end: When): string;
      dnt(_end: When): string;
      partial(_end: When): string;
      /** Answered to the press that began the visit. */
      begun(_end: When): string;
      ready(_end: When): string;
    };
    /** The same in one line for a phone; the whole sentence opens under it. */
    readonly brief: {
      plain(_end: When): string;
      /** @param what things that are kept, as `things` calls them */
      kept(end: When, what: string): string;
      ended(end: When): string;
      spoken(end: When): string;
      emptied(end: When): string;
      counted(end: When): string;
      countedAndKept(end: When, what: string): string;
      personalised(end: When): string;
      apart(end: When): string;
      bare(end: When): string;
      personalisedList(end: When): string;
      bareList(end: When): string;
      far(end: When): string;
      unsure(end: When): string;
      gpc(_end: When): string;
      dnt(_end: When): string;
      partial(_end: When): string;
      begun(_end: When): string;
      ready(_end: When): string;
    };
    /** What is kept without personalisation. */
    readonly things: Readonly<Record<'basket' | 'saved' | 'hidden' | 'bought', string>>;
    /** Lists beside the own one, as something that is kept. */
    readonly lists: string;
    /** Beside what is said to a browser that objects. */
    keptToo(end: When, what: string): string;
    /** Beside the same, where the visit was personalised before. */
    unusedToo(end: When): string;
    /** Added to a sentence that says all that is kept. */
    readonly languageToo: string;
    readonly personalise: string;
    readonly stop: string;
    /** In one line, beside the button on every page. */
    readonly stopNote: string;
    /** All of it, where the button is pointed at and under *How it works*. */
    readonly stopWhole: string;
    readonly stopUnreadNote: string;
    readonly refuse: string;
    readonly refuseNote: string;
    /** What begins it besides the button: said before it is pressed. */
    readonly beginNote: string;
    readonly beginAgainNote: string;
    /** Opens what `forgetNote` says, beside the press that `forget` names. */
    readonly forgetting: string;
    readonly forgetNote: string;
    readonly forget: string;
  };
  /** At the foot of every page: who is counted. */
  readonly statistics: {
    readonly label: string;
    off(least: number): string;
    on(least: number): string;
    readonly tomorrow: string;
    /** The store does not answer: whether it is counted is not known. */
    readonly unread: string;
    readonly gpc: string;
    readonly dnt: string;
    readonly count: string;
    readonly stop: string;
  };
  readonly footer: {
    readonly label: string;
    readonly promise: string;
    readonly howItWorks: string;
    readonly knowledge: string;
    readonly saved: string;
    readonly departments: string;
    readonly demo: string;
    /** @param zone by its name */
    zone(zone: string): string;
  };
  /** At the foot of every page: the choice of language. */
  readonly languages: {
    readonly label: string;
    /** After it was chosen in a visit. */
    readonly chosen: string;
    readonly undone: string;
  };
  readonly breadcrumb: {
    readonly label: string;
    readonly home: string;
  };
}
