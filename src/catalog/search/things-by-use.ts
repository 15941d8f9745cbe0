import { meaningsIn } from '../../language/word-lists.js';
import { audiencesIn } from '../audience.js';
import type { Answers } from './answers/answers.js';
import { untoldIn } from './answers/unmatched-words.js';
import { CALLED } from './matching/coverage.js';
import type { ProductSearch } from './matching/product-search.js';
import { shownFor } from './query-rewriting.js';
import type { Answer } from './ranking/rank.js';
import { forAnyChildren } from './refining/audience-filter.js';

/** What one does with a thing, and what shops call the things for it. */
const THINGS: ReadonlyMap<string, readonly string[]> = new Map(
  [...meaningsIn('en/used-to.txt')].map(([doing, line]) => [
    doing.replaceAll('_', ' '),
    line.split(',').map((name) => name.trim()),
  ]),
);
const DOINGS = [...THINGS.keys()].toSorted((a, b) => b.length - a.length).join('|');
const USED = new RegExp(
  `^(?:(?:something|anything|things?|stuff)\\s+(?:\\p{L}+\\s+)?)(?:to|for)\\s+(${DOINGS})(?=\\s|$)`,
  'iu',
);

/** So many are a choice: what is further from the whole of what was said answers it by chance. */
const MOST = 12;
/** Share of the cosine of the nearest such thing that another has at least. */
const AS_NEAR = 0.7;

/**
 * Of a thing that is said by what one does with it, what shops call so, nearest to all that was said first: bottles and
 * flasks, for *something to drink from on a long run*. Undefined where nothing is said so, or the model did not answer.
 */
export function usedTo(found: Answers, search: ProductSearch): Answers | undefined {
  const { words } = found.read;
  const [, doing = ''] = USED.exec(words.trim()) ?? [];
  const names = THINGS.get(doing.toLowerCase().replace(/\s+/gu, ' ')) ?? [];
  const isIt = headedByOne(names, search);
  const forWhom = search.forWhom(words);
  const isForChildren = audiencesIn(words).size > 0 ? () => false : forAnyChildren(search);
  const fits = (position: number) => found.applied.every(({ wish }) => search.fits(wish, position));
  const things = found.near.filter(
    ({ position }) =>
      isIt(position) && fits(position) && forWhom(position) !== 'animal' && !isForChildren(position),
  );
  const [first] = things;
  if (first === undefined) return undefined;
  const near = things.filter(({ similarity }) => similarity >= AS_NEAR * first.similarity).slice(0, MOST);
  const all = near.map(
    ({ position, similarity }): Answer => ({
      position,
      score: similarity / first.similarity,
      worded: true,
      isCalled: false,
      isThing: false,
      isGood: true,
    }),
  );
  const isSome = (name: string) => all.some(({ position }) => headedByOne([name], search)(position));
  const untold = untoldIn(words.trim().replace(USED, ''), search.ask(words), all, search);
  const said = { isOnlyMentioned: false, isOnlyNear: false, isPartial: false, missing: [], untold };
  const name = names.filter(isSome).join(', ');
  return shownFor(found, { ...found, ...said, read: { ...found.read, typed: name }, found: all }, name);
}

function headedByOne(names: readonly string[], search: ProductSearch): (position: number) => boolean {
  const headed = names.flatMap((name) =>
    search
      .ask(name)
      .hits.filter(({ isHeaded, isTagged, named }) => (isHeaded || isTagged) && named >= CALLED),
  );
  const positions = new Set(headed.map(({ position }) => position));
  return (position) => positions.has(position);
}
