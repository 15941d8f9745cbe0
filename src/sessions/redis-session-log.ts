import type { RedisConnection } from '../redis/connection.js';
import { keyOf } from '../redis/keys.js';
import type { EntryId, LoggedEntry, StoredEntry } from '../visits/entry.js';
import type { Purpose } from '../visits/purpose.js';
import { surplusOf } from './dropping.js';
import { fromStored, toStored } from './entry-codec.js';
import { fromJson, toJson } from './entry-json.js';
import { HEAD_FORM } from './log-head.js';
import { agreesTo, goesWith, laneMark } from './marks.js';
import { appendScript, eraseScript, keptScript, restoreScript } from './redis-session-scripts.js';
import {
  type Appended,
  type AppendTerms,
  type HeldLog,
  type LogSnapshot,
  living,
  MAX_ENTRIES,
  NO_ENTRIES,
  type NumberedEntry,
  type Seen,
  type SessionId,
  type SessionLog,
} from './session-log.js';

/** An entry as the scripts take it: `<time> <marks> <id> <json>`. */
function timedLineOf(entry: LoggedEntry): string {
  return `${entry.at} ${lineOf(toStored(entry))}`;
}

/** An entry as it lies in the list: what scripts need stands before what only the fold reads. */
function numberedLineOf({ number, stored }: NumberedEntry): string {
  return `${number} ${lineOf(stored)}`;
}

function lineOf(stored: StoredEntry): string {
  const { id, marks, ...rest } = stored;
  return `${marks} ${id} ${toJson(rest)}`;
}

function readLine(line: string): NumberedEntry {
  const [number = '', marks = '', id = ''] = line.split(' ', 3);
  const rest = fromJson(line.slice(number.length + marks.length + id.length + 3));
  return { number: Number(number), stored: { ...rest, id, marks } };
}

/** A session log that also takes entries a second time: what a timed-out append may or may not have stored. */
export interface RepeatableSessionLog extends SessionLog {
  /** Appends as `append` does, and of the entries only those whose ids the log does not hold yet. */
  appendOnce(session: SessionId, entries: readonly LoggedEntry[], terms: AppendTerms): Promise<Appended>;
}

/** The session log in Redis: each method is one script, so one atomic step. Redis removes what has ended. */
export function redisSessionLog(
  connection: Pick<RedisConnection, 'client'>,
  maxEntries = MAX_ENTRIES,
): RepeatableSessionLog {
  const limits = [maxEntries, surplusOf(maxEntries)];
  const append = async (
    how: 'once' | 'always',
    session: SessionId,
    entries: readonly LoggedEntry[],
    { now, seen, held, sameBasket, withdraws, discards, moved = [], opensFor }: AppendTerms,
  ): Promise<Appended> => {
    // Who could not read the log cannot say that there is none: what was acknowledged meanwhile opens it.
    const opens = !seen || (seen.partial && how === 'once') ? 'opens' : 'goesOn';
    const read = [sameBasket ? (seen?.basket ?? '') : '-', ...withdrawnIn(seen)];
    const terms = [now, ...limits, opens, how, ...read, withdraws ? goesWith(withdraws) : ''];
    const holds = held ? [held.length, held.entries.length] : ['-', '-'];
    const ends = [opensFor ?? '-', discards ? laneMark(discards) : '', moved.join(' ')];
    const values = [...terms, ...holds, ...ends, ...entries.map(timedLineOf)];
    const reply = (await appendScript(
      connection.client,
      [...keysOf(session), erasedKey(session)],
      values,
    )) as AppendReply;
    const [kind, removed = []] = reply;
    if (kind === 'gone') return { kind };
    const after = logAfter(reply, held ?? NO_ENTRIES);
    const log = living(after, now);
    return kind === 'changed'
      ? { kind, log }
      : { kind, log, endsAt: after.endsAt, removed: removed.map(readLine) };
  };

  /** All that is kept, of one moment. */
  const keptIn = async (session: SessionId) => {
    const [values, lines] = (await keptScript(connection.client, keysOf(session))) as [string[], string[]];
    const named = values.flatMap((name, at) => (at % 2 === 0 ? [[name, values[at + 1] ?? ''] as const] : []));
    const fields: Readonly<Record<string, string>> = Object.fromEntries(named);
    const head = { length: Number(fields.length), endsAt: Number(fields.endsAt) };
    return { fields, head, entries: lines.map(readLine), isThere: named.length > 0 };
  };

  return {
    append: (session, entries, terms) => append('always', session, entries, terms),
    appendOnce: (session, entries, terms) => append('once', session, entries, terms),

    async read(session, now, upTo = Number.MAX_SAFE_INTEGER) {
      const { fields, head, entries } = await keptIn(session);
      if (Number(fields.form) !== HEAD_FORM || head.endsAt <= now) return NO_ENTRIES;
      return {
        entries: entries.flatMap(({ number, stored }) => (number <= upTo ? [fromStored(stored)] : [])),
        length: Math.min(head.length, upTo),
        endsAt: head.endsAt,
        basket: (fields.basket ?? '') as EntryId | '',
        withdrawn: withdrawnBy(fields.withdrawnP, fields.withdrawnS),
      };
    },

    async kept(session) {
      const { fields, head, entries, isThere } = await keptIn(session);
      const known = Object.entries(fields).map(([name, value]) => [name, shown(name, value)]);
      return { head: isThere ? { ...Object.fromEntries(known), ...head } : undefined, entries, waiting: [] };
    },

    async restore(session, { erased, undo, ifLength, purpose }, endsAt) {
      const lines = [...erased, { number: ifLength + 1, stored: toStored(undo) }].map(
        (entry) => `${entry.stored.at} ${numberedLineOf(entry)}`,
      );
      const values = [
        ifLength,
        endsAt,
        endsAt - undo.at,
        ...limits,
        purpose ? agreesTo(purpose) : '-',
        ...lines,
      ];
      return Number(await restoreScript(connection.client, keysOf(session), values)) === 1;
    },

    async erase(session) {
      const keys = [...keysOf(session), erasedKey(session), keyOf(session, 'record')];
      return Number(await eraseScript(connection.client, keys));
    },

    sweep: async () => 0,
  };
}

type AppendReply = [
  kind: Appended['kind'],
  removed?: string[],
  length?: string,
  endsAt?: string,
  basket?: string,
  personalise?: string,
  statistics?: string,
  part?: 'added' | 'whole',
  lines?: string[],
];

/** The log that the script gives back, with what the request held already. */
function logAfter(reply: AppendReply, held: HeldLog): LogSnapshot {
  const [, , length, endsAt, basket, personalise, statistics, part, lines = []] = reply;
  const entries = lines.map((line) => fromStored(readLine(line).stored));
  return {
    entries: part === 'added' ? [...held.entries, ...entries] : entries,
    length: Number(length),
    endsAt: Number(endsAt),
    basket: (basket ?? '') as EntryId | '',
    withdrawn: withdrawnBy(personalise, statistics),
  };
}

const keysOf = (session: SessionId) => [keyOf(session, 'head'), keyOf(session, 'log')];
/** Says for two minutes that a session was erased before anything had opened it. */
const erasedKey = (session: SessionId) => keyOf(session, 'erased');

function withdrawnIn(seen: Seen | undefined): string[] {
  if (seen?.partial) return ['*', '*'];
  return [seen?.withdrawn.personalise ?? '', seen?.withdrawn.statistics ?? ''];
}

function withdrawnBy(personalise = '', statistics = ''): Seen['withdrawn'] {
  const by = { personalise, statistics } satisfies Record<Purpose, string>;
  return Object.fromEntries(Object.entries(by).filter(([, id]) => id !== ''));
}

/** Fields that name an entry or a memory are text, all others are numbers. */
function shown(name: string, value: string): string | number {
  return /^(memory|basket|withdrawn.)$/.test(name) ? value : Number(value);
}
