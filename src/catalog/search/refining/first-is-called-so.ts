import { saysForWhom } from '../../audience.js';
import { CALLED } from '../matching/coverage.js';
import type { Fulfilled } from '../matching/wish-filter.js';
import type { Term } from '../query/terms.js';
import type { Answer } from '../ranking/rank.js';
import { type Asked, otherThan } from './match-level.js';
import { soughtFor } from './thing-with-purpose.js';

/**
 * Whether the first answer is called what is looked for, though no product is called all that was said: it is the thing,
 * and what it is for stands behind (a sewing machine, of `sewing machine for quilts`), or its shelf says for whom it is
 * (a bib among *Baby & toddler*, of `baby bib`). That nothing is called so would be wrong.
 */
export function isCalledAfterAll(asked: Asked, { hits }: Fulfilled, [first]: readonly Answer[]): boolean {
  const {
    search,
    read,
    answer: { terms },
  } = asked;
  const hit = hits.find(({ position }) => position === first?.position);
  if (hit === undefined || !hit.isLed || otherThan(asked)(hit.position)) return false;
  const isSaid = ({ typed }: Term, at: number) =>
    ((hit.calls >> at) & 1) === 1 || (((hit.shelves >> at) & 1) === 1 && saysForWhom(typed));
  if (terms.length > 1 && hit.isHeadedByName && terms.every(isSaid)) return true;
  const sought = soughtFor(read.words, search)?.sought;
  return (
    sought !== undefined &&
    search
      .ask(sought)
      .hits.some(({ position, isHeaded, named }) => position === hit.position && isHeaded && named >= CALLED)
  );
}
