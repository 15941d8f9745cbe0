import type { Catalogue } from '../../../catalog/catalogue.js';
import type { Answer } from '../../../catalog/search/ranking/rank.js';
import { MOST_SENSES } from '../../../interests/senses.js';
import { WORDS_NEAR, WORDS_SHARE } from '../../../interests/typed-words.js';
import type { PageContext } from '../../../recommendations/for-visit.js';
import { isOneKind } from '../../../recommendations/kinds/one-kind.js';
import { type FoundProducts, findProducts, type QueryReader } from '../../../shop/find-products.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import { fitsForm, wishesInForm } from '../../http/forms/listing-query.js';
import type { ShelfPlace } from './shelf-place.js';

/** Answers a search page shows first: its shelf shows others. */
const ANSWERS = 24;

interface AroundWanted {
  readonly services: QueryReader;
  readonly snapshot: Snapshot;
  readonly mayBeForeign?: boolean;
  readonly found?: FoundProducts;
}

/**
 * What may stand beside a search: it has what the words and the form ask, and is not shown yet. Where nothing but
 * wishes was said, or the model is away, that is the rest of what was found.
 */
export async function aroundSearch(
  { query, literal, form }: Extract<ShelfPlace, { readonly page: 'search' }>,
  { services, snapshot, mayBeForeign = false, found: known }: AroundWanted,
): Promise<Pick<PageContext, 'search' | 'shown' | 'among'>> {
  const options = { literal, mayBeForeign, ignored: wishesInForm(form) };
  const answers = known ?? (await findProducts(services, snapshot, query, options));
  const fits = fitsForm(form);
  const fitting = (positions: readonly number[]): readonly number[] =>
    positions.filter((position) => {
      const product = snapshot.catalogue.products[position];
      return product !== undefined && fits(product);
    });
  const found = fitting(answers.found.map(({ position }) => position));
  const shown = found.slice(0, ANSWERS);
  if (!answers.meaning) return { shown, among: found };
  return { shown, among: fitting(near(answers, snapshot)), search: answers.meaning };
}

/**
 * About as near in meaning as the nearest, and of one kind with something that is called so (with a good answer, where
 * nothing is): meaning alone takes an amaryllis bulb for a lamp. None where the words have several senses.
 */
function near({ near, found }: FoundProducts, { catalogue, shop }: Snapshot): readonly number[] {
  const senses = sensesOf(found, catalogue);
  if (senses.length > MOST_SENSES) return [];
  const isCalled = (one: Answer) => one.isGood && (one.isThing || one.isCalled);
  const telling = found.some(isCalled) ? found.filter(isCalled) : found.filter(({ isGood }) => isGood);
  const isOfKind = (position: number) =>
    telling.some(
      (one) => shop.shelf(one.position) === shop.shelf(position) && isOneKind(one.position, position, shop),
    );
  const least = Math.max(WORDS_NEAR, WORDS_SHARE * (near[0]?.similarity ?? 0));
  return near
    .filter(({ position, similarity }) => similarity >= least && isOfKind(position))
    .map(({ position }) => position);
}

/** The departments that hold so much of what is called so are its senses: one wooden toy does not make tea a toy. */
const SENSE = 0.75;
/** What the words name says more of their sense than what is called by them in passing. */
const THING = 3;

/**
 * The senses of the words that were searched for: the departments of what is called by them, as few as hold three
 * quarters of it, the most first.
 */
export function sensesOf(
  found: readonly Answer[],
  { products }: Pick<Catalogue, 'products'>,
): readonly string[] {
  const called = found.filter(({ isThing, isCalled }) => isThing || isCalled);
  const weights = new Map<string, number>();
  for (const { position, isThing } of withoutLone(called, products)) {
    const department = products[position]?.department;
    if (department === undefined) continue;
    weights.set(department, (weights.get(department) ?? 0) + (isThing ? THING : 1));
  }
  const enough = SENSE * [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  let held = 0;
  const senses: string[] = [];
  for (const [department, weight] of [...weights].sort(([, a], [, b]) => b - a)) {
    if (held >= enough) break;
    held += weight;
    senses.push(department);
  }
  return senses;
}

/**
 * Without what is alone of its department and answers less well than something else, where another department holds more than half of what is called so, or of the things of that name: beside
 * cake tins a cake of pu-erh is no sense of *cake*, nor are chocolate buttons one of *buttons*.
 */
function withoutLone(
  called: readonly Answer[],
  products: Pick<Catalogue, 'products'>['products'],
): readonly Answer[] {
  const departmentOf = ({ position }: Answer) => products[position]?.department;
  const of = (one: Answer, all: readonly Answer[]) =>
    all.filter((other) => departmentOf(other) === departmentOf(one)).length;
  const things = called.filter(({ isThing }) => isThing);
  const isMost = (one: Answer, all: readonly Answer[]) => of(one, all) > 1 && of(one, all) * 2 > all.length;
  const hasMost = called.some((one) => isMost(one, called)) || things.some((one) => isMost(one, things));
  const best = Math.max(...called.map(({ score }) => score));
  return hasMost ? called.filter((one) => of(one, called) > 1 || one.score === best) : called;
}
