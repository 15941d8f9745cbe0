import type { Entry, InterestId } from './entry.js';
import { laneOf } from './lanes.js';
import type { Visit } from './visit.js';

/** Whether no later press of the visit has said otherwise about the same thing: what the entry did is so still. */
export function isLastWord(entry: Entry, { all }: Visit): boolean {
  const later = all.slice(all.indexOf(entry) + 1).filter((one) => laneOf(one) === laneOf(entry));
  return !later.some((one) => isAboutTheSame(entry, one));
}

function isAboutTheSame(entry: Entry, later: Entry): boolean {
  switch (entry.type) {
    case 'basket':
      return later.type === 'basket' && later.product === entry.product;
    case 'consent':
      return later.type === 'consent' && later.purpose === entry.purpose;
    case 'memory':
    case 'language':
    case 'reset':
      return later.type === entry.type;
    case 'weigh':
    case 'set':
    case 'remove':
      return changes(later, entry.interest);
    case 'never':
      return later.type === 'never' && later.interest === entry.interest;
    case 'phrase':
    case 'imported':
      return later.type === 'reset' || takesAway(later, `phrase:${entry.id}`);
    case 'rest':
      return later.type === 'rest';
    case 'because':
      return later.type === 'because' && later.product === entry.product;
    case 'lane':
    case 'turn':
      return later.type === 'turn' || later.type === 'lane';
    case 'keep':
      return later.type === 'discard' && later.of === entry.of;
    case 'signal':
    case 'search':
    case 'shown':
    case 'counted':
    case 'discard':
    case 'undo':
      return false;
  }
}

function changes(later: Entry, interest: InterestId): boolean {
  if (later.type === 'reset') return true;
  const isChange = later.type === 'weigh' || later.type === 'set';
  return takesAway(later, interest) || (isChange && later.interest === interest);
}

function takesAway(later: Entry, interest: InterestId): boolean {
  return (later.type === 'remove' || later.type === 'never') && later.interest === interest;
}
