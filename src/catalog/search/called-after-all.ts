import type { Fulfilled } from './fulfil.js';
import type { Asked } from './how-named.js';
import { CALLED } from './parts-found.js';
import type { Answer } from './rank.js';
import { soughtFor } from './thing-sought.js';

/**
 * Whether the first answer is called what is looked for, though no product is called all that was said: it is the thing,
 * and what it is for stands behind (a sewing machine, of `sewing machine for quilts`), or the rest is the name of its
 * shelf (a bib among *Baby & toddler*, of `baby bib`). That nothing is called so would be wrong.
 */
export function isCalledAfterAll(
  { search, read, answer: { terms } }: Asked,
  { hits }: Fulfilled,
  [first]: readonly Answer[],
): boolean {
  const hit = hits.find(({ position }) => position === first?.position);
  if (hit === undefined || !hit.isLed) return false;
  const all = (1 << terms.length) - 1;
  if (terms.length > 1 && hit.isHeadedByName && (hit.calls | hit.shelves) === all) return true;
  const sought = soughtFor(read.words, search)?.sought;
  return (
    sought !== undefined &&
    search
      .ask(sought)
      .hits.some(({ position, isHeaded, named }) => position === hit.position && isHeaded && named >= CALLED)
  );
}
