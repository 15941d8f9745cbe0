import cluster from 'node:cluster';
import { AggregatorRegistry, type Registry } from 'prom-client';
import { type Metrics, processMetrics } from '../telemetry/metrics.js';

/** Messages between a web process and the primary. */
interface Question {
  readonly ask: 'metrics';
  readonly id: number;
}
interface Answer {
  readonly metrics: string;
  readonly id: number;
}

/** The primary is asked this long, milliseconds; prom-client itself waits five seconds for every process. */
const PATIENCE = 6_000;

/** All metrics as text: of this process, or of all web processes together where there are several. */
export function metricsReader({ registry }: Metrics): () => Promise<{ type: string; text: string }> {
  const own = [processMetrics(), registry];
  if (cluster.isWorker) {
    // Constructed for its listener alone: it answers the primary's question.
    new AggregatorRegistry();
    AggregatorRegistry.setRegistries(own as Registry[]);
    return async () => ({ type: registry.contentType, text: await askPrimary() });
  }
  return async () => ({
    type: registry.contentType,
    text: (await Promise.all(own.map((one) => one.metrics()))).join('\n'),
  });
}

/** In the primary: answers any web process with the sum over all of them. */
export function answerForAllProcesses(): void {
  const all = new AggregatorRegistry();
  cluster.on('message', async (worker, message: Partial<Question>) => {
    if (message.ask !== 'metrics' || message.id === undefined) return;
    const metrics = await all.clusterMetrics().catch(() => '');
    if (worker.isConnected()) worker.send({ metrics, id: message.id } satisfies Answer);
  });
}

let asked = 0;

function askPrimary(): Promise<string> {
  const id = ++asked;
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => end(() => reject(new Error('The primary did not answer.'))), PATIENCE);
    const listen = (message: Partial<Answer>) => {
      if (message.id === id && message.metrics !== undefined) end(() => resolve(message.metrics ?? ''));
    };
    const end = (settle: () => void) => {
      clearTimeout(late);
      process.off('message', listen);
      settle();
    };
    process.on('message', listen);
    process.send?.({ ask: 'metrics', id } satisfies Question);
  });
}
