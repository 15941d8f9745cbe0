import { LEAST_SELLING } from '../catalog/house-orders.js';
import { readRelease, releaseFile } from '../popularity/release.js';
import { type Check, findingsAbout } from './finding.js';

const { ok, warning } = findingsAbout('Popularity');

/** What says what is popular. */
export const checkPopularity: Check = async ({ popularity, dataDir }) => {
  if (popularity === 'file') return [ok('What is popular is said by the catalogue.')];
  try {
    const release = await readRelease(releaseFile(dataDir));
    if (release === undefined)
      return [
        warning(
          'POPULARITY is orders, and nothing is released yet: the catalogue says what is popular.',
          'The worker that has the first partition releases it within an hour of its start.',
        ),
      ];
    const { released, leastOrders, products } = release;
    const day = new Date(released).toISOString().slice(0, 10);
    const told = `${products.length} product${products.length === 1 ? '' : 's'} of ${leastOrders} orders or more, released on ${day}`;
    if (products.length < LEAST_SELLING)
      return [ok(`The catalogue says what is popular, since too little is released: ${told}.`)];
    return [ok(`What was ordered here leads what is popular: ${told}.`)];
  } catch (error) {
    return [warning((error as Error).message, 'Until then the catalogue says what is popular.')];
  }
};
