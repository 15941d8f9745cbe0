import type { SearchLanguage } from '../languages/language.js';
import { type Piece, phraseAt } from './pieces.js';
import type { Reader } from './reader.js';

/** `under 20`, `between 20 and 40 euros`, `20-40 €`, `over €300`, `cheap`. */
export const readPrice: Reader = (pieces, at, { language }) => {
  const { price } = language;
  if (phraseAt(pieces, at, price.cheap) > 0) return { wish: { kind: 'cheap' }, length: 1 };
  return between(pieces, at, language) ?? range(pieces, at, language) ?? oneSided(pieces, at, language);
};

function between(pieces: readonly Piece[], at: number, language: SearchLanguage) {
  if (pieces[at]?.plain !== language.price.between) return undefined;
  const least = amountAt(pieces, at + 1, language);
  if (!least || phraseAt(pieces, at + 1 + least.length, language.price.and) === 0) return undefined;
  const most = amountAt(pieces, at + 2 + least.length, language);
  return most && priced(least.value, most.value, 2 + least.length + most.length);
}

/** Two bare numbers may be anything: only money makes them a price. */
function range(pieces: readonly Piece[], at: number, language: SearchLanguage) {
  const least = amountAt(pieces, at, language);
  if (!least) return undefined;
  const joint = at + least.length;
  if (!isDash(pieces[joint]) && phraseAt(pieces, joint, language.price.and) === 0) return undefined;
  const most = amountAt(pieces, joint + 1, language);
  if (!most || !(least.isMoney || most.isMoney)) return undefined;
  return priced(least.value, most.value, least.length + 1 + most.length);
}

function oneSided(pieces: readonly Piece[], at: number, language: SearchLanguage) {
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

function priced(one: number | undefined, other: number | undefined, length: number) {
  const isTurned = one !== undefined && other !== undefined && one > other;
  const [least, most] = isTurned ? [other, one] : [one, other];
  return { wish: { kind: 'price', least, most } as const, length };
}

/** A number with the sign or name of money before or behind it; not one with a measure behind it. */
function amountAt(pieces: readonly Piece[], at: number, language: SearchLanguage) {
  const before = isCurrency(pieces[at], language) ? 1 : 0;
  const number = pieces[at + before]?.plain ?? '';
  if (!/^\d{1,6}(?:[.,]\d{1,2})?$/.test(number)) return undefined;
  const next = at + before + 1;
  const behind = isCurrency(pieces[next], language) ? 1 : 0;
  if (before + behind === 0 && isMeasured(pieces, next, language)) return undefined;
  const value = Number(number.replace(',', '.'));
  return { value, length: before + 1 + behind, isMoney: before + behind > 0 };
}

const isDash = (piece: Piece | undefined) => piece !== undefined && /^[-–—]$/.test(piece.plain);

const isCurrency = (piece: Piece | undefined, { price }: SearchLanguage) =>
  piece !== undefined && price.currencies.includes(piece.plain);

/** `under 2 litres`, `over 20-litre`: a measure, with or without a dash between. */
function isMeasured(pieces: readonly Piece[], at: number, { measures }: SearchLanguage): boolean {
  const next = pieces[isDash(pieces[at]) ? at + 1 : at];
  return next !== undefined && measures.has(next.plain);
}
