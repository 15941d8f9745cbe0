import { whenAndWhere } from '../../../catalog/core-of-phrase.js';
import type { Product } from '../../../catalog/product.js';
import { english } from '../../../catalog/search/languages/en.js';
import { qualityOf } from '../../../catalog/search/ranking/qualities.js';
import { wordsIn } from '../../../language/word-lists.js';
import { foldedIn, groupsSaidBy } from '../../../recommendations/kinds/uses.js';
import { fold } from '../../../segments/word-forms.js';
import { words as wordsOf } from '../../../text/words.js';

const WITH_ANYTHING = wordsIn('en/general-doings.txt');

/**
 * Whether a product's texts say all that a sentence tells: of *tea for an upset stomach* no sencha. When and where something is,
 * for whom, and what may be done with anything, needs not to be said; for which season or weather it does.
 */
export function saysWhole(text: string): (product: Product) => boolean {
  const telling = wordsOf(text.toLowerCase()).filter(tells);
  return (product) => {
    const { name, tags, kind = '', category, department, materials, description } = product;
    const said = [name, kind, category, department, description, ...tags, ...materials].join(' . ');
    const all = new Set(foldedIn(said));
    return telling.every((word) => saysOne(word, said, all));
  };
}

const tells = (word: string): boolean =>
  !english.silent.has(word) &&
  !english.persons.has(english.singular(word)) &&
  !english.somebody.has(word) &&
  !WITH_ANYTHING.has(word) &&
  (whenAndWhere(word).length === 0 || qualityOf(word) !== undefined) &&
  foldedIn(word).length > 0;

function saysOne(word: string, said: string, all: ReadonlySet<string>): boolean {
  const own = fold(word);
  const others = groupsSaidBy(new Set([own]))
    .flat()
    .map(foldedIn);
  return (
    [[own], ...others].some((phrase) => phrase.length > 0 && phrase.every((one) => all.has(one))) ||
    qualityOf(word)?.tells.test(said) === true
  );
}
