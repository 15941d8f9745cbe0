import { setTimeout as sleep } from 'node:timers/promises';
import type { Lease } from './lease.js';

/** One overflow with what takes its operations to Redis. */
export interface Replayable {
  size(): number;
  replay(goOn: () => Promise<boolean>): Promise<void>;
}

export interface ReplayOptions {
  readonly overflows: readonly Replayable[];
  readonly lease: Lease;
  /** Whether Redis answers, and nothing would be taken for ended that is not. */
  readonly ready: () => boolean;
  /** How often to look, milliseconds. */
  readonly every?: number;
}

/** While nothing of what waits is taken, the pauses grow to this, milliseconds. */
const LONGEST_PAUSE = 2_000;

export interface Replay {
  close(): Promise<void>;
}

/**
 * Takes what waits on this machine's disk to Redis as soon as it answers: in the background, one process of the
 * machine at a time. A crash in the middle repeats an operation, which each of them allows.
 */
export function startReplay({ overflows, lease, ready, every = 200 }: ReplayOptions): Replay {
  const stop = new AbortController();
  const goOn = async () => !stop.signal.aborted && ready() && (await lease.hold());
  const running = run();
  return {
    async close() {
      stop.abort();
      await running;
    },
  };

  async function run(): Promise<void> {
    let pause = every;
    while (!stop.signal.aborted) {
      await sleep(pause, undefined, { signal: stop.signal, ref: false }).catch(() => undefined);
      const waiting = overflows.filter((overflow) => overflow.size() > 0);
      if (waiting.length === 0) continue;
      const before = sizeOf(waiting);
      // If the disk cannot record the removal of an applied operation, it is applied again; operations are
      // idempotent.
      await replayAll(waiting).catch(() => undefined);
      // Backs off from a Redis that refuses everything because it is full, instead of offering it all
      // operations five times a second.
      pause = sizeOf(waiting) < before ? every : Math.min(pause * 2, LONGEST_PAUSE);
    }
  }

  async function replayAll(waiting: readonly Replayable[]): Promise<void> {
    if (!(await goOn())) return;
    for (const overflow of waiting) await overflow.replay(goOn);
    await lease.release();
  }
}

function sizeOf(overflows: readonly Replayable[]): number {
  return overflows.reduce((sum, overflow) => sum + overflow.size(), 0);
}
