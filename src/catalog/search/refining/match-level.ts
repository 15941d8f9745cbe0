import type { Answers } from '../answers/answers.js';
import { english } from '../languages/en.js';
import { isNameOfNothing, isPartial } from '../matching/coverage.js';
import type { ProductSearch, WordAnswer } from '../matching/product-search.js';
import { type Fulfilled, mostNamed } from '../matching/wish-filter.js';
import type { WordHit } from '../matching/word-hits.js';
import type { Term } from '../query/terms.js';
import { type Answer, isNamesake } from '../ranking/rank.js';
import type { LookedFor } from './asked.js';
import { isCalledByNone } from './strict-labels.js';

/** The things that it asks for together; none where it asks for one. */
export type Asked = LookedFor & { readonly things: readonly string[] };

export type Shelf = ReturnType<ProductSearch['placeCalled']>;

/** What was found, best first, and the shelf that bears the name that was asked for. */
export interface Found {
  readonly ranked: readonly Answer[];
  readonly shelf: Shelf;
}

/** What only sounds like what is asked for, and is for none of those whom the query names. */
export function otherThan({ search, read }: LookedFor): (position: number) => boolean {
  const known = OTHERS.get(read);
  if (known !== undefined) return known;
  const isNone = search.isOther(read.typed);
  OTHERS.set(read, isNone);
  return isNone;
}

/** Asked several times of a query, which is read once. */
const OTHERS = new WeakMap<LookedFor['read'], (position: number) => boolean>();

/** How far what was found is what was named. */
export function howNamed(asked: Asked, kept: Fulfilled, { ranked, shelf }: Found) {
  const { answer, things } = asked;
  return {
    isPartial: things.length === 0 && isPartial(kept.hits, answer.terms),
    isOnlyMentioned: shelf === undefined && things.length === 0 && isOnlyMentioned(asked, kept, ranked),
    isOnlyNear: !ranked.some((one) => one.worded),
  };
}

function isOnlyMentioned(lookedFor: LookedFor, kept: Fulfilled, ranked: readonly Answer[]): boolean {
  const { search, read, answer } = lookedFor;
  const isOther = otherThan(lookedFor);
  const said = read.words.trim().toLowerCase();
  // Of what is for somebody the page says whom it suits.
  const isFor = search.isForSomebody(read.words);
  // What bears all of it as its name is called so, whatever it is besides: a hot water bottle.
  const bears = ({ position }: WordHit) =>
    search.productAt(position)?.name.toLowerCase().includes(said) === true;
  const own = kept.hits.filter((hit) => isFor || !hit.isHeaded || bears(hit) || !isOther(hit.position));
  return (
    mostNamed(kept) === 0 ||
    isNamesake(kept.hits, { isOther }) ||
    answer.isHalfOnly ||
    isOfFamilyOnly(answer.terms) ||
    isNameOfNothing(own, answer.terms) ||
    isCalledByNone(ranked, { words: read.words, applied: kept.applied }, search) ||
    isOfNoSuchMaterial(answer, isOther)
  );
}

/** A material before a thing that is here, and of which none is: no *wooden spoon* is of titanium. */
function isOfNoSuchMaterial({ terms, hits }: WordAnswer, isOther: (position: number) => boolean): boolean {
  const material = terms.findIndex(({ isMaterial }, at) => isMaterial === true && at < terms.length - 1);
  if (material < 0 || terms.length > 2) return false;
  const things = hits.filter(({ isHeadMeant, position }) => isHeadMeant && !isOther(position));
  return things.length > 0 && things.every(({ holds }) => ((holds >> material) & 1) === 0);
}

/** One word for how a thing is, which nothing bears in its own form: what sustains is nothing *sustainable*. */
function isOfFamilyOnly([only, ...more]: readonly Term[]): boolean {
  if (only === undefined || more.length > 0 || !english.describes(only.typed)) return false;
  return only.forms.size > 0 && [...only.forms.keys()].every(isFamily);
}

const isFamily = (form: string): boolean => form.startsWith('~');

/** What only sounds like a name may be all there is, and comes near it at most: a trekking-pole tent, of *trekking poles*. */
export function toldIfOther(answers: Answers, search: ProductSearch): Answers {
  const isOther = search.isOther(answers.read.words);
  const isAll = answers.found.length > 0 && answers.found.every(({ position }) => isOther(position));
  return isAll ? { ...answers, isOnlyMentioned: true } : answers;
}
