import type { RootDatabase } from 'lmdb';
import type { KeySlots } from '../lmdb/key-slots.js';
import { seal, unseal } from '../lmdb/seal.js';
import type { StoredEntry } from '../visits/entry.js';
import type { NumberedEntry, SessionId } from './session-log.js';

/** Under the number of an entry, or half above that of the first where several are sealed together. */
type EntryKey = [session: string, place: number];
/** What lies under one key, opened. */
interface Piece {
  readonly place: number;
  readonly entries: readonly NumberedEntry[];
}

/** Entries that lie alone are sealed together from so many on, since opening one takes 5 µs. */
const ALONE = 8;
const TOGETHER = 32;
const EVERYTHING = Number.MAX_SAFE_INTEGER - 1;

/**
 * The entries of embedded session logs, sealed under their session's key, so that erasing the key erases them wherever
 * the file still holds their bytes. What cannot be opened is not there. All but `all` stand within a transaction.
 */
export function openSealedBodies(root: RootDatabase, keys: KeySlots) {
  const bodies = root.openDB<Uint8Array, EntryKey>({ name: 'session-entries' });
  const rangeOf = (session: SessionId, upTo = EVERYTHING, from = 0) => ({
    start: [session, from] as EntryKey,
    end: [session, upTo + 1] as EntryKey,
  });
  /** Undefined where something could not be opened. */
  const read = (session: SessionId, upTo?: number, from?: number): (Piece | undefined)[] => {
    const key = keys.find(session);
    return [...bodies.getRange(rangeOf(session, upTo, from))].map(
      ({ key: [, place], value }) => key && open(value, key, session, place),
    );
  };
  const pieces = (session: SessionId, upTo?: number, from?: number): Piece[] => {
    const found = read(session, upTo, from);
    if (found.every(isOpen)) return found;
    // The key file is of now, what is read of LMDB of a moment ago: another process may have sealed it anew since.
    root.resetReadTxn();
    return read(session, upTo, from).filter(isOpen);
  };
  const pieceAt = (key: Buffer, session: SessionId, place: number): Piece | undefined => {
    const value = bodies.get([session, place]);
    return value && open(value, key, session, place);
  };
  const put = (key: Buffer, session: SessionId, { place, entries: [first, ...others] }: Piece): void => {
    if (!first) return;
    const value = Number.isInteger(place) ? first.stored : [first, ...others];
    bodies.put([session, place], seal(value, key, nameOf(session, place)));
  };
  const take = (session: SessionId, { place }: Piece): void => void bodies.remove([session, place]);
  /** Seals together what lies alone, where that is enough. */
  const join = (key: Buffer, session: SessionId): void => {
    const places = [...bodies.getKeys(rangeOf(session))].map(([, place]) => place);
    const single = places.filter(Number.isInteger);
    if (single.length < ALONE) return;
    const before = pieceAt(key, session, places.findLast((place) => !Number.isInteger(place)) ?? 0);
    const isFew = before !== undefined && before.entries.length < TOGETHER;
    const joined = single.map((place) => pieceAt(key, session, place)).filter(isOpen);
    const pieces = isFew ? [before, ...joined] : joined;
    for (const piece of pieces) take(session, piece);
    put(key, session, together(inOrder(pieces.flatMap(({ entries }) => entries))));
  };

  return {
    /**
     * Oldest first.
     * @param numbers only up to `upTo`; and only what lies from `from` on, which is less than there is where an entry has
     *   been sealed together with earlier ones since
     */
    all(
      session: SessionId,
      { from = 0, upTo = EVERYTHING }: { readonly from?: number; readonly upTo?: number | undefined } = {},
    ): NumberedEntry[] {
      const found = pieces(session, upTo, from).flatMap((piece) => piece.entries);
      return inOrder(found.filter(({ number }) => number <= upTo));
    },
    /** @param entries whose numbers are not there */
    put(session: SessionId, entries: readonly NumberedEntry[]): void {
      if (entries.length === 0) return;
      const key = keys.give(session);
      for (const entry of entries) put(key, session, alone(entry.number, entry.stored));
      join(key, session);
    },
    remove(session: SessionId, numbers: readonly number[]): void {
      const gone = new Set(numbers);
      for (const piece of pieces(session)) {
        const left = piece.entries.filter(({ number }) => !gone.has(number));
        if (left.length === piece.entries.length) continue;
        take(session, piece);
        put(keys.give(session), session, together(left));
      }
    },
    /** Seals what is left under another key: what was removed can be read no more. */
    sealAnew(session: SessionId): void {
      const former = pieces(session);
      const key = keys.renew(session);
      for (const piece of former) put(key, session, piece);
    },
    /** Removes all, and gives up the key. @returns how many there were */
    erase(session: SessionId): number {
      const count = pieces(session).reduce((sum, { entries }) => sum + entries.length, 0);
      for (const key of [...bodies.getKeys(rangeOf(session))]) bodies.remove(key);
      keys.forget(session);
      return count;
    },
  };
}

function open(sealed: Uint8Array, key: Buffer, session: SessionId, place: number): Piece | undefined {
  const value = unseal<StoredEntry | NumberedEntry[]>(sealed, key, nameOf(session, place));
  if (value === undefined) return undefined;
  return Array.isArray(value) ? { place, entries: value } : alone(place, value);
}

function alone(number: number, stored: StoredEntry): Piece {
  return { place: number, entries: [{ number, stored }] };
}

function together(entries: readonly NumberedEntry[]): Piece {
  return { place: (entries[0]?.number ?? 0) + 0.5, entries };
}

function isOpen(piece: Piece | undefined): piece is Piece {
  return piece !== undefined;
}

/** What was put back after a withdrawal may lie beside what is sealed together. */
function inOrder(entries: NumberedEntry[]): NumberedEntry[] {
  return entries.sort((one, other) => one.number - other.number);
}

/** What a value is sealed for: it opens at this place of this session alone. */
function nameOf(session: SessionId, place: number): string {
  return `${session} ${place}`;
}
