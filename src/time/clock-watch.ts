import { statSync } from 'node:fs';
import { uptime } from 'node:os';
import { type Clock, HOUR, MINUTE, SECOND } from './clock.js';

/** Difference between the clocks that means the wall clock was set, milliseconds; less is rounding. */
const TOLERANCE = 5 * SECOND;
/** Shortest span over which the clocks are compared, milliseconds; long enough to find one that runs too fast. */
const SPAN = 20 * SECOND;
/**
 * How long the clocks must agree before a wall clock that was set, or not yet checked, is trusted; milliseconds.
 */
export const SETTLES = 10 * MINUTE;
/**
 * Longest gap between the last write and the start that is taken for a pause; after a longer one the wall clock may
 * be wrong and is checked first; milliseconds.
 */
const SHORT_PAUSE = HOUR;

/** Milliseconds since boot: a clock that cannot be set, and that goes on during sleep. */
export const steadyClock: Clock = () => uptime() * SECOND;

/** Whether the time may be believed where something is about to be removed for good. */
export interface ClockWatch {
  isTrusted(): boolean;
}

export interface ClockWatchOptions {
  readonly wall: Clock;
  readonly steady: Clock;
  /** When the shop wrote for the last time before it was started, by the clock of then; milliseconds since 1970. */
  readonly lastWritten?: number | undefined;
  /** Called when the clock is no longer believed, and when it is again. */
  readonly onChange?: (isTrusted: boolean) => void;
}

/**
 * Compares the wall clock with the boot clock. If they disagree, the wall clock was set, rightly or wrongly:
 * nothing is removed for its age until they have agreed for ten minutes.
 */
export function watchClock({ wall, steady, lastWritten, onChange }: ClockWatchOptions): ClockWatch {
  const read = () => ({ wall: wall(), steady: steady() });
  let last = read();
  let trustedFrom =
    lastWritten !== undefined && last.wall - lastWritten > SHORT_PAUSE ? last.steady + SETTLES : last.steady;
  let wasTrusted = true;
  return {
    isTrusted() {
      const now = read();
      const passed = now.steady - last.steady;
      const isSet = Math.abs(now.wall - last.wall - passed) > TOLERANCE;
      if (isSet) trustedFrom = now.steady + SETTLES;
      if (isSet || passed >= SPAN) last = now;
      const isTrusted = now.steady >= trustedFrom;
      if (isTrusted !== wasTrusted) onChange?.(isTrusted);
      wasTrusted = isTrusted;
      return isTrusted;
    },
  };
}

/** When the newest of these files was written, milliseconds since 1970; undefined where none is there. */
export function lastWritten(paths: readonly string[]): number | undefined {
  const times = paths.flatMap((path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? []);
  return times.length === 0 ? undefined : Math.max(...times);
}
