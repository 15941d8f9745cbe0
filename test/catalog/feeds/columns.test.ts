import { describe, expect, it } from 'vitest';
import { Columns } from '../../../src/catalog/feeds/columns.js';

const fieldsOf = (cells: Record<string, unknown>, columns = new Columns()) =>
  Object.fromEntries(
    [...columns.fields(new Map(Object.entries(cells)))].map(([field, { value }]) => [field, value]),
  );

describe('columns', () => {
  it.each([
    ['title', 'name'],
    ['g:title', 'name'],
    ['Sale price', 'salePrice'],
    ['sale_price', 'salePrice'],
    ['regularPrice', 'regularPrice'],
    ['Body (HTML)', 'description'],
    ['current_stock', 'stock'],
    ['quantity', 'stock'],
    ['inventory', 'stock'],
    ['image', 'picture'],
    ['image_link', 'picture'],
    ['image_url', 'picture'],
    ['vendor', 'brand'],
    ['manufacturer', 'brand'],
    ['item_group_id', 'group'],
    ['product_type', 'path'],
    ['google_product_category', 'path'],
    ['Libellé', 'name'],
    ['Libelle', 'name'],
    ['Designation', 'name'],
    ['Categorie', 'category'],
    ['Prix barre', 'regularPrice'],
    ['Regularerpreis', 'regularPrice'],
    ['Precio de oferta', 'salePrice'],
    ['Titulo', 'name'],
  ])('are known by the names shops give them: %s is %s', (column, field) => {
    expect(fieldsOf({ [column]: 'x' })).toEqual({ [field]: 'x' });
  });

  it('that mean the same give way to the better name that has a value', () => {
    expect(fieldsOf({ google_product_category: 'B', product_type: 'A' })).toEqual({ path: 'A' });
    expect(fieldsOf({ google_product_category: 'B', product_type: ' ' })).toEqual({ path: 'B' });
    expect(fieldsOf({ sku: 'two', id: 'one' })).toEqual({ id: 'one' });
  });

  it('that mean nothing are listed once each, in order', () => {
    const columns = new Columns();
    for (let row = 0; row < 3; row++)
      fieldsOf({ id: 'x', mpn: '1', tax: '1', link: 'y', gender: '' }, columns);
    expect(columns.ignored).toEqual(['tax', 'link', 'gender']);
    expect(fieldsOf({ '!!!': 'x', '': 'y' })).toEqual({});
  });

  it('are remembered up to a bound, however many a feed invents', () => {
    const columns = new Columns();
    for (let row = 0; row < 5_000; row++) fieldsOf({ [`column ${row}`]: 1 }, columns);
    expect(columns.ignored).toHaveLength(1_000);
  });

  it('may be told which one names the department', () => {
    expect(
      fieldsOf({ department: 'x', 'Shop floor': 'Two' }, new Columns([['department', 'shop_floor']])),
    ).toEqual({
      department: 'Two',
    });
  });
});

describe('a header', () => {
  const check =
    (names: string[], columns = new Columns()) =>
    () =>
      columns.checkHeader(names, 1);

  it('needs an id, a name and a price, by any of their names', () => {
    expect(check(['SKU', 'Title', 'Regular price'])).not.toThrow();
    expect(check(['id', 'name', 'sale_price'])).not.toThrow();
  });

  it('that lacks them is refused with what is missing and what is there', () => {
    expect(check(['title', 'weight', ''])).toThrow(
      'line 1: the header row has no column id, no column price. It has: title, weight.',
    );
  });

  it('may not name a prototype', () => {
    expect(check(['id', 'name', 'price', '__proto__'])).toThrow('no column may be called __proto__');
  });

  it('must have the column that was said to name the department', () => {
    expect(check(['id', 'name', 'price'], new Columns([['department', 'Shop floor']]))).toThrow(
      'no column Shop floor',
    );
  });
});
