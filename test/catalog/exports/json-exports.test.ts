import { describe, expect, it } from 'vitest';
import { becomes } from './becomes.js';

const SHIRT = {
  id: 632910392,
  title: 'Linen shirt',
  body_html: '<p>Washed <strong>linen</strong>.</p>',
  vendor: 'Fjord',
  product_type: 'Shirts',
  created_at: '2025-03-02T10:00:00+01:00',
  handle: 'linen-shirt',
  published_at: '2025-03-03T10:00:00+01:00',
  tags: ['linen', 'summer'],
};

describe('products.json of Shopify', () => {
  it('is read as the table that Shopify exports', async () => {
    const shirt = {
      ...SHIRT,
      variants: [
        {
          id: 1,
          title: 'Sand / S',
          option1: 'Sand',
          option2: 'S',
          option3: null,
          sku: 'LS-S',
          price: '59.00',
          compare_at_price: '79.00',
          available: true,
          featured_image: null,
        },
        {
          id: 2,
          title: 'Sand / M',
          option1: 'Sand',
          option2: 'M',
          option3: null,
          sku: '',
          price: '59.00',
          compare_at_price: null,
          available: false,
          featured_image: { src: 'https://cdn.example/m.jpg' },
        },
      ],
      images: [{ id: 9, src: 'https://cdn.example/a.jpg', variant_ids: [] }],
      options: [
        { name: 'Colour', values: ['Sand'] },
        { name: 'Size', values: ['S', 'M'] },
      ],
    };
    const soap = {
      ...SHIRT,
      id: 2,
      title: 'Soap',
      handle: 'soap',
      body_html: null,
      tags: [],
      product_type: '',
      variants: [
        {
          id: 3,
          title: 'Default Title',
          option1: 'Default Title',
          sku: 'SOAP',
          price: '4.50',
          compare_at_price: '4.50',
          available: true,
        },
      ],
      images: [],
    };
    const products = await becomes(
      'products.json',
      JSON.stringify({ products: [shirt, soap] }, undefined, 1),
      {
        platform: 'Shopify',
        products: [
          'LS-S: Linen shirt, Sand, S; 59.00 EUR was 79.00; any; Shirts > Shirts; #linen #summer #sand #s; in linen-shirt; by Fjord',
          'linen-shirt-sand-m: Linen shirt, Sand, M; 59.00 EUR; 0; Shirts > Shirts; #linen #summer #sand #m; in linen-shirt; by Fjord',
          'SOAP: Soap; 4.50 EUR; any; Other > Other; by Fjord',
        ],
        notes: ['67 Variant Compare At Price is not above the price'],
        says: ['Read as an export of Shopify.'],
      },
    );
    expect(products[0]).toMatchObject({ description: 'Washed linen.', added: '2025-03-02' });
  });

  it('of the Admin API has drafts, counted pieces, and what sells on', async () => {
    const variant = (more: object) => ({
      id: 1,
      option1: 'Default Title',
      price: '10.00',
      compare_at_price: '',
      inventory_management: 'shopify',
      inventory_policy: 'deny',
      inventory_quantity: 3,
      image_id: null,
      ...more,
    });
    const one = (handle: string, more: object, ...variants: object[]) => ({
      ...SHIRT,
      handle,
      title: handle,
      tags: 'a, b',
      status: 'active',
      variants: variants.length > 0 ? variants : [variant({ sku: handle })],
      images: [],
      ...more,
    });
    const list = [
      one('plain', {}),
      one('draft', { status: 'draft' }),
      one('gone', { status: 'archived' }),
      one('hidden', { published_at: null }),
      one('free', {}, variant({ sku: 'free', inventory_management: null, inventory_quantity: 0 })),
      one('on', {}, variant({ sku: 'on', inventory_policy: 'continue', inventory_quantity: -2 })),
      one('out', {}, variant({ sku: 'out', inventory_quantity: -2 })),
    ];
    await becomes('admin.json', JSON.stringify({ products: list }), {
      platform: 'Shopify',
      products: [
        'plain: plain; 10.00 EUR; 3; Shirts > Shirts; #a #b; by Fjord',
        'free: free; 10.00 EUR; any; Shirts > Shirts; #a #b; by Fjord',
        'on: on; 10.00 EUR; any back-order; Shirts > Shirts; #a #b #back-order; by Fjord',
        'out: out; 10.00 EUR; 0; Shirts > Shirts; #a #b; by Fjord',
      ],
      leftOut: [
        ['Status is draft', 1],
        ['Status is archived', 1],
        ['Published is false', 1],
      ],
    });
  });

  it('of GraphQL, one product a line, has its money with the currency', async () => {
    const line = JSON.stringify({
      id: 'gid://shopify/Product/1',
      title: 'Kettle',
      handle: 'kettle',
      descriptionHtml: '<p>Steel.</p>',
      vendor: 'Fell',
      productType: 'Kettles',
      status: 'ACTIVE',
      tags: ['steel'],
      category: { fullName: 'Home & Garden > Kitchen > Kettles' },
      featuredImage: { url: 'https://cdn.example/k.jpg' },
      variants: {
        edges: [
          {
            node: {
              sku: 'K-1',
              price: '35.00',
              compareAtPrice: null,
              inventoryQuantity: 2,
              inventoryPolicy: 'DENY',
              inventoryItem: { tracked: true },
              selectedOptions: [{ name: 'Colour', value: 'Black' }],
            },
          },
          {
            node: {
              sku: 'K-2',
              price: { amount: '36.5', currencyCode: 'CHF' },
              inventoryQuantity: 0,
              inventoryItem: { tracked: false },
              selectedOptions: [{ name: 'Colour', value: 'Red' }],
            },
          },
        ],
      },
    });
    await becomes(
      'bulk.jsonl',
      `${line}\n`,
      {
        platform: 'Shopify',
        products: [
          'K-1: Kettle, Black; 35.00 CHF; 2; Home & Garden > Kettles; #steel #black; in kettle; by Fell',
          'K-2: Kettle, Red; 36.50 CHF; any; Home & Garden > Kettles; #steel #red; in kettle; by Fell',
        ],
      },
      { currency: 'CHF' },
    );
  });

  it('of a theme has prices in minor units', async () => {
    const product = {
      id: 1,
      title: 'Vase',
      handle: 'vase',
      description: '<p>Clay.</p>',
      vendor: 'Kiln',
      type: 'Vases',
      tags: ['clay'],
      price: 4900,
      price_min: 4900,
      price_max: 4900,
      compare_at_price: null,
      available: true,
      variants: [
        {
          id: 7,
          title: 'Tall',
          option1: 'Tall',
          sku: 'V-T',
          price: 4900,
          compare_at_price: 5900,
          available: true,
          featured_image: null,
          options: ['Tall'],
        },
      ],
      images: ['//cdn.example/v.jpg'],
      featured_image: '//cdn.example/v.jpg',
    };
    await becomes('vase.json', JSON.stringify(product), {
      platform: 'Shopify',
      products: ['V-T: Vase, Tall; 49.00 EUR was 59.00; any; Vases > Vases; #clay #tall; in vase; by Kiln'],
    });
  });

  it('with something else among its products says so', async () => {
    const soap = { ...SHIRT, title: 'Soap', handle: 'soap', variants: [{ price: '4.50', sku: 'SOAP' }] };
    await becomes('mixed.json', JSON.stringify({ products: [soap, { id: 5, name: 'Brush', price: '3' }] }), {
      platform: 'Shopify',
      products: ['SOAP: Soap; 4.50 EUR; any; Shirts > Shirts; #linen #summer; by Fjord'],
      problems: ['1 - is no product in the shape of those before it.'],
    });
  });
});

describe('JSON of the WooCommerce REST API', () => {
  const plain = {
    type: 'simple',
    status: 'publish',
    catalog_visibility: 'visible',
    description: '<p>Good.</p>',
    short_description: '',
    price: '10',
    regular_price: '10',
    sale_price: '',
    date_on_sale_from: null,
    date_on_sale_from_gmt: null,
    date_on_sale_to: null,
    date_on_sale_to_gmt: null,
    on_sale: false,
    purchasable: true,
    total_sales: 4,
    manage_stock: true,
    stock_quantity: 3,
    stock_status: 'instock',
    backorders: 'no',
    parent_id: 0,
    categories: [{ id: 9, name: 'Cups, mugs', slug: 'cups' }],
    tags: [{ id: 1, name: 'clay' }],
    images: [{ id: 1, src: 'https://img.example/c.jpg' }],
    attributes: [],
    variations: [],
    date_created: '2025-05-05T10:00:00',
    date_created_gmt: '2025-05-05T08:00:00',
  };

  it('has sales with moments, pieces, drafts and kinds', async () => {
    const list = [
      { ...plain, id: 1, name: 'Mug', sku: 'MUG' },
      {
        ...plain,
        id: 2,
        name: 'Jug',
        sku: '',
        sale_price: '8',
        on_sale: true,
        date_on_sale_to_gmt: '2026-12-01T00:00:00',
        date_on_sale_to: '2026-12-01T01:00:00',
      },
      {
        ...plain,
        id: 3,
        name: 'Pot',
        sku: 'POT',
        manage_stock: false,
        stock_quantity: null,
        stock_status: 'onbackorder',
      },
      {
        ...plain,
        id: 4,
        name: 'Pan',
        sku: 'PAN',
        manage_stock: false,
        stock_quantity: null,
        stock_status: 'outofstock',
      },
      {
        ...plain,
        id: 5,
        name: 'Lid',
        sku: 'LID',
        backorders: 'notify',
        stock_quantity: 0,
        stock_status: 'onbackorder',
      },
      { ...plain, id: 6, name: 'Draft', sku: 'D', status: 'draft' },
      { ...plain, id: 7, name: 'Private', sku: 'P', status: 'private' },
      { ...plain, id: 8, name: 'Hidden', sku: 'H', catalog_visibility: 'hidden' },
      { ...plain, id: 9, name: 'Elsewhere', sku: 'E', type: 'external' },
      { ...plain, id: 10, name: 'No price', sku: 'N', regular_price: '', price: '' },
    ];
    const products = await becomes('wc.json', JSON.stringify(list), {
      platform: 'WooCommerce',
      products: [
        'MUG: Mug; 10.00 EUR; 3; Cups, mugs > Cups, mugs; #clay',
        '2: Jug; 10.00 EUR sale 8.00; 3; Cups, mugs > Cups, mugs; #clay',
        'POT: Pot; 10.00 EUR; any back-order; Cups, mugs > Cups, mugs; #clay #back-order',
        'PAN: Pan; 10.00 EUR; 0; Cups, mugs > Cups, mugs; #clay',
        'LID: Lid; 10.00 EUR; any back-order; Cups, mugs > Cups, mugs; #clay #back-order',
      ],
      leftOut: [
        ['Published is draft', 1],
        ['Published is private', 1],
        ['Visibility in catalog is hidden', 1],
        ['Type is external: it is sold elsewhere', 1],
        ['Regular price is empty', 1],
      ],
    });
    expect(products[1]?.sale?.until).toBe('2026-12-01T00:00:00.000Z');
    expect(products[0]).toMatchObject({ sold: 4, added: '2025-05-05' });
  });

  it('joins variations that stand within their product, beside it, or nowhere', async () => {
    const variable = {
      ...plain,
      type: 'variable',
      regular_price: '',
      attributes: [
        { name: 'Colour', variation: true, options: ['Red', 'Blue'] },
        { name: 'Material', variation: false, options: ['clay', 'wood'] },
      ],
    };
    const variation = (id: number, colour: string, more: object = {}) => ({
      id,
      sku: `V${id}`,
      status: 'publish',
      regular_price: '12',
      sale_price: '',
      stock_status: 'instock',
      manage_stock: true,
      stock_quantity: id,
      backorders: 'no',
      image: { src: `https://img.example/${id}.jpg` },
      attributes: [{ name: 'Colour', option: colour }],
      ...more,
    });
    const list = [
      {
        ...variable,
        id: 1,
        name: 'Bowl',
        sku: 'BOWL',
        variations: [variation(2, 'Red'), variation(3, 'Blue', { status: 'private' })],
      },
      { ...variation(4, 'Grey', { parent_id: 5, name: 'Grey', type: 'variation' }) },
      { ...variable, id: 5, name: 'Dish', sku: '', variations: [4] },
      { ...variable, id: 6, name: 'Tray', sku: 'TRAY', variations: [99, 100] },
    ];
    await becomes('wc.jsonl', list.map((one) => JSON.stringify(one)).join('\n'), {
      platform: 'WooCommerce',
      products: [
        'V2: Bowl, Red; 12.00 EUR; 2; Cups, mugs > Cups, mugs; #clay #red; in BOWL',
        'V4: Dish, Grey; 12.00 EUR; 4; Cups, mugs > Cups, mugs; #clay #grey; in id-5-77640c25',
      ],
      leftOut: [
        ['Published is private', 1],
        ['Type is variable, and no variation is in the file', 1],
      ],
      parts: 2,
    });
  });
});
