import type { PastWhen, When } from '../when.js';

/** Dates in sentences. */
export const dates = {
  /** "today at 14:05 CET", "on Friday at 11:30 CET", "on 3 December", "within a minute", "now". */
  at(when: When) {
    const isNamed = when.kind === 'weekday' || when.kind === 'date';
    return isNamed ? `on ${plain(when)}` : plain(when);
  },
  /** The same as the end of something: "until Friday at 11:30 CET", "for less than another minute". */
  until(when: When) {
    const isNear = when.kind === 'now' || when.kind === 'withinAMinute';
    return isNear ? 'for less than another minute' : `until ${plain(when)}`;
  },
  /** "yesterday at 11:30 CET". */
  past: (when: PastWhen) => (when.kind === 'date' ? `on ${when.exact}` : `${when.kind} at ${when.time}`),
  /** An age of less than a minute. */
  justNow: 'just now',
};

function plain(when: When): string {
  switch (when.kind) {
    case 'now':
      return 'now';
    case 'withinAMinute':
      return 'within a minute';
    case 'today':
    case 'tomorrow':
      return `${when.kind} at ${when.time}`;
    case 'weekday':
      return `${when.day} at ${when.time}`;
    case 'date':
      return when.date;
  }
}
