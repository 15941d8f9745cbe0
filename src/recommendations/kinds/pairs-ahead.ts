import { setImmediate } from 'node:timers/promises';
import { SECOND } from '../../time/clock.js';
import type { ShopIndex } from '../index/shop-index.js';
import { cosinesToAll } from './product-pairs.js';

/** A shop that has just opened answers first. */
const AFTER = 10 * SECOND;
/** Rows that are computed before the loop is given back: about a millisecond for a thousand products. */
const AT_A_TIME = 4;

/**
 * Computes the cosines of all pairs of products some seconds after an index was opened, between requests: .2 s of one
 * processor for 1,300 products, or .2 ms on the first page that is about each of them. A large catalogue keeps no pairs.
 * @returns ends it
 */
export function readPairsLater(index: ShopIndex): () => void {
  let isEnded = false;
  const read = async () => {
    for (let position = 0; position < index.vectors.count() && !isEnded; position++) {
      if (!cosinesToAll(position, index)) return;
      if (position % AT_A_TIME === 0) await setImmediate();
    }
  };
  const timer = setTimeout(read, AFTER).unref();
  return () => {
    isEnded = true;
    clearTimeout(timer);
  };
}
