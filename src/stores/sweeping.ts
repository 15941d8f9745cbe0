import type { Logger } from '../telemetry/logger.js';
import { MINUTE, SECOND } from '../time/clock.js';
import type { ClockWatch } from '../time/clock-watch.js';

/** What a session leaves is gone within a minute of its end (docs/design.md, 9), milliseconds. */
export const SESSIONS_EVERY = 30 * SECOND;
/** Orders and operators' sessions have days and hours, milliseconds. */
const OTHERS_EVERY = 15 * MINUTE;

export interface Sweeps {
  /** Whether the time may be believed: nothing is removed by a clock that was just set. */
  readonly clockWatch: ClockWatch;
  /** Removes what sessions left that have ended. */
  sweepSessions(): Promise<unknown>;
  /** Removes everything else that has reached its end. */
  sweepOthers(): Promise<unknown>;
}

/**
 * Removes what has reached its end, at once and then regularly: what ended while the shop was shut is gone before its
 * first half minute is over. Redis does it by itself, LMDB does not. Left out while the clock is not
 * to be believed: what has ended is shown to nobody meanwhile, and what has not must not be gone for a wrong hour.
 */
export function startSweeping(sweeps: Sweeps, logger: Logger): { stop(): void } {
  const inTime = (sweep: () => Promise<unknown>) => async () =>
    sweeps.clockWatch.isTrusted() ? sweep() : undefined;
  const timers = [
    regularly(
      SESSIONS_EVERY,
      inTime(() => sweeps.sweepSessions()),
      logger,
    ),
    regularly(
      OTHERS_EVERY,
      inTime(() => sweeps.sweepOthers()),
      logger,
    ),
  ];
  return { stop: () => timers.forEach(clearInterval) };
}

/** Sweeps now and then so often, one sweep at a time, however long it takes. @param milliseconds between beginnings */
function regularly(milliseconds: number, sweep: () => Promise<unknown>, logger: Logger): NodeJS.Timeout {
  let isBusy = false;
  const begin = async () => {
    if (isBusy) return;
    isBusy = true;
    try {
      await sweep();
    } catch (error) {
      logger.error('sweep.failed', { error: error instanceof Error ? error.name : 'unknown' });
    } finally {
      isBusy = false;
    }
  };
  void begin();
  return setInterval(() => void begin(), milliseconds).unref();
}
