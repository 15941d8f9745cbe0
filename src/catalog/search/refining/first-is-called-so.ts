import { saysForWhom } from '../../audience.js';
import { CALLED } from '../matching/coverage.js';
import type { Fulfilled } from '../matching/wish-filter.js';
import type { Term } from '../query/terms.js';
import type { Answer } from '../ranking/rank.js';
import { type Asked, otherThan } from './match-level.js';
import { soughtFor } from './thing-with-purpose.js';

/** So many that bear a word and are near it in meaning, at this cosine and more, are what it says: *salmon fillets* are salmon, */
const SEVERAL = 3;
/** and cake tins are no cake, which are all below .36. */
const NEAR = 0.4;

/**
 * Whether the first answer is called what is looked for, though no product is called all that was said: it is the thing,
 * and what it is for stands behind (a sewing machine, of `sewing machine for quilts`), or its shelf says for whom it is
 * (a bib among *Baby & toddler*, of `baby bib`). That nothing is called so would be wrong.
 */
export function isCalledAfterAll(asked: Asked, { hits, near }: Fulfilled, found: readonly Answer[]): boolean {
  const [first] = found;
  const {
    search,
    read,
    answer: { terms },
  } = asked;
  const close = new Set(near.flatMap(({ position, similarity }) => (similarity >= NEAR ? [position] : [])));
  const bearing = found.filter(({ isCalled }) => isCalled);
  const both = bearing.filter(({ position }) => close.has(position)).length;
  if (terms.length === 1 && both >= SEVERAL && 2 * both > bearing.length) return true;
  const hit = hits.find(({ position }) => position === first?.position);
  if (hit === undefined || !hit.isLed || otherThan(asked)(hit.position)) return false;
  const isSaid = ({ typed }: Term, at: number) =>
    ((hit.calls >> at) & 1) === 1 || (((hit.shelves >> at) & 1) === 1 && saysForWhom(typed));
  if (terms.length > 1 && hit.isHeadedByName && terms.every(isSaid)) return true;
  // It is called all but one word of a longer name, and its text says that one: decaf coffee that comes *ground*.
  const calling = terms.filter((_, at) => ((hit.calls >> at) & 1) === 1).length;
  if (hit.isHeadedByName && hit.said >= CALLED && calling > 1 && calling >= terms.length - 1) return true;
  const sought = soughtFor(read.words, search)?.sought;
  return (
    sought !== undefined &&
    search
      .ask(sought)
      .hits.some(({ position, isHeaded, named }) => position === hit.position && isHeaded && named >= CALLED)
  );
}
