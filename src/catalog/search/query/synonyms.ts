import type { SearchLanguage } from '../languages/language.js';

/** Other words for the words of a query. */
export interface Synonyms {
  /** For each word of a query, in their order, the words and phrases that say the same and how much each counts. */
  of(words: readonly string[]): readonly ReadonlyMap<string, number>[];
}

/** Another word or phrase for it, and the last word of a phrase for it: a trainer is a running shoe, not every shoe is. */
const WORD = 0.7;
export const PHRASE = 0.45;

/** Reads the groups of a language once. A phrase of a query is known by its two words standing side by side. */
export function synonymsOf({ synonyms, singular }: SearchLanguage): Synonyms {
  const groups = new Map<string, Map<string, number>>();
  for (const group of synonyms) {
    const phrases = group.map((phrase) => phrase.split(' ').map(singular));
    for (const phrase of phrases) {
      const key = phrase.join(' ');
      const others = groups.get(key) ?? new Map<string, number>();
      for (const other of phrases) if (other.join(' ') !== key) addOther(others, other, phrase);
      groups.set(key, others);
    }
  }
  return { of: (stems) => othersOf(stems, groups) };
}

/**
 * A phrase is found where both its words stand, and less by its last alone. A word that both phrases share needs no
 * other: cake pan and cake tin differ in their last.
 */
function addOther(others: Map<string, number>, other: readonly string[], phrase: readonly string[]): void {
  const last = other.at(-1) ?? '';
  if (other.length > 1) others.set(other.join(' '), WORD);
  if (!phrase.includes(last)) others.set(last, other.length === 1 ? WORD : PHRASE);
}

function othersOf(
  words: readonly string[],
  groups: ReadonlyMap<string, ReadonlyMap<string, number>>,
): ReadonlyMap<string, number>[] {
  const found = words.map((word) => new Map(groups.get(word)));
  for (let i = 1; i < words.length; i++)
    for (const [other, weight] of groups.get(`${words[i - 1]} ${words[i]}`) ?? [])
      for (const at of [i - 1, i]) found[at]?.set(other, weight);
  return found;
}
