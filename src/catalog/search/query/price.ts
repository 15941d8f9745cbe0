import type { SearchLanguage } from '../languages/language.js';
import { type Piece, phraseAt } from './pieces.js';
import type { Reader } from './reader.js';
import type { ShopWords } from './shop-words.js';

/** `under 20`, `<= 20`, `between 20 and 40 euros`, `from 20 to 40`, `20-40`, `over €300`, `20 €`. */
export const readPrice: Reader = (pieces, at, { language, shop }) => {
  return (
    between(pieces, at, language, shop) ??
    range(pieces, at, language, shop) ??
    oneSided(pieces, at, language, shop) ??
    around(pieces, at, language) ??
    sum(pieces, at, language)
  );
};

function between(pieces: readonly Piece[], at: number, language: SearchLanguage, shop: ShopWords) {
  const led = phraseAt(pieces, at, language.price.between);
  const least = led > 0 ? amountAt(pieces, at + led, language) : undefined;
  if (!least) return undefined;
  const joint = jointAt(pieces, at + led + least.length, language);
  const most = joint > 0 ? amountAt(pieces, at + led + least.length + joint, language) : undefined;
  if (!most) return undefined;
  const length = led + least.length + joint + most.length;
  if (!least.isMoney && !most.isMoney && isCounted(pieces, at + length, language, shop))
    return { wish: { kind: 'count' } as const, length };
  return priced(least.value, most.value, length);
}

/**
 * Two bare numbers may be anything: money makes them a price, or a dash between them, unless a size is said before or
 * the shop itself writes them so.
 */
function range(pieces: readonly Piece[], at: number, language: SearchLanguage, shop: ShopWords) {
  const least = amountAt(pieces, at, language);
  if (!least) return undefined;
  const joint = jointAt(pieces, at + least.length, language);
  const other = at + least.length + joint;
  const most = joint > 0 ? amountAt(pieces, other, language) : undefined;
  if (!most) return undefined;
  const ends = [pieces[at]?.plain ?? '', pieces[other]?.plain ?? ''] as const;
  const isSize = language.price.sizes.includes(pieces[at - 1]?.plain ?? '') || shop.isPhrase(ends);
  if (!(least.isMoney || most.isMoney) && (isSize || !isDash(pieces[other - 1]))) return undefined;
  const length = least.length + joint + most.length;
  if (!least.isMoney && !most.isMoney && isCounted(pieces, at + length, language, shop))
    return { wish: { kind: 'count' } as const, length };
  return priced(least.value, most.value, length);
}

/** How many pieces stand between two ends of a range: a dash, or words; 0 for none. */
function jointAt(pieces: readonly Piece[], at: number, { price }: SearchLanguage): number {
  return isDash(pieces[at]) ? 1 : phraseAt(pieces, at, price.and);
}

function oneSided(pieces: readonly Piece[], at: number, language: SearchLanguage, shop: ShopWords) {
  const counting = phraseAt(pieces, at, language.price.counting);
  const counted = counting > 0 ? amountAt(pieces, at + counting, language) : undefined;
  if (counted && !counted.isMoney && isCounted(pieces, at + counting + counted.length, language, shop))
    return { wish: { kind: 'count' } as const, length: counting + counted.length };
  for (const side of ['below', 'above'] as const) {
    const words = phraseAt(pieces, at, language.price[side]);
    const amount = words > 0 ? amountAt(pieces, at + words, language) : undefined;
    if (!amount) continue;
    const length = words + amount.length;
    return side === 'below'
      ? priced(undefined, amount.value, length)
      : priced(amount.value, undefined, length);
  }
  return undefined;
}

/** How far from the sum that was named a price may lie: `around 40 euros` is 30 to 50. */
const AROUND = 0.25;

/** Without a sign of money it is a price only where it ends the query: `around 40`, not `walks around 40 castles`. */
function around(pieces: readonly Piece[], at: number, language: SearchLanguage) {
  const { around, aroundMoney } = language.price;
  const bare = phraseAt(pieces, at, around);
  const words = bare || phraseAt(pieces, at, aroundMoney);
  const amount = words > 0 ? amountAt(pieces, at + words, language) : undefined;
  if (!amount) return undefined;
  const length = words + amount.length;
  if (!amount.isMoney && (bare === 0 || at + length < pieces.length)) return undefined;
  const [least, most] = [1 - AROUND, 1 + AROUND].map((share) => Math.round(amount.value * share * 100) / 100);
  return { wish: { kind: 'price', least, most, isAround: true } as const, length };
}

/** A sum of money alone is the most that is to be spent. Pounds alone may be a weight. */
function sum(pieces: readonly Piece[], at: number, language: SearchLanguage) {
  const amount = amountAt(pieces, at, language);
  if (!amount?.isMoney) return undefined;
  const said = pieces.slice(at, at + amount.length);
  if (said.some(({ plain }) => language.price.ambiguous.includes(plain))) return undefined;
  return priced(undefined, amount.value, amount.length);
}

function priced(one: number | undefined, other: number | undefined, length: number) {
  const isTurned = one !== undefined && other !== undefined && one > other;
  const [least, most] = isTurned ? [other, one] : [one, other];
  return { wish: { kind: 'price', least, most, ...(isTurned ? { isTurned } : {}) } as const, length };
}

/** A number with the sign or name of money before or behind it; not one with a measure behind it. */
function amountAt(pieces: readonly Piece[], at: number, language: SearchLanguage) {
  const article = language.price.articles.includes(pieces[at]?.plain ?? '') ? 1 : 0;
  const slang = language.price.slang.get(pieces[at + article]?.plain ?? '');
  if (slang !== undefined) return { value: Number(slang), length: article + 1, isMoney: true };
  const before = isCurrency(pieces[at], language) ? 1 : 0;
  const number = (pieces[at + before]?.plain ?? '').replace(THOUSANDS, '');
  if (!/^\d{1,6}(?:[.,]\d{1,2})?$/.test(number)) return undefined;
  const next = at + before + 1;
  const behind = isCurrency(pieces[next], language) ? 1 : 0;
  if (before + behind === 0 && isMeasured(pieces, next, language)) return undefined;
  const value = Number(number.replace(',', '.'));
  return { value, length: before + 1 + behind, isMoney: before + behind > 0 };
}

/** `between 10 and 20 candles`: a noun right behind the numbers makes them a count, not a price. */
function isCounted(
  pieces: readonly Piece[],
  at: number,
  { singular, silent }: SearchLanguage,
  shop: ShopWords,
): boolean {
  const next = pieces[at]?.plain ?? '';
  return singular(next) !== next && !silent.has(next) && shop.isCalled(next);
}

/** `1,200` is no price of one and a fifth. */
const THOUSANDS = /[.,](?=\d{3}$)/;

const isDash = (piece: Piece | undefined) => piece !== undefined && /^[-–—]$/.test(piece.plain);

const isCurrency = (piece: Piece | undefined, { price }: SearchLanguage) =>
  piece !== undefined && price.currencies.has(piece.plain);

/** `under 2 litres`, `over 20-litre`, `from 3 to 5 years`: a measure, with or without a dash or another number between. */
function isMeasured(pieces: readonly Piece[], at: number, language: SearchLanguage): boolean {
  const joint = isDash(pieces[at]) ? 1 : phraseAt(pieces, at, language.price.and);
  const end = joint > 0 && /^\d/.test(pieces[at + joint]?.plain ?? '') ? joint + 1 : 0;
  return [at, at + (isDash(pieces[at]) ? 1 : 0), at + end].some((i) =>
    language.measures.has(pieces[i]?.plain ?? ''),
  );
}

/** `cheap`, `most expensive`, `on sale`; not what the shop itself calls so. */
export const readBargain: Reader = (pieces, at, { language, shop }) => {
  const { cheap, dear, reduced, selling } = language.price;
  const kinds = [
    ['cheap', cheap],
    ['dear', dear],
    ['reduced', reduced],
  ] as const;
  if (at > 0 && phraseAt(pieces, at - 1, selling) > 0) return undefined;
  for (const [kind, phrases] of kinds) {
    const length = phraseAt(pieces, at, phrases);
    const next = pieces[at + length]?.plain ?? '';
    if (length > 0 && !shop.isPhrase([pieces[at + length - 1]?.plain ?? '', next]))
      return { wish: { kind }, length };
  }
  return undefined;
};
