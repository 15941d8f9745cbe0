import type { Neighbour } from '../../../vector-index/vector-index.js';
import { audiencesIn } from '../../audience.js';
import { english } from '../languages/en.js';
import { isGeneral } from '../languages/general-heads.js';
import { isTitle } from '../languages/head-of-name.js';
import { CALLED } from '../matching/coverage.js';
import { heldWords } from '../matching/held-words.js';
import { severalOf } from '../matching/kinds.js';
import type { ProductSearch, WordAnswer } from '../matching/product-search.js';
import { sizesIn } from '../query/sizes.js';
import type { Answer } from '../ranking/rank.js';
import { forAnyChildren } from './audience-filter.js';

/** Cosine from which something is near a name that nothing here bears. */
const CLOSE = 0.45;
/** The same of what holds all of the words, beside the thing itself. */
const CLOSE_SAYING = 0.4;
/** The same of what the last word heads in another department than the thing itself. */
const CLOSE_ELSEWHERE = 0.38;
/** And share of the cosine of the nearest thing, which it has to have too: of a *chopping board* no balance board. */
const AS_NEAR_ELSEWHERE = 0.75;
/** Share of the cosine of the nearest thing from which something else is about as near. Chosen on the judged queries. */
const AS_NEAR = 0.85;

/** How an answer is what was named: all of it, its last word, all by the way, near it, a part of it, or none of these. */
export const Tier = { Thing: 0, Such: 1, Borne: 2, Near: 3, Part: 4, None: 5 } as const;
export type Tier = (typeof Tier)[keyof typeof Tier];

/** What tells how far an answer is what was named. */
export interface Named {
  readonly words: string;
  /** Of all that fulfils the wishes. */
  readonly answer: WordAnswer;
  /** Nearest first; none where the model did not answer. */
  readonly near: readonly Neighbour[];
}

export type Search = Pick<
  ProductSearch,
  'endsInPerson' | 'fits' | 'forChildren' | 'forWhom' | 'kindCalled' | 'productAt' | 'thingCalled'
>;

/** The tier of an answer among the answers to a short name. */
export function tiersOf(
  answers: readonly Answer[],
  { words, answer, near }: Named,
  search: Search,
): (one: Answer) => Tier {
  const hitAt = new Map(answer.hits.map((hit) => [hit.position, hit]));
  const similarity = new Map(near.map((one) => [one.position, one.similarity]));
  const nearness = ({ position }: Answer) => similarity.get(position) ?? 0;
  const productOf = ({ position }: Answer) => search.productAt(position);
  const held = heldWords(answer, search);
  const all = (1 << answer.terms.length) - 1;
  const naming = answer.terms.reduce(
    (bits, { isDescribing }, at) => (isDescribing ? bits : bits | (1 << at)),
    0,
  );
  const callsOf = ({ position }: Answer) => held(position).calls & naming;
  const sizes = sizesIn(answer.terms, english);
  const isSized = ({ position }: Answer) => (held(position).holds & sizes) !== 0;
  // A shelf of two names says of nothing which it is, but of what has the size that was asked for.
  const isSizedHere = answers.some((one) => isSized(one) && hitAt.get(one.position)?.isLed === true);
  const isByShelf = (one: Answer) => {
    if (isSized(one) && !isSizedHere) return false;
    const { isHeadOfShelf = false, shelves = 0 } = hitAt.get(one.position) ?? {};
    const isShared = productOf(one)?.category.includes('&') === true;
    return (isHeadOfShelf && isShared) || (shelves & ~held(one.position).holds) !== 0;
  };
  const isBorne = (one: Answer) => one.isCalled && !isByShelf(one);
  const isSaid = (one: Answer) => held(one.position).holds === all && (sizes === 0 || callsOf(one) !== 0);
  const saysAll = (one: Answer) => isBorne(one) || isSaid(one);
  // Another name for a thing says so as a whole too, where its first word only says what it is like: a soft toy.
  const said = english.singular(words.trim().toLowerCase());
  const isName = answer.terms.length === 2 && answer.terms[0]?.isDescribing === true && OTHER_NAMES.has(said);
  const isWhole = isGeneral(words) || isName;

  const isTitled = (one: Answer) => isTitle(productOf(one)?.name ?? '');
  const isOtherwise = ({ position }: Answer) => hitAt.get(position)?.isOtherwise === true;
  const isThing = (one: Answer) => one.isThing || (one.isGood && (isBorne(one) || isOtherwise(one)));
  const things = answers.filter(isThing);
  // Of two things that nothing is together each is one: a soap, and a candle.
  const isPartOnly = answer.hits.every(({ said }) => said < CALLED);
  const isHeaded = (one: Answer) => {
    const hit = hitAt.get(one.position);
    return (
      ((hit?.isHeadMeant === true && (hit.isLed || !isByShelf(one))) ||
        (isPartOnly && hit?.isHeadedByName === true)) &&
      // Beside the very thing what only tells of the rest is none: a lens filter, of *water filter*.
      (!isWhole || (things.some(isBorne) ? isBorne(one) : saysAll(one)))
    );
  };
  const departments = new Set(things.filter(isHeaded).map((one) => productOf(one)?.department));
  const isThere = (one: Answer) => things.length === 0 || departments.has(productOf(one)?.department);
  // Where the thing is there, another is about as near as it is.
  const close = things.length > 0 ? AS_NEAR * Math.max(...things.map(nearness)) : CLOSE;
  const isClose = (one: Answer) => nearness(one) > 0 && nearness(one) >= close;
  // Where the thing is called otherwise, its department says nothing of what its last word heads.
  const elsewhere = Math.max(CLOSE_ELSEWHERE, AS_NEAR_ELSEWHERE * Math.max(0, ...things.map(nearness)));
  // What says only a part of it is near where it lies beside the thing: of *espresso cups* no espresso.
  const shelves = new Set(things.map((one) => productOf(one)?.category));
  const isBeside = (one: Answer) => shelves.has(productOf(one)?.category);
  const isForOthers = forOthers(words, search);
  const isLike = (one: Answer) =>
    departments.size > 0 ? nearness(one) >= elsewhere && !isForOthers(one.position) : isClose(one);
  // Where its merchant has a name for several of just that, what only bears it elsewhere is none: no light bike is a bike light.
  const isKindHere = answer.terms.length > 1 && severalOf(search.kindCalled(words)).size > 0;
  const isElsewhere = (one: Answer) => isKindHere && things.length > 0 && !isBeside(one);
  const such = answers.filter((one) => isHeaded(one) && (isThere(one) || near.length === 0 || isLike(one)));
  const known = things.filter((one) => one.isThing || isHeaded(one) || isOtherwise(one));
  const first = answers.slice(0, 1).filter((one) => !isByShelf(one));
  const examples = things.length > 0 || such.length === 0 ? known : [...such, ...first];
  const kinds = new Set(examples.flatMap((one) => productOf(one)?.kind ?? []));
  const isSuch = (one: Answer) =>
    such.includes(one) || (kinds.has(productOf(one)?.kind ?? '') && !isTitled(one));
  const isElse = (one: Answer) => {
    const hit = hitAt.get(one.position);
    return !one.isCalled && (isTitled(one) || (hit?.isHeaded === true && !hit.isLed));
  };
  const isNear = (one: Answer) => {
    const isFar = isHeaded(one) && !isThere(one) && !isLike(one);
    if (things.length > 0 && (isFar || isElse(one) || isElsewhere(one))) return false;
    // Its shelf of two names says a part of it.
    const isShelved = (hitAt.get(one.position)?.said ?? 0) >= CALLED && nearness(one) >= CLOSE_ELSEWHERE;
    if (things.length === 0 && isShelved) return true;
    if (saysAll(one)) return things.length === 0 || nearness(one) >= CLOSE_SAYING;
    if (!isClose(one) || (isName && callsOf(one) !== 0)) return false;
    return things.length === 0 ? !isWhole || callsOf(one) === 0 : one.worded && isBeside(one);
  };
  // Of two words of which nothing here is the last, the first alone calls nothing so: no wall desk, of *wall wardrobe*.
  const isOfNothing =
    answer.terms.length === 2 && sizes === 0 && answer.hits.every(({ calls }) => (calls & 2) === 0);
  const isPart = (one: Answer) => !isWhole && (callsOf(one) & (isOfNothing ? ~1 : ~0)) !== 0;
  const isBorneHere = (one: Answer) => isBorne(one) && !isElsewhere(one);
  const tiers = [isThing, isSuch, isBorneHere, isNear, isPart];
  return (one) => Object.values(Tier).find((tier) => tiers[tier]?.(one)) ?? Tier.None;
}

const OTHER_NAMES = new Set(english.synonyms.flat());

/** For children or animals, where nobody named any: a tray to freeze food for a baby in, of *baking tray*. */
function forOthers(words: string, search: Search): (position: number) => boolean {
  if (audiencesIn(words).size > 0) return () => false;
  const forWhom = search.forWhom(words);
  const isForChildren = forAnyChildren(search);
  return (position) => forWhom(position) === 'animal' || isForChildren(position);
}
