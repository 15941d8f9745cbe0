import { NO, type Unsold, unsold } from '../for-sale.js';
import { readListing } from '../listing-words.js';
import { deepest } from './paths.js';
import { columnsOf, leftOut, type MadeFields, PART, type Platform, productOf } from './platform.js';
import type { SheetRow } from './sheet-row.js';
import { variantFields } from './variant-fields.js';
import { madeId } from './variants.js';

const LISTING = { productisavailable: NO };

const LENT =
  /^product(?:name|description|brand|category\d+|mediamainimageurl|price|isinventorytracked|quantityoutofstockbehaviour)$/;

const OTHERS =
  /^(?:type|product(?:internalid|isavailable|isinventorytracked|quantityoutofstockbehaviour|category\d+|option.*)|productvariationoption.*)$/;

const OPTION = 'productvariationoption';

/**
 * A product's row, followed by one for each value of its options and one for each variation. Categories are rows too.
 * https://support.ecwid.com/hc/en-us/articles/208079105
 */
export const ecwid: Platform = {
  name: 'Ecwid',
  recognises: (columns) =>
    columns.has('type') && columns.has('productinternalid') && columns.has('productname'),
  ...columnsOf(
    {
      id: ['productvariationsku', 'productsku'],
      name: ['productname'],
      description: ['productdescription'],
      brand: ['productbrand'],
      price: ['productprice'],
      regularPrice: ['productcomparetoprice'],
      stock: ['productquantity'],
      picture: ['productmediamainimageurl'],
    },
    OTHERS,
  ),
  membership(row, { key }) {
    const kind = row.text('type').toLowerCase();
    const keys = keysOf(row);
    if (kind === 'product') return { role: 'parent', keys: [...keys, `line ${row.row.line}`] };
    const parent = keys[0] ?? key;
    return kind === 'product_variation' && parent !== undefined ? { role: 'child', parent } : undefined;
  },
  read(own, { parent = new Map<string, string>(), key, children }) {
    const kind = own.text('type').toLowerCase();
    if (kind === 'product_option') return optionOf(own);
    const isVariation = kind === 'product_variation';
    if (kind !== 'product' && !isVariation) return PART;
    const row = isVariation ? own.filled(parent, (column) => isLent(column, own)) : own;
    const why = unsold(own, LISTING, parent) ?? hiddenWhenOut(row);
    if (why) return leftOut(why);
    if (!isVariation && children > 0) return PART;
    const fields = isVariation ? variationFields(row, parent, key) : productFields(row);
    fields.set('path', row.cell('productcategory1', pathOf(row)));
    stockOf(row, fields);
    return productOf(row, fields, { otherId: otherIdOf(row, isVariation) });
  },
};

function keysOf(row: SheetRow): readonly string[] {
  const [id, sku] = [row.text('productinternalid'), row.text('productsku')];
  return [...(id === '' ? [] : [id]), ...(sku === '' ? [] : [`sku:${sku}`])];
}

/** What is crossed out belongs to the price beside it. */
function isLent(column: string, own: SheetRow): boolean {
  return column === 'productcomparetoprice' ? own.text('productprice') === '' : LENT.test(column);
}

function productFields(row: SheetRow): MadeFields {
  const { text = '' } = row.first('productsku', 'productinternalid') ?? {};
  return new Map([['id', row.cell('productsku', text)]]);
}

function variationFields(
  row: SheetRow,
  parent: ReadonlyMap<string, string>,
  key = row.text('productinternalid'),
): MadeFields {
  const stem = parent.get('productsku') ?? key;
  const values = valuesOf(row);
  const sku = row.text('productvariationsku');
  const words = { title: row.text('productname'), values, group: key, sku, stem };
  const options = row.beginning(OPTION)[0]?.column ?? OPTION;
  return variantFields(row, words, { id: 'productvariationsku', name: 'productname', options });
}

/** What a row is called whose SKU another has. */
function otherIdOf(row: SheetRow, isVariation: boolean): string {
  const id = row.text('productinternalid') || row.text('productsku');
  return isVariation ? madeId(id, valuesOf(row)) : id;
}

function valuesOf(row: SheetRow): readonly string[] {
  return row.beginning(OPTION).map(({ text }) => text);
}

/** A choice without a variation of its own is no product; what it adds to the price cannot be chosen here. */
function optionOf(row: SheetRow) {
  const markup = row.text('productoptionmarkup');
  if (markup === '' || Number(markup) === 0) return PART;
  const reason = `is ${markup} for "${row.text('productoptionvalue')}", which is not read: the product keeps its price.`;
  return { kind: 'part', note: { column: row.nameOf('productoptionmarkup'), reason } } as const;
}

function isCounted(row: SheetRow): boolean {
  return readListing(row.text('productisinventorytracked')) !== 'no';
}

function isOut(row: SheetRow): boolean {
  return (
    isCounted(row) && /^-?0*$|^-/.test(row.text('productquantity')) && row.text('productquantity') !== ''
  );
}

function hiddenWhenOut(row: SheetRow): Unsold | undefined {
  const behaviour = row.text('productquantityoutofstockbehaviour');
  return /^hide/i.test(behaviour) && isOut(row)
    ? {
        column: row.nameOf('productquantityoutofstockbehaviour'),
        reason: `is ${behaviour}, and none is left`,
      }
    : undefined;
}

function stockOf(row: SheetRow, fields: MadeFields): void {
  if (!isCounted(row)) fields.set('stock', row.cell('productquantity', ''));
  else if (isOut(row) && /preorder/i.test(row.text('productquantityoutofstockbehaviour')))
    fields.set('availability', row.cell('productquantityoutofstockbehaviour', 'preorder'));
}

/** `Home / Lamps`, one column a category. */
function pathOf(row: SheetRow): readonly string[] {
  return deepest(row.beginning('productcategory').map(({ text }) => text.split(/\s+\/\s+/)));
}
