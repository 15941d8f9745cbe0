import { deepest } from '../category-paths.js';
import { markupOf, NO, PART, type PlatformRules } from './platform.js';
import type { SheetRow } from './sheet-row.js';
import { madeId, variant } from './variants.js';

const LENT =
  /^product(?:name|description|brand|category\d+|mediamainimageurl|price|isinventorytracked|quantityoutofstockbehaviour)$/;
const OPTION = 'productvariationoption';
const WHEN_OUT = 'productquantityoutofstockbehaviour';

/**
 * A product's row, followed by one for each value of its options and one for each variation. Categories are rows too.
 * https://support.ecwid.com/hc/en-us/articles/208079105
 */
export const ecwid: PlatformRules = {
  name: 'Ecwid',
  recognises: (columns) =>
    columns.has('type') && columns.has('productinternalid') && columns.has('productname'),
  columns: {
    id: 'productvariationsku productsku',
    name: 'productname',
    description: 'productdescription',
    brand: 'productbrand',
    price: 'productprice',
    regularPrice: 'productcomparetoprice',
    stock: 'productquantity',
    picture: 'productmediamainimageurl',
  },
  others:
    /^(?:type|product(?:internalid|isavailable|isinventorytracked|quantityoutofstockbehaviour|category\d+|option.*)|productvariationoption.*)$/,
  listing: { productisavailable: NO },
  // What is crossed out belongs to the price beside it.
  lent: (column, own) =>
    column === 'productcomparetoprice' ? own.text('productprice') === '' : LENT.test(column),
  membership(row, above) {
    const [id, sku] = [row.text('productinternalid'), row.text('productsku')];
    const keys = [...(id === '' ? [] : [id]), ...(sku === '' ? [] : [`sku:${sku}`])];
    if (kindOf(row) === 'product') return { role: 'parent', keys: [...keys, `line ${row.row.line}`] };
    const parent = keys[0] ?? above;
    return kindOf(row) === 'product_variation' && parent !== undefined
      ? { role: 'child', parent }
      : undefined;
  },
  // A choice without a variation of its own is no product.
  aside(own) {
    const value = own.text('productoptionvalue');
    if (kindOf(own) === 'product_option')
      return markupOf(
        own,
        'productoptionmarkup',
        (markup) => `is ${markup} for "${value}", which is not read: the product keeps its price.`,
      );
    return /^product(?:_variation)?$/.test(kindOf(own)) ? undefined : PART;
  },
  unsold(row) {
    const behaviour = row.text(WHEN_OUT);
    return /^hide/i.test(behaviour) && isOut(row)
      ? { column: row.nameOf(WHEN_OUT), reason: `is ${behaviour}, and none is left` }
      : undefined;
  },
  hasVariants: (own, { children }) => kindOf(own) === 'product' && children > 0,
  product(row, { parent, key }) {
    const isSingle = kindOf(row) === 'product';
    const [internal, title] = [row.text('productinternalid'), row.text('productname')];
    const id = internal || row.text('productsku');
    const group = key ?? internal;
    const choices = isSingle ? [] : row.beginning(OPTION);
    const values = choices.map(({ text }) => text);
    const sku = isSingle ? row.text('productsku') || internal : row.text('productvariationsku');
    const stem = isSingle ? '' : (parent.get('productsku') ?? group);
    const said = {
      id: isSingle ? 'productsku' : 'productvariationsku',
      name: 'productname',
      options: choices[0]?.column ?? OPTION,
    };
    const { fields } = variant({ title, values, group, sku, stem, said });
    const isSoldOn = isOut(row) && /preorder/i.test(row.text(WHEN_OUT));
    return {
      otherId: madeId(id, values),
      fields: {
        ...fields,
        // `Home / Lamps`, one column a category.
        path: [
          'productcategory1',
          deepest(row.beginning('productcategory').map(({ text }) => text.split(/\s+\/\s+/))),
        ],
        ...(!isCounted(row) && { stock: ['productquantity', ''] }),
        ...(isSoldOn && { availability: [WHEN_OUT, 'preorder'] }),
      },
    };
  },
};

function kindOf(row: SheetRow): string {
  return row.text('type').toLowerCase();
}

function isCounted(row: SheetRow): boolean {
  return !NO.test(row.text('productisinventorytracked'));
}

function isOut(row: SheetRow): boolean {
  return isCounted(row) && /^(?:-.*|0+)$/.test(row.text('productquantity'));
}
