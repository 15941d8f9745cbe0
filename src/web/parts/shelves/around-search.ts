import type { Answer } from '../../../catalog/search/ranking/rank.js';
import { MOST_SENSES } from '../../../interests/senses.js';
import { WORDS_NEAR, WORDS_SHARE } from '../../../interests/typed-words.js';
import type { PageContext } from '../../../recommendations/for-visit.js';
import { isOneKind } from '../../../recommendations/kinds/one-kind.js';
import { sensesOf } from '../../../recommendations/typed/senses-of.js';
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
  const senses = sensesOf(found, catalogue.products);
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
