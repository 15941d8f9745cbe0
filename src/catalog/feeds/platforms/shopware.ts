import { deepest } from '../category-paths.js';
import { excerpt } from '../text.js';
import { NO, type PlatformRules } from './platform.js';
import type { SheetRow } from './sheet-row.js';
import { variant } from './variants.js';

/** Columns of the standard profile; profiles of one's own may name them as the database does. */
const NAMES = ['name', 'translationsdefaultname'];
const PRICES = ['pricegross', 'pricedefaultgross', 'pricenet', 'pricedefaultnet'];

/** What a variant leaves empty it has from its product. */
const LENT =
  /^(?:(?:translationsdefault)?(?:name|description)|(?:list)?price(?:net|gross)|pricedefault.*|covermediaurl|manufacturer(?:translationsdefault)?name|categories|active|iscloseout)$/;

/** Things are named by numbers in most profiles, which say nothing by themselves. */
const NUMBER = /^[0-9a-f]{32}$/i;

/**
 * The standard profile of products: variants name their product, which is none itself, and leave empty what it says.
 * https://docs.shopware.com/en/shopware-en/settings/importexport
 */
export const shopware: PlatformRules = {
  name: 'Shopware 6',
  recognises: (columns) =>
    columns.has('productnumber') &&
    NAMES.some((name) => columns.has(name)) &&
    PRICES.some((price) => columns.has(price)) &&
    ['parentid', 'taxid', 'taxrate', 'pricedefaultgross'].some((column) => columns.has(column)),
  columns: {
    id: 'productnumber id',
    name: NAMES.join(' '),
    description: 'description translationsdefaultdescription',
    brand: 'manufacturername manufacturertranslationsdefaultname',
    price: PRICES.join(' '),
    regularPrice: 'listpricegross pricedefaultlistpricegross',
    stock: 'stock availablestock',
    picture: 'covermediaurl',
  },
  others: /^(?:id|parentid|active|categories|options|optionids|iscloseout)$/,
  listing: { active: NO },
  // A variant with a price of its own has none crossed out but its own.
  lent: (column, own) =>
    LENT.test(column) && !(/price(?:net|gross)$/.test(column) && own.first(...PRICES) !== undefined),
  membership(row) {
    const [parent, key] = [row.text('parentid'), row.text('id')];
    if (parent !== '') return { role: 'child', parent };
    return key === '' ? undefined : { role: 'parent', keys: [key] };
  },
  hasVariants: (own, { children }) => own.text('parentid') === '' && children > 0,
  product(row, { parent, key }) {
    const product = row.text('parentid');
    const group = key ?? product;
    const title = row.first(...NAMES)?.text ?? '';
    const values = product === '' ? [] : valuesOf(row.text('options'));
    const sku = row.text('productnumber') || (product === '' ? row.text('id') : '');
    const said = { id: 'productnumber', name: 'name', options: 'options' };
    const stem = parent.get('productnumber') ?? product;
    const { fields, otherId = '' } = variant({ title, values, group, sku, stem, said });
    // What is no clearance sale is sold on when nothing is left.
    const isSoldOn = NO.test(row.text('iscloseout'));
    const reason = `"${excerpt(product)}" is not in the file: the variant is sold by itself, with what its own row says.`;
    const isLost = product !== '' && key === undefined;
    return {
      otherId,
      ...(isLost && { notes: [{ line: row.row.line, column: row.nameOf('parentid'), reason }] }),
      fields: {
        ...fields,
        ...(product !== '' && { group: ['parentid', group] }),
        path: ['categories', pathOf(row)],
        backorders: ['iscloseout', isSoldOn ? 'yes' : ''],
      },
    };
  },
  remark: (columns) =>
    columns.has('pricegross') || columns.has('pricedefaultgross')
      ? undefined
      : 'The export has prices before tax only, and they are shown as they are.',
};

/** `Colour: Blue|Size: S`; a list of numbers says nothing. */
function valuesOf(options: string): readonly string[] {
  const values = options.split(/[|;]/).map((option) => option.replace(/^[^:]*:/, '').trim());
  return values.filter((value) => !NUMBER.test(value));
}

/** `Home > Lamps|Sale`, or numbers parted by bars. */
function pathOf(row: SheetRow): readonly string[] {
  const paths = row.text('categories').split('|');
  return deepest(paths.filter((path) => !NUMBER.test(path.trim())).map((path) => path.split('>')));
}
