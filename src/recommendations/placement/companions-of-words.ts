import { dot } from '../../embedding/vectors.js';
import type { TypedWords } from '../../interests/typed-words.js';
import type { InterestId } from '../../visits/entry.js';
import { type Companion, companionsOf } from '../complements/companions.js';
import type { ComplementFinder } from '../complements/complements.js';
import type { ShopIndex } from '../index/shop-index.js';
import type { Peer } from './peer.js';

/** What typed words surely mean, the likest first: so many things are looked at for what goes with them. */
const MOST_SURE = 4;
/** What is surely meant makes a shelf by itself from so many on: what goes with it fills up to them. */
const MOST_TOGETHER = 4;
/** Cosine from which a thing is what the words name, and not what helps: sourdough starter has .35 to baking such bread. */
const NEAR_WORDS = 0.25;
/** Cosine below which what goes with a thing has little to do with the words: a fuzz pedal, of *learning guitar*. */
const LEAST_NEAR = 0.25;

/** The same of what serves only as it goes with a ticked thing: blackboard paint has .27, of *painting the living room*. */
const NEAR_DONE = 0.29;

/** Score from which what goes with a thing that was ticked is near it too: gaiters only go with socks, of *training for a marathon*. */
const NEAR_TICKED = 1.06;

/**
 * Companions of the products that typed words surely mean, within their departments. Ticked products always count. A
 * product that is far from the words in meaning has no companions: an eye pillow, of *sleeping badly*. A companion must suit
 * the weather that is named, and either be perhaps meant itself and agree with every word, or serve the activity that is
 * named and be near both. No gloves that go with overshoes do, of *cycling in the rain*, nor any that go with a jacket, of
 * *waterproof jackets*.
 */
export function companionsOfWords(
  interest: InterestId,
  { meant, meaning, perhaps, agrees, suits, serves, isUnfit, unticked }: TypedWords,
  complements: ComplementFinder,
  index: ShopIndex,
): Peer[] {
  const cosine = (position: number) => dot(meaning, index.meaning(position));
  const isTicked = (position: number | undefined) => meant.get(position ?? -1)?.isTicked === true;
  const sure = [...meant]
    .filter(([position, { isNamed }]) => isTicked(position) || (isNamed && cosine(position) >= NEAR_WORDS))
    .toSorted(([, a], [, b]) => b.likeness - a.likeness)
    .slice(0, MOST_SURE)
    .flatMap(([position]) => index.idAt(position) ?? []);
  const together = companionsOf(sure, complements, index).flatMap((companion): Peer[] => {
    const named = index.position(companion.about);
    if (named === undefined || index.department(companion.position) !== index.department(named)) return [];
    if (meant.has(companion.position) || cosine(companion.position) < LEAST_NEAR) return [];
    const isMeantToo = agrees?.(companion.position) === true && perhaps?.has(companion.position) === true;
    const isNear =
      isTicked(named) &&
      serves?.(companion.position) === true &&
      cosine(companion.position) >= NEAR_DONE &&
      isNearTicked(companion, index);
    if (suits?.(companion.position) !== true || !(isMeantToo || isNear)) return [];
    if (isUnfit?.(companion.position) || unticked?.has(companion.position)) return [];
    return [
      {
        position: companion.position,
        named,
        kinship: 'interest',
        companion: { ...companion, words: interest },
      },
    ];
  });
  return together.slice(0, Math.max(0, MOST_TOGETHER - meant.size));
}

const isNearTicked = ({ position, score }: Companion, index: ShopIndex): boolean =>
  score >= NEAR_TICKED && !index.isDear(position);
