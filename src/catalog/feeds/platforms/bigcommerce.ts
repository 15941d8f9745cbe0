import { deepest } from '../category-paths.js';
import { labelText, partsOf } from '../plain-text.js';
import { markupOf, NO, PART, type PlatformRules } from './platform.js';
import type { SheetRow } from './sheet-row.js';
import { madeId, tagValues, variantName } from './variants.js';

const PICTURES =
  'imageurlexport imageurlimport internalimageurlexport productimageurl1 productimagefile1'.split(' ');
const TRACKING = ['inventorytracking', 'trackinventory'];

/**
 * Rows below a product are its variants ("Variant", formerly "SKU"), pictures and rules.
 * https://support.bigcommerce.com/s/article/Supported-Product-Fields
 */
export const bigcommerce: PlatformRules = {
  name: 'BigCommerce',
  recognises: (columns) =>
    (columns.has('item') && columns.has('inventorytracking')) ||
    (columns.has('itemtype') && columns.has('productname') && columns.has('productcodesku')),
  columns: {
    id: 'sku productcodesku id productid',
    name: 'name productname',
    description: 'description productdescription',
    brand: 'brandname brand',
    salePrice: 'saleprice',
    stock: 'currentstock currentstocklevel stocklevel',
    picture: PICTURES.join(' '),
  },
  others:
    /^(?:id|item|itemtype|options|categor(?:y|ies)|categorydetails|isvisible|productvisible|allowpurchases|inventorytracking|trackinventory)$/,
  listing: { availability: /^disabled$/i, isvisible: NO, productvisible: NO, allowpurchases: NO },
  lent: /^(?:description|productdescription|brandname|brand|categor(?:y|ies)|categorydetails|(?:regular|sale)?price|internalimageurlexport|imageurl(?:ex|im)port|productimage(?:url|file)1|inventorytracking|trackinventory|availability|(?:preorder)?releasedate)$/,
  membership(row, above) {
    const kind = kindOf(row);
    if (kind === 'product') return { role: 'parent', keys: [`line ${row.row.line}`] };
    if (above === undefined) return undefined;
    if (kind === 'variant' || kind === 'sku') return { role: 'child', parent: above };
    const picture = row.first(...PICTURES);
    return kind === 'image' && picture
      ? { role: 'lends', to: above, values: new Map([['imageurlexport', picture.text]]) }
      : undefined;
  },
  aside(own) {
    const kind = kindOf(own);
    if (kind === 'image' || kind === 'video') return PART;
    return kind === 'rule' ? markupOf(own, 'price', ruleWords) : undefined;
  },
  hasVariants: (own, { children }) => kindOf(own) === 'product' && children > 0,
  product(row, { parent, key }) {
    const isVariant = kindOf(row) !== 'product' && key !== undefined;
    const isUncounted =
      /^none$/i.test(row.first(...TRACKING)?.text ?? '') ||
      (isVariant && /^(?:by )?product$/i.test(TRACKING.map((one) => parent.get(one)).find(Boolean) ?? ''));
    return {
      fields: {
        path: ['categories', pathOf(row)],
        ...(isVariant && variantFields(row, parent)),
        ...(isUncounted && { stock: ['currentstock', ''] }),
      },
    };
  },
};

function kindOf(row: SheetRow): string {
  return row.first('item', 'itemtype')?.text.toLowerCase() ?? '';
}

const ruleWords = (price: string): string =>
  `is ${price} by a rule, which is not read: the variant keeps its product's price`;

function variantFields(row: SheetRow, parent: ReadonlyMap<string, string>) {
  const title = parent.get('name') ?? parent.get('productname') ?? '';
  const stem = parent.get('sku') ?? parent.get('productcodesku') ?? title;
  const values = tagValues(valuesOf(row));
  return {
    name: [row.has('name') ? 'name' : 'productname', variantName(title, values)],
    options: ['options', values],
    group: ['item', parent.get('id') ?? parent.get('productid') ?? stem],
    ...(row.first('sku', 'productcodesku') === undefined && { id: ['sku', madeId(stem, values)] as const }),
  } as const;
}

/** `Type=Swatch|Name=Colour|Value=Blue[#0000FF]`, formerly `[CS]Colour=Blue:#0000FF,[RT]Size=S` in the name. */
function valuesOf(row: SheetRow): readonly string[] {
  const options = row.text('options').split('\n').map(labelText).join('\n');
  const found =
    options === ''
      ? row.text('productname').matchAll(/\][^=,\]]+=([^,:]+)/g)
      : options.matchAll(/Value=([^|;\n[#]+)/gi);
  return [...found].map(([, value = '']) => value);
}

/** `Home/Lamps;Sale`, or `Category Name: Lamps, Category Path: Home/Lamps|...`. */
function pathOf(row: SheetRow): readonly string[] {
  const text = row.first('categories', 'category', 'categorydetails')?.text ?? '';
  const written = [...text.matchAll(/Category Path:\s*([^|;]+)/g)].map(([, path = '']) => path);
  const paths = written.length > 0 ? written : partsOf(text, /[;|]/);
  return deepest(paths.map((path) => path.split('/')));
}
