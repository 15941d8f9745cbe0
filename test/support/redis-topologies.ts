import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';
import { type RedisServer, spawnServer, startRedis } from './redis-server.js';
import { until } from './until.js';

/** One master, one replica, three Sentinels that agree by two. */
export interface SentinelSetup {
  readonly url: string;
  readonly master: RedisServer;
  readonly replica: RedisServer;
  stop(): Promise<void>;
}

export async function startSentinels(): Promise<SentinelSetup> {
  const master = await startRedis();
  const replica = await startRedis({ config: [`replicaof 127.0.0.1 ${master.port}`] });
  await until(
    () => replica.cli('info', 'replication').includes('master_link_status:up'),
    'the replica follows',
  );
  const sentinels = await Promise.all([1, 2, 3].map(() => startSentinel(master.port)));
  const [first] = sentinels;
  await until(() => first?.knows() === 2, 'the Sentinels know one another', 20_000);
  return {
    url: `redis+sentinel://${sentinels.map(({ port }) => `127.0.0.1:${port}`).join(',')}/shop`,
    master,
    replica,
    async stop() {
      await Promise.all(sentinels.map((sentinel) => sentinel.stop()));
      await Promise.all([master.stop(), replica.stop()]);
    },
  };
}

async function startSentinel(master: number) {
  const folder = mkdtempSync(join(tmpdir(), 'afterglow-sentinel-'));
  const port = await freePort();
  const file = join(folder, 'sentinel.conf');
  const lines = [
    `port ${port}`,
    'bind 127.0.0.1',
    `dir ${folder}`,
    `sentinel monitor shop 127.0.0.1 ${master} 2`,
    'sentinel down-after-milliseconds shop 500',
    'sentinel failover-timeout shop 3000',
  ];
  writeFileSync(file, lines.join('\n'));
  const child = spawnServer([file, '--sentinel']);
  const cli = (...args: string[]) =>
    execFileSync('redis-cli', ['-p', String(port), ...args], {
      encoding: 'utf8',
      timeout: 5_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  await until(() => cli('ping').startsWith('PONG'), `a Sentinel on port ${port}`);
  return {
    port,
    /** Other Sentinels it has met. */
    knows: () => Number(/num-other-sentinels\n(\d+)/.exec(cli('sentinel', 'master', 'shop'))?.[1] ?? 0),
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Three masters that share the slots. */
export interface ClusterSetup {
  readonly url: string;
  readonly nodes: readonly RedisServer[];
  stop(): Promise<void>;
}

export async function startCluster(): Promise<ClusterSetup> {
  const config = ['cluster-enabled yes', 'cluster-node-timeout 1000', 'cluster-require-full-coverage no'];
  const nodes = await Promise.all(
    [1, 2, 3].map(async () => startRedis({ config: [...config, `cluster-port ${await freePort()}`] })),
  );
  const hosts = nodes.map(({ port }) => `127.0.0.1:${port}`);
  execFileSync('redis-cli', ['--cluster', 'create', ...hosts, '--cluster-yes'], { stdio: 'ignore' });
  await until(
    () => nodes.every((node) => node.cli('cluster', 'info').includes('cluster_state:ok')),
    'the cluster is whole',
    20_000,
  );
  return {
    url: `redis+cluster://${hosts.join(',')}`,
    nodes,
    stop: async () => void (await Promise.all(nodes.map((node) => node.stop()))),
  };
}
