import type { Moment } from '../moments/moment.js';

/**
 * The same moments where nobody may name, and nothing counts of, the rows that are not known: of titles first sold after a
 * fit a file knows only because they sell later. Moments that then want nothing are left out.
 */
export function ofKnown(
  moments: readonly Moment[],
  isKnown: (position: number) => boolean,
  count: number,
): Moment[] {
  const unknown = Array.from({ length: count }, (_, position) => position).filter((one) => !isKnown(one));
  return moments.flatMap((moment) => {
    const wanted = new Set([...moment.wanted].filter(isKnown));
    return wanted.size > 0 ? [{ ...moment, wanted, masked: new Set([...moment.masked, ...unknown]) }] : [];
  });
}
