import type { Answer } from '../../../catalog/search/rank.js';
import { MOST_SENSES } from '../../../interests/senses.js';
import { toCompact } from '../../../sessions/compact-vector.js';
import type { FoundProducts } from '../../../shop/find-products.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import type { SearchEntry } from '../../../visits/entry.js';
import { sensesOf } from '../../parts/search-senses.js';

/** Products that a noted search keeps, the first of its page: enough for words of two senses. */
const KEPT = 3;
/** Of words with more senses, one product of each so many departments. */
const MOST_KEPT_SENSES = 6;
/** Cosine from which an answer that is called so, but not by its last word, is near the words: *Iris* begins Irish. */
const NEAR_CALLED = 0.25;
/** An answer that is called only a part of the words has this share of the first one's score: a bird's-beak knife has less. */
const ANSWERS = 0.45;
/** The same of an answer that is not called what was looked for. */
const NEAR = 0.45;

/**
 * A search as a session keeps it: its meaning and the first products that it found, never its words. Where its answers
 * do not tell what it was about, no product is kept, and it makes no interest.
 * @returns undefined where it found nothing, or the model did not answer
 */
export function searchedEntry(answers: FoundProducts, snapshot: Snapshot): SearchEntry | undefined {
  const { meaning } = answers;
  const found = telling(answers, snapshot);
  if (!meaning || answers.found.length === 0) return undefined;
  const ids = found.flatMap(({ position }) => snapshot.catalogue.products[position]?.id ?? []);
  return { type: 'search', meaning: toCompact(meaning), found: ids };
}

/**
 * Products that tell what a search was about. Where its words have several senses, one of each department that has
 * them: the visit will say which is meant. Else the first that the page lists under *Best match*, where the first of
 * them is called what was looked for: then they answer, whatever part of the words the others are called. Else those
 * that are called so; where none is, the good answers among them, if they are near in meaning and all of one
 * department: a draughts board answers "keeping the draughts out" as well as a draught excluder.
 */
function telling(answers: FoundProducts, { catalogue, search }: Snapshot): readonly Answer[] {
  if (answers.isOnlyNear) return [];
  const departmentOf = ({ position }: Answer) => catalogue.products[position]?.department ?? '';
  const near = new Map(answers.near.map(({ position, similarity }) => [position, similarity]));
  const isNear = (least: number) => (one: Answer) => (near.get(one.position) ?? 0) >= least;
  const isTold = (one: Answer) => one.isThing || (one.isCalled && isNear(NEAR_CALLED)(one));
  const senses = sensesOf(answers.found, catalogue);
  if (senses.length > MOST_SENSES)
    return senses
      .slice(0, MOST_KEPT_SENSES)
      .flatMap((sense) => answers.found.find((one) => departmentOf(one) === sense) ?? []);
  const listed = forPeople(answers, search).slice(0, KEPT);
  const [first] = listed;
  const least = ANSWERS * (first?.score ?? 0);
  const isOfSense = (one: Answer) => senses.includes(departmentOf(one));
  if (first && isTold(first))
    return listed.filter((one) => isOfSense(one) && (isTold(one) || (one.worded && one.score >= least)));
  const called = listed.filter((one) => isOfSense(one) && isTold(one));
  if (called.length > 0) return called;
  const good = listed.filter(({ isGood, worded }) => isGood && worded);
  const departments = new Set(good.map(departmentOf));
  return departments.size === 1 && good.every(isNear(NEAR)) ? good : [];
}

/** Without what is for animals that the query does not name, unless such a thing comes first: a dog's shampoo bar. */
function forPeople({ found, read }: FoundProducts, search: Snapshot['search']): readonly Answer[] {
  const forWhom = search.forWhom(read.words);
  const isForAnimal = ({ position }: Answer) => forWhom(position) === 'animal';
  const [first] = found;
  return first === undefined || isForAnimal(first) ? found : found.filter((one) => !isForAnimal(one));
}
