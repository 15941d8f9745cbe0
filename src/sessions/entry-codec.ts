import { PURPOSES, type Purpose } from '../consent/purpose.js';
import { staysWithout } from '../consent/withdrawal.js';
import { SIGNALS } from '../interests/signals.js';
import type { Entry, EntryBody, EntryId, ForeignEntry, LoggedEntry } from './entry.js';
import { MEMORY } from './memory.js';

/** Version of the form below. Raise it when an old process would read a new entry wrongly. */
export const ENTRY_VERSION = 1;

/**
 * An entry as every engine stores it. `marks` say what an engine has to know of it, also of one that it cannot
 * read: `i` implicit (dropped first), `p` and `s` gone when personalisation or statistics are withdrawn, `b` changes
 * the basket.
 * Entries of before this form carry neither `v` nor `marks`.
 */
export type StoredEntry = Pick<Entry, 'id' | 'at'> & {
  readonly v?: number;
  readonly marks?: string;
  readonly type: string;
  readonly [field: string]: unknown;
};

const PURPOSE_MARK: Readonly<Record<Purpose, string>> = { personalise: 'p', statistics: 's' };
const IMPLICIT_MARK = 'i';
export const BASKET_MARK = 'b';

/** The stored form; what another version of the shop wrote stays as it was. */
export function toStored(entry: LoggedEntry): StoredEntry {
  return entry.type === 'foreign' ? entry.stored : { ...entry, v: ENTRY_VERSION, marks: marksFor(entry) };
}

/** Back from the stored form. What this process does not know becomes a foreign entry: never lost, never an error. */
export function fromStored(stored: StoredEntry): LoggedEntry {
  if (!isKnown(stored)) return foreign(stored);
  const { v: _version, marks: _marks, ...entry } = stored;
  return entry as unknown as Entry;
}

/** Whether an entry is dropped before what the shopper pressed. */
export function isImplicit(stored: StoredEntry): boolean {
  return marksOf(stored).includes(IMPLICIT_MARK);
}

/** Whether an entry goes when a purpose is withdrawn. */
export function goesWithout(purpose: Purpose, stored: StoredEntry): boolean {
  return marksOf(stored).includes(PURPOSE_MARK[purpose]);
}

/** Whether an entry makes the basket another one: a change of it, or what takes an entry back. */
export function changesBasket(entry: Pick<LoggedEntry, 'type'>): boolean {
  return entry.type === 'basket' || entry.type === 'undo';
}

/** Whether a stored entry is a change of the basket that whoever read only `seen` knows nothing of. */
export function isUnseenChange(stored: StoredEntry, seen: ReadonlySet<EntryId>): boolean {
  return marksOf(stored).includes(BASKET_MARK) && !seen.has(stored.id);
}

/** The mark that a purpose's entries carry. */
export const markOf = (purpose: Purpose): string => PURPOSE_MARK[purpose];

function marksOf(stored: StoredEntry): string {
  return stored.marks ?? (isKnown(stored) ? marksFor(stored as unknown as Entry) : '');
}

function marksFor(entry: Entry): string {
  const going = PURPOSES.filter((purpose) => !staysWithout(purpose, entry));
  const implicit = entry.type === 'counted' || isLook(entry) ? IMPLICIT_MARK : '';
  return [implicit, ...going.map(markOf), changesBasket(entry) ? BASKET_MARK : ''].join('');
}

/** Looks and searches: what the shopper did not press. */
function isLook(entry: Entry): boolean {
  return entry.type === 'search' || (entry.type === 'signal' && entry.kind === 'view');
}

type Check = (stored: StoredEntry) => boolean;
const always: Check = () => true;
const oneOf =
  (field: string, values: readonly string[]): Check =>
  (stored) =>
    values.some((value) => value === stored[field]);

/** Which stored entries this process can fold, by type: a new type must be listed here to compile. */
const READABLE: Readonly<Record<EntryBody['type'], Check>> = {
  signal: oneOf('kind', Object.keys(SIGNALS)),
  search: always,
  phrase: always,
  weigh: always,
  set: always,
  remove: always,
  undo: always,
  reset: always,
  memory: oneOf('length', Object.keys(MEMORY)),
  basket: always,
  counted: always,
  consent: oneOf('purpose', PURPOSES),
};

function isKnown(stored: StoredEntry): boolean {
  const readable = Object.hasOwn(READABLE, stored.type) && READABLE[stored.type as EntryBody['type']](stored);
  return readable && (stored.v ?? 0) <= ENTRY_VERSION;
}

function foreign(stored: StoredEntry): ForeignEntry {
  return { type: 'foreign', id: stored.id, at: stored.at, stored };
}
