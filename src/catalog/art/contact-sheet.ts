import type { Product } from '../product.js';
import { composeArt } from './compose-art.js';
import { escapeXml } from './xml.js';

const COLUMNS = 9;

/** An HTML page that shows every product's picture with its name and art, to be looked at as a printer would. */
export function contactSheet(products: readonly Product[]): string {
  const cells = products.map((product) => {
    const picture = `data:image/svg+xml,${encodeURIComponent(composeArt(product))}`;
    const caption = `${escapeXml(product.name)}<br><small>${escapeXml(product.art ?? '')}</small>`;
    return `<figure><img src="${picture}" alt="">${caption}</figure>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Contact sheet</title><style>
body { margin: 8px; background: #faf7f1; font: 11px sans-serif; display: grid; grid-template-columns: repeat(${COLUMNS}, 1fr); gap: 8px }
figure { margin: 0; line-height: 1.2 } img { width: 100%; border-radius: 8px; display: block } small { color: #6b645a }
</style>${cells.join('\n')}</html>`;
}
