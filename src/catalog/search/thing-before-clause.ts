import { beforeClause } from '../core-of-phrase.js';
import type { Answers, Finding, FindOptions } from './answers/answers.js';
import { CALLED } from './matching/coverage.js';
import { countsIn } from './query/facet.js';
import { isFoundAsSaid, type Said } from './query-rewriting.js';

/**
 * Of a thing with a clause behind it, what is called the thing, in the order of the whole query, then all others that are:
 * no darkroom tray is a *houseplant that survives a dark room*. Undefined where there is no clause, or nothing is called so.
 */
export function* ofTheThing(
  { search, found, ask }: Said,
  options: FindOptions,
): Finding<Answers | undefined> {
  // A wish in the clause is fulfilled already: gloves *that are not for gardening*.
  if (found.read.facets.length > 0) return undefined;
  const thing = beforeClause(found.read.words);
  if (thing === undefined || !search.ask(thing).hits.some(({ labelled }) => labelled >= CALLED))
    return undefined;
  const again = yield* ask(thing, { ...options, ...countsIn(found.read) });
  if (!isFoundAsSaid(again) || again.found.length === 0) return undefined;
  const things = new Set(again.found.map(({ position }) => position));
  // Where one of them is the best answer already, the others were found by what the clause says: overshoes.
  if (things.has(found.found[0]?.position ?? -1)) return undefined;
  const best = found.found.filter(({ position }) => things.has(position));
  const first = new Set(best.map(({ position }) => position));
  const isWhole = isFoundAsSaid(found) && best.some(({ isCalled }) => isCalled);
  return {
    ...found,
    isPartial: !isWhole,
    isOnlyMentioned: false,
    isOnlyNear: false,
    missing: [],
    found: [...best, ...again.found.filter(({ position }) => !first.has(position))],
  };
}
