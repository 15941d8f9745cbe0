import type { Compounding, Compounds } from './language.js';

/** Shorter parts are parts by chance. */
const SHORTEST_FIRST = 3;
const SHORTEST_LAST = 4;
/** A last part that is shorter, and no word of the catalogue or of goods, may be one by chance: *amen* in *Samen*. */
const SHORT_LAST = 5;
/** Behind what nobody knows only a longer word is a part, of the catalogue or for goods: *Exzenterschleifer*, */
const SHORTEST_BEHIND_UNKNOWN = 5;
/** or the name of a shelf: a *Säbelsäge* among the saws. What nobody knows is longer than a prefix. */
const SHORTEST_UNKNOWN = 4;
/** Nouns that are made so are known by their joint: *Gehrungssäge*, *Sicherheitsschuh*. */
const NOUN = /(?:ung|heit|keit|schaft|tion|tat)s$/;

/** What a part costs: fewest parts win, of those the ones that are known and not short. */
const COST = { known: 1, short: 1.6, unknown: 2.2 } as const;

/** Shorter and longer words are none: the longest that shops write have forty letters, and what is longer costs more and more. */
const SHORTEST_COMPOUND = SHORTEST_FIRST + SHORTEST_LAST;
const LONGEST_COMPOUND = 50;

/** More words than these no shop writes. */
const MOST_KEPT = 100_000;

/** The words of a catalogue, plain: all of them, and those that its shelves are called by. */
export interface CatalogueWords {
  readonly words: ReadonlySet<string>;
  readonly shelved: ReadonlySet<string>;
}

/**
 * Takes compounds apart into the fewest parts that are known: *Handkreissäge* is hand, kreis, säge.
 * @param singular the one form of a word
 */
export function openCompounds(
  { words, shelved }: CatalogueWords,
  { isWord, isGoods, isOneWord }: Compounding,
  singular: (word: string) => string,
): Compounds {
  const own = new Set([...words].map(singular));
  const shelves = new Set([...shelved].map(singular));
  const kept = new Map<string, readonly string[]>();
  const isThing = (word: string) => own.has(singular(word)) || isGoods(word) || isGoods(singular(word));
  const costOfLast = (word: string): number | undefined => {
    if (word.length < SHORTEST_LAST || !(isThing(word) || isWord(word))) return undefined;
    return isThing(word) || word.length >= SHORT_LAST ? COST.known : COST.short;
  };
  const isFirst = (first: string) =>
    NOUN.test(first) || formsOfFirst(first).some((form) => isWord(form) || own.has(singular(form)));

  /** What the first part costs before the last ones; undefined where it is none. */
  const costOf = (first: string, rest: string): number | undefined => {
    if (isFirst(first)) return first.length > SHORTEST_FIRST ? COST.known : COST.short;
    if (first.length < SHORTEST_UNKNOWN) return undefined;
    const isSure = rest.length >= SHORTEST_BEHIND_UNKNOWN && isThing(rest);
    return isSure || shelves.has(singular(rest)) ? COST.unknown : undefined;
  };
  /** The cheapest parts of a word, by itself where it is one. */
  const cheapest = (word: string, asked: Map<string, Parts | undefined>): Parts | undefined => {
    if (asked.has(word)) return asked.get(word);
    const cost = costOfLast(word);
    const whole = cost === undefined ? undefined : { parts: [word], cost };
    const best = isOneWord(singular(word)) ? whole : cheaper(whole, split(word, asked));
    asked.set(word, best);
    return best;
  };
  const split = (word: string, asked: Map<string, Parts | undefined>): Parts | undefined => {
    let best: Parts | undefined;
    for (let at = SHORTEST_FIRST; at <= word.length - SHORTEST_LAST; at++) {
      const [first, rest] = [word.slice(0, at), word.slice(at)];
      const behind = cheapest(rest, asked);
      const cost = behind && costOf(first, rest);
      if (behind && cost !== undefined)
        best = cheaper(best, { parts: [first, ...behind.parts], cost: cost + behind.cost });
    }
    return best;
  };
  /** A word that the language has by itself comes apart only into words that are known as well, one of them short at most. */
  const fewestOf = (word: string): readonly string[] => {
    const found = isOneWord(singular(word)) ? undefined : split(word, new Map());
    const isSure = found !== undefined && found.cost <= COST.short + found.parts.length - 1;
    return found !== undefined && (isSure || !(isWord(word) || isGoods(word))) ? found.parts : [word];
  };
  /** What is a word by itself may be a compound too: the *Kaffeemühle* of a *Handkaffeemühle*. */
  const allOf = (word: string): readonly string[] => {
    const parts = fewestOf(word);
    return parts.length === 1 ? parts : parts.flatMap((part) => partsOf(part));
  };
  const partsOf = (word: string): readonly string[] => {
    if (word.length < SHORTEST_COMPOUND || word.length > LONGEST_COMPOUND) return [word];
    const known = kept.get(word);
    if (known !== undefined) return known;
    const parts = allOf(word);
    if (kept.size > MOST_KEPT) kept.clear();
    // What was typed is kept nowhere.
    if (words.has(word)) kept.set(word, parts);
    return parts;
  };
  return {
    lastParts: (word) => endsOf(partsOf(word)),
    parts: partsOf,
    endsIn(word, last) {
      const at = word.length - last.length;
      if (at < SHORTEST_FIRST || !word.endsWith(last)) return false;
      if (at < SHORTEST_UNKNOWN && !isFirst(word.slice(0, at))) return false;
      return ![...Array(at).keys()].some((start) => isOneWord(singular(word.slice(start))));
    },
  };
}

interface Parts {
  readonly parts: readonly string[];
  readonly cost: number;
}

/** Of two that cost the same the one with the longer first part: it is asked for later. */
function cheaper(one: Parts | undefined, other: Parts | undefined): Parts | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return other.cost <= one.cost ? other : one;
}

/** The ends of a compound that are shorter than itself, longest first. */
function endsOf(parts: readonly string[]): readonly string[] {
  return parts.slice(1).map((_, at) => parts.slice(at + 1).join(''));
}

/** The words that the first part of a compound may be: as it is, without what joins it, or the beginning of a verb. */
function formsOfFirst(first: string): readonly string[] {
  const joints = ['s', 'n', 'en', 'er', 'es', 'e'].filter((joint) => first.endsWith(joint));
  const forms = [first, ...joints.map((joint) => first.slice(0, -joint.length)), `${first}e`, `${first}en`];
  return forms.filter((form) => form.length >= SHORTEST_FIRST);
}
