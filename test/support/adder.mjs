/**
 * Adds events to the queue of DATA_DIR or REDIS_URL until it is killed. Before each try it writes the ids to
 * TRIED, after each `accepted` to ACCEPTED with the time: both survive SIGKILL, so that what the queue acknowledged is known.
 */
import { randomUUID } from 'node:crypto';
import { openSync, writeSync } from 'node:fs';
import { encodeBatch } from '../../dist/analytics/queue/event-queue.js';
import { openQueues } from '../../dist/analytics/queue/open-queues.js';
import { readConfig } from '../../dist/config.js';
import { openRedis } from '../../dist/redis/connection.js';

const config = readConfig();
const tried = openSync(process.env.TRIED, 'a');
const accepted = openSync(process.env.ACCEPTED, 'a');
const redis = config.redis && openRedis(config.redis);
await redis?.whenReady(5_000);
const { queues } = openQueues(config, Date.now, redis);
const writer = randomUUID();

for (let number = 1; ; number++) {
  const day = new Date().toISOString().slice(0, 10);
  const events = Array.from({ length: 1 + Math.floor(Math.random() * 20) }, () => ({
    id: randomUUID(),
    day,
    kind: 'view',
    segment: 'running',
    first: true,
  }));
  const ids = events.map(({ id }) => id).join('\n');
  writeSync(tried, `${ids}\n`);
  const batch = { writer, number, events: events.length, payload: encodeBatch(events) };
  for (let answered = false; !answered; ) {
    try {
      if ((await queues[0].add(batch)) !== 'accepted') throw new Error('The queue is full.');
      answered = true;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  writeSync(accepted, `${ids.replaceAll('\n', ` ${Date.now()}\n`)} ${Date.now()}\n`);
  await new Promise((resolve) => setTimeout(resolve, 2));
}
