import type { Department } from '../../src/catalog/catalogue.js';
import type { Product, ProductId } from '../../src/catalog/product.js';
import type { ComplementFinder } from '../../src/recommendations/complements/complements.js';
import { complementsOf } from '../../src/recommendations/complements/of-shop.js';
import { shelvesForVisit } from '../../src/recommendations/for-visit.js';
import type { ShopIndex } from '../../src/recommendations/index/shop-index.js';
import { thingOf } from '../../src/recommendations/placement/named-things.js';
import { explain } from '../../src/recommendations/reasons/explanation.js';
import type { Recommendation, Shelf } from '../../src/recommendations/reasons/shelf.js';
import { drawsOf } from '../../src/segments/draws.js';
import type { Snapshot } from '../../src/shop/snapshot.js';
import { HOUR, MINUTE } from '../../src/time/clock.js';
import type { Entry, EntryBody, EntryId } from '../../src/visits/entry.js';
import type { MemoryLength } from '../../src/visits/memory.js';
import type { ProductSignalKind } from '../../src/visits/signals.js';
import { readVisit } from '../../src/visits/visit.js';
import { HOME, shelvesOnPage } from '../../src/web/parts/shelves/fill-shelves.js';

/** The shop that simulated visits are made in. */
export interface VisitedShop {
  readonly products: readonly Product[];
  readonly departments: readonly Department[];
  readonly index: ShopIndex;
  readonly soldOut: ReadonlySet<number>;
  readonly complements: ComplementFinder;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The shop of a snapshot, at a moment. @param now milliseconds since 1970 */
export function visitedShop(snapshot: Snapshot, now: number): VisitedShop {
  const { catalogue, shop: index, soldOut } = snapshot;
  const { products, departments } = catalogue;
  return { products, departments, index, soldOut, complements: complementsOf(snapshot), now };
}

/** A category with fewer things to buy cannot fill half a shelf. */
const LEAST_THINGS = 8;

/** Positions of the home page's shelves after a log, the shelf of the visit first. */
export async function homeAfter(
  log: readonly Entry[],
  shop: VisitedShop,
  now = shop.now,
): Promise<readonly (readonly number[])[]> {
  const shelves = await shelvesAfter(log, shop, now);
  return shelves.map(({ items }) => items.map(({ position }) => position));
}

async function shelvesAfter(
  log: readonly Entry[],
  shop: VisitedShop,
  now: number,
): Promise<readonly Shelf[]> {
  const context = { ...HOME, complements: shop.complements };
  const { shelves } = await shelvesForVisit(readVisit(log), shop.index, now, context, shop.soldOut);
  return shelvesOnPage({ page: 'home' }, shelves);
}

interface Deed {
  readonly body: EntryBody;
  readonly at: number;
}

export function logOf(deeds: readonly Deed[], name: string): Entry[] {
  const agreed: Deed = {
    body: { type: 'consent', purpose: 'personalise', granted: true },
    at: (deeds[0]?.at ?? 0) - MINUTE,
  };
  return [agreed, ...deeds].map(({ body, at }, i) => ({ ...body, id: `${name}-${i}` as EntryId, at }));
}

/** Things of two departments to choose from, none of them sold out: the same for the same seed. */
function twoSubjects(seed: number, shop: VisitedShop): readonly (readonly number[])[] {
  const draw = drawsOf(`two subjects ${seed}`);
  const departments = [...shop.departments];
  const subjects: number[][] = [];
  while (subjects.length < 2) {
    const [department] = departments.splice(Math.floor(draw() * departments.length), 1);
    const large = (department?.categories ?? [])
      .map(({ positions }) => positions.filter((at) => !shop.soldOut.has(at)))
      .filter(({ length }) => length >= LEAST_THINGS);
    const chosen = large[Math.floor(draw() * large.length)];
    if (chosen) subjects.push([...chosen].sort((a, b) => a - b));
  }
  return subjects;
}

const deedWith = (kind: ProductSignalKind, position: number | undefined, shop: VisitedShop): EntryBody => ({
  type: 'signal',
  kind,
  product: (shop.products[position ?? 0] as Product).id,
});

/** The share of a shelf that is of a department, in [0, 1]; 0 for an empty one. */
function shareOf(
  department: string,
  shelf: readonly number[] | undefined,
  { products }: VisitedShop,
): number {
  if (!shelf || shelf.length === 0) return 0;
  return shelf.filter((at) => products[at]?.department === department).length / shelf.length;
}

const departmentOf = (subject: readonly number[] | undefined, { products }: VisitedShop): string =>
  products[subject?.[0] ?? -1]?.department ?? '';

/** The share of a shelf whose reasons name one of some products, in [0, 1]; 0 for an empty one. */
function shareNaming(named: ReadonlySet<ProductId>, { items = [] }: Partial<Shelf> = {}): number {
  const isNamed = (item: Recommendation) => {
    const [lead] = explain(item).leads;
    const product = lead.type === 'new' ? lead.of?.signal.product : thingOf(item);
    return named.has(product as ProductId);
  };
  return items.filter(isNamed).length / Math.max(1, items.length);
}

/**
 * A changed mind: a thing saved and three looked at of one subject, then so many signals of another, two minutes apart.
 * @returns for each seed the share of the shelf that is there because of the second subject: massage balls that stand in
 * another department are, if their reason names one that was looked at
 */
export async function sharesAfterChange(
  kind: ProductSignalKind,
  signals: number,
  visits: number,
  shop: VisitedShop,
): Promise<number[]> {
  const shares: number[] = [];
  for (let seed = 1; seed <= visits; seed++) {
    const [before, then] = twoSubjects(seed, shop);
    const first = (['save', 'view', 'view', 'view'] as const).map((one, i) => ({
      body: deedWith(one, before?.[i], shop),
      at: shop.now - 30 * MINUTE + i * MINUTE,
    }));
    const second = Array.from({ length: signals }, (_, i) => ({
      body: deedWith(kind, then?.[i], shop),
      at: shop.now - (signals - i) * 2 * MINUTE,
    }));
    const [shelf] = await shelvesAfter(logOf([...first, ...second], `changed-${seed}`), shop, shop.now);
    const named = then?.slice(0, signals).map((at) => (shop.products[at] as Product).id);
    shares.push(shareNaming(new Set(named), shelf));
  }
  return shares;
}

/**
 * A present bought for somebody in the shopper's own list: five looks and a thing saved of one subject, then an order of
 * a thing of another.
 * @param hours after the order
 * @returns for each seed the share of the shelf that is of the present's department
 */
export async function sharesOfPresent(
  hours: number,
  memory: MemoryLength,
  visits: number,
  shop: VisitedShop,
): Promise<number[]> {
  const shares: number[] = [];
  for (let seed = 1; seed <= visits; seed++) {
    const [own, present] = twoSubjects(seed, shop);
    const kinds = ['view', 'view', 'save', 'view', 'view', 'view'] as const;
    const deeds = kinds.map((kind, i) => ({
      body: deedWith(kind, own?.[i], shop),
      at: shop.now - (20 - i) * MINUTE,
    }));
    const remembered = { body: { type: 'memory', length: memory } as const, at: shop.now - 21 * MINUTE };
    const bought = { body: deedWith('purchase', present?.[0], shop), at: shop.now };
    const log = logOf([remembered, ...deeds, bought], `present-${seed}`);
    const [shelf] = await homeAfter(log, shop, shop.now + hours * HOUR);
    shares.push(shareOf(departmentOf(present, shop), shelf, shop));
  }
  return shares;
}

/** Who stands on the home pages of many visits. */
export interface Exposure {
  /** How often each product was shown, by position. */
  readonly shown: Float64Array;
  /** The share of cards that are among the four fifths of the catalogue that sell least, in [0, 1]. */
  readonly longTail: number;
  /** How much larger or smaller the share of cards of a brand is than its share of products: the greatest of brands with ten products or more, and the least. */
  readonly brands: { readonly greatest: number; readonly least: number };
  /** The share of visits about one department alone whose shelf is of it, by department. */
  readonly fitting: ReadonlyMap<string, number>;
}

/** A visit of three signals of each product's category, so that every product has the same chance to be looked for. */
export async function exposureOf(visits: number, shop: VisitedShop): Promise<Exposure> {
  const { products, soldOut, index } = shop;
  const shown = new Float64Array(products.length);
  const fits = new Map<string, number[]>();
  const draw = drawsOf('exposure');
  const sold = [...products.keys()].filter((at) => !soldOut.has(at));
  for (let visit = 0; visit < visits; visit++) {
    const first = sold[Math.floor(draw() * sold.length)] ?? 0;
    const { department = '', category = '' } = products[first] ?? {};
    const others = sold.filter(
      (at) => at !== first && products[at]?.department === department && products[at]?.category === category,
    );
    const kinds = ['view', 'interested', 'view'] as const;
    const deeds = kinds.flatMap((kind, i) => {
      const position = i === 0 ? first : others[Math.floor(draw() * others.length)];
      return position === undefined
        ? []
        : [{ body: deedWith(kind, position, shop), at: shop.now - (9 - 3 * i) * MINUTE }];
    });
    const shelves = await homeAfter(logOf(deeds, `exposure-${visit}`), shop);
    for (const position of shelves.flat()) shown[position] = (shown[position] ?? 0) + 1;
    // Where nothing is near, the page shows what sells of the department.
    if (shelves.length > 0)
      fits.set(department, [...(fits.get(department) ?? []), shareOf(department, shelves[0], shop)]);
  }
  const best = new Set(index.popularOrder.slice(0, Math.ceil(products.length / 5)));
  const total = shown.reduce((sum, count) => sum + count, 0);
  const tail = shown.reduce((sum, count, at) => (best.has(at) ? sum : sum + count), 0);
  return {
    shown,
    longTail: tail / total,
    brands: brandsOf(shown, products),
    fitting: new Map([...fits].map(([name, shares]) => [name, mean(shares)])),
  };
}

/** Brands with fewer products say nothing. */
const LEAST_OF_A_BRAND = 10;

function brandsOf(shown: Float64Array, products: readonly Product[]): Exposure['brands'] {
  const total = shown.reduce((sum, count) => sum + count, 0);
  const brands = new Map<string, number[]>();
  for (const [at, { brand }] of products.entries()) brands.set(brand, [...(brands.get(brand) ?? []), at]);
  const lifts = [...brands.values()]
    .filter(({ length }) => length >= LEAST_OF_A_BRAND)
    .map((positions) => {
      const cards = positions.reduce((sum, at) => sum + (shown[at] ?? 0), 0);
      return cards / total / (positions.length / products.length);
    });
  return { greatest: Math.max(...lifts), least: Math.min(...lifts) };
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
