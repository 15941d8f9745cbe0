import { NO, unsold } from '../for-sale.js';
import { deepest } from './paths.js';
import { columnsOf, leftOut, PART, type Platform, productOf } from './platform.js';
import type { SheetRow } from './sheet-row.js';
import { variantFields } from './variant-fields.js';
import { madeId, tagValues } from './variants.js';

const LISTING = { active: NO };

/** Columns of the standard profile; profiles of one's own may name them as the database does. */
const NAMES = ['name', 'translationsdefaultname'];
const PRICES = ['pricegross', 'pricedefaultgross', 'pricenet', 'pricedefaultnet'];

/** What a variant leaves empty it has from its product. */
const LENT =
  /^(?:(?:translationsdefault)?(?:name|description)|(?:list)?price(?:net|gross)|pricedefault.*|covermediaurl|manufacturer(?:translationsdefault)?name|categories|active|iscloseout)$/;

const OTHERS = /^(?:id|parentid|active|categories|options|optionids|iscloseout)$/;

/** Things are named by numbers in most profiles, which say nothing by themselves. */
const NUMBER = /^[0-9a-f]{32}$/i;

/**
 * The standard profile of products: variants name their product, which is none itself, and leave empty what it says.
 * https://docs.shopware.com/en/shopware-en/settings/importexport
 */
export const shopware: Platform = {
  name: 'Shopware 6',
  recognises: (columns) =>
    columns.has('productnumber') &&
    NAMES.some((name) => columns.has(name)) &&
    PRICES.some((price) => columns.has(price)) &&
    ['parentid', 'taxid', 'taxrate', 'pricedefaultgross'].some((column) => columns.has(column)),
  ...columnsOf(
    {
      id: ['productnumber', 'id'],
      name: NAMES,
      description: ['description', 'translationsdefaultdescription'],
      brand: ['manufacturername', 'manufacturertranslationsdefaultname'],
      price: PRICES,
      regularPrice: ['listpricegross', 'pricedefaultlistpricegross'],
      stock: ['stock', 'availablestock'],
      picture: ['covermediaurl'],
    },
    OTHERS,
  ),
  membership(row) {
    const parent = row.text('parentid');
    if (parent !== '') return { role: 'child', parent };
    const key = row.text('id');
    return key === '' ? undefined : { role: 'parent', keys: [key] };
  },
  read(own, { parent = new Map<string, string>(), key, children }) {
    const why = unsold(own, LISTING, parent);
    if (why) return leftOut(why);
    const isVariant = own.text('parentid') !== '';
    if (!isVariant && children > 0) return PART;
    const row = isVariant ? own.filled(parent, (column) => isLent(column, own)) : own;
    const [title, values] = [row.first(...NAMES)?.text ?? '', isVariant ? valuesOf(row) : []];
    const stem = parent.get('productnumber') ?? row.text('parentid');
    const sku = row.text('productnumber') || (isVariant ? '' : row.text('id'));
    const words = { title, values, group: key ?? row.text('parentid'), sku, stem };
    const fields = variantFields(row, words, { id: 'productnumber', name: 'name', options: 'options' });
    if (isVariant) fields.set('group', row.cell('parentid', words.group));
    fields.set('path', row.cell('categories', pathOf(row.text('categories'))));
    // What is no clearance sale is sold on when nothing is left.
    const isSoldOn = row.text('iscloseout') !== '' && NO.test(row.text('iscloseout'));
    fields.set('backorders', row.cell('iscloseout', isSoldOn ? 'yes' : ''));
    return productOf(row, fields, { otherId: madeId(stem, tagValues(values)) });
  },
  remark: (columns) =>
    columns.has('pricegross') || columns.has('pricedefaultgross')
      ? undefined
      : 'The export has prices before tax only, and they are shown as they are.',
};

/** A variant with a price of its own has none crossed out but its own. */
function isLent(column: string, own: SheetRow): boolean {
  const isPrice = /price(?:net|gross)$/.test(column);
  return LENT.test(column) && !(isPrice && own.first(...PRICES) !== undefined);
}

/** `Colour: Blue|Size: S`; a list of numbers says nothing. */
function valuesOf(row: SheetRow): readonly string[] {
  const options = row.text('options').split(/[|;]/);
  return options
    .map((option) => option.replace(/^[^:]*:/, '').trim())
    .filter((value) => value !== '' && !NUMBER.test(value));
}

/** `Home > Lamps|Sale`, or numbers parted by bars. */
function pathOf(categories: string): readonly string[] {
  const named = categories.split('|').filter((path) => !NUMBER.test(path.trim()));
  return deepest(named.map((path) => path.split('>')));
}
