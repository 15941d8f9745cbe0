import { statSync } from 'node:fs';
import { uptime } from 'node:os';
import { type Clock, HOUR, MINUTE, SECOND } from './clock.js';

/** More than this apart, the clock has been set; less is a rounding of the clocks, milliseconds. */
const TOLERANCE = 5 * SECOND;
/** The clocks are held against each other over at least this long, so that one that runs too fast is found, too; milliseconds. */
const SPAN = 20 * SECOND;
/** A clock that was set, or that nobody can vouch for, has to agree for so long before it is believed, milliseconds. */
export const SETTLES = 10 * MINUTE;
/** A shop that wrote nothing for longer than this before it was started cannot tell a pause from a wrong clock, milliseconds. */
const SHORT_PAUSE = HOUR;

/** Milliseconds since the machine was started: nobody sets it, and it goes on while the machine sleeps. */
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
 * Holds the wall clock against one that nobody sets. Where they disagree, the wall clock was set, rightly or wrongly:
 * then nothing is removed for its age before they have agreed for ten minutes.
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
