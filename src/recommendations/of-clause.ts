import { audiencesIn, haveAudienceInCommon, isOfChildren } from '../catalog/audience.js';
import type { Product } from '../catalog/product.js';
import { likenessOfMeaning, type Meant, type TypedWords } from '../interests/typed-words.js';
import { wordsIn } from '../language/word-lists.js';
import { tellingWords } from '../segments/word-forms.js';
import { isNamed, stem } from './phrase-head.js';
import type { ShopIndex } from './shop-index.js';

type MeantWords = TypedWords['meant'];

interface Shop {
  readonly products: readonly Product[];
  readonly audience: ShopIndex['audience'];
  /** Cosine of the typed words and a product. */
  cosine(position: number): number;
}

/** Somebody, and what is said of them: *a cat that hates being brushed*. */
const OF_SOMEBODY = /^(\S+(?:\s\S+){0,2}?)\s+(?:who|that|which)\s+(\S.*)$/iu;
/** Verbs of a clause that tell of no thing: whether it is liked, or that it is so. */
const OF_NO_THING = wordsIn('en/verbs-of-no-thing.txt');

/** Fewer products than these are no shelf: what is for the same children stands beside them, to this number. */
const FEW = 4;
/** What else is for an animal has so little to do with what is said of it that it only makes a shelf. */
const LEAST = 2;
/** How far what the clause names leads. */
const AHEAD = 0.05;

/**
 * Of what is meant for an animal or a child, first what is called by a word of what is said of them: the brush, of *cat
 * that hates being brushed*. Beside few things that children like stands what else is for them on the same shelf.
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
  const isFew = isOfChildren(asked) && read.meant.size < FEW;
  const beside = isFew ? ofTheirShelf(read.meant, shop, isTheirs) : [];
  const own =
    named.length > 0 && !isOfChildren(asked) ? likeliest(read.meant, LEAST - named.length) : read.meant;
  return { ...read, meant: new Map([...own, ...beside, ...leading(named, read.meant)]) };
}

/** What else is for the animal says little of what was said of it: few stand beside the thing that the clause names. */
const likeliest = (meant: MeantWords, most: number): MeantWords =>
  new Map([...meant].toSorted(([, a], [, b]) => b.likeness - a.likeness).slice(0, Math.max(0, most)));

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

function ofTheirShelf(
  meant: MeantWords,
  { products, cosine }: Shop,
  isTheirs: (position: number) => boolean,
): readonly (readonly [number, Meant])[] {
  const categories = new Set([...meant.keys()].map((position) => products[position]?.category));
  const isBeside = (position: number) =>
    !meant.has(position) && categories.has(products[position]?.category) && isTheirs(position);
  return [...products.keys()]
    .filter(isBeside)
    .toSorted((a, b) => cosine(b) - cosine(a) || a - b)
    .slice(0, FEW - meant.size)
    .map((position) => [
      position,
      { isSure: false, likeness: Math.max(0.01, likenessOfMeaning(cosine(position))) },
    ]);
}
