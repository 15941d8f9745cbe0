/**
 * 100 rounds of SIGKILL at random moments: of the worker and the process that adds, with the queue in LMDB; of both and
 * of Redis itself, with the queue in a Redis stream under `appendfsync everysec`. Nothing that the queue accepted may be
 * lost or doubled; under everysec, what Redis accepted in the two seconds before it is killed may be lost, and is said.
 * `ROUNDS=20 npm run bench -- kills` for fewer. Needs a `npm run build`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openRedis } from '../src/redis/connection.js';
import { type KillResult, killRounds } from '../test/support/kill-rounds.js';

const ROUNDS = Number(process.env.ROUNDS ?? 100);

function say(engine: string, result: KillResult): void {
  const { accepted, rows, lost, lostInWindow, doubled, invented, failedStarts, kills } = result;
  console.log(
    `${engine}: ${ROUNDS} rounds (${kills.worker} worker, ${kills.adder} adder, ${kills.redis} Redis): ${accepted} events accepted, ${rows} rows; ${lost} lost, ${doubled} doubled, ${invented} invented, ${failedStarts} failed starts; ${lostInWindow} lost within 2 s before Redis was killed`,
  );
  if (lost + doubled + invented + failedStarts > 0) process.exitCode = 1;
}

/** A Redis that can be killed and started again with what its append-only file holds. */
async function killableRedis() {
  const folder = mkdtempSync(join(tmpdir(), 'afterglow-kills-redis-'));
  const port = await freePort();
  const options = {
    bind: '127.0.0.1',
    port,
    dir: folder,
    save: '',
    appendonly: 'yes',
    appendfsync: 'everysec',
  };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const url = `redis://127.0.0.1:${port}`;
  let child: ReturnType<typeof spawn>;
  const restart = async () => {
    child = spawn('redis-server', args, { stdio: 'ignore' });
    const redis = openRedis({ url, password: undefined });
    await redis.whenReady(5_000);
    await redis.close();
  };
  const kill = async () => {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  await restart();
  return {
    url,
    kill,
    restart,
    async stop() {
      await kill();
      await sleep(50);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

say('LMDB', await killRounds({ rounds: ROUNDS }));
const redis = await killableRedis();
say('Redis', await killRounds({ rounds: ROUNDS, redis }));
await redis.stop();
