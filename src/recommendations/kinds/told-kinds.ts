import { withoutAudience } from '../../catalog/audience.js';
import { JOINTS } from '../../catalog/core-of-phrase.js';
import { kindLevels } from '../../catalog/kind-levels.js';
import type { Product } from '../../catalog/product.js';
import { groupedBy } from '../../segments/tally.js';
import type { ShopIndex } from '../index/shop-index.js';

const LEVELS = ' > ';

/**
 * Merchants' words for kinds as they are compared: without those that say for whom, which products say themselves. None
 * where all products share one: it tells nothing apart.
 */
export function kindsOf(products: readonly Product[]): readonly (string | undefined)[] {
  const kinds = products.map(({ kind }) => kind && kindLevels(kind).map(forAnybody).join(LEVELS));
  return new Set(kinds).size > 1 ? kinds : [];
}

/** The names of one level without the people or animals they are for. */
const forAnybody = (level: string): string =>
  level
    .split(JOINTS)
    .map(withoutAudience)
    .filter((name) => name !== '')
    .join(' & ');

/** The widest kind that each kind is of, in the order of the kinds: itself, where it names no wider one. */
export const widestOf = (kinds: readonly (string | undefined)[]): readonly (string | undefined)[] =>
  kinds.map((kind) => kind && kindLevels(kind)[0]);

/** Positions of all of the kind of a position. */
export function ofKindIn(kinds: readonly (string | undefined)[]): ShopIndex['ofKind'] {
  const groups = groupedBy(kinds.keys(), (position) => kinds[position]);
  return (position) => groups.get(kinds[position] ?? '') ?? [];
}
