import type { Entry, EntryBody } from './entry.js';
import { ruleOf } from './signals.js';

/** What the shop asks of an entry that is no signal, by its type alone. */
interface EntryType {
  /** It is of the lane in which it was done and says nothing in another; else it is of the whole visit. */
  readonly ofALane: boolean;
  /** It was noted and not pressed: it goes before what was pressed from a log that is full. */
  readonly implicit: boolean;
  /** It can be taken back. */
  readonly undoable: boolean;
  /** It needs no agreement to personalisation, and stays when that is withdrawn. */
  readonly keepsItself: boolean;
}

const OF_INTERESTS = { ofALane: true, implicit: false, undoable: true, keepsItself: false } as const;
const OF_VISIT = { ...OF_INTERESTS, ofALane: false } as const;

/** A new type of entry does not compile before it has a row. Those of signals stand in `SIGNALS`. */
const ENTRY_TYPES: Readonly<Record<Exclude<EntryBody['type'], 'signal'>, EntryType>> = {
  search: { ...OF_INTERESTS, implicit: true },
  shown: { ...OF_INTERESTS, implicit: true, undoable: false },
  phrase: OF_INTERESTS,
  imported: OF_INTERESTS,
  weigh: OF_INTERESTS,
  set: OF_INTERESTS,
  remove: OF_INTERESTS,
  never: OF_INTERESTS,
  reset: OF_INTERESTS,
  because: OF_INTERESTS,
  basket: { ...OF_INTERESTS, keepsItself: true },
  rest: OF_VISIT,
  memory: OF_VISIT,
  // What is withdrawn stays: see `staysWithout`.
  consent: OF_VISIT,
  turn: OF_VISIT,
  keep: OF_VISIT,
  // A list is thrown away, and then is gone.
  lane: { ...OF_VISIT, undoable: false },
  discard: { ...OF_VISIT, undoable: false },
  language: { ...OF_VISIT, keepsItself: true },
  undo: { ...OF_VISIT, keepsItself: true },
  counted: { ...OF_VISIT, implicit: true, undoable: false, keepsItself: true },
};

/** Whether something is so of an entry: by its type, or the kind of the signal. */
export function isSo(fact: 'implicit' | 'undoable' | 'keepsItself', entry: Entry): boolean {
  return entry.type === 'signal' ? ruleOf(entry.kind)[fact] : ENTRY_TYPES[entry.type][fact];
}

/** What makes interests, or changes them, is of one lane; agreements, memory and language are of the whole visit. */
export function isOfALane({ type }: Pick<Entry, 'type'>): boolean {
  return type === 'signal' || ENTRY_TYPES[type].ofALane;
}
