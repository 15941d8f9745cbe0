import { NO, unsold } from '../for-sale.js';
import { deepest } from './paths.js';
import { columnsOf, leftOut, type MadeFields, type Platform, productOf } from './platform.js';
import type { SheetRow } from './sheet-row.js';

const LISTING = {
  active01: NO,
  active: NO,
  enabled: NO,
  status: NO,
  visibility: /^none$/i,
  availablefororder0no1yes: NO,
  showprice0no1yes: NO,
};

const WITH_TAX = ['pricetaxincluded', 'pricetaxincl'] as const;
const BEFORE_TAX = ['pricetaxexcludedorpricetaxincluded', 'pricetaxexcluded', 'pricetaxexcl'] as const;
const DATES = {
  saleFrom: ['discountfromyyyymmdd', 'discountfrom'],
  saleUntil: ['discounttoyyyymmdd', 'discountto'],
  availableFrom: ['productavailabledate'],
};
const CATEGORIES = ['categoriesxyz', 'category', 'categories'] as const;

/** The root of every shop's tree, which is no department. */
const ROOT = /^(?:home|root|accueil|startseite|inicio|pagina iniziale)$/i;
const MATERIALS = /^(?:composition|materials?|matière|material(?:ien)?|composición|materiale)$/i;

/**
 * The catalogue's export and the import's sample file. Products stand alone; combinations are a file of their own.
 * https://docs.prestashop-project.org/v.8-documentation/user-guide/configuring-shop/advanced-parameters/import
 */
export const prestashop: Platform = {
  name: 'PrestaShop',
  recognises: (columns) =>
    columns.has('name') &&
    ([...WITH_TAX, ...BEFORE_TAX].some((column) => columns.has(column)) || columns.has('active01')),
  ...columnsOf(
    {
      id: ['reference', 'productid', 'id'],
      description: ['description', 'summary', 'shortdescription'],
      brand: ['manufacturer', 'brand'],
      price: [...WITH_TAX, ...BEFORE_TAX],
      discountAmount: ['discountamount'],
      discountPercent: ['discountpercent'],
      ...DATES,
      stock: ['quantity'],
      tags: ['tagsxyz', 'tags'],
      picture: ['imageurlsxyz', 'imageurls', 'image'],
      added: ['productcreationdate'],
    },
    /^(?:active01|active|enabled|status|visibility|availablefororder0no1yes|showprice0no1yes|categoriesxyz|category|categories|featurenamevalueposition|outofstockaction)$/,
  ),
  read(row) {
    const why = unsold(row, LISTING);
    if (why) return leftOut(why);
    const categories = row.first(...CATEGORIES);
    const fields: MadeFields = new Map([['path', row.cell(CATEGORIES[0], pathOf(categories?.text ?? ''))]]);
    // 2 is "as the shop has it", which the export does not say.
    const isSoldOn = row.text('outofstockaction') === '1';
    fields.set('backorders', row.cell('outofstockaction', isSoldOn ? 'yes' : ''));
    const price = row.first(...WITH_TAX, ...BEFORE_TAX);
    if (price) fields.set('price', { column: price.column, value: inCents(price.text) });
    for (const field of ['saleFrom', 'saleUntil', 'availableFrom'] as const) {
      // "No date" as MySQL writes it.
      const date = row.first(...DATES[field]);
      if (date && /^0000-00-00/.test(date.text)) fields.set(field, { column: date.column, value: '' });
    }
    const materials = featuresOf(row).filter(([name]) => MATERIALS.test(name));
    if (materials.length > 0)
      fields.set(
        'materials',
        row.cell(
          'featurenamevalueposition',
          materials.map(([, value]) => value),
        ),
      );
    return productOf(row, fields);
  },
  remark: (columns) =>
    WITH_TAX.some((column) => columns.has(column))
      ? undefined
      : 'The export has prices before tax only, and they are shown as they are.',
};

/** Prices are kept with six decimals, because they were computed from one with tax. */
function inCents(text: string): string {
  const [, whole = '', fraction] = /^(\d{1,9})[.,](\d{6})$/.exec(text) ?? [];
  return fraction === undefined ? text : (Math.round(Number(whole + fraction) / 10_000) / 100).toFixed(2);
}

/** `Home,Clothes,Men` leads from the widest to the narrowest; a category may be a path itself: `Clothes/Men`. */
function pathOf(text: string): readonly string[] {
  const named = text.split(',').map((name) => name.trim());
  const paths = named.map((name) => name.split('/').filter((level) => !ROOT.test(level.trim())));
  if (paths.some((path) => path.length > 1)) return deepest(paths);
  const [first, ...rest] = paths.flat().filter((name) => name !== '');
  const last = rest.at(-1);
  return deepest([[first ?? '', last ?? '']]);
}

/** `Composition:Cotton:1,Style:Casual:2`, in the column "Feature(Name:Value:Position)". */
function featuresOf(row: SheetRow): (readonly [name: string, value: string])[] {
  return row
    .text('featurenamevalueposition')
    .split(',')
    .flatMap((feature) => {
      const [name = '', value = ''] = feature.split(':');
      return value === '' ? [] : [[name.trim(), value.trim()] as const];
    });
}
