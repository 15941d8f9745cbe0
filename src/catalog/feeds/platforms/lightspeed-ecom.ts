import type { Field } from '../field-names.js';
import { NO, type Unsold, unsold } from '../for-sale.js';
import { columnsOf, leftOut, type MadeFields, type OwnField, type Platform, productOf } from './platform.js';
import type { SheetRow } from './sheet-row.js';
import { variantFields } from './variant-fields.js';
import { madeId, tagValues } from './variants.js';

const LISTING = { visible: NO };

/** Texts have the language before their names: `EN_Title_Short`, `NL_Description_Long`. */
const IN_LANGUAGE = /^[a-z]{2}((?:title|description)(?:short|long)|(?:sub)?category\d|variant)$/;

const TEXTS: Readonly<Record<string, OwnField>> = {
  titleshort: { field: 'name', rank: 0 },
  titlelong: { field: 'name', rank: 1 },
  descriptionlong: { field: 'description', rank: 0 },
  descriptionshort: { field: 'description', rank: 1 },
};

const plain = columnsOf(
  {
    id: ['articlecode', 'sku', 'internalvariantid'],
    brand: ['brand'],
    price: ['price'],
    regularPrice: ['priceold'],
    stock: ['stocklevel'],
    picture: ['images', 'image1'],
  } satisfies Partial<Record<Field, readonly string[]>>,
  /^(?:internalid|internalvariantid|visible|stocktrack|stockdisablesoldout|stockdisabledsoldout)$/,
);

/**
 * eCom (C-Series): one row a variant, those of one product share its number.
 * https://ecom-support.lightspeedhq.com/hc/en-us/articles/220320648
 */
export const lightspeedEcom: Platform = {
  name: 'Lightspeed eCom',
  recognises: (columns) => columns.has('internalid') && columns.has('internalvariantid'),
  fieldOf: (column) => TEXTS[IN_LANGUAGE.exec(column)?.[1] ?? ''] ?? plain.fieldOf(column),
  reads: (column) => plain.reads(column) || IN_LANGUAGE.test(column),
  read(row) {
    const why = unsold(row, LISTING) ?? shownInStockOnly(row);
    if (why) return leftOut(why);
    const title = textIn(row, 'titleshort') || textIn(row, 'titlelong');
    const values = valuesOf(textIn(row, 'variant'));
    const group = row.text('internalid');
    const sku = row.first('articlecode', 'sku', 'internalvariantid')?.text ?? '';
    const columns = {
      id: 'articlecode',
      name: languageColumn(row, 'titleshort') ?? 'title',
      options: 'variant',
    };
    const fields = variantFields(row, { title, values, group, sku, stem: group }, columns);
    placeAndStock(row, fields);
    const otherId = row.text('internalvariantid') || madeId(group, tagValues(values));
    return productOf(row, fields, { otherId });
  },
};

/** "S" is shown as long as there is some. */
function shownInStockOnly(row: SheetRow): Unsold | undefined {
  const isHidden = /^s$/i.test(row.text('visible')) && /^-?0*$/.test(row.text('stocklevel'));
  return isHidden ? { column: row.nameOf('visible'), reason: 'is S, and none is left' } : undefined;
}

function languageColumn(row: SheetRow, name: string): string | undefined {
  return [...row.values().keys()].findLast((column) => IN_LANGUAGE.exec(column)?.[1] === name);
}

function textIn(row: SheetRow, name: string): string {
  return row.text(languageColumn(row, name) ?? '');
}

/** `"Colour: Blue","Size: S"`, or `Blue / S`; a product without variants has one called "Default". */
function valuesOf(variant: string): readonly string[] {
  const parts = variant.split(/",\s*"|\s\/\s|;/).map((part) => part.replaceAll('"', ''));
  return parts
    .map((part) => part.replace(/^[^:]*:\s*/, '').trim())
    .filter((part) => !/^(?:default)?$/i.test(part));
}

function placeAndStock(row: SheetRow, fields: MadeFields): void {
  const levels = ['category1', 'category2', 'category3'].map((name) => textIn(row, name));
  fields.set('path', row.cell(languageColumn(row, 'category1') ?? 'category1', levels.filter(Boolean)));
  if (NO.test(row.text('stocktrack'))) fields.set('stock', row.cell('stocklevel', ''));
}
