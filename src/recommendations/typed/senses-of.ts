import type { Product } from '../../catalog/product.js';
import type { Answer } from '../../catalog/search/ranking/rank.js';

/** The departments that hold so much of what is called so are its senses: one wooden toy does not make tea a toy. */
const SENSE = 0.75;
/** What the words name says more of their sense than what is called by them in passing. */
const THING = 3;

/**
 * The senses of the words that were searched for: the departments of what is called by them, as few as hold three
 * quarters of it, the most first.
 */
export function sensesOf(found: readonly Answer[], products: readonly Product[]): readonly string[] {
  const called = found.filter(({ isThing, isCalled }) => isThing || isCalled);
  const weights = new Map<string, number>();
  for (const { position, isThing } of withoutLone(called, products)) {
    const department = products[position]?.department;
    if (department === undefined) continue;
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

/**
 * Without what is alone of its department and answers less well than something else, where another department holds more than half of what is called so, or of the things of that name: beside
 * cake tins a cake of pu-erh is no sense of *cake*, nor are chocolate buttons one of *buttons*.
 */
function withoutLone(called: readonly Answer[], products: readonly Product[]): readonly Answer[] {
  const departmentOf = ({ position }: Answer) => products[position]?.department;
  const of = (one: Answer, all: readonly Answer[]) =>
    all.filter((other) => departmentOf(other) === departmentOf(one)).length;
  const things = called.filter(({ isThing }) => isThing);
  const isMost = (one: Answer, all: readonly Answer[]) => of(one, all) > 1 && of(one, all) * 2 > all.length;
  const hasMost = called.some((one) => isMost(one, called)) || things.some((one) => isMost(one, things));
  const best = Math.max(...called.map(({ score }) => score));
  return hasMost ? called.filter((one) => of(one, called) > 1 || one.score === best) : called;
}
