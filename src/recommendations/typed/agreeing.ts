import type { ShopIndex } from '../index/shop-index.js';

/** Of fewer guesses none agree. */
const SEVERAL = 2;

/**
 * Of guesses at what words mean those that agree, which a preview ticks: where there are several, and all of one department,
 * what is of one kind with the likest. Of the judged queries .95 of 61 such products are right, and .60 of all that is
 * asked about alone (`npm run bench -- own-words`).
 * @param guesses positions, likest first
 */
export function agreeing(
  guesses: readonly number[],
  index: Pick<ShopIndex, 'department' | 'kind'>,
): readonly number[] {
  const [first] = guesses;
  if (first === undefined || guesses.length < SEVERAL) return [];
  const department = index.department(first);
  if (guesses.some((position) => index.department(position) !== department)) return [];
  const kind = index.kind(first);
  return guesses.filter(
    (position) => position === first || (kind !== undefined && index.kind(position) === kind),
  );
}
