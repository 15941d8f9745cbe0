import { readArt } from '../../src/pictures/art.js';

/** The art that the shop comes with. */
export const art = readArt('catalog/art');
