import { readFileSync } from 'node:fs';

/** Whether people are called so by their given name. Read at the first question: 80 KB. @param word small letters without accents */
export const isGivenName = listOf('given-names');

/** Whether families are called so. Read at the first question: 70 KB. @param word as above */
export const isFamilyName = listOf('family-names');

/** Names of eighteen languages, as the README beside them tells where from. */
function listOf(folder: 'given-names' | 'family-names'): (word: string) => boolean {
  let names: ReadonlySet<string> | undefined;
  return (word) => {
    names ??= new Set(
      readFileSync(new URL(`../../models/${folder}/names.txt`, import.meta.url), 'utf8').split('\n'),
    );
    return names.has(word);
  };
}
