import type { ProductId } from '../../src/catalog/product.js';
import type { TasteSource } from '../../src/interests/taste-source.js';
import type { Catalogue } from '../profiles/profile.js';

/** Without texts every product has the same taste. */
const TASTE = Float32Array.of(1);
const NOTHING_TYPED = { meaning: TASTE, meant: new Map() };

/** A catalogue of which nothing but ids is known: the shop's clocks can weigh a log of it, and nothing can rank it. */
export function wordlessCatalogue(ids: readonly ProductId[]): Catalogue {
  const positions = new Map(ids.map((id, position) => [id, position]));
  const index: TasteSource = {
    dimensions: TASTE.length,
    segments: [],
    likenessFloor: 0,
    position: (id) => positions.get(id),
    department: () => undefined,
    taste: () => TASTE,
    memberships: () => [],
    cosineTo: () => () => 1,
    segmentTaste: () => TASTE,
    tasteOfText: () => TASTE,
    typed: () => NOTHING_TYPED,
  };
  return { index, count: ids.length, idOf: (position) => ids[position] as ProductId };
}
