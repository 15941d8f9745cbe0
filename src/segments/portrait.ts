import { type Product, slug } from '../catalog/product.js';
import { tally } from './tally.js';

/** How many products of a group stand somewhere. */
interface Counted {
  readonly name: string;
  readonly count: number;
}

/** What a group of products is made of. */
export interface Portrait {
  /** Categories that hold most of it, fullest first; each by a product of it, which tells the category's place. */
  readonly categories: readonly (Counted & { readonly example: Product })[];
  /** Tags that are said of it more than of the rest of the shop, most telling first. */
  readonly tags: readonly string[];
}

const CATEGORIES = 6;
const TAGS = 8;
/** Fewer products than these say a tag by chance. */
const LEAST_SAID = 3;

/** @param members positions of the group's products @param telling those of some tags that say something */
export function portraitOf(
  members: readonly number[],
  products: readonly Product[],
  telling: (tags: readonly string[]) => readonly string[],
): Portrait {
  const own = members.flatMap((position) => products[position] ?? []);
  const categories = new Map<string, { readonly example: Product; count: number }>();
  for (const product of own) {
    const key = `${slug(product.department)}/${slug(product.category)}`;
    const known = categories.get(key);
    if (known) known.count += 1;
    else categories.set(key, { example: product, count: 1 });
  }
  return {
    categories: [...categories.values()]
      .toSorted((a, b) => b.count - a.count)
      .slice(0, CATEGORIES)
      .map(({ example, count }) => ({ name: example.category, count, example })),
    tags: telling(tagsOf(own, products)).slice(0, TAGS),
  };
}

/** By how many of the group say a tag, times how much of what says it is of the group. */
function tagsOf(own: readonly Product[], all: readonly Product[]): readonly string[] {
  const [inside, everywhere] = [
    tally(own.flatMap(({ tags }) => tags)),
    tally(all.flatMap(({ tags }) => tags)),
  ];
  return [...inside]
    .filter(([, count]) => count >= LEAST_SAID)
    .map(([tag, count]) => [tag, (count * count) / (everywhere.get(tag) ?? count)] as const)
    .toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([tag]) => tag);
}
