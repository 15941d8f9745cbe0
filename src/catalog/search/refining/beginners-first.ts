import { english } from '../languages/en.js';
import { wordsOf } from '../languages/tokens.js';
import type { ProductSearch } from '../matching/product-search.js';
import { BY_NAME, qualityOf, tellsOf } from '../ranking/qualities.js';
import type { Answer } from '../ranking/rank.js';

/** Whose first of it this is: *knitting for beginners*. */
const FOR_BEGINNERS = /\sfor\s+(?:(?:an?|absolute|complete|total)\s+)*beginners?$/iu;

/** Whether words say that something is for beginners. */
export const isForBeginners = (words: string): boolean => FOR_BEGINNERS.test(words.trim());

/** A thing for beginners by how it is to be: *beginner running shoes*. */
export const asBeginners = (words: string): string =>
  isForBeginners(words) ? `beginner ${words.trim().replace(FOR_BEGINNERS, '')}` : words;

/**
 * Of what is done by a beginner first what says that it is for one, and tells of the doing itself: a kit whose pattern a new
 * knitter masters, of *knitting for beginners*, and no sewing machine that is easy. The others stay in their order.
 * @param doing the name that shops have for it
 */
export function beginnersFirst(
  answers: readonly Answer[],
  { words, doing }: { readonly words: string; readonly doing: string },
  search: ProductSearch,
): readonly Answer[] {
  const easy = isForBeginners(words) ? qualityOf('beginner') : undefined;
  if (easy === undefined) return answers;
  const stems = wordsOf(doing, english).map(english.stem);
  const tells = ({ position }: Answer) => {
    const { name = '', kind = '', tags = [], description = '' } = search.productAt(position) ?? {};
    const said = wordsOf([name, kind, ...tags, description].join(' '), english);
    return stems.every((stem) => said.some((word) => word.startsWith(stem)));
  };
  const isFirst = (one: Answer) => tellsOf(easy, one, search) >= BY_NAME && tells(one);
  const first = answers
    .filter(isFirst)
    .toSorted((a, b) => tellsOf(easy, b, search) - tellsOf(easy, a, search));
  return [...first, ...answers.filter((one) => !isFirst(one))];
}
