import { seeded } from '../../bench/support.js';
import type { LineLimits } from '../../src/admission/line-limits.js';
import { type WaitingLine, waitingLine } from '../../src/admission/waiting-line.js';

/** One request that was simulated; milliseconds of a clock that is not real. */
export interface Simulated {
  readonly who: number;
  readonly joined: number;
  readonly outcome: 'served' | 'refused';
  readonly ended: number;
}

interface Common {
  /** A page takes from `least` to `least + spread`. */
  readonly least: number;
  readonly spread: number;
  readonly seed: number;
  readonly until: number;
  readonly limits: LineLimits;
}

export interface OpenLoop extends Common {
  /** What comes, as a part of what can be served. */
  readonly load: number;
  readonly thenLoad?: number;
  readonly from?: number;
  readonly burst?: { readonly at: number; readonly count: number };
  /** From then on pages take so many times as long. */
  readonly slowFrom?: number;
  readonly slower?: number;
}

/** Requests at random moments (a Poisson process) to a shop that answers one at a time, in the order they ended. */
export function simulate(options: OpenLoop): Simulated[] {
  const random = seeded(options.seed);
  const mean = options.least + options.spread / 2;
  const comes: number[] = [];
  for (let now = 0; now < options.until; ) {
    const load = now >= (options.from ?? Number.POSITIVE_INFINITY) ? (options.thenLoad ?? 0) : options.load;
    if (load === 0) break;
    now += (-Math.log(1 - random()) * mean) / load;
    comes.push(now);
  }
  const { at = 0, count = 0 } = options.burst ?? {};
  comes.push(...Array.from({ length: count }, () => at));
  return run(comes, options, () => undefined);
}

/** So many who ask again as soon as they are answered, or turned away. */
export function closedLoop({ clients, ...options }: Common & { readonly clients: number }): Simulated[] {
  return run(
    Array.from({ length: clients }, (_, who) => who * 0.01),
    options,
    (_, now) => (now < options.until ? now : undefined),
  );
}

interface Coming {
  readonly who: number;
  readonly at: number;
}

/** @param again when whoever was answered asks again, if at all */
function run(
  comes: readonly number[],
  options: Common & Pick<OpenLoop, 'slowFrom' | 'slower'>,
  again: (one: Simulated, now: number) => number | undefined,
): Simulated[] {
  const random = seeded(options.seed + 1);
  const line: WaitingLine<Coming> = waitingLine(options.limits);
  const coming = comes.map((at, who): Coming => ({ who, at })).toSorted((a, b) => a.at - b.at);
  const ended: Simulated[] = [];
  let busyUntil = 0;
  let served: Coming | undefined;
  const end = (one: Coming, outcome: Simulated['outcome'], now: number) => {
    const simulated = { who: one.who, joined: one.at, outcome, ended: now };
    ended.push(simulated);
    const at = again(simulated, now);
    if (at !== undefined) coming.push({ who: one.who, at });
  };
  const take = (now: number) => {
    const { next, late } = line.next(now);
    for (const one of late) end(one, 'refused', now);
    served = next;
    if (!next) return;
    const slow = now >= (options.slowFrom ?? Number.POSITIVE_INFINITY) ? (options.slower ?? 1) : 1;
    busyUntil = now + slow * (options.least + options.spread * random());
  };
  for (let at = 0; ; ) {
    const next = coming[at];
    if (served && busyUntil <= (next?.at ?? Number.POSITIVE_INFINITY)) {
      line.leave(busyUntil);
      end(served, 'served', busyUntil);
      take(busyUntil);
    } else if (next) {
      at += 1;
      for (const one of line.join(next, next.at)) end(one, 'refused', next.at);
      if (!served) take(next.at);
    } else return ended;
  }
}
