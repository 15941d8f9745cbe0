import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Product } from '../src/catalog/product.js';
import { readArt } from '../src/pictures/art.js';
import { pictureOf } from '../src/pictures/pictures.js';
import { escapeXml } from '../src/text/xml.js';

const COLUMNS = 9;
const STYLE = `
:root { color-scheme: light dark }
body { margin: 8px; background: light-dark(#faf7f1, #1b1916); color: light-dark(#2b2722, #e8e1d5); font: 11px sans-serif;
  display: grid; grid-template-columns: repeat(${COLUMNS}, 1fr); gap: 8px }
figure { margin: 0; line-height: 1.2 } img { width: 100%; border-radius: 8px; display: block } small { opacity: .7 }`;

/** An HTML page that shows every product's picture with its name and art, on paper or, in a dark browser, on ink. */
export function contactSheet(products: readonly Product[], artFolder = 'catalog/art'): string {
  const art = readArt(artFolder);
  const cells = products.map((product) => {
    const picture = `data:image/svg+xml,${encodeURIComponent(pictureOf(product, art))}`;
    const caption = `${escapeXml(product.name)}<br><small>${escapeXml(product.art ?? '')}</small>`;
    return `<figure><img src="${picture}" alt="">${caption}</figure>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Contact sheet</title><style>${STYLE}</style>${cells.join('\n')}</html>`;
}

/** `npm run contact-sheet -- FILE.jsonl` for another catalogue than the demo's. */
function main(catalogue = 'catalog/products.jsonl', page = 'contact-sheet.html'): void {
  const lines = readFileSync(catalogue, 'utf8').split('\n');
  const products = lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Product);
  writeFileSync(page, contactSheet(products));
  console.log(`${page} shows ${products.length} pictures.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv[2], process.argv[3]);
