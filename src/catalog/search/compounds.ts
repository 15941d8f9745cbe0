import type { Compounding, Compounds } from './languages/language.js';

/** Shorter parts are parts by chance. */
const SHORTEST_FIRST = 3;
const SHORTEST_LAST = 4;
/** Behind what nobody knows only a longer word of the catalogue is a part: *Exzenterschleifer*. */
const SHORTEST_BEHIND_UNKNOWN = 6;

/** More words than these any catalogue writes; a query's own are kept no longer than that. */
const MOST_KEPT = 100_000;

/**
 * @param catalogue every word that the catalogue writes, plain
 * @param singular the one form of a word
 */
export function openCompounds(
  catalogue: ReadonlySet<string>,
  { isWord, isOneWord }: Compounding,
  singular: (word: string) => string,
): Compounds {
  const own = new Set([...catalogue].map(singular));
  const isKnown = (word: string) => isWord(word) || own.has(singular(word));
  const known = new Map<string, readonly Split[]>();

  const splitsOf = (word: string): readonly Split[] => {
    const found = known.get(word);
    if (found !== undefined || isOneWord(singular(word))) return found ?? [];
    const splits: Split[] = [];
    for (let at = SHORTEST_FIRST; at <= word.length - SHORTEST_LAST; at++) {
      const [first, last] = [word.slice(0, at), word.slice(at)];
      if (isSplit(first, last)) splits.push({ first, last });
      if (isOneWord(singular(last))) break;
    }
    if (known.size > MOST_KEPT) known.clear();
    // Only of words that the catalogue writes: what was typed is kept nowhere.
    if (catalogue.has(word)) known.set(word, splits);
    return splits;
  };
  const isSplit = (first: string, last: string): boolean => {
    if (isFirst(first)) return isKnown(last) || splitsOf(last).length > 0;
    return last.length >= SHORTEST_BEHIND_UNKNOWN && first.length > SHORTEST_FIRST && own.has(singular(last));
  };
  /** As it is, or without what joins it, or as the beginning of a verb: `Spannungs-`, `Bohr-`, `Säge-`. */
  const isFirst = (first: string): boolean =>
    formsOfFirst(first).some((form) => form.length >= SHORTEST_FIRST && isKnown(form)) ||
    (first.length > SHORTEST_FIRST + SHORTEST_LAST && splitsOf(first).length > 0);
  const partsOf = (word: string): readonly string[] => {
    const [split] = splitsOf(word);
    return split === undefined ? [word] : [...partsOf(split.first), ...partsOf(split.last)];
  };
  return {
    lastParts: (word) => splitsOf(word).map(({ last }) => last),
    parts: partsOf,
  };
}

interface Split {
  readonly first: string;
  readonly last: string;
}

/** The words that the first part of a compound may be. */
export function formsOfFirst(first: string): readonly string[] {
  const bare = [
    first,
    ...['s', 'n', 'en', 'er', 'es', 'e'].flatMap((joint) =>
      first.endsWith(joint) ? [first.slice(0, -joint.length)] : [],
    ),
  ];
  return [...bare, `${first}e`, `${first}en`];
}
