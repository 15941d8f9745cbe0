import { NO, unsold } from '../for-sale.js';
import { columnsOf, leftOut, type MadeFields, PART, type Platform, productOf } from './platform.js';
import { summed } from './quantities.js';
import type { SheetRow } from './sheet-row.js';
import { variantFields } from './variant-fields.js';
import { madeId, tagValues } from './variants.js';

const LISTING = { active: NO };

const LENT = /^(?:name|description|productcategory|type|tags|brandname|active|retailprice|trackinventory)$/;

const OTHERS =
  /^(?:id|handle|active|trackinventory|composite(?:name|sku|quantity)|variantoption(?:one|two|three)(?:name|value)|inventory.+)$/;

/**
 * Retail X-Series, formerly Vend: variants share a handle, each is a row; pieces stand in a column for each outlet.
 * Whether it is published in Lightspeed's own shop (`active_online`) says nothing of this one.
 * https://support.vendhq.com/hc/en-us/articles/4650130313487
 */
export const lightspeed: Platform = {
  name: 'Lightspeed Retail (X-Series)',
  recognises: (columns) =>
    columns.has('handle') && columns.has('retailprice') && columns.has('variantoptiononename'),
  ...columnsOf(
    {
      id: ['sku', 'id'],
      category: ['productcategory', 'type'],
      brand: ['brandname'],
      price: ['retailprice'],
    },
    OTHERS,
  ),
  membership(row) {
    const handle = row.text('handle');
    return handle === '' ? undefined : { role: 'parent', keys: [handle] };
  },
  read(own, { parent = new Map<string, string>(), key }) {
    if (isComponent(own)) return PART;
    const row = own.filled(parent, (column) => LENT.test(column));
    const why = unsold(row, LISTING);
    if (why) return leftOut(why);
    const values = valuesOf(row);
    const stem = key ?? row.text('id');
    const fields = variantFields(
      row,
      { title: row.text('name'), values, group: stem, sku: row.text('sku'), stem },
      { id: 'sku', name: 'name', options: 'variantoptiononevalue' },
    );
    stockOf(row, fields);
    return productOf(row, fields, { otherId: madeId(stem, tagValues(values)) });
  },
};

/** What a composite product is made of stands below it. */
function isComponent(row: SheetRow): boolean {
  return row.text('compositesku') !== '' && row.first('name', 'retailprice') === undefined;
}

function valuesOf(row: SheetRow): readonly string[] {
  return ['one', 'two', 'three']
    .map((number) => row.text(`variantoption${number}value`))
    .filter((value) => value !== '');
}

function stockOf(row: SheetRow, fields: MadeFields): void {
  const outlets = row.beginning('inventory');
  const isCounted = !NO.test(row.text('trackinventory') || 'yes');
  const pieces = isCounted ? summed(outlets.map(({ text }) => text)) : '';
  fields.set('stock', row.cell(outlets[0]?.column ?? 'inventory', pieces));
}
