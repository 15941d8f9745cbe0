import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { EngineState } from './engine-state.js';
import { engineAway, fellBack } from './observed.js';

/** One answered request. `route` is a pattern from the code, so that no label can hold what was asked for. */
interface AnsweredRequest {
  readonly route: string;
  readonly method: string;
  /** `2xx` and the like, or `aborted` where the browser left first. */
  readonly status: string;
  readonly seconds: number;
}

/** Gauges whose values are read when the metrics are scraped. */
export interface Readings {
  states(): Readonly<Record<string, EngineState>>;
  /** Numbers by name: `event_queue_depth` and the like. */
  numbers?(): Promise<Readonly<Record<string, number>>>;
}

export interface Metrics {
  readonly registry: Registry;
  answered(request: AnsweredRequest): void;
  /** Requests turned away before they reached a page. */
  refused(why: 'overload' | 'rate' | 'time'): void;
}

const STATE_VALUE: Readonly<Record<EngineState, number>> = { up: 1, trying: 0.5, down: 0 };
/** From a fragment to the slowest page anybody waits for, seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 10];

/** What this process counts for Prometheus. Nothing here names a shopper, a product or an address. */
export function openMetrics(readings: Readings): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const durations = new Histogram({
    name: 'afterglow_request_duration_seconds',
    help: 'Requests by route pattern, method and class of status; its count is the number of requests.',
    labelNames: ['route', 'method', 'status'],
    buckets: BUCKETS,
    registers,
  });
  const refusals = new Counter({
    name: 'afterglow_requests_refused_total',
    help: 'Requests turned away: 503 while overloaded, 429 above the rate limit or the time a visit may use.',
    labelNames: ['why'],
    registers,
  });
  countHappenings(registers);
  readStates(registers, readings);
  return {
    registry,
    answered: ({ route, method, status, seconds }) => durations.observe({ route, method, status }, seconds),
    refused: (why) => refusals.inc({ why }),
  };
}

let ofProcess: Registry | undefined;

/** Memory, processor and event loop delay: one set a process, however many shops it opens. */
export function processMetrics(): Registry {
  if (!ofProcess) {
    ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess, eventLoopMonitoringPrecision: 10 });
  }
  return ofProcess;
}

function countHappenings(registers: Registry[]): void {
  const away = new Counter({
    name: 'afterglow_engine_calls_unanswered_total',
    help: 'Calls an engine did not answer: failed, refused, late, breaker open, too many at once, or no time left.',
    labelNames: ['engine', 'reason'],
    registers,
  });
  const fallbacks = new Counter({
    name: 'afterglow_fallbacks_total',
    help: 'Times a page was made with a substitute.',
    labelNames: ['what'],
    registers,
  });
  engineAway.listen(({ engine, reason }) => away.inc({ engine, reason }));
  fellBack.listen(({ what }) => fallbacks.inc({ what }));
}

function readStates(registers: Registry[], { states, numbers }: Readings): void {
  new Gauge({
    name: 'afterglow_engine_up',
    help: '1 while an engine answers, 0.5 while it is tried again, 0 while it is away.',
    labelNames: ['engine'],
    aggregator: 'min',
    registers,
    collect() {
      for (const [engine, state] of Object.entries(states())) this.set({ engine }, STATE_VALUE[state]);
    },
  });
  if (!numbers) return;
  new Gauge({
    name: 'afterglow_reading',
    help: 'Numbers read when asked: entries waiting in the event queue, sessions waiting for Redis.',
    labelNames: ['name'],
    aggregator: 'max',
    registers,
    async collect() {
      for (const [name, value] of Object.entries(await numbers())) this.set({ name }, value);
    },
  });
}
