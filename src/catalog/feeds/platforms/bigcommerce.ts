import { NO, unsold } from '../for-sale.js';
import { deepest } from './paths.js';
import { columnsOf, leftOut, type MadeFields, PART, type Platform, productOf } from './platform.js';
import type { SheetRow } from './sheet-row.js';
import { madeId, tagValues, variantName } from './variants.js';

const LISTING = { availability: /^disabled$/i, isvisible: NO, productvisible: NO, allowpurchases: NO };

const PICTURES = [
  'imageurlexport',
  'imageurlimport',
  'internalimageurlexport',
  'productimageurl1',
  'productimagefile1',
];

const LENT =
  /^(?:description|productdescription|brandname|brand|categor(?:y|ies)|categorydetails|(?:regular|sale)?price|internalimageurlexport|imageurl(?:ex|im)port|productimage(?:url|file)1|inventorytracking|trackinventory|availability|(?:preorder)?releasedate)$/;

const OTHERS =
  /^(?:id|item|itemtype|options|categor(?:y|ies)|categorydetails|isvisible|productvisible|allowpurchases|inventorytracking|trackinventory)$/;

/**
 * Rows below a product are its variants ("Variant", formerly "SKU"), pictures and rules. A product with variants is
 * none itself. https://support.bigcommerce.com/s/article/Supported-Product-Fields
 */
export const bigcommerce: Platform = {
  name: 'BigCommerce',
  recognises: (columns) =>
    (columns.has('item') && columns.has('inventorytracking')) ||
    (columns.has('itemtype') && columns.has('productname') && columns.has('productcodesku')),
  ...columnsOf(
    {
      id: ['sku', 'productcodesku', 'id', 'productid'],
      name: ['name', 'productname'],
      description: ['description', 'productdescription'],
      brand: ['brandname', 'brand'],
      salePrice: ['saleprice'],
      stock: ['currentstock', 'currentstocklevel', 'stocklevel'],
      picture: PICTURES,
    },
    OTHERS,
  ),
  membership(row, { key }) {
    const kind = kindOf(row);
    if (kind === 'product') return { role: 'parent', keys: [`line ${row.row.line}`] };
    if (key === undefined) return undefined;
    if (kind === 'variant' || kind === 'sku') return { role: 'child', parent: key };
    const picture = row.first(...PICTURES);
    return kind === 'image' && picture !== undefined
      ? { role: 'lends', to: key, values: new Map([['imageurlexport', picture.text]]) }
      : undefined;
  },
  read(own, { parent, children }) {
    const kind = kindOf(own);
    if (kind === 'rule') return ruleOf(own);
    if (kind === 'image' || kind === 'video') return PART;
    const why = unsold(own, LISTING, parent);
    if (why) return leftOut(why);
    if (kind === 'product' && children > 0) return PART;
    const row = parent ? own.filled(parent, (column) => LENT.test(column)) : own;
    const fields: MadeFields = new Map([['path', row.cell('categories', pathOf(row))]]);
    if (kind !== 'product' && parent) asVariant(row, parent, fields);
    if (/^none$/i.test(row.first('inventorytracking', 'trackinventory')?.text ?? ''))
      fields.set('stock', row.cell('currentstock', ''));
    return productOf(row, fields);
  },
};

function kindOf(row: SheetRow): string {
  return row.first('item', 'itemtype')?.text.toLowerCase() ?? '';
}

function ruleOf(row: SheetRow) {
  const price = row.text('price');
  if (price === '' || Number(price) === 0) return PART;
  const reason = `is ${price} by a rule, which is not read: the variant keeps its product's price`;
  return { kind: 'part', note: { column: row.nameOf('price'), reason } } as const;
}

function asVariant(row: SheetRow, parent: ReadonlyMap<string, string>, fields: MadeFields): void {
  const title = parent.get('name') ?? parent.get('productname') ?? '';
  const stem = parent.get('sku') ?? parent.get('productcodesku') ?? title;
  const values = tagValues(valuesOf(row));
  const column = row.has('name') ? 'name' : 'productname';
  fields.set('name', row.cell(column, variantName(title, values)));
  fields.set('options', row.cell('options', values));
  fields.set('group', row.cell('item', parent.get('id') ?? parent.get('productid') ?? stem));
  if (row.first('sku', 'productcodesku') === undefined)
    fields.set('id', row.cell('sku', madeId(stem, values)));
  if (/^(?:by )?product$/i.test(parent.get('inventorytracking') ?? parent.get('trackinventory') ?? ''))
    fields.set('stock', row.cell('currentstock', ''));
}

/** `Type=Swatch|Name=Colour|Value=Blue[#0000FF]`, formerly `[CS]Colour=Blue:#0000FF,[RT]Size=S` in the name. */
function valuesOf(row: SheetRow): readonly string[] {
  const options = row.text('options');
  const found =
    options === ''
      ? row.text('productname').matchAll(/\][^=,\]]+=([^,:]+)/g)
      : options.matchAll(/Value=([^|;\n[#]+)/gi);
  return [...found].map(([, value = '']) => value.trim());
}

/** `Home/Lamps;Sale`, or `Category Name: Lamps, Category Path: Home/Lamps|...`. */
function pathOf(row: SheetRow): readonly string[] {
  const text = row.first('categories', 'category', 'categorydetails')?.text ?? '';
  const written = [...text.matchAll(/Category Path:\s*([^|;]+)/g)].map(([, path = '']) => path.trim());
  const paths = written.length > 0 ? written : text.split(/[;|]/);
  return deepest(paths.map((path) => path.split('/')));
}
