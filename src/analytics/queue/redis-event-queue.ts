import type { RedisConnection } from '../../redis/connection.js';
import { keyOf } from '../../redis/keys.js';
import { DAY } from '../../time/clock.js';
import { type Day, dayOf } from '../event.js';
import {
  type DayCounts,
  type DeadLetter,
  type Delivery,
  type EventQueue,
  NO_COUNTS,
  QUEUE_LIMIT,
  type QueueEntry,
} from './event-queue.js';
import {
  ACKNOWLEDGE,
  ADD,
  BURY,
  CLAIM,
  COUNTS,
  ENTRIES,
  FORGET,
  LETTERS,
  READ,
} from './redis-queue-scripts.js';
import { partsOf, type StreamId, streamId } from './stream-id.js';

export interface RedisQueueOptions {
  readonly redis: RedisConnection;
  readonly partition: number;
  /** Events kept at most. */
  readonly limit?: number;
}

/** An entry as a stream has it: its id, and its fields and their values in turn. */
type RawEntry = readonly [id: string, fields: readonly string[], deliveries?: number];

/** The queue in a Redis stream: every method is one script, so one atomic step. */
export function redisEventQueue({ redis, partition, limit = QUEUE_LIMIT }: RedisQueueOptions): EventQueue {
  const key = (part: string) => keyOf(`events-${partition}`, part);
  const [stream, counts, letters, order] = [
    key('stream'),
    key('counts'),
    key('letters'),
    key('letter-order'),
  ];
  return {
    engine: 'redis',

    async add({ writer, number, events, payload }) {
      const keys = [stream, counts, key(`writer:${writer}`)];
      return (await ADD(redis.client, keys, [number, events, payload, limit])) as 'accepted' | 'full';
    },

    async read(consumer, most) {
      const given = await READ(redis.client, [stream], [consumer, most]);
      return (given as RawEntry[]).map(delivery);
    },

    async claim(consumer, idle, most) {
      const given = await CLAIM(redis.client, [stream], [consumer, idle, most]);
      return (given as RawEntry[]).map(delivery);
    },

    async acknowledge(ids) {
      if (ids.length > 0) await ACKNOWLEDGE(redis.client, [stream, counts], ids.map(redisId));
    },

    async bury({ id, events, payload }, reason) {
      const letter = JSON.stringify({ events, payload, reason });
      await BURY(redis.client, [stream, counts, letters, order], [redisId(id), events, letter]);
    },

    async deadLetters(most) {
      const found = await LETTERS(redis.client, [letters, order], [most]);
      return (found as [id: string, letter: string][]).map(
        ([id, letter]): DeadLetter => ({ id: ourId(id), ...JSON.parse(letter) }),
      );
    },

    async entries(after, most) {
      const from = after === undefined ? '-' : `(${redisId(after)}`;
      return ((await ENTRIES(redis.client, [stream], [from, most])) as RawEntry[]).map(entry);
    },

    async forget(since) {
      const midnight = Date.parse(since);
      await FORGET(redis.client, [counts, letters, order], [midnight / DAY, midnight]);
    },

    async counts() {
      const reply = await COUNTS(redis.client, [stream, counts]);
      const [fields, entries, pending, lastRead, lastAdded] = reply as [
        string[],
        number,
        number,
        string,
        string,
      ];
      return { ...countsOf(fields), entries, pending, lastRead: seen(lastRead), lastAdded: seen(lastAdded) };
    },
  };
}

function entry([id, fields]: RawEntry): QueueEntry {
  const value = (name: string) => fields[fields.indexOf(name) + 1] ?? '';
  return { id: ourId(id), events: Number(value('events')), payload: value('payload') };
}

function delivery(raw: RawEntry): Delivery {
  return { ...entry(raw), deliveries: raw[2] ?? 1 };
}

/** Redis writes the same two numbers without padding. */
function ourId(id: string): StreamId {
  const [at, number] = id.split('-').map(Number);
  return streamId(at ?? 0, number ?? 0);
}

function redisId(id: StreamId): string {
  const { at, number } = partsOf(id);
  return `${at}-${number}`;
}

function seen(id: string): StreamId | undefined {
  return id === '0-0' ? undefined : ourId(id);
}

/** Fields are `kept`, and `<days since 1970>:<what>`. */
function countsOf(fields: readonly string[]): { days: Map<Day, DayCounts>; kept: number } {
  const days = new Map<Day, DayCounts>();
  let kept = 0;
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [number = '', what] = (fields[at] ?? '').split(':');
    const value = Number(fields[at + 1]);
    if (what === undefined) kept = value;
    else {
      const day = dayOf(Number(number) * DAY);
      days.set(day, { ...(days.get(day) ?? NO_COUNTS), [what]: value });
    }
  }
  return { days, kept };
}
