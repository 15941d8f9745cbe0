import type { Product } from '../catalog/product.js';
import { chooser } from '../text/hash.js';
import { escapeXml } from '../text/xml.js';
import { type Art, readArt } from './art.js';
import { departmentTint } from './department-tint.js';
import { figureOf } from './figure.js';
import { inEnglishFrom } from './in-english.js';
import { productPalette } from './product-palette.js';
import { SIDE, scene } from './scene.js';

/** Pictures kept in memory: every product of a shop of this size, a few kilobytes each. */
const KEPT = 2_000;

/** Draws pictures of products and keeps the latest. */
export interface Pictures {
  /** @param version of the catalogue: a product of another version is drawn anew */
  of(product: Product, version: string): string;
}

/**
 * Reads the drawings under `folder`, unless they are given. @param language of product texts, by ISO 639-1 @throws SetupError with file and line of the first mistake
 */
export function openPictures(folder: string, read: Art = readArt(folder), language = 'en'): Pictures {
  const art: Art = { ...read, inEnglish: inEnglishFrom(language) };
  const kept = new Map<string, string>();
  return {
    of(product, version) {
      const key = `${version}/${product.id}`;
      const picture = kept.get(key) ?? pictureOf(product, art);
      kept.set(key, picture);
      if (kept.size > KEPT) kept.delete(kept.keys().next().value ?? '');
      return picture;
    },
  };
}

/**
 * A product's picture: a square SVG document, the same for the same product on every machine. It carries no script
 * and no style, so it shows under any content policy. Never throws; unknown art is guessed from the words.
 */
export function pictureOf(product: Product, art: Art): string {
  const tint = departmentTint(product.department);
  const figure = figureOf(product, productPalette(product, tint, art.colours), art);
  const title = `<title>${escapeXml(product.name)}</title>`;
  const picture = scene(figure, tint, chooser(product.id));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}" width="${SIDE}" height="${SIDE}" role="img">${title}${picture}</svg>`;
}
