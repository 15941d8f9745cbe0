import type { HeldWords } from './held-words.js';
import { likenessOfMeaning, type Meant } from './typed-words.js';

/** Called all of the words, as far as texts of one shop go. */
const ALL = 0.9;
/** Fewer products than this are no shelf; */
const FEW = 4;
/** so many are enough. */
const MOST = 8;
/** Called about half of the words at least, */
const HALF = 0.45;
/** and near them, cosine. */
const NEAR = 0.25;

/**
 * Beside few products that are called all of a thing and its place and are themselves none of the thing, what else of their
 * departments is called about half of the words, by one that tells what things of its category are: tomato food beside
 * the only seeds for *tomatoes on my balcony*. Where something is the thing itself, nothing else is meant.
 */
export function besideWhole(
  meant: ReadonlyMap<number, Meant>,
  held: readonly HeldWords[],
): ReadonlyMap<number, Meant> {
  const own = held.filter(({ position }) => meant.has(position));
  const isOfWhole = ({ labelled, isHeaded, isSeveral }: HeldWords) =>
    isSeveral && labelled >= ALL && !isHeaded;
  if (own.length === 0 || own.length >= FEW || !own.every(isOfWhole)) return meant;
  const departments = new Set(own.map(({ department }) => department));
  const beside = held.filter(
    ({ position, isTold, labelled, cosine, department }) =>
      !meant.has(position) && isTold && labelled >= HALF && cosine >= NEAR && departments.has(department),
  );
  return new Map([
    ...meant,
    ...beside
      .slice(0, MOST - own.length)
      .map(({ position, cosine }): [number, Meant] => [
        position,
        { isSure: false, likeness: Math.max(0.01, likenessOfMeaning(cosine)) },
      ]),
  ]);
}
