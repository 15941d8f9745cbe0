import { groupsIn } from '../../../language/word-lists.js';
import { words } from '../../../text/words.js';
import type { Product } from '../../product.js';
import { english } from '../languages/en.js';
import { englishSingular } from '../languages/en-plurals.js';
import { isCountedIn } from '../query/several-things.js';

/** Short names, and longer ones that end or begin like them and are another thing. */
const OTHERS = groupsIn('en/other-things.txt').map(([name = '', ...others]) => ({
  name: spoken(name),
  others: others.map(spoken),
}));

type Called = Pick<Product, 'name' | 'tags' | 'category'>;

/** What each product is called, read once. */
const CALLED = new WeakMap<Called, readonly string[]>();

function calledBy(product: Called): readonly string[] {
  const { name, tags, category } = product;
  const called = CALLED.get(product) ?? [name, ...tags, category].map(spoken);
  CALLED.set(product, called);
  return called;
}

/** Tells what only sounds like what was asked for: a hot water bottle, by "water bottle". */
export function otherThings(asked: string): (product: Called) => boolean {
  const said = spoken(asked);
  const longer = OTHERS.filter(({ name }) => said.includes(name)).flatMap(({ others }) => others);
  // What says all of the longer name means it: buttons for a winter coat are coat buttons.
  const isSaid = (other: string) => words(other).every((word) => said.includes(` ${word} `));
  const others = longer.filter((other) => !isSaid(other));
  if (others.length === 0) return () => false;
  return (product) => calledBy(product).some((one) => others.some((other) => one.includes(other)));
}

/** The same of one product. */
export const isOtherThing = (asked: string, product: Called): boolean => otherThings(asked)(product);

/**
 * Whether a word stands in a name only in what another thing is like, with a dash, and no tag says it: open-back headphones are
 * nothing for a back. Of a name of several words the last may stand behind a dash, unless that only counts it: a *moka-pot* is
 * a pot, but a five-string banjo is no string, and plug-in flex no wall plug.
 */
export function isOfAnother(
  word: string,
  { name, tags }: Pick<Product, 'name' | 'tags'>,
  isAlone: boolean,
): boolean {
  const plain = spoken(word);
  const isLike = (one: string) =>
    isAlone || !spoken(one).endsWith(plain) || isCountedIn(one, [word], english);
  const own = (text: string) => text.replace(/\S+[-‑]\S+/gu, (one) => (isLike(one) ? ' ' : one));
  const texts = [own(name), ...(isAlone ? tags : tags.map(own))];
  const isSaid = [isAlone ? (name.split(' ').at(-1) ?? '') : '', ...texts].some((text) =>
    spoken(text).includes(plain),
  );
  return spoken(name).includes(plain) && !isSaid;
}

/** Words in the form that singular and plural share, with a space before and behind each. */
function spoken(text: string): string {
  return ` ${words(text).map(englishSingular).join(' ')} `;
}
