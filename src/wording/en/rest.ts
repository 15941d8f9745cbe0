import type { RestWords } from '../parts/rest-words.js';
import { dates } from './dates.js';
import { plural } from './plural.js';

/** What a shelf showed often enough, and rests. */
export const rest: RestWords = {
  rest: {
    title: 'Shown often enough',
    lead: (times, hours) =>
      `What the home page has shown this visit on ${times} occasions, ten minutes or more apart, and you left alone, makes room there for ${hours} hours, where something else fits as well: it rests. Where nothing does, it stays in one of the last places. It comes back sooner if you look at it, press something of its kind or type words that mean it. Elsewhere in the shop it stays where it is. None of this says anything of your taste.`,
    none: 'Nothing rests now.',
    isOff: 'Off: nothing rests, and what the home page shows is not noted.',
    count: (count) => `${count} ${plural(count, 'product rests', 'products rest')}:`,
    until: (when) => `rests ${dates.until(when)}`,
    more: (count) => `and ${count} more`,
    press: { over: 'Bring them back', off: 'Let nothing rest', on: 'Let things rest' },
    shown:
      'The home page showed these for this visit; it is noted every ten minutes at most. It is no sign of what you like, and counts for nothing else than when they rest.',
    noted: {
      over: 'You brought back what rested.',
      off: 'You chose that nothing rests.',
      on: 'You chose that what was shown often enough rests.',
    },
    notice: {
      over: 'What rested may stand on your shelves again.',
      off: 'Nothing rests any more, and what the home page shows is not noted.',
      on: 'What was shown often enough rests again.',
    },
    undone: {
      over: 'Taken back: what rested rests again.',
      off: 'Taken back: that nothing rests.',
      on: 'Taken back: that things rest.',
    },
    howItWorks: (times, hours) =>
      `In a visit that is personalised the home page notes, every ten minutes at most, what it shows for the visit: that weighs nothing, changes no interest, is counted nowhere and keeps the visit no longer. Only by it what stood there on ${times} occasions and was left rests for ${hours} hours, where others can fill its place.`,
  },
};
