import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { becomes } from './becomes.js';

const table = (...lines: readonly string[]) => lines.join('\n');
const json = (value: unknown) => JSON.stringify(value);

describe('an export as it lies on a disk', () => {
  const etsy = table(
    'TITLE,DESCRIPTION,PRICE,CURRENCY_CODE,QUANTITY,TAGS,MATERIALS,IMAGE1,VARIATION 1 TYPE,VARIATION 1 NAME,VARIATION 1 VALUES,SKU',
    'Café cup,Glazed.,18.00,EUR,3,cup,,,,,,CUP',
  );
  const right = {
    platform: 'Etsy',
    products: ['CUP: Café cup; 18.00 EUR; 3; Everything > Everything; #cup'],
  };

  it('compressed', async () => {
    await becomes('EtsyListingsDownload.csv.gz', gzipSync(etsy), right);
  });

  it('as Unicode text of a spreadsheet', async () => {
    const tabs = etsy.replaceAll(',', '\t');
    await becomes('EtsyListingsDownload.txt', Buffer.from(`\ufeff${tabs}`, 'utf16le'), right);
  });

  it('in Windows-1252, with the option', async () => {
    await becomes('EtsyListingsDownload.csv', Buffer.from(etsy, 'latin1'), right, {
      encoding: 'windows-1252',
    });
  });

  it('with semicolons in the place of commas', async () => {
    await becomes('EtsyListingsDownload.csv', etsy.replaceAll(',', ';'), right);
  });
});

describe('products that are free, or cost what they do not', () => {
  it('are refused with the way to take them in', async () => {
    const content = table(
      'Token,Item Name,Variation Name,SKU,Square Online Item Visibility,Price,Online Sale Price',
      'A,Flyer,Regular,FLY,visible,0.00,',
      'B,Cup,Regular,CUP,visible,5.00,0.00',
    );
    await becomes('catalog.csv', content, {
      platform: 'Square',
      products: ['CUP: Cup; 5.00 EUR; any; Everything > Everything'],
      problems: ['2 Price is 0. Where something really costs nothing, give --allow-free.'],
    });
    await becomes(
      'catalog.csv',
      content,
      {
        platform: 'Square',
        products: [
          'FLY: Flyer; 0.00 EUR; any; Everything > Everything',
          'CUP: Cup; 5.00 EUR; any; Everything > Everything',
        ],
      },
      { allowFree: true },
    );
  });

  it('on request, from a price or in a range are refused as what they are', async () => {
    await becomes(
      'words.csv',
      table('sku,name,price', 'a,A,on request', 'b,B,from 12.00', 'c,C,10.00-20.00', 'd,D,12.00'),
      {
        products: ['d: D; 12.00 EUR; any; Everything > Everything'],
        problems: [
          '2 price "on request" is not an amount.',
          '3 price "from 12.00" is the lowest of several prices.',
          '4 price "10.00-20.00" is not an amount.',
        ],
      },
    );
  });
});

describe('what a platform has twice', () => {
  it('Square: one SKU for two variations', async () => {
    await becomes(
      'catalog.csv',
      table(
        'Token,Item Name,Variation Name,SKU,Square Online Item Visibility,Price',
        'AAA,Tee,S,TEE,visible,10',
        'BBB,Tee,M,TEE,visible,10',
      ),
      {
        platform: 'Square',
        products: [
          'TEE: Tee, S; 10.00 EUR; any; Everything > Everything; #s; in tee',
          'BBB: Tee, M; 10.00 EUR; any; Everything > Everything; #m; in tee',
        ],
        notes: ['3 SKU "TEE" is the id of line 2 already. This one is called BBB.'],
      },
    );
  });

  it('Ecwid: one SKU for two products', async () => {
    await becomes(
      'catalog.csv',
      table(
        'type,product_internal_id,product_sku,product_name,product_price,product_quantity,product_is_inventory_tracked,product_is_available',
        'product,1,A,Mug,5,1,true,true',
        'product,2,A,Jug,5,1,true,true',
      ),
      {
        platform: 'Ecwid',
        products: [
          'A: Mug; 5.00 EUR; 1; Everything > Everything',
          '2: Jug; 5.00 EUR; 1; Everything > Everything',
        ],
        notes: ['3 product_sku "A" is the id of line 2 already. This one is called 2.'],
      },
    );
  });
});

describe('a product whose variants are none of them for sale', () => {
  it('Shopware, Lightspeed, eBay: is not sold by itself', async () => {
    await becomes(
      'shopware.csv',
      table(
        'id;parent_id;product_number;active;stock;name;price_gross;tax_id',
        'a;;P;1;5;Decke;99;t',
        'b;a;P.1;0;5;;;',
        'c;;Q;1;5;Kissen;19;t',
      ),
      {
        platform: 'Shopware 6',
        products: ['Q: Kissen; 19.00 EUR; 5; Everything > Everything'],
        leftOut: [['active is 0', 1]],
        parts: 1,
      },
    );
  });

  it('Shopware: of a product that is switched off no variant is sold', async () => {
    await becomes(
      'shopware.csv',
      table(
        'id;parent_id;product_number;active;stock;name;price_gross;tax_id',
        'a;;P;0;5;Decke;99;t',
        'b;a;P.1;1;5;;;',
      ),
      {
        platform: 'Shopware 6',
        products: [],
        leftOut: [['active is 0', 2]],
        says: ['no product in the file is for sale'],
      },
    );
  });
});

describe('JSON of a shop system', () => {
  const variant = (more: object) => ({ option1: 'Default Title', sku: 'A', price: '10.00', ...more });
  const product = (more: object) => ({
    title: 'Mug',
    handle: 'mug',
    vendor: 'Kiln',
    product_type: 'Cups',
    tags: '',
    ...more,
  });

  it('says the line of what is wrong', async () => {
    const text = `{"products":[\n${json(product({ variants: [variant({})] }))},\n${json(product({ handle: 'b', variants: [variant({ sku: 'B', price: 'ten' })] }))}\n]}`;
    await becomes('products.json', text, {
      platform: 'Shopify',
      products: ['A: Mug; 10.00 EUR; any; Cups > Cups; by Kiln'],
      problems: ['3 Variant Price "ten" is not an amount.'],
    });
  });

  it('has variants that share a number, and options beyond ASCII', async () => {
    const variants = [
      variant({ sku: 'X', option1: 'Größe 1' }),
      variant({ sku: 'X', option1: 'Größe 2' }),
      variant({ sku: null, option1: '赤' }),
    ];
    await becomes('products.json', json({ products: [product({ variants })] }), {
      platform: 'Shopify',
      products: [
        'X: Mug, Größe 1; 10.00 EUR; any; Cups > Cups; #größe 1; in mug; by Kiln',
        'mug-gro-e-2-bdd55b48: Mug, Größe 2; 10.00 EUR; any; Cups > Cups; #größe 2; in mug; by Kiln',
        expect.stringMatching(/^mug-[0-9a-f]{8}: Mug, 赤; /),
      ],
      notes: [
        '1 Variant SKU "X" is the id of product 1 already. This one is called mug-gro-e-2-bdd55b48.',
        'Handle "mug-赤" cannot stand in an address',
      ],
    });
  });

  it('in several currencies keeps to one', async () => {
    const money = (amount: string, currencyCode: string) => ({ amount, currencyCode });
    const list = [
      product({ variants: [variant({ price: money('10.0', 'CAD') })] }),
      product({ handle: 'b', variants: [variant({ sku: 'B', price: money('8.0', 'USD') })] }),
    ];
    await becomes('products.json', json({ products: list }), {
      platform: 'Shopify',
      products: ['A: Mug; 10.00 CAD; any; Cups > Cups; by Kiln'],
      problems: ['1 Variant Price is in USD, the catalogue in CAD. One catalogue has one currency.'],
    });
  });

  it('may be mapped by the names of its table', async () => {
    await becomes(
      'products.json',
      json({ products: [product({ variants: [variant({ compare_at_price: '12.00' })] })] }),
      { platform: 'Shopify', products: ['A: Mug; 12.00 EUR; any; Cups > Cups; by Kiln'] },
      { map: [['price', 'Variant Compare At Price']] },
    );
  });

  it('of one\u2019s own making, in a shape that is like Shopify\u2019s, keeps its pieces, brand and category', async () => {
    const own = {
      title: 'Cup',
      handle: 'cup',
      brand: 'Kiln',
      category: 'Kitchen > Cups',
      vendor: '',
      variants: [
        { sku: 'C-1', price: 12, stock: 4, option1: 'Blue' },
        { sku: 'C-2', price: 12.5, stock: 0, option1: 'Red' },
      ],
    };
    await becomes('own.json', json([own]), {
      platform: 'Shopify',
      products: [
        'C-1: Cup, Blue; 12.00 EUR; 4; Kitchen > Cups; #blue; in cup; by Kiln',
        'C-2: Cup, Red; 12.50 EUR; 0; Kitchen > Cups; #red; in cup; by Kiln',
      ],
    });
  });

  it('WooCommerce: what is published later is not sold yet', async () => {
    const plain = {
      type: 'simple',
      regular_price: '5',
      stock_status: 'instock',
      catalog_visibility: 'visible',
    };
    await becomes(
      'wc.json',
      json([
        { ...plain, id: 1, sku: 'A', name: 'A', status: 'publish' },
        { ...plain, id: 2, sku: 'B', name: 'B', status: 'future' },
        { ...plain, id: 3, sku: 'C', name: 'C', status: 'trash' },
      ]),
      {
        platform: 'WooCommerce',
        products: ['A: A; 5.00 EUR; any; Everything > Everything'],
        leftOut: [
          ['Published is not yet', 1],
          ['Published is trash', 1],
        ],
      },
    );
  });
});

describe('a table that is only like an export', () => {
  it('keeps its own numbers', async () => {
    await becomes(
      'own.csv',
      table('id,title,price,currency_code,image1,materials,category', '17,Ring,20,EUR,r.jpg,silver,Rings'),
      { products: ['17: Ring; 20.00 EUR; any; Rings > Rings; of silver'] },
    );
  });
});
