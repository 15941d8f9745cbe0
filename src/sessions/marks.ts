import { createHash } from 'node:crypto';
import type { Entry, EntryId, LoggedEntry } from '../visits/entry.js';
import { isSo } from '../visits/entry-types.js';
import { goesWithLane, laneOf } from '../visits/lanes.js';
import type { MemoryLength } from '../visits/memory.js';
import { PURPOSES, type Purpose } from '../visits/purpose.js';
import { isPromised, ruleOf, type SignalRule } from '../visits/signals.js';
import { staysWithout } from '../visits/withdrawal.js';

/**
 * What an engine has to know of an entry, also of one that it cannot read. In the store: letters, a colon, what the
 * entry is about, and where it goes with a lane another colon and that lane.
 *
 * | letter | the entry |
 * | --- | --- |
 * | `i` | was not pressed: a look, a search, a mark of being counted |
 * | `p`, `s` | goes when personalisation, statistics are withdrawn |
 * | `P`, `S` | agrees to personalisation, statistics |
 * | `b` | changes the basket |
 * | `k` | keeps something for the shopper, so that the session lives longer, or once did in the basket |
 * | `u` | takes back the entry that it is about |
 * | `v`, `d`, `w` | sets the memory: visit, days, weeks |
 * | `r` | starts interests anew |
 * | `h` | holds something that the shop promised to keep |
 * | `c` | is what was agreed to |
 * | `n` | is what a shelf showed: the session lives no longer for it, and it goes first |
 *
 * Of entries about the same thing the latest stands for all: it is another word for the same thing in one session, and
 * says nothing by itself.
 */
export interface Marks {
  readonly letters: string;
  /** Upper case hexadecimal digits; empty where no other entry can stand for this one. Of an undo: the entry's id. */
  readonly about: string;
  /** The lane that it goes with where that is thrown away, in the same digits; empty for what stays. */
  readonly lane: string;
}

const GOES: Readonly<Record<Purpose, string>> = { personalise: 'p', statistics: 's' };
const AGREES: Readonly<Record<Purpose, string>> = { personalise: 'P', statistics: 'S' };
const MEMORIES: Readonly<Record<MemoryLength, string>> = { visit: 'v', days: 'd', weeks: 'w' };
const SEPARATOR = ':';
/** Digits that tell the things of one session apart: two of a thousand share them once in half a milliard sessions. */
const DIGITS = 12;

export const BASKET = 'b';
export const IMPLICIT = 'i';
export const KEEPS = 'k';
export const UNDOES = 'u';
export const RESETS = 'r';
export const HOLDS = 'h';
export const AGREED = 'c';
export const SHOWN = 'n';

/** The letter of entries that go with a purpose. */
export const goesWith = (purpose: Purpose): string => GOES[purpose];
/** The letter of entries that agree to a purpose. */
export const agreesTo = (purpose: Purpose): string => AGREES[purpose];
/** The letter of entries that set the memory to a length. */
export const remembers = (length: MemoryLength): string => MEMORIES[length];

/** The marks of an entry as a store holds them. */
export function marksFor(entry: Entry): string {
  const lane = goesWithLane(entry);
  const withLane = lane === undefined ? '' : `${SEPARATOR}${laneMark(lane)}`;
  return `${lettersFor(entry)}${SEPARATOR}${aboutOf(entry)}${withLane}`;
}

export function readMarks(marks: string): Marks {
  const [letters = '', about = '', lane = ''] = marks.split(SEPARATOR);
  return { letters, about, lane };
}

export const laneMark = (lane: EntryId): string => digest('lane', lane);

/** The entry that an undo takes back. */
export function undoneBy({ about }: Marks): EntryId {
  return Buffer.from(about, 'hex').toString() as EntryId;
}

/** Whether an entry makes the basket another one: a change of it, or what takes an entry back. */
export function changesBasket(entry: Pick<LoggedEntry, 'type'>): boolean {
  return entry.type === 'basket' || entry.type === 'undo';
}

function lettersFor(entry: Entry): string {
  const going = PURPOSES.filter((purpose) => !staysWithout(purpose, entry)).map(goesWith);
  const all = [
    isSo('implicit', entry) ? IMPLICIT : '',
    ...going,
    changesBasket(entry) ? BASKET : '',
    own(entry),
  ];
  return all.join('');
}

/** Letters that only one type of entry has. */
function own(entry: Entry): string {
  switch (entry.type) {
    case 'signal':
      return lettersOf(ruleOf(entry.kind));
    case 'basket':
      // Also what takes out: a basket that was ordered or emptied is no reason to forget sooner.
      return KEEPS + HOLDS;
    case 'consent':
      return entry.granted ? agreesTo(entry.purpose) + AGREED : AGREED;
    case 'memory':
      return remembers(entry.length);
    case 'language':
    case 'lane':
    case 'turn':
    case 'keep':
    case 'never':
    case 'rest':
      return HOLDS;
    case 'shown':
      return SHOWN;
    case 'undo':
      return UNDOES;
    case 'reset':
      return RESETS;
    case 'search':
    case 'phrase':
    case 'imported':
    case 'weigh':
    case 'set':
    case 'remove':
    case 'because':
    case 'discard':
    case 'counted':
      return '';
  }
}

function lettersOf(rule: SignalRule): string {
  return (rule.prolongs ? KEEPS : '') + (isPromised(rule) ? HOLDS : '');
}

function aboutOf(entry: Entry): string {
  switch (entry.type) {
    case 'undo':
      return Buffer.from(entry.entry).toString('hex').toUpperCase();
    case 'signal':
      return isPromised(ruleOf(entry.kind)) ? digest(entry.kind + elsewhere(entry), entry.product) : '';
    case 'basket':
      // What joins the pieces of before does not stand for them.
      if (entry.joins) return '';
      return digest(`basket${elsewhere(entry)}`, entry.product);
    case 'because':
      return digest(`because${elsewhere(entry)}`, entry.product);
    case 'turn':
      return digest('turn', '');
    case 'keep':
      return digest('keep', entry.of);
    case 'consent':
      return digest(entry.onLists ? 'consent on lists' : 'consent', entry.purpose);
    case 'never':
      return digest(entry.type + elsewhere(entry), entry.interest);
    case 'rest':
      return digest('rest', entry.says === 'over' ? 'over' : '');
    case 'memory':
    case 'language':
      return digest(entry.type, '');
    default:
      return '';
  }
}

/** In another lane it is another thing. */
const elsewhere = (entry: Entry): string => (laneOf(entry) === 'main' ? '' : ` ${laneOf(entry)}`);

function digest(kind: string, what: string): string {
  const whole = createHash('sha256').update(`${kind}\n${what}`).digest('hex');
  return whole.slice(0, DIGITS).toUpperCase();
}
