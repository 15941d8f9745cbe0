import { type Piece, phraseAt } from './pieces.js';
import type { Reader } from './reader.js';

/** `in stock`, `available`. */
export const readStock: Reader = (pieces, at, { language }) => {
  const length = phraseAt(pieces, at, language.inStock);
  return length > 0 ? { wish: { kind: 'stock' }, length } : undefined;
};

/** `without leather or wool`, `no wool`, `leather-free`, `-leather`. */
export const readWithout: Reader = (pieces, at, { language, shop }) => {
  if (isMinus(pieces, at) && shop.isKnown(pieces[at + 1]?.plain ?? ''))
    return { wish: { kind: 'without', words: [pieces[at + 1]?.plain ?? ''] }, length: 2 };
  const { before, beforeMaterial, after, also } = language.without;
  const word = pieces[at]?.plain ?? '';
  const dashed = /^[-–—]$/.test(pieces[at + 1]?.plain ?? '') ? 1 : 0;
  const isFree = after.includes(pieces[at + 1 + dashed]?.plain ?? '');
  // A shop that puts “plastic-free” on its labels means what it says.
  if (isFree && shop.isMaterial(word) && !shop.isPhrase([word, pieces[at + 1 + dashed]?.plain ?? '']))
    return { wish: { kind: 'without', words: [word] }, length: 2 + dashed };
  const any = phraseAt(pieces, at, before);
  const some = any > 0 ? any : phraseAt(pieces, at, beforeMaterial);
  const first = pieces[at + some]?.plain ?? '';
  if (some === 0 || !(any > 0 ? shop.isKnown(first) : shop.isMaterial(first))) return undefined;
  const words = [first];
  let length = some + 1;
  while (
    also.includes(pieces[at + length]?.plain ?? '') &&
    shop.isMaterial(pieces[at + length + 1]?.plain ?? '')
  ) {
    words.push(pieces[at + length + 1]?.plain ?? '');
    length += 2;
  }
  return { wish: { kind: 'without', words }, length };
};

/** A dash right before a word and apart from the one before: `mat -rubber`, not `t-shirt` nor `cast - iron`. */
function isMinus(pieces: readonly Piece[], at: number): boolean {
  const [last, dash, word] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  if (dash?.plain !== '-' || !word || !/^\p{L}/u.test(word.plain)) return false;
  return word.start === dash.end && (last === undefined || last.end < dash.start);
}

/** `from Stillmarsh`, or a brand's whole name where no product is called that. */
export const readBrand: Reader = (pieces, at, { language, shop }) => {
  const led = phraseAt(pieces, at, language.from);
  const found = shop.brandAt(pieces, at + led);
  if (!found || (led === 0 && found.isOrdinary)) return undefined;
  return { wish: { kind: 'brand', brand: found.brand }, length: led + found.length };
};

/** `in Kitchen & baking`, `in Lamps`. A bare name is no filter: what is called that lies elsewhere too. */
export const readPlace: Reader = (pieces, at, { language, shop }) => {
  const led = phraseAt(pieces, at, language.within);
  const found = led > 0 ? shop.placeAt(pieces, at + led) : undefined;
  return found && { wish: { kind: 'place', ...found.place }, length: led + found.length };
};

/** `red` in `red mug`, but not in `red cedar`: what is called that is no colour. */
export const readColour: Reader = (pieces, at, { language, shop }) => {
  const [last, word, next] = [at - 1, at, at + 1].map((i) => pieces[i]?.plain ?? '');
  if (word === undefined || !language.colours.has(word)) return undefined;
  // Black-and-white is neither.
  if ([last, next].some((one) => /^[-–—]$/.test(one ?? ''))) return undefined;
  if (shop.isPhrase([word, next ?? '']) || shop.isPhrase([last ?? '', word])) return undefined;
  return { wish: { kind: 'colour', colour: word }, length: 1 };
};
