import { NO, PART, type PlatformRules, WITHDRAWN } from './platform.js';
import { variant } from './variants.js';

const OPTIONS = ['option1value', 'option2value', 'option3value'];

/**
 * A product is a run of rows with one handle: the first says what it is, each row with a price is a variant, a row
 * with a picture only is none. https://help.shopify.com/en/manual/products/import-export/using-csv
 */
export const shopify: PlatformRules = {
  name: 'Shopify',
  recognises: (columns) =>
    (columns.has('handle') || columns.has('urlhandle')) &&
    columns.has('title') &&
    (columns.has('option1value') || columns.has('variantprice')),
  columns: {
    id: 'variantsku sku',
    name: 'title',
    description: 'bodyhtml description',
    brand: 'vendor',
    path: 'productcategory standardproducttype',
    category: 'type customproducttype',
    price: 'variantprice price',
    regularPrice: 'variantcompareatprice compareatprice',
    stock: 'variantinventoryqty inventoryquantity',
    picture: 'variantimage variantimageurl imagesrc productimageurl',
  },
  others:
    /^(?:handle|urlhandle|option\d(?:name|value)|status|published|publishedononlinestore|giftcard|(?:variant)?inventory(?:tracker|policy)|continuesellingwhenoutofstock)$/,
  listing: {
    status: /^(?:draft|archived|unlisted)$/i,
    published: NO,
    publishedononlinestore: NO,
    giftcard: WITHDRAWN,
  },
  lent: /^(?:title|bodyhtml|description|vendor|productcategory|standardproducttype|type|customproducttype|tags|status|published|publishedononlinestore|giftcard|option\dname|imagesrc|productimageurl)$/,
  membership(row) {
    const handle = row.first('handle', 'urlhandle')?.text;
    if (handle === undefined) return undefined;
    return row.text('title') === '' ? { role: 'child', parent: handle } : { role: 'parent', keys: [handle] };
  },
  aside: (own) =>
    own.first('variantprice', 'price', 'option1value', 'title') === undefined ? PART : undefined,
  product(row) {
    const title = row.text('title');
    const handle = row.first('handle', 'urlhandle')?.text ?? title;
    // A product without variants has one option called "Title", which is "Default Title".
    const values = OPTIONS.map((column) => row.text(column)).filter((one) => !/^default title$/i.test(one));
    // Spreadsheets are kept from reading it as a number by an apostrophe.
    const sku = (row.first('variantsku', 'sku')?.text ?? '').replace(/^'/, '');
    const said = { id: 'handle', name: 'title', options: 'option1value' };
    const { fields, otherId = '' } = variant({ title, values, group: handle, sku, stem: handle, said });
    const trackers = ['variantinventorytracker', 'inventorytracker'].filter((column) => row.has(column));
    const isUncounted = trackers.length > 0 && row.first(...trackers) === undefined;
    const policy = row.first('variantinventorypolicy', 'continuesellingwhenoutofstock')?.text ?? '';
    const isUnfiled = /^uncategori[sz]ed$/i.test(row.text('productcategory'));
    return {
      otherId,
      fields: {
        ...fields,
        ...(isUnfiled && { path: ['productcategory', ''] }),
        // What is counted and may be sold beyond its stock is ordered ahead from then on.
        ...(isUncounted
          ? { stock: ['variantinventoryqty', ''] }
          : { backorders: ['variantinventorypolicy', policy] }),
      },
    };
  },
};
