import type { SearchLanguage } from './language.js';
import { plainIn } from './tokens.js';

/**
 * A word as a text writes it, or the end of a compound there: `massband` is *Maßband*. As it is where no text does, and
 * in a language whose letters are typed in one way alone.
 * @param word as `plainIn` leaves it
 * @param texts read until one writes it
 */
export function asWritten(word: string, texts: Iterable<string>, language: SearchLanguage): string {
  if (language.written === undefined) return word;
  let end: string | undefined;
  for (const text of texts)
    for (const [written] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
      const plain = plainIn(written, language);
      if (plain === word) return written;
      if (end === undefined && plain.endsWith(word)) end = endOf(written, word, language);
    }
  return end ?? word;
}

/** Each word of a text by its plain spelling; undefined in a language whose letters are typed in one way alone. */
export function wordsAsTyped(
  text: string,
  language: SearchLanguage,
): ReadonlyMap<string, string> | undefined {
  if (language.written === undefined) return undefined;
  const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(
    ([word]) => [plainIn(word, language), word] as const,
  );
  return new Map(words);
}

/** The end of a written word that is so when it is plain, with a capital: a noun. Undefined where none is. */
function endOf(written: string, word: string, language: SearchLanguage): string | undefined {
  for (let at = 1; at < written.length; at++) {
    const end = written.slice(at);
    if (plainIn(end, language) === word) return end.charAt(0).toUpperCase() + end.slice(1);
  }
  return undefined;
}
