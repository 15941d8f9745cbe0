import { NO, unsold } from '../for-sale.js';
import { columnsOf, leftOut, type MadeFields, PART, type Platform, productOf } from './platform.js';
import type { SheetRow } from './sheet-row.js';
import { madeId, tagValues, variantName } from './variants.js';

const LISTING = {
  status: /^(?:draft|archived|unlisted)$/i,
  published: NO,
  publishedononlinestore: NO,
};

/** What stands on the first row of a product and holds for all of them. */
const LENT =
  /^(?:title|bodyhtml|description|vendor|productcategory|standardproducttype|type|customproducttype|tags|status|published|publishedononlinestore|option\dname|imagesrc|productimageurl)$/;

const OTHERS =
  /^(?:handle|urlhandle|option\d(?:name|value)|status|published|publishedononlinestore|(?:variant)?inventory(?:tracker|policy)|continuesellingwhenoutofstock)$/;

/**
 * A product is a run of rows with one handle: the first says what it is, each row with a price is a variant, a row
 * with a picture only is none. https://help.shopify.com/en/manual/products/import-export/using-csv
 */
export const shopify: Platform = {
  name: 'Shopify',
  recognises: (columns) =>
    (columns.has('handle') || columns.has('urlhandle')) &&
    columns.has('title') &&
    (columns.has('option1value') || columns.has('variantprice')),
  ...columnsOf(
    {
      id: ['variantsku', 'sku'],
      name: ['title'],
      description: ['bodyhtml', 'description'],
      brand: ['vendor'],
      path: ['productcategory', 'standardproducttype'],
      category: ['type', 'customproducttype'],
      price: ['variantprice', 'price'],
      regularPrice: ['variantcompareatprice', 'compareatprice'],
      stock: ['variantinventoryqty', 'inventoryquantity'],
      picture: ['variantimage', 'variantimageurl', 'imagesrc', 'productimageurl'],
    },
    OTHERS,
  ),
  membership(row) {
    const handle = handleOf(row);
    if (handle === '') return undefined;
    return row.text('title') === '' ? { role: 'child', parent: handle } : { role: 'parent', keys: [handle] };
  },
  read(own, { parent = new Map() }) {
    if (own.first('variantprice', 'price', 'option1value') === undefined && own.text('title') === '')
      return PART;
    const row = own.filled(parent, (column) => LENT.test(column));
    const why = unsold(row, LISTING);
    if (why) return leftOut(why);
    const values = optionsOf(row);
    const fields: MadeFields = new Map([['options', row.cell('option1value', tagValues(values))]]);
    const handle = handleOf(row) || row.text('title');
    const otherId = madeId(handle, values);
    fields.set('id', row.cell('handle', skuOf(row) || otherId));
    if (values.length > 0) {
      fields.set('group', row.cell('handle', handle));
      fields.set('name', row.cell('title', row.text('title') && variantName(row.text('title'), values)));
    }
    if (/^uncategori[sz]ed$/i.test(row.text('productcategory')))
      fields.set('path', row.cell('productcategory', ''));
    stockOf(row, fields);
    return productOf(row, fields, { otherId });
  },
};

function handleOf(row: SheetRow): string {
  return row.first('handle', 'urlhandle')?.text ?? '';
}

/** Spreadsheets are kept from reading it as a number by an apostrophe. */
function skuOf(row: SheetRow): string {
  return (row.first('variantsku', 'sku')?.text ?? '').replace(/^'/, '');
}

/** A product without variants has one option called "Title", which is "Default Title". */
function optionsOf(row: SheetRow): readonly string[] {
  return ['option1value', 'option2value', 'option3value']
    .map((column) => row.text(column))
    .filter((value) => value !== '' && !/^default title$/i.test(value));
}

/**
 * A product whose stock is not counted is in stock; one that may be sold beyond its stock is ordered ahead from
 * then on.
 */
function stockOf(row: SheetRow, fields: MadeFields): void {
  const counts = ['variantinventorytracker', 'inventorytracker'].filter((column) => row.has(column));
  if (counts.length > 0 && row.first(...counts) === undefined) {
    fields.set('stock', row.cell('variantinventoryqty', ''));
    return;
  }
  const policy = row.first('variantinventorypolicy', 'continuesellingwhenoutofstock')?.text ?? '';
  fields.set('backorders', row.cell('variantinventorypolicy', policy));
}
