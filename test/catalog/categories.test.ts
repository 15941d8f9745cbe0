import { describe, expect, it } from 'vitest';
import { draftOf, problemsOf } from './feeds/reading-support.js';

const place = (cells: Record<string, unknown>) => {
  const { department, category } = draftOf(cells).product;
  return [department, category];
};

describe('a column with several categories', () => {
  it.each([
    ['Home > Kitchen > Mugs; Sale', ['Home', 'Mugs']],
    ['Sale; Home > Kitchen > Mugs', ['Home', 'Mugs']],
    ['Home > Mugs, Sale > Mugs', ['Home', 'Mugs']],
    ['Home > Mugs\nSale', ['Home', 'Mugs']],
    ['Mugs; Sale', ['Mugs', 'Mugs']],
    ['Mugs\r\nSale', ['Mugs', 'Mugs']],
    ['Home &amp; Garden &gt; Pots &amp; Pans', ['Home & Garden', 'Pots & Pans']],
    ['Home, Garden & Tools > Pots', ['Home, Garden & Tools', 'Pots']],
    ['Salt, pepper and spices', ['Salt, pepper and spices', 'Salt, pepper and spices']],
    ['A/C units', ['A/C units', 'A/C units']],
  ])('called by a singular: %j', (category, expected) => {
    expect(place({ category })).toEqual(expected);
  });

  it.each([
    ['Home > Mugs;Sale > Mugs', ['Home', 'Mugs']],
    ['Home > Mugs|Sale', ['Home', 'Mugs']],
    ['Home/Kitchen/Mugs;Sale', ['Home', 'Mugs']],
    ['Mugs, Sale', ['Mugs', 'Mugs']],
    ['Home > Mugs, Sale', ['Home', 'Mugs']],
    ['Salt\\, pepper, Sale', ['Salt, pepper', 'Salt, pepper']],
    [
      'All that you need for tea with many guests, and for coffee',
      [
        'All that you need for tea with many guests, and for coffee',
        'All that you need for tea with many guests, and for coffee',
      ],
    ],
    ['All Products; Mugs', ['Mugs', 'Mugs']],
    ['/kitchen, /gifts', ['kitchen', 'kitchen']],
  ])('called by a plural: %j', (categories, expected) => {
    expect(place({ categories })).toEqual(expected);
  });

  it('in JSON may be names, paths, or one object', () => {
    expect(place({ categories: ['Sale', 'Home > Lamps > Desk'] })).toEqual(['Home', 'Desk']);
    expect(place({ categories: ['Clothing', 'T-shirts'] })).toEqual(['Clothing', 'T-shirts']);
    expect(place({ category: { name: 'Home' } })).toEqual(['Home', 'Home']);
    expect(problemsOf({ category: { id: 3 } })).toEqual(['category: is not a text or a number.']);
  });

  it('stands beside a department as its first', () => {
    expect(place({ department: 'Drinks', category: 'Bars | pubs' })).toEqual(['Drinks', 'Bars | pubs']);
    expect(place({ department: 'Drinks; Sale', category: 'Teas; Sale' })).toEqual(['Drinks', 'Teas']);
  });
});
