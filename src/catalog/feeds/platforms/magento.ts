import { deepest } from '../category-paths.js';
import { type Field, meaningOf, squeezed } from '../field-names.js';
import { virtualGoods } from '../for-sale.js';
import { PART, type PlatformRules } from './platform.js';
import type { SheetRow } from './sheet-row.js';
import { tagValues, variantName } from './variants.js';

/** Magento keeps days and writes them as their first moment: the last day is one of the sale. */
const MIDNIGHT = /,?[ T](?:12:00(?::00)?\s*am|0?0:00(?::00)?)$/i;

/** Attributes that are fields here; a shop has dozens of others. */
const ATTRIBUTES: ReadonlyMap<string, Field> = new Map([
  ['manufacturer', 'brand'],
  ['brand', 'brand'],
  ['color', 'colour'],
  ['colour', 'colour'],
  ['size', 'size'],
  ['pattern', 'pattern'],
  ['material', 'materials'],
]);

/**
 * A row with a store view is the product in another language. A configurable product names its children and is none
 * itself. https://experienceleague.adobe.com/en/docs/commerce-admin/systems/data-transfer/data-attributes-product
 */
export const magento: PlatformRules = {
  name: 'Magento',
  recognises: (columns) =>
    columns.has('sku') &&
    columns.has('producttype') &&
    (columns.has('attributesetcode') || columns.has('storeviewcode') || columns.has('productonline')),
  columns: {
    id: 'sku',
    salePrice: 'specialprice',
    saleFrom: 'specialpricefromdate',
    saleUntil: 'specialpricetodate',
    stock: 'qty',
    availability: 'isinstock',
    backorders: 'allowbackorders',
    picture: 'baseimage smallimage thumbnailimage',
  },
  others:
    /^(?:storeviewcode|producttype|categories|additionalattributes|productonline|visibility|configurablevariations|useconfigbackorders|managestock|useconfigmanagestock)$/,
  listing: { productonline: /^(?:0|2|no|disabled)$/i },
  lent: /^(?:categories|description|shortdescription|baseimage)$/,
  membership(row) {
    const id = row.text('sku');
    if (row.text('storeviewcode') !== '' || id === '') return undefined;
    if (kindOf(row) !== 'configurable') return { role: 'claimed', id };
    const variations = variationsOf(row.text('configurablevariations'));
    return { role: 'parent', keys: [id], children: variations.map(({ sku }) => sku) };
  },
  aside: (own) => (own.text('storeviewcode') === '' ? undefined : PART),
  unsold(row, { key }) {
    const [kind, column, seen] = [kindOf(row), row.nameOf('producttype'), row.text('visibility')];
    if (kind === 'grouped' || kind === 'bundle')
      return { column, reason: `is ${kind}: only its parts are sold` };
    if (!/^(?:simple|virtual|downloadable|configurable)?$/.test(kind))
      return { column, reason: `is ${kind}: only simple and downloadable products are sold here` };
    const virtual = virtualGoods([kind], `${row.text('name')} ${row.text('categories')}`);
    if (virtual !== undefined) return { column, reason: virtual };
    return /^not visible/i.test(seen) && key === undefined && kind !== 'configurable'
      ? { column: row.nameOf('visibility'), reason: `is ${seen}` }
      : undefined;
  },
  hasVariants: (own) => kindOf(own) === 'configurable',
  product(row, { parent, key }) {
    // Not counted by the row's own word: always in stock, whatever its numbers say. The shop's own setting counts all.
    const isUncounted = row.text('managestock') === '0' && row.text('useconfigmanagestock') !== '1';
    const variations = variationsOf(parent.get('configurablevariations') ?? '');
    const values = variations.find(({ sku }) => sku === row.text('sku'))?.values ?? [];
    const title = /^not visible/i.test(row.text('visibility')) ? (parent.get('name') ?? '') : '';
    const { brand, materials } = attributesIn(parent.get('additionalattributes') ?? '');
    return {
      dayOrder: 'month first',
      fields: {
        path: ['categories', pathOf(row.text('categories'))],
        ...(isUncounted && { stock: ['qty', ''], availability: ['isinstock', ''] }),
        ...(row.text('useconfigbackorders') === '1' && { backorders: ['allowbackorders', ''] }),
        ...(brand && { brand }),
        ...(materials && { materials }),
        ...attributesIn(row.text('additionalattributes')),
        saleUntil: ['specialpricetodate', row.text('specialpricetodate').replace(MIDNIGHT, '')],
        // What is not shown by itself has a name for the shopkeeper: `Jacket-S-Blue`.
        ...(title !== '' && { name: ['name', variantName(title, tagValues(values))] as const }),
        ...(key !== undefined && {
          group: ['sku', key],
          options: ['configurablevariations', tagValues(values)],
        }),
      },
    };
  },
};

function kindOf(row: SheetRow): string {
  return row.text('producttype').toLowerCase();
}

/** `Default Category/Home,Default Category/Home/Lamps`: the root is the store's, and a name may hold a comma. */
function pathOf(categories: string): readonly string[] {
  const [root = ''] = categories.split('/');
  const paths: string[] = [];
  for (const part of categories.split(',')) {
    const begins = paths.length === 0 || part.trim() === root || part.trimStart().startsWith(`${root}/`);
    if (begins) paths.push(part);
    else paths.push(`${paths.pop()},${part}`);
  }
  return deepest(paths.map((path) => path.split('/').slice(1)));
}

/** `color=Brass,manufacturer=Acme`; a value may hold commas, and several are parted by bars. */
function pairsOf(text: string): (readonly [name: string, value: string])[] {
  return text.split(/,(?=[\w-]+=)/).flatMap((pair) => {
    const at = pair.indexOf('=');
    const value = pair.slice(at + 1).replace(/^"|"$/g, '');
    return at > 0 && value !== '' ? [[pair.slice(0, at).trim().toLowerCase(), value] as const] : [];
  });
}

function attributesIn(text: string): Partial<Record<Field, readonly [column: string, value: unknown]>> {
  const known = pairsOf(text).flatMap(([name, value]) => {
    const field = ATTRIBUTES.get(name);
    return field === undefined ? [] : [[field, ['additionalattributes', value]] as const];
  });
  const numbers = pairsOf(text).filter(([name]) => meaningOf(squeezed(name))?.field === 'numbers');
  const values = numbers.map(([, value]) => value);
  return {
    ...Object.fromEntries(known),
    ...(values.length > 0 && { numbers: ['additionalattributes', values] as const }),
  };
}

/** `sku=MUG-B,color=Blue|sku=MUG-R,color=Red`. */
function variationsOf(text: string): { readonly sku: string; readonly values: string[] }[] {
  return text.split('|').flatMap((variation) => {
    const pairs = pairsOf(variation);
    const sku = pairs.find(([name]) => name === 'sku')?.[1];
    const values = pairs.filter(([name]) => name !== 'sku').map(([, value]) => value);
    return sku === undefined ? [] : [{ sku, values }];
  });
}
