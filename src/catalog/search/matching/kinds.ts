import { kindLevels } from '../../kind-levels.js';
import type { Product } from '../../product.js';
import type { SearchLanguage } from '../languages/language.js';
import { wordsOf } from '../languages/tokens.js';

/** So many of one kind are what its name asks for; one alone may only be called so. */
const A_KIND = 2;

/**
 * Finds the products of the kind that bears just the words of a query, in the singular or plural: *bike lights* are all
 * of that kind, and no light bike. Where no kind bears just these, of kinds whose name ends so, or one of whose names does:
 * *dog treats & chews*, of *dog treats*, and no pouch for them.
 */
export function openKinds(
  products: readonly Kinded[],
  language: SearchLanguage,
  { kinds, endings }: KindNames = readKinds(products, language),
): (words: string) => ReadonlySet<number> {
  return (words) => {
    const key = keyIn(words, language);
    return kinds.get(key) ?? endings.get(key) ?? new Set();
  };
}

type Kinded = Pick<Product, 'kind' | 'name' | 'tags'>;

/** Positions of products by the names of their kinds, plain and in the singular. */
export interface KindNames {
  readonly kinds: ReadonlyMap<string, ReadonlySet<number>>;
  /** By what a longer name ends with. */
  readonly endings: ReadonlyMap<string, ReadonlySet<number>>;
}

const keyIn = (text: string, language: SearchLanguage): string =>
  wordsOf(text, language).map(language.singular).join(' ');

/** Reads the kinds that merchants give their products. */
export function readKinds(products: readonly Kinded[], language: SearchLanguage): KindNames {
  const keyOf = (text: string) => keyIn(text, language);
  const kinds = new Map<string, Set<number>>();
  const endings = new Map<string, Set<number>>();
  for (const [position, { kind, name, tags }] of products.entries()) {
    if (kind === undefined) continue;
    // Of several names it says of nothing which it is: that its own name or a tag says.
    const own = ` ${keyOf([name, ...tags].join(' '))} `;
    for (const level of kindLevels(kind)) {
      add(kinds, keyOf(level), position);
      const parts = level.split('&').map(keyOf);
      const isIt = (part: string) => parts.length === 1 || own.includes(` ${part.split(' ').at(-1)} `);
      for (const part of parts.filter(isIt)) for (const end of endingsOf(part)) add(endings, end, position);
    }
  }
  return { kinds, endings };
}

/** Names of two words and more that a longer one ends with, or is: *card game*, of *trick-taking card game*. */
function endingsOf(name: string): readonly string[] {
  const words = name.split(' ');
  return words.slice(0, -1).map((_, from) => words.slice(from).join(' '));
}

function add(all: Map<string, Set<number>>, key: string, position: number): void {
  all.set(key, (all.get(key) ?? new Set()).add(position));
}

/** A kind, if it has several products. */
export const severalOf = (kind: ReadonlySet<number>): ReadonlySet<number> =>
  kind.size < A_KIND ? new Set() : kind;
