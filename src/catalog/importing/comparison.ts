import { createHash } from 'node:crypto';
import { type CountKey, countKey, FIRST_STOCKTAKE, type Stocktake } from '../../stock/stock.js';
import type { Product } from '../product.js';

/** How a catalogue differs from the one that it takes the place of; numbers of products. */
export interface Differences {
  readonly before: number;
  readonly unchanged: number;
  /** With another price, whatever else is changed. */
  readonly repriced: number;
  readonly changed: number;
  readonly gone: number;
  readonly added: number;
}

/** What is remembered of a former product until its successor is known. */
export interface FormerSelf extends Pick<Product, 'price' | 'stock'> {
  readonly stocktake: Stocktake;
  /** Digest of the whole product. */
  readonly digest: string;
}

/** @param stocktake that of the former catalogue */
export function formerSelf(product: Product, stocktake: string | undefined): FormerSelf {
  const { price, stock } = product;
  const counted = (product.stocktake ?? stocktake ?? FIRST_STOCKTAKE) as Stocktake;
  return { price, stock, stocktake: counted, digest: digestOf(product) };
}

/** Asks how many pieces were sold under these counts; undefined where that cannot be read now. */
export type SoldOf = (counts: readonly CountKey[]) => Promise<number | undefined>;

/** Compares a catalogue with the one before, product by product; memory holds no texts. */
export class Comparison {
  readonly #counts = { unchanged: 0, repriced: 0, changed: 0, gone: 0, added: 0 };
  readonly #sameCount: CountKey[] = [];

  /** @param recounts whether the merchant says that the feed's numbers of pieces were counted anew */
  constructor(readonly recounts: boolean) {}

  /** A former product that the feed does not have: it is gone, or kept as it is. */
  without(isKept: boolean): void {
    this.#counts[isKept ? 'unchanged' : 'gone'] += 1;
  }

  /**
   * The product of a row as it is written. Where its number of pieces is that of the feed before, nobody has counted anew:
   * it goes on being of the former stocktake, so that what was sold stays sold.
   */
  written(product: Product, former: FormerSelf | undefined): Product {
    this.#counts[former === undefined ? 'added' : changeOf(product, former)] += 1;
    if (this.recounts || former === undefined || product.stock === null || product.stock !== former.stock)
      return product;
    this.#sameCount.push(countKey(former.stocktake, product.id));
    return { ...product, stocktake: former.stocktake };
  }

  get differences(): Differences {
    const { added, ...former } = this.#counts;
    const before = Object.values(former).reduce((sum, count) => sum + count, 0);
    return { before, ...former, added };
  }

  /** What is to be said of the counts that go on; undefined where none do, or nobody can be asked of sales. */
  async sameStock(soldOf: SoldOf | undefined): Promise<SameStock | undefined> {
    if (this.#sameCount.length === 0 || soldOf === undefined) return undefined;
    return { products: this.#sameCount.length, sold: await soldOf(this.#sameCount) };
  }
}

function changeOf(product: Product, former: FormerSelf): 'unchanged' | 'repriced' | 'changed' {
  const { amount, currency } = product.price;
  if (amount !== former.price.amount || currency !== former.price.currency) return 'repriced';
  return digestOf(product) === former.digest ? 'unchanged' : 'changed';
}

/** The same for the same product, in whatever order its fields stand and whichever stocktake its number is of. */
function digestOf({ stocktake: _, ...product }: Product): string {
  const fields = Object.entries(product).sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(fields)).digest('base64').slice(0, 16);
}

/** The same as a sentence. */
export function differencesText({ before, unchanged, repriced, changed, gone, added }: Differences): string {
  const said = [
    `${number(unchanged)} unchanged`,
    `${number(repriced)} with another price`,
    `${number(changed)} changed otherwise`,
    `${number(gone)} gone`,
  ];
  return `Of ${number(before)} product${before === 1 ? '' : 's'} before: ${said.join(', ')}; ${number(added)} new.`;
}

/** What is to be said of numbers of pieces that are those of the feed before. */
export interface SameStock {
  readonly products: number;
  /** Pieces sold of them since; undefined where that cannot be read now. */
  readonly sold: number | undefined;
}

/** As a sentence; undefined where nothing was sold of them. */
export function sameStockText({ products, sold }: SameStock): string | undefined {
  if (products === 0 || sold === 0) return undefined;
  const orders =
    sold === undefined
      ? ': what orders took since'
      : `, though orders took some: what was sold (${number(sold)} piece${sold === 1 ? '' : 's'})`;
  const who = products === 1 ? '1 product has' : `${number(products)} products have`;
  return `${who} as many pieces as in the feed before${orders} stays sold. If the numbers were counted since, import a feed of today, or say so with --stocktake NAME (the day, for instance).`;
}

const number = (value: number): string => value.toLocaleString('en');
