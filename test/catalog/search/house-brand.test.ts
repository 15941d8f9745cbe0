import { describe, expect, it } from 'vitest';
import { buildSearch } from '../../../src/catalog/search/build-search.js';
import { find } from '../../../src/catalog/search/find.js';
import { product } from '../../segments/discovery-shop.js';

const teapots = Array.from({ length: 12 }, (_, i) =>
  product(`t${i}`, { name: `Teapot No. ${i}`, category: 'Teapots', brand: 'Leaf & Kettle' }),
);
const kettle = product('k', { name: 'Stovetop kettle', category: 'Kettles', brand: 'Leaf & Kettle' });
const other = product('o', { name: 'Mug', category: 'Mugs', brand: 'Clayworks' });

describe('a brand that most products of a shop bear', () => {
  const products = [...teapots, kettle, other];
  const namesFor = async (query: string) => {
    const search = await buildSearch(products);
    const everything = () => [...products.keys()];
    const { found } = await find(search, query, { neighbours: async () => [], everything });
    return found.map(({ position }) => products[position]?.name);
  };

  it('tells nothing of what a product is', async () => {
    expect(await namesFor('kettle')).toEqual(['Stovetop kettle']);
  });

  it('is found where it is named whole, and so is another one', async () => {
    expect(await namesFor('Leaf & Kettle')).toHaveLength(13);
    expect(await namesFor('Clayworks')).toEqual(['Mug']);
  });
});
