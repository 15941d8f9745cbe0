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
 * Whether a word stands in a name only as what another thing is like, behind a dash, and no tag says it: open-back
 * headphones are nothing for a back.
 */
export function isOfAnother(word: string, { name, tags }: Pick<Product, 'name' | 'tags'>): boolean {
  const plain = spoken(word);
  const isLast = spoken(name).endsWith(plain);
  const rest = [name.replace(/\S+[-‑]\S+/gu, ' '), ...tags].some((text) => spoken(text).includes(plain));
  return !isLast && !rest && spoken(name).includes(plain);
}

/**
 * The same of the word that says what is looked for, where the name only counts it and no tag says it otherwise: a
 * five-string banjo is no string for a guitar.
 */
export function isOnlyCounted(head: string, { name, tags }: Pick<Product, 'name' | 'tags'>): boolean {
  const plain = spoken(head);
  const texts = [name, ...tags.filter((tag) => !isCountedIn(tag, [head], english))];
  const rest = texts.some((text) => spoken(text.replace(/\S+[-‑]\S+/gu, ' ')).includes(plain));
  return isCountedIn(name, [head], english) && !rest;
}

/** Words in the form that singular and plural share, with a space before and behind each. */
function spoken(text: string): string {
  return ` ${words(text).map(englishSingular).join(' ')} `;
}
