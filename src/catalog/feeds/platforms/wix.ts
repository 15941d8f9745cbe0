import { readListing } from '../for-sale.js';
import { partsOf } from '../plain-text.js';
import { NO, PART, type PlatformRules } from './platform.js';
import type { SheetRow } from './sheet-row.js';
import { madeId, tagValues, variantName } from './variants.js';

/** Every product is in it. */
const EVERYTHING = /^(?:all products)?$/i;
const MEDIA = 'https://static.wixstatic.com/media/';

/**
 * A product's row is followed by one for each variant, which costs the product's price and a surcharge.
 * https://support.wix.com/en/article/wix-stores-creating-the-csv-file-to-import-products
 */
export const wix: PlatformRules = {
  name: 'Wix',
  recognises: (columns) =>
    columns.has('fieldtype') && (columns.has('handleid') || columns.has('handle')) && columns.has('name'),
  columns: {
    id: 'sku',
    description: 'description plaindescription',
    regularPrice: 'strikethroughprice',
    surcharge: 'surcharge',
    picture: 'productimageurl media',
  },
  others:
    /^(?:handleid|handle|fieldtype|visible|collection|categories|discountmode|discountvalue|inventory|preorderenabled|productoption(?:name|type|description|choices)\d)$/,
  listing: { visible: NO },
  lent: /^(?:description|plaindescription|productimageurl|media|collection|categories|brand|price|strikethroughprice|discountmode|discountvalue)$/,
  membership(row) {
    const handle = handleOf(row);
    if (handle === '') return undefined;
    if (kindOf(row) === 'product') return { role: 'parent', keys: [handle] };
    if (kindOf(row) === 'variant') return { role: 'child', parent: handle };
    const picture = row.first('media', 'productimageurl');
    return picture && { role: 'lends', to: handle, values: new Map([['media', picture.text]]) };
  },
  aside: (own) => (/^(?:product|variant)$/.test(kindOf(own)) ? undefined : PART),
  hasVariants: (own, { children }) => kindOf(own) === 'product' && children > 0,
  product(row, { parent }) {
    const [isVariant, handle] = [kindOf(row) === 'variant', handleOf(row)];
    const values = tagValues(optionsOf(row));
    const title = parent.get('name') ?? row.text('name');
    const otherId = madeId(handle, isVariant ? values : []);
    const collections = partsOf(row.first('collection', 'categories')?.text ?? '', /;/);
    const [picture = ''] = (row.first('productimageurl', 'media')?.text ?? '').split(';');
    const isAddress = picture === '' || /^https?:/.test(picture);
    return {
      otherId,
      fields: {
        options: ['productoptiondescription1', values],
        ...(row.text('sku') === '' && { id: ['handleid', otherId] }),
        ...(isVariant && {
          name: ['name', title && variantName(title, values)],
          group: ['handleid', handle],
        }),
        category: ['collection', collections.find((one) => !EVERYTHING.test(one.trim())) ?? ''],
        path: ['collection', ''],
        picture: ['productimageurl', isAddress ? picture : MEDIA + picture],
        ...discountOf(row),
        ...stockOf(row),
      },
    };
  },
};

function kindOf(row: SheetRow): string {
  return row.text('fieldtype').toLowerCase();
}

function handleOf(row: SheetRow): string {
  return row.first('handleid', 'handle')?.text ?? '';
}

/** Of a variant its value; a product names all: `#0000FF:Blue;Red`. */
function optionsOf(row: SheetRow): readonly string[] {
  return [1, 2, 3, 4, 5, 6].flatMap((number) => {
    const column = row.first(`productoptiondescription${number}`, `productoptionchoices${number}`);
    return partsOf(column?.text ?? '', /;/).map((value) => value.replace(/^#[0-9a-f]{3,8}:/i, ''));
  });
}

function discountOf(row: SheetRow) {
  const field = /^percent/i.test(row.text('discountmode')) ? 'discountPercent' : 'discountAmount';
  const value = row.text('discountvalue');
  return Number(value) > 0 ? { [field]: ['discountvalue', value] as const } : {};
}

/** A number, or a word for one; what has run out may be ordered ahead. */
function stockOf(row: SheetRow) {
  const inventory = row.text('inventory');
  const isOut = /^out|^0$/i.test(inventory) && readListing(row.text('preorderenabled')) === 'yes';
  const ahead = isOut ? ({ availability: ['preorderenabled', 'preorder'] } as const) : {};
  return /^(?:in|out ?of) ?_?stock$/i.test(inventory)
    ? ({
        availability: ['inventory', inventory.replace(' ', '')],
        stock: ['inventory', ''],
        ...ahead,
      } as const)
    : ({ stock: ['inventory', inventory.replace(' ', '')], ...ahead } as const);
}
