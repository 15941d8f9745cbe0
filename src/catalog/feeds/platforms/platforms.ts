import { squeezed } from '../field-names.js';
import { bigcommerce } from './bigcommerce.js';
import { magento } from './magento.js';
import { meta } from './meta.js';
import type { Platform } from './platform.js';
import { prestashop } from './prestashop.js';
import { shopify } from './shopify.js';
import { wix } from './wix.js';
import { woocommerce } from './woocommerce.js';

/** Shop systems whose exports are known, each by columns that no other has together. */
const PLATFORMS: readonly Platform[] = [shopify, woocommerce, magento, bigcommerce, wix, prestashop, meta];

/** The platform whose export has such a header; undefined for any other feed. */
export function platformOf(columns: readonly string[]): Platform | undefined {
  const names = new Set(columns.map(squeezed));
  return PLATFORMS.find((platform) => platform.recognises(names));
}
