import type { Entry, EntryBody, ForeignEntry, LoggedEntry, StoredEntry } from '../visits/entry.js';
import { MEMORY } from '../visits/memory.js';
import { PURPOSES, type Purpose } from '../visits/purpose.js';
import { isProductSignal } from '../visits/signals.js';
import { areOfThisForm, goesWith, type Marks, marksFor, readMarks } from './marks.js';

/** Version of the form below. Raise it when an old process would read a new entry wrongly. */
const ENTRY_VERSION = 1;

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

/** Whether an entry goes when a purpose is withdrawn. */
export function goesWithout(purpose: Purpose, stored: StoredEntry): boolean {
  return marksOf(stored).letters.includes(goesWith(purpose));
}

/** What an engine has to know of a stored entry; made anew for one that an older version of the shop marked. */
export function marksOf(stored: StoredEntry): Marks {
  return readMarks(marksTextOf(stored));
}

/** The same as it is stored. */
export function marksTextOf(stored: StoredEntry): string {
  if (areOfThisForm(stored.marks)) return stored.marks;
  return isKnown(stored) ? marksFor(stored as unknown as Entry) : (stored.marks ?? '');
}

type Check = (stored: StoredEntry) => boolean;
const always: Check = () => true;
const oneOf =
  (field: string, values: readonly string[]): Check =>
  (stored) =>
    values.some((value) => value === stored[field]);

/** Which stored entries this process can fold, by type: a new type must be listed here to compile. */
const READABLE: Readonly<Record<EntryBody['type'], Check>> = {
  signal: ({ kind }) => isProductSignal(kind),
  search: always,
  phrase: always,
  imported: always,
  weigh: always,
  set: always,
  remove: always,
  never: ({ interest }) => typeof interest === 'string',
  undo: always,
  reset: always,
  memory: oneOf('length', Object.keys(MEMORY)),
  language: ({ language }) => typeof language === 'string' && /^[a-z]{2}$/.test(language),
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
