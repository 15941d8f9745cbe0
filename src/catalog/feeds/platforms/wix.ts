import { NO, unsold } from '../for-sale.js';
import { readListing } from '../listing-words.js';
import { columnsOf, leftOut, type MadeFields, PART, type Platform, productOf } from './platform.js';
import type { SheetRow } from './sheet-row.js';
import { madeId, tagValues, variantName } from './variants.js';

const LISTING = { visible: NO };

const LENT =
  /^(?:description|plaindescription|productimageurl|media|collection|categories|brand|price|strikethroughprice|discountmode|discountvalue)$/;

const OTHERS =
  /^(?:handleid|handle|fieldtype|visible|collection|categories|discountmode|discountvalue|inventory|preorderenabled|productoption(?:name|type|description|choices)\d)$/;

/** Every product is in it. */
const EVERYTHING = /^all products$/i;
const MEDIA = 'https://static.wixstatic.com/media/';

/**
 * A product's row is followed by one for each variant, which costs the product's price and a surcharge.
 * https://support.wix.com/en/article/wix-stores-creating-the-csv-file-to-import-products
 */
export const wix: Platform = {
  name: 'Wix',
  recognises: (columns) =>
    columns.has('fieldtype') && (columns.has('handleid') || columns.has('handle')) && columns.has('name'),
  ...columnsOf(
    {
      id: ['sku'],
      description: ['description', 'plaindescription'],
      regularPrice: ['strikethroughprice'],
      surcharge: ['surcharge'],
      picture: ['productimageurl', 'media'],
    },
    OTHERS,
  ),
  membership(row) {
    const handle = handleOf(row);
    if (handle === '') return undefined;
    if (/^product$/i.test(row.text('fieldtype'))) return { role: 'parent', keys: [handle] };
    if (/^variant$/i.test(row.text('fieldtype'))) return { role: 'child', parent: handle };
    const picture = row.first('media', 'productimageurl');
    return picture && { role: 'lends', to: handle, values: new Map([['media', picture.text]]) };
  },
  read(own, { parent = new Map<string, string>(), children }) {
    const isVariant = /^variant$/i.test(own.text('fieldtype'));
    if (!isVariant && !/^product$/i.test(own.text('fieldtype'))) return PART;
    const why = unsold(own, LISTING, parent);
    if (why) return leftOut(why);
    if (!isVariant && children > 0) return PART;
    const row = own.filled(parent, (column) => LENT.test(column));
    const values = tagValues(optionsOf(row));
    const fields: MadeFields = new Map([['options', row.cell('productoptiondescription1', values)]]);
    if (isVariant) asVariant(own, parent, values, fields);
    else if (row.text('sku') === '') fields.set('id', row.cell('handleid', handleOf(row)));
    facts(row, fields);
    return productOf(row, fields, { otherId: madeId(handleOf(row), isVariant ? values : []) });
  },
};

function handleOf(row: SheetRow): string {
  return row.first('handleid', 'handle')?.text ?? '';
}

function asVariant(
  row: SheetRow,
  parent: ReadonlyMap<string, string>,
  values: readonly string[],
  fields: MadeFields,
): void {
  const handle = handleOf(row);
  const title = parent.get('name') ?? row.text('name');
  fields.set('name', row.cell('name', title === '' ? '' : variantName(title, values)));
  fields.set('group', row.cell('handleid', handle));
  if (row.text('sku') === '') fields.set('id', row.cell('handleid', madeId(handle, values)));
  // A price of its own has its surcharge in it.
  if (row.text('price') !== '') fields.set('surcharge', row.cell('surcharge', ''));
}

/** Of a variant its value; a product names all: `#0000FF:Blue;Red`. */
function optionsOf(row: SheetRow): readonly string[] {
  return [1, 2, 3, 4, 5, 6].flatMap((number) => {
    const column = row.first(`productoptiondescription${number}`, `productoptionchoices${number}`);
    return (column?.text ?? '').split(';').map((value) => value.replace(/^#[0-9a-f]{3,8}:/i, ''));
  });
}

function facts(row: SheetRow, fields: MadeFields): void {
  const collections = (row.first('collection', 'categories')?.text ?? '').split(';');
  const collection = collections.find((one) => one.trim() !== '' && !EVERYTHING.test(one.trim()));
  fields.set('category', row.cell('collection', collection ?? ''));
  fields.set('path', row.cell('collection', ''));
  const [picture = ''] = (row.first('productimageurl', 'media')?.text ?? '').split(';');
  const isName = picture !== '' && !/^https?:/.test(picture);
  fields.set('picture', row.cell('productimageurl', isName ? MEDIA + picture : picture));
  const discount = /^percent/i.test(row.text('discountmode')) ? 'discountPercent' : 'discountAmount';
  if (Number(row.text('discountvalue')) > 0)
    fields.set(discount, row.cell('discountvalue', row.text('discountvalue')));
  const inventory = row.text('inventory');
  const isWord = /^(?:in|out ?of) ?_?stock$/i.test(inventory);
  fields.set(isWord ? 'availability' : 'stock', row.cell('inventory', inventory.replace(' ', '')));
  if (isWord) fields.set('stock', row.cell('inventory', ''));
  // With it, what has run out is ordered ahead.
  const isOut = /^out|^0$/i.test(inventory);
  if (isOut && readListing(row.text('preorderenabled')) === 'yes')
    fields.set('availability', row.cell('preorderenabled', 'preorder'));
}
