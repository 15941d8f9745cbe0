import type { SearchLanguage } from '../languages/language.js';
import type { Vocabulary } from './vocabulary.js';

/** A letter is half of a word before a number or before this many letters: *R-13*, *z-wave*. Behind one it is an ending. */
const LONGEST_ENDING = 3;

function areHalves(first: string, last: string, silent: ReadonlySet<string>): boolean {
  if (last.length === 1) return false;
  return first.length > 1 || /^\d+$/.test(last) || (last.length > LONGEST_ENDING && !silent.has(first));
}

/** `makeup` where the catalogue writes *make-up*: two words that stand side by side in a name, and nothing holds the one. */
export function writtenApart(
  typed: string,
  { isPhrase, holds }: Vocabulary,
  { singular, silent }: SearchLanguage,
): string | undefined {
  for (let at = 1; at < typed.length; at++) {
    const [first, last] = [typed.slice(0, at), typed.slice(at)];
    if (!areHalves(first, last, silent)) continue;
    const form = `${singular(first)} ${singular(last)}`;
    if (isPhrase([first, last]) && holds(form)) return form;
  }
  return undefined;
}

/**
 * The same two words where the catalogue writes them so at least as often as the one: `bluray` among names that mostly say
 * *Blu-ray*, and no pet of a car, for a carpet.
 */
export function usuallyApart(
  typed: string,
  vocabulary: Vocabulary,
  language: SearchLanguage,
): string | undefined {
  const apart = writtenApart(typed, vocabulary, language);
  const { countHolders } = vocabulary;
  if (apart === undefined || countHolders(apart) < countHolders(language.singular(typed))) return undefined;
  return apart;
}
