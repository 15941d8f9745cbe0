import type { When } from '../when.js';
import { dates } from './dates.js';
import { plural } from './plural.js';

const counted = (one: string, many: string) => (count: number) => `${count} ${plural(count, one, many)}`;

/** Ending personalisation, and taking that back. */
export const stopped = {
  stopped: {
    title: 'Personalisation is off',
    said: (erased: string) => `Personalisation is off. ${erased}`,
    erased: (what: string) => `Erased: ${what}.`,
    nothing: 'There was nothing else to erase.',
    /** Said where there is no visit, whether it has ended or never began. */
    noVisit: 'This visit has ended, or nothing was ever noted of it: there is nothing to erase.',
    noVisitKeeps: 'No basket and no saved or hidden thing is left of it either.',
    waiting:
      'One of the shop’s stores was slow to answer. What it holds of this is erased as soon as it does, and cannot be brought back.',
    keeps: 'Basket, saved and hidden things stay.',
    undoNote: (end: When) =>
      `Undo brings all of it back, ${dates.at(end)} at the latest. The shop has kept nothing: what was erased is in this page alone, sealed, and gone when you leave it.`,
    undoOnly: (end: When) => `Undo turns it on again, ${dates.at(end)} at the latest.`,
    back: 'Back to the shop',
    counts: {
      search: counted('search', 'searches'),
      /** Times that it was noted what the home page showed: every ten minutes at most. */
      shown: counted('note of what the home page showed', 'notes of what the home page showed'),
      phrase: counted('added interest', 'added interests'),
      imported: counted('interest from a file', 'interests from a file'),
      /** Answers to *Why not?* */
      reason: counted('reason why something is not relevant', 'reasons why something is not relevant'),
      adjustment: counted('change to your interests', 'changes to your interests'),
      memory: counted('choice of how long to remember', 'choices of how long to remember'),
      /** Lists of the shopper's, with a name or for someone else. */
      list: counted('list', 'lists'),
      other: counted('other entry', 'other entries'),
    },
  },
};
