import { isAgreement } from '../visits/agreement.js';
import {
  type Entry,
  type EntryBody,
  type EntryId,
  type ForeignEntry,
  type LoggedEntry,
  NOT_RELEVANT_BECAUSE,
  REST_SAID,
  type StoredEntry,
} from '../visits/entry.js';
import { laneOf } from '../visits/lanes.js';
import { MEMORY } from '../visits/memory.js';
import { PURPOSES, type Purpose } from '../visits/purpose.js';
import { isProductSignal } from '../visits/signals.js';
import { goesWith, laneMark, type Marks, marksFor, readMarks } from './marks.js';

/** Version of the form below. Raise it when an old process would read a new entry wrongly. */
const ENTRY_VERSION = 1;
/** The same of an entry of a lane beside the main one: a shop that knows of none would read it as one of that. */
const LANE_VERSION = 2;
/** The same of words that were agreed on: a shop of before would show what was not ticked. */
const AGREED_VERSION = 3;
/** The same of pieces that join those of before: a shop of before would read their number as that of all. */
const JOINING_VERSION = 4;

/** The stored form; what another version of the shop wrote stays as it was. */
export function toStored(entry: LoggedEntry): StoredEntry {
  return entry.type === 'foreign' ? entry.stored : { ...entry, v: versionOf(entry), marks: marksFor(entry) };
}

function versionOf(entry: Entry): number {
  if (entry.type === 'basket' && entry.joins) return JOINING_VERSION;
  if ('agreed' in entry) return AGREED_VERSION;
  return laneOf(entry) === 'main' ? ENTRY_VERSION : LANE_VERSION;
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

/** Whether an entry goes when a lane is thrown away. */
function goesWithDiscarded(lane: EntryId, stored: StoredEntry): boolean {
  return marksOf(stored).lane === laneMark(lane);
}

/** Whether an append removes an entry with what it withdraws, or throws away. */
export function isTaken(
  stored: StoredEntry,
  {
    withdraws,
    discards,
    moved,
  }: {
    readonly withdraws?: Purpose | undefined;
    readonly discards?: EntryId | undefined;
    readonly moved?: readonly EntryId[] | undefined;
  },
): boolean {
  if (withdraws !== undefined && goesWithout(withdraws, stored)) return true;
  if (moved?.includes(stored.id)) return true;
  return discards !== undefined && goesWithDiscarded(discards, stored);
}

/** What an engine has to know of a stored entry. */
export function marksOf(stored: StoredEntry): Marks {
  return readMarks(stored.marks);
}

type Check = (stored: StoredEntry) => boolean;
const always: Check = () => true;
const oneOf =
  (field: string, values: readonly string[]): Check =>
  (stored) =>
    values.some((value) => value === stored[field]);

/** Absent, or two lists of products that are no longer than they may be. */
const hasAgreement: Check = ({ agreed }) => agreed === undefined || isAgreement(agreed);

/** Which stored entries this process can fold, by type: a new type must be listed here to compile. */
const READABLE: Readonly<Record<EntryBody['type'], Check>> = {
  signal: ({ kind }) => isProductSignal(kind),
  search: ({ found }) => Array.isArray(found),
  shown: ({ products }) => Array.isArray(products),
  phrase: hasAgreement,
  imported: hasAgreement,
  weigh: always,
  set: always,
  remove: always,
  because: oneOf('why', NOT_RELEVANT_BECAUSE),
  lane: oneOf('kind', ['gift', 'context']),
  turn: always,
  keep: always,
  discard: always,
  never: ({ interest }) => typeof interest === 'string',
  rest: oneOf('says', REST_SAID),
  undo: always,
  reset: always,
  memory: oneOf('length', Object.keys(MEMORY)),
  language: ({ language }) => typeof language === 'string' && /^[a-z]{2}$/.test(language),
  basket: ({ quantity, currency }) => typeof quantity === 'number' && typeof currency === 'string',
  counted: always,
  consent: oneOf('purpose', PURPOSES),
};

function isKnown(stored: StoredEntry): boolean {
  const readable = Object.hasOwn(READABLE, stored.type) && READABLE[stored.type as EntryBody['type']](stored);
  return readable && stored.v <= JOINING_VERSION;
}

function foreign(stored: StoredEntry): ForeignEntry {
  return { type: 'foreign', id: stored.id, at: stored.at, stored };
}
