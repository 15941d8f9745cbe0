import { HOUR } from '../../src/time/clock.js';
import type { Purchases, PurchaseVisit, Title } from './dataset.js';
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
}

/**
 * Reads UCI Online Retail (CC BY 4.0), or any file of its columns. Cancellations (invoices that begin with C), lines
 * without quantity or price, and codes of no product are left out; so is what fewer than five lines bought. An invoice
 * without a customer is a visit of its own.
 */
export function readOnlineRetail(path: string): Purchases {
  const { source, rows } = readTable(path, ',', COLUMNS);
  const lines = rows.flatMap((row) => lineOf(row) ?? []).sort((a, b) => a.at - b.at);
  const kept = boughtOften(lines);
  return { files: [source], titles: titlesOf(kept), visits: visitsOf(kept) };
}

function lineOf(row: readonly string[]): Line | undefined {
  const [invoice = '', code = '', title = '', quantity = '', date = '', price = '', customer = ''] = row;
  const at = Date.parse(`${date.trim().replace(' ', 'T')}Z`);
  const isSale = !invoice.startsWith('C') && Number(quantity) > 0 && Number(price) > 0;
  if (!isSale || !PRODUCT_CODE.test(code) || title.trim() === '' || Number.isNaN(at)) return undefined;
  const isKnown = customer.trim() !== '';
  const who = isKnown ? String(Number(customer)) : `invoice ${invoice}`;
  return { customer: who, isKnown, at, code: code.trim().toUpperCase(), title: title.trim() };
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

function visitsOf(lines: readonly Line[]): readonly PurchaseVisit[] {
  const open = new Map<string, { at: number; last: number; isKnown: boolean; codes: Set<string> }>();
  const visits: PurchaseVisit[] = [];
  const close = (customer: string) => {
    const visit = open.get(customer);
    if (visit) visits.push({ customer, isKnown: visit.isKnown, at: visit.at, lines: [...visit.codes] });
    open.delete(customer);
  };
  for (const { customer, isKnown, at, code } of lines) {
    if (at - (open.get(customer)?.last ?? at) > SAME_VISIT) close(customer);
    const visit = open.get(customer) ?? { at, last: at, isKnown, codes: new Set<string>() };
    visit.codes.add(code);
    visit.last = at;
    open.set(customer, visit);
  }
  for (const customer of [...open.keys()]) close(customer);
  return visits.sort((a, b) => a.at - b.at || (a.customer < b.customer ? -1 : 1));
}
