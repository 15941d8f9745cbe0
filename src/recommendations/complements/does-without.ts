import type { Product } from '../../catalog/product.js';
import { groupsIn } from '../../language/word-lists.js';
import { fold } from '../../segments/word-forms.js';
import { words } from '../../text/words.js';

/**
 * "no pilot hole", "needs no battery": at most two words of what is not needed. *Without* says as often how a thing is used
 * once, as of a camera that also works without a battery.
 */
const NEEDLESS = /\b(?:no|never needs?)\s+(?:an?\s+|any\s+)?([a-z-]+(?:\s+[a-z-]+)?)/giu;

/** Things, by what a text says is not needed where they are not. */
const THINGS = new Map(
  groupsIn('en/done-without.txt').flatMap(([thing = '', ...said]) =>
    said.map((one) => [one, thing] as const),
  ),
);

/** Whether the text of one product says that it needs nothing of what the other is called: no pilot hole, of drill bits. */
export function doesWithout(product: Product, { name, tags }: Product): boolean {
  const needless = needlessOf.get(product) ?? readNeedless(product);
  needlessOf.set(product, needless);
  if (needless.length === 0) return false;
  const called = new Set(words([name, ...tags].join(' ').toLowerCase()).map(fold));
  return needless.some((one) => called.has(one));
}

/** A product is compared with hundreds. */
const needlessOf = new WeakMap<Product, readonly string[]>();

function readNeedless({ description }: Product): readonly string[] {
  return [...description.toLowerCase().matchAll(NEEDLESS)].flatMap(([, said = '']) => {
    const [first = '', second = ''] = said.trim().split(/\s+/).map(fold);
    return [first, THINGS.get(first) ?? [], THINGS.get(`${first} ${second}`) ?? []].flat();
  });
}
