import type { FeedEntry } from './feed-row.js';
import { variantName } from './platforms/variants.js';

/** What a schema.org object is, read by its own names. */
type Thing = Readonly<Record<string, unknown>>;

const PRODUCTS: ReadonlySet<string> = new Set([
  'Product',
  'IndividualProduct',
  'ProductModel',
  'SomeProducts',
  'Vehicle',
  'Book',
]);

/**
 * Takes a JSON-LD object apart into rows: a product is one, of a group each variant is, with what the group lends it.
 * Objects of other types are no rows. https://schema.org/Product, https://schema.org/ProductGroup
 * @returns undefined where it is no JSON-LD
 */
export function readSchemaOrg(value: Thing, line: number): readonly FeedEntry[] | undefined {
  if (value['@type'] === undefined) return undefined;
  return rowsOf(value).map((cells) => ({ row: { line, cells } }));
}

function rowsOf(thing: Thing, lent: Thing = {}): readonly ReadonlyMap<string, unknown>[] {
  const types = listOf(thing['@type']).map((type) => String(type).replace(/^.*[/:]/, ''));
  if (types.includes('ProductGroup')) return groupRows(thing);
  if (types.includes('ListItem')) return thingsOf(thing.item).flatMap((item) => rowsOf(item));
  if (types.some((type) => PRODUCTS.has(type))) return [rowOf({ ...lent, ...filled(thing) })];
  return [];
}

function groupRows(group: Thing): readonly ReadonlyMap<string, unknown>[] {
  const { hasVariant, name, ...rest } = group;
  const shared: Thing = {
    ...rest,
    '@type': 'Product',
    sku: undefined,
    offers: undefined,
    'group id': group.productGroupID ?? group.sku ?? group['@id'] ?? name,
  };
  const variants = thingsOf(hasVariant);
  if (variants.length === 0) return [rowOf({ ...group, '@type': 'Product' })];
  return variants.map((variant) => {
    const values = [variant.color, nameOf(variant.size), variant.pattern].filter(isText);
    const called = { name: isText(name) ? variantName(name, values) : name, offers: group.offers };
    return rowOf({ ...shared, ...called, ...filled(variant), 'group id': shared['group id'] });
  });
}

function rowOf(thing: Thing): ReadonlyMap<string, unknown> {
  const offer = offerOf(thing.offers);
  const listed = thingsOf(offer.priceSpecification);
  const price = offer.price ?? offer.lowPrice ?? listed.find((one) => !isListPrice(one))?.price;
  const cells: Record<string, unknown> = {
    sku: thing.sku ?? thing.productID ?? offer.sku ?? thing['@id'] ?? thing.url ?? offer.url,
    name: thing.name,
    description: thing.description,
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
    groupid: thing['group id'] ?? thing.inProductGroupWithID ?? groupOf(thing.isVariantOf),
  };
  return new Map(Object.entries(cells).filter(([, value]) => value !== undefined && value !== null));
}

/** The offer that counts: of several the first that can be bought. */
function offerOf(offers: unknown): Thing {
  const all = thingsOf(offers).flatMap((offer) => {
    const within = thingsOf(offer.offers);
    return within.length > 0 ? within : [offer];
  });
  return (
    all.find(
      ({ availability }) =>
        !/OutOfStock|SoldOut|Discontinued|InStoreOnly|Reserved/.test(String(availability)),
    ) ??
    all[0] ??
    {}
  );
}

function isListPrice({ priceType }: Thing): boolean {
  return /ListPrice|SRP|MSRP|StrikethroughPrice|RegularPrice/.test(String(priceType));
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
  return typeof only === 'string' ? only.replace(/\s+\/\s+/g, ' > ') : only;
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

function filled(thing: Thing): Thing {
  return Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== null && value !== ''));
}

function thingsOf(value: unknown): readonly Thing[] {
  return listOf(value).filter(isThing);
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
