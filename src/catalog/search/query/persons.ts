import type { SearchLanguage } from '../languages/language.js';

/** What tells whether a word for a person names a thing too. */
export interface PersonWords {
  readonly language: SearchLanguage;
  /** Whether some product is called so, in the singular. */
  isName(word: string): boolean;
  /** Two words that stand side by side in a name, a tag or a shelf's name. */
  isPhrase(words: readonly [string, string]): boolean;
}

/**
 * Whether the word at a place of a query is a person that something is meant for, and so names no thing: the dad of `mug
 * for my dad`. Such a word only tells apart what the others find.
 * @param said all words of the query
 * @param isGift an occasion is named as well
 */
export function isSetAside(
  said: readonly string[],
  at: number,
  isGift: boolean,
  { language, isName }: PersonWords,
): boolean {
  const word = language.singular(said[at] ?? '');
  switch (language.persons.get(word)) {
    case undefined:
      return false;
    case 'person':
      return isGift || isBehindFor(said, at, language) || !isName(word);
    case 'namesake':
      return isGift || isBehindFor(said, at, language);
    case 'wearer':
      return isGift;
    case 'child':
      return !isName(word);
  }
}

/** Whether the word is a child that something is for: the child of `bike for my child`. */
export function isForChild(said: readonly string[], at: number, { language }: PersonWords): boolean {
  const isChild = language.persons.get(language.singular(said[at] ?? '')) === 'child';
  return isChild && isBehindFor(said, at, language);
}

/** Only small words and other persons may stand between: `for my mum and dad`. */
export function isBehindFor(said: readonly string[], at: number, language: SearchLanguage): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const word = said[before] ?? '';
    if (language.purpose.includes(word)) return true;
    if (!language.silent.has(word) && !language.persons.has(language.singular(word))) return false;
  }
  return false;
}
