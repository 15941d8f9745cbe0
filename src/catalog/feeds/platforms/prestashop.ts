import { deepest } from '../category-paths.js';
import { NO, type PlatformRules } from './platform.js';
import type { SheetRow } from './sheet-row.js';

const WITH_TAX = ['pricetaxincluded', 'pricetaxincl'];
const PRICES = [...WITH_TAX, 'pricetaxexcludedorpricetaxincluded', 'pricetaxexcluded', 'pricetaxexcl'];
const DATES = {
  saleFrom: 'discountfromyyyymmdd discountfrom',
  saleUntil: 'discounttoyyyymmdd discountto',
  availableFrom: 'productavailabledate',
};
const FEATURES = 'featurenamevalueposition';

/** The root of every shop's tree, which is no department. */
const ROOT = /^(?:home|root|accueil|startseite|inicio|pagina iniziale)$/i;
const MATERIALS = /^(?:composition|materials?|matière|material(?:ien)?|composición|materiale)$/i;

/**
 * The catalogue's export and the import's sample file. Products stand alone; combinations are a file of their own.
 * https://docs.prestashop-project.org/v.8-documentation/user-guide/configuring-shop/advanced-parameters/import
 */
export const prestashop: PlatformRules = {
  name: 'PrestaShop',
  recognises: (columns) =>
    columns.has('name') && (PRICES.some((column) => columns.has(column)) || columns.has('active01')),
  columns: {
    id: 'reference productid id',
    description: 'description',
    shortDescription: 'summary shortdescription',
    brand: 'manufacturer brand',
    price: PRICES.join(' '),
    discountAmount: 'discountamount',
    discountPercent: 'discountpercent',
    ...DATES,
    stock: 'quantity',
    tags: 'tagsxyz tags',
    picture: 'imageurlsxyz imageurls image',
    added: 'productcreationdate',
  },
  others:
    /^(?:active01|active|enabled|status|visibility|availablefororder0no1yes|showprice0no1yes|categoriesxyz|category|categories|featurenamevalueposition|outofstockaction)$/,
  listing: {
    active01: NO,
    active: NO,
    enabled: NO,
    status: NO,
    visibility: /^none$/i,
    availablefororder0no1yes: NO,
    showprice0no1yes: NO,
  },
  product(row) {
    const price = row.first(...PRICES);
    // "No date" as MySQL writes it.
    const empty = Object.entries(DATES).flatMap(([field, columns]) => {
      const date = row.first(...columns.split(' '));
      return date && /^0000-00-00/.test(date.text) ? [[field, [date.column, '']]] : [];
    });
    const materials = materialsOf(row.text(FEATURES));
    return {
      fields: {
        path: ['categoriesxyz', pathOf(row)],
        // 2 is "as the shop has it", which the export does not say.
        backorders: ['outofstockaction', row.text('outofstockaction') === '1' ? 'yes' : ''],
        ...(price && { price: [price.column, inCents(price.text)] }),
        ...Object.fromEntries(empty),
        ...(materials.length > 0 && { materials: [FEATURES, materials] }),
      },
    };
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

/** What parts several values is chosen with the file: a comma, or a mark that stands in no name. */
function listed(text: string): readonly string[] {
  return text.split([...'|;'].find((mark) => text.includes(mark)) ?? ',');
}

/** `Home,Clothes,Men` leads from the widest to the narrowest; a category may be a path itself: `Clothes/Men`. */
function pathOf(row: SheetRow): readonly string[] {
  const named = listed(row.first('categoriesxyz', 'category', 'categories')?.text ?? '');
  const paths = named.map((name) => name.split('/').filter((level) => !ROOT.test(level.trim())));
  if (paths.some((path) => path.length > 1)) return deepest(paths);
  const [first = '', ...rest] = paths.flat().filter((name) => name.trim() !== '');
  return deepest([[first, rest.at(-1) ?? '']]);
}

/** `Composition:Cotton:1,Style:Casual:2`, in the column "Feature(Name:Value:Position)". */
function materialsOf(features: string): readonly string[] {
  return listed(features).flatMap((feature) => {
    const [name = '', value = ''] = feature.split(':');
    return value !== '' && MATERIALS.test(name.trim()) ? [value.trim()] : [];
  });
}
