import type { Product, ProductId } from '../product.js';
import { isShortened, readNumbers } from './article-numbers.js';
import { isFiller } from './column-meaning.js';
import type { Columns } from './columns.js';
import type { CatalogueCurrency } from './currencies.js';
import type { Cell, FeedRow, RowProblem } from './feed-row.js';
import type { Field } from './field-names.js';
import { isComing, notYet, type Unsold } from './for-sale.js';
import { type IdOrigin, originOf, safeId } from './ids.js';
import { type PlaceLabel, placeLabels } from './place-columns.js';
import { type Prices, readPrices } from './prices.js';
import { stated } from './reading.js';
import { RowCells } from './row-cells.js';
import { readDay, readPicture, readSold, readStockOf, readTags, readWording } from './row-parts.js';
import { readPlace } from './row-place.js';
import { whyUnsold } from './stock.js';
import { excerpt } from './text.js';

/** A product read from a feed, without what only the import knows. */
export interface Draft {
  readonly product: Omit<Product, 'added' | 'picture'>;
  /** `YYYY-MM-DD`, where the feed says it. */
  readonly added?: string;
  /** The picture as the feed names it: a file name or an address. */
  readonly named?: string;
  /** Levels of the path it is filed under, the widest first, where a path says its place. */
  readonly levels?: readonly string[];
  /** What each column that names a place says by itself. */
  readonly labels?: readonly PlaceLabel[];
}

export interface DraftRules {
  readonly columns: Columns;
  readonly currency: CatalogueCurrency;
  /** Milliseconds since 1970: a sale that has ended is not kept. */
  readonly now: number;
  /** IANA name of the zone of days and times that name none; the machine's own where undefined. */
  readonly zone?: string | undefined;
  /** Whether something may cost nothing. */
  readonly allowFree?: boolean | undefined;
  /** Whether sales count although days stand beside them that are not read. */
  readonly undatedSales?: boolean | undefined;
}

export type DraftReading =
  | { readonly draft: Draft; readonly origin: IdOrigin; readonly notes: readonly RowProblem[] }
  | { readonly problems: readonly RowProblem[] }
  | { readonly unsold: Unsold };

/** Understands one row, or says why it is not for sale, or all that is wrong with it. */
export function readDraft(row: FeedRow, rules: DraftRules): DraftReading {
  const { columns } = rules;
  const fields = fieldsOf(row, columns);
  const cells = new RowCells(row, fields, rules);
  const unsold = unsoldBy(cells, rules);
  if (unsold) return { unsold };
  const id = readId(cells);
  const wording = readWording(cells);
  const prices = readPrices(cells, { ...rules, allowFree: rules.allowFree === true });
  const stock = readStockOf(cells);
  const { levels, ...place } = readPlace(cells);
  const rest = { ...place, ...readSold(cells) };
  const draft = {
    ...stated('added', readDay(cells)),
    ...stated('named', readPicture(cells)),
    ...stated('levels', levels),
    ...stated('labels', cells.isOwn ? undefined : placeLabels(row, columns)),
  };
  const tags = readTags(cells, stock.ahead?.kind);
  const numbers = readNumbers({ row, cells, columns }, { written: cells.text('id'), id });
  if (cells.problems.length > 0 || id === undefined || prices === undefined)
    return { problems: cells.problems };
  rules.currency.settle(prices.price.currency, prices.stated);
  const product = { id, ...wording, ...rest, ...money(prices), ...tags, ...stock, ...someOf(numbers) };
  const isId = (column: string): boolean => columns.fieldOf(column) === 'id';
  const origin = originOf(row, fields.get('id') ?? { column: 'id', value: id }, isId);
  return { draft: { product, ...draft }, origin, notes: cells.notes };
}

/** Fields that do not count where an operator says which column holds another one. */
const INSTEAD: readonly (readonly [Field, readonly Field[]])[] = [
  ['category', ['path']],
  ['path', ['department', 'category', 'style']],
];

/** Whether the row's availability says that it is not sold here. */
function unsoldBy(cells: RowCells, { now, columns }: DraftRules): Unsold | undefined {
  const said = cells.value('availability');
  const reason = typeof said === 'string' ? whyUnsold(said.trim()) : undefined;
  if (reason !== undefined) return { column: cells.columnOf('availability'), reason };
  if (cells.isOwn) return undefined;
  // A shop system sells on what it has a later day of, and says itself what it does not sell.
  const isOpen = said === undefined && columns.platform === undefined;
  const begins = (['publishedFrom', 'added', ...(isOpen ? (['availableFrom'] as const) : [])] as const).find(
    (field) => isComing(cells.value(field), now, cells.days),
  );
  return begins && { column: cells.columnOf(begins), reason: notYet(String(cells.value(begins))) };
}

/**
 * What the columns hold, and before that what a platform's columns say together, unless an operator says otherwise:
 * who names the column of the category, or of a path, means that column and no other that says a place too.
 */
function fieldsOf(row: FeedRow, columns: Columns): ReadonlyMap<Field, Cell> {
  const fields = new Map(columns.fields(row.cells));
  for (const [field, cell] of columns.mappedParts(row)) fields.set(field, cell);
  for (const [field, cell] of row.fields ?? [])
    if (!columns.isMapped(field) && !isFiller(field, cell.value)) fields.set(field, cell);
  for (const [said, others] of INSTEAD)
    if (columns.isMapped(said))
      for (const other of others) if (!columns.isMapped(other)) fields.delete(other);
  return fields;
}

/** The whole product, its fields always in the same order so that equal catalogues are equal files. */
export function finishDraft(
  { product, added }: Draft,
  known: { readonly added: string; readonly picture?: string },
): Product {
  const { id, name, brand, description, department, category, price, tags, materials, stock } = product;
  return {
    ...{ id, name, brand, description, department, category, price },
    ...stated('regularPrice', product.regularPrice),
    ...stated('sale', product.sale),
    ...{ tags, materials, stock },
    ...stated('ahead', product.ahead),
    added: added ?? known.added,
    ...stated('sold', product.sold),
    ...stated('group', product.group),
    ...stated('numbers', product.numbers),
    ...stated('picture', known.picture),
    ...stated('kind', product.kind),
    ...stated('art', product.art),
  };
}

function readId(cells: RowCells): ProductId | undefined {
  const written = cells.text('id');
  if (written === undefined) {
    cells.fail('id', 'is missing. Give every product an id of its own.');
    return undefined;
  }
  if (isShortened(written)) {
    cells.fail('id', `"${written}" is a number that a spreadsheet has shortened. Save the column as text.`);
    return undefined;
  }
  const id = safeId(written);
  if (id !== written)
    cells.note('id', `"${excerpt(written)}" cannot stand in an address: the product is called ${id}.`);
  return id;
}

function someOf(numbers: readonly string[]): Pick<Product, 'numbers'> {
  return numbers.length > 0 ? { numbers } : {};
}

function money({ price, regularPrice, sale }: Prices): Pick<Product, 'price' | 'regularPrice' | 'sale'> {
  return { price, ...stated('regularPrice', regularPrice), ...stated('sale', sale) };
}
