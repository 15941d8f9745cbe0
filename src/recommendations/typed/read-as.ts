import type { ShopsNames } from '../../catalog/said-otherwise.js';
import type { Meant, TypedWords } from '../../interests/typed-words.js';
import type { ReadWords } from './read-words.js';

/**
 * What the names that shops sell under mean, for words that were read as they were typed. A search looks for the first of
 * them, and for none that is a guess.
 */
export function readAs(
  typed: ReadWords,
  { names, isGuess }: ShopsNames,
  read: (words: string) => ReadWords,
): ReadWords {
  const all = names.map(read);
  const [first] = all;
  const meant = new Map(all.toReversed().flatMap((one) => [...asListed(one.meant)]));
  if (!isGuess && first) return withFoundOf({ ...first, meant }, typed);
  const several = all.filter((one) => one.meant.size > 0).length;
  const guessed = several > 1 ? new Map(all.toReversed().flatMap(bestOf(several))) : meant;
  const unsure = [...guessed].map(([at, one]): [number, Meant] => [
    at,
    { ...one, isSure: false, isListed: true },
  ]);
  return { ...typed, isUnread: false, meant: new Map(unsure) };
}

/** What a name of the list only seems to mean is a good guess where it means nothing surely. */
function asListed(meant: TypedWords['meant']): TypedWords['meant'] {
  if ([...meant.values()].some(({ isSure }) => isSure)) return meant;
  return new Map([...meant].map(([at, one]) => [at, { ...one, isListed: true }]));
}

/** Cards of a shelf, and of it so many at least for each of several names. */
const CARDS = 8;
const LEAST_OF_NAME = 3;

/** Of one of several names the best alone: meditation, a bath and tea are for who wants to relax, and not ten things for meditation. */
const bestOf =
  (names: number) =>
  ({ meant }: ReadWords): readonly [number, Meant][] =>
    [...meant]
      .toSorted(([, a], [, b]) => b.likeness - a.likeness)
      .slice(0, Math.max(LEAST_OF_NAME, Math.ceil(CARDS / names)));

/** A reading, with what a search finds for other words for the same. */
export function withFoundOf(
  read: ReadWords,
  { found = [], isAnswered = false, guessed }: ReadWords,
): ReadWords {
  return {
    ...read,
    guessed: read.guessed.size > 0 ? read.guessed : guessed,
    isUnread: read.isUnread === true && read.meant.size === 0,
    found: [...(read.found ?? []), ...found],
    isAnswered: read.isAnswered === true || isAnswered,
  };
}
