import { describe, expect, it } from 'vitest';
import { becomes } from './becomes.js';

const table = (...lines: readonly string[]) => lines.join('\n');
const json = (value: unknown) => JSON.stringify(value);

describe('one export in another dress', () => {
  it('Shopware: a profile whose columns are called as in the database', async () => {
    await becomes(
      'profil.csv',
      table(
        'productNumber;translations.DEFAULT.name;translations.DEFAULT.description;price.DEFAULT.net;price.DEFAULT.gross;stock;active;manufacturer.translations.DEFAULT.name;cover.media.url',
        'SW1;Kerze;<p>Wachs.</p>;8.40;9.99;3;1;Imkerei;https://i.example/k.jpg',
        'SW2;Docht;;0.84;1;0;0;Imkerei;',
      ),
      {
        platform: 'Shopware 6',
        products: ['SW1: Kerze; 9.99 EUR; 3; Everything > Everything; by Imkerei'],
        leftOut: [['active is 0', 1]],
      },
    );
  });

  it('OpenCart: the extension whose columns stand between underscores', async () => {
    await becomes(
      'csvprice.csv',
      table(
        '_ID_;_MODEL_;_SKU_;_NAME_;_PRICE_;_QUANTITY_;_CATEGORY_;_MANUFACTURER_;_IMAGE_;_STATUS_',
        '1;SKU-001;ART-001;Lamp;1500.0000;10;Home|Lamps;Allegri;catalog/demo/l.jpg;1',
        '2;SKU-002;ART-002;Old lamp;2500.0000;5;Home|Lamps;Allegri;catalog/demo/o.jpg;0',
      ),
      {
        products: ['1: Lamp; 1500.00 EUR; 10; Home > Lamps; by Allegri'],
        leftOut: [['_STATUS_ is 0', 1]],
        notes: ['1 - columns "_ID_" and "_SKU_" both say id'],
      },
    );
  });

  it('eBay: the German template, with decimal commas', async () => {
    await becomes(
      'ebay-de.csv',
      table(
        '*Action(SiteID=Germany|Country=DE|Currency=EUR|Version=1193|CC=UTF-8);Custom label (SKU);Category ID;Category name;Title;Relationship;Relationship details;Start price;Quantity;Item photo URL;Condition ID;Description;Format;C:Marke',
        'Add;VASE;20563;/Möbel & Wohnen/Dekoration/Vasen;Vase, klein;;;12,50;4;https://i.example/v.jpg;1000;<p>Ton.</p>;FixedPrice;Kiln',
      ),
      {
        platform: 'eBay',
        products: ['VASE: Vase, klein; 12.50 EUR; 4; Möbel & Wohnen > Vasen; by Kiln'],
      },
    );
  });

  it('Etsy: titles in another script, and one that is only figures', async () => {
    const head = 'TITLE,DESCRIPTION,PRICE,CURRENCY_CODE,QUANTITY,TAGS,MATERIALS,IMAGE1,SKU';
    const products = await becomes(
      'EtsyListingsDownload.csv',
      table(
        head,
        '陶器の花瓶,手作り,4500,JPY,2,"花瓶,陶器",,,',
        '"Ring, 1 of 1",x,"1,200",JPY,1,,,,',
        '1984,x,980,JPY,3,,,,',
      ),
      {
        platform: 'Etsy',
        products: [
          expect.stringMatching(
            /^p-[0-9a-f]{8}: 陶器の花瓶; 4500 JPY; 2; Everything > Everything; #花瓶 #陶器$/,
          ),
          'ring-1-of-1: Ring, 1 of 1; 1200 JPY; 1; Everything > Everything',
          '1984: 1984; 980 JPY; 3; Everything > Everything',
        ],
      },
    );
    expect(products).toHaveLength(3);
  });

  it('Square: a table of before, without options', async () => {
    await becomes(
      'items.csv',
      table(
        'Token,Item Name,Description,Category,SKU,Variation Name,Price,Current Quantity Shop,New Quantity Shop,Stock Alert Enabled Shop',
        'A1,Tea,Leaves.,Drinks,TEA-50,50 g,$4.50,12,,N',
        'A2,Tea,Leaves.,Drinks,TEA-100,100 g,$8.00,,,N',
        'A3,Cup,,,,Regular,$6.00,3.0,,N',
      ),
      {
        platform: 'Square',
        products: [
          'TEA-50: Tea, 50 g; 4.50 USD; 12; Drinks > Drinks; #50 g; in tea',
          'TEA-100: Tea, 100 g; 8.00 USD; any; Drinks > Drinks; #100 g; in tea',
          'A3: Cup; 6.00 USD; 3; Other > Other',
        ],
      },
      { currency: 'USD' },
    );
  });

  it('Squarespace: rows out of order, numbers repeated on each, and a price with its sign', async () => {
    await becomes(
      'products.csv',
      table(
        'Product ID [Non Editable],Variant ID [Non Editable],Product Type [Non Editable],Product Page,Product URL,Title,Description,SKU,Option Name 1,Option Value 1,Price,Sale Price,On Sale,Stock,Categories,Tags,Visible,Hosted Image URLs',
        '9a,v1,PHYSICAL,shop,tote,Tote,Canvas.,T-N,Colour,Natural,€18.00,€0.00,No,3,,,Yes,',
        '9a,v2,PHYSICAL,shop,tote,Tote,Canvas.,T-B,Colour,Black,€18.00,€15.00,Yes,0,,,Yes,',
        '9b,v3,PHYSICAL,shop,bag,Bag,,,,,€1’250.00,,,,,,yes,',
      ),
      {
        platform: 'Squarespace',
        products: [
          'T-N: Tote, Natural; 18.00 EUR; 3; Everything > Everything; #natural; in 9a',
          'T-B: Tote, Black; 15.00 EUR was 18.00; 0; Everything > Everything; #black; in 9a',
          'bag: Bag; 1250.00 EUR; any; Everything > Everything',
        ],
      },
    );
  });

  it('Ecwid: variations before their product, and below another', async () => {
    await becomes(
      'catalog.csv',
      table(
        'type,product_internal_id,product_sku,product_name,product_price,product_quantity,product_is_inventory_tracked,product_is_available,product_variation_sku,product_variation_option_Size',
        'product_variation,5,TEE,,,2,true,,TEE-S,S',
        'product,6,CAP,Cap,9,1,true,true,,',
        'product_variation,5,TEE,,22,0,true,,TEE-L,L',
        'product,5,TEE,Tee,20,,false,true,,',
      ),
      {
        platform: 'Ecwid',
        products: [
          'TEE-S: Tee, S; 20.00 EUR; 2; Everything > Everything; #s; in 5',
          'CAP: Cap; 9.00 EUR; 1; Everything > Everything',
          'TEE-L: Tee, L; 22.00 EUR; 0; Everything > Everything; #l; in 5',
        ],
        parts: 1,
      },
    );
  });

  it('Shopify: one product as its address with .json gives it, and an answer of GraphQL', async () => {
    const variant = { sku: 'SOAP', price: '4.50', option1: 'Default Title' };
    const product = {
      id: 1,
      title: 'Soap',
      handle: 'soap',
      vendor: 'Kiln',
      product_type: 'Bath',
      variants: [variant],
    };
    const right = { platform: 'Shopify', products: ['SOAP: Soap; 4.50 EUR; any; Bath > Bath; by Kiln'] };
    await becomes('soap.json', json({ product }), right);
    const node = {
      title: 'Soap',
      handle: 'soap',
      vendor: 'Kiln',
      productType: 'Bath',
      variants: { nodes: [{ sku: 'SOAP', price: '4.50' }] },
    };
    await becomes('graphql.json', json({ data: { products: { edges: [{ node }] } } }), right);
  });

  it('WooCommerce: the open Store API, whose prices are in minor units', async () => {
    const product = {
      id: 34,
      name: 'Beanie',
      parent: 0,
      type: 'simple',
      sku: 'BEANIE',
      on_sale: true,
      short_description: '<p>Warm.</p>',
      description: '',
      prices: {
        price: '1800',
        regular_price: '2000',
        sale_price: '1800',
        price_range: null,
        currency_code: 'GBP',
        currency_minor_unit: 2,
        currency_symbol: '£',
      },
      images: [{ id: 1, src: 'https://i.example/b.jpg' }],
      categories: [{ id: 2, name: 'Hats' }],
      tags: [],
      attributes: [],
      variations: [],
      is_purchasable: true,
      is_in_stock: true,
      is_on_backorder: false,
      low_stock_remaining: null,
    };
    await becomes(
      'store.json',
      json([
        product,
        { ...product, id: 35, sku: 'CAP', name: 'Cap', is_in_stock: false },
        { ...product, id: 36, sku: 'SHOW', is_purchasable: false },
      ]),
      {
        platform: 'WooCommerce',
        products: [
          'BEANIE: Beanie; 18.00 GBP was 20.00; any; Hats > Hats',
          'CAP: Cap; 18.00 GBP was 20.00; 0; Hats > Hats',
        ],
        leftOut: [['Published is not purchasable', 1]],
      },
    );
  });

  it('Yandex: offers with attributes, in a frame of categories', async () => {
    await becomes(
      'yml.xml',
      `<?xml version="1.0" encoding="UTF-8"?>
<yml_catalog date="2026-11-01"><shop><name>Shop</name><currencies><currency id="EUR" rate="1"/></currencies>
<categories><category id="1">Books</category></categories>
<offers>
<offer id="y1" available="true"><name>Atlas</name><price>25.00</price><oldprice>30.00</oldprice><currencyId>EUR</currencyId><categoryId>1</categoryId><picture>https://i.example/a.jpg</picture><vendor>Map &amp; Co</vendor></offer>
<offer id="y2" available="false"><name>Globe</name><price>90</price><currencyId>EUR</currencyId></offer>
</offers></shop></yml_catalog>`,
      {
        products: [
          'y1: Atlas; 25.00 EUR was 30.00; any; Books > Books; by Map & Co',
          'y2: Globe; 90.00 EUR; 0; Other > Other',
        ],
      },
    );
  });

  it('a table with its texts in two languages', async () => {
    await becomes(
      'two.csv',
      table('sku,title_de,title_en,description_de,description,price', 'A,Becher,Mug,Blau.,Blue.,5'),
      {
        products: ['A: Becher; 5.00 EUR; any; Everything > Everything'],
        notes: [
          '1 - columns "title_de" and "title_en" both say name: "title_de" counts',
          '1 - columns "description_de" and "description" both say description: "description" counts',
        ],
      },
    );
  });

  it('Etsy: the API, whose money has a divisor and whose listings have a state', async () => {
    const listing = {
      listing_id: 77,
      title: 'Ring',
      description: 'Silver.',
      state: 'active',
      quantity: 2,
      price: { amount: 4950, divisor: 100, currency_code: 'EUR' },
      tags: ['silver'],
      materials: ['silver'],
    };
    await becomes(
      'etsy.json',
      json({
        count: 4,
        results: [
          listing,
          { ...listing, listing_id: 78, state: 'inactive' },
          { ...listing, listing_id: 79, state: 'expired' },
          {
            ...listing,
            listing_id: 80,
            state: 'sold_out',
            quantity: 0,
            price: { amount: 5, divisor: 100, currency_code: 'EUR' },
          },
        ],
      }),
      {
        products: [
          '77: Ring; 49.50 EUR; 2; Everything > Everything; #silver; of silver',
          '80: Ring; 0.05 EUR; 0; Everything > Everything; #silver; of silver',
        ],
        leftOut: [
          ['state is inactive', 1],
          ['state is expired', 1],
        ],
      },
    );
  });

  it('a table with the state of an address sells all of it', async () => {
    await becomes('state.csv', table('sku,name,price,state', 'A,Mug,5,CA', 'B,Jug,5,NO', 'C,Pot,5,Bayern'), {
      products: [
        'A: Mug; 5.00 EUR; any; Everything > Everything',
        'B: Jug; 5.00 EUR; any; Everything > Everything',
        'C: Pot; 5.00 EUR; any; Everything > Everything',
      ],
    });
  });

  it('Square: prices of single locations', async () => {
    await becomes(
      'catalog.csv',
      table(
        'Token,Item Name,Variation Name,SKU,Square Online Item Visibility,Price,Price North,Price South',
        'A1,Tea,Regular,TEA,visible,,4.50,5.00',
        'A2,Cup,Regular,CUP,visible,6.00,,6.50',
        'A3,Pot,Regular,POT,visible,,9.00,9.00',
        'A4,Jug,Regular,JUG,visible,7.00,,',
      ),
      {
        platform: 'Square',
        products: [
          'TEA: Tea; 4.50 EUR; any; Everything > Everything',
          'CUP: Cup; 6.00 EUR; any; Everything > Everything',
          'POT: Pot; 9.00 EUR; any; Everything > Everything',
          'JUG: Jug; 7.00 EUR; any; Everything > Everything',
        ],
        notes: [
          '2 Price North locations ask different prices, of which one counts.',
          '3 Price South locations ask different prices, of which one counts.',
        ],
      },
    );
  });
});
