import { oldestNamed } from '../catalog/audience.js';
import type { Product } from '../catalog/product.js';
import { isOutgrown } from '../catalog/search/matching/product-ages.js';
import type { ProductSearch } from '../catalog/search/matching/product-search.js';
import { aged } from '../language/ages.js';
import type { Reader } from '../recommendations/typed/reader.js';

/** Whoever is called a toddler may be three next month: a train from three years on is for them, */
const SOON = 1;
/** but nothing that warns of small parts. */
const WARNS = /\bchok(?:e|es|ing)\b|\bhazard|\bsmall parts\b/i;

/** What says that it is from less than this share of an age on is made for younger ones: a hammer bench from 18 months, of three years. */
const YOUNGER = 0.75;

/**
 * What a text says of a child's age, for the products of a shop: which say that they are for older ones or are outgrown,
 * and which say that they are for about that age. Of *baby* and *toddler* it is known only how old they are at most.
 */
export function askedAges(
  text: string,
  { agesOf, forAge }: Pick<ProductSearch, 'agesOf' | 'forAge'>,
  products: readonly Pick<Product, 'description'>[],
): ReturnType<NonNullable<Reader['ages']>> {
  const age = aged(text)?.months;
  const oldest = age ?? oldestNamed(text);
  if (oldest === undefined) return undefined;
  const soon = age === undefined ? SOON : 0;
  const isUnfit = (position: number) => {
    const ages = agesOf(position);
    const most = WARNS.test(products[position]?.description ?? '') ? oldest : oldest + soon;
    return (ages.least ?? 0) > most || (age !== undefined && isOutgrown(ages, age));
  };
  const isYounger = (position: number) => {
    const { least } = agesOf(position);
    return age !== undefined && least !== undefined && least < YOUNGER * age;
  };
  return { isUnfit, isYounger, about: forAge(age ?? oldest), isSaid: age !== undefined };
}
