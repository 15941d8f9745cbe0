import { LONGEST_QUERY } from '../catalog/search.js';
import { type Found, fuse } from '../catalog/search-products.js';
import type { Services } from '../services.js';
import type { Snapshot } from '../snapshot.js';

export interface Answers {
  /** Best first. */
  readonly found: readonly Found[];
  /** The query's meaning; undefined when the model did not answer in time, and words alone decided. */
  readonly meaning: Float32Array | undefined;
}

/** Products that a query's meaning is asked for. */
const NEAREST = 100;

/** Answers a typed query by words and meaning. */
export async function findProducts(
  { embedText }: Pick<Services, 'embedText'>,
  { search, vectors }: Snapshot,
  query: string,
): Promise<Answers> {
  const asked = query.slice(0, LONGEST_QUERY);
  const meaning = await embedText(asked);
  const [neighbours = []] = meaning ? await vectors.nearest('meaning', [meaning], { limit: NEAREST }) : [];
  return { found: fuse(search.words(asked), neighbours), meaning };
}
