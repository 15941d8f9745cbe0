import { slug } from '../../product.js';
import { safeId } from '../ids.js';
import type { MadeProduct, PlatformRules } from './platform.js';
import type { SheetRow } from './sheet-row.js';
import { variant } from './variants.js';

/** The currency stands in a column's name: `*Action(SiteID=US|Country=US|Currency=USD|Version=1193)`. */
const CURRENCY = /^action.*currency([a-z]{3})/;

/** Numbers of conditions that are not new, in words; as eBay's developers list them under *Item condition IDs*. */
const CONDITIONS: readonly (readonly [from: number, to: number, word: string])[] = [
  [2000, 2500, 'refurbished'],
  [2750, 6000, 'used'],
  [7000, 7000, 'damaged'],
];

/**
 * File Exchange (templates, Seller Hub) and the report of active listings. Rows of variations follow their listing.
 * Item specifics of clothing call "department" whom it is for, and "style" how it is cut: no place of the shop.
 * eBay: File Exchange Basic Template Instructions, version 3.5.2, July 2015
 */
export const ebay: PlatformRules = {
  name: 'eBay',
  recognises: (columns) =>
    columns.has('title') &&
    columns.has('startprice') &&
    ([...columns].some((column) => column.startsWith('actionsiteid')) || columns.has('itemnumber')),
  columns: {
    id: 'customlabel customlabelsku itemnumber itemid',
    name: 'title',
    price: 'startprice buyitnowprice currentprice',
    stock: 'quantity availablequantity',
    sold: 'soldquantity',
    picture: 'picurl itemphotourl',
  },
  others:
    /^(?:action.*|customlabel|customlabelsku|itemid|itemnumber|relationship|relationshipdetails|variationdetails|conditionid|format|category|categoryname|ebaycategory1(?:name|number)|department|style)$/,
  lent: /^(?:title|description|category|categoryname|ebaycategory1name|picurl|itemphotourl|conditionid|format|currency|(?:start|buyitnow|current)price|brand|material|pattern)$/,
  membership(row, above) {
    if (!isVariation(row))
      return { role: 'parent', keys: [numberOf(row) || labelOf(row, `line ${row.row.line}`)] };
    const parent = numberOf(row) || above;
    return parent === undefined ? undefined : { role: 'child', parent };
  },
  unsold(row) {
    const [action] = row.beginning('action');
    const format = row.text('format');
    if (action && /^end/i.test(action.text))
      return { column: 'Action', reason: `is ${action.text}: the listing is taken down` };
    return /^(?:auction|auktion|chinese)/i.test(format)
      ? { column: row.nameOf('format'), reason: `is ${format}: its price is found by bidding` }
      : undefined;
  },
  hasVariants: (own, { children }) => !isVariation(own) && children > 0,
  product(row, { parent, key = '' }) {
    const [title, isPart] = [row.text('title'), isVariation(row)];
    const stem = parent.get('customlabel') ?? parent.get('customlabelsku') ?? safeId(slug(title));
    const sku = labelOf(row, isPart ? '' : numberOf(row));
    const said = { id: 'customlabel', name: 'title', options: 'relationshipdetails' };
    const made = variant({ title, values: isPart ? valuesOf(row) : [], group: key, sku, stem, said });
    const category = row.first('categoryname', 'ebaycategory1name')?.text ?? '';
    const levels = category.startsWith('/') ? category.split('/') : [category];
    const [, currency] = CURRENCY.exec(row.columnBeginning('action') ?? '') ?? [];
    return {
      ...made,
      fields: {
        ...made.fields,
        path: ['categoryname', levels.map((level) => level.trim()).filter(Boolean)],
        category: ['category', ''],
        ...conditionOf(row),
        ...(currency !== undefined && row.text('currency') === '' && { currency: ['action', currency] }),
      },
    };
  },
};

/** The number of a condition in words; what is no number is read as in any feed. */
function conditionOf(row: SheetRow): MadeProduct['fields'] {
  const number = Number.parseInt(row.text('conditionid'), 10);
  const word = CONDITIONS.find(([from, to]) => number >= from && number <= to)?.[2];
  return word === undefined ? {} : { condition: ['conditionid', word] };
}

function isVariation(row: SheetRow): boolean {
  return /^variation$/i.test(row.text('relationship')) || row.text('variationdetails') !== '';
}

function labelOf(row: SheetRow, otherwise: string): string {
  return row.first('customlabel', 'customlabelsku')?.text ?? otherwise;
}

function numberOf(row: SheetRow): string {
  return row.first('itemid', 'itemnumber')?.text ?? '';
}

/** `Color=Blue;Size=S`, in reports `[Color:Blue,Size:S]`. */
function valuesOf(row: SheetRow): readonly string[] {
  const { text = '' } = row.first('relationshipdetails', 'variationdetails') ?? {};
  const parts = text.replace(/^\[|\]$/g, '').split(text.includes('=') ? /[;|]/ : /[;|,]/);
  return parts.map((part) => part.replace(/^[^=:]*[=:]/, ''));
}
