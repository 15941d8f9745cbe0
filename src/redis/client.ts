import {
  createClient,
  createCluster,
  createSentinel,
  type RedisClientType,
  type RedisClusterType,
  type RedisSentinelType,
} from 'redis';
import type { RedisAddress } from './address.js';

/** Commands that every topology has; keys of one call carry one hash tag. */
export type RedisClient = RedisClientType | RedisSentinelType | RedisClusterType;

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

/** A node-redis client that refuses at once while Redis is away and keeps trying in the background. */
export function makeClient(address: RedisAddress): RedisClient {
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
        nodeClientOptions: nodeOptions(address),
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
        defaults: nodeOptions(address),
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
    pingInterval: PING_EVERY,
    socket: { ...socketOptions(address, host), socketTimeout: SOCKET_TIMEOUT },
  };
}

function socketOptions({ tls }: RedisAddress, host?: RedisAddress['hosts'][0]) {
  return {
    ...host,
    ...(tls ? { tls: true as const, ...(tls.ca === undefined ? {} : { ca: tls.ca }) } : {}),
    connectTimeout: CONNECT_TIMEOUT,
    reconnectStrategy: pause,
  };
}

/** 50, 100, 200, 400, 500 … milliseconds and a little at random, so that many processes do not knock together. */
function pause(retries: number): number {
  return Math.min(LONGEST_PAUSE, 50 * 2 ** Math.min(retries, 6)) + Math.floor(Math.random() * 50);
}
