import { createHash } from 'node:crypto';
import { ANYBODY, audienceOf } from '../catalog/audience.js';
import { newestOf } from '../catalog/house-orders.js';
import { playersOf } from '../catalog/players.js';
import type { Product, ProductId } from '../catalog/product.js';
import { addScaled, dot, normalised } from '../embedding/vectors.js';
import type { TypedWords } from '../interests/typed-words.js';
import type { Membership } from '../segments/catalogue-segment.js';
import { homesOf } from '../segments/category-homes.js';
import { outliersOf } from '../segments/outliers.js';
import { categoryKey } from '../segments/shop-names.js';
import { speechOf } from '../segments/speech.js';
import { groupedBy } from '../segments/tally.js';
import { usableMemberships } from '../segments/usable-memberships.js';
import { headNoun } from '../segments/word-forms.js';
import { fromCompact } from '../sessions/compact-vector.js';
import { saidName } from '../text/said-name.js';
import { DAY } from '../time/clock.js';
import type { CatalogueIndex } from '../vector-index/catalogue-index.js';
import type { VectorIndex } from '../vector-index/vector-index.js';
import type { CompactVector } from '../visits/entry.js';
import { inTheirSegments } from './index/audience-homes.js';
import { compoundNouns } from './index/compound-nouns.js';
import { nameWordsOf } from './index/name-words.js';
import { popularityOf } from './index/popularity.js';
import type { ShopIndex } from './index/shop-index.js';
import { wordsOfCategories } from './index/telling-words.js';
import { areOpposed } from './kinds/opposed.js';
import { plainKinds } from './kinds/plain-kinds.js';
import { cosineToProduct } from './kinds/product-pairs.js';
import { isOneForNow, isTakenInSeveral } from './kinds/taken-in-several.js';
import { kindsOf, ofKindIn, widestOf } from './kinds/told-kinds.js';
import { readOwnWords } from './typed/own-words.js';
import type { Reader } from './typed/reader.js';

/** Readings kept, so that folding a log again does not transform its typed words again. */
const READINGS_KEPT = 1_000;

/** A numbered index as recommending reads it. */
export function indexedShop(index: CatalogueIndex, vectors: VectorIndex, reader: Reader): ShopIndex {
  const { products, segments, manifest } = index;
  const { dimensions } = manifest;
  const taste = (position: number) => index.vector('taste', position);
  const outliers = outliersOfIndex(index);
  const isHome = homesOf(index);
  const audiences = products.map(audienceOf);
  const audience = (position: number) => audiences[position] ?? ANYBODY;
  const near = index.memberships.map((list, position) =>
    outliers.has(position) ? [] : usableMemberships(list, segments, (segment) => isHome(position, segment)),
  );
  const memberships = inTheirSegments(near, audience);
  const segmentTastes = meanTastes(index, taste);
  const positions = new Map<string, number>(products.map((product, position) => [product.id, position]));
  const newestOrder = newestOf(products);
  const added = products.map((product) => Date.parse(product.added));
  const variants = groupedBy(products.keys(), (position) => products[position]?.group);
  const tastes = new Map<string, Float32Array>();
  const typed = new Map<string, TypedWords>();
  const categoryWords = wordsOfCategories(products);
  const shelves = sameStrings(products.map(categoryKey));
  const kinds = kindsOf(products);
  const widestKinds = widestOf(kinds);
  const departments = sameStrings(products.map(({ department }) => department));
  let nouns: readonly (string | undefined)[] | undefined;

  const dear = quartileOf(products.map(({ price }) => price.amount));

  let called: ReadonlyMap<string, ProductId> | undefined;
  const shop: ShopIndex = {
    dimensions,
    segments,
    vectors,
    tasteFloor: manifest.tasteFloor,
    likenessFloor: manifest.likenessFloor,
    ...popularityOf(products),
    newestOrder,
    identity: products,
    position: (id) => positions.get(id),
    idAt: (position) => products[position]?.id,
    productCalled(name) {
      called ??= productsByName(products);
      return called.get(name);
    },
    taste,
    cosineTo: (one) => cosineToProduct(one, shop),
    meaning: (position) => index.vector('meaning', position),
    memberships: (position) => memberships[position] ?? [],
    segmentTaste: (segment) => segmentTastes[segment] ?? new Float32Array(dimensions),
    isDear: (position) => (products[position]?.price.amount ?? 0) > dear,
    price: (position) => products[position]?.price.amount ?? 0,
    freshness: (position, now) => (newestOrder.length > 0 ? freshness(added[position] ?? 0, now) : 0),
    tasteOf: (meaning) => reader.taste(meaning),
    shelf: (position) => shelves[position],
    department: (position) => departments[position],
    kind: (position) => kinds[position],
    widestKind: (position) => widestKinds[position],
    ofKind: ofKindIn(kinds),
    plainKinds: (position) => (products[position] ? plainKinds(products[position], products) : []),
    areOpposed: (one, other) =>
      products[one] !== undefined &&
      products[other] !== undefined &&
      areOpposed(products[one], products[other]),
    isTakenInSeveral: (position) => products[position] !== undefined && isTakenInSeveral(products[position]),
    isOneForNow: (position) => products[position] !== undefined && isOneForNow(products[position]),
    noun(position) {
      nouns ??= nounsOf(products);
      return nouns[position];
    },
    peers: peersIn(products),
    audience,
    players: (position) => products[position] && playersOf(products[position]),
    categoryWords,
    nameWords: nameWordsOf(products),
    group: (position) => products[position]?.group,
    variants: (group) => variants.get(group) ?? [],
    members: membersIn(memberships, segments.length),
    typed(text, compact, answers) {
      if (answers) return readOwnWords(text, fromCompact(compact), index, reader, answers);
      const key = `${textKey(compact)} ${digestOf(text)}`;
      const known = typed.get(key);
      if (known) return known;
      const words = readOwnWords(text, fromCompact(compact), index, reader);
      if (typed.size >= READINGS_KEPT) typed.clear();
      typed.set(key, words);
      return words;
    },
    tasteOfText(meaning: CompactVector) {
      const key = textKey(meaning);
      const known = tastes.get(key);
      if (known) return known;
      const read = reader.taste(fromCompact(meaning));
      if (tastes.size >= READINGS_KEPT) tastes.clear();
      tastes.set(key, read);
      return read;
    },
  };
  return shop;
}

/** What names call products, read when first asked for. */
const nounsOf = (products: readonly Product[]): readonly (string | undefined)[] =>
  speechOf(products).isEnglish ? products.map(({ name }) => headNoun(name)) : compoundNouns(products);

/** Equal strings as one, which compare without reading their letters. */
function sameStrings(list: readonly string[]): readonly string[] {
  const first = new Map<string, string>();
  return list.map((one) => {
    const known = first.get(one);
    if (known === undefined) first.set(one, one);
    return known ?? one;
  });
}

/** What three quarters of some amounts do not exceed. */
function quartileOf(amounts: readonly number[]): number {
  return amounts.toSorted((a, b) => a - b)[Math.floor(0.75 * amounts.length)] ?? 0;
}

/** Texts of one meaning in two languages are told apart by a digest, so that none is kept here. */
const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64');

/** Texts are known by their meaning, so that none is kept here. */
function textKey(meaning: CompactVector): string {
  return Buffer.from(meaning).toString('latin1');
}

/** Products that say nothing of their segment. Not looked for where each vector would have to be read from disk. */
function outliersOfIndex({ memberships, segments, onDisk, vector }: CatalogueIndex): ReadonlySet<number> {
  if (onDisk) return new Set();
  const cosine = (position: number, segment: number) =>
    dot(vector('meaning', position), segments[segment]?.centroid ?? new Float32Array());
  return outliersOf({ memberships, segments, cosine });
}

/** New for a month, half as new each month after. */
const FRESH_HALF_LIFE = 30 * DAY;

function freshness(added: number, now: number): number {
  return 2 ** (-Math.max(0, now - added) / FRESH_HALF_LIFE);
}

/** Read when first asked for: few visits need it. */
function membersIn(memberships: readonly (readonly Membership[])[], segments: number): ShopIndex['members'] {
  let members: readonly (readonly number[])[] | undefined;
  const read = () => {
    const lists = Array.from({ length: segments }, (): number[] => []);
    for (const [position, list] of memberships.entries())
      for (const { segment } of list) lists[segment]?.push(position);
    return lists;
  };
  return (segment) => {
    members ??= read();
    return members[segment] ?? [];
  };
}

/** Read when first asked for: few visits need it. */
function peersIn(products: readonly Product[]): ShopIndex['peers'] {
  const keys = { category: categoryKey, department: ({ department }: Product) => department };
  const groups = new Map<string, Map<string, number[]>>();
  return (position, of) => {
    const product = products[position];
    const keyAt = (at: number) => keys[of](products[at] as Product);
    const known = groups.get(of) ?? groupedBy(products.keys(), keyAt);
    groups.set(of, known);
    return (product && known.get(keys[of](product))) ?? [];
  };
}

/** Products that speak for the segments where each vector is read from disk: 20 ms altogether. */
const READ_FROM_DISK = 10_000;

function meanTastes(
  { memberships, segments, manifest, onDisk }: CatalogueIndex,
  taste: (position: number) => Float32Array,
) {
  const sums = segments.map(() => new Float64Array(manifest.dimensions));
  const step = onDisk ? Math.ceil(memberships.length / READ_FROM_DISK) : 1;
  for (let position = 0; position < memberships.length; position += step) {
    const sum = sums[memberships[position]?.[0]?.segment ?? -1];
    if (sum) addScaled(sum, taste(position), 1);
  }
  return sums.map((sum) => normalised(sum));
}

/** By their names, and by these as a file of interests says them; a product that is called just so goes before. */
function productsByName(products: readonly Product[]): ReadonlyMap<string, ProductId> {
  const said = products.map(({ name, id }): readonly [string, ProductId] => [saidName(name), id]);
  return new Map([...said, ...products.map(({ name, id }) => [name, id] as const)]);
}
