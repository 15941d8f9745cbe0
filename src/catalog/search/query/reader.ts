import type { SearchLanguage } from '../languages/language.js';
import type { Wish } from './facet.js';
import type { Piece } from './pieces.js';
import type { ShopWords } from './shop-words.js';

/** Reads a wish that begins at a piece, and how many pieces say it; undefined where none does. */
export type Reader = (
  pieces: readonly Piece[],
  at: number,
  known: { readonly language: SearchLanguage; readonly shop: ShopWords },
) => { readonly wish: Wish; readonly length: number } | undefined;
