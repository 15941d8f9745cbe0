import { readFileSync } from 'node:fs';

/** Given names of eighteen languages, as `models/given-names` tells where from: small letters without accents. */
const NAMES = new URL('../../models/given-names/names.txt', import.meta.url);

let names: ReadonlySet<string> | undefined;

/** Whether people are called so. Read at the first question: 80 KB. @param word small letters without accents */
export function isGivenName(word: string): boolean {
  names ??= new Set(readFileSync(NAMES, 'utf8').split('\n'));
  return names.has(word);
}
