import { namesAnyChildren } from '../../catalog/audience.js';
import { english } from '../../catalog/search/languages/en.js';
import type { TypedWords } from '../../interests/typed-words.js';
import { tellingWords } from '../../segments/word-forms.js';
import type { CatalogueIndex } from '../../vector-index/catalogue-index.js';
import type { Reader } from './reader.js';
import type { MeantSoFar, Reading } from './reading.js';
import { isCalledBy, stem } from './stems.js';

/** What says the age and is called so counts with this at least: that its likeness is small says nothing of the age. */
const LEAST = 0.2;

/**
 * Of what words mean, what is for a child as old as they say; and what is called so, or stands on a shelf that is, and says that
 * it is for about that age, first: rings from 12 months, of wooden toys for a one year old. What is made for younger ones suits
 * perhaps; and so does, where words mean nothing and name no age but a toddler, what is called so for that age.
 */
export function ofAskedAge(
  text: string,
  meant: Reading,
  reader: Pick<Reader, 'ages'>,
  { products }: Pick<CatalogueIndex, 'products'>,
): Pick<TypedWords, 'isUnfit'> & { readonly meant: Reading } {
  const ages = reader.ages?.(text);
  if (!ages) return { meant };
  const stems = tellingWords(english.aged(text)?.text ?? text)
    .filter((word) => !namesAnyChildren(word))
    .map(stem);
  const isCalledSo = (position: number) => {
    const product = products[position];
    return product !== undefined && stems.length > 0 && stems.every((one) => isCalledBy(one, product));
  };
  const fitting = [...meant]
    .filter(([position]) => !ages.isUnfit(position))
    .map(([position, one]): [number, MeantSoFar] => [
      position,
      { ...one, isSure: one.isSure && !ages.isYounger(position) },
    ]);
  const likeness = Math.max(LEAST, ...fitting.map(([, one]) => one.likeness));
  const isAbout = (position: number) =>
    isCalledSo(position) && !ages.isUnfit(position) && !ages.isYounger(position);
  const about = (ages.isSaid || fitting.length === 0 ? ages.about : [])
    .filter(isAbout)
    .map((position): [number, MeantSoFar] => [position, { isSure: ages.isSaid, likeness }]);
  return { meant: new Map([...fitting, ...about]), isUnfit: ages.isUnfit };
}
