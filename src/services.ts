import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { openLateCounts } from './analytics/emitter/late-counts.js';
import type { EventSink } from './analytics/event.js';
import { openGuard } from './away/guard.js';
import type { Engines } from './engines.js';
import { openOperatorCode } from './operators/operator-code.js';
import type { Report } from './reports/report.js';
import { REPORTS } from './reports/reports.js';
import { runningSales } from './sales/running-sales.js';
import { liveShop } from './shop/live-shop.js';
import type { Snapshot } from './shop/snapshot.js';
import { warmUp } from './shop/warm.js';
import type { EngineState } from './telemetry/engine-state.js';
import { fellBack } from './telemetry/observed.js';
import type { Clock } from './time/clock.js';

/** Deadline for embedding typed words, milliseconds; the page is then made without their meaning. */
const INFERENCE_DEADLINE = 120;
/** Vectors of typed texts kept in memory, found by the text's hash. */
const TEXTS_KEPT = 500;

/** What routes are given: engines behind plain verbs, and the catalogue of now, by the clock and the days of the shop's zone. */
export function buildServices(
  engines: Engines,
  { clock, timeZone }: { readonly clock: Clock; readonly timeZone: string },
  first: Snapshot,
  events: EventSink = engines.events,
) {
  const live = liveShop(engines.stock, first);
  const priced = runningSales(clock, timeZone);
  const texts = openTexts(engines);
  const stopping = new AbortController();
  const { sessionLog, sessionStore, orders, stock, secret, traces, rateLimits } = engines;
  const onWaiting = (counts: number) => engines.outstanding.report('counts', counts);
  const lateCounts = openLateCounts({ log: sessionLog, events, clock, onWaiting });
  return {
    clock,
    sessionLog,
    sessionStore,
    orders,
    stock,
    secret,
    traces,
    erasure: engines.erasure,
    clockWatch: engines.clockWatch,
    erasures: engines.erasures,
    rateLimits,
    events,
    /** Counts that wait for the session log. To be closed before the engines. */
    lateCounts,
    outstanding: engines.outstanding,
    /** Who may open the operator pages, and what those show. */
    operators: {
      code: openOperatorCode(engines.sharedSettings, clock),
      limit: engines.loginLimit,
      store: engines.operatorStore,
    },
    releases: engines.releases,
    /** Partitions of events that nobody counts. */
    uncounted: engines.uncounted,
    /** The reports that can be drawn. */
    reports: REPORTS as readonly Report[],
    /**
     * The catalogue of now, with what is left of each product and what it costs at this moment. Ask once a request: it
     * may be swapped between two, and a sale may end.
     */
    snapshot: () => priced(live.snapshot()),
    /** Swaps to a newer index. */
    swap: live.swap,
    /** Reads what other processes have sold. */
    refreshStock: live.refresh,
    embedText: texts.embed,
    /** Asks model and search once: to be awaited before the first request is let in. */
    warmUp: () => warmUp({ embed: texts.first, isWord: engines.isWord, snapshot: live.snapshot }),
    isWord: engines.isWord,
    numbers: async (): Promise<Record<string, number>> => ({
      ...(await engines.numbers()),
      counts_waiting: lateCounts.waiting(),
    }),
    isReady: engines.isReady,
    /** How each engine is that can be away while the shop sells on. */
    states: (): Record<string, EngineState> => ({ ...engines.states(), inference: texts.state() }),
    /** Aborted when the process has been told to end: requests in flight are finished, nothing new is begun. */
    stopping: stopping.signal,
    stop: () => stopping.abort(),
  };
}

export type Services = ReturnType<typeof buildServices>;

/** Meanings of typed texts: off the event loop, remembered, and undefined when the model does not answer in time. */
function openTexts({ embedder }: Engines) {
  const known = new LRUCache<string, Float32Array>({ max: TEXTS_KEPT });
  const guard = openGuard({ engine: 'inference', deadline: INFERENCE_DEADLINE });
  const answer = async (text: string) => {
    try {
      return await guard.run(() => embedder.embed([text]));
    } catch {
      fellBack.tell({ what: 'words-without-meaning' });
      return undefined;
    }
  };
  return {
    state: guard.state,
    /** Without a deadline, and without a word on how the model is: it may be cold. */
    first: (text: string): Promise<Float32Array | undefined> => embedder.embed([text]),
    async embed(text: string): Promise<Float32Array | undefined> {
      if (text.trim() === '') return undefined;
      const key = createHash('sha256').update(text).digest('base64');
      const vector = known.get(key) ?? (await answer(text));
      if (vector) known.set(key, vector);
      return vector;
    },
  };
}
