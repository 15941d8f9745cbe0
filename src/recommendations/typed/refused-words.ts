import type { Product } from '../../catalog/product.js';
import type { Answers } from '../../catalog/search/answers/answers.js';
import { english } from '../../catalog/search/languages/en.js';
import { lacks, tellsOf } from '../../catalog/search/query/mentions.js';
import { tellingWords } from '../../segments/word-forms.js';
import { hasOpposite, saysOpposite } from './opposites.js';

/** What is not wanted, in other words than a search reads. */
const REFUSES =
  /(?:^|\s)(?:without|no|not|non|never|nobody|nothing|none|less|fewer|free|instead|avoiding|\p{L}+n['’]t)(?=\s|$)|\p{L}-free(?=\s|$)/iu;
/** Before what is not wanted. */
const WITHOUT = /\s(?:without|instead\sof|free\s(?:of|from))\s/u;
/** Of what there is to be less, behind that. */
const LESS = /(?:^|\s)(?:less|fewer|reduced|no\sadded)\s(\p{L}{3,})/giu;

/** What words say that is not wanted. */
export interface RefusedWords {
  /** The words before that. */
  readonly asked: string;
  /** Whether a product says that it is free of each, or lists what it is made of where that is a material; of all where nothing is refused. */
  isFree(product: Product): boolean;
  /** Whether it tells of what is not wanted, or says the opposite of what is: it is neither offered nor beside what is meant. Undefined for none. */
  readonly isRefused?: (product: Product) => boolean;
}

/** @param text in the language that is searched in */
export function refusedWords(
  text: string,
  { facets }: Answers['read'],
  products: readonly Product[],
): RefusedWords {
  const plain = text.toLowerCase();
  const [asked = '', ...unwanted] = plain.split(WITHOUT);
  const less = [...plain.matchAll(LESS)].map(([, word = '']) => word);
  const read = facets.flatMap(({ wish }) => (wish.kind === 'without' && !wish.isThing ? wish.words : []));
  const refused = [...read, ...[...unwanted, ...less].flatMap(tellingWords).map(english.singular)];
  const isRefusing =
    refused.length > 0 || REFUSES.test(plain) || facets.some(({ wish }) => wish.kind === 'unclear');
  const tells = (product: Product, word: string) => tellsOf(product, word, english);
  const isListed = (word: string) =>
    !english.without.harmful.includes(word) && products.some((one) => isMadeOf(word, one));
  const isWithout = (product: Product, word: string) =>
    lacks(product, word, english) ||
    (product.materials.length > 0 && isListed(word) && !tells(product, word));
  const isRefused = (product: Product) =>
    refused.some((word) => !english.without.isDoing(word) && tells(product, word)) ||
    saysOpposite(plain, product);
  return {
    asked,
    isFree: (product) =>
      !isRefusing || (refused.length > 0 && refused.every((word) => isWithout(product, word))),
    ...((refused.length > 0 || hasOpposite(plain)) && { isRefused }),
  };
}

const isMadeOf = (word: string, { materials }: Product): boolean =>
  materials.flatMap(tellingWords).includes(word);
