import type { RedisConnection } from '../redis/connection.js';
import { keyOf } from '../redis/keys.js';
import type { EntryId, LoggedEntry } from './entry.js';
import { fromStored, markOf, type StoredEntry, toStored } from './entry-codec.js';
import { fromJson, toJson } from './entry-json.js';
import {
  appendScript,
  eraseScript,
  keptScript,
  readScript,
  restoreScript,
  withdrawScript,
} from './redis-session-scripts.js';
import {
  MAX_ENTRIES,
  type NumberedEntry,
  type SessionId,
  type SessionLog,
  surplusOf,
} from './session-log.js';

/** A session log that also takes entries a second time: what a timed-out append may or may not have stored. */
export interface RepeatableSessionLog extends SessionLog {
  /**
   * Appends those entries whose ids the log does not hold yet; the session's end only moves away.
   * @param now milliseconds since 1970; a session that has ended by then is not begun again
   */
  appendOnce(session: SessionId, entries: readonly LoggedEntry[], endsAt: number, now: number): Promise<void>;
}

/**
 * The session log in Redis. Each method is one script, so one atomic step, on one node. Ended sessions are
 * removed by Redis itself: `sweep` finds none.
 */
export function redisSessionLog(
  connection: Pick<RedisConnection, 'client'>,
  maxEntries = MAX_ENTRIES,
): RepeatableSessionLog {
  /** @returns the log's length, -1 where nothing was appended */
  const append = async (
    how: 'once' | 'always' | 'unlessChanged',
    session: SessionId,
    entries: readonly LoggedEntry[],
    { endsAt, lives, seen }: Terms,
  ) => {
    const values = [endsAt, Math.max(1, Math.ceil(lives)), maxEntries, surplusOf(maxEntries), how];
    const known = ` ${[...(seen ?? [])].join(' ')} `;
    return appendScript(connection.client, keysOf(session), [...values, known, ...entries.map(lineOf)]);
  };

  return {
    async append(session, entries, endsAt) {
      await append('always', session, entries, { endsAt, lives: endsAt - newestOf(entries) });
    },
    async appendUnlessChanged(session, entries, endsAt, seen) {
      const terms = { endsAt, lives: endsAt - newestOf(entries), seen };
      return Number(await append('unlessChanged', session, entries, terms)) >= 0;
    },
    async appendOnce(session, entries, endsAt, now) {
      if (endsAt > now) await append('once', session, entries, { endsAt, lives: endsAt - now });
    },

    async read(session, now, upTo = Number.MAX_SAFE_INTEGER) {
      const [length, endsAt, lines] = (await readScript(connection.client, keysOf(session))) as Reply;
      if (length === null || Number(endsAt) <= now) return { entries: [], length: 0 };
      const numbered = lines.map(readLine).filter(({ number }) => number <= upTo);
      return {
        entries: numbered.map(({ stored }) => fromStored(stored)),
        length: Math.min(Number(length), upTo),
      };
    },

    async kept(session) {
      const [head, lines] = (await keptScript(connection.client, keysOf(session))) as KeptReply;
      return { head: readHead(head), entries: lines.map(readLine), waiting: [] };
    },

    async withdraw(session, purpose) {
      await withdrawScript(connection.client, [keyOf(session, 'log')], [markOf(purpose)]);
    },

    async restore(session, { erased, undo, ifLength }, endsAt) {
      const lives = Math.max(1, Math.ceil(endsAt - undo.at));
      const values = [ifLength, endsAt, lives, maxEntries, surplusOf(maxEntries), lineOf(undo)];
      const lines = erased.map(({ number, stored }) => `${number} ${lineOfStored(stored)}`);
      return Number(await restoreScript(connection.client, keysOf(session), [...values, ...lines])) === 1;
    },

    async erase(session) {
      return Number(await eraseScript(connection.client, keysOf(session)));
    },

    sweep: async () => 0,
  };
}

interface Terms {
  readonly endsAt: number;
  /** Milliseconds. */
  readonly lives: number;
  readonly seen?: ReadonlySet<EntryId>;
}

type Reply = [length: string | null, endsAt: string | null, lines: string[]];
type KeptReply = [fieldsAndValues: string[], lines: string[]];

const keysOf = (session: SessionId) => [keyOf(session, 'head'), keyOf(session, 'log')];

/** A session lives from its newest entry to its end: the shop's clock says both, never that of Redis. */
function newestOf(entries: readonly LoggedEntry[]): number {
  return entries.reduce((latest, { at }) => Math.max(latest, at), 0);
}

const NO_MARKS = '-';

/** `<marks> <id> <json>`: what scripts need stands before what only the fold reads. */
function lineOf(entry: LoggedEntry): string {
  return lineOfStored(toStored(entry));
}

function lineOfStored({ id, marks, ...rest }: StoredEntry): string {
  return `${marks || NO_MARKS} ${id} ${toJson(rest)}`;
}

function readHead(fieldsAndValues: readonly string[]): Record<string, number> | undefined {
  if (fieldsAndValues.length === 0) return undefined;
  const fields = fieldsAndValues.filter((_, at) => at % 2 === 0);
  return Object.fromEntries(fields.map((field, at) => [field, Number(fieldsAndValues[2 * at + 1])]));
}

function readLine(line: string): NumberedEntry {
  const [number = '', marks = '', id = ''] = line.split(' ', 3);
  const rest = fromJson(line.slice(number.length + marks.length + id.length + 3));
  const known = marks === NO_MARKS ? '' : marks;
  return { number: Number(number), stored: { ...rest, id, marks: known } };
}
