import type { Product } from '../catalog/product.js';
import { type Shelves, shelvesOf } from './shelves.js';
import { fold, tellingWords } from './word-forms.js';

/** A word or shelf shared with fewer other products than this says nothing of where one belongs. */
const LEAST_COMPANY = 3;
/** Others a mark needs before its word is half taken: four products may lie together by chance. */
const DOUBT = 4;
/** A category is the shop's own judgement of the whole product, a name says what it is, a description mentions much. */
const WEIGHTS = { shelf: 3, name: 2, description: 0.5 };

export type Company = ReturnType<typeof companyOf>;

/**
 * Which segments a product's company is in: all others of its category, and all that share a word of name, tags or
 * description. Each mark speaks by how clearly its products lie in one segment (1 minus their normalised entropy,
 * squared), so that "dog" outweighs "bowl". A product's own place never speaks for itself.
 *
 * @param assigned the segment of each product by its meaning alone
 */
export function companyOf(
  products: readonly Product[],
  assigned: ArrayLike<number>,
  count: number,
  shelves: readonly Pick<Shelves, 'category'>[] = shelvesOf(products),
) {
  const marksAt = (position: number) => marksOf(products[position] as Product, shelves[position]?.category);
  const spread = new Map<string, Int32Array>();
  products.forEach((_, position) => {
    const segment = assigned[position] as number;
    for (const mark of marksAt(position).keys()) {
      const counts = spread.get(mark) ?? new Int32Array(count);
      counts[segment] = (counts[segment] as number) + 1;
      spread.set(mark, counts);
    }
  });
  return {
    /** Shares in [0, 1] by segment, summing to 1; all zero for a product that shares nothing with any other. */
    votes(position: number): Float64Array {
      const votes = new Float64Array(count);
      const own = assigned[position] as number;
      for (const [mark, weight] of marksAt(position))
        addVotes(votes, spread.get(mark) as Int32Array, own, weight);
      return summingToOne(votes);
    },
  };
}

/** The words and the shelf of a product, each with its weight. */
function marksOf({ name, tags, description }: Product, category: string | undefined): Map<string, number> {
  const marks = new Map(tellingWords(description).map((word) => [fold(word), WEIGHTS.description]));
  for (const word of tellingWords([name, ...tags].join(' '))) marks.set(fold(word), WEIGHTS.name);
  return category === undefined ? marks : marks.set(`\n${category}`, WEIGHTS.shelf);
}

/** Adds what the products of one mark say, without the one that asks. */
function addVotes(votes: Float64Array, counts: Int32Array, own: number, weight: number): void {
  const others = (segment: number): number => (counts[segment] as number) - (segment === own ? 1 : 0);
  let total = 0;
  for (let segment = 0; segment < counts.length; segment++) total += others(segment);
  if (total < LEAST_COMPANY) return;
  let entropy = 0;
  for (let segment = 0; segment < counts.length; segment++) {
    const share = others(segment) / total;
    if (share > 0) entropy -= share * Math.log(share);
  }
  const clarity = counts.length < 2 ? 1 : 1 - entropy / Math.log(counts.length);
  const each = (weight * clarity ** 2) / (total + DOUBT);
  for (let segment = 0; segment < counts.length; segment++)
    votes[segment] = (votes[segment] as number) + each * others(segment);
}

function summingToOne(votes: Float64Array): Float64Array {
  const all = votes.reduce((sum, vote) => sum + vote, 0);
  return all > 0 ? votes.map((vote) => vote / all) : votes;
}
