import { deepest } from '../category-paths.js';
import { NO, PART, type PlatformRules, WITHDRAWN } from './platform.js';
import { type SheetRow, summed } from './sheet-row.js';
import { madeId, variant } from './variants.js';

/**
 * Retail X-Series, formerly Vend: variants share a handle, each is a row; pieces stand in a column for each outlet.
 * Whether it is published in Lightspeed's own shop (`active_online`) says nothing of this one.
 * https://support.vendhq.com/hc/en-us/articles/4650130313487
 */
export const lightspeed: PlatformRules = {
  name: 'Lightspeed Retail (X-Series)',
  recognises: (columns) =>
    columns.has('handle') && columns.has('retailprice') && columns.has('variantoptiononename'),
  columns: { id: 'sku id', category: 'productcategory type', brand: 'brandname', price: 'retailprice' },
  others:
    /^(?:id|handle|active|trackinventory|composite(?:name|sku|quantity)|variantoption(?:one|two|three)(?:name|value)|inventory.+)$/,
  listing: { active: NO },
  lent: /^(?:name|description|productcategory|type|tags|brandname|active|retailprice|trackinventory)$/,
  membership(row) {
    const handle = row.text('handle');
    return handle === '' ? undefined : { role: 'parent', keys: [handle] };
  },
  // What a composite product is made of stands below it.
  aside: (own) =>
    own.text('compositesku') !== '' && own.first('name', 'retailprice') === undefined ? PART : undefined,
  product(row, { key }) {
    const values = ['one', 'two', 'three'].map((number) => row.text(`variantoption${number}value`));
    const stem = key ?? row.text('id');
    const said = { id: 'sku', name: 'name', options: 'variantoptiononevalue' };
    const made = variant({ title: row.text('name'), values, group: stem, sku: row.text('sku'), stem, said });
    const outlets = row.beginning('inventory');
    const pieces = NO.test(row.text('trackinventory')) ? '' : summed(outlets);
    return { ...made, fields: { ...made.fields, stock: [outlets[0]?.column ?? 'inventory', pieces] } };
  },
};

/**
 * Retail R-Series, the list of items. Matrix items stand alone: their names say what sets them apart.
 * https://retail-support.lightspeedhq.com/hc/en-us/articles/115005142408
 */
export const lightspeedRetail: PlatformRules = {
  name: 'Lightspeed Retail (R-Series)',
  recognises: (columns) => columns.has('systemid') && (columns.has('item') || columns.has('customsku')),
  columns: {
    id: 'customsku systemid',
    name: 'item description',
    price: 'price defaultprice',
    stock: 'qty quantityonhand',
  },
  others: /^(?:archived|publishtoecom|category|subcategory\d)$/,
  listing: { archived: WITHDRAWN, publishtoecom: NO },
  product(row) {
    const levels = [row.text('category'), ...row.beginning('subcategory').map(({ text }) => text)];
    return { otherId: row.text('systemid'), fields: { path: ['category', deepest([levels])] } };
  },
};

/** Texts have the language before their names: `EN_Title_Short`, `NL_Description_Long`. */
const IN_LANGUAGE = /^[a-z]{2}((?:title|description)(?:short|long)|(?:sub)?category\d|variant)$/;

/**
 * eCom (C-Series): one row a variant, those of one product share its number.
 * https://ecom-support.lightspeedhq.com/hc/en-us/articles/220320648
 */
export const lightspeedEcom: PlatformRules = {
  name: 'Lightspeed eCom',
  recognises: (columns) => columns.has('internalid') && columns.has('internalvariantid'),
  columns: {
    id: 'articlecode sku internalvariantid',
    name: 'titleshort titlelong',
    description: 'descriptionlong descriptionshort',
    brand: 'brand',
    price: 'price',
    regularPrice: 'priceold',
    stock: 'stocklevel',
    picture: 'images image1',
  },
  others: /^(?:internalid|internalvariantid|visible|stocktrack|stockdisablesoldout|stockdisabledsoldout)$/,
  inLanguage: IN_LANGUAGE,
  listing: { visible: NO },
  // "S" is shown as long as there is some.
  unsold: (row) =>
    /^s$/i.test(row.text('visible')) && /^-?0*$/.test(row.text('stocklevel'))
      ? { column: row.nameOf('visible'), reason: 'is S, and none is left' }
      : undefined,
  product(row) {
    const title = textIn(row, 'titleshort') || textIn(row, 'titlelong');
    const values = valuesOf(textIn(row, 'variant'));
    const group = row.text('internalid');
    const sku = row.first('articlecode', 'sku', 'internalvariantid')?.text ?? '';
    const said = {
      id: 'articlecode',
      name: languageColumn(row, 'titleshort') ?? 'title',
      options: 'variant',
    };
    const { fields } = variant({ title, values, group, sku, stem: group, said });
    const levels = ['category1', 'category2', 'category3'].map((name) => textIn(row, name));
    return {
      otherId: row.text('internalvariantid') || madeId(group, values),
      fields: {
        ...fields,
        path: [languageColumn(row, 'category1') ?? 'category1', levels.filter(Boolean)],
        ...(NO.test(row.text('stocktrack')) && { stock: ['stocklevel', ''] }),
      },
    };
  },
};

function languageColumn(row: SheetRow, name: string): string | undefined {
  return [...row.values().keys()].findLast((column) => IN_LANGUAGE.exec(column)?.[1] === name);
}

function textIn(row: SheetRow, name: string): string {
  return row.text(languageColumn(row, name) ?? '');
}

/** `"Colour: Blue","Size: S"`, or `Blue / S`; a product without variants has one called "Default". */
function valuesOf(variants: string): readonly string[] {
  const parts = variants.split(/",\s*"|\s\/\s|;/).map((part) => part.replaceAll('"', ''));
  return parts
    .map((part) => part.replace(/^[^:]*:\s*/, '').trim())
    .filter((part) => !/^(?:default)?$/i.test(part));
}
