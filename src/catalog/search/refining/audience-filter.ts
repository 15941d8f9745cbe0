import { wordsIn } from '../../../language/word-lists.js';
import { words as wordsOf } from '../../../text/words.js';
import { audiencesIn, isCalledToy, isOfAnimals, namesAnyChildren, namesGrownUps } from '../../audience.js';
import type { Answers } from '../answers/answers.js';
import { CALLED } from '../matching/coverage.js';
import type { ProductSearch } from '../matching/product-search.js';
import type { WordHit } from '../matching/word-hits.js';
import type { ReadQuery } from '../query/facet.js';
import type { Answer } from '../ranking/rank.js';

/** Words that are searched for, and the shop's search. */
interface Asking {
  readonly search: ProductSearch;
  readonly read: Pick<ReadQuery, 'words'>;
}

/** What a list passes through for whom something is asked for, in this order; each leaves it as it is where it asks nothing. */
const PASSES = [withoutOtherAnimals, forThem, childrenFirst, harmlessFirst, forGrownUps];

/** Answers for those whom a query names. */
export function forWhomAsked(answers: readonly Answer[], asked: Asking): readonly Answer[] {
  return PASSES.reduce((left, pass) => pass(left, asked), answers);
}

/** Of what stands among things for babies, an older child is only shown what is about as near as the best. */
const NEAR_OLDER = 0.6;

/**
 * Who asks for a present for a child is shown what is for children, and nothing that only comes near. Best first: that its
 * first tag names children does not say what a thing is.
 */
function forThem(answers: readonly Answer[], { search, read: { words } }: Asking): readonly Answer[] {
  if (!search.isPresentForChildren(words)) return answers;
  const forChildren = search.forChildren(words);
  const best = answers.reduce((most, { score }) => Math.max(most, score), 0);
  const theirs = answers.filter(({ position, score }) => {
    const who = forChildren(position);
    return who === 'asked' || (who === 'younger' && score >= NEAR_OLDER * best);
  });
  return theirs.length > 0 ? theirs.toSorted((a, b) => b.score - a.score) : answers;
}

/**
 * Who names children or an animal is shown nothing for another animal, and who names animals alone nothing for children,
 * while anything else is left.
 */
function withoutOtherAnimals(
  answers: readonly Answer[],
  { search, read: { words } }: Asking,
): readonly Answer[] {
  if (audiencesIn(words).size === 0) return answers;
  const forWhom = search.forWhom(words);
  const isForChildren = namesAnyChildren(words) ? () => false : forAnyChildren(search);
  const isElse = (position: number) => forWhom(position) === 'animal' || isForChildren(position);
  const left = answers.filter(({ position }) => !isElse(position));
  return left.length > 0 ? left : answers;
}

/** Whether a product is for children of any age. */
export function forAnyChildren(search: Pick<ProductSearch, 'forChildren'>): (position: number) => boolean {
  const whose = search.forChildren('children babies');
  return (position) => whose(position) !== 'others';
}

/** Of things that are no more what was asked for than each other, those for children go behind where none was named. */
export function grownUpsFirst(
  answers: readonly Answer[],
  { search, read: { words } }: Asking,
  isWhole: (answer: Answer) => boolean,
): readonly Answer[] {
  const whole = answers.filter(isWhole);
  const isForChildren = forAnyChildren(search);
  const isTheirs = ({ position }: Answer) => isForChildren(position);
  // Who asks for a toy asks for what is for children.
  if (audiencesIn(words).size > 0 || isCalledToy(words)) return answers;
  const forWhom = search.forWhom(words);
  const isAnimals = ({ position }: Answer) => forWhom(position) === 'animal';
  const place = (one: Answer) => (isAnimals(one) ? 2 : isTheirs(one) ? 1 : 0);
  const ordered = whole.toSorted((a, b) => place(a) - place(b));
  let next = 0;
  return answers.map((one) => (isWhole(one) ? (ordered[next++] ?? one) : one));
}

/** What is done: *growing my own vegetables*. */
const DOING = /^\p{L}{2,}ing\s/iu;

/**
 * Of what only comes near, what is for children goes last where it is said what is done: no toy for who grows leeks.
 * @param isSuch the word that says what is looked for heads it
 */
export function anybodyFirst(
  answers: readonly Answer[],
  { search, read: { words } }: Asking,
  isSuch: (position: number) => boolean,
): readonly Answer[] {
  if (audiencesIn(words).size > 0) return answers;
  const isForChildren = DOING.test(words.trim()) ? forAnyChildren(search) : () => false;
  const isToy = (position: number) => isCalledToy(search.productAt(position)?.name ?? '');
  const isOthers = ({ position }: Answer) =>
    isForChildren(position) && (isToy(position) || !isSuch(position));
  return [...answers.filter((one) => !isOthers(one)), ...answers.filter(isOthers)];
}

/** Who names children is shown first what is called so and is for them, if by its tags alone: of puzzles for kids, those. */
export function childrenFirst(
  answers: readonly Answer[],
  { search, read: { words } }: Asking,
): readonly Answer[] {
  if (!namesAnyChildren(words) || search.isPresentForChildren(words)) return answers;
  const forChildren = search.forChildren(words);
  const isTheirs = ({ position, isCalled }: Answer) => isCalled && forChildren(position) !== 'others';
  return [...answers.filter(isTheirs), ...answers.filter((one) => !isTheirs(one))];
}

/** Where children are named, what is for them and goes by any name of the thing: a pack, of *rucksack for children*. */
export function calledForChildren(hits: readonly WordHit[], { search, read }: Asking): ReadonlySet<number> {
  if (!namesAnyChildren(read.words) || search.isPresentForChildren(read.words)) return new Set();
  const forChildren = search.forChildren(read.words);
  const isTheirs = ({ position, meant }: WordHit) => meant >= CALLED && forChildren(position) !== 'others';
  return new Set(hits.filter(isTheirs).map(({ position }) => position));
}

/** Words that call a thing one that is for no child. */
const NOT_FOR_CHILDREN = wordsIn('en/not-for-children.txt');

/** Of a thing for children, what is sharp or hot comes last, unless it says itself that it is for them. */
function harmlessFirst(answers: readonly Answer[], { search, read: { words } }: Asking): readonly Answer[] {
  if (!namesAnyChildren(words)) return answers;
  const forChildren = search.forChildren(words);
  const isHarmful = ({ position }: Answer) =>
    forChildren(position) === 'others' &&
    wordsOf(search.productAt(position)?.name ?? '').some((word) => NOT_FOR_CHILDREN.has(word));
  const harmful = new Set(answers.filter(isHarmful));
  const last = [...harmful].map((one) => ({ ...one, isGood: false, isThing: false }));
  return [...answers.filter((one) => !harmful.has(one)), ...last];
}

/** Who asks for grown-ups is shown nothing for children, while anything else is left. */
function forGrownUps(answers: readonly Answer[], { search, read: { words } }: Asking): readonly Answer[] {
  if (!namesGrownUps(words) || audiencesIn(words).size > 0) return answers;
  const isForChildren = forAnyChildren(search);
  const left = answers.filter(({ position }) => !isForChildren(position));
  return left.length > 0 ? left : answers;
}

/** Of a thing that is asked for children by their name: none of what is found is for any, or only some of it is. */
export function saysForChildren(
  { search, read: { words } }: Pick<Asking, 'search'> & { readonly read: { readonly words: string } },
  found: readonly Answer[],
): Answers['saysForChildren'] {
  if (!namesAnyChildren(words) || found.length === 0) return undefined;
  const forChildren = search.forChildren(words);
  const isTheirs = ({ position }: Answer) => forChildren(position) !== 'others';
  // A cot says that it is for children, though for none so old as a toddler.
  const isForAny = forAnyChildren(search);
  const isFirstForAny = found.slice(0, FIRST).some(({ position }) => isForAny(position));
  if (!isFirstForAny && !found.some(isTheirs)) return 'none';
  return found.slice(0, FIRST).every(isTheirs) ? undefined : 'some';
}

/** The first answers, which are seen at once. */
const FIRST = 3;

/** What the page says of a present for somebody whom nothing is called by. */
export function presentOf({ search, read: { words } }: Asking, found: readonly Answer[]): Answers['present'] {
  const forChildren = search.forChildren(words);
  const isTheirs = found.length > 0 && found.every(({ position }) => forChildren(position) !== 'others');
  if (isTheirs && search.isPresentForChildren(words)) return 'children';
  const isForAnimal = isOfAnimals({ of: audiencesIn(words), isGuess: false }) && search.isGiven(words);
  return isForAnimal || search.isPresentForSomebody(words) ? 'near' : undefined;
}
