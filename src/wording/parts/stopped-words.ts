import type { When } from '../when.js';
/** Ending personalisation, and taking that back. */
export interface StoppedWords {
  readonly stopped: {
    readonly title: string;
    said(erased: string): string;
    erased(what: string): string;
    readonly nothing: string;
    /** Said where there is no visit, whether it has ended or never began. */
    readonly noVisit: string;
    readonly noVisitKeeps: string;
    readonly waiting: string;
    readonly keeps: string;
    undoNote(end: When): string;
    /** Where nothing else was erased. */
    undoOnly(end: When): string;
    readonly back: string;
    readonly counts: {
      search(count: number): string;
      /** Times that it was noted what the home page showed: every ten minutes at most. */
      shown(count: number): string;
      phrase(count: number): string;
      imported(count: number): string;
      adjustment(count: number): string;
      memory(count: number): string;
      /** Lists of the shopper's, with a name or for someone else. */
      list(count: number): string;
      other(count: number): string;
    };
  };
}
