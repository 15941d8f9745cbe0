import { createHash } from 'node:crypto';
import { isProductId, type ProductId } from '../product.js';

/** Characters of the readable part, and of the hash that keeps two similar ids apart. */
const READABLE = 48;
const HASH = 8;

/**
 * A shop's own id where it is safe in a path, else one made from it, always the same:
 * `SKU 12/34` becomes `sku-12-34-` and eight hexadecimal digits of its SHA-256.
 */
export function safeId(text: string): ProductId {
  if (isProductId(text) && !(text in {})) return text;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, HASH);
  const readable = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, READABLE)
    .replace(/-+$/, '');
  return `${readable === '' ? 'p' : readable}-${hash}` as ProductId;
}
