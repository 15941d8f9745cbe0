import { slug } from '../../product.js';
import type { Unsold } from '../for-sale.js';
import { safeId } from '../safe-id.js';
import { columnsOf, leftOut, type MadeFields, PART, type Platform, productOf } from './platform.js';
import type { SheetRow } from './sheet-row.js';
import { variantFields } from './variant-fields.js';
import { madeId, tagValues } from './variants.js';

/** What stands on a listing's own row and holds for its variations. */
const LENT =
  /^(?:title|description|category|categoryname|ebaycategory1name|picurl|itemphotourl|format|currency|(?:start|buyitnow|current)price|brand|material|pattern)$/;

/** Item specifics of clothing call "department" whom it is for, and "style" how it is cut: no place of the shop. */
const OTHERS =
  /^(?:action.*|customlabel|customlabelsku|itemid|itemnumber|relationship|relationshipdetails|variationdetails|format|category|categoryname|ebaycategory1(?:name|number)|department|style)$/;

/** The currency stands in a column's name: `*Action(SiteID=US|Country=US|Currency=USD|Version=1193)`. */
const CURRENCY = /^action.*currency([a-z]{3})/;

/**
 * File Exchange (templates, Seller Hub) and the report of active listings. Rows of variations follow their listing.
 * eBay: File Exchange Basic Template Instructions, version 3.5.2, July 2015
 */
export const ebay: Platform = {
  name: 'eBay',
  recognises: (columns) =>
    columns.has('title') &&
    columns.has('startprice') &&
    ([...columns].some((column) => column.startsWith('actionsiteid')) || columns.has('itemnumber')),
  ...columnsOf(
    {
      id: ['customlabel', 'customlabelsku', 'itemnumber', 'itemid'],
      name: ['title'],
      price: ['startprice', 'buyitnowprice', 'currentprice'],
      stock: ['quantity', 'availablequantity'],
      sold: ['soldquantity'],
      picture: ['picurl', 'itemphotourl'],
    },
    OTHERS,
  ),
  membership(row, { key }) {
    if (!isVariation(row)) return { role: 'parent', keys: [keyOf(row)] };
    const parent = numberOf(row) || key;
    return parent === undefined ? undefined : { role: 'child', parent };
  },
  read(own, { parent = new Map<string, string>(), key = '', children }) {
    const isPart = isVariation(own);
    const row = isPart ? own.filled(parent, (column) => LENT.test(column)) : own;
    const why = ended(own) ?? auctioned(row);
    if (why) return leftOut(why);
    if (!isPart && children > 0) return PART;
    const [title, values] = [row.text('title'), isPart ? valuesOf(row) : []];
    const stem = parent.get('customlabel') ?? parent.get('customlabelsku') ?? safeId(slug(title));
    const sku = row.first('customlabel', 'customlabelsku')?.text ?? (isPart ? '' : numberOf(row));
    const words = { title, values, group: key, sku, stem };
    const columns = { id: 'customlabel', name: 'title', options: 'relationshipdetails' };
    const fields = variantFields(row, words, columns);
    placeAndMoney(row, fields);
    return productOf(row, fields, { otherId: madeId(stem, tagValues(values)) });
  },
};

function isVariation(row: SheetRow): boolean {
  return /^variation$/i.test(row.text('relationship')) || row.text('variationdetails') !== '';
}

function keyOf(row: SheetRow): string {
  return numberOf(row) || (row.first('customlabel', 'customlabelsku')?.text ?? `line ${row.row.line}`);
}

function numberOf(row: SheetRow): string {
  return row.first('itemid', 'itemnumber')?.text ?? '';
}

function ended(row: SheetRow): Unsold | undefined {
  const [action] = row.beginning('action');
  return action && /^end/i.test(action.text)
    ? { column: 'Action', reason: `is ${action.text}: the listing is taken down` }
    : undefined;
}

function auctioned(row: SheetRow): Unsold | undefined {
  const format = row.text('format');
  return /^(?:auction|auktion|chinese)/i.test(format)
    ? { column: row.nameOf('format'), reason: `is ${format}: its price is found by bidding` }
    : undefined;
}

/** `Color=Blue;Size=S`, in reports `[Color:Blue,Size:S]`. */
function valuesOf(row: SheetRow): readonly string[] {
  const { text = '' } = row.first('relationshipdetails', 'variationdetails') ?? {};
  const parts = text.replace(/^\[|\]$/g, '').split(text.includes('=') ? /[;|]/ : /[;|,]/);
  return parts.map((part) => part.replace(/^[^=:]*[=:]/, '').trim());
}

function placeAndMoney(row: SheetRow, fields: MadeFields): void {
  const category = row.first('categoryname', 'ebaycategory1name');
  const levels = category?.text.startsWith('/') ? category.text.split('/') : [category?.text ?? ''];
  fields.set('path', row.cell('categoryname', levels.map((level) => level.trim()).filter(Boolean)));
  fields.set('category', row.cell('category', ''));
  const [, currency] = CURRENCY.exec(row.columnBeginning('action') ?? '') ?? [];
  if (currency !== undefined && row.text('currency') === '')
    fields.set('currency', row.cell('action', currency));
}
