import { unsold } from '../for-sale.js';
import { columnsOf, leftOut, type Platform, productOf } from './platform.js';

const LISTING = {
  status: /^(?:archived|inactive|draft)$/i,
  visibility: /^(?:hidden|staging|unpublished|archived)$/i,
};

/**
 * A catalogue for Facebook and Instagram. Its template begins with lines of explanations, each with a `#`.
 * https://www.facebook.com/business/help/120325381656392
 */
export const meta: Platform = {
  name: 'Meta',
  recognises: (columns) => columns.has('quantitytosellonfacebook') || columns.has('fbproductcategory'),
  ...columnsOf(
    {
      stock: ['quantitytosellonfacebook', 'inventory'],
      path: ['producttype', 'googleproductcategory', 'fbproductcategory'],
      tags: ['producttags0', 'producttags1'],
      style: ['style0'],
    },
    /^(?:status|visibility)$/,
  ),
  read(row) {
    const why = unsold(row, LISTING);
    return why ? leftOut(why) : productOf(row, new Map());
  },
};
