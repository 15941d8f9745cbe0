import type { FeedEntry, FeedRow, RowProblem } from './feed-row.js';
import { type FoundProduct, LinkedProducts } from './linked-products.js';
import { isThing, listOf, type PlacedThing, type Thing, thingsOf } from './linked-things.js';
import { variantName } from './platforms/variants.js';

/** What a group says of all its variants: not what it is called, nor where it is, nor by which number. */
const LENT =
  'description brand manufacturer category image color size pattern material keywords releaseDate offers'.split(
    ' ',
  );

/**
 * The rows of a document of JSON-LD: a product is one, of a group each variant is, with what the group lends it. What
 * is neither is passed over; a product that is only mentioned is noted.
 * https://schema.org/Product, https://schema.org/ProductGroup, https://www.w3.org/TR/json-ld11/#node-identifiers
 */
export function readSchemaOrg(placed: readonly PlacedThing[]): readonly FeedEntry[] {
  const { found, mentioned } = new LinkedProducts(placed.flatMap(membersOf));
  const notes = mentioned.map(({ key, count, line }) => {
    const what = count === 1 ? 'a product in it is' : `${count} products in it are`;
    return { note: { line, column: key, reason: `${what} only mentioned, and not imported.` } };
  });
  return [...found.map((one) => ({ row: rowOfFound(one) })), ...notes];
}

/** Keys that the cells of an offer have in a document. */
const CALLED = {
  price: 'offers.price',
  regularPrice: 'offers.priceSpecification',
  priceCurrency: 'offers.priceCurrency',
  availability: 'offers.availability',
  availabilityStarts: 'offers.availabilityStarts',
  stock: 'offers.inventoryLevel',
  condition: 'offers.itemCondition',
  visibleFrom: 'offers.validFrom',
  groupid: 'inProductGroupWithID',
} as const;

function rowOfFound(one: FoundProduct): FeedRow {
  const { product } = one;
  const id = ID_KEYS.find((key) => product[key] !== undefined) ?? 'sku';
  return {
    line: one.line,
    cells: cellsOf(one),
    notes: notesOn(one),
    called: new Map(Object.entries({ ...CALLED, sku: id })),
  };
}

/** The things of a graph stand for themselves. */
function membersOf(placed: PlacedThing): readonly PlacedThing[] {
  const members = thingsOf(placed.thing['@graph']);
  return members.length === 0 ? [placed] : members.map((thing) => ({ ...placed, thing }));
}

function cellsOf({ product, group, offers }: FoundProduct): ReadonlyMap<string, unknown> {
  const own = filled(product);
  const offered: Thing = offers.length > 0 && own.offers === undefined ? { offers } : {};
  if (group === undefined) return rowOf({ ...own, ...offered });
  const lent = Object.fromEntries(LENT.map((key) => [key, group[key]] as const));
  const called = textOf(group.name);
  const values = [product.color, nameOf(product.size), product.pattern].filter(isText);
  const name = isText(called) ? { name: variantName(called, values) } : {};
  const groupId = group.productGroupID ?? group.sku ?? group['@id'] ?? called;
  return rowOf({ ...filled(lent), ...name, ...own, ...offered, 'group id': groupId });
}

function rowOf(thing: Thing): ReadonlyMap<string, unknown> {
  const offer = offerOf(thing.offers);
  const listed = thingsOf(offer.priceSpecification);
  const price = priceOf(offer) ?? listed.find((one) => !isListPrice(one) && !isRecommended(one))?.price;
  const cells: Record<string, unknown> = {
    sku:
      thing.sku ?? thing.productID ?? offer.sku ?? thing['@id'] ?? thing.url ?? offer.url ?? numberOf(thing),
    gtin: numbersOf(thing, offer),
    name: textOf(thing.name),
    description: textOf(thing.description),
    brand: nameOf(thing.brand) ?? nameOf(thing.manufacturer),
    category: pathOf(thing.category),
    price,
    regularPrice: listed.find(isListPrice)?.price,
    priceCurrency: offer.priceCurrency ?? listed[0]?.priceCurrency,
    availability: nameOf(offer.availability),
    availabilityStarts: offer.availabilityStarts ?? thing.releaseDate,
    stock: quantityOf(offer.inventoryLevel ?? thing.inventoryLevel),
    image: addressOf(thing.image),
    color: thing.color,
    size: nameOf(thing.size),
    pattern: nameOf(thing.pattern),
    material: nameOf(thing.material),
    keywords: thing.keywords,
    condition: nameOf(offer.itemCondition ?? thing.itemCondition),
    visibleFrom: offer.validFrom,
    groupid: thing['group id'] ?? thing.inProductGroupWithID ?? groupOf(thing.isVariantOf),
  };
  return new Map(Object.entries(cells).filter(([, value]) => value !== undefined && value !== null));
}

/** Numbers that tell one product from all others in the world. https://schema.org/gtin */
const WORLD_NUMBERS = ['gtin', 'gtin13', 'gtin14', 'gtin12', 'gtin8', 'isbn', 'mpn'] as const;

/** Keys of a product that may hold its id, the first that is there counts. */
const ID_KEYS = ['sku', 'productID', '@id', 'url', ...WORLD_NUMBERS] as const;

/** Those of the product and of its offer; undefined where there is none. */
function numbersOf(thing: Thing, offer: Thing): unknown {
  const numbers = WORLD_NUMBERS.flatMap((key) => thing[key] ?? offer[key] ?? []);
  return numbers.length > 0 ? numbers : undefined;
}

function numberOf(thing: Thing): unknown {
  return WORLD_NUMBERS.map((key) => thing[key]).find((value) => value !== undefined);
}

/** Of several offers one counts: what the others ask is said. */
function notesOn({ product, offers, line }: FoundProduct): readonly RowProblem[] {
  const all = thingsOf(product.offers ?? offers);
  const others = all.filter((offer) => isBuyable(offer) && offer !== all.find(isBuyable));
  if (others.length === 0) return [];
  const said = others.map((offer) => `${priceOf(offer) ?? 'no price'} ${offer.priceCurrency ?? ''}`.trim());
  return [
    {
      line,
      column: 'offers',
      reason: `has ${all.length} offers, and the first counts: ${said.join(', ')} is not read.`,
    },
  ];
}

const UNBUYABLE = /OutOfStock|SoldOut|Discontinued|InStoreOnly|Reserved/;

/** The offer that counts: of several the first that can be bought, of those in an `AggregateOffer` the cheapest. */
function offerOf(offers: unknown): Thing {
  const all = thingsOf(offers).map((offer) => cheapestIn(offer));
  return all.find(isBuyable) ?? all[0] ?? {};
}

/** What the aggregate says of all its offers holds for the one that is taken. */
function cheapestIn(aggregate: Thing): Thing {
  const within = thingsOf(aggregate.offers);
  const buyable = within.filter(isBuyable);
  const [first, ...others] = buyable.length > 0 ? buyable : within;
  if (first === undefined) return aggregate;
  const cheapest = others.reduce((best, one) => (amountOf(one) < amountOf(best) ? one : best), first);
  const { priceCurrency, availability, lowPrice } = aggregate;
  return { ...filled({ priceCurrency, availability, lowPrice }), ...filled(cheapest) };
}

function isBuyable({ availability }: Thing): boolean {
  return !UNBUYABLE.test(String(availability));
}

/** For comparing only: what is no number is dearest. */
function amountOf(offer: Thing): number {
  const amount = Number(String(priceOf(offer) ?? '').replace(',', '.'));
  return priceOf(offer) === undefined || Number.isNaN(amount) ? Number.POSITIVE_INFINITY : amount;
}

function priceOf(offer: Thing): unknown {
  return offer.price ?? offer.lowPrice;
}

function isRecommended({ priceType }: Thing): boolean {
  return /SRP/.test(String(priceType));
}

/** A price that was asked before. */
function isListPrice({ priceType }: Thing): boolean {
  return /ListPrice|StrikethroughPrice|RegularPrice/.test(String(priceType));
}

function groupOf(value: unknown): unknown {
  const [group] = thingsOf(value);
  return group && (group.productGroupID ?? group.sku ?? group['@id'] ?? group.name);
}

/** `A > B` or `A / B` in one text, a list of levels, or a named thing. */
function pathOf(value: unknown): unknown {
  const levels = listOf(value)
    .map((level) => nameOf(level))
    .filter((level) => level !== undefined);
  if (levels.length > 1) return levels.join(' > ');
  const [only] = levels;
  return typeof only === 'string' ? only.replace(/\s+\/\s+|(?<=\S)\/(?=\p{Lu})/gu, ' > ') : only;
}

function nameOf(value: unknown): unknown {
  const [first] = listOf(value);
  return isThing(first) ? (first.name ?? first['@value']) : first;
}

function addressOf(value: unknown): unknown {
  const [first] = listOf(value);
  return isThing(first) ? (first.contentUrl ?? first.url ?? first['@id']) : first;
}

function quantityOf(value: unknown): unknown {
  return isThing(value) ? value.value : value;
}

/** A text in one language or in several, of which the first counts. */
function textOf(value: unknown): unknown {
  return Array.isArray(value) ? value.find((one) => typeof one === 'string') : value;
}

function filled(thing: Thing): Thing {
  return Object.fromEntries(
    Object.entries(thing).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
