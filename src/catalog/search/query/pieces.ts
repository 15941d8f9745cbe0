import type { SearchLanguage } from '../languages/language.js';
import { joinedNumber } from '../languages/number-words.js';
import { plainIn } from '../languages/tokens.js';

/** A word, a sign of money or of comparison, or a dash of a query. */
export interface Piece {
  /** Small letters without marks; a number word as its number. */
  readonly plain: string;
  readonly start: number;
  readonly end: number;
}

/** Linear in the length of the text. */
export function piecesOf(text: string, language: SearchLanguage): readonly Piece[] {
  const { numbers } = language;
  const pieces: Piece[] = [];
  for (const match of text.matchAll(PIECE)) {
    const [written, plain] = [match[0], plainIn(match[0], language).replace(/['’]/g, '')];
    const number = numbers.get(plain);
    const piece = { plain: number ?? plain, start: match.index, end: match.index + written.length };
    const last = pieces.at(-1);
    const longer =
      number !== undefined && last !== undefined && /^\d+$/.test(last.plain)
        ? joinedNumber(last.plain, text.slice(last.end, piece.start), number)
        : undefined;
    if (last && longer !== undefined)
      pieces[pieces.length - 1] = { plain: longer, start: last.start, end: piece.end };
    else pieces.push(piece);
  }
  return pieces;
}

const PIECE = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}'’]+|[€£$]|[<>]=?|[≤≥]|[-–—]/gu;

/** The longest of the phrases that begins at a piece: how many pieces it takes, 0 for none. */
export function phraseAt(pieces: readonly Piece[], at: number, phrases: readonly string[]): number {
  let longest = 0;
  for (const words of splitOf(phrases)) {
    if (words.length > longest && words.every((word, i) => pieces[at + i]?.plain === word))
      longest = words.length;
  }
  return longest;
}

/** Phrases of a language's table, split once each. */
const split = new WeakMap<readonly string[], readonly (readonly string[])[]>();
function splitOf(phrases: readonly string[]): readonly (readonly string[])[] {
  const known = split.get(phrases) ?? phrases.map((phrase) => phrase.split(' '));
  split.set(phrases, known);
  return known;
}

/** The text without some stretches of it, its blanks in order; commas that parted them part nothing any more. */
export function cutOut(
  text: string,
  stretches: readonly { readonly start: number; readonly end: number }[],
): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    rest += `${text.slice(from, start)} `;
    from = Math.max(from, end);
  }
  const joined = (rest + text.slice(from)).replace(/\s+/g, ' ').trim();
  return stretches.length === 0
    ? joined
    : joined.replace(/^[,;\s]+|(?:\s*[,;])+$/g, '').replace(/(?:\s*[,;])+\s/g, ', ');
}
