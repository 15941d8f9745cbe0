import { afterAll, beforeAll, describe } from 'vitest';
import { openRedis, type RedisConnection } from '../../src/redis/connection.js';
import { REDIS_SERVER, type RedisServer, type RedisServerOptions, startRedis } from './redis-server.js';

/** Suites that need a real redis-server: skipped by name without one, a failure where CI forbids skipping. */
export function describeWithRedis(name: string, suite: () => void): void {
  if (REDIS_SERVER === undefined && process.env.CI === 'true') {
    throw new Error(`redis-server is missing: "${name}" may not be skipped.`);
  }
  const title = REDIS_SERVER === undefined ? `${name} (skipped: there is no redis-server)` : name;
  describe.skipIf(REDIS_SERVER === undefined)(title, suite);
}

/** A server and a connection to it; both stand from the first test of a suite to its last. */
export interface RedisForSuite {
  readonly server: RedisServer;
  readonly connection: RedisConnection;
  /** Another connection, as another process would have; closed with the suite. */
  connect(): Promise<RedisConnection>;
}

/** A suite with one real redis-server for all its tests, started before them and ended after them. */
export function describeOnRedis(
  name: string,
  suite: (redis: RedisForSuite) => void,
  options?: RedisServerOptions,
): void {
  describeWithRedis(name, () => {
    let server: RedisServer | undefined;
    const connections: RedisConnection[] = [];
    const redis: RedisForSuite = {
      get server() {
        return started(server);
      },
      get connection() {
        return started(connections[0]);
      },
      async connect() {
        const connection = openRedis({ url: redis.server.url, password: undefined });
        connections.push(connection);
        await connection.whenReady(5_000);
        return connection;
      },
    };
    beforeAll(async () => {
      server = await startRedis(options);
      await redis.connect();
    });
    afterAll(async () => {
      await Promise.all(connections.map((connection) => connection.close()));
      await server?.stop();
    });
    suite(redis);
  });
}

function started<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('Redis is there only while a test runs.');
  return part;
}
