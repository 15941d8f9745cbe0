import type { LoggedEntry, StoredEntry } from '../visits/entry.js';
import { fromStored, isTaken, toStored } from './entry-codec.js';
import {
  assumedHead,
  type Decision,
  decide,
  headAfter,
  headOf,
  type LogHead,
  livingHead,
} from './log-head.js';
import type { AppendTerms, LogOperation, LogSnapshot } from './session-log.js';

type Append = Extract<LogOperation, { kind: 'append' }>;

/** A log as it will be once what waits for its engine has been replayed. */
export interface WaitingLog {
  readonly entries: readonly StoredEntry[];
  readonly length: number;
  /** Undefined where there is none, or nobody knows. */
  readonly head: LogHead | undefined;
  /** It is not known what the engine holds: each append is held against what its own request had read. */
  readonly isUnknown: boolean;
  /** An erasure waits, and nothing opened it since: also who could read nothing is too late. */
  readonly isErased?: boolean;
}

/** Whether an operation need not be carried out any more; what removes is owed also where the session has ended. */
export function isOver(operation: LogOperation, now: number): boolean {
  if (operation.kind !== 'append') return false;
  const { withdraws, discards } = operation.terms;
  return !withdraws && !discards && operation.endsAt <= now;
}

/** What the engine holds. @param known undefined where it does not answer */
export function logOf(known: LogSnapshot | undefined): WaitingLog {
  const entries = known?.entries.map(toStored) ?? [];
  const length = known?.length ?? 0;
  return {
    entries,
    length,
    head: length > 0 && known ? headOf(entries, known) : undefined,
    isUnknown: !known,
  };
}

export function withWaiting(log: WaitingLog, waiting: readonly LogOperation[], now: number): WaitingLog {
  return waiting.reduce((before, operation) => withOperation(before, operation, now), log);
}

export function decideIn(log: WaitingLog, entries: readonly StoredEntry[], terms: AppendTerms): Decision {
  const { seen } = terms;
  const known = log.isErased && seen ? { ...terms, seen: { ...seen, partial: false } } : terms;
  return decide(headIn(log, terms), entries, known);
}

/** What the log says, as it is read. */
export function snapshotOf({ entries, length, head }: WaitingLog): LogSnapshot {
  const { endsAt = 0, basket = '', withdrawn = {} } = head ?? {};
  return {
    entries: entries.map((entry): LoggedEntry => fromStored(entry)),
    length,
    endsAt,
    basket,
    withdrawn,
  };
}

function withOperation(log: WaitingLog, operation: LogOperation, now: number): WaitingLog {
  switch (operation.kind) {
    case 'append':
      return isOver(operation, now) ? log : withAppend(log, operation);
    case 'erase':
      return { entries: [], length: 0, head: undefined, isUnknown: false, isErased: true };
  }
}

function withAppend(log: WaitingLog, operation: Append): WaitingLog {
  const { terms } = operation;
  const held = new Set(log.entries.map(({ id }) => id));
  const fresh = operation.entries.filter(({ id }) => !held.has(id));
  const decision = decideIn(log, fresh, terms);
  if (decision.kind !== 'append') return log;
  const { admitted } = decision;
  const grown = [...log.entries, ...admitted];
  const entries = grown.filter((entry) => !isTaken(entry, terms));
  const head = headAfter(headIn(log, terms), admitted, terms, () => entries);
  return { entries, length: log.length + admitted.length, head, isUnknown: log.isUnknown };
}

function headIn({ head, isUnknown }: WaitingLog, { seen, now }: AppendTerms): LogHead | undefined {
  return isUnknown && !head ? assumedHead(seen) : livingHead(head, now);
}
