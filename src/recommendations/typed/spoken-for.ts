import type { Product } from '../../catalog/product.js';
import type { Answers } from '../../catalog/search/answers/answers.js';
import { english } from '../../catalog/search/languages/en.js';
import type { Answer } from '../../catalog/search/ranking/rank.js';
import { MOST_SENSES } from '../../interests/senses.js';
import type { TypedWords } from '../../interests/typed-words.js';
import { tellingWords } from '../../segments/word-forms.js';
import { words } from '../../text/words.js';
import { ruleOf } from '../../visits/signals.js';
import type { Visit } from '../../visits/visit.js';
import { ofAskedSense } from './of-asked.js';
import { isAnsweredForMood } from './of-mood.js';
import { sensesOf } from './senses-of.js';
import { stem } from './stems.js';
import { isLikeFirst } from './told-by.js';

/** Products that a noted search keeps: enough for words of two senses. */
const KEPT = 3;
/** Of words with more senses, one product of each so many departments. */
const MOST_KEPT_SENSES = 6;

/** What a visit tells of a search: what it hides, and what it was about before. */
export type Around = Pick<Visit, 'hidden' | 'entries' | 'turnedDown'>;

/**
 * The products that a search speaks for: of what its words would surely mean as an interest the first that the page lists.
 * Where the words have several senses, one of each department that has them: the visit will say which is meant.
 * @param meant what its words surely mean as an interest
 */
export function spokenFor(
  answers: Answers,
  meant: TypedWords['meant'],
  around: Around,
  products: readonly Product[],
): readonly Product[] {
  if (answers.costly.length > 0 || isAnsweredForMood(answers) || isDoubted(answers)) return [];
  const kept = withVisited(meantBest(answers, meant, products), answers, around, products);
  // Of a name the things themselves are kept, where any is: of *dog food* no biscuits.
  const things = isName(answers.read.words) ? kept.filter(({ isThing }) => isThing) : [];
  const best = likeTheFirst(things.length > 0 ? things : kept, answers, products);
  // Where the page says that nothing is called so, what only mentions the words tells nothing: a baking sheet, of biscuits for tea.
  const isMentioned = answers.isOnlyMentioned && !answers.isBorne;
  const spoken = best.flatMap(({ position }) => products[position] ?? []);
  return withoutDearest(isMentioned ? spoken.filter(namedBy(answers.read.words)) : spoken);
}

/**
 * Whether the page says itself that what it lists may be something else: it is only near, what is for children was
 * asked for and not all of it is, or none has all of the name: a candle, of *birthday candle*.
 */
function isDoubted({ isOnlyNear, saysForChildren, untold }: Answers): boolean {
  const isOther = untold?.isName === true && untold.by === 'all';
  return isOnlyNear || isOther || saysForChildren === 'none' || saysForChildren === 'some';
}

/**
 * Of one name, where the first answer is not kept, what is of its kind: a search that is answered by secateurs speaks for no garden twine,
 * which is tagged a tool.
 */
function likeTheFirst(
  kept: readonly Answer[],
  { found: [first], read: { words: name } }: Answers,
  products: readonly Product[],
): readonly Answer[] {
  if (first === undefined || name.includes(',') || !isName(name)) return kept;
  if (kept.some(({ position }) => position === first.position)) return kept;
  const kindOf = ({ position }: Answer) => products[position]?.kind;
  return kept.filter((one) => kindOf(one) !== undefined && kindOf(one) === kindOf(first));
}

function meantBest(
  answers: Answers,
  meant: TypedWords['meant'],
  products: readonly Product[],
): readonly Answer[] {
  const departmentOf = ({ position }: Answer) => products[position]?.department ?? '';
  const { found } = answers;
  const own = ownOf(answers, meant, products);
  const ofSense = ofAskedSense(answers, products);
  const senses = sensesOf(withoutFar(ofSense), products);
  if (senses.length > MOST_SENSES && !isOfOneKind(found, products)) {
    const each = senses
      .slice(0, MOST_KEPT_SENSES)
      .flatMap((sense) => own.find((one) => departmentOf(one) === sense) ?? []);
    // Where fewer are sure, no look could tell which is meant.
    return each.length > MOST_SENSES ? each : [];
  }
  const ofSenses = own.filter((one) => senses.includes(departmentOf(one)));
  return (ofSenses.length > 0 ? ofSenses : own).slice(0, KEPT);
}

/**
 * Most of several things of the name are of the kind of the first: head torches, wherever they lie, are one sense. One alone
 * tells nothing: of *grip* grips for handlebars.
 */
function isOfOneKind(found: readonly Answer[], products: readonly Product[]): boolean {
  const kinds = found.filter(({ isThing }) => isThing).map(({ position }) => products[position]?.kind);
  const [first] = kinds;
  const same = kinds.filter((kind) => kind === first).length;
  return first !== undefined && kinds.length >= FEWEST && 2 * same > kinds.length;
}

/** So many are called by a word that nothing is, and one is so by chance: a jug for the door of a fridge. */
const FEWEST = 2;

/** What is surely meant, best first, and of it what has the words by which the best is called. */
function ownOf(
  { found, isOnlyMentioned, read }: Answers,
  meant: TypedWords['meant'],
  products: readonly Product[],
): readonly Answer[] {
  const likenessOf = ({ position }: Answer) => meant.get(position)?.likeness ?? 0;
  const own = found
    .filter(({ position }) => meant.has(position))
    .toSorted((a, b) => likenessOf(b) - likenessOf(a));
  const isLone = isOnlyMentioned && !read.words.trim().includes(' ') && own.length < FEWEST;
  const first = products[own[0]?.position ?? -1];
  if (isLone || first === undefined) return [];
  const isLike = isLikeFirst(read.words, first);
  return own.filter(({ position }) => isLike({ product: products[position] ?? first }));
}

/** What is no thing of the name may be another sense of it where some of it has this share of the best such thing's score. */
const AS_WELL = 0.6;

/** Without what is called so where all of it answers far less well than a thing of that name: no coaster for a mug. */
function withoutFar(found: readonly Answer[]): readonly Answer[] {
  const things = found.filter(({ isThing }) => isThing);
  const others = found.filter(({ isThing }) => !isThing);
  return bestOf(others) < AS_WELL * bestOf(things) ? things : found;
}

const bestOf = (found: readonly Answer[]): number => Math.max(0, ...found.map(({ score }) => score));

/**
 * Of a name of several things the one of a department that was looked at before is kept too: who looks at aquariums and
 * searches for a filter means one for those, however many filters for cameras there are. The looks will say which.
 */
function withVisited(
  kept: readonly Answer[],
  { found, isPartial, read }: Answers,
  around: Around,
  products: readonly Product[],
): readonly Answer[] {
  const departmentOf = ({ position }: Answer) => products[position]?.department;
  const departments = new Set(kept.map(departmentOf));
  if (departments.size !== 1 || isPartial || !isName(read.words)) return kept;
  const looked = lookedAt(around, products);
  if ([...departments].some((one) => looked.has(one ?? ''))) return kept;
  const other = found.find((one) => one.isThing && looked.has(departmentOf(one) ?? ''));
  return other ? [...kept.slice(0, KEPT - 1), other] : kept;
}

/** The departments of what a visit was about before. */
export function lookedAt(
  { entries, turnedDown }: Around,
  products: readonly Product[],
): ReadonlySet<string | undefined> {
  const seen = new Set(
    entries.flatMap((one) =>
      one.type === 'signal' && ruleOf(one.kind).weight > 0 && !turnedDown.has(one.product)
        ? [one.product]
        : [],
    ),
  );
  return new Set(products.flatMap(({ id, department }) => (seen.has(id) ? [department] : [])));
}

/** Whether the name of a product has one of the words that tell what a search is about. */
function namedBy(text: string): (product: Product) => boolean {
  const telling = new Set(tellingWords(text.toLowerCase()).map(stem));
  return ({ name }) => words(name.toLowerCase()).some((word) => telling.has(stem(word)));
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

/** It has no little words: what it names is one thing, and the last word says which. */
const isName = (text: string): boolean => !words(text.toLowerCase()).some((word) => english.silent.has(word));
