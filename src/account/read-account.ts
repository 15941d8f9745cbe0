import { numberFrom, objectIn, optional, own, shape, textThat, WrongField } from './checks.js';
import { FORMAT, VERSION } from './format.js';
import type { CatalogueIdentity } from './identity.js';
import { moment } from './inputs.js';

/** A file of more bytes is no account: one of a full log and every product of a large shop has a tenth. */
export const MOST_BYTES = 32 * 1_024 ** 2;

/** Why a text is no account. */
export type AccountFault =
  | { readonly why: 'empty' | 'notJson' | 'otherFormat' | 'otherVersion' }
  | { readonly why: 'wrongField'; readonly where: string };

/** What a file says, of which nothing but this was checked yet. */
export interface ReadAccount {
  readonly at: number;
  readonly catalogue: CatalogueIdentity;
  readonly shelf: string;
  readonly inputs: unknown;
  /** The whole of it. */
  readonly whole: object;
}

const line = (most: number) => textThat((text): text is string => text.length <= most);
const identity = shape({
  products: numberFrom(0, Number.MAX_SAFE_INTEGER),
  content: line(100),
  index: numberFrom(0, 1_000_000),
  embedding: line(200),
  vectors: line(100),
  segments: line(100),
  pairings: line(100),
  coInterest: line(100),
  popularity: optional(line(100)),
});

/** Reads a file of anybody's as far as it takes to recompute it. */
export function readAccount(text: string): ReadAccount | { readonly fault: AccountFault } {
  const plain = text.replace(/^\uFEFF/, '').trim();
  if (plain === '') return { fault: { why: 'empty' } };
  let whole: unknown;
  try {
    whole = JSON.parse(plain);
  } catch {
    return { fault: { why: 'notJson' } };
  }
  if (typeof whole !== 'object' || whole === null || own(whole, 'format') !== FORMAT)
    return { fault: { why: 'otherFormat' } };
  if (own(whole, 'version') !== VERSION) return { fault: { why: 'otherVersion' } };
  try {
    return {
      at: moment(own(whole, 'at'), 'at'),
      catalogue: identity(own(whole, 'catalogue'), 'catalogue'),
      shelf: line(100)(own(objectIn(own(whole, 'shelf'), 'shelf'), 'id'), 'shelf.id'),
      inputs: own(whole, 'inputs'),
      whole,
    };
  } catch (error) {
    if (error instanceof WrongField) return { fault: { why: 'wrongField', where: error.where } };
    throw error;
  }
}
