import type { PlatformRules } from './platform.js';

/**
 * A catalogue for Facebook and Instagram. Its template begins with lines of explanations, each with a `#`.
 * https://www.facebook.com/business/help/120325381656392
 */
export const meta: PlatformRules = {
  name: 'Meta',
  recognises: (columns) => columns.has('quantitytosellonfacebook') || columns.has('fbproductcategory'),
  columns: {
    stock: 'quantitytosellonfacebook inventory',
    path: 'producttype googleproductcategory fbproductcategory',
    tags: 'producttags0 producttags1',
    style: 'style0',
  },
  others: /^(?:status|visibility)$/,
  listing: {
    status: /^(?:archived|inactive|draft)$/i,
    visibility: /^(?:hidden|staging|unpublished|archived)$/i,
  },
  product: () => ({ fields: {} }),
};
