import type { Stood } from '../../http/stage.js';

/**
 * An id of this shop's own making: letters, digits and what product ids hold besides; and since when the shelves of its page
 * have stood as they are, as the log's length and a moment.
 */
export const PLACED = /^([A-Za-z0-9][\w.:~-]{0,119})(?:@(\d{1,7})\.(\d{13}))?$/;

/** Since when the shelves of a place stand; undefined where it says nothing of that. */
export function standingOf(place: string): Standing | undefined {
  const [, , length, at] = PLACED.exec(place) ?? [];
  return length === undefined ? undefined : { length: Number(length), at: Number(at) };
}

type Standing = Omit<Stood, 'visit'>;

/** The same as a place says it, behind its id. */
export const standingText = ({ length, at }: Standing): string => `@${length}.${at}`;
