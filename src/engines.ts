import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { openEventPath } from './analytics/emitter/event-path.js';
import { openReleases } from './analytics/releases/read-releases.js';
import { releasesDirectory } from './analytics/releases/release.js';
import { partitionsAlone } from './analytics/store/at-work.js';
import type { Config } from './config.js';
import { type Embedder, openEmbedder } from './embedding/embedder.js';
import { openModelWords } from './embedding/model-words.js';
import { SetupError } from './errors.js';
import { makeNamedFolder } from './files/private-files.js';
import { watchRoom } from './files/room.js';
import { memoryRateLimits } from './limits/memory-rate-limits.js';
import { redisRateLimits } from './limits/redis-rate-limits.js';
import { settleAbandoned } from './orders/settle-abandoned.js';
import { embeddedStores, sessionsIn } from './stores/embedded-stores.js';
import { redisStores } from './stores/redis-stores.js';
import type { Stores } from './stores/stores.js';
import type { EngineState } from './telemetry/engine-state.js';
import { type Logger, silentLogger } from './telemetry/logger.js';
import type { Clock } from './time/clock.js';
import { lastWritten, steadyClock, watchClock } from './time/clock-watch.js';
import { vectorEngine } from './vector-index/vector-engine.js';

export interface EnginesOptions {
  /** Used instead of the model's. */
  readonly embedder?: Embedder;
  /** Used instead of the model's vocabulary. */
  readonly isWord?: (word: string) => boolean;
  readonly logger?: Logger;
  /** A clock that nobody sets, against which the wall clock is checked. */
  readonly steady?: Clock;
}

/** Characters below which a key that signs cookies could be guessed: it was cut or written by hand. */
const SHORTEST_SECRET = 32;

/** @throws SetupError where the key that signs cookies is too short */
function longEnough(secret: string): string {
  if (secret.length >= SHORTEST_SECRET) return secret;
  throw new SetupError(
    `The key that signs cookies (secret in DATA_DIR, with Redis also there) has ${secret.length} characters and needs ${SHORTEST_SECRET}: restore it from a copy, or remove it, and every visit begins anew.`,
  );
}

/**
 * The engines behind the ports: here and in `stores` it is chosen which, and nowhere else. Embedded: one machine, no services. */
export async function openEngines(config: Config, clock: Clock, options: EnginesOptions = {}) {
  const { logger = silentLogger, steady = steadyClock } = options;
  makeNamedFolder(config.dataDir, 'DATA_DIR');
  // Its reports are read there: a folder that nobody can make would be one without reports, for ever.
  if (config.workerApart) makeNamedFolder(config.analyticsDir, 'ANALYTICS_DIR');
  const clockWatch = watchClock({
    wall: clock,
    steady,
    lastWritten: lastWritten([join(sessionsIn(config), 'data.mdb')]),
    onChange: (isTrusted) => sayClock(logger, isTrusted),
  });
  const room = watchRoom([config.dataDir], { onChange: (state, free) => sayRoom(logger, state, free) });
  const embedder = options.embedder ?? (await openEmbedder({ modelDir: config.modelDir }));
  const stores: Stores = config.redis
    ? await redisStores(config, config.redis, clock, { room, clockWatch })
    : embeddedStores(config, clock, room);
  const { sessionLog, sessionStore, orders, stock, operatorStore, loginLimit } = stores;
  const secret = longEnough(
    await stores.sharedSettings.offer('secret', randomBytes(32).toString('base64url')),
  );
  const vectors = vectorEngine(config);
  const events = openEventPath({ config, clock, redis: stores.redis, room });
  return {
    embedder,
    /** Whether the model knows a word as a whole. */
    isWord: options.isWord ?? openModelWords(config.modelDir),
    sessionLog,
    sessionStore,
    orders,
    stock,
    rateLimits: stores.redis
      ? redisRateLimits(stores.redis, config.rates, clock)
      : memoryRateLimits(config.rates),
    operatorStore,
    loginLimit,
    releases: openReleases(releasesDirectory(config.analyticsDir)),
    sharedSettings: stores.sharedSettings,
    /** Partitions of events that nobody counts; where no worker runs apart the first event starts one. */
    uncounted: () => (config.workerApart ? partitionsAlone(config.analyticsDir, config.eventPartitions) : []),
    /** Where routes leave events. */
    events: events.sink,
    /** Keeps account of what is not handed over yet. */
    outstanding: events.outstanding,
    /** The connection of the stores, for whatever else lives in Redis; undefined for a shop without. */
    redis: stores.redis,
    /** The key that signs cookies: made once, and the same in every web process. */
    secret,
    clockWatch,
    vectors,
    /** Whether the stores have answered this machine once: until then it should get no shoppers. */
    isReady: stores.isReady,
    /** Engines that can be away while the shop is open. */
    states: (): Record<string, EngineState> => ({
      ...stores.states(),
      ...stated({ vectors: vectors.state(), events: events.state(), disk: room.state() }),
    }),
    /** What waits and what was refused, by name, read when asked. */
    numbers: async (): Promise<Record<string, number>> => ({
      ...(await events.readings()),
      overflow_waiting: stores.waiting(),
      disk_free_bytes: room.free(),
    }),
    /** Removes what sessions left that have ended. */
    sweepSessions: () =>
      Promise.all([
        sessionLog.sweep(clock()),
        sessionStore.sweep(),
        settleAbandoned({ stock, orders, sessionLog, secret }, clock()),
      ]),
    /** Removes orders and operators' sessions that have reached their end. */
    sweepOthers: () => Promise.all([operatorStore.sweep(), orders.sweep(clock()), stock.sweep(clock())]),
    traces: stores.traces,
    erasure: stores.erasure,
    erasures: stores.erasures,
    async close() {
      await events.close();
      room.close();
      await Promise.all([embedder.close(), stores.close()]);
    },
  };
}

export type Engines = Awaited<ReturnType<typeof openEngines>>;

function stated(states: Readonly<Record<string, EngineState | undefined>>): Record<string, EngineState> {
  return Object.fromEntries(
    Object.entries(states).flatMap(([name, state]) => (state ? [[name, state]] : [])),
  );
}

/** Logged only when the state changes: a line for every press would fill the disk further. */
function sayRoom(logger: Logger, state: 'up' | 'down', free: number): void {
  const freeMegabytes = Math.floor(free / 1_024 ** 2);
  if (state === 'up') logger.info('disk.has-room', { freeMegabytes });
  else logger.error('disk.full', { freeMegabytes, advice: 'Make room for DATA_DIR: nothing new is kept.' });
}

function sayClock(logger: Logger, isTrusted: boolean): void {
  const says = 'Nothing is removed for its age before the clock has run evenly for ten minutes.';
  logger.info(isTrusted ? 'clock.believed' : 'clock.not-believed', isTrusted ? {} : { says });
}
