import type { Field } from '../field-names.js';
import { unsold } from '../for-sale.js';
import { deepest } from './paths.js';
import { columnsOf, leftOut, type MadeFields, PART, type Platform, productOf } from './platform.js';
import type { SheetRow } from './sheet-row.js';
import { tagValues } from './variants.js';

const LISTING = { productonline: /^(?:0|2|no|disabled)$/i };

const LENT = /^(?:categories|description|shortdescription|baseimage)$/;

const OTHERS =
  /^(?:storeviewcode|producttype|categories|additionalattributes|productonline|visibility|configurablevariations|useconfigbackorders|managestock|useconfigmanagestock)$/;

const KINDS: ReadonlySet<string> = new Set(['simple', 'virtual', 'downloadable', 'configurable']);

/** Magento keeps days and writes them as their first moment: the last day is one of the sale. */
const MIDNIGHT = /,?[ T](?:12:00(?::00)?\s*am|0?0:00(?::00)?)$/i;

/** Attributes that are fields here; a shop has dozens of others. */
const ATTRIBUTES: Readonly<Record<string, Field>> = {
  manufacturer: 'brand',
  brand: 'brand',
  color: 'colour',
  colour: 'colour',
  size: 'size',
  pattern: 'pattern',
  material: 'materials',
};

/**
 * A row with a store view is the product in another language. A configurable product names its children and is none
 * itself. https://experienceleague.adobe.com/en/docs/commerce-admin/systems/data-transfer/data-attributes-product
 */
export const magento: Platform = {
  name: 'Magento',
  recognises: (columns) =>
    columns.has('sku') &&
    columns.has('producttype') &&
    (columns.has('attributesetcode') || columns.has('storeviewcode') || columns.has('productonline')),
  ...columnsOf(
    {
      id: ['sku'],
      salePrice: ['specialprice'],
      saleFrom: ['specialpricefromdate'],
      saleUntil: ['specialpricetodate'],
      stock: ['qty'],
      availability: ['isinstock'],
      backorders: ['allowbackorders'],
      picture: ['baseimage', 'smallimage', 'thumbnailimage'],
    },
    OTHERS,
  ),
  membership(row) {
    const id = row.text('sku');
    if (row.text('storeviewcode') !== '' || id === '') return undefined;
    if (!/^configurable$/i.test(row.text('producttype'))) return { role: 'claimed', id };
    return { role: 'parent', keys: [id], children: variationsOf(row).map(({ sku }) => sku) };
  },
  read(own, { parent, key }) {
    if (own.text('storeviewcode') !== '') return PART;
    const why = unsold(own, LISTING, parent) ?? otherwiseUnsold(own, parent !== undefined);
    if (why) return leftOut(why);
    if (/^configurable$/i.test(own.text('producttype'))) return PART;
    const row = parent ? own.filled(parent, (column) => LENT.test(column)) : own;
    const fields: MadeFields = new Map([['path', row.cell('categories', pathOf(row.text('categories')))]]);
    if (isUncounted(row)) {
      fields.set('stock', row.cell('qty', ''));
      fields.set('availability', row.cell('isinstock', ''));
    }
    if (row.text('useconfigbackorders') === '1') fields.set('backorders', row.cell('allowbackorders', ''));
    attributes(parent?.get('additionalattributes') ?? '', ['brand', 'materials'], row, fields);
    attributes(row.text('additionalattributes'), Object.values(ATTRIBUTES), row, fields);
    const until = row.text('specialpricetodate').replace(MIDNIGHT, '');
    fields.set('saleUntil', row.cell('specialpricetodate', until));
    if (key !== undefined && parent !== undefined) {
      fields.set('group', row.cell('sku', key));
      fields.set('options', row.cell('configurablevariations', optionsOf(row.text('sku'), parent)));
    }
    return productOf(row, fields, { dayOrder: 'month first' });
  },
};

/** Not counted by the row's own word: always in stock, whatever its numbers say. The shop's own setting counts all. */
function isUncounted(row: SheetRow): boolean {
  return row.text('managestock') === '0' && row.text('useconfigmanagestock') !== '1';
}

function otherwiseUnsold(row: SheetRow, isVariant: boolean) {
  const [kind, column] = [row.text('producttype').toLowerCase(), row.nameOf('producttype')];
  if (kind === 'grouped' || kind === 'bundle')
    return { column, reason: `is ${kind}: only its parts are sold` };
  if (kind !== '' && !KINDS.has(kind))
    return { column, reason: `is ${kind}: only simple, virtual and downloadable products are sold here` };
  const seen = row.text('visibility');
  return /^not visible/i.test(seen) && !isVariant && kind !== 'configurable'
    ? { column: row.nameOf('visibility'), reason: `is ${seen}` }
    : undefined;
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

function attributes(text: string, wanted: readonly Field[], row: SheetRow, fields: MadeFields): void {
  for (const [name, value] of pairsOf(text)) {
    const field = Object.hasOwn(ATTRIBUTES, name) ? ATTRIBUTES[name] : undefined;
    if (field !== undefined && wanted.includes(field))
      fields.set(field, row.cell('additionalattributes', value));
  }
}

/** `sku=MUG-B,color=Blue|sku=MUG-R,color=Red`. */
function variationsOf(row: Pick<SheetRow, 'text'>): { readonly sku: string; readonly values: string[] }[] {
  return row
    .text('configurablevariations')
    .split('|')
    .flatMap((variation) => {
      const pairs = pairsOf(variation);
      const sku = pairs.find(([name]) => name === 'sku')?.[1];
      const values = pairs.filter(([name]) => name !== 'sku').map(([, value]) => value);
      return sku === undefined ? [] : [{ sku, values }];
    });
}

function optionsOf(sku: string, parent: ReadonlyMap<string, string>): readonly string[] {
  const row = { text: (column: string) => parent.get(column) ?? '' };
  return tagValues(variationsOf(row).find((one) => one.sku === sku)?.values ?? []);
}
