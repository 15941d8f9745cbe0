import { audiencesIn, haveAudienceInCommon, isOfChildren } from '../../catalog/audience.js';
import type { Product } from '../../catalog/product.js';
import type { Meant, TypedWords } from '../../interests/typed-words.js';
import { wordsIn } from '../../language/word-lists.js';
import { tellingWords } from '../../segments/word-forms.js';
import type { ShopIndex } from '../index/shop-index.js';
import { isNamed, stem } from './phrase-head.js';

type MeantWords = TypedWords['meant'];

interface Shop {
  readonly products: readonly Product[];
  readonly audience: ShopIndex['audience'];
}

/** Somebody, and what is said of them: *a cat that hates being brushed*. */
const OF_SOMEBODY = /^(\S+(?:\s\S+){0,2}?)\s+(?:who|that|which)\s+(\S.*)$/iu;
/** Verbs of a clause that tell of no thing: whether it is liked, or that it is so. */
const OF_NO_THING = wordsIn('en/verbs-of-no-thing.txt');

/** How far what the clause names leads. */
const AHEAD = 0.05;

/**
 * Of what is meant for an animal or a child, first what is called by a word of what is said of them: the brush, of *cat
 * that hates being brushed*. What else is for an animal has nothing to do with what is said of it, and is not meant then.
 */
export function withClause<Read extends { readonly meant: MeantWords }>(
  text: string,
  read: Read,
  shop: Shop,
): Read {
  const [, whom = '', said = ''] = OF_SOMEBODY.exec(text.trim()) ?? [];
  const asked = { of: audiencesIn(whom), isGuess: true };
  if (asked.of.size === 0 || read.meant.size === 0) return read;
  const isTheirs = (position: number) => haveAudienceInCommon(asked, shop.audience(position));
  const named = namedIn(said, shop.products, isTheirs);
  const own = named.length > 0 && !isOfChildren(asked) ? [] : read.meant;
  return { ...read, meant: new Map([...own, ...leading(named, read.meant)]) };
}

function namedIn(
  said: string,
  products: readonly Product[],
  isTheirs: (position: number) => boolean,
): readonly number[] {
  const stems = tellingWords(said.toLowerCase())
    .filter((word) => !OF_NO_THING.has(word))
    .map(stem);
  return [...products.keys()].filter((position) => {
    const product = products[position];
    return product !== undefined && isTheirs(position) && stems.some((one) => isNamed(one, product));
  });
}

/** They keep their order where they were meant already. */
function leading(named: readonly number[], meant: MeantWords): readonly (readonly [number, Meant])[] {
  const most = Math.max(...[...meant.values()].map(({ likeness }) => likeness));
  return named.map((position) => {
    const { isSure = false, likeness = 0 } = meant.get(position) ?? {};
    return [position, { isSure, likeness: most + AHEAD * (1 + likeness) }] as const;
  });
}
