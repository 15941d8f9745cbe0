import type { Catalogue } from '../../catalog/catalogue.js';
import { isExact, type Pairing, type Pairings } from '../../catalog/goes-with.js';
import { type Product, slug } from '../../catalog/product.js';
import { dot, type Vector } from '../../embedding/vectors.js';
import { type UseWords, useWords, wordSample } from '../index/use-words.js';
import { mayAccompany, mayFit } from './fitness.js';
import { byCategory, isMeant } from './kinds.js';
import { sharedUse } from './shared-use.js';
import { evenly, kinship, type Shelf, shelvesOf } from './shelf-kinship.js';

/** A product that is used together with another, and what says so. The parts add up to `score`. */
export interface Complement {
  readonly position: number;
  readonly score: number;
  /** What both speak of: rare words that keep to one department. */
  readonly use: number;
  /** That the merchant pairs them, and how near the two are. */
  readonly company: number;
  /** What kind of thing it is, as the merchant calls it: "Film", "Pots & planters". */
  readonly kind: string;
}

export interface ComplementFinder {
  /** What goes with a product, best first, one of each kind; at most eight. Empty where the shop is not sure. */
  of(position: number): readonly Complement[];
}

/** Things that the merchant has paired by name: whatever else there is comes after them. */
const VOUCHED = 1;
/** Categories that go together count so much by themselves. */
const TOGETHER = 0.35;
/** How much more where they speak of the same uses. */
const KINSHIP = 0.8;
/** A cosine of tastes below this is what any two products have in common. */
const UNLIKE = 0.1;
/** Above this, two products are two of one kind, whatever their shelves. */
const ALIKE = 0.75;
/**
 * Rather silent than wrong. Where the merchant pairs whole categories, one word in common may be a fashion of names
 * ("Urban Oasis") or a way of looking ("lightweight"): it takes several. So chosen on the pages whose id falls into the
 * first half (test/journeys/complements.test.ts).
 */
export const LEAST_SCORE = 0.65;
const LEAST_WORDS = 2;
/** Products of a kind that are compared, and kinds that are shown. */
const COMPARED = 60;
const KINDS = 8;
/** Products whose complements are kept. */
const KEPT = 2_000;

/**
 * Finds what is used together with a product, never what stands in for it: of the kinds that the merchant's file pairs
 * with it, in stock, not dear beside it, not a variant. Kinds that are named are taken at the merchant's word; whole
 * categories also have to speak of the same uses, fit by their measures, and not be of one kind by name or taste.
 * Works out the shop's words when first asked, then compares some hundreds of products for each new question.
 * @param taste the taste of a position, unit length
 */
export function complementFinder(
  catalogue: Catalogue,
  taste: (position: number) => Vector,
  pairings: Pairings,
): ComplementFinder {
  const kept = new Map<number, readonly Complement[]>();
  let shop: Shop | undefined;
  return {
    of(position) {
      const known = kept.get(position);
      if (known) return known;
      shop ??= readShop(catalogue, taste, pairings);
      const found = find(position, shop);
      if (kept.size >= KEPT) kept.clear();
      kept.set(position, found);
      return found;
    },
  };
}

interface Shop {
  readonly products: readonly Product[];
  readonly words: UseWords;
  readonly shelves: readonly Shelf[];
  /** By the category of their first kind. */
  readonly pairings: ReadonlyMap<string, Pairings>;
  /** The middle price: half of the shop costs no more. */
  readonly usualPrice: number;
  taste(position: number): Vector;
}

function readShop(catalogue: Catalogue, taste: Shop['taste'], pairings: Pairings): Shop {
  const words = useWords(catalogue.products);
  const prices = wordSample(catalogue.products).map(({ price }) => price.amount);
  const usualPrice = prices.sort((a, b) => a - b)[prices.length >> 1] ?? 0;
  const shelves = shelvesOf(catalogue, words);
  return { products: catalogue.products, words, shelves, pairings: byCategory(pairings), usualPrice, taste };
}

function find(position: number, shop: Shop): readonly Complement[] {
  const product = shop.products[position];
  if (!product) return [];
  const [department, category] = [slug(product.department), slug(product.category)];
  const own = shop.shelves.find((shelf) => shelf.department === department && shelf.category === category);
  if (!own) return [];
  const best = new Map<string, Complement>();
  for (const partner of partnersOf(product, own, shop))
    for (const found of compareAll(position, partner, shop)) {
      const known = best.get(found.kind);
      if (!known || found.score > known.score) best.set(found.kind, found);
    }
  return onlyOnce([...best.values()].sort((a, b) => b.score - a.score || a.position - b.position));
}

/** The kinds that go with a product, each on every shelf of its category. */
function partnersOf(product: Product, own: Shelf, { pairings, shelves }: Shop): Partner[] {
  return (pairings.get(own.category) ?? [])
    .filter(({ from }) => isMeant(product, from))
    .flatMap((pairing) =>
      shelves
        .filter(({ category }) => category === pairing.to.category)
        .map((shelf) => ({
          pairing,
          shelf,
          company: isExact(pairing) ? VOUCHED : TOGETHER + KINSHIP * kinship(own, shelf),
        })),
    );
}

function onlyOnce(found: readonly Complement[]): readonly Complement[] {
  const seen = new Set<number>();
  return found.filter(({ position }) => !seen.has(position) && seen.add(position)).slice(0, KINDS);
}

/** The merchant leads from the one named thing to the other: chair castors to a chair, whatever it costs. */
const isMeantAlone = ({ from, to, leads }: Pairing): boolean =>
  leads === true && from.named.length > 0 && to.named.length > 0;

interface Partner {
  readonly pairing: Pairing;
  readonly shelf: Shelf;
  /** What is said for any two of these kinds. */
  readonly company: number;
}

function compareAll(position: number, partner: Partner, shop: Shop): readonly Complement[] {
  const { shelf, pairing } = partner;
  const meant = shelf.positions.filter((other) => {
    const product = shop.products[other];
    return product !== undefined && isMeant(product, pairing.to);
  });
  const found = (usualPrice: number) =>
    evenly(meant, COMPARED).flatMap(
      (other) => compare(position, other, partner, { ...shop, usualPrice }) ?? [],
    );
  const affordable = found(shop.usualPrice);
  return affordable.length === 0 && isMeantAlone(pairing) ? found(Number.POSITIVE_INFINITY) : affordable;
}

function compare(
  one: number,
  other: number,
  { pairing, company }: Partner,
  { products, words: shopWords, taste, usualPrice }: Shop,
): Complement | undefined {
  const [a, b] = [products[one], products[other]];
  if (!a || !b || !mayAccompany(a, b, usualPrice)) return undefined;
  const cosine = dot(taste(one), taste(other));
  const { use, words } = sharedUse(a, b, shopWords);
  const near = company + Math.max(0, cosine - UNLIKE);
  const kind = pairing.to.as ?? b.category;
  const complement = { position: other, score: use + near, use, company: near, kind };
  if (isExact(pairing)) return complement;
  const isSure = complement.score >= LEAST_SCORE && words >= LEAST_WORDS;
  return isSure && cosine <= ALIKE && mayFit(a, b) ? complement : undefined;
}
