import type { Product, ProductId } from '../../../catalog/product.js';
import { whatTheyDo } from '../../../catalog/search/activities-of-persons.js';
import { CALLED } from '../../../catalog/search/matching/coverage.js';
import type { Answer } from '../../../catalog/search/ranking/rank.js';
import { isThingNamed, thingNamed } from '../../../catalog/search/refining/quality-order.js';
import { MOST_SENSES } from '../../../interests/senses.js';
import { ofAskedSense } from '../../../recommendations/typed/of-asked.js';
import { toCompact } from '../../../sessions/compact-vector.js';
import type { FoundProducts } from '../../../shop/find-products.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import type { SearchEntry } from '../../../visits/entry.js';
import type { SaysNothing } from '../../http/noting.js';
import { sensesOf } from '../../parts/shelves/around-search.js';
import { agreedAmong, firstOfEach, isName } from './agreed.js';
import { type Around, forPeople, KEPT, ofOneDepartment, ofOnePart, withVisited } from './telling.js';

/** Of words with more senses, one product of each so many departments. */
const MOST_KEPT_SENSES = 6;
/** Cosine from which an answer that is called so, but not by its last word, is near the words: *Iris* begins Irish. */
const NEAR_CALLED = 0.25;
/** An answer that is called only a part of the words has this share of the first one's score: a bird's-beak knife has less. */
const ANSWERS = 0.45;
/** The same of an answer that is not called what was looked for. */
const NEAR = 0.45;

/** What is no thing of the name may be another sense of it where some of it has this share of the best such thing's score. */
const AS_WELL = 0.6;

const NOTHING: Around = { hidden: new Map(), entries: [], turnedDown: new Set() };

/**
 * A search as a session keeps it: its meaning and the first products that it found, never its words. Where its answers
 * do not tell what it was about, no product is kept, and it makes no interest.
 * @returns undefined where it found nothing, says nothing of what somebody likes, or the model did not answer
 */
export function searchedEntry(
  all: FoundProducts,
  snapshot: Snapshot,
  around: Around = NOTHING,
): SearchEntry | undefined {
  const isListed = ({ position }: Answer) =>
    !around.hidden.has(snapshot.catalogue.products[position]?.id as ProductId);
  const answers = { ...all, found: all.found.filter(isListed) };
  const { meaning } = answers;
  const found = withVisited(telling(answers, snapshot), answers, around, snapshot);
  if (!meaning || answers.found.length === 0 || saysNothing(answers, snapshot)) return undefined;
  const products = found.flatMap(({ position }) => snapshot.catalogue.products[position] ?? []);
  const ids = withoutDearest(products).map(({ id }) => id);
  return { type: 'search', meaning: toCompact(meaning), found: ids };
}

/** What costs so many times the middle one of what was found was hardly looked for: a field camera, of a first camera. */
const DEAREST = 4;
/** Of fewer none is the middle one. */
const HAVE_A_MIDDLE = 3;

function withoutDearest(found: readonly Product[]): readonly Product[] {
  if (found.length < HAVE_A_MIDDLE) return found;
  const prices = found.map(({ price }) => price.amount).toSorted((a, b) => a - b);
  const middle = prices[(prices.length - 1) >> 1] ?? 0;
  return found.filter(({ price }) => price.amount <= DEAREST * middle);
}

/** For a present or for somebody alone, or nothing but wishes; undefined where it names what it is about. */
export function saysNothing(
  answers: FoundProducts,
  snapshot: Pick<Snapshot, 'search'>,
): SaysNothing | undefined {
  const { read, found } = answers;
  if (isPresentOnly(answers, snapshot)) {
    const isForWhom = answers.present === 'children' || whatTheyDo(read.words, snapshot.search) !== undefined;
    const isWhomAlone = isForWhom && snapshot.search.occasionIn(read.words) === '';
    return isWhomAlone ? 'whom' : 'present';
  }
  // A brand alone is looked for in all that it makes.
  return found.length > 0 && read.facets.length > 0 && !/[\p{L}\p{N}]/u.test(read.words)
    ? 'wishes'
    : undefined;
}

/** Nothing was asked for but a present: what suits somebody else says nothing of the visit. */
export function isPresentOnly(
  { isMarked, aside, present, read }: FoundProducts,
  { search }: Pick<Snapshot, 'search'>,
): boolean {
  const isGiven = isMarked || aside !== '' || present === 'children';
  return isGiven || search.isPresentForSomebody(read.words) || whatTheyDo(read.words, search) !== undefined;
}

/**
 * Products that tell what a search was about. Where its words have several senses, one of each department that has
 * them: the visit will say which is meant. Else the first that the page lists under *Best match*, where the first of
 * them is called what was looked for: it, and what is called so too. Else those that are called so; where none is, the
 * good answers among them, if they are near in meaning and all of one department: a draughts board answers "keeping the
 * draughts out" as well as a draught excluder. Else, of a purpose in several words, those near of most of the first
 * answers, where these are of one department, or the good ones where all are.
 */
function telling(answers: FoundProducts, { catalogue, search }: Snapshot): readonly Answer[] {
  if (answers.isOnlyNear || answers.costly.length > 0) return [];
  const departmentOf = ({ position }: Answer) => catalogue.products[position]?.department ?? '';
  const near = new Map(answers.near.map(({ position, similarity }) => [position, similarity]));
  const isNear = (least: number) => (one: Answer) => (near.get(one.position) ?? 0) >= least;
  const isTold = (one: Answer) => one.isThing || (one.isCalled && isNear(NEAR_CALLED)(one));
  const ofSense = ofAskedSense(answers, catalogue.products);
  const things = search.severalThings(answers.read.words);
  if (things.length > 0 && answers.isPartial === false)
    return firstOfEach(ofSense, things, search).slice(0, KEPT);
  const found = ofSense.filter(agreedAmong(ofSense, answers, search));
  const senses = sensesOf(withoutFar(found), catalogue);
  if (senses.length > MOST_SENSES)
    return senses
      .slice(0, MOST_KEPT_SENSES)
      .flatMap((sense) => found.find((one) => departmentOf(one) === sense) ?? []);
  const listed = forPeople({ ...answers, found }, search).slice(0, KEPT);
  const spoken = spokenFor(thingsIn(found.filter(isTold)), departmentOf);
  const isSpoken = (one: Answer) => spoken.length === 0 || spoken.includes(departmentOf(one));
  const told = listed.filter((one) => isSpoken(one) && isTold(one));
  const [first] = listed;
  if (first && isTold(first))
    return withHeaded(told, listed.filter(isSpoken), { answers, catalogue, search });
  if (told.length > 0) return told;
  const good = listed.filter(({ isGood, worded }) => isGood && worded);
  const departments = new Set(good.map(departmentOf));
  if (departments.size === 1 && good.every(isNear(NEAR))) return good;
  const { place } = answers;
  if (place) return listed.filter((one) => departmentOf(one) === place.department);
  const isPurpose = isLong(answers);
  const part = isPurpose ? ofOnePart(found, departmentOf, isNear(NEAR_PART)) : [];
  if (part.length > 0) return part;
  const isAgreed = isName(answers.read.words) ? isSaidWhole(ofSense[0], answers, search) : isPurpose;
  const ofOne = isAgreed ? ofOneDepartment(ofSense, departmentOf) : [];
  return ofOne.length > 0 ? ofOne : ofNamedThing(ofSense, answers, { search, departmentOf });
}

/**
 * Of a thing that is named plainly, with words beside it that no answer is called by, the first answers that are such
 * things, where the best of them is one, and of its department: drills, of *drill for concrete*.
 */
function ofNamedThing(
  found: readonly Answer[],
  { read: { words, facets } }: FoundProducts,
  { search, departmentOf }: Pick<Snapshot, 'search'> & { departmentOf(one: Answer): string },
): readonly Answer[] {
  const isOneWord = !words.trim().includes(' ') && facets.length === 0;
  const thing = isOneWord ? undefined : thingNamed(words, search);
  const listed = forPeople({ found, read: { words } }, search).slice(0, KEPT);
  const [first] = listed;
  if (thing === undefined || first === undefined) return [];
  const isIt = isThingNamed(thing, { found: listed }, search);
  return isIt(first) ? listed.filter((one) => isIt(one) && departmentOf(one) === departmentOf(first)) : [];
}

/** It says all of the words, by whatever words of its text: linen for *curtain fabric*, and no mat for yoga for *bath mat*. */
function isSaidWhole(one: Answer | undefined, { read }: FoundProducts, search: Snapshot['search']): boolean {
  const { hits } = search.ask(read.words);
  return one !== undefined && hits.some(({ position, said }) => position === one.position && said >= CALLED);
}

/** The very things where none answers better, rather than what has them for a tag: beside a jacket no cloth for one. */
function thingsIn(found: readonly Answer[]): readonly Answer[] {
  const things = found.filter(({ isThing }) => isThing);
  return bestOf(things) >= bestOf(found) ? things : found;
}

const bestOf = (found: readonly Answer[]): number => Math.max(0, ...found.map(({ score }) => score));

/** Without what is called so where all of it answers far less well than a thing of that name: no coaster for a mug. */
function withoutFar(found: readonly Answer[]): readonly Answer[] {
  const things = found.filter(({ isThing }) => isThing);
  const others = found.filter(({ isThing }) => !isThing);
  return bestOf(others) < AS_WELL * bestOf(things) ? things : found;
}

/** Cosine from which those of one part that hold a word are near all of them: *cycling to work in winter*. */
const NEAR_PART = 0.4;

/** Fewer words are a name: of *bath mat* mats for yoga tell nothing. */
const SHORTEST_PURPOSE = 4;

const isLong = ({ read: { words } }: FoundProducts): boolean =>
  words.trim().split(/\s+/).length >= SHORTEST_PURPOSE;

/** Two departments may be meant where each has this share of what is called so. */
const SHARED = 1 / 3;

/**
 * The departments that a search speaks for: that of most of what is called so; two where each has a third of it, and
 * the first answer is of one of them.
 */
function spokenFor(named: readonly Answer[], departmentOf: (one: Answer) => string): readonly string[] {
  const counts = new Map<string, number>();
  for (const one of named) counts.set(departmentOf(one), (counts.get(departmentOf(one)) ?? 0) + 1);
  const sorted = [...counts].sort(([, a], [, b]) => b - a).map(([department]) => department);
  const [first] = named;
  const shared = sorted
    .filter((one) => (counts.get(one) ?? 0) >= SHARED * named.length)
    .slice(0, MOST_SENSES);
  return first && shared.length > 1 && shared.includes(departmentOf(first)) ? shared : sorted.slice(0, 1);
}

/**
 * What is called so, and what of the first one's category is headed by the word that says what is looked for: a tent for
 * four beside one for two. Where the first is the very thing, what only bears its name goes with it: a pen roll is no pen.
 */
function withHeaded(
  told: readonly Answer[],
  listed: readonly Answer[],
  { answers, catalogue, search }: Pick<Snapshot, 'catalogue' | 'search'> & { answers: FoundProducts },
): readonly Answer[] {
  const [first] = told;
  if (!first) return [];
  const led = new Set(
    search
      .ask(answers.read.words)
      .hits.filter(({ isLed }) => isLed)
      .map(({ position }) => position),
  );
  const categoryOf = ({ position }: Answer) => catalogue.products[position]?.category;
  const isLike = (one: Answer) => one.score >= ANSWERS * first.score && categoryOf(one) === categoryOf(first);
  return listed.filter(
    (one) =>
      one.isThing ||
      (!first.isThing && told.includes(one)) ||
      (one.worded && led.has(one.position) && isLike(one)),
  );
}
