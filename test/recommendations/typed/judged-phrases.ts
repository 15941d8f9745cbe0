import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Product } from '../../../src/catalog/product.js';
import { expand } from '../../catalog/search/judged.js';

/** Own words, and what a person who typed them would say of products: rows of the catalogue. */
export interface JudgedPhrase {
  readonly text: string;
  /** They would tick these. */
  readonly meant: ReadonlySet<number>;
  /** They would not be surprised to see these beside those; what they would tick is among them. */
  readonly fine: ReadonlySet<number>;
  /** Typed on a page in German. */
  readonly isForeignPage: boolean;
}

/** Rules are tuned on one set and both are reported. */
export const PHRASE_SETS = ['tuned', 'held'] as const;
export type PhraseSet = (typeof PHRASE_SETS)[number];

interface Row {
  readonly q: string;
  readonly tick: readonly string[];
  readonly fine?: readonly string[];
  readonly page?: 'de';
}

/** Reads a set of judged own words. @throws Error for a rule that no product fits. */
export function judgedPhrases(products: readonly Product[], set: PhraseSet): readonly JudgedPhrase[] {
  const rows = parse(readFileSync(`test/recommendations/typed/phrases-${set}.yaml`, 'utf8')) as Row[];
  return rows.map(({ q, tick, fine = [], page }) => ({
    text: q,
    meant: expand(tick, products, q),
    fine: expand([...tick, ...fine], products, q),
    isForeignPage: page !== undefined,
  }));
}
