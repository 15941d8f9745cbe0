import { bothOf, coresOf, riddance, whenAndWhere, withWhat } from '../../catalog/core-of-phrase.js';
import type { Product } from '../../catalog/product.js';
import { likenessOfMeaning, type Meant, type TypedWords } from '../../interests/typed-words.js';
import { headNoun } from '../../segments/word-forms.js';
import { meantByBoth } from './both-things.js';
import { isNamed, stem } from './phrase-head.js';
import type { ReadWords } from './read-words.js';

/** Fewer products than this are no shelf, */
const FEW = 4;
/** one alone is a chance beside what only says when or where, */
const FEWEST = 2;
/** so many more than were found are clearly more, */
const CLEARLY_MORE = 2;
/** and more than these of a core are not looked beside, but where something was called by that alone. */
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

/** When, where, how and with whom, behind what a text is about: what that means surely the text means surely too. */
const ASIDE = /^\s(?:with|from|for|in|on|at|by|during|through|around|beside|over|this|next)\s/u;
const isBeforeAside = (text: string, core: string): boolean => {
  const plain = text.trim().toLowerCase();
  return plain.startsWith(core) && ASIDE.test(plain.slice(core.length));
};

/** More of it is a part of the shop, of which when and where tell what is meant: a racing shoe is not for *running in the hills*. */
const isNarrow = (meant: TypedWords['meant']): boolean =>
  [...meant.values()].filter(({ isSure }) => isSure).length <= MOST;

const hasSure = (meant: TypedWords['meant']): boolean => [...meant.values()].some(({ isSure }) => isSure);

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
  if (hasSure(own)) return typed;
  const isFew = isOnlyGuessed(own);
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
  const isOwn = isBesideAside(text, own, shop);
  const kept = (core: TypedWords['meant']) => new Map([...own].filter(([position]) => isOwn(position, core)));
  const isSureOf = (core: TypedWords['meant'], position: number) => core.get(position)?.isSure === true;
  const ofCores = cores.map(allOf);
  const surely = new Set(
    ofCores.filter((one, at) => isBeforeAside(text, cores[at] ?? '') && hasSure(one) && isNarrow(one)),
  );
  const core = [bothOfCore ?? new Map(), ...ofCores, both, against].find(
    (one) =>
      surely.has(one) || (isFew && one.size >= (kept(one).size > 0 || own.size === 0 ? least : FEWEST)),
  );
  if (core === undefined) return typed;
  const isSurely = surely.has(core);
  const guesses = [...core].map(([at, one]): [number, Meant] => [
    at,
    { ...one, isSure: one.isSure && isSurely },
  ]);
  // Of two things what is said of when says too little: a coffee for the evening is no tea.
  const isSaidAlone = kept(core).size < own.size;
  const aside = core === bothOfCore || (core.size > MOST && !isSaidAlone) ? [] : ofAside(text, core, shop);
  const what = withWhat(text);
  const tool = what === undefined ? [] : ofTheirs(allOf(what), core, shop);
  return {
    ...typed,
    isUnread: false,
    meant: new Map([
      ...tool,
      ...guesses,
      ...[...kept(core), ...aside].filter(([position]) => !isSurely || !isSureOf(core, position)),
      ...tool,
    ]),
  };
}

/** Of the departments of what a core means, what it is done with means: a cushion, of *working from home with back pain*. */
function ofTheirs(
  found: TypedWords['meant'],
  core: TypedWords['meant'],
  { products }: Shop,
): readonly (readonly [number, Meant])[] {
  const departments = new Set([...core.keys()].map((position) => products[position]?.department));
  const most = Math.max(...[...core.values()].map(({ likeness }) => likeness));
  return [...found]
    .filter(([position]) => departments.has(products[position]?.department))
    .map(([position, one]) => [position, { isSure: false, likeness: Math.max(most, one.likeness) }]);
}

/**
 * Whether a product says more than when or where, which alone tells of another part of the shop than a core does: a tripod
 * to cook on, of *playing guitar around the campfire*.
 */
function isBesideAside(text: string, own: TypedWords['meant'], { products }: Shop) {
  const asides = whenAndWhere(text).map(stem);
  const isAside = (position: number) => {
    const product = products[position];
    return product !== undefined && asides.some((aside) => isNamed(aside, product));
  };
  const aside = new Set([...own.keys()].filter(isAside));
  return (position: number, core: TypedWords['meant']): boolean => {
    const departments = new Set([...core.keys()].map((one) => products[one]?.department));
    return !aside.has(position) || core.size === 0 || departments.has(products[position]?.department);
  };
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
  if (asides.length === 0) return new Map();
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
