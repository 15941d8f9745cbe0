import { describe, it } from 'vitest';
import { becomes } from './becomes.js';

const json = (value: unknown) => JSON.stringify(value, undefined, 1);

describe('what a shop system answers to a program', () => {
  it('BigCommerce: products under "data", whose variants are said not to be read', async () => {
    const product = {
      id: 77,
      name: 'Stool',
      sku: 'ST',
      price: 120,
      sale_price: 99,
      retail_price: 150,
      is_visible: true,
      inventory_level: 3,
      inventory_tracking: 'product',
      brand_id: 4,
      categories: [23, 24],
    };
    const variants = [
      { id: 1, sku: 'ST-1', price: null },
      { id: 2, sku: 'ST-2', price: 130 },
    ];
    await becomes(
      'bc.json',
      json({
        data: [
          product,
          { ...product, id: 78, sku: 'ST2', sale_price: 0, is_visible: false },
          { ...product, id: 79, sku: 'ST3', sale_price: 0, variants },
        ],
        meta: { pagination: { total: 3 } },
      }),
      {
        products: [
          '77: Stool; 99.00 EUR was 120.00; 3; Everything > Everything',
          '79: Stool; 120.00 EUR; 3; Everything > Everything',
        ],
        leftOut: [['is_visible is false', 1]],
        notes: ['variants holds 2 variants, which are not read: the product is imported by itself.'],
      },
    );
  });

  it('Ecwid: products under "items"', async () => {
    const product = {
      id: 701,
      sku: 'LAMP',
      name: 'Lamp',
      price: 59,
      compareToPrice: 75,
      enabled: true,
      quantity: 9,
      unlimited: false,
      inStock: true,
      description: '<p>Cord.</p>',
    };
    await becomes(
      'ecwid.json',
      json({
        total: 2,
        count: 2,
        offset: 0,
        items: [product, { ...product, id: 702, sku: 'OLD', enabled: false }],
      }),
      {
        products: ['701: Lamp; 59.00 EUR was 75.00; 9; Everything > Everything'],
        leftOut: [['enabled is false', 1]],
      },
    );
  });

  it('Squarespace: money as objects, variants with their attributes', async () => {
    const money = (value: string) => ({ value, currency: 'USD' });
    const variant = (sku: string, size: string, more: object) => ({
      id: `v-${sku}`,
      sku,
      pricing: { basePrice: money('40.00'), onSale: false, salePrice: money('0.00') },
      stock: { quantity: 4, unlimited: false },
      attributes: { Size: size },
      ...more,
    });
    const apron = {
      id: 'p1',
      type: 'PHYSICAL',
      storePageId: 's',
      name: 'Apron',
      description: '<p>Linen.</p>',
      url: '/store/p/apron',
      urlSlug: 'apron',
      tags: ['linen'],
      isVisible: true,
      variants: [
        variant('A-M', 'M', {
          pricing: { basePrice: money('40.00'), onSale: true, salePrice: money('32.00') },
        }),
        variant('A-L', 'L', { stock: { quantity: 0, unlimited: true } }),
      ],
      images: [{ id: 'i', url: 'https://img.example/a.jpg' }],
      createdOn: '2025-02-03T10:00:00Z',
    };
    await becomes(
      'squarespace.json',
      json({
        products: [
          apron,
          {
            ...apron,
            id: 'p2',
            name: 'Old',
            urlSlug: 'old',
            isVisible: false,
            variants: [variant('O', 'M', {})],
          },
        ],
        pagination: { hasNextPage: false },
      }),
      {
        platform: 'Squarespace',
        products: [
          'A-M: Apron, M; 32.00 USD was 40.00; 4; Everything > Everything; #linen #m; in p1',
          'A-L: Apron, L; 40.00 USD; any; Everything > Everything; #linen #l; in p1',
        ],
        leftOut: [['Visible is false', 1]],
      },
    );
  });

  it('a list that a program wrote, with nested categories and pictures', async () => {
    const item = {
      sku: 'X1',
      title: 'Rug',
      price: { amount: '149.00', currency: 'EUR' },
      category: { name: 'Rugs' },
      images: [{ url: 'https://i.example/r.jpg' }],
      stock: 2,
      tags: ['wool', 'red'],
      active: true,
    };
    await becomes(
      'rugs.json',
      json([item, { ...item, sku: 'X2', active: false }, { ...item, sku: 'X3', price: null }]),
      {
        products: ['X1: Rug; 149.00 EUR; 2; Rugs > Rugs; #wool #red'],
        leftOut: [['active is false', 1]],
        problems: ['price is missing'],
      },
    );
  });

  it('one product with lists in it stays one', async () => {
    await becomes(
      'one.json',
      json({ id: 'kit', name: 'Kit', price: '20', items: [{ name: 'Bolt' }, { name: 'Nut' }] }),
      {
        products: ['kit: Kit; 20.00 EUR; any; Everything > Everything'],
      },
    );
  });
});

describe('XML that is not of Google', () => {
  it('Heureka: SHOPITEM with prices with tax', async () => {
    await becomes(
      'heureka.xml',
      `<?xml version="1.0" encoding="utf-8"?>
<SHOP>
 <SHOPITEM><ITEM_ID>H1</ITEM_ID><PRODUCTNAME>Hrnek</PRODUCTNAME><DESCRIPTION>Modrý.</DESCRIPTION><URL>https://s.example/h</URL><IMGURL>https://s.example/h.jpg</IMGURL><PRICE_VAT>249,00</PRICE_VAT><MANUFACTURER>Norte</MANUFACTURER><CATEGORYTEXT>Kuchyně | Hrnky</CATEGORYTEXT><ITEMGROUP_ID>HRNEK</ITEMGROUP_ID></SHOPITEM>
 <SHOPITEM><ITEM_ID>H2</ITEM_ID><PRODUCTNAME>Talíř</PRODUCTNAME><PRICE_VAT>1 249</PRICE_VAT><CATEGORYTEXT>Kuchyně | Talíře</CATEGORYTEXT></SHOPITEM>
</SHOP>`,
      {
        products: [
          'H1: Hrnek; 249.00 CZK; any; Kuchyně > Hrnky; in HRNEK; by Norte',
          'H2: Talíř; 1249.00 CZK; any; Kuchyně > Talíře',
        ],
      },
      { currency: 'CZK' },
    );
  });

  it('a feed of products, each an element of its own', async () => {
    await becomes(
      'products.xml',
      '<products><product><sku>A</sku><name>Mug &amp; lid</name><price currency="EUR">9.50</price><stock>4</stock></product><product><sku>B</sku><name>Jug</name><price>12</price><stock>0</stock></product></products>',
      {
        products: [
          'A: Mug & lid; 9.50 EUR; 4; Everything > Everything',
          'B: Jug; 12.00 EUR; 0; Everything > Everything',
        ],
      },
    );
  });

  it('with an element that is known of no feed says which are', async () => {
    await becomes(
      'things.xml',
      '<things><thing><sku>A</sku><name>Mug</name><price>9</price></thing></things>',
      {
        products: [],
        problems: ['1 - there is no <item>, <entry>, <product>, <offer> or <SHOPITEM> in the file.'],
      },
    );
  });
});
