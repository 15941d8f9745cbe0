import type { SearchLanguage } from '../languages/language.js';
import { LONGEST_QUERY, plainText } from '../languages/tokens.js';
import type { Facet, ReadQuery, Wish, WishKind } from './facet.js';
import { withImpossible } from './impossible-price.js';
import { kindsOf } from './kinds-of.js';
import { cutOut, type Piece, piecesOf } from './pieces.js';
import { withPlayers } from './players.js';
import { readBargain, readPrice } from './price.js';
import type { Reader } from './reader.js';
import { readService } from './service.js';
import type { ShopWords } from './shop-words.js';
import { mendWishes } from './wish-spelling.js';
import { readBrand, readColour, readMeasure, readOrder, readPlace, readSize, readStock } from './wishes.js';
import { readWithout } from './without.js';

/** In this order at each word: what is surest first. */
const READERS: readonly Reader[] = [
  readService,
  readSize,
  readPrice,
  readBargain,
  readOrder,
  readMeasure,
  readStock,
  readWithout,
  readBrand,
  readPlace,
  readColour,
];

/** Splits a query into the words to search for and the wishes. Never throws; loses no word. */
export function readQuery(
  text: string,
  language: SearchLanguage,
  shop: ShopWords,
  isWord: (word: string) => boolean = () => true,
): ReadQuery {
  const short = text.slice(0, LONGEST_QUERY).replace(/\s+/g, ' ').trim();
  const typed = language.shorthand.reduce((all, [how, word]) => all.replace(how, word), short);
  const { pieces, mended } = mendWishes(piecesOf(typed, language), language, shop, isWord);
  const known = { mended, language };
  const wishes: Said[] = [];
  for (let at = 0; at < pieces.length; ) {
    const found = firstWish(pieces, at, { language, shop });
    if (found) wishes.push({ wish: found.wish, ...stretch(pieces, at, found.length) });
    at += found?.length ?? 1;
  }
  const kept = withImpossible(firstOfKind(wishes));
  const words = cutOut(typed, kept);
  if (/[\p{L}\p{N}]/u.test(words)) return finished(typed, kindsOf(kept, words, language, shop), known);
  // A colour is a wish of something; alone it is what is looked for, and so is what is not understood.
  const alone = kept.filter(({ wish }) => wish.kind !== 'colour');
  return finished(typed, alone.every(({ wish }) => LEFT_ASIDE.has(wish.kind)) ? [] : alone, known);
}

type Said = { readonly wish: Wish; readonly start: number; readonly end: number };

function firstWish(pieces: readonly Piece[], at: number, known: Parameters<Reader>[2]) {
  for (const read of READERS) {
    const found = read(pieces, at, known);
    if (found) return found;
  }
  return undefined;
}

function stretch(pieces: readonly Piece[], at: number, length: number) {
  return { start: pieces[at]?.start ?? 0, end: pieces[at + length - 1]?.end ?? 0 };
}

/** What the shop cannot narrow anything by. */
const LEFT_ASIDE: ReadonlySet<WishKind> = new Set(['unclear', 'count', 'measure']);

const MANY: ReadonlySet<WishKind> = new Set(['without', 'unclear', 'measure', 'service']);

/**
 * One wish of a kind: what is said twice is read once, and the rest stays among the words. But everything that is not
 * wanted is left out: read as a word it would be looked for.
 */
function firstOfKind(wishes: readonly Said[]): readonly Said[] {
  // A sum with both ends is all that is said of the price.
  const isWhole = ({ wish }: Said) =>
    wish.kind === 'price' && wish.least !== undefined && wish.most !== undefined;
  const prices = wishes.filter(({ wish }) => wish.kind === 'price');
  if (prices.length > 1 && prices.some(isWhole))
    return firstOfKind(wishes.filter((one) => one.wish.kind !== 'price' || one === prices[0]));
  return wishes.filter(
    ({ wish }, i) =>
      MANY.has(wish.kind) || wishes.findIndex((other) => kindOf(other.wish) === kindOf(wish)) === i,
  );
}

/** One end is wanted first; a price may have a lower end and an upper one: `over 10 under 50`. */
function kindOf(wish: Wish): string {
  if (ORDERS.has(wish.kind)) return 'cheap';
  const isLeast = wish.kind === 'price' && wish.most === undefined;
  return isLeast ? 'price from' : wish.kind;
}

const ORDERS: ReadonlySet<WishKind> = new Set(['cheap', 'dear', 'newest', 'popular']);

function finished(
  typed: string,
  said: readonly Said[],
  { mended, language }: Pick<ReadQuery, 'mended'> & { readonly language: SearchLanguage },
): ReadQuery {
  const isSaid = (word: string) =>
    said.some(({ start, end }) => plainText(typed.slice(start, end)).includes(word));
  const facets = said.map(
    (one): Facet => ({
      ...one,
      said: typed.slice(one.start, one.end),
      without: cutOut(typed, [one]),
    }),
  );
  // Persons are no wishes, and stay misspelt otherwise.
  const counted = mended.filter((one) => language.persons.has(one.meant) || isSaid(one.typed));
  const words = cutOut(typed, said);
  const child = language.aged(words);
  const playing = withPlayers(child?.text ?? words);
  return {
    typed,
    words: playing?.text ?? child?.text ?? words,
    facets,
    mended: counted,
    ...(child ? { age: child.months } : {}),
    ...(playing ? { players: playing.players } : {}),
  };
}
