import type { Product } from '../../catalog/product.js';
import { wordsIn } from '../../language/word-lists.js';
import { categoryKey } from '../../segments/shop-names.js';
import { type Speech, speechOf } from '../../segments/speech.js';
import { tellingWordsAsWritten } from '../../segments/word-forms.js';

export interface NameWords {
  /** Its words that count, each once, in the form that singular and plural share. */
  readonly words: readonly string[];
  /** The same as the name has them. */
  readonly written: readonly string[];
  /** What each gives to the product for a signal of loudness 1 whose name has it: BM25, above 0. */
  readonly values: Float64Array;
  /** What a signal at the product is multiplied by. */
  readonly loudness: number;
  /** What a product of the same name would be given by it. */
  readonly whole: number;
}

/** Words that say how many or how large. */
const MEASURES = wordsIn('en/measures.txt');
/** What a hyphen joins to a number is one as well: `six-piece`, `35-litre`. */
const MEASURED = /(?<![\p{L}\p{N}])(\p{L}+|\d[\p{L}\d.,]*)-\p{L}+/giu;
/** A number makes a unit of the abbreviation before it: `ISO 400`, `SPF 30`. */
const NUMBERED = /(?<![\p{L}\p{N}])\p{Lu}{2,}(?=[ -]?\d)/gu;

/** Of more products an even sample is counted: reading 5,000 names takes 60 ms, once for an index. */
const COUNTED = 5_000;
/** Names that are kept as they were read. */
const KEPT = 20_000;
/** A word in more than this part of the names tells nothing: a colour, a material, `set`. Chosen on validation. */
const TOO_OFTEN = 0.03;
/** So many at least: of a shop of twenty products every word would be in too many. */
const LEAST_OFTEN = 3;
/**
 * A word in so large a part of the names of one kind, category or department, and in so many of them, tells nothing of
 * what is of it: all lights for bicycles are called that.
 */
const TOO_OFTEN_WITHIN = [
  { group: ({ kind }: Product) => kind, part: 1 / 2, least: 2, of: 3 },
  { group: categoryKey, part: 1 / 3, least: 5, of: 5 },
  { group: ({ department }: Product) => department, part: 1 / 5, least: 5, of: 5 },
] as const;
/** Okapi BM25: how soon a word that is said again counts no more, and how much longer names are held to that. */
const K1 = 1.2;
const B = 0.75;

/**
 * The words that names share: BM25 (Robertson and others, 1994) of a signal's name against a product's. Small words,
 * numbers and units do not count, so that no size joins two things, nor does what many names have, of all or of the
 * product's department, category or kind, or what these are called. What a word gives is divided by the fourth root of all
 * that the words of either name give to the catalogue, or a range of a hundred names alike would outshout the others.
 * @returns by position; a constant of the catalogue, counted when first asked for
 */
export function nameWordsOf(products: readonly Product[]) {
  let known: (NameWords | undefined)[] = [];
  let kept = 0;
  let counts: Counts | undefined;
  return (position: number): NameWords => {
    const before = known[position];
    if (before) return before;
    counts ??= count(products);
    const product = products[position];
    const words = read(product, counts);
    if (kept >= KEPT) [known, kept] = [[], 0];
    known[position] = words;
    kept += 1;
    return words;
  };
}

/** What all names say, as far as they are counted. */
interface Counts {
  readonly speech: Speech;
  /** Products that each counted one stands for. */
  readonly step: number;
  readonly products: number;
  /** Counted names that have a word. */
  readonly bearers: ReadonlyMap<string, number>;
  /** Words that are in too many names of a group, for each way of grouping by the group. */
  readonly worn: readonly ReadonlyMap<string, ReadonlySet<string>>[];
  /** What a word gives to all that bear it, of those counted. */
  readonly given: ReadonlyMap<string, number>;
  /** Words of a name on the mean. */
  readonly length: number;
}

function count(products: readonly Product[]): Counts {
  const speech = speechOf(products);
  const step = Math.ceil(products.length / COUNTED) || 1;
  const counted = products.filter((_, position) => position % step === 0);
  const names = counted.map(({ name }) => readName(name, speech));
  const bearers = new Map<string, number>();
  for (const { times } of names)
    for (const word of times.keys()) bearers.set(word, (bearers.get(word) ?? 0) + 1);
  const length = names.reduce((sum, name) => sum + name.length, 0) / Math.max(1, names.length);
  const worn = TOO_OFTEN_WITHIN.map((rule) => wornWords(rule, counted, names));
  const counts = { speech, step, products: products.length, bearers, worn, length };
  const given = new Map<string, number>();
  for (const name of names)
    for (const [word, value] of valuesIn(name, counts)) given.set(word, (given.get(word) ?? 0) + value);
  return { ...counts, given };
}

function wornWords(
  { group, part, least, of }: (typeof TOO_OFTEN_WITHIN)[number],
  products: readonly Product[],
  names: readonly Name[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, { members: number; readonly bearers: Map<string, number> }>();
  for (const [at, product] of products.entries()) {
    const key = group(product);
    if (key === undefined) continue;
    const known = groups.get(key) ?? { members: 0, bearers: new Map<string, number>() };
    known.members += 1;
    for (const word of names[at]?.times.keys() ?? [])
      known.bearers.set(word, (known.bearers.get(word) ?? 0) + 1);
    groups.set(key, known);
  }
  const large = [...groups].filter(([, { members }]) => members >= of);
  return new Map(
    large.map(([key, { members, bearers }]) => {
      const most = Math.max(least, part * members);
      return [key, new Set([...bearers].flatMap(([word, bearing]) => (bearing >= most ? [word] : [])))];
    }),
  );
}

interface Name {
  /** Words, those that come again too. */
  readonly length: number;
  /** How often each is said, in the order of the name. */
  readonly times: ReadonlyMap<string, number>;
  readonly written: ReadonlyMap<string, string>;
}

function readName(text: string, speech: Speech): Name {
  const all = tellingWordsAsWritten(text.replace(NUMBERED, ' ').replace(MEASURED, withoutMeasure)).filter(
    ({ plain }) => !MEASURES.has(plain) && !MEASURES.has(speech.fold(plain)),
  );
  const times = new Map<string, number>();
  const writtenAs = new Map<string, string>();
  for (const { plain, written } of all) {
    const word = speech.fold(plain);
    times.set(word, (times.get(word) ?? 0) + 1);
    writtenAs.set(word, written);
  }
  return { length: all.length, times, written: writtenAs };
}

const withoutMeasure = (joined: string, first: string): string =>
  /^\d/.test(first) || MEASURES.has(first.toLowerCase()) ? ' ' : joined;

/** What the words of a name that count give to it. */
function* valuesIn(
  { length, times }: Name,
  { bearers, step, products, length: usual }: Omit<Counts, 'given' | 'worn'>,
): Generator<readonly [string, number]> {
  const room = K1 * (1 - B + (B * length) / usual);
  for (const [word, said] of times) {
    const bearing = step * (bearers.get(word) ?? 1 / step);
    if (bearing > Math.max(LEAST_OFTEN, TOO_OFTEN * products)) continue;
    const rarity = Math.log(1 + (products - bearing + 0.5) / (bearing + 0.5));
    yield [word, (rarity * said * (K1 + 1)) / (said + room)];
  }
}

/** Whether a word is of where a product stands: among houseplants, *plant* tells of none which it is. */
function isOfPlace(word: string, product: Product, { worn }: Counts): boolean {
  const place = `${product.department} ${product.category} ${product.kind ?? ''}`.toLowerCase();
  return (
    place.includes(word) ||
    TOO_OFTEN_WITHIN.some(({ group }, i) => worn[i]?.get(group(product) ?? '')?.has(word))
  );
}

function read(product: Product | undefined, counts: Counts): NameWords {
  const name = readName(product?.name ?? '', counts.speech);
  const found = [...valuesIn(name, counts)].filter(([word]) => product && !isOfPlace(word, product, counts));
  const own = found.reduce((sum, [, value]) => sum + value, 0);
  const given = found.reduce((sum, [word, value]) => sum + Math.max(value, givenBy(word, counts)), 0);
  const loudness = given > 0 ? given ** -0.25 : 0;
  return {
    words: found.map(([word]) => word),
    written: found.map(([word]) => name.written.get(word) ?? word),
    values: Float64Array.from(found, ([, value]) => value * loudness),
    loudness,
    whole: own * loudness * loudness,
  };
}

const givenBy = (word: string, { given, step }: Counts): number => step * (given.get(word) ?? 0);
