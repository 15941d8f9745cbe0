import { NO, type PlatformRules } from './platform.js';

/** Columns of texts have the language behind their names: `name(en-gb)`, `description(de)`. */
const IN_LANGUAGE = /^(name|description|tags)[a-z]{2}(?:[a-z]{2})?$/;

/** The sheet "Products" of the extension Export/Import. Options and sales are sheets of their own. */
export const opencart: PlatformRules = {
  name: 'OpenCart',
  recognises: (columns) =>
    columns.has('productid') && columns.has('model') && [...columns].some((one) => IN_LANGUAGE.test(one)),
  columns: {
    id: 'sku model productid',
    name: 'name',
    description: 'description',
    tags: 'tags',
    brand: 'manufacturer',
    stock: 'quantity',
    picture: 'imagename image',
    added: 'dateadded',
  },
  others: /^(?:status|subtract|categories)$/,
  inLanguage: IN_LANGUAGE,
  listing: { status: NO },
  product: (row) => ({
    otherId: row.text('productid'),
    fields: {
      // What is not subtracted is not counted.
      ...(NO.test(row.text('subtract')) && { stock: ['quantity', ''] }),
      // Numbers of categories, whose names are on another sheet.
      ...(/^[\d,\s]*$/.test(row.text('categories')) && { path: ['categories', ''] }),
    },
  }),
  remark: () =>
    'The export has prices before tax, which are shown as they are, and numbers in place of categories: name them in a column "category".',
};
