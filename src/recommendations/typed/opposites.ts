import type { Product } from '../../catalog/product.js';
import { groupsIn } from '../../language/word-lists.js';
import { words } from '../../text/words.js';

const OPPOSITES = new Map(groupsIn('en/opposites.txt').map(([word = '', ...others]) => [word, others]));

/** Whether a product's own text says the opposite of what was asked for: a close-fitting shoe, of wide feet. */
export function saysOpposite(asked: string, { name, tags, description }: Product): boolean {
  const text = [name, ...tags, description].join(' ').toLowerCase();
  return words(asked.toLowerCase()).some((word) =>
    OPPOSITES.get(word)?.some((opposite) => text.includes(opposite)),
  );
}
