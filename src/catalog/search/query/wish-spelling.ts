import type { SearchLanguage } from '../languages/language.js';
import type { Piece } from './pieces.js';
import type { ShopWords } from './shop-words.js';
import { openSpelling, type Spelling } from './spelling.js';

export interface Mended {
  readonly typed: string;
  readonly meant: string;
}

/**
 * Words of wishes and for persons that were misspelt, as they were meant: `chepest` is the cheapest, `mothr` no moth. Only a word that neither the shop
 * nor the language knows is taken for one, and only where something else is said too.
 * @param isWord whether a word is one of the language
 */
export function mendWishes(
  pieces: readonly Piece[],
  language: SearchLanguage,
  shop: ShopWords,
  isWord: (word: string) => boolean,
): { readonly pieces: readonly Piece[]; readonly mended: readonly Mended[] } {
  if (pieces.length < 2) return { pieces, mended: [] };
  const spelling = spellingOf(language);
  const mended: Mended[] = [];
  const meant = pieces.map((piece) => {
    const { plain } = piece;
    const isRight =
      plain.length < SHORTEST_TYPED || spelling.has(plain) || shop.isKnown(plain) || isWord(plain);
    const word = isRight ? undefined : spelling.mend(plain)?.word;
    if (word === undefined || word[0] !== plain[0]) return piece;
    mended.push({ typed: plain, meant: word });
    return { ...piece, plain: word };
  });
  return { pieces: meant, mended };
}

/** Shorter words are too near to each other: `from`, `not`. What was typed may have lost a letter: `uner`. */
const SHORTEST = 5;
const SHORTEST_TYPED = SHORTEST - 1;

/** The words of wishes, and those for persons, that are long enough to be told apart. */
const spellings = new WeakMap<SearchLanguage, Spelling>();
function spellingOf(language: SearchLanguage): Spelling {
  const known = spellings.get(language) ?? openSpelling(countsOf(language));
  spellings.set(language, known);
  return known;
}

function countsOf({ price, order, without, inStock, persons }: SearchLanguage): ReadonlyMap<string, number> {
  const { below, above, between, cheap, dear, reduced } = price;
  const phrases = [
    below,
    above,
    between,
    cheap,
    dear,
    reduced,
    order.newest,
    order.popular,
    without.before,
    inStock,
    [...persons.keys()],
  ];
  const words = phrases.flat().flatMap((phrase) => phrase.split(' '));
  return new Map(words.filter((word) => word.length >= SHORTEST).map((word) => [word, 1]));
}
