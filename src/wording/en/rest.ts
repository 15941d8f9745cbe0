import type { RestSaid } from '../../visits/entry.js';
import type { When } from '../when.js';
import { dates } from './dates.js';
import { plural } from './plural.js';

/** What a shelf showed often enough, and rests. */
export const rest = {
  rest: {
    title: 'Shown often enough',
    /** The rule. @param times how often it was shown */
    lead: (times: number, hours: number) =>
      `What the home page has shown this visit on ${times} occasions, ten minutes or more apart, and you left alone, makes room there for ${hours} hours, where something else fits as well: it rests. Where nothing does, it stays in one of the last places. It comes back sooner if you look at it, press something of its kind or type words that mean it. Elsewhere in the shop it stays where it is. None of this says anything of your taste.`,
    none: 'Nothing rests now.',
    isOff: 'Off: nothing rests, and what the home page shows is not noted.',
    /** How many rest, and the names of the first of them. */
    count: (count: number) => `${count} ${plural(count, 'product rests', 'products rest')}:`,
    until: (when: When) => `rests ${dates.until(when)}`,
    more: (count: number) => `and ${count} more`,
    /** The buttons, by what they say. */
    press: { over: 'Bring them back', off: 'Let nothing rest', on: 'Let things rest' } satisfies Readonly<
      Record<RestSaid, string>
    >,
    /** What *What this shop knows* says of the entries. */
    shown:
      'The home page showed these for this visit; it is noted every ten minutes at most. It is no sign of what you like, puts off no end of the visit, and counts for nothing else than when they rest.',
    noted: {
      over: 'You brought back what rested.',
      off: 'You chose that nothing rests.',
      on: 'You chose that what was shown often enough rests.',
    } satisfies Readonly<Record<RestSaid, string>>,
    notice: {
      over: 'What rested may stand on your shelves again.',
      off: 'Nothing rests any more, and what the home page shows is not noted.',
      on: 'What was shown often enough rests again.',
    } satisfies Readonly<Record<RestSaid, string>>,
    undone: {
      over: 'Taken back: what rested rests again.',
      off: 'Taken back: that nothing rests.',
      on: 'Taken back: that things rest.',
    } satisfies Readonly<Record<RestSaid, string>>,
    /** On *How it works*. */
    howItWorks: (times: number, hours: number) =>
      `In a visit that is personalised the home page notes, every ten minutes at most, what it shows for the visit: that weighs nothing, changes no interest, is counted nowhere and keeps the visit no longer. Only by it what stood there on ${times} occasions and was left rests for ${hours} hours, where others can fill its place.`,
  },
};
