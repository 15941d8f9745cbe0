import { type Piece, phraseAt } from './pieces.js';
import type { Reader } from './reader.js';
import { readService } from './service.js';

type Known = Parameters<Reader>[2];

/** `gluten-free`, `unscented`: what is asked for by the label of a thing that is free of something. */
export const readLabel: Reader = (pieces, at, known) =>
  unsaid(pieces, at, known) ?? inOneWord(pieces, at, known) ?? labelledFree(pieces, at, known);

/** `vegan soap`; not the vegan that a `gift for a vegan` is for, nor what only looks like a material: `vegan leather`. */
function inOneWord(pieces: readonly Piece[], at: number, { language }: Known) {
  const [last = '', word = '', next = ''] = [at - 1, at, at + 1].map((i) => pieces[i]?.plain ?? '');
  const thing = language.without.labels.get(word);
  if (thing === undefined || pieces.length < 2) return undefined;
  const isPerson = language.purpose.includes(last) || language.price.articles.includes(last);
  const isOfIt = language.without.contents.get(language.singular(thing))?.includes(next);
  if (isPerson || isOfIt || (at === 0 && !isWord(next))) return undefined;
  return { wish: { kind: 'without', words: [thing], isLabel: true }, length: 1 } as const;
}

/** `unscented candle`: who asks for it so is shown no scented one; `unglazed` and the like are what a shop writes itself. */
function unsaid(pieces: readonly Piece[], at: number, { language }: Known) {
  const word = pieces[at]?.plain ?? '';
  const un = language.without.un.before.find(
    (one) => word.startsWith(one) && isHarmful(word.slice(one.length), language),
  );
  if (un === undefined) return undefined;
  return { wish: { kind: 'without', words: [word.slice(un.length)], isLabel: true }, length: 1 } as const;
}

/**
 * A shop that puts “plastic-free” on its labels means what it says, and the words find it. But who looks for
 * gluten-free flour is not shown wheat for want of the label, and of anything else the shop says what it knows.
 */
function labelledFree(pieces: readonly Piece[], at: number, known: Known) {
  const { language, shop } = known;
  // Nothing is said to be free of anything: no word of it has to be stemmed.
  if (![1, 2].some((ahead) => isFree(pieces, at + ahead, language) > 0)) return undefined;
  const isPair = isTag(pieces, at, known) || phraseAt(pieces, at, language.without.phrases) === 2;
  const length = isPair && isFree(pieces, at + 2, language) > 0 ? 2 : 1;
  const free = isFree(pieces, at + length, language);
  const word = plainOf(pieces, at, length);
  if (free === 0 || !isWord(word) || language.silent.has(word)) return undefined;
  // `tent, free delivery` is free of nothing.
  if (readService(pieces, at + length, known)) return undefined;
  const isLabel = length === 1 && shop.isPhrase([word, pieces[at + free]?.plain ?? '']);
  if (isLabel && !isHarmful(word, language)) return undefined;
  const words = [language.without.counted(word)];
  return { wish: { kind: 'without', words, isLabel: true }, length: length + free } as const;
}

/** How many pieces say `free` or `-free`; 0 for none. In `bread free of gluten` it is said of what follows. */
function isFree(pieces: readonly Piece[], at: number, { without }: Known['language']): number {
  const dashed = isDash(pieces[at]) ? 1 : 0;
  if (dashed === 0 && phraseAt(pieces, at, without.freeOf) > 0) return 0;
  return without.after.includes(pieces[at + dashed]?.plain ?? '') ? 1 + dashed : 0;
}

/** Also where the shop has never heard of it: that it does not know is what has to be said. */
export function isHarmful(word: string, { singular, without }: Known['language']): boolean {
  return without.harmful.includes(singular(word));
}

export function isTag(pieces: readonly Piece[], at: number, { shop }: Known): boolean {
  return shop.isTag([pieces[at]?.plain ?? '', pieces[at + 1]?.plain ?? '']);
}

export function plainOf(pieces: readonly Piece[], at: number, length: number): string {
  const said = pieces.slice(at, at + length).map(({ plain }) => plain);
  return said.join(' ');
}

export const isWord = (plain: string) => /^\p{L}/u.test(plain);
export const isDash = (piece: Piece | undefined) => piece !== undefined && /^[-–—]$/.test(piece.plain);
