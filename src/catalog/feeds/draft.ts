import type { Product, ProductId } from '../product.js';
import type { CatalogueCurrency } from './catalogue-currency.js';
import type { Columns } from './columns.js';
import { excerpt, type FeedRow, type RowProblem } from './feed-row.js';
import { type Prices, readPrices } from './prices.js';
import { RowCells } from './row-cells.js';
import {
  readDay,
  readPicture,
  readPlace,
  readSold,
  readStockOf,
  readTags,
  readWording,
} from './row-parts.js';
import { safeId } from './safe-id.js';

/** A product read from a feed, without what only the import knows. */
export interface Draft {
  readonly product: Omit<Product, 'added' | 'picture'>;
  /** `YYYY-MM-DD`, where the feed says it. */
  readonly added?: string;
  /** The picture as the feed names it: a file name or an address. */
  readonly named?: string;
}

export interface DraftRules {
  readonly columns: Columns;
  readonly currency: CatalogueCurrency;
  /** Milliseconds since 1970: says which sales run. */
  readonly now: number;
}

export type DraftReading =
  | { readonly draft: Draft; readonly notes: readonly RowProblem[] }
  | { readonly problems: readonly RowProblem[] };

/** Understands one row, or says all that is wrong with it. */
export function readDraft(row: FeedRow, rules: DraftRules): DraftReading {
  const cells = new RowCells(row, rules.columns.fields(row.cells));
  const id = readId(cells);
  const wording = readWording(cells);
  const prices = readPrices(cells, rules.currency, rules.now);
  const stock = readStockOf(cells);
  const rest = { ...readPlace(cells), ...readSold(cells) };
  const draft = { ...stated('added', readDay(cells)), ...stated('named', readPicture(cells)) };
  const tags = readTags(cells, stock.tag);
  if (cells.problems.length > 0 || id === undefined || prices === undefined)
    return { problems: cells.problems };
  rules.currency.settle(prices.price.currency, prices.stated);
  const product = { id, ...wording, ...rest, ...money(prices), ...tags, stock: stock.pieces };
  return { draft: { product, ...draft }, notes: cells.notes };
}

/** The whole product, its fields always in the same order so that equal catalogues are equal files. */
export function finishDraft(
  { product, added }: Draft,
  known: { readonly added: string; readonly picture?: string },
): Product {
  const { id, name, brand, description, department, category, price, regularPrice, tags, materials, stock } =
    product;
  return {
    ...{ id, name, brand, description, department, category, price },
    ...stated('regularPrice', regularPrice),
    ...{ tags, materials, stock, added: added ?? known.added },
    ...stated('sold', product.sold),
    ...stated('group', product.group),
    ...stated('picture', known.picture),
    ...stated('art', product.art),
  };
}

function readId(cells: RowCells): ProductId | undefined {
  const written = cells.text('id');
  if (written === undefined) {
    cells.fail('id', 'is missing. Give every product an id of its own.');
    return undefined;
  }
  const id = safeId(written);
  if (id !== written)
    cells.note('id', `"${excerpt(written)}" cannot stand in an address: the product is called ${id}.`);
  return id;
}

function money({ price, regularPrice }: Prices): Pick<Product, 'price' | 'regularPrice'> {
  return { price, ...stated('regularPrice', regularPrice) };
}

/** A property that is there only where it has a value. */
function stated<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}
