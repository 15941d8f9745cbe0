import type { LineLimits } from './line-limits.js';
import { overload } from './overload.js';

/**
 * Admission: FIFO queue with a deadline. Who waits, who is next, who is refused. Times are of one steady clock,
 * milliseconds.
 */
export interface WaitingLine<T> {
  /** Adds a request. @returns the requests refused: none, this one, or all that came last */
  join(one: T, now: number): readonly T[];
  /** Takes the next request if a place is free, and those whose deadline has passed. */
  next(now: number): { readonly next: T | undefined; readonly late: readonly T[] };
  /** A request that was taken has been answered, or its connection is gone. */
  leave(now: number): void;
  waiting(): number;
  hasPlace(): boolean;
}

/** Time of a page that is assumed before one has been measured, milliseconds. */
const FIRST_PACE = 5;
/** Weight of the newest in the moving average: one slow page moves it little. */
const NEWEST = 1 / 16;
/** So many times the average the newest counts at most, which doubles it: a pause is no pace. */
const MOST_TIMES = 1 + 1 / NEWEST;

/**
 * FIFO queue, bounded by the wait of its last request: requests ahead of it times the moving average of the time
 * between two that leave, or of making one where they are made one by one. Not last in, first out: with kept connections, that serves some of them and starves the
 * others.
 */
export function waitingLine<T>(limits: LineLimits): WaitingLine<T> {
  const line: { readonly one: T; readonly since: number }[] = [];
  const full = overload(limits);
  let inService = 0;
  let pace = FIRST_PACE;
  /**
   * Since when the next one to leave is being made while others wait: it was taken, or the one before it left. What passes
   * between, while nobody is in service, is spent on what arrives. Counted as pages, it would make the line shorter
   * the more is refused, until next to nothing is served.
   */
  let since: number | undefined;

  const mostAhead = (now: number) =>
    full.isOn(now)
      ? Math.max(limits.fewest, limits.shortWait / pace)
      : Math.max(limits.few, limits.longestWait / pace);
  const ahead = () => inService + line.length;
  /** Notes a possible sign of overload; once it is overload, the bound becomes the short one for all. */
  const heed = (note: () => void, now: number): T[] => {
    const wasOn = full.isOn(now);
    note();
    if (wasOn || !full.isOn(now)) return [];
    return line.splice(Math.max(0, Math.ceil(mostAhead(now)) - inService)).map(({ one }) => one);
  };
  const tooLate = (now: number): T[] => {
    const inTime = line.findIndex(({ since }) => now - since <= limits.patience);
    const late = line.splice(0, inTime < 0 ? line.length : inTime).map(({ one }) => one);
    if (late.length > 0) full.refused(late.length, now);
    return late;
  };

  return {
    join(one, now) {
      if (ahead() >= mostAhead(now)) return [one, ...heed(() => full.refused(1, now), now)];
      line.push({ one, since: now });
      return [];
    },
    next(now) {
      const late = tooLate(now);
      const first = inService < limits.atOnce ? line.shift() : undefined;
      if (!first) return { next: undefined, late };
      if (inService === 0) since = line.length > 0 ? now : undefined;
      inService += 1;
      const shed = heed(() => full.served(now - first.since, line.length, now), now);
      return { next: first.one, late: [...late, ...shed] };
    },
    leave(now) {
      inService -= 1;
      if (ahead() === 0) full.idle();
      if (since !== undefined) pace += NEWEST * (Math.min(now - since, MOST_TIMES * pace) - pace);
      since = inService > 0 && line.length > 0 ? now : undefined;
    },
    waiting: () => line.length,
    hasPlace: () => inService < limits.atOnce,
  };
}
