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

/** Whether a product only sounds like what was asked for: a hot water bottle, by "water bottle". */
export function isOtherThing(
  asked: string,
  { name, tags, category }: Pick<Product, 'name' | 'tags' | 'category'>,
): boolean {
  const said = spoken(asked);
  const called = [name, ...tags, category].map(spoken);
  return OTHERS.some(
    ({ name: short, others }) =>
      said.includes(short) &&
      others.some((other) => !said.includes(other) && called.some((one) => one.includes(other))),
  );
}

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
