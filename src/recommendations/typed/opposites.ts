import type { Product } from '../../catalog/product.js';
import { groupsIn } from '../../language/word-lists.js';
import { keptOn, readOnce } from '../../processes/kept-on.js';
import { words } from '../../text/words.js';
import { stem } from './stems.js';

const OPPOSITES = new Map(groupsIn('en/opposites.txt').map(([word = '', ...others]) => [word, others]));

/** Whether something can say the opposite of a word of a text. */
export const hasOpposite = (text: string): boolean =>
  words(text.toLowerCase()).some((word) => OPPOSITES.has(word));

/**
 * Whether a product's own text says the opposite of what was asked for: a close-fitting shoe, of wide feet; or that it is not for
 * that: a tank *too small for goldfish*.
 */
export function saysOpposite(asked: string, product: Product): boolean {
  const { name, tags, description } = product;
  const text = [name, ...tags, description].join(' ').toLowerCase();
  const said = words(asked.toLowerCase());
  return (
    said.some((word) => OPPOSITES.get(word)?.some((opposite) => text.includes(opposite))) ||
    said.some((word) => deniedBy(product).has(stem(word)))
  );
}

/** What a text says that a thing is not for; with more said of it, as in *not for paint laid down long ago*, it may be. */
const DENIES =
  /(?<!\p{L})(?:too\s\p{L}+|unsuitable|never|not(?:\s(?:meant|made|suitable|safe))?)\sfor\s((?:\p{L}+\s){0,1}\p{L}+)(?=[.,;:!?]|$)/giu;

const deniedBy = readOnce(
  ({ description }: Product): ReadonlySet<string> =>
    new Set(
      [...description.matchAll(DENIES)].flatMap(([, what = '']) => words(what.toLowerCase())).map(stem),
    ),
  keptOn('denied'),
);
