import { HOUR } from '../../src/time/clock.js';
import type { Amount, Purchases, PurchaseVisit, Return, Title } from './dataset.js';
import { readTable } from './source-file.js';

const COLUMNS = [
  ['InvoiceNo', 'Invoice'],
  ['StockCode'],
  ['Description'],
  ['Quantity'],
  ['InvoiceDate'],
  ['UnitPrice', 'Price'],
  ['CustomerID', 'Customer ID'],
];

/** Invoices of one customer that follow within this time are one visit, milliseconds. */
const SAME_VISIT = 12 * HOUR;
/** Codes of products begin so; others are postage, samples, corrections and fees. */
const PRODUCT_CODE = /^\d{5}/;
/** What was bought less often says little, and is left out. */
const LEAST_BOUGHT = 5;

interface Line {
  readonly customer: string;
  readonly isKnown: boolean;
  readonly at: number;
  readonly code: string;
  readonly title: string;
  /** Below 0 where they were taken back. */
  readonly pieces: number;
  /** Of one piece. */
  readonly price: number;
}

/**
 * Reads UCI Online Retail (CC BY 4.0), or any file of its columns. Lines without quantity or price and codes of no product
 * are left out; so is what fewer than five lines bought. Cancellations (invoices that begin with C) are returns of known
 * customers, and part of no visit. An invoice without a customer is a visit of its own.
 */
export function readOnlineRetail(path: string): Purchases {
  const { source, rows } = readTable(path, ',', COLUMNS);
  const lines = rows.flatMap((row) => lineOf(row) ?? []).sort((a, b) => a.at - b.at);
  const kept = boughtOften(lines.filter(({ pieces }) => pieces > 0));
  const titles = titlesOf(kept);
  return { files: [source], titles, visits: visitsOf(kept), returns: returnsOf(lines, titles) };
}

function lineOf(row: readonly string[]): Line | undefined {
  const [invoice = '', code = '', title = '', quantity = '', date = '', price = '', customer = ''] = row;
  const at = Date.parse(`${date.trim().replace(' ', 'T')}Z`);
  const [pieces, paid] = [Number(quantity), Number(price)];
  const isOfItsKind = invoice.startsWith('C') ? pieces < 0 : pieces > 0;
  if (!isOfItsKind || !(paid > 0) || !PRODUCT_CODE.test(code)) return undefined;
  if (title.trim() === '' || Number.isNaN(at)) return undefined;
  const isKnown = customer.trim() !== '';
  const who = isKnown ? String(Number(customer)) : `invoice ${invoice}`;
  const what = { code: code.trim().toUpperCase(), title: title.trim() };
  return { customer: who, isKnown, at, ...what, pieces, price: paid };
}

function returnsOf(lines: readonly Line[], titles: readonly Title[]): readonly Return[] {
  const kept = new Set(titles.map(({ id }) => id));
  return lines
    .filter(({ pieces, isKnown, code }) => pieces < 0 && isKnown && kept.has(code))
    .map(({ customer, at, code }) => ({ customer, at, item: code }));
}

function boughtOften(lines: readonly Line[]): readonly Line[] {
  const bought = new Map<string, number>();
  for (const { code } of lines) bought.set(code, (bought.get(code) ?? 0) + 1);
  return lines.filter(({ code }) => (bought.get(code) ?? 0) >= LEAST_BOUGHT);
}

/** A code's title is the one that its lines bear most often: some lines have a note of the warehouse instead. */
function titlesOf(lines: readonly Line[]): readonly Title[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { code, title } of lines) {
    const own = counts.get(code) ?? new Map<string, number>();
    counts.set(code, own.set(title, (own.get(title) ?? 0) + 1));
  }
  return [...counts]
    .map(([id, titles]) => ({ id, title: [...titles].sort((a, b) => b[1] - a[1])[0]?.[0] ?? id }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

interface Open extends Pick<PurchaseVisit, 'at' | 'isKnown'> {
  last: number;
  readonly bought: Map<string, Amount>;
}

function visitsOf(lines: readonly Line[]): readonly PurchaseVisit[] {
  const open = new Map<string, Open>();
  const visits: PurchaseVisit[] = [];
  const close = (customer: string) => {
    const visit = open.get(customer);
    if (visit) visits.push(closed(customer, visit));
    open.delete(customer);
  };
  for (const { customer, isKnown, at, code, pieces, price } of lines) {
    if (at - (open.get(customer)?.last ?? at) > SAME_VISIT) close(customer);
    const visit = open.get(customer) ?? { at, last: at, isKnown, bought: new Map<string, Amount>() };
    const before = visit.bought.get(code) ?? { pieces: 0, paid: 0 };
    visit.bought.set(code, { pieces: before.pieces + pieces, paid: before.paid + pieces * price });
    visit.last = at;
    open.set(customer, visit);
  }
  for (const customer of [...open.keys()]) close(customer);
  return visits.sort((a, b) => a.at - b.at || (a.customer < b.customer ? -1 : 1));
}

function closed(customer: string, { isKnown, at, bought }: Open): PurchaseVisit {
  return { customer, isKnown, at, lines: [...bought.keys()], amounts: [...bought.values()] };
}
