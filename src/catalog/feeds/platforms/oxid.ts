import { deepest } from '../category-paths.js';
import { NO, type PlatformRules } from './platform.js';
import type { SheetRow } from './sheet-row.js';
import { variant } from './variants.js';

/** What a variant leaves empty it has from its product. */
const LENT =
  /^ox(?:title|shortdesc|longdesc|manufacturer|vendor|brand|category|categories|active|searchkeys|pic1|stockflag)$/;
/** Makers and categories by their keys say nothing. */
const KEY = /^[0-9a-f]{32}$/i;
/** Is taken from the shop once none is left, */
const OFFLINE = '2';
/** or sold whether or not there is some. */
const ANY_STOCK = '4';

/**
 * Columns of the table of articles, with categories and makers by name: variants name their product, which is none
 * itself, and leave empty what it says; a price of 0 is that of the product.
 * https://docs.oxid-esales.com/eshop/de/latest/betrieb/artikel-und-kategorien/registerkarte-stamm.html
 */
export const oxid: PlatformRules = {
  name: 'OXID eShop',
  recognises: (columns) => columns.has('oxartnum') && columns.has('oxtitle') && columns.has('oxprice'),
  columns: {
    id: 'oxartnum oxid',
    name: 'oxtitle',
    description: 'oxlongdesc oxshortdesc',
    brand: 'oxmanufacturer oxbrand oxvendor',
    price: 'oxprice',
    regularPrice: 'oxtprice',
    stock: 'oxstock',
    tags: 'oxsearchkeys',
    picture: 'oxpic1',
  },
  others: /^ox(?:id|parentid|active|stockflag|varselect|category|categories)$/,
  listing: { oxactive: NO },
  lent: LENT,
  membership(row) {
    const [parent, key] = [row.text('oxparentid'), row.text('oxid') || row.text('oxartnum')];
    return parent === '' ? { role: 'parent', keys: [key] } : { role: 'child', parent };
  },
  hasVariants: (own, { children }) => own.text('oxparentid') === '' && children > 0,
  unsold(row) {
    const [flag, pieces] = [row.text('oxstockflag'), Number(row.text('oxstock').replace(',', '.'))];
    return flag === OFFLINE && pieces <= 0
      ? { column: row.nameOf('oxstockflag'), reason: `is ${flag}, and none is left` }
      : undefined;
  },
  product(row, { parent, key }) {
    const ofProduct = row.text('oxparentid');
    const { fields, otherId = '' } = variant({
      title: row.text('oxtitle'),
      values: ofProduct === '' ? [] : row.text('oxvarselect').split('|'),
      group: key ?? ofProduct,
      sku: row.text('oxartnum') || row.text('oxid'),
      stem: parent.get('oxartnum') ?? ofProduct,
      said: { id: 'oxartnum', name: 'oxtitle', options: 'oxvarselect' },
    });
    const price = row.text('oxprice');
    const brand = row.first('oxmanufacturer', 'oxbrand', 'oxvendor')?.text ?? '';
    return {
      otherId,
      fields: {
        ...fields,
        price: ['oxprice', isZero(price) ? (parent.get('oxprice') ?? price) : price],
        brand: ['oxmanufacturer', KEY.test(brand) ? '' : brand],
        path: ['oxcategory', pathOf(row)],
        ...(row.text('oxstockflag') === ANY_STOCK && { stock: ['oxstock', ''] }),
      },
    };
  },
};

const isZero = (price: string): boolean => /^0*(?:[.,]0*)?$/.test(price);

/** `Tee / Kannen`, several parted by bars. */
function pathOf(row: SheetRow): readonly string[] {
  const paths = (row.first('oxcategory', 'oxcategories')?.text ?? '').split('|');
  return deepest(
    paths.filter((path) => !KEY.test(path.trim())).map((path) => path.split(/\s*>\s*|\s+\/\s+/)),
  );
}
