import type { Product } from '../../catalog/product.js';
import type { Called } from './doubts.js';
import type { Found } from './told-by.js';
import { weightyReadings } from './weighty-words.js';

/**
 * What speaks for a product that words may mean: how well it answers a search for them, how much of them it is called in a
 * category that answers them, how much of them its tags are, that it is of the department of most answers, that the words are
 * read so, or a list names it for them. The weights are those of a logistic regression on the judged phrases of
 * `phrases-tuned.yaml`, made so that what is as likely right as not has 1.
 */
const WEIGHTS = { search: 0.4, called: 1.15, tag: 0.6, department: 0.46, read: 0.42, listed: 0.68 } as const;
/** What has less is not worth a question. */
export const WORTH_ASKING = 1;

/** Strongest things that are asked where they stand in the shop. */
const STRONGEST = 12;
/** How strong a thing is before that is known: its cosine, how much of the words it is called, its score in the search. */
const STRENGTH = { called: 0.4, search: 0.3 } as const;

/** A product that words may mean. */
export interface Weighed extends Called {
  readonly position: number;
  /** What speaks for it; `WORTH_ASKING` is as likely right as not. */
  readonly weight: number;
  /** How much of the words it agrees with, over the most that anything does, in [0, 1]. */
  readonly agreed: number;
}

export interface Weighing {
  /** Other names for what the words mean. */
  readonly names: readonly string[];
  /** What the words are read to mean so far. */
  readonly read: ReadonlySet<number>;
  /** What a list names for them. */
  readonly listed: ReadonlySet<number>;
  readonly products: readonly Product[];
  cosine(position: number): number;
}

/** Weighs products that a text may mean, the likeliest first. */
export function weighed(found: readonly Found[], text: string, weighing: Weighing): readonly Weighed[] {
  const { names, read, listed, products, cosine } = weighing;
  const said = weightyReadings(text, names, products);
  const things = found.map(({ one: { position, score }, product }) => {
    const share = said.shareOf(product);
    const strength = cosine(position) + STRENGTH.called * share + STRENGTH.search * score;
    return { position, product, score, share, strength, agreed: said.agreedShareOf(product) };
  });
  // What nothing holds tells nothing of any, but that a word of what they are about is not known here tells of all.
  const most = Math.max(...things.map(({ agreed }) => agreed)) + said.untold;
  const places = placesOf(things);
  return things
    .map(({ position, product, score, share, agreed }): Weighed => {
      const weight =
        WEIGHTS.search * score +
        WEIGHTS.called * share * places.categoryShare(product) +
        WEIGHTS.tag * said.taggedShare(product) +
        WEIGHTS.department * Number(places.isOfMost(product)) +
        WEIGHTS.read * Number(read.has(position)) +
        WEIGHTS.listed * Number(listed.has(position));
      return {
        position,
        product,
        weight,
        agreed: most === 0 ? 0 : agreed / most,
        held: said.heldBy(product),
      };
    })
    .toSorted((a, b) => b.weight - a.weight || a.position - b.position);
}

interface Thing {
  readonly position: number;
  readonly product: Product;
  readonly strength: number;
}

/** Where the strongest things stand in the shop. */
function placesOf(things: readonly Thing[]) {
  const strongest = things
    .toSorted((a, b) => b.strength - a.strength || a.position - b.position)
    .slice(0, STRONGEST);
  const all = sumOf(strongest);
  const shareOf = (isThere: (product: Product) => boolean) =>
    all === 0 ? 0 : sumOf(strongest.filter(({ product }) => isThere(product))) / all;
  return {
    categoryShare: ({ category }: Product) => shareOf((other) => other.category === category),
    /** Half of them are of its department. */
    isOfMost: ({ department }: Product) => shareOf((other) => other.department === department) > 0.5,
  };
}

const sumOf = (things: readonly Thing[]): number => things.reduce((sum, { strength }) => sum + strength, 0);
