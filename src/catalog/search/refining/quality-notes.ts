import type { Answers } from '../answers/answers.js';
import { english } from '../languages/en.js';
import { CALLED } from '../matching/coverage.js';
import type { ProductSearch } from '../matching/product-search.js';
import type { Quality } from '../ranking/qualities.js';

/** The qualities that were asked for, what else was, and how many answers tell of one. */
interface Told {
  readonly qualities: readonly Quality[];
  readonly others: readonly string[];
  telling(quality: Quality): number;
  /** The first answers are what was looked for. */
  readonly isAll: boolean;
  /** They were asked for by the name that was said. */
  readonly isAsked: boolean;
}

export const NOT = /\b(?:not|no|never|without)\b|n['’]?t\b/iu;

/** What the page says of the qualities that are told, and of one that none tells. */
export function noted(
  answers: Answers,
  { qualities, others, telling, isAll, isAsked }: Told,
  search: ProductSearch,
): Pick<Answers, 'unlike' | 'untold' | 'isPartial' | 'isOnlyMentioned'> {
  const { untold, unlike } = answers;
  const isTold = (quality: Quality) => telling(quality) > 0;
  const told = new Set(qualities.filter(isTold).flatMap(({ asked }) => asked.split(' ')));
  const left = untold?.words.filter((words) => !words.split(' ').every((word) => told.has(word))) ?? [];
  const first = new Set(answers.found.slice(0, 1).map(({ position }) => position));
  const bare = search.ask(others.join(' '));
  // Nothing but the quality is missing: rain jackets are there, of `light rain jacket`.
  const isWhole = isAll && bare.hits.some(({ position, said }) => said >= CALLED && first.has(position));
  // Things that are called so are here, and what they are to be is told in other words: a compact camera, of `small camera`.
  const isCalled = isWhole && qualities.length > 0;
  const isOnlyMentioned = answers.isOnlyMentioned && !isCalled;
  const [only, ...more] = qualities.filter((one) => !isTold(one));
  const isSayable = !english.without.isDoing(others.at(-1) ?? '') && isAsked;
  const isNamed = only !== undefined && more.length === 0 && isSayable;
  const isPartial = answers.isPartial && !isWhole;
  const none = isNamed && !isPartial && answers.found.length > 0 ? only.asked : '';
  return {
    untold: untold && left.length > 0 ? { ...untold, words: left } : undefined,
    unlike: unlike !== '' && !told.has(unlike) ? unlike : none,
    isPartial,
    isOnlyMentioned,
  };
}
