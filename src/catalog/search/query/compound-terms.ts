import type { SearchLanguage } from '../languages/language.js';
import { partsOfWord } from '../languages/word-parts.js';
import type { Vocabulary } from './vocabulary.js';

/** A compound that nothing here is called, as its parts, where something holds the last: *Akkuschrauber* for an *Akku-Bohrschrauber*. */
export function inHeldParts(
  word: string,
  { holds, namesEndingIn, synonyms }: Vocabulary,
  language: SearchLanguage,
): readonly string[] {
  const { singular } = language;
  const one = singular(word);
  if (language.compounds === undefined || holds(one) || namesEndingIn(one).length > 0) return [word];
  const [others = new Map<string, number>()] = synonyms.of([one]);
  if ([...others.keys()].some(holds)) return [word];
  const parts = partsOfWord(word, language);
  return parts.length > 1 && parts.every((part) => holds(singular(part))) ? parts : [word];
}

/** What a compound is by its last part: a *Sauger* for a *Staubsauger* that nothing here is called. */
export function heldLast(
  typed: string,
  { isCalled, spelling }: Vocabulary,
  { compounds, generic, singular }: SearchLanguage,
): string | undefined {
  // *Gieskanne* is misspelt, and no can of another kind.
  if (compounds === undefined || spelling.mend(typed) !== undefined) return undefined;
  return compounds
    .lastParts(typed)
    .map(singular)
    .find((part) => isCalled(part) && !generic.has(part));
}
