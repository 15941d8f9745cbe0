import { createHash } from 'node:crypto';
import type { Clock } from './clock.js';
import type { Engines } from './engines.js';
import { demoPayment } from './orders/payment.js';
import type { Snapshot } from './snapshot.js';

/** A request waits this long for the model; then the page does without, milliseconds. */
const INFERENCE_DEADLINE = 120;
/** Vectors of typed texts kept in memory, found by the text's hash. */
const TEXTS_KEPT = 500;

/** What routes are given: engines behind plain verbs, and the catalogue of now. */
export function buildServices(engines: Engines, clock: Clock, first: Snapshot) {
  let current = first;
  const { sessionLog, sessionStore, orders, secret, traces } = engines;
  return {
    clock,
    sessionLog,
    sessionStore,
    orders,
    secret,
    traces,
    payment: demoPayment,
    /** The catalogue of now. Ask once a request: it may be swapped between two. */
    snapshot: () => current,
    /** Swaps to a newer index. */
    swap(next: Snapshot) {
      current = next;
    },
    embedText: textEmbedder(engines),
  };
}

export type Services = ReturnType<typeof buildServices>;

/** Meanings of typed texts: off the event loop, remembered, and undefined when the model does not answer in time. */
function textEmbedder({ embedder }: Engines): (text: string) => Promise<Float32Array | undefined> {
  const known = new Map<string, Float32Array>();
  return async (text) => {
    if (text.trim() === '') return undefined;
    const key = createHash('sha256').update(text).digest('base64');
    const vector = known.get(key) ?? (await withDeadline(embedder.embed([text]), INFERENCE_DEADLINE));
    if (!vector) return undefined;
    known.delete(key);
    known.set(key, vector);
    if (known.size > TEXTS_KEPT) known.delete(known.keys().next().value as string);
    return vector;
  };
}

async function withDeadline<T>(answer: Promise<T>, milliseconds: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await Promise.race([answer, late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
