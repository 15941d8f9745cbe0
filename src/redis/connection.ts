import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import type { RedisSettings } from '../config.js';
import { redisAddress } from './address.js';
import { makeClient, type RedisClient } from './client.js';
import { type RedisProblem, redisProblem } from './problem.js';
import { mistakenFor } from './topology.js';

/** A standing connection to Redis. It is made in the background, made anew when it breaks, and never throws by itself. */
export interface RedisConnection {
  /** The client of now: ask for it at every use, since a stalled one is replaced. */
  readonly client: RedisClient;
  /** Whether Redis answered a moment ago. */
  ready(): boolean;
  /** Why Redis does not answer, as far as it is known; undefined while it does. */
  problem(): RedisProblem | undefined;
  /** Resolves when Redis answers, or after so many milliseconds, with whether it does. */
  whenReady(milliseconds: number): Promise<boolean>;
  close(): Promise<void>;
}

/** How often the connection is tried, milliseconds. */
const LOOK_EVERY = 500;
/**
 * No answer for so long, and the client is replaced, milliseconds. A socket's own timeout would not do: every command
 * written to a stalled server starts it anew, and it ends before what came while the process was held up is read.
 */
const STALLED_AFTER = 2_000;
/** A Sentinel client waits for an attempt in flight before it ends; the shop waits this long for it, milliseconds. */
const PATIENCE_AT_END = 1_000;
/** Between two attempts to make a client, milliseconds. */
const ATTEMPT_EVERY = 250;

/** Opens the connection and returns at once; a wrong `REDIS_URL` is a SetupError, a Redis that is away is not. */
export function openRedis(settings: RedisSettings): RedisConnection {
  const address = redisAddress(settings);
  const stop = new AbortController();
  let client = makeQuietly();
  let answered = false;
  let problem: RedisProblem | undefined;
  const supervision = supervise();

  return {
    get client() {
      return client;
    },
    ready: () => answered && client.isOpen,
    problem: () => (answered && client.isOpen ? undefined : problem),
    async whenReady(milliseconds) {
      const end = performance.now() + milliseconds;
      while (!answered && performance.now() < end) await sleep(5);
      return answered;
    },
    async close() {
      stop.abort();
      await destroy(client);
      await supervision;
    },
  };

  /**
   * Errors are handled where a command fails; this event only gives the cause of a lost connection, and needs a
   * listener.
   */
  function makeQuietly(): RedisClient {
    const made = makeClient(address);
    made.on('error', note);
    return made;
  }

  /** That a socket closed says less than why it cannot be opened. */
  function note(error: unknown): void {
    const found = redisProblem(error);
    if (found !== 'other' || problem === undefined) problem = found;
  }

  async function supervise(): Promise<void> {
    while (!stop.signal.aborted) {
      const made = client;
      const isTold = await Promise.race([connected(made), pause(STALLED_AFTER)]);
      if (!isTold) problem ??= 'silent';
      await untilStalled(made);
      answered = false;
      if (stop.signal.aborted) return;
      await destroy(made);
      await pause(ATTEMPT_EVERY);
      if (!stop.signal.aborted) client = makeQuietly();
    }
  }

  /** Resolves when the client cannot be used any more. */
  async function untilStalled(made: RedisClient): Promise<void> {
    // Counted from the first ping that failed, not from the last that succeeded: in between this process may
    // have been blocked itself.
    let failingSince: number | undefined;
    let suits = address.topology !== 'standalone';
    while (!stop.signal.aborted && made.isOpen) {
      const asked = performance.now();
      const answer = await answerOf(made);
      const mistaken = suits || answer !== 'pong' ? undefined : await mistakenFor(made);
      suits ||= answer === 'pong' && mistaken === undefined;
      answered = suits && answer === 'pong';
      if (mistaken !== undefined) problem = mistaken;
      if (answered) problem = undefined;
      if (answer === 'none') problem = 'silent';
      if (answer === 'none') return;
      failingSince = answered ? undefined : (failingSince ?? asked);
      if (failingSince !== undefined && performance.now() - failingSince > STALLED_AFTER) return;
      await pause(answered ? LOOK_EVERY : LOOK_EVERY / 5);
    }
  }

  async function answerOf(made: RedisClient): Promise<'pong' | 'refused' | 'none'> {
    const answer = made.ping().then(
      () => 'pong' as const,
      (error: unknown) => {
        note(error);
        return 'refused' as const;
      },
    );
    // An answer that came while this process was held up is read before it counts as missing.
    const late = sleep(STALLED_AFTER, undefined, { ref: false }).then(() => turn());
    return Promise.race([answer, late.then(() => 'none' as const)]);
  }

  async function pause(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal: stop.signal, ref: false }).catch(() => undefined);
  }
}

/** Resolves once the client is connected, or cannot be. */
async function connected(client: RedisClient): Promise<true> {
  await client.connect().catch(() => undefined);
  return true;
}

async function destroy(client: RedisClient): Promise<void> {
  try {
    await Promise.race([client.destroy(), sleep(PATIENCE_AT_END, undefined, { ref: false })]);
  } catch {
    // It was never open, or has gone by itself.
  }
}
