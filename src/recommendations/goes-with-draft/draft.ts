import type { Product } from '../../catalog/product.js';
import { groupedBy } from '../../segments/tally.js';
import { fold, headNoun } from '../../segments/word-forms.js';
import { words } from '../../text/words.js';
import { type SaidFitting, saidFitting } from './said-fitting.js';

/** One kind of thing that may lead to another, as the catalogue's own texts say it. */
export interface DraftPair {
  readonly from: DraftKind;
  readonly to: DraftKind;
  /** It is named after the other, says that it fits, or several products say the same: likely. Else one product's *for*. */
  readonly isLikely: boolean;
  /** Products that say so. */
  readonly because: readonly Product[];
}

export interface DraftKind {
  readonly category: string;
  /** The word, or the two words, by which it is known in names. */
  readonly named: string;
  /** Words of names in that category that hold `named` and are something else: a guitar strap is no guitar. */
  readonly except: readonly string[];
}

/** A word is what a category's products are called where at least so many are. */
const LEAST_CALLED = 2;
/** And where at least this share of all that are called so are of it: a word of everywhere tells no kind. */
const AT_HOME = 0.5;

/**
 * What in a catalogue says of itself that it is used with another kind of its own department: accessories by their names and
 * by what their texts say they fit. Only a draft: some of it makes no sense, and a person must read it.
 */
export function draftPairs(products: readonly Product[]): readonly DraftPair[] {
  const kinds = kindsOf(products);
  const found = new Map<string, { pair: Omit<DraftPair, 'isLikely' | 'because'>; said: Said[] }>();
  for (const product of products) {
    const own = headNoun(product.name);
    if (own === undefined) continue;
    for (const { noun, by, phrase = own } of saidFitting(product)) {
      if (noun === own) continue;
      for (const category of homesOf(kinds.get(noun), product.department)) {
        // A tote bag is a tote: what lies on a shelf of bags is a bag.
        if (isSortOf(own, category)) continue;
        const pair = {
          from: kind(category, noun, products),
          to: { category: product.category, named: phrase, except: [] },
        };
        const key = JSON.stringify([category, noun, pair.to.category, pair.to.named]);
        const known = found.get(key) ?? { pair, said: [] };
        known.said.push({ product, by });
        found.set(key, known);
      }
    }
  }
  return [...found.values()].map(({ pair, said }) => ({
    ...pair,
    isLikely: said.some(({ by }) => by !== 'for') || said.length >= LEAST_CALLED,
    because: said.map(({ product }) => product),
  }));
}

interface Said extends Pick<SaidFitting, 'by'> {
  readonly product: Product;
}

type Kinds = ReadonlyMap<string, readonly Product[]>;

const kindsOf = (products: readonly Product[]): Kinds => groupedBy(products, ({ name }) => headNoun(name));

/** Categories of the department that most of what is called so lies in. */
function homesOf(called: readonly Product[] = [], department: string): readonly string[] {
  const categories = [...new Set(called.map(({ category }) => category))];
  return categories.filter((category) => {
    const here = called.filter((one) => one.category === category);
    const isNear = here.some((one) => one.department === department);
    return isNear && here.length >= Math.max(LEAST_CALLED, AT_HOME * called.length);
  });
}

function kind(category: string, noun: string, products: readonly Product[]): DraftKind {
  const here = products.filter((one) => one.category === category && hasWord(one, noun));
  const meant = here.filter(({ name }) => headNoun(name) === noun);
  const others = here
    .flatMap(({ name }) => headNoun(name) ?? [])
    .filter((head) => head !== noun && !meant.some((one) => hasWord(one, head)));
  return { category, named: noun, except: [...new Set(others)].toSorted() };
}

/** Whether a category says that what is in it is of a kind: handbags, of bags. */
function isSortOf(noun: string, category: string): boolean {
  return words(category).some((word) => fold(word).endsWith(noun));
}

/** Whether a name or a tag has the word: by both the shop knows what is meant. */
function hasWord({ name, tags }: Product, noun: string): boolean {
  return words([name, ...tags].join(' ')).some((word) => fold(word) === noun);
}
