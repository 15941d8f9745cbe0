/**
 * What shops call the things a product has, best name first, in lower case without punctuation:
 * `g:sale_price`, `Sale price` and `salePrice` are all `saleprice`.
 * Merchant names: https://support.google.com/merchants/answer/7052112
 */
export const FIELD_NAMES = {
  id: [
    'id',
    'sku',
    'sellersku',
    'itemsku',
    'productsku',
    'variantsku',
    'skuid',
    'productid',
    'itemid',
    'offerid',
    'handle',
    'productcode',
    'itemcode',
    'itemnumber',
    'articlenumber',
    'partnumber',
    'stockcode',
    'internalreference',
    'listingid',
  ],
  name: ['name', 'title', 'productname', 'producttitle', 'itemname', 'itemtitle', 'articlename'],
  description: [
    'description',
    'bodyhtml',
    'productdescription',
    'itemdescription',
    'longdescription',
    'content',
    'summary',
    'shortdescription',
  ],
  department: ['department', 'maincategory', 'category1', 'categorylevel1'],
  category: ['category', 'productcategory', 'categoryname', 'category2', 'categorylevel2'],
  path: [
    'producttype',
    'categorypath',
    'googleproductcategory',
    'fbproductcategory',
    'categories',
    'categorytext',
  ],
  style: ['style', 'subcategory', 'subdepartment'],
  brand: ['brand', 'brandname', 'vendor', 'manufacturer', 'productmanufacturer'],
  price: [
    'price',
    'currentprice',
    'priceinclvat',
    'priceincludingvat',
    'priceincltax',
    'priceincludingtax',
    'pricewithtax',
    'grossprice',
    'unitprice',
    'sellingprice',
    'amount',
    'productprice',
    'itemprice',
    'ourprice',
    'salesprice',
    'standardprice',
    'pricevat',
    'retailprice',
  ],
  salePrice: ['saleprice', 'specialprice', 'discountedprice', 'offerprice', 'promotionalprice', 'promoprice'],
  saleDates: ['salepriceeffectivedate'],
  saleFrom: [
    'salefrom',
    'salestart',
    'salestarts',
    'salestartdate',
    'saledatestart',
    'datesalepricestarts',
    'specialpricefrom',
    'specialpricefromdate',
    'offerstart',
    'offerstartdate',
    'discountstart',
    'discountstartdate',
  ],
  saleUntil: [
    'saleuntil',
    'saleto',
    'saleend',
    'saleends',
    'saleenddate',
    'saledateend',
    'datesalepriceends',
    'specialpriceto',
    'specialpricetodate',
    'offerend',
    'offerends',
    'offerenddate',
    'offeruntil',
    'discountend',
    'discountenddate',
  ],
  sale: ['sale'],
  /** Whether the sale price counts. */
  onSale: ['onsale', 'isonsale', 'saleactive', 'issaleactive'],
  discountAmount: ['discountamount'],
  discountPercent: ['discountpercent', 'discountpercentage', 'percentoff', 'percentdiscount'],
  surcharge: ['surcharge'],
  /** What was asked before. A maker's recommendation (`msrp`, `rrp`) is none: nobody may have asked it. */
  regularPrice: [
    'regularprice',
    'listprice',
    'compareatprice',
    'comparetoprice',
    'originalprice',
    'oldprice',
    'priceold',
    'wasprice',
    'pricebefore',
  ],
  currency: ['currency', 'currencycode', 'pricecurrency', 'currencyid'],
  tags: ['tags', 'keywords', 'labels'],
  options: [],
  colour: ['color', 'colour'],
  size: ['size'],
  pattern: ['pattern'],
  materials: ['materials', 'material'],
  stock: [
    'stock',
    'currentstock',
    'quantity',
    'inventory',
    'stockquantity',
    'inventoryquantity',
    'quantitytosellonfacebook',
    'qty',
    'stocklevel',
    'qtyinstock',
    'quantityinstock',
    'availablequantity',
    'qtyavailable',
    'stockonhand',
    'quantityonhand',
    'qtyonhand',
    'onhand',
    'inventorylevel',
    'availablestock',
  ],
  availability: ['availability', 'stockstatus', 'instock', 'available'],
  /** From which day something that is ordered ahead can be had. */
  availableFrom: [
    'availabilitydate',
    'availablefrom',
    'availabilitystarts',
    'productavailabledate',
    'preorderreleasedate',
    'releasedate',
  ],
  /** What is ordered ahead, in this shop's own form. */
  ahead: ['ahead'],
  /** Whether it is sold on when nothing is left. */
  backorders: ['backordersallowed', 'allowbackorders', 'backorders', 'inventorypolicy', 'outofstockaction'],
  group: ['group', 'itemgroupid', 'groupid', 'parentsku', 'parentid', 'parent'],
  /** Whether it is for sale; columns that say so by their own name are known to `for-sale.ts`. */
  published: [],
  added: ['added', 'dateadded', 'createdat', 'created', 'publishedat'],
  sold: ['sold', 'unitssold', 'totalsales'],
  picture: [
    'picture',
    'image',
    'imagelink',
    'imageurl',
    'imagesrc',
    'images',
    'pictureurl',
    'photo',
    'productimage',
    'mainimage',
    'image1',
    'imgurl',
    'photourl',
  ],
  kind: ['kind', 'productkind', 'kindofproduct'],
  art: ['art'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Field = keyof typeof FIELD_NAMES;

/** What a column holds, and how good a name for it the column has: lower is better. */
export interface Meaning {
  readonly field: Field;
  readonly rank: number;
}

export const FIELDS = Object.keys(FIELD_NAMES) as Field[];

/** A column's name without what shops write differently: `Sale price`, `g:sale_price` are `saleprice`. */
export function squeezed(column: string): string {
  return column
    .normalize('NFC')
    .replace(/^[^:(]*:/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
