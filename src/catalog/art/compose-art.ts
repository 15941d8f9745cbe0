import type { Product } from '../product.js';
import { departmentTint } from './department-tint.js';
import { figureOf } from './figure.js';
import { chooser } from './hash.js';
import { productPalette } from './product-palette.js';
import { SIDE, scene } from './scene.js';
import { escapeXml } from './xml.js';

/**
 * A product's picture: a square SVG document, the same for the same product on every machine. It carries no script
 * and no style, so it shows under any content policy. Never throws; unknown art is guessed from the words.
 */
export function composeArt(product: Product): string {
  const tint = departmentTint(product.department);
  const figure = figureOf(product, productPalette(product, tint));
  const title = `<title>${escapeXml(product.name)}</title>`;
  const picture = scene(figure, tint, chooser(product.id));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}" width="${SIDE}" height="${SIDE}" role="img">${title}${picture}</svg>`;
}
