import SearchableMap from 'minisearch/SearchableMap';

/** The words that a catalogue holds, and how often, to find what a misspelt one may have meant. */
export interface Spelling {
  has(word: string): boolean;
  /** The nearest word that something in the catalogue is called by, or undefined. A letter that changed places with the next is one slip. */
  mend(word: string): Counted | undefined;
  /** The nearest words that something is called by, nearest first, a few at most. */
  candidates(word: string): readonly string[];
  /** The word that this one begins, the most frequent first; undefined where it is none. */
  completion(word: string): Counted | undefined;
}

/** A word and how often it stands in the catalogue. */
interface Counted {
  readonly word: string;
  readonly count: number;
}

/** Shorter words are too near to each other. */
const SHORTEST = 4;
const SHORT = 5;
const LONGEST = 24;

/**
 * Slips forgiven: two in a word of nine letters that begins as it should, or of seven whose first four are right
 * (`sourdoh`), else one. Elsewhere two slips lead from one word to another: aphids to acids, ointment to ornament.
 */
const forgiven = (word: string): number => (word.length < 7 ? 1 : 2);
const rightBeginning = (word: string): string => word.slice(0, word.length < 9 ? 4 : 1);

/**
 * @param counts every word and how often it stands in the catalogue
 * @param isName a word that a thing may be called by: only such a one can have been meant
 */
export function openSpelling(
  counts: ReadonlyMap<string, number>,
  isName: (word: string) => boolean = () => true,
): Spelling {
  const words = new SearchableMap<number>();
  for (const [word, count] of counts) words.set(word, count);
  // A word is looked up with its neighbours and then alone: kept until the turn ends, since what was typed is kept nowhere.
  const turn = new Map<string, readonly string[]>();
  const candidates = (word: string) => {
    const found = turn.get(word) ?? candidatesOf(word, words, isName).slice(0, MOST_CANDIDATES);
    if (turn.size === 0) setImmediate(() => turn.clear());
    turn.set(word, found);
    return found;
  };
  return {
    has: (word) => words.has(word),
    mend(word) {
      const [near] = candidates(word);
      // Of so few letters the first one is right, or was left out: `nife` is a knife, `zelt` no felt, `midge` no ridge.
      const isFar =
        (word.length <= SHORT && near?.[0] !== word[0] && near?.slice(1) !== word) ||
        (word.length === SHORTEST && isAnotherSound(word, near ?? ''));
      return near === undefined || isFar ? undefined : { word: near, count: words.get(near) ?? 0 };
    },
    candidates,
    completion(word) {
      if (word.length < 3 || word.length > LONGEST) return undefined;
      let best: Counted | undefined;
      for (const [known, count] of words.atPrefix(word))
        if (best === undefined || count > best.count) best = { word: known, count };
      return best;
    },
  };
}

/** A vowel stands for a consonant, or the other way round: a gnat is no goat. */
const isAnotherSound = (word: string, near: string): boolean =>
  word.length === near.length &&
  [...word].some((letter, at) => isVowel(letter) !== isVowel(near.charAt(at))) &&
  [...word].some((letter) => !near.includes(letter));

const isVowel = (letter: string): boolean => 'aeiouy'.includes(letter);

/** Words that a misspelt one may be, where the words beside it decide. */
const MOST_CANDIDATES = 8;

function candidatesOf(
  word: string,
  words: SearchableMap<number>,
  isName: (word: string) => boolean,
): readonly string[] {
  if (word.length < SHORTEST || word.length > LONGEST || /\d/.test(word)) return [];
  const swapped = [...swaps(word), ...exchanges(word)].filter((one) => words.has(one) && isName(one));
  return [...swapped, ...nearest(word, words, isName)];
}

function swaps(word: string): string[] {
  return Array.from(
    { length: word.length - 1 },
    (_, i) => word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2),
  );
}

/** Two vowels that changed places across a consonant: `bycicle`. In a short word that leads to another one. */
function exchanges(word: string): string[] {
  if (word.length < SHORTEST_EXCHANGED) return [];
  return [...word.matchAll(/(?=([aeiouy])([^aeiouy])([aeiouy]))/g)].flatMap((match) => {
    const [, first = '', between = '', last = ''] = match;
    const { index } = match;
    return first === last ? [] : [word.slice(0, index) + last + between + first + word.slice(index + 3)];
  });
}

const SHORTEST_EXCHANGED = 6;

/** Fewest slips first, then the same first letter, then the word that stands in more texts. */
function nearest(
  word: string,
  words: SearchableMap<number>,
  isName: (word: string) => boolean,
): readonly string[] {
  const cost = ([known, [count, distance]]: [string, [number, number]]) =>
    distance + (known[0] === word[0] ? 0 : 0.6) - Math.min(0.3, Math.log1p(count) / 20);
  const near = [...words.fuzzyGet(word, forgiven(word))].filter(
    ([known, [, slips]]) =>
      known.length >= SHORTEST - 1 &&
      !/\d/.test(known) &&
      isName(known) &&
      (slips < 2 || known.startsWith(rightBeginning(word))),
  );
  return near.sort((a, b) => cost(a) - cost(b)).map(([known]) => known);
}
