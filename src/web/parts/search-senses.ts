import type { Catalogue } from '../../catalog/catalogue.js';
import type { Answer } from '../../catalog/search/rank.js';

/** The departments that hold so much of what is called so are its senses: one wooden toy does not make tea a toy. */
const SENSE = 0.75;
/** What the words name says more of their sense than what is called by them in passing. */
const THING = 3;

/**
 * The senses of the words that were searched for: the departments of what is called by them, as few as hold three
 * quarters of it, the most first.
 */
export function sensesOf(
  found: readonly Answer[],
  { products }: Pick<Catalogue, 'products'>,
): readonly string[] {
  const weights = new Map<string, number>();
  for (const { position, isThing, isCalled } of found) {
    const department = products[position]?.department;
    if (department === undefined || !(isThing || isCalled)) continue;
    weights.set(department, (weights.get(department) ?? 0) + (isThing ? THING : 1));
  }
  const enough = SENSE * [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  let held = 0;
  const senses: string[] = [];
  for (const [department, weight] of [...weights].sort(([, a], [, b]) => b - a)) {
    if (held >= enough) break;
    held += weight;
    senses.push(department);
  }
  return senses;
}
