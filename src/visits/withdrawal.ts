import type { Entry, LoggedEntry } from './entry.js';
import { isSo } from './entry-types.js';
import type { Purpose } from './purpose.js';
import { readVisit, type Visit } from './visit.js';

/** Whether an entry stays when a purpose is withdrawn: what only that purpose allowed to be noted goes. */
export function staysWithout(purpose: Purpose, entry: Entry): boolean {
  switch (purpose) {
    case 'personalise':
      return isSo('keepsItself', entry) || isWithdrawal('personalise', entry) || isAbout('statistics', entry);
    case 'statistics':
      return entry.type !== 'counted' && !(isAbout('statistics', entry) && entry.granted);
  }
}

/** The visit as it would be if nobody had asked for personalisation: what keeps itself, and no more. */
export function withoutPersonalisation({ entries }: Visit): Visit {
  return readVisit(entries.filter((entry) => staysWithout('personalise', entry)));
}

/** Whether the shopper ended personalisation in this visit: an answer that no press but one that says so overrules. */
export function wasEnded({ entries }: Pick<Visit, 'entries'>): boolean {
  return entries.some((entry) => isWithdrawal('personalise', entry));
}

/** Whether an entry withdraws the agreement to a purpose. */
export function isWithdrawal(purpose: Purpose, entry: LoggedEntry): boolean {
  return isAbout(purpose, entry) && !entry.granted;
}

function isAbout(purpose: Purpose, entry: LoggedEntry): entry is Entry & { readonly type: 'consent' } {
  return entry.type === 'consent' && entry.purpose === purpose;
}
