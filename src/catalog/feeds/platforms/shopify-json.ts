import { isThing, type Thing } from '../linked-things.js';
import { type Cells, type JsonShape, textAt, textOf, thingsIn } from './json-shape.js';

/** Pieces in GraphQL, and in shapes of others that are like Shopify's: there is no word beside them for who counts. */
const QUANTITIES = ['inventoryQuantity', 'stock', 'quantity'] as const;

const OF_PRODUCT = ['handle', 'vendor', 'product_type', 'productType', 'body_html', 'descriptionHtml'];

/**
 * A product with its variants: a shop's open `products.json`, the REST and GraphQL Admin APIs, and the theme's
 * `products/NAME.js`, which alone has prices in minor units.
 * https://shopify.dev/docs/api/admin-rest/latest/resources/product, https://shopify.dev/docs/api/ajax/reference/product
 */
export const shopifyJson: JsonShape = {
  columns: Object.keys({ ...productCells({}), ...variantCells({}, {}, false) }),
  recognises: (thing) =>
    typeof thing.title === 'string' &&
    OF_PRODUCT.some((key) => key in thing) &&
    thingsIn(thing.variants).some((variant) => 'price' in variant),
  rows(thing) {
    const product = productCells(thing);
    const isMinor = 'price_min' in thing;
    return thingsIn(thing.variants).map((variant) => ({
      ...product,
      ...variantCells(variant, thing, isMinor),
    }));
  },
};

function productCells(thing: Thing): Cells {
  const [first] = thingsIn(thing.images);
  const category = isThing(thing.category)
    ? textAt(thing.category, 'full_name', 'fullName', 'name')
    : textAt(thing, 'category');
  return {
    Handle: textAt(thing, 'handle', 'id'),
    Title: textAt(thing, 'title'),
    'Body (HTML)': textAt(thing, 'body_html', 'descriptionHtml', 'description', 'content'),
    Vendor: textAt(thing, 'vendor', 'brand'),
    'Product Category': category,
    Type: textAt(thing, 'product_type', 'productType', 'type'),
    Tags: Array.isArray(thing.tags) ? thing.tags.map(textOf).join(', ') : textAt(thing, 'tags'),
    Published: isUnpublished(thing) ? 'false' : '',
    Status: textAt(thing, 'status'),
    'Image Src':
      addressOf(thing.featuredImage ?? thing.featured_image ?? thing.image) ||
      addressOf(first) ||
      firstText(thing.images),
    'Gift Card': textAt(thing, 'gift_card', 'isGiftCard'),
    'Published at': textAt(thing, 'published_at', 'publishedAt'),
    'Created at': textAt(thing, 'created_at', 'createdAt'),
  };
}

/** What was taken from the shop has its day of publishing empty. */
function isUnpublished(thing: Thing): boolean {
  return ['published_at', 'publishedAt'].some((key) => thing[key] === null);
}

function variantCells(variant: Thing, product: Thing, isMinor: boolean): Cells {
  const options = optionsOf(variant);
  const money = (...keys: readonly string[]): string => {
    const text = keys.map((key) => amountOf(variant[key])).find((one) => one !== '') ?? '';
    return isMinor && /^\d+$/.test(text) ? (Number(text) / 100).toFixed(2) : text;
  };
  return {
    'Option1 Value': options[0] ?? '',
    'Option2 Value': options[1] ?? '',
    'Option3 Value': options[2] ?? '',
    'Variant SKU': textAt(variant, 'sku'),
    'Variant Barcode': textAt(variant, 'barcode'),
    'Variant Price': money('price'),
    'Variant Compare At Price': money('compare_at_price', 'compareAtPrice'),
    'Variant Inventory Tracker': trackerOf(variant),
    'Variant Inventory Qty': textAt(variant, 'inventory_quantity', ...QUANTITIES),
    'Variant Inventory Policy': textAt(variant, 'inventory_policy', 'inventoryPolicy'),
    Availability: availabilityOf(variant),
    Currency: currencyOf(variant.price),
    'Variant Image': pictureOf(variant, product),
  };
}

function optionsOf(variant: Thing): readonly string[] {
  const selected = thingsIn(variant.selectedOptions).map((option) => textAt(option, 'value'));
  if (selected.length > 0) return selected;
  const numbered = ['option1', 'option2', 'option3'].map((key) => textAt(variant, key));
  const listed = Array.isArray(variant.options) ? variant.options.map(textOf) : [];
  return numbered.some((value) => value !== '') ? numbered : listed;
}

/** An amount, or one with its currency: `{"amount": "19.99", "currencyCode": "EUR"}`. */
function amountOf(value: unknown): string {
  return isThing(value) ? textAt(value, 'amount') : textOf(value);
}

function currencyOf(value: unknown): string {
  return isThing(value) ? textAt(value, 'currencyCode') : '';
}

/** Who counts the pieces; empty where nobody does. */
function trackerOf(variant: Thing): string {
  const { inventoryItem } = variant;
  if (isThing(inventoryItem)) return inventoryItem.tracked === false ? '' : 'shopify';
  const isCounted = QUANTITIES.some((key) => key in variant);
  return isCounted ? 'shopify' : textAt(variant, 'inventory_management');
}

/** The open `products.json` says only whether there is some. */
function availabilityOf(variant: Thing): string {
  const isThere = variant.available ?? variant.availableForSale;
  const isCounted = ['inventory_quantity', ...QUANTITIES].some((key) => key in variant);
  return isCounted || typeof isThere !== 'boolean' ? '' : isThere ? 'in stock' : 'out of stock';
}

function pictureOf(variant: Thing, product: Thing): string {
  const own = addressOf(variant.featured_image ?? variant.image);
  if (own !== '') return own;
  const isOwn = (image: Thing): boolean =>
    (Array.isArray(image.variant_ids) && image.variant_ids.includes(variant.id)) ||
    (variant.image_id !== null && variant.image_id !== undefined && image.id === variant.image_id);
  return addressOf(thingsIn(product.images).find(isOwn));
}

/** A theme's addresses leave out `https:`. */
function addressOf(image: unknown): string {
  const address = isThing(image) ? textAt(image, 'src', 'url', 'originalSrc') : textOf(image);
  return address.replace(/^\/\//, 'https://');
}

function firstText(images: unknown): string {
  return Array.isArray(images) ? addressOf(images.find((image) => typeof image === 'string')) : '';
}
