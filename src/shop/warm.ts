import { setTimeout as wait } from 'node:timers/promises';
import { SECOND } from '../time/clock.js';
import { findProducts } from './find-products.js';
import type { Snapshot } from './snapshot.js';

/** The start waits so long for the model's first answer, milliseconds; a slower one warms up beside the shop. */
const PATIENCE = 0.8 * SECOND;

/** Words of the catalogue's own language are not known here: any text makes model and search run once. */
const TEXT = 'first question of the day';

interface Warmed {
  /** Embeds a text without a page's deadline. */
  embed(text: string): Promise<Float32Array | undefined>;
  isWord(word: string): boolean;
  snapshot(): Snapshot;
}

/**
 * Asks the shop once before anybody does: the first run of the model and of a search takes several times as long as
 * the next, and the first shopper's search would have been answered by words alone. Never fails.
 */
export async function warmUp({ embed, isWord, snapshot }: Warmed): Promise<void> {
  const given = new AbortController();
  const asked = embed(TEXT).catch(() => undefined);
  const meaning = await Promise.race([asked, wait(PATIENCE, undefined, { signal: given.signal })]).finally(
    () => given.abort(),
  );
  const reader = { isWord, embedText: async () => meaning };
  await findProducts(reader, snapshot(), TEXT).catch(() => undefined);
}
