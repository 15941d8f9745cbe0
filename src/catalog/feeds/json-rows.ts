import { type FeedEntry, type FeedRow, noRow } from './feed-row.js';
import { OF_PRODUCTS } from './json-items.js';
import { isThing, type Thing } from './linked-things.js';
import { type JsonShape, thingsIn } from './platforms/json-shape.js';
import { shopifyJson } from './platforms/shopify-json.js';
import { squarespaceJson } from './platforms/squarespace.js';
import { woocommerceJson, woocommerceStoreJson } from './platforms/woocommerce-json.js';

const SHAPES: readonly JsonShape[] = [shopifyJson, woocommerceJson, woocommerceStoreJson, squarespaceJson];

/** Takes in the header of a table, and gives sentences about it. */
export type OnHeader = (columns: readonly string[], line: number) => readonly string[];

/** Objects of a JSON feed as rows. The first one says whether all are products of a shop system's own shape. */
export class JsonRows {
  readonly #onHeader: OnHeader;
  #shape: JsonShape | 'none' | undefined;

  /** @param onHeader called with the columns that such products have as a table */
  constructor(onHeader: OnHeader) {
    this.#onHeader = onHeader;
  }

  entriesOf(thing: Thing, line: number): readonly FeedEntry[] {
    return unframed(thing).flatMap((one) => this.#entriesOf(one, line));
  }

  #entriesOf(thing: Thing, line: number): readonly FeedEntry[] {
    this.#shape ??= this.#begun(thing, line);
    if (this.#shape === 'none') return [{ row: plainRow(thing, line) }];
    if (!this.#shape.recognises(thing)) {
      return [noRow(line, 'is no product in the shape of those before it. Put it into a file of its own.')];
    }
    return this.#shape.rows(thing).map((cells) => ({ row: { line, cells: new Map(Object.entries(cells)) } }));
  }

  #begun(thing: Thing, line: number): JsonShape | 'none' {
    const shape = SHAPES.find((one) => one.recognises(thing));
    if (shape === undefined) return 'none';
    this.#onHeader(shape.columns, line);
    return shape;
  }
}

/** Keys of an answer that lead to its products: `{"product": {...}}`, `{"data": {"products": {"edges": [...]}}}`. */
const FRAMES = ['data', 'product', 'products'] as const;

/** The products in the frame of an answer, or the object itself where it is one. */
function unframed(thing: Thing): readonly Thing[] {
  if (Object.keys(thing).some((key) => OF_PRODUCTS.has(key))) return [thing];
  const within = thingsIn(thing);
  if (within.length > 0) return within;
  const key = FRAMES.find((one) => isThing(thing[one]));
  return key === undefined ? [thing] : unframed(thing[key] as Thing);
}

/** Lists that hold a product's variants in shapes that are not known. */
const VARIANTS = ['variants', 'variations', 'combinations', 'skus'] as const;

function plainRow(thing: Thing, line: number): FeedRow {
  const notes = VARIANTS.flatMap((column) => {
    const { length } = thingsIn(thing[column]);
    const reason = `holds ${length} variants, which are not read: the product is imported by itself.`;
    return length > 1 ? [{ line, column, reason }] : [];
  });
  return { line, cells: new Map(Object.entries(thing)), notes };
}
