import type { RedisConnection } from '../redis/connection.js';
import { keyOf } from '../redis/keys.js';
import type { EntryId, LoggedEntry } from '../visits/entry.js';
import type { Purpose } from '../visits/purpose.js';
import { surplusOf } from './dropping.js';
import { fromStored, toStored } from './entry-codec.js';
import { HEAD_FORM, headOf } from './log-head.js';
import { agreesTo, goesWith, laneMark } from './marks.js';
import { hashOf, numberedLineOf, readLine, timedLineOf, timedNumberedLineOf } from './redis-lines.js';
import {
  appendScript,
  carryOverScript,
  eraseScript,
  keptScript,
  OLDER,
  readScript,
  restoreScript,
} from './redis-session-scripts.js';
import {
  type Appended,
  type AppendTerms,
  type HeldLog,
  type LogSnapshot,
  living,
  MAX_ENTRIES,
  NO_ENTRIES,
  type Seen,
  type SessionId,
  type SessionLog,
} from './session-log.js';

/** A session log that also takes entries a second time: what a timed-out append may or may not have stored. */
export interface RepeatableSessionLog extends SessionLog {
  /** Appends as `append` does, and of the entries only those whose ids the log does not hold yet. */
  appendOnce(session: SessionId, entries: readonly LoggedEntry[], terms: AppendTerms): Promise<Appended>;
}

/**
 * The session log in Redis. Each method is one script, so one atomic step, on one node. Ended sessions are
 * removed by Redis itself: `sweep` finds none.
 */
export function redisSessionLog(
  connection: Pick<RedisConnection, 'client'>,
  maxEntries = MAX_ENTRIES,
): RepeatableSessionLog {
  const limits = [maxEntries, surplusOf(maxEntries)];
  const append = async (
    how: 'once' | 'always',
    session: SessionId,
    entries: readonly LoggedEntry[],
    { now, seen, held, sameBasket, withdraws, discards, opensFor }: AppendTerms,
  ): Promise<Appended> => {
    // Who could not read the log cannot say that there is none: what was acknowledged meanwhile opens it.
    const opens = !seen || (seen.partial && how === 'once') ? 'opens' : 'goesOn';
    const read = [sameBasket ? (seen?.basket ?? '') : '-', ...withdrawnIn(seen)];
    const terms = [now, ...limits, opens, how, ...read, withdraws ? goesWith(withdraws) : ''];
    const holds = held ? [held.length, held.entries.length] : ['-', '-'];
    const ends = [opensFor ?? '-', discards ? laneMark(discards) : ''];
    const values = [...terms, ...holds, ...ends, ...entries.map(timedLineOf)];
    const call = () => appendScript(connection.client, keysOf(session), values);
    const reply = await inThisForm<AppendReply>(session, call, ([first]) => first);
    const [kind, removed = []] = reply;
    if (kind === 'gone') return { kind };
    const after = logAfter(reply, held ?? NO_ENTRIES);
    const log = living(after, now);
    return kind === 'changed'
      ? { kind, log }
      : { kind, log, endsAt: after.endsAt, removed: removed.map(readLine) };
  };

  /** Where the head is of before, what it does not know is read from the log, once; then it is asked again. */
  const inThisForm = async <Reply>(
    session: SessionId,
    call: () => Promise<unknown>,
    saidBy: (reply: Reply) => unknown,
  ): Promise<Reply> => {
    for (;;) {
      const reply = (await call()) as Reply;
      if (saidBy(reply) !== OLDER) return reply;
      const [head, lines] = (await keptScript(connection.client, keysOf(session))) as KeptReply;
      const { length = '', endsAt } = fieldsOf(head);
      const entries = lines.map(readLine);
      const now = headOf(
        entries.map(({ stored }) => stored),
        { length: Number(length), endsAt: Number(endsAt) },
      );
      const values = [length, ...hashOf(now), '-', ...entries.map(numberedLineOf)];
      await carryOverScript(connection.client, keysOf(session), values);
    }
  };

  return {
    append: (session, entries, terms) => append('always', session, entries, terms),
    appendOnce: (session, entries, terms) => append('once', session, entries, terms),

    async read(session, now, upTo = Number.MAX_SAFE_INTEGER) {
      const [length, endsAt, basket, personalise, statistics, form, lines] = (await readScript(
        connection.client,
        keysOf(session),
      )) as Reply;
      if (length === null || Number(endsAt) <= now) return NO_ENTRIES;
      const numbered = lines.map(readLine);
      const facts = { length: Number(length), endsAt: Number(endsAt) };
      const seen =
        Number(form) === HEAD_FORM
          ? { basket: (basket ?? '') as EntryId | '', withdrawn: withdrawnBy(personalise, statistics) }
          : headOf(
              numbered.map(({ stored }) => stored),
              facts,
            );
      return {
        entries: numbered.flatMap(({ number, stored }) => (number <= upTo ? [fromStored(stored)] : [])),
        length: Math.min(facts.length, upTo),
        endsAt: facts.endsAt,
        basket: seen.basket,
        withdrawn: seen.withdrawn,
      };
    },

    async kept(session) {
      const [head, lines] = (await keptScript(connection.client, keysOf(session))) as KeptReply;
      const fields = fieldsOf(head);
      const known = Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [name, shown(name, value)]),
      );
      const facts = { length: Number(fields.length), endsAt: Number(fields.endsAt) };
      return {
        head: head.length === 0 ? undefined : { ...known, ...facts },
        entries: lines.map(readLine),
        waiting: [],
      };
    },

    async restore(session, { erased, undo, ifLength, purpose }, endsAt) {
      const lines = [...erased, { number: ifLength + 1, stored: toStored(undo) }].map(timedNumberedLineOf);
      const values = [ifLength, endsAt, endsAt - undo.at, ...limits, agreesTo(purpose), ...lines];
      const call = () => restoreScript(connection.client, keysOf(session), values);
      return Number(await inThisForm<unknown>(session, call, (reply) => reply)) === 1;
    },

    async erase(session) {
      return Number(await eraseScript(connection.client, [...keysOf(session), keyOf(session, 'record')]));
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
type Reply = [
  length: string | null,
  endsAt: string | null,
  basket: string | null,
  personalise: string | null,
  statistics: string | null,
  form: string | null,
  lines: string[],
];
type KeptReply = [fieldsAndValues: string[], lines: string[]];

/** The log that the script gives back, with what the request held already. */
function logAfter(reply: AppendReply, held: HeldLog): LogSnapshot {
  const [, , length, endsAt, basket, personalise, statistics, part, lines = []] = reply;
  const entries = lines.map((line) => fromStored(readLine(line).stored));
  return {
    entries: part === 'added' ? [...held.entries, ...entries] : entries,
    length: Number(length),
    endsAt: Number(endsAt),
    basket: (basket ?? '') as EntryId | '',
    withdrawn: withdrawnBy(personalise || null, statistics || null),
  };
}

const keysOf = (session: SessionId) => [keyOf(session, 'head'), keyOf(session, 'log')];

function withdrawnIn(seen: Seen | undefined): string[] {
  if (seen?.partial) return ['*', '*'];
  return [seen?.withdrawn.personalise ?? '', seen?.withdrawn.statistics ?? ''];
}

function withdrawnBy(personalise: string | null, statistics: string | null): Seen['withdrawn'] {
  const by = { personalise, statistics } satisfies Record<Purpose, string | null>;
  return Object.fromEntries(Object.entries(by).filter(([, id]) => id !== null));
}

/** Fields that name an entry or a memory are text, all others are numbers. */
function shown(name: string, value: string): string | number {
  return /^(memory|basket|withdrawn.)$/.test(name) ? value : Number(value);
}

function fieldsOf(fieldsAndValues: readonly string[]): Record<string, string> {
  const fields = fieldsAndValues.filter((_, at) => at % 2 === 0);
  return Object.fromEntries(fields.map((field, at) => [field, fieldsAndValues[2 * at + 1] ?? '']));
}
