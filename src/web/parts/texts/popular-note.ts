import type { Snapshot } from '../../../shop/snapshot.js';
import type { Wording } from '../../../wording/wording.js';

/**
 * What a shelf of what sells goes by: the catalogue, the shop's own orders, or these first where they tell of some of it.
 * @param positions of what stands there
 */
export function popularNote(
  positions: readonly number[],
  { shop: { ordered } }: Pick<Snapshot, 'shop'>,
  { shelves: { popularNote: said } }: Wording,
): string {
  const told = positions.filter((position) => ordered?.has(position));
  if (told.length === 0) return said.catalogue;
  return told.length === positions.length ? said.orders : said.both;
}
