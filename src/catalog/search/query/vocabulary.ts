import type { Spelling } from './spelling.js';
import type { Synonyms } from './synonyms.js';

export interface Reading {
  /** A word of the language is never taken for a misspelt one, whether or not the catalogue holds it. */
  isWord(word: string): boolean;
  /** Whether a word is one of another language; absent where the page is in the language that is searched in. */
  isForeignWord?(word: string): boolean;
  /** Look for exactly what was typed. */
  readonly literal: boolean;
  /** What its merchant calls a product it is called; so it is where nothing is said. */
  readonly isByKind?: boolean;
}

export interface Vocabulary {
  /** Words as they are written. */
  readonly spelling: Spelling;
  /** Words that the language has for things, whatever the catalogue calls them. */
  readonly otherSpelling: Spelling;
  /** Whether some product holds a form. */
  holds(form: string): boolean;
  /** How many products do. */
  countHolders(form: string): number;
  /** Whether some product is called so, in one's own form: not only mentioned. */
  isName(form: string): boolean;
  /** What things are called that is a compound with this word at its end, in the singular. */
  namesEndingIn(form: string): readonly string[];
  /** The same, but for what only stands before what it is: a `fridge-door jug` is no fridge. */
  isCalled(form: string): boolean;
  /** Whether a name or a first tag ends with it: something is such a thing, and not only for one. */
  isThing(form: string): boolean;
  /** Whether a name ends with it, in the singular. */
  isHead(word: string): boolean;
  /** Whether it stands in the name of a shelf or a department. */
  isShelf(word: string): boolean;
  /** Two words that stand side by side in a name, a tag or a shelf's name. */
  isPhrase(words: readonly [string, string]): boolean;
  readonly synonyms: Synonyms;
}
