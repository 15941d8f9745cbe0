import type { Product } from '../../catalog/product.js';
import { wordsIn } from '../../language/word-lists.js';
import { categoryKey } from '../../segments/shop-names.js';
import { fold, headNoun, tellingWords } from '../../segments/word-forms.js';

/** Products whose words are counted: all of a small shop, an even sample of a large one. */
const COUNTED = 2_000;
/** A word tells what the things of a category are where at least this share of its products are of that category. */
const OWN = 0.5;
/** A word that more of its category bear tells no kind of thing in it: *cat* among things for cats. */
const MOST_OF_CATEGORY = 1 / 3;
/** and so is one that is met so seldom in it, of all that bear it: *gift*. */
const OF_KIND = 0.25;
/** So many products of another category bear a word that tells of that. */
const TELLS_ELSEWHERE = 4;

/** So many products bear the word of a craft that the shop knows. */
const KNOWN_CRAFT = 3;
/** Words that tell no kind of thing without another: a pattern is for knitting or for sewing. */
const FORMS = wordsIn('en/forms.txt');
/** Those of them that are for a craft. */
const CRAFTED: ReadonlySet<string> = new Set(['pattern', 'kit', 'tool']);

export interface TellingWords {
  /** All words of its tags, and the noun that its name ends in, folded. */
  readonly all: ReadonlySet<string>;
  /** Words that most products bear that are of its own category. */
  readonly own: ReadonlySet<string>;
  /** Words that tell one kind of thing of its category from another: few of it bear them, and they are no property. */
  readonly kinds: ReadonlySet<string>;
  /**
   * Tags that say what it fits, by size or format, where others of the shop bear them too: `35mm`, `e27`, `m42`; in a
   * category of such also formats without a number, `instant`.
   */
  readonly fittings: ReadonlySet<string>;
  /** Crafts that it is a pattern or a kit for, as the shop's words tell them: `sewing`, `knitting`. */
  readonly crafts: ReadonlySet<string>;
  /**
   * Other categories of its department that its words belong to, but for forms: `cat` among *Pet food & treats*, and no
   * `book` among *Sheet music*. Elsewhere in the shop a word has another sense: the bulb of a lamp is not sown.
   */
  readonly others: ReadonlySet<string>;
}

/**
 * The words of a product's tags, and the noun that its name ends in, that belong to a category: most products that bear
 * them are of it. `guitar` among *Guitars & strings*, `shaving` among *Hair & shaving*; not `folding`, `gift` or a
 * material, which are met everywhere, and not `running` among *Running shoes*, which the whole department bears. Where
 * a product has no tags, all words of its name are read.
 * @returns by position; the words are counted when first asked for, 15 ms for 2,000 products
 */
export function wordsOfCategories(products: readonly Product[]): (position: number) => TellingWords {
  const known = new Map<number, TellingWords>();
  let counts: Counts | undefined;
  return (position) => {
    const before = known.get(position);
    if (before) return before;
    counts ??= count(products);
    const telling = tellingOf(products[position], counts);
    known.set(position, telling);
    return telling;
  };
}

/** Products that bear a word: all, and by category; and how many products each category has. */
interface Counts {
  /** Words that stand before a form somewhere in the shop. */
  readonly crafts: ReadonlySet<string>;
  /** Products that bear a tag for a fitting. */
  readonly fittings: ReadonlyMap<string, number>;
  /** Products of a category that bear any. */
  readonly fitted: ReadonlyMap<string, number>;
  /** Tags of products that bear one beside it: they are no formats. */
  readonly besideFittings: ReadonlySet<string>;
  /** The category of a department that bears a tag; undefined where several do. */
  readonly bearing: ReadonlyMap<string, string | undefined>;
  readonly words: ReadonlyMap<string, { all: number; readonly by: Map<string, number> }>;
  readonly products: ReadonlyMap<string, number>;
}

function count(products: readonly Product[]): Counts {
  const counts = new Map<string, { all: number; readonly by: Map<string, number> }>();
  const sizes = new Map<string, number>();
  const fittings = new Map<string, number>();
  const fitted = new Map<string, number>();
  const besideFittings = new Set<string>();
  const bearing = new Map<string, string | undefined>();
  const crafts = new Set<string>();
  const step = Math.ceil(products.length / COUNTED);
  for (const product of products.filter((_, i) => i % step === 0)) {
    const category = categoryKey(product);
    sizes.set(category, (sizes.get(category) ?? 0) + 1);
    for (const craft of craftsOf(product)) crafts.add(craft);
    const own = fittingsOf(product);
    for (const fitting of own) fittings.set(fitting, (fittings.get(fitting) ?? 0) + 1);
    if (own.length > 0) fitted.set(category, (fitted.get(category) ?? 0) + 1);
    for (const tag of product.tags.map((tag) => tag.toLowerCase())) {
      const key = inDepartment(tag, product);
      bearing.set(key, bearing.has(key) && bearing.get(key) !== category ? undefined : category);
      if (own.length > 0) besideFittings.add(tag);
    }
    for (const word of wordsOf(product)) {
      const known = counts.get(word) ?? { all: 0, by: new Map<string, number>() };
      known.all += 1;
      known.by.set(category, (known.by.get(category) ?? 0) + 1);
      counts.set(word, known);
    }
  }
  return { words: counts, products: sizes, fittings, fitted, besideFittings, bearing, crafts };
}

/** Whether a category, as `categoryKey` writes it, is of the department of a product. */
const isBeside = (category: string, product: Product | undefined): boolean =>
  product !== undefined && category.startsWith(categoryKey({ department: product.department, category: '' }));

function tellingOf(product: Product | undefined, counts: Counts): TellingWords {
  const own: string[] = [];
  const kinds: string[] = [];
  const others: string[] = [];
  const category = product && categoryKey(product);
  const all = product ? wordsOf(product) : new Set<string>();
  for (const word of all) {
    const { all: bearers = 0, by = [] } = counts.words.get(word) ?? {};
    for (const [one, count] of by) {
      const isFew = count <= MOST_OF_CATEGORY * (counts.products.get(one) ?? 0);
      if (one === category && count >= OF_KIND * bearers && isFew && isKind(word, product)) kinds.push(word);
      if (count < OWN * bearers) continue;
      if (one === category) own.push(word);
      else if (count >= TELLS_ELSEWHERE && !FORMS.has(word) && isBeside(one, product)) others.push(one);
    }
  }
  const numbered = product ? fittingsOf(product) : [];
  const shared = numbered.filter((fitting) => (counts.fittings.get(fitting) ?? 0) > 1);
  const fittings = product && numbered.length === 0 ? formatsOf(product, counts) : shared;
  const crafts = product ? craftsTold(product, all, counts) : [];
  return {
    all,
    own: setOf(own),
    kinds: setOf(kinds),
    others: setOf(others),
    fittings: setOf(fittings),
    crafts: setOf(crafts),
  };
}

/** Most products have no word of most sorts, and an empty set takes 200 bytes. */
const NONE: ReadonlySet<string> = new Set();
const setOf = (words: readonly string[]): ReadonlySet<string> => (words.length === 0 ? NONE : new Set(words));

/** Of a pattern or a kit, the words for crafts that the shop has patterns, kits and more for. */
function craftsTold(
  product: Product,
  all: ReadonlySet<string>,
  { crafts, words }: Counts,
): readonly string[] {
  if (!CRAFTED.has(headNoun(product.name) ?? '')) return [];
  return [...all].filter((word) => crafts.has(word) && (words.get(word)?.all ?? 0) >= KNOWN_CRAFT);
}

/** The words right before a form in name and tags: `sewing` of a sewing pattern. */
function craftsOf({ name, tags }: Product): readonly string[] {
  return [name, ...tags].flatMap((text) => {
    const all = tellingWords(text).map(fold);
    return all.filter((word, at) => CRAFTED.has(all[at + 1] ?? '') && !FORMS.has(word));
  });
}

const isKind = (word: string, product: Product | undefined): boolean =>
  !FORMS.has(word) && !isProperty(word, product);

/** A material, or a word of a tag in two parts, says how a thing is and not what: `felt`, `pet-safe`, `short-scale`. */
function isProperty(word: string, product: Product | undefined): boolean {
  if (product?.materials.some((material) => tellingWords(material).map(fold).includes(word))) return true;
  const tags = product?.tags.filter((tag) => tellingWords(tag).map(fold).includes(word)) ?? [];
  return tags.length > 0 && tags.every((tag) => tag.includes('-')) && headNoun(product?.name ?? '') !== word;
}

/** A number with a unit or a letter: a focal length or a number of pieces alone is on one product, and no fitting. */
const FITTING = /^\p{L}{0,2}\d+(?:[x×]\d+)?\p{L}{0,2}$/u;

function fittingsOf({ tags }: Product): readonly string[] {
  return tags.map((tag) => tag.toLowerCase()).filter((tag) => FITTING.test(tag));
}

/** Most of a category is told apart by what it fits. */
const FITTED = 0.6;

/**
 * What a product fits that bears no number, in a category of which most do: its tags that are met in another category of
 * its department and beside no number. An instant camera takes what is *instant*, and among rolls of 120 and 35 mm so does a film.
 */
function formatsOf(
  product: Product,
  { fitted, products, besideFittings, bearing }: Counts,
): readonly string[] {
  const category = categoryKey(product);
  if ((fitted.get(category) ?? 0) < FITTED * (products.get(category) ?? 0)) return [];
  const tags = product.tags.map((tag) => tag.toLowerCase());
  const isShared = (tag: string) => {
    const key = inDepartment(tag, product);
    return bearing.has(key) && bearing.get(key) === undefined;
  };
  return tags.filter((tag) => !besideFittings.has(tag) && isShared(tag));
}

const inDepartment = (tag: string, { department }: Product): string => `${department}\n${tag}`;

function wordsOf({ name, tags }: Product): ReadonlySet<string> {
  const words = (tags.length > 0 ? tags : [name]).flatMap((text) => tellingWords(text).map(fold));
  return new Set([...words, headNoun(name) ?? ''].filter((word) => word !== ''));
}
