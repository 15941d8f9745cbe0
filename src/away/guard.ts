import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
  wrap,
} from 'cockatiel';
import type { AwayReason, EngineState } from '../telemetry/engine-state.js';
import { engineAway } from '../telemetry/observed.js';
import { budgetLeft, spendBudget, stretched } from './request-budget.js';

/** An engine did not answer: it failed, was too slow, or its circuit breaker was open. */
export class EngineAwayError extends Error {
  override readonly name = 'EngineAwayError';
  constructor(
    readonly engine: string,
    readonly reason: AwayReason,
    cause?: unknown,
  ) {
    super(`${engine} did not answer (${reason}).`, { cause });
  }
}

export interface GuardOptions {
  readonly engine: string;
  /** One call waits this long at most, and never longer than its request has left; milliseconds. */
  readonly deadline: number;
  /** Calls at once; more wait in a queue of the same length, then fail at once. */
  readonly concurrency?: number;
  /** Failures one after the other that open the breaker. */
  readonly failures?: number;
  /** An error with which the engine says that it is there and will not do this: it opens no breaker. */
  readonly isRefusal?: (error: unknown) => boolean;
  /** An open breaker lets one call through after this long, milliseconds. */
  readonly retryAfter?: number;
}

/**
 * Shortest wait worth asking an engine for, milliseconds; timers may fire a little early and leave less of a
 * budget.
 */
const SHORTEST = 1;

/** Stands between the shop and one engine: deadline, circuit breaker and bulkhead. */
export interface Guard {
  /** Runs a call. @throws EngineAwayError in place of whatever went wrong */
  run<T>(call: (signal: AbortSignal) => Promise<T>): Promise<T>;
  state(): EngineState;
}

/** Cockatiel's policies around every call to one engine; docs/design.md, 9. */
export function openGuard(options: GuardOptions): Guard {
  const { engine, deadline, concurrency = 256, failures = 5, retryAfter = 1_000 } = options;
  const isRefusal = options.isRefusal ?? (() => false);
  const breaker = circuitBreaker(
    // A request that came with little time left says nothing about the engine.
    handleWhen(
      (error) => !(error instanceof EngineAwayError && error.reason === 'budget') && !isRefusal(error),
    ),
    { halfOpenAfter: retryAfter, breaker: new ConsecutiveBreaker(failures) },
  );
  const policy = wrap(bulkhead(concurrency, concurrency), breaker);
  return {
    async run(call) {
      if (budgetLeft() < SHORTEST) throw told(new EngineAwayError(engine, 'budget'));
      const began = performance.now();
      try {
        return await policy.execute(() => withDeadline(engine, stretched(deadline), call));
      } catch (error) {
        throw told(isRefusal(error) ? new EngineAwayError(engine, 'refused', error) : asAway(engine, error));
      } finally {
        spendBudget(performance.now() - began);
      }
    },
    state: () => STATES[breaker.state],
  };
}

const STATES: Readonly<Record<CircuitState, EngineState>> = {
  [CircuitState.Closed]: 'up',
  [CircuitState.HalfOpen]: 'trying',
  [CircuitState.Open]: 'down',
  [CircuitState.Isolated]: 'down',
};

async function withDeadline<T>(
  engine: string,
  deadline: number,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const left = budgetLeft();
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const tooLate = () => {
      reject(new EngineAwayError(engine, left < deadline ? 'budget' : 'late'));
      stop.abort();
    };
    // setImmediate lets an answer that arrived while the event loop was blocked be read before the call
    // counts as late.
    timer = setTimeout(() => setImmediate(tooLate), Math.min(deadline, left));
  });
  try {
    return await Promise.race([call(stop.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}

function asAway(engine: string, error: unknown): EngineAwayError {
  if (error instanceof EngineAwayError) return error;
  if (error instanceof BrokenCircuitError) return new EngineAwayError(engine, 'open');
  if (error instanceof BulkheadRejectedError) return new EngineAwayError(engine, 'busy');
  return new EngineAwayError(engine, 'failed', error);
}

/** `/metrics` counts what did not answer, by engine and reason. */
function told(error: EngineAwayError): EngineAwayError {
  engineAway.tell({ engine: error.engine, reason: error.reason });
  return error;
}
