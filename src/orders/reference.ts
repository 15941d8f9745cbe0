import { createHash } from 'node:crypto';
import type { OrderToken } from '../stock/stock.js';

/** Crockford's letters: none that is taken for another when it is read out (no I, L, O, U). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/**
 * Order number for people, `4K7M-Q2XZ`: forty bits of the token's hash, so that the order's address cannot be
 * derived from it.
 */
export function referenceOf(token: OrderToken): string {
  const bytes = createHash('sha256').update(`reference\n${token}`).digest();
  const letters = Array.from({ length: LENGTH }, (_, i) => LETTERS[(bytes[i] ?? 0) % LETTERS.length]);
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}
