import { bothOf, coresOf, riddance, whenAndWhere } from '../catalog/core-of-phrase.js';
import type { Product } from '../catalog/product.js';
import { likenessOfMeaning, type Meant, type TypedWords } from '../interests/typed-words.js';
import { headNoun } from '../segments/word-forms.js';
import { meantByBoth } from './both-things.js';
import { isNamed, stem } from './phrase-head.js';
import type { ReadWords } from './read-words.js';

/** Fewer products than this are no shelf, */
const FEW = 4;
/** so many more than were found are clearly more, */
const CLEARLY_MORE = 2;
/** and more than these of a core are not looked beside. */
const MOST = 8;
/** What a thing gains that is called by when or where too: a shoe for mud, of *trail running in the mud*. */
const OF_ASIDE = 0.25;

interface Shop {
  readonly products: readonly Product[];
  /** Cosine of the typed words and a product. */
  cosine(position: number): number;
}

/** Too few for a shelf, and none of them sure. */
export const isOnlyGuessed = (meant: TypedWords['meant']): boolean =>
  meant.size < FEW && [...meant.values()].every(({ isSure }) => !isSure);

/**
 * Where words mean too little for a shelf, and none of it surely, what they are about without when, where and with whom is
 * perhaps meant, or what two things that they name mean.
 */
export function withCore(
  typed: ReadWords,
  text: string,
  read: (words: string) => ReadWords,
  shop: Shop,
): ReadWords {
  const own = typed.meant.size > 0 ? typed.meant : typed.guessed;
  if (!isOnlyGuessed(own)) return typed;
  const allOf = (words: string) => {
    const { meant, guessed, isPresent } = read(words);
    if (isPresent) return new Map<number, Meant>();
    return meant.size > 0 ? meant : guessed;
  };
  const both = new Map(bothOf(text).flatMap((words) => [...allOf(words)]));
  // What is found already may be all that there is: hardly more is no better.
  const least = own.size > 0 ? own.size + CLEARLY_MORE : 1;
  const against = own.size > 0 ? new Map() : againstIt(text, read, shop);
  const done = own.size > 0 ? undefined : doneInThisShop(text, shop.products);
  const cores = [...coresOf(text), ...(done === undefined ? [] : [done])];
  const bothOfCore = cores.map((one) => meantByBoth(one, read, shop)).find((found) => found !== undefined);
  const core = [bothOfCore ?? new Map(), ...cores.map(allOf), both, against].find(
    ({ size }) => size >= least,
  );
  if (core === undefined) return typed;
  const guesses = [...core].map(([at, one]): [number, Meant] => [at, { ...one, isSure: false }]);
  // Of two things what is said of when says too little: a coffee for the evening is no tea.
  const aside = core === bothOfCore ? [] : ofAside(text, core, shop);
  return { ...typed, isUnread: false, meant: new Map([...guesses, ...own, ...aside]) };
}

const DOING = /^(\p{L}{2,}ing)\s+\S/u;

/** What a phrase begins with, where a part of the shop is for those who do that: *hiking the Alps*. */
function doneInThisShop(text: string, products: readonly Product[]): string | undefined {
  const [, doing] = DOING.exec(text.trim().toLowerCase()) ?? [];
  if (doing === undefined) return undefined;
  const departments = new Set(products.map(({ department }) => department));
  const isDone = [...departments].some((name) =>
    name
      .toLowerCase()
      .split(/\s&\s|,\s/u)
      .includes(doing),
  );
  return isDone ? doing : undefined;
}

/**
 * What a search finds for what is to be got rid of and is tagged so without being it: a powder for *limescale*, and no felt mouse for
 * mice.
 */
function againstIt(text: string, read: (words: string) => ReadWords, shop: Shop): TypedWords['meant'] {
  const unwanted = riddance(text);
  if (unwanted === undefined) return new Map();
  const against = (read(unwanted).found ?? []).filter((position) => {
    const { name = '', tags = [] } = shop.products[position] ?? {};
    const isIt = stem(headNoun(name) ?? '') === stem(unwanted);
    return !isIt && tags.some((tag) => stem(tag.toLowerCase()) === stem(unwanted));
  });
  return new Map(
    against.map((position) => [
      position,
      { isSure: false, likeness: Math.max(0.01, likenessOfMeaning(shop.cosine(position))) },
    ]),
  );
}

/** Of the departments of what a core means, what is called by when or where the words are about. */
function ofAside(text: string, core: TypedWords['meant'], { products, cosine }: Shop): TypedWords['meant'] {
  const asides = whenAndWhere(text).map(stem);
  if (asides.length === 0 || core.size > MOST) return new Map();
  const departments = new Set([...core.keys()].map((position) => products[position]?.department));
  const called = [...products.entries()].filter(
    ([, product]) => departments.has(product.department) && asides.some((aside) => isNamed(aside, product)),
  );
  return new Map(
    called.map(([position]): [number, Meant] => [
      position,
      { isSure: false, likeness: likenessOfMeaning(cosine(position)) + OF_ASIDE },
    ]),
  );
}
