import type { Answer } from '../../../catalog/search/ranking/rank.js';
import type { FoundProducts } from '../../../shop/find-products.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import { ruleOf } from '../../../visits/signals.js';
import type { Visit } from '../../../visits/visit.js';
import { isName } from './agreed.js';

/** Products that a noted search keeps, the first of its page: enough for words of two senses. */
export const KEPT = 3;

/** Answers that tell by being alike, those of the first look at the page; fewer are alike by chance. */
const FIRST = 12;
const FEWEST = 6;
/** So many of them are of one department. */
const MOST_OF_THEM = 2 / 3;

/**
 * Where nothing is called so, but most of the first answers are of the first one's department, those of it that are near:
 * two at least.
 */
export function ofOnePart(
  found: readonly Answer[],
  departmentOf: (one: Answer) => string,
  isNear: (one: Answer) => boolean,
): readonly Answer[] {
  const listed = found.slice(0, FIRST);
  const [first] = listed;
  const ofIt = listed.filter((one) => first !== undefined && departmentOf(one) === departmentOf(first));
  if (ofIt.length < FEWEST || ofIt.length < MOST_OF_THEM * listed.length) return [];
  const near = ofIt.filter((one) => one.worded && isNear(one)).slice(0, KEPT);
  return near.length > 1 ? near : [];
}

/**
 * Of words that no answer is called by, the good answers where all of the first are of one department: games for a rainy
 * evening are games, and who develops film at home is about film.
 */
export function ofOneDepartment(
  found: readonly Answer[],
  departmentOf: (one: Answer) => string,
): readonly Answer[] {
  const first = found.slice(0, FIRST);
  const isOne = new Set(first.map(departmentOf)).size === 1;
  return isOne && first.length >= FEWEST ? first.filter(({ isGood }) => isGood).slice(0, KEPT) : [];
}

/** What a visit tells of a search: what it hides, and what it was about before. */
export type Around = Pick<Visit, 'hidden' | 'entries' | 'turnedDown'>;

/**
 * Of a name of several things the one of a department that was looked at before is kept too: who looks at aquariums and
 * searches for a filter means one for those, however many filters for cameras there are. The looks will say which.
 */
export function withVisited(
  kept: readonly Answer[],
  { found, isPartial, read }: FoundProducts,
  { entries, turnedDown }: Around,
  { catalogue }: Pick<Snapshot, 'catalogue'>,
): readonly Answer[] {
  const departmentOf = ({ position }: Answer) => catalogue.products[position]?.department;
  const departments = new Set(kept.map(departmentOf));
  if (departments.size !== 1 || isPartial || !isName(read.words)) return kept;
  const looked = new Set(
    entries.flatMap((one) =>
      one.type === 'signal' && ruleOf(one.kind).weight > 0 && !turnedDown.has(one.product)
        ? [catalogue.product(one.product)?.department]
        : [],
    ),
  );
  if ([...departments].some((one) => looked.has(one))) return kept;
  const other = found.find((one) => one.isThing && looked.has(departmentOf(one)));
  return other ? [...kept.slice(0, KEPT - 1), other] : kept;
}

/** Without what is for animals that the query does not name, unless such a thing comes first: a dog's shampoo bar. */
export function forPeople(
  { found, read }: Pick<FoundProducts, 'found'> & { readonly read: Pick<FoundProducts['read'], 'words'> },
  search: Snapshot['search'],
): readonly Answer[] {
  const forWhom = search.forWhom(read.words);
  const isForAnimal = ({ position }: Answer) => forWhom(position) === 'animal';
  const [first] = found;
  return first === undefined || isForAnimal(first) ? found : found.filter((one) => !isForAnimal(one));
}
