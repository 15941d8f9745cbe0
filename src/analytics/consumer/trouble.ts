import { setTimeout as sleep } from 'node:timers/promises';
import { NothingKeptError } from '../../files/room.js';
import { SECOND } from '../../time/clock.js';
import { StoreTroubleError } from '../store/duckdb-errors.js';
import type { PartitionOptions } from './chores.js';

/** The pause after trouble, doubled each time, milliseconds. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 4 * SECOND;

export interface Trouble {
  /** Says what is wrong, once as long as it stays the same, and waits a little longer each time. */
  wait(error: unknown): Promise<void>;
  over(): void;
}

/** Trouble with queue or disk, for one consumer. */
export function waitOutTrouble(
  { logger, files }: Pick<PartitionOptions, 'logger' | 'files'>,
  stop: AbortSignal,
): Trouble {
  let length = FIRST_PAUSE;
  let said: string | undefined;
  return {
    async wait(error) {
      const message = sentenceOf(error);
      if (message !== said) logger.error('events.worker-waits', { partition: files.partition, message });
      said = message;
      await pause(length, stop);
      length = Math.min(length * 2, LONGEST_PAUSE);
    },
    over() {
      length = FIRST_PAUSE;
      said = undefined;
    },
  };
}

/** Waits, milliseconds, or until the signal says stop. */
export async function pause(milliseconds: number, stop: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal: stop }).catch(() => undefined);
}

function sentenceOf(error: unknown): string {
  if (error instanceof StoreTroubleError) return error.message;
  if (error instanceof NothingKeptError)
    return 'The disk of DATA_DIR or ANALYTICS_DIR has no room: what was counted waits in the queue.';
  return `The queue or the disk does not answer (${error instanceof Error ? error.message : 'unknown'}).`;
}
