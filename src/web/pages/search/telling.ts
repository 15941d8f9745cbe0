import {
  type Audience,
  audienceOf,
  audiencesIn,
  isForOthers,
  isOfAnimals,
} from '../../../catalog/audience.js';
import type { Product } from '../../../catalog/product.js';
import type { Answer } from '../../../catalog/search/ranking/rank.js';
import { saysOpposite } from '../../../recommendations/typed/opposites.js';
import { isOfAskedSense } from '../../../recommendations/typed/other-senses.js';
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

/**
 * Without other things of the name, what says the opposite of the words, and what is for others than were named. Where
 * something is for those that were named, it alone: of puzzles for kids, those for kids.
 */
export function ofAskedSense(
  { found, read }: FoundProducts,
  products: readonly Product[],
): readonly Answer[] {
  const asked = { of: audiencesIn(withoutSubject(read.words)), isGuess: true };
  const known = found.flatMap((one) => {
    const product = products[one.position];
    const isMeant = product && isOfAskedSense(read.words, product) && !saysOpposite(read.words, product);
    return isMeant ? [{ one, audience: audienceOf(product) }] : [];
  });
  if (asked.of.size === 0) return ofGrownUps(known).map(({ one }) => one);
  const open = known.filter(({ audience }) => !isForOthers(asked, audience));
  const theirs = open.filter(({ audience }) => audience.of.size > 0);
  return (theirs.length > 0 ? theirs : open).map(({ one }) => one);
}

/** Where nobody is named, without what is for children, unless such a thing comes first. */
function ofGrownUps<T extends { readonly audience: Audience }>(known: readonly T[]): readonly T[] {
  const isTheirs = ({ audience }: T) => audience.of.size > 0 && !isOfAnimals(audience);
  const [first] = known;
  return first === undefined || isTheirs(first) ? known : known.filter((one) => !isTheirs(one));
}

/** What a thing shows or tells of: animals in a book are none that it is for. */
const SUBJECT = /\s(?:with|about)\s+(?:(?:an?|the|some|many)\s+)?(\S+)$/iu;

function withoutSubject(words: string): string {
  const [end = '', subject = ''] = SUBJECT.exec(words.trim()) ?? [];
  const of = audiencesIn(subject);
  return of.size > 0 && isOfAnimals({ of, isGuess: true }) ? words.trim().slice(0, -end.length) : words;
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
