import type { Piece } from './pieces.js';
import type { ShopWords } from './shop-words.js';
import type { Mended } from './wish-spelling.js';

/** Longer names than these words are no names. */
const LONGEST_NAME = 6;

/**
 * A word that the shop does not know, as it was meant, where the words beside it make a brand's name with that: `harbor pine`
 * is Harbour & Pine, though English knows a harbor.
 */
export function mendBrands(
  pieces: readonly Piece[],
  shop: ShopWords,
): { readonly pieces: readonly Piece[]; readonly mended: readonly Mended[] } {
  let meant = pieces;
  const mended: Mended[] = [];
  for (const [at, piece] of pieces.entries()) {
    const { plain } = piece;
    if (pieces.length < 2 || shop.isKnown(plain)) continue;
    const as = (word: string) => meant.with(at, { ...piece, plain: word });
    const word = shop.brandWordsNear(plain).find((one) => isInBrand(as(one), at, shop));
    if (word === undefined) continue;
    meant = as(word);
    mended.push({ typed: plain, meant: word });
  }
  return { pieces: meant, mended };
}

/** A brand of several words, of which that at this place is one, and which nothing else is called. */
function isInBrand(pieces: readonly Piece[], at: number, shop: ShopWords): boolean {
  for (let from = Math.max(0, at - LONGEST_NAME + 1); from <= at; from++) {
    const found = shop.brandAt(pieces, from);
    if (found && !found.isOrdinary && found.length > 1 && from + found.length > at) return true;
  }
  return false;
}
