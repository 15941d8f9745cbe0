import { excerpt } from './feed-row.js';
import type { Reading } from './reading.js';

/** Pieces in stock as `Product.stock` counts them, and the tag of something that can only be ordered ahead. */
export interface Stock {
  readonly pieces: number | null;
  readonly tag?: 'pre-order' | 'back-order';
}

const MOST_PIECES = 1e9;

/** Merchant's words and those of common shops, without spaces or underscores. */
const AVAILABILITIES: ReadonlyMap<string, Stock | 'in stock'> = new Map<string, Stock | 'in stock'>([
  ['instock', 'in stock'],
  ['available', 'in stock'],
  ['availablefororder', 'in stock'],
  ['limitedavailability', 'in stock'],
  ['true', 'in stock'],
  ['yes', 'in stock'],
  ['1', 'in stock'],
  ['outofstock', { pieces: 0 }],
  ['soldout', { pieces: 0 }],
  ['discontinued', { pieces: 0 }],
  ['false', { pieces: 0 }],
  ['no', { pieces: 0 }],
  ['0', { pieces: 0 }],
  ['preorder', { pieces: null, tag: 'pre-order' }],
  ['backorder', { pieces: null, tag: 'back-order' }],
  ['onbackorder', { pieces: null, tag: 'back-order' }],
]);

/** A whole number of pieces, its thousands perhaps parted. Below zero is oversold: nothing is left. */
export function readPieces(text: string): Reading<number> {
  if (/^[-+]?[1-9]\d{0,2}[.,]000$/.test(text)) {
    return {
      reason: `"${excerpt(text)}" is a thousand times more in one country than in the next. Write 12.`,
    };
  }
  const whole = /^[-+]?\d{1,3}(?:([.,'\u2019\u00a0 ])\d{3})(?:\1\d{3})*$/.test(text)
    ? text.replace(/[^-\d]/g, '')
    : text;
  if (!/^[-+]?\d{1,15}([.,]0+)?$/.test(whole) || Number.parseInt(whole, 10) > MOST_PIECES) {
    return {
      reason: `"${excerpt(text)}" is not a number of pieces. Write 12, or leave it empty if unknown.`,
    };
  }
  return { value: Math.max(0, Number.parseInt(whole, 10)) };
}

/**
 * What can be sold, from the number and the word. Out of stock is said by either; something to order ahead can be
 * bought whatever the number says.
 */
export function readStock(pieces: number | undefined, availability: string | undefined): Reading<Stock> {
  if (availability === undefined) return { value: { pieces: pieces ?? null } };
  const word = availability
    .toLowerCase()
    .replace(/^https?:\/\/schema\.org\//, '')
    .replace(/[\s_-]/g, '');
  const known = AVAILABILITIES.get(word);
  if (known === undefined) {
    const words = 'in_stock, out_of_stock, preorder or backorder';
    return { reason: `"${excerpt(availability)}" is not known. Write ${words}.` };
  }
  return { value: known === 'in stock' ? { pieces: pieces ?? null } : known };
}
