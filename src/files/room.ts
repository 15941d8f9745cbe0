import { statfsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { RequestError } from '../errors.js';
import type { EngineState } from '../telemetry/engine-state.js';
import { SECOND } from '../time/clock.js';

/**
 * Below this much free space nothing new is kept, bytes. What is left is for erasing, for what was begun and must be
 * finished, and for whatever is in flight until the next look: none of it must fail.
 */
export const MARGIN = 64 * 1_024 ** 2;
/**
 * Free space above which new data is kept again, bytes: higher than the margin, so that the state does not flip at
 * every press.
 */
const ROOMY = 80 * 1_024 ** 2;
/** How often to look, milliseconds. */
const LOOK_EVERY = SECOND;

/** Nothing new was kept, because the disk has no room or did not take it. What the shopper asked for was not done. */
export class NothingKeptError extends RequestError {
  constructor() {
    super(503, 'noRoom');
  }
}

/** Whether the disk has room for what is new. */
export interface Room {
  /** @throws NothingKeptError where there is none */
  demand(): void;
  state(): Extract<EngineState, 'up' | 'down'>;
  /** Bytes that are free, of the fullest of the disks. */
  free(): number;
  /** A write has failed, whatever was free a moment ago: there is no room until the next look. */
  failed(): void;
  close(): void;
}

export interface RoomOptions {
  readonly lookEvery?: number;
  /** Called when room goes or comes back. */
  readonly onChange?: (state: 'up' | 'down', free: number) => void;
}

/** Watches the disks of these folders, which exist. */
export function watchRoom(folders: readonly string[], options: RoomOptions = {}): Room {
  const { lookEvery = LOOK_EVERY, onChange } = options;
  let free = Math.min(...folders.map((folder) => bytesOf(statfsSync(folder))));
  let state: 'up' | 'down' = free < MARGIN ? 'down' : 'up';
  const become = (next: 'up' | 'down') => {
    if (next === state) return;
    state = next;
    onChange?.(state, free);
  };
  const look = async () => {
    const looked = await Promise.all(folders.map((folder) => statfs(folder))).catch(() => undefined);
    // If free space cannot be read, the state stays: a write that fails will change it.
    if (!looked) return;
    free = Math.min(...looked.map(bytesOf));
    if (free < MARGIN) become('down');
    else if (free >= ROOMY) become('up');
  };
  const timer = setInterval(() => void look(), lookEvery).unref();
  return {
    demand() {
      if (state === 'down') throw new NothingKeptError();
    },
    state: () => state,
    free: () => free,
    failed: () => become('down'),
    close: () => clearInterval(timer),
  };
}

/** What an ordinary user may fill. */
function bytesOf({ bavail, bsize }: { readonly bavail: number; readonly bsize: number }): number {
  return bavail * bsize;
}
