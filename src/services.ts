import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { openLateCounts } from './analytics/emitter/late-counts.js';
import type { EventSink } from './analytics/event.js';
import { openGuard } from './away/guard.js';
import { budgetLeft, spendBudget, withRequestBudget } from './away/request-budget.js';
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
/**
 * What a text that is read alone is given at most, milliseconds: on a machine that others keep busy the model takes
 * longer than usual, and where no other text is waited for, waiting makes no line of them.
 */
const ALONE = 400;
/** So many times what its request has left at most, so that a shop that is to wait less waits less. */
const TIMES_ALONE = 3;
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
  let reading = 0;
  let isLate = false;
  const ask = (text: string, key: string) =>
    guard.run(async () => {
      const vector = await embedder.embed([text]);
      // Also of an answer that nobody waits for any more: the next search for the same finds it.
      known.set(key, vector);
      isLate = false;
      return vector;
    });
  const answer = async (text: string, key: string) => {
    const isAlone = reading === 0 && !isLate;
    reading += 1;
    try {
      return await (isAlone ? withPatience(() => ask(text, key)) : ask(text, key));
    } catch {
      // A model that is away is waited for so long once.
      isLate = true;
      fellBack.tell({ what: 'words-without-meaning' });
      return undefined;
    } finally {
      reading -= 1;
    }
  };
  return {
    state: guard.state,
    /** Without a deadline, and without a word on how the model is: it may be cold. */
    first: (text: string): Promise<Float32Array | undefined> => embedder.embed([text]),
    async embed(text: string): Promise<Float32Array | undefined> {
      if (text.trim() === '') return undefined;
      const key = createHash('sha256').update(text).digest('base64');
      return known.get(key) ?? answer(text, key);
    },
  };
}

/** Gives a call more time than its request has left, and takes what it took off that. */
async function withPatience<T>(call: () => Promise<T>): Promise<T> {
  const left = budgetLeft();
  const patience = Math.max(left, Math.min(ALONE, TIMES_ALONE * left));
  if (patience === left) return call();
  const began = performance.now();
  try {
    return await withRequestBudget(call, patience);
  } finally {
    spendBudget(performance.now() - began);
  }
}
