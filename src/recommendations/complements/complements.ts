import type { Catalogue } from '../../catalog/catalogue.js';
import type { CategoryPairs } from '../../catalog/goes-with.js';
import { inStock, type Product, slug } from '../../catalog/product.js';
import { dot, type Vector } from '../../embedding/vectors.js';
import { headNoun } from '../../segments/word-forms.js';
import { evenly, kinship, type Shelf, shelvesOf } from './shelf-kinship.js';
import { spelled } from './spelled.js';
import { type UseWords, useWords } from './use-words.js';

/** A product that is used together with another, and what says so. The parts add up to `score`. */
export interface Complement {
  readonly position: number;
  readonly score: number;
  /** What both speak of: rare words that keep to one department. */
  readonly use: number;
  /** That their categories go together, and how near the two are. */
  readonly company: number;
  /** What says most of what both are for, as a tag or a name has it: "moka pot"; empty where no word says enough. */
  readonly word: string;
  /** Its category as the shop writes it. */
  readonly category: string;
}

export interface ComplementFinder {
  /** What goes with a product, best first, one of each category; at most eight. Empty where the shop is not sure. */
  of(position: number): readonly Complement[];
}

/** A word in every name would carry a pair by itself otherwise. */
const MOST_USE = 1.2;
/** Categories that go together count so much by themselves. */
const TOGETHER = 0.35;
/** How much more where they speak of the same uses. */
const KINSHIP = 0.8;
/** A cosine of tastes below this is what any two products have in common. */
const UNLIKE = 0.1;
/** Above this, two products are two of one kind, whatever their shelves. */
const ALIKE = 0.75;
/**
 * Rather silent than wrong. Where no word says what both are for, two products of categories that go together must be
 * kin and near; with such a word, less will do: so chosen on the first of the judged pairs, where hardly more than half
 * of what lies below made sense (test/journeys/complements.test.ts).
 */
export const LEAST_SCORE = 0.65;
const LEAST_WITHOUT_WORD = 0.74;
/** Where no merchant made the pair, one word may be a fashion of names ("Urban Oasis"): it takes several. */
const LEAST_WORDS = 2;
const LEAST_KINSHIP = 0.1;
/** A word that counts less is no reason to give. */
const SAYS_ENOUGH = 0.05;
/** Products of a category that are compared, and categories. */
const COMPARED = 60;
const CATEGORIES = 8;
/** Products whose complements are kept. */
const KEPT = 2_000;

/**
 * Finds what is used together with a product, never what stands in for it: of categories that the merchant's file
 * pairs or, where it is silent, that speak of the same uses; not of one kind by name or taste; not a variant; in stock.
 * Works out the shop's words when first asked, then compares some hundreds of products for each new question.
 * @param taste the taste of a position, unit length
 */
export function complementFinder(
  catalogue: Catalogue,
  taste: (position: number) => Vector,
  pairs: CategoryPairs,
): ComplementFinder {
  const kept = new Map<number, readonly Complement[]>();
  let shop: Shop | undefined;
  return {
    of(position) {
      const known = kept.get(position);
      if (known) return known;
      shop ??= readShop(catalogue, taste, pairs);
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
  readonly pairs: CategoryPairs;
  taste(position: number): Vector;
}

function readShop(catalogue: Catalogue, taste: Shop['taste'], pairs: CategoryPairs): Shop {
  const words = useWords(catalogue.products);
  return { products: catalogue.products, words, shelves: shelvesOf(catalogue, words), pairs, taste };
}

function find(position: number, shop: Shop): readonly Complement[] {
  const product = shop.products[position];
  const own = product && shop.shelves.find((shelf) => isOn(shelf, product));
  if (!product || !own) return [];
  const best = partners(own, shop).flatMap((partner) => {
    const found = evenly(partner.shelf.positions, COMPARED).flatMap(
      (other) => compare(position, other, partner, shop) ?? [],
    );
    return found.reduce<Complement | undefined>((a, b) => (a && a.score >= b.score ? a : b), undefined) ?? [];
  });
  return best.sort((a, b) => b.score - a.score || a.position - b.position);
}

function isOn({ department, category }: Shelf, product: Product): boolean {
  return department === slug(product.department) && category === slug(product.category);
}

interface Partner {
  readonly shelf: Shelf;
  readonly kinship: number;
  readonly byMerchant: boolean;
}

/** The categories that go with one: as the merchant's file says, else its nearest kin in the same department. */
function partners(own: Shelf, { shelves, pairs }: Shop): Partner[] {
  const named = pairs.get(own.category);
  return shelves
    .filter((shelf) => shelf !== own && shelf.category !== own.category)
    .filter(({ department, category }) => (named ? named.has(category) : department === own.department))
    .map((shelf) => ({ shelf, kinship: kinship(own, shelf), byMerchant: named !== undefined }))
    .sort((a, b) => b.kinship - a.kinship)
    .slice(0, CATEGORIES);
}

function compare(one: number, other: number, partner: Partner, shop: Shop): Complement | undefined {
  const [a, b] = [shop.products[one], shop.products[other]];
  if (!a || !b || !inStock(b) || isSubstitute(a, b)) return undefined;
  const cosine = dot(shop.taste(one), shop.taste(other));
  if (cosine > ALIKE) return undefined;
  const near = Math.max(0, cosine - UNLIKE);
  const { use, word, words } = sharedUse(a, b, shop.words);
  const company = TOGETHER + KINSHIP * partner.kinship + near;
  const { category } = b;
  const complement = { position: other, score: use + company, use, company, word, category };
  return isSure(complement, words, partner) ? complement : undefined;
}

/** Variants of one thing, and things that are called by one noun: a lamp stands in for a lamp. */
function isSubstitute(a: Product, b: Product): boolean {
  if (a.group !== undefined && a.group === b.group) return true;
  const noun = headNoun(a.name);
  return noun !== undefined && noun === headNoun(b.name);
}

/** What the two speak of: a word counts where it is in the name or tags of one of them. */
function sharedUse(
  a: Product,
  b: Product,
  words: UseWords,
): Pick<Complement, 'use' | 'word'> & { readonly words: number } {
  const others = words.of(b);
  let [use, most, word, telling] = [0, 0, '', 0];
  for (const [shared, strength] of words.of(a)) {
    const other = others.get(shared);
    if (other === undefined || Math.max(strength, other) < 1) continue;
    const value = strength * other * words.weight(shared) ** 2;
    use += value;
    if (value >= SAYS_ENOUGH) telling++;
    if (value > most) [most, word] = [value, shared];
  }
  return {
    use: Math.min(MOST_USE, use),
    word: most < SAYS_ENOUGH ? '' : spelled(word, a, b),
    words: telling,
  };
}

/** @param words of use that the two share and that say something */
function isSure({ score, word }: Complement, words: number, { kinship, byMerchant }: Partner): boolean {
  if (byMerchant) return score >= (word === '' ? LEAST_WITHOUT_WORD : LEAST_SCORE);
  return score >= LEAST_WITHOUT_WORD && words >= LEAST_WORDS && kinship >= LEAST_KINSHIP;
}
