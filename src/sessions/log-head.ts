import type { EntryId, StoredEntry } from '../visits/entry.js';
import {
  CONSENT_LIFETIME,
  KEEPING_LIFETIME,
  MEMORY,
  MEMORY_LENGTHS,
  type MemoryLength,
} from '../visits/memory.js';
import { PURPOSES, type Purpose } from '../visits/purpose.js';
import { marksOf } from './entry-codec.js';
import {
  agreesTo,
  BASKET,
  goesWith,
  KEEPS,
  type Marks,
  RESETS,
  remembers,
  SHOWN,
  UNDOES,
  undoneBy,
} from './marks.js';
import type { AppendTerms, Seen } from './session-log.js';

/** Version of the form below. A session whose head has another form has ended. */
export const HEAD_FORM = 2;

/** What a log knows of itself, so that an append is decided without going through its entries. */
export interface LogHead extends Seen {
  readonly form: typeof HEAD_FORM;
  /** Entries ever appended. */
  readonly length: number;
  /** The newest time of any entry but what a shelf showed, milliseconds since 1970. */
  readonly last: number;
  readonly memory: MemoryLength;
  /** Something is saved or in the basket. */
  readonly keeps: boolean;
  /** When each purpose was agreed to that is not withdrawn, milliseconds since 1970. */
  readonly agreed: Readonly<Partial<Record<Purpose, number>>>;
}

export type Decision =
  | { readonly kind: 'gone' }
  | { readonly kind: 'changed' }
  /** It was done before: nothing is done now. */
  | { readonly kind: 'repeated' }
  | { readonly kind: 'append'; readonly admitted: readonly StoredEntry[] };

const NEW: LogHead = {
  form: HEAD_FORM,
  length: 0,
  endsAt: 0,
  last: 0,
  memory: 'visit',
  keeps: false,
  basket: '',
  agreed: {},
  withdrawn: {},
};

/** The head of a log that cannot be asked, as far as a request knows. */
export function assumedHead(seen: Seen | undefined): LogHead | undefined {
  return seen && { ...NEW, endsAt: seen.endsAt, basket: seen.basket, withdrawn: seen.withdrawn };
}

/** The head, unless the session has ended. */
export function livingHead(head: LogHead | undefined, now: number): LogHead | undefined {
  return head?.form === HEAD_FORM && head.endsAt > now ? head : undefined;
}

/**
 * Holds an append against the log as it is: one that nobody opens must be there, and what only a purpose allows is left
 * out where that purpose was withdrawn after the request had read the log. So is what was appended since then: by the same
 * form, sent twice, or by the repetition of a write that was given up and arrives after all.
 * @param head of a session that has not ended
 * @param since what was appended after the request had read the log
 */
export function decide(
  head: LogHead | undefined,
  entries: readonly StoredEntry[],
  { seen, sameBasket, withdraws, discards }: AppendTerms,
  since: readonly StoredEntry[] = [],
): Decision {
  if (!head && seen && !seen.partial) return { kind: 'gone' };
  if (head && sameBasket && head.basket !== (seen?.basket ?? '')) return { kind: 'changed' };
  const there = new Set(since.map(({ id }) => id));
  const fresh = entries.filter(({ id }) => !there.has(id));
  // What it removed is gone since then, and what came after that stays.
  const isDone = fresh.length === 0 || withdraws !== undefined || discards !== undefined;
  if (fresh.length < entries.length && isDone) return { kind: 'repeated' };
  const withdrawn = { ...head?.withdrawn };
  const admitted = fresh.filter((entry) => {
    const { letters } = marksOf(entry);
    for (const purpose of PURPOSES) {
      // Only who knows of a withdrawal agrees anew; or who could not be told.
      const knows = seen?.partial || withdrawn[purpose] === seen?.withdrawn[purpose];
      if (letters.includes(agreesTo(purpose)) && knows) delete withdrawn[purpose];
      if (letters.includes(goesWith(purpose)) && withdrawn[purpose] !== undefined) return false;
    }
    return true;
  });
  return { kind: 'append', admitted };
}

/**
 * The head after an append.
 * @param head undefined where the append opened the session
 * @param log all entries after the append, oldest first; asked for only where something was taken back or removed
 */
export function headAfter(
  head: LogHead | undefined,
  added: readonly StoredEntry[],
  {
    withdraws,
    discards,
    opensFor,
    now,
  }: Partial<Pick<AppendTerms, 'withdraws' | 'discards' | 'opensFor' | 'now'>>,
  log: () => readonly StoredEntry[],
): LogHead {
  const before = head ?? NEW;
  const grown = added.reduce(withEntry, before);
  const isRemoved = withdraws !== undefined || discards !== undefined;
  const isLess = isRemoved || added.some((entry) => takesAway(marksOf(entry)));
  const { isEmpty, ...standing } = isLess ? standingOf(log()) : { isEmpty: false };
  const counted = { ...grown, ...standing };
  const after = withdraws === undefined ? counted : withoutPurpose(counted, withdraws, added.at(-1)?.id);
  const mayEndSooner =
    withdraws !== undefined ||
    after.memory !== before.memory ||
    added.some((entry) => marksOf(entry).letters.includes(RESETS));
  // A log that says nothing any more is of no use to anybody.
  if (isEmpty) return { ...after, endsAt: Math.ceil(after.last) };
  const ends = opensFor === undefined ? endFor(after) : Math.min(endFor(after), (now ?? 0) + opensFor);
  return { ...after, endsAt: mayEndSooner ? ends : Math.max(before.endsAt, ends) };
}

/** The head of a log that was put together anew. */
export function headOf(
  log: readonly StoredEntry[],
  { length, endsAt, withdrawn = {} }: Pick<LogHead, 'length' | 'endsAt'> & Partial<Seen>,
): LogHead {
  const { memory, keeps } = standingOf(log);
  return { ...log.reduce(withEntry, NEW), memory, keeps, length, endsAt, withdrawn };
}

function withEntry(head: LogHead, entry: StoredEntry): LogHead {
  const { letters } = marksOf(entry);
  const agreed = PURPOSES.filter((purpose) => letters.includes(agreesTo(purpose)));
  return {
    ...head,
    length: head.length + 1,
    last: letters.includes(SHOWN) ? head.last : Math.max(head.last, entry.at),
    memory: memoryIn(letters) ?? head.memory,
    keeps: head.keeps || letters.includes(KEEPS),
    basket: letters.includes(BASKET) ? entry.id : head.basket,
    agreed: { ...head.agreed, ...Object.fromEntries(agreed.map((purpose) => [purpose, entry.at])) },
    withdrawn: without(head.withdrawn, agreed),
  };
}

function withoutPurpose(head: LogHead, purpose: Purpose, by: EntryId | undefined): LogHead {
  const withdrawn = by === undefined ? head.withdrawn : { ...head.withdrawn, [purpose]: by };
  return { ...head, agreed: without(head.agreed, [purpose]), withdrawn };
}

/** What stands, once all that was taken back and replaced is left out. */
function standingOf(
  log: readonly StoredEntry[],
): Pick<LogHead, 'memory' | 'keeps'> & { readonly isEmpty: boolean } {
  const marks = log.map((entry) => ({ id: entry.id, ...marksOf(entry) }));
  const undone = new Set(marks.filter(({ letters }) => letters.includes(UNDOES)).map(undoneBy));
  const kept = new Map<string, boolean>();
  let memory: MemoryLength = 'visit';
  let isEmpty = true;
  for (const { id, letters, about } of marks) {
    if (undone.has(id) || letters.includes(UNDOES)) continue;
    if (!letters.includes(SHOWN)) isEmpty = false;
    memory = memoryIn(letters) ?? memory;
    if (letters.includes(KEEPS)) kept.set(about, true);
    else if (about !== '') kept.set(about, false);
  }
  return { memory, keeps: [...kept.values()].includes(true), isEmpty };
}

/** Whether what stood may not stand any more. */
function takesAway({ letters }: Marks): boolean {
  return letters.includes(UNDOES);
}

/** When a session ends: docs/design.md, 1. Milliseconds since 1970. */
function endFor({ last, memory, keeps, agreed }: LogHead): number {
  const lifetime = Math.max(MEMORY[memory].lifetime, keeps ? KEEPING_LIFETIME : 0);
  return Math.ceil(Math.min(last + lifetime, Math.min(...Object.values(agreed)) + CONSENT_LIFETIME));
}

function memoryIn(letters: string): MemoryLength | undefined {
  return MEMORY_LENGTHS.find((length) => letters.includes(remembers(length)));
}

function without<Value>(
  values: Readonly<Partial<Record<Purpose, Value>>>,
  purposes: readonly Purpose[],
): Readonly<Partial<Record<Purpose, Value>>> {
  if (purposes.length === 0) return values;
  return Object.fromEntries(
    Object.entries(values).filter(([purpose]) => !purposes.includes(purpose as Purpose)),
  );
}
