import { audiencesIn } from '../../audience.js';
import { english } from '../languages/en.js';
import { isGarment } from '../languages/garments.js';
import { wordsOf } from '../languages/tokens.js';
import type { Answer } from '../ranking/rank.js';
import type { LookedFor } from './asked.js';
import { forAnyChildren } from './audience-filter.js';

/**
 * Who asks for a garment and names no children asks for one to wear: of those that are called so all may be for
 * children: *mittens*.
 */
export function isWornByChildrenAlone(
  answers: readonly Answer[],
  { search, read: { words } }: Pick<LookedFor, 'search' | 'read'>,
): boolean {
  if (search.language !== english.code || audiencesIn(words).size > 0) return false;
  const isWorn = isGarment(wordsOf(words, english).at(-1) ?? '');
  const called = isWorn ? answers.filter(({ isCalled, isThing }) => isCalled || isThing) : [];
  const isForChildren = forAnyChildren(search);
  return called.length > 0 && called.every(({ position }) => isForChildren(position));
}
