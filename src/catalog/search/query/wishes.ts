import { audiencesIn } from '../../audience.js';
import { german } from '../languages/de.js';
import { english } from '../languages/en.js';
import { type Piece, phraseAt } from './pieces.js';
import type { Reader } from './reader.js';
import type { ShopWords } from './shop-words.js';

/**
 * `in stock`, `available`, whatever language the catalogue is in: its page may be in another, and nothing sold is called
 * so. Of the other language a phrase that is also a thing of the shop's is none.
 */
export const readStock: Reader = (pieces, at, { language, shop }) => {
  const own = phraseAt(pieces, at, language.inStock);
  const length = own > 0 ? own : phraseAt(pieces, at, IN_STOCK);
  const said = pieces.slice(at, at + length).map(({ plain }) => plain);
  const isGoods = own === 0 && said.some((word) => shop.isCalled(word));
  return length > 0 && !isGoods ? { wish: { kind: 'stock' }, length } : undefined;
};

const IN_STOCK = [...english.inStock, ...german.inStock];

/** `new in cycling`, `latest lamps`, `most popular mug`; not what the shop itself calls so. */
export const readOrder: Reader = (pieces, at, { language, shop }) => {
  const { newest, newestFirst, otherwise, popular } = language.order;
  const first = at === 0 ? phraseAt(pieces, at, newestFirst) : 0;
  const found = [
    { kind: 'newest', length: Math.max(phraseAt(pieces, at, newest), first) },
    { kind: 'popular', length: phraseAt(pieces, at, popular) },
  ] as const;
  const said = found.find(({ length }) => length > 0);
  if (!said) return undefined;
  // The shelf behind `in` is a wish of its own.
  const last = pieces[at + said.length - 1]?.plain ?? '';
  const isShelf = language.within.includes(last) && shop.placeAt(pieces, at + said.length) !== undefined;
  const length = said.length - (isShelf ? 1 : 0);
  const [own, next] = [at + length - 1, at + length].map((i) => pieces[i]?.plain ?? '');
  if ((length === first || said.kind === 'popular') && otherwise.includes(next ?? '')) return undefined;
  // New is what stands behind it, and no order of it, where that is none of the shop's things: *new kitten arriving soon*.
  if (said.length === first && said.kind === 'newest' && isNoGoods(pieces, at + length, shop))
    return undefined;
  return shop.isPhrase([own ?? '', next ?? '']) ? undefined : { wish: { kind: said.kind }, length };
};

/** Someone or an animal is new, or nothing that follows is a thing of the shop's. */
function isNoGoods(pieces: readonly Piece[], from: number, shop: ShopWords): boolean {
  const said = pieces.slice(from).map(({ plain }) => plain);
  return audiencesIn(said[0] ?? '').size > 0 || (said.length > 0 && !said.some((word) => shop.isThing(word)));
}

/** `lightest tent`: weight, size and warmth stand only in texts, which no order can be made of. Not what the shop calls so. */
export const readMeasure: Reader = (pieces, at, { language, shop }) => {
  const [word = '', next = ''] = [pieces[at]?.plain, pieces[at + 1]?.plain];
  if (language.degree(word) !== 'superlative' || shop.isCalled(word) || shop.isPhrase([word, next]))
    return undefined;
  return { wish: { kind: 'measure' }, length: 1 };
};

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
  // At the end a colour that things are called by is the thing: foot cream.
  const isThing = next === '' && last !== '' && shop.isThing(word) && !shop.isThing(last ?? '');
  // Before what it is for it is one too: cream for dry hands.
  const isFor = language.purpose.includes(next ?? '') && shop.isThing(word) && !shop.isThing(last ?? '');
  if (isThing || isFor) return undefined;
  // Nor is what a thing is called everywhere, whether or not the shop has it.
  if ([`${last} ${word}`, `${word} ${next}`].some((name) => language.colourNames.has(name))) return undefined;
  return { wish: { kind: 'colour', colour: word }, length: 1 };
};

/** `size 5`: no product has a field for sizes, and the number alone is no name. Not a range, nor what the shop itself calls or tags so. */
export const readSize: Reader = (pieces, at, { language, shop }) => {
  const [word = '', number = ''] = [pieces[at]?.plain, pieces[at + 1]?.plain];
  const isRange = /^[-–—]$/.test(pieces[at + 2]?.plain ?? '');
  const isSaid = language.sizeWords.includes(word) && /^\d/.test(number) && !isRange;
  if (!isSaid || shop.isPhrase([word, number]) || shop.isTag([number])) return undefined;
  return { wish: { kind: 'unclear' }, length: 2 };
};
