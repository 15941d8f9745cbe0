import { deepest } from '../category-paths.js';
import { NO, type PlatformRules } from './platform.js';
import type { SheetRow } from './sheet-row.js';
import { variant } from './variants.js';

/** The tree of a shop begins with its language, which is no department. */
const ROOT = /^(?:deutsch|englisch|english|franz[öo]sisch|fran[çc]ais|italiano|espa[ñn]ol|nederlands|root)$/i;
/** A category by its number says nothing. */
const NUMBER = /^\d*$/;

/**
 * Profiles of articles: a row each variant, the main one among them, all under the number of that.
 * https://docs.shopware.com/de/shopware-5-de/produkte/import-export-artikel
 */
export const shopware5: PlatformRules = {
  name: 'Shopware 5',
  recognises: (columns) =>
    columns.has('ordernumber') && columns.has('name') && columns.has('priceek') && columns.has('mainnumber'),
  columns: {
    id: 'ordernumber',
    name: 'name',
    description: 'descriptionlong description',
    brand: 'supplier suppliername',
    price: 'priceek',
    regularPrice: 'pseudopriceek pseudoprice',
    stock: 'instock',
    tags: 'keywords',
    picture: 'imageurl images image',
  },
  others: /^(?:mainnumber|active|additionaltext|configuratoroptions|categories|categoriespath|laststock)$/,
  listing: { active: NO },
  product(row) {
    const { column, values } = choicesOf(row);
    const { fields, otherId = '' } = variant({
      title: row.text('name'),
      values,
      group: row.text('mainnumber'),
      sku: row.text('ordernumber'),
      stem: row.text('mainnumber'),
      said: { id: 'ordernumber', name: 'name', options: column },
    });
    const isSoldOn = NO.test(row.text('laststock'));
    return {
      otherId,
      fields: {
        ...fields,
        path: ['categories', pathOf(row)],
        backorders: ['laststock', isSoldOn ? 'yes' : ''],
      },
    };
  },
};

/** `Größe:36-38|Farbe:rot`, else what the variant adds to the name: `rot, 40 cm`. */
function choicesOf(row: SheetRow): { readonly column: string; readonly values: readonly string[] } {
  const options = row.text('configuratoroptions');
  return options === ''
    ? { column: 'additionaltext', values: row.text('additionaltext').split(',') }
    : {
        column: 'configuratoroptions',
        values: options.split('|').map((option) => option.replace(/^[^:]*:/, '')),
      };
}

/** `Deutsch>Wohnen>Kissen|Deutsch>Sale`, or numbers parted by bars. */
function pathOf(row: SheetRow): readonly string[] {
  const text = (row.first('categoriespath', 'categories')?.text ?? '').split('|');
  const paths = text.map((path) => path.split(/[>]/).map((level) => level.trim()));
  const named = paths.filter((levels) => !levels.every((level) => NUMBER.test(level)));
  return deepest(named.map((levels) => (ROOT.test(levels[0] ?? '') ? levels.slice(1) : levels)));
}
