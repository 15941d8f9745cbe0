import { setTimeout as pause } from 'node:timers/promises';
import type { VectorIndex } from '../vector-index.js';
import { isMissing } from './client.js';

/** A vector index that may have to be published before it can be asked. */
export interface PublishedIndex extends VectorIndex {
  /** Whether it can be asked now. */
  ready(): boolean;
  /** Gives up publishing. */
  close(): void;
}

export interface PublishedIndexOptions {
  readonly index: VectorIndex;
  /** Publishes the catalogue where it is not there yet. */
  readonly publish: (signal: AbortSignal) => Promise<void>;
  /** Between two tries, milliseconds. */
  readonly retryAfter: number;
  readonly onPublished?: (() => void) | undefined;
  /** Said for the first of tries that fail one after the other. */
  readonly onProblem?: ((error: unknown) => void) | undefined;
}

/** Publishes in the background, again and again until it works, and anew where what was published is lost. */
export function publishedIndex(options: PublishedIndexOptions): PublishedIndex {
  const { index, publish, retryAfter, onPublished, onProblem } = options;
  const stop = new AbortController();
  let state: 'away' | 'publishing' | 'ready' = 'away';

  const keepTrying = async (): Promise<void> => {
    state = 'publishing';
    for (let tries = 0; !stop.signal.aborted; tries++) {
      try {
        await publish(stop.signal);
        state = 'ready';
        onPublished?.();
        return;
      } catch (error) {
        if (stop.signal.aborted) return;
        if (tries === 0) onProblem?.(error);
        await pause(retryAfter, undefined, { signal: stop.signal, ref: false }).catch(() => undefined);
      }
    }
  };
  void keepTrying();

  return {
    count: index.count,
    ready: () => state === 'ready',
    close: () => stop.abort(),
    async nearest(...question) {
      try {
        return await index.nearest(...question);
      } catch (error) {
        if (isMissing(error) && state === 'ready') void keepTrying();
        throw error;
      }
    },
  };
}
