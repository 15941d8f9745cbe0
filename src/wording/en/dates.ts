import type { DateWords } from '../parts/date-words.js';
import type { When } from '../when.js';

/** Dates in sentences. */
export const dates: DateWords['dates'] = {
  at(when) {
    const isNamed = when.kind === 'weekday' || when.kind === 'date';
    return isNamed ? `on ${plain(when)}` : plain(when);
  },
  until(when) {
    const isNear = when.kind === 'now' || when.kind === 'withinAMinute';
    return isNear ? 'for less than a minute' : `until ${plain(when)}`;
  },
  past: (when) => (when.kind === 'date' ? `on ${when.exact}` : `${when.kind} at ${when.time}`),
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
