import { kindLevels } from '../../catalog/kind-levels.js';
import type { Product } from '../../catalog/product.js';
import { keptOn } from '../../processes/kept-on.js';
import { wordSample } from '../index/use-words.js';

/** A product that words may mean, with the telling words that it is called by. */
export interface Called {
  readonly product: Product;
  readonly held: ReadonlySet<string>;
}

/** So many times the price of another of its kind is dear, and so many times what things here usually cost is much. */
const [DEAR, MUCH] = [2, 4];

/**
 * Of products that words may mean those that are meant if any are: none that another agrees with more of the words than, nor
 * one that is dear beside what is not, or beside another of its kind that agrees as well. Of *cycling in winter* a bike that is for any weather is
 * doubted beside gloves for winter; of *learning to sew* a machine beside one for beginners, and the dearest.
 * @param usualPrice of the shop: half of it costs no more
 */
export function undoubted<T extends Called>(all: readonly T[], usualPrice: number): readonly T[] {
  return notDear(mostAgreeing(all), usualPrice);
}

/** Of products that words may mean those that are not dear beside what is not, nor beside another of their kind. */
export function notDear<T extends Called>(all: readonly T[], usualPrice: number): readonly T[] {
  const isDear = dearerThan(usualPrice);
  return all.filter(
    (one) => !isDear(one) || !all.some((other) => !isDear(other) || isDearBeside(one.product, other.product)),
  );
}

/**
 * Whether a product is doubted for its price alone, and not beside another of its kind: what is not dear beside it only goes with
 * it. Of *listening to records at home* a turntable is, beside a brush for records.
 */
export function isOnlyDear<T extends Called>(all: readonly T[], usualPrice: number): (one: T) => boolean {
  const agreeing = mostAgreeing(all);
  const isDear = dearerThan(usualPrice);
  const others = agreeing.filter((one) => !isDear(one));
  const kinds = new Set(others.map(({ product }) => widestKind(product)));
  return (one) =>
    agreeing.includes(one) && isDear(one) && others.length > 0 && !kinds.has(widestKind(one.product));
}

const mostAgreeing = <T extends Called>(all: readonly T[]): readonly T[] =>
  all.filter((one) => !all.some((other) => isMoreThan(other.held, one.held)));

const dearerThan =
  (usualPrice: number) =>
  ({ product: { price } }: Called): boolean =>
    price.amount > MUCH * usualPrice;

const isMoreThan = (more: ReadonlySet<string>, less: ReadonlySet<string>): boolean =>
  more.size > less.size && [...less].every((one) => more.has(one));

const isDearBeside = (one: Product, other: Product): boolean =>
  widestKind(one) === widestKind(other) && one.price.amount > DEAR * other.price.amount;

const widestKind = ({ kind, category }: Product): string =>
  (kind === undefined ? undefined : kindLevels(kind)[0]) ?? category;

const usualPrices = keptOn<readonly Product[], number>('usualPrice');

/** Half of a shop costs no more. */
export function usualPriceOf(products: readonly Product[]): number {
  const known = usualPrices.get(products);
  if (known !== undefined) return known;
  const prices = wordSample(products).map(({ price }) => price.amount);
  const usual = prices.sort((a, b) => a - b)[prices.length >> 1] ?? 0;
  usualPrices.set(products, usual);
  return usual;
}
