import { namesAnyChildren } from '../../audience.js';
import { kindLevels } from '../../kind-levels.js';
import { english } from '../languages/en.js';
import type { ProductSearch, WordAnswer } from '../matching/product-search.js';
import type { ReadQuery } from '../query/facet.js';
import type { Answer } from '../ranking/rank.js';
import { anybodyFirst } from './audience-filter.js';
import { fewNear } from './near-answers.js';

interface Asking {
  readonly search: ProductSearch;
  readonly read: Pick<ReadQuery, 'words'>;
}

/**
 * The few that come near what nothing is called, in their order: where a form is asked for, as a *kit*, first what is called
 * by the rest (a shaving brush), and last what is for others.
 */
export function nearestFirst(
  answers: readonly Answer[],
  { terms, hits }: Pick<WordAnswer, 'terms' | 'hits'>,
  asking: Asking,
): readonly Answer[] {
  const led = new Set(hits.flatMap(({ isHeadMeant, position }) => (isHeadMeant ? [position] : [])));
  const isForm = english.generic.has(english.singular(terms.at(-1)?.typed ?? ''));
  const rest = (1 << (terms.length - 1)) - 1;
  const called = new Set(hits.flatMap(({ calls, position }) => ((calls & rest) === rest ? [position] : [])));
  const isFirst = ({ position }: Answer) => isForm && terms.length > 1 && called.has(position);
  const ordered = [...answers.filter(isFirst), ...answers.filter((one) => !isFirst(one))];
  return fewNear(anybodyFirst(ordered, asking, (at) => led.has(at)));
}

/**
 * Where children are named, first what answers well and is for them, then what is of the same kind as the first of it: beside
 * a blanket for a baby the muslins that are sold among *muslins & baby blankets*.
 */
export function withTheirKind(answers: readonly Answer[], { search, read }: Asking): readonly Answer[] {
  if (!namesAnyChildren(read.words)) return answers;
  const whose = search.forChildren(read.words);
  const isTheirs = ({ position }: Answer) => whose(position) !== 'others';
  const good = answers.filter((one) => isTheirs(one) && one.isGood);
  const [first] = good;
  const kind = first && kindLevels(search.productAt(first.position)?.kind ?? '').at(-1);
  if (first === undefined || kind === undefined) return answers;
  const known = new Set(answers.map(({ position }) => position));
  const mates = [...search.kindCalled(kind)]
    .filter((at) => !known.has(at))
    .map((position): Answer => ({ ...first, position, isCalled: false, isThing: false }));
  return [...good, ...mates.filter(isTheirs), ...answers.filter((one) => !good.includes(one))];
}
