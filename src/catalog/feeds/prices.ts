import type { Money, Product } from '../product.js';
import { AmountReader } from './amount-reader.js';
import type { CatalogueCurrency } from './currencies.js';
import { readListing } from './for-sale.js';
import { readFrom, readSpan, readUntil, type Span } from './moments.js';
import { type Reading, stated } from './reading.js';
import type { RowCells } from './row-cells.js';
import { excerpt } from './text.js';

export interface Prices extends Pick<Product, 'price' | 'regularPrice' | 'sale'> {
  /** Whether the row itself named its currency. */
  readonly stated: boolean;
}

export interface PriceRules {
  readonly currency: CatalogueCurrency;
  /** Milliseconds since 1970: a sale that has ended is not kept. */
  readonly now: number;
  /** Whether something may cost nothing. */
  readonly allowFree: boolean;
  /** Whether sales count although days stand beside them that are not read. */
  readonly undatedSales?: boolean | undefined;
}

/** Written for every product by shops that have no sale on it. */
const NO_SALE = 0;

/**
 * What the shopper pays and what it was before. Merchant feeds write `price` and, during a sale, `sale_price`; others
 * write `price` and a higher `regular_price`. A sale with dates stays beside the price, and the moment of each page
 * decides. Undefined where a price is missing or wrong: the problem is noted.
 */
export function readPrices(cells: RowCells, rules: PriceRules): Prices | undefined {
  const before = cells.problems.length;
  const amounts = new AmountReader(cells, rules.currency);
  const listed = amounts.read('price');
  const isOff = isSwitchedOff(cells);
  const regular = isOff && listed ? undefined : amounts.read('regularPrice');
  const full = plus(listed ?? regular, amounts.read('surcharge', true));
  const said = isOff && full ? undefined : readReduced(cells, amounts, full);
  const reduced = full && said && !rules.undatedSales && mayHaveEnded(cells) ? undefined : said;
  if (!isOff && said === undefined && !(regular && full && regular.amount > full.amount))
    noteSaleWithoutPrice(cells, full);
  const span = readSaleSpan(cells);
  if (cells.problems.length > before) return undefined;
  const high = Math.max(full?.amount ?? 0, regular?.amount ?? 0);
  const prices = priced(full, reduced, { ...amounts.ownSpan, ...span }, rules.now);
  if (prices === undefined) return missing(cells);
  if (!rules.allowFree && [prices.price, prices.sale?.price].some((one) => one?.amount === 0))
    return free(cells);
  const { price } = prices;
  const regularPrice = high > price.amount ? { regularPrice: { ...price, amount: high } } : {};
  if (listed && regular && !reduced && regular.amount !== NO_SALE && regular.amount <= listed.amount)
    cells.note('regularPrice', 'is not above the price, and is not shown as a former one.');
  return { ...prices, ...regularPrice, stated: amounts.stated };
}

/** Whether the feed says that its sale price does not count; a word that is not understood is no sale, and said. */
function isSwitchedOff(cells: RowCells): boolean {
  // In this shop's own form `sale` is an object.
  const sale = cells.value('sale');
  if ((typeof sale === 'string' || typeof sale === 'boolean') && readListing(String(sale)) === 'no')
    return true;
  const said = cells.text('onSale');
  const word = said === undefined ? 'yes' : readListing(said);
  if (word === 'unknown')
    cells.note('onSale', `"${excerpt(said ?? '')}" is not understood: its sale price does not count.`);
  return word !== 'yes';
}

/** A column of checkmarks says that something is on sale, and nothing says what it costs then. */
function noteSaleWithoutPrice(cells: RowCells, full: Money | undefined): void {
  const said = cells.text('onSale');
  if (said === undefined || full === undefined || hasAmount(cells.text('salePrice'))) return;
  cells.note('onSale', `"${excerpt(said)}" stands without a sale price: the price counts.`);
}

/** Days that are not read may be those of the sale: it does not count, and that is said. */
function mayHaveEnded(cells: RowCells): boolean {
  const [column] = cells.unreadSaleDays();
  if (column === undefined) return false;
  const which = `--map saleFrom="${excerpt(column)}" or --map saleUntil="${excerpt(column)}"`;
  cells.note(
    'salePrice',
    `does not count: column "${excerpt(column)}" holds days, and may say when the sale is. Give ${which}, or --undated-sales where sales are always on.`,
  );
  return true;
}

function hasAmount(text = ''): boolean {
  return /[1-9]/.test(text);
}

/** The price of a sale, however it is said; undefined where nothing is saved. */
function readReduced(cells: RowCells, amounts: AmountReader, full: Money | undefined): Money | undefined {
  const sale = amounts.read('salePrice') ?? amounts.ownSale() ?? readDiscounted(cells, amounts, full);
  if (sale === undefined || sale.amount === NO_SALE || full === undefined)
    return sale?.amount === NO_SALE ? undefined : sale;
  if (sale.amount > full.amount) cells.note('salePrice', 'is above the price and does not count.');
  return sale.amount < full.amount ? sale : undefined;
}

/** Less an amount, or less a share of it in percent. */
function readDiscounted(cells: RowCells, amounts: AmountReader, full: Money | undefined): Money | undefined {
  const off = amounts.read('discountAmount');
  const percent = cells.read('discountPercent', readPercent) ?? 0;
  if (full === undefined || ((off?.amount ?? 0) === 0 && percent === 0)) return undefined;
  const amount = full.amount - (off?.amount ?? 0) - Math.round((full.amount * percent) / 100);
  return { ...full, amount: Math.max(0, amount) };
}

function priced(
  full: Money | undefined,
  reduced: Money | undefined,
  { from, until }: Span,
  now: number,
): Pick<Prices, 'price' | 'sale'> | undefined {
  if (full === undefined) return reduced && { price: reduced };
  if (reduced === undefined || (until !== undefined && until < now)) return { price: full };
  if (from === undefined && until === undefined) return { price: reduced };
  const dated = (moment: number | undefined) =>
    moment === undefined ? undefined : new Date(moment).toISOString();
  const dates = { ...stated('from', dated(from)), ...stated('until', dated(until)) };
  return { price: full, sale: { price: reduced, ...dates } };
}

function missing(cells: RowCells): undefined {
  cells.fail('price', 'is missing. Write 19.99 or 19.99 EUR.');
}

function free(cells: RowCells): undefined {
  cells.fail('price', 'is 0. Where something really costs nothing, give --allow-free.');
}

/** When a sale runs: from a column with both dates, or from two. */
function readSaleSpan(cells: RowCells): Span {
  const span = cells.read('saleDates', (text) => readSpan(text, cells.days)) ?? {};
  const from = cells.read('saleFrom', (text) => readFrom(text, cells.days)) ?? span.from;
  const until = cells.read('saleUntil', (text) => readUntil(text, cells.days)) ?? span.until;
  if (from !== undefined && until !== undefined && until < from)
    cells.fail('saleUntil', 'is before the sale begins.');
  return { ...stated('from', from), ...stated('until', until) };
}

function readPercent(text: string): Reading<number> {
  const [, number] = /^(\d{1,3}(?:[.,]\d{1,4})?)\s*%?$/.exec(text) ?? [];
  const percent = Number((number ?? 'x').replace(',', '.'));
  return percent >= 0 && percent <= 100
    ? { value: percent }
    : { reason: `"${excerpt(text)}" is not a share in percent. Write 20.` };
}

function plus(price: Money | undefined, surcharge: Money | undefined): Money | undefined {
  return price && surcharge ? { ...price, amount: Math.max(0, price.amount + surcharge.amount) } : price;
}
