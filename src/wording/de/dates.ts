import type * as english from '../en/dates.js';
import type { When } from '../when.js';
import type { Translation } from '../wording.js';

export const dates: Translation<typeof english.dates> = {
  at(when) {
    const isNamed = when.kind === 'weekday' || when.kind === 'date';
    return isNamed ? `am ${plain(when)}` : plain(when);
  },
  until(when) {
    if (when.kind === 'now' || when.kind === 'withinAMinute') return 'noch weniger als eine Minute';
    return when.kind === 'date' ? `bis zum ${plain(when)}` : `bis ${plain(when)}`;
  },
  past: (when) => (when.kind === 'date' ? `am ${when.exact}` : `${PAST[when.kind]} um ${when.time}`),
  justNow: 'gerade eben',
};

const PAST = { today: 'heute', yesterday: 'gestern' } as const;
const COMING = { today: 'heute', tomorrow: 'morgen' } as const;

function plain(when: When): string {
  switch (when.kind) {
    case 'now':
      return 'jetzt';
    case 'withinAMinute':
      return 'in weniger als einer Minute';
    case 'today':
    case 'tomorrow':
      return `${COMING[when.kind]} um ${when.time}`;
    case 'weekday':
      return `${when.day} um ${when.time}`;
    case 'date':
      return when.date;
  }
}
