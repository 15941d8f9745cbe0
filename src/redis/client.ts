import { createRequire } from 'node:module';
import type { RedisAddress } from './address.js';

/** A script's keys and values. */
interface ScriptCall {
  readonly keys: string[];
  readonly arguments: string[];
}

/**
 * What the shop asks of Redis, on every topology; keys of one call carry one hash tag. Written out here: the types
 * that node-redis derives from its options hold every command there is, and keep the compiler busy for a minute.
 */
export interface RedisClient {
  readonly isOpen: boolean;
  connect(): Promise<unknown>;
  destroy(): unknown;
  on(event: 'error', listener: (error: unknown) => void): unknown;
  ping(): Promise<string>;
  eval(script: string, call: ScriptCall): Promise<unknown>;
  evalSha(digest: string, call: ScriptCall): Promise<unknown>;
  get(key: string): Promise<string | null>;
  set(key: string, value: string, options?: SetOptions): Promise<string | null>;
  del(keys: readonly string[]): Promise<number>;
  exists(key: string): Promise<number>;
  /** Moves the end of a key that is there; one that is not stays away. */
  expire(key: string, seconds: number): Promise<number>;
  hmGet(key: string, fields: readonly string[]): Promise<(string | null)[]>;
  hGetAll(key: string): Promise<Readonly<Record<string, string>>>;
  /** Members of a sorted set between two scores; `(` before one leaves it out. */
  zRangeByScore(key: string, from: string, to: string): Promise<string[]>;
}

interface SetOptions {
  /** Only where the key is not there yet. */
  readonly condition?: 'NX';
  /** Seconds. */
  readonly expiration?: { readonly type: 'EX'; readonly value: number };
}

/** node-redis's factories, by what the shop gives and takes. */
type Factory = (options: object) => RedisClient;
interface Factories {
  readonly createClient: Factory;
  readonly createSentinel: Factory;
  readonly createCluster: Factory;
}

const load = createRequire(import.meta.url);

/** Commands waiting for a reply; one more is refused at once rather than queued. */
const MOST_WAITING = 20_000;
/** A connection attempt may take so long, milliseconds. */
const CONNECT_TIMEOUT = 1_000;
/** A socket on which nothing moves for so long is closed, milliseconds. */
const SOCKET_TIMEOUT = 2_000;
/** Keeps an idle socket from looking dead, milliseconds. */
const PING_EVERY = 1_000;
/** The longest pause between two attempts, milliseconds: Redis is taken up again well within 5 s. */
const LONGEST_PAUSE = 500;

/**
 * A node-redis client that refuses at once while Redis is away and keeps trying in the background. Its package is
 * loaded with the first one: it takes 15 MB, which a shop without Redis has no use for.
 */
export function makeClient(address: RedisAddress): RedisClient {
  const { createClient, createSentinel, createCluster } = load('redis') as Factories;
  const [first] = address.hosts;
  switch (address.topology) {
    case 'standalone':
      return createClient({
        ...nodeOptions(address, first),
        database: address.database,
      });
    case 'sentinel':
      return createSentinel({
        name: address.master,
        sentinelRootNodes: [...address.hosts],
        nodeClientOptions: oneOfMany(nodeOptions(address)),
        sentinelClientOptions: {
          ...quiet,
          ...(address.sentinelPassword === undefined ? {} : { password: address.sentinelPassword }),
          socket: socketOptions(address),
        },
        masterPoolSize: 4,
        scanInterval: 1_000,
        maxCommandRediscovers: 2,
      });
    case 'cluster':
      return createCluster({
        rootNodes: address.hosts.map((host) => ({ socket: socketOptions(address, host) })),
        defaults: oneOfMany(nodeOptions(address)),
        topologyRefreshOnReconnectionAttemptStrategy: 500,
      });
  }
}

const quiet = { disableClientInfo: true, maintNotifications: 'disabled' } as const;

function nodeOptions(address: RedisAddress, host?: RedisAddress['hosts'][0]) {
  const { username, password } = address;
  return {
    ...quiet,
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password }),
    disableOfflineQueue: true,
    commandsQueueMaxLength: MOST_WAITING,
    socket: socketOptions(address, host),
  };
}

/**
 * The connection asks one node whether it answers: the sockets of the others end by themselves. A process that was held up
 * for longer gives them up, too, since its timers come before what has arrived.
 */
function oneOfMany(options: ReturnType<typeof nodeOptions>) {
  const socket = { ...options.socket, socketTimeout: SOCKET_TIMEOUT };
  return { ...options, pingInterval: PING_EVERY, socket };
}

function socketOptions({ tls }: RedisAddress, host?: RedisAddress['hosts'][0]) {
  return {
    ...host,
    ...(tls ? { tls: true as const, ...(tls.ca === undefined ? {} : { ca: tls.ca }) } : {}),
    connectTimeout: CONNECT_TIMEOUT,
    reconnectStrategy: pause,
  };
}

/**
 * Reconnect delays of 50, 100, 200, 400, 500 ... milliseconds plus jitter, so that many processes do not reconnect
 * at the same moment.
 */
function pause(retries: number): number {
  return Math.min(LONGEST_PAUSE, 50 * 2 ** Math.min(retries, 6)) + Math.floor(Math.random() * 50);
}
