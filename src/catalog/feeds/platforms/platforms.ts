import { squeezed } from '../field-names.js';
import { bigcommerce } from './bigcommerce.js';
import { ebay } from './ebay.js';
import { ecwid } from './ecwid.js';
import { etsy } from './etsy.js';
import { lightspeed, lightspeedEcom, lightspeedRetail } from './lightspeed.js';
import { magento } from './magento.js';
import { meta } from './meta.js';
import { opencart } from './opencart.js';
import { oxid } from './oxid.js';
import { Platform } from './platform.js';
import { prestashop } from './prestashop.js';
import { shopify } from './shopify.js';
import { shopware } from './shopware.js';
import { shopware5 } from './shopware5.js';
import { square } from './square.js';
import { squarespace } from './squarespace.js';
import { wix } from './wix.js';
import { woocommerce } from './woocommerce.js';

/** Shop systems whose exports are known, each by columns that no other has together. */
const PLATFORMS: readonly Platform[] = [
  ...[shopify, woocommerce, magento, bigcommerce, wix, prestashop, meta, squarespace, etsy, ecwid, square],
  ...[lightspeed, lightspeedEcom, lightspeedRetail, opencart, shopware, shopware5, oxid, ebay],
].map((rules) => new Platform(rules));

/** The platform whose export has such a header; undefined for any other feed. */
export function platformOf(columns: readonly string[]): Platform | undefined {
  const names = new Set(columns.map(squeezed));
  return PLATFORMS.find(({ rules }) => rules.recognises(names));
}
