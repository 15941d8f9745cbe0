import type { ProductId } from '../catalog/product.js';
import type { EntryBody, SearchEntry } from './entry.js';

/** A search and whether anything is called so: counted, and no entry of the log. */
export interface Searched {
  readonly type: 'searched';
  /** As it is noted in a visit that asked for that. Undefined where the model did not answer, or nothing is near. */
  readonly entry: SearchEntry | undefined;
  /** False where its page says that nothing is called so, whatever it shows instead. */
  readonly found: boolean;
  /** Products that are nearest to it in meaning, nearest first; none where the model did not answer. */
  readonly near: readonly ProductId[];
}

export type Happened = EntryBody | Searched;
