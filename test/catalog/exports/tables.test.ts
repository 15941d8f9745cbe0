import { describe, expect, it } from 'vitest';
import { becomes } from './becomes.js';

const table = (...lines: readonly string[]) => lines.join('\n');

describe('a table as merchants have it', () => {
  it('Shopify by a German Excel: semicolons, decimal commas, a market of its own', async () => {
    await becomes(
      'products_export_1.csv',
      `\ufeff${table(
        'Handle;Title;Body (HTML);Vendor;Product Category;Type;Tags;Published;Option1 Name;Option1 Value;Variant SKU;Variant Inventory Tracker;Variant Inventory Qty;Variant Inventory Policy;Variant Price;Variant Compare At Price;Image Src;Price / International;Status',
        'kerze;Kerze;<p>Wachs</p>;Imkerei;Home & Garden > Decor > Candles;;bio, wachs;true;Title;Default Title;K-1;shopify;4;deny;12,50;0,00;;14,00;active',
        'docht;Docht;;Imkerei;;;;true;Title;Default Title;D-1;shopify;0;continue;1.250,00;;;;active',
      )}`,
      {
        platform: 'Shopify',
        products: [
          'K-1: Kerze; 12.50 EUR; 4; Home & Garden > Candles; #bio #wachs; by Imkerei',
          'D-1: Docht; 1250.00 EUR; any back-order; Other > Other; #back-order; by Imkerei',
        ],
      },
    );
  });

  it('Matrixify: the same with numbers and commands beside it', async () => {
    await becomes(
      'Products.csv',
      table(
        'ID,Handle,Command,Title,Body HTML,Vendor,Type,Tags,Status,Published,Variant ID,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Compare At Price,Variant Inventory Tracker,Variant Inventory Policy,Variant Inventory Qty,Image Src',
        '7001,tray,MERGE,Tray,<p>Ash.</p>,Wood,Trays,ash,Active,TRUE,1,Size,S,TR-S,20,,shopify,deny,3,',
        '7001,tray,MERGE,Tray,<p>Ash.</p>,Wood,Trays,ash,Active,TRUE,2,Size,L,TR-L,30,35,shopify,deny,1,',
        '7002,bowl,MERGE,Bowl,,Wood,Bowls,,Draft,FALSE,3,Title,Default Title,BO,30,,shopify,deny,1,',
      ),
      {
        platform: 'Shopify',
        products: [
          'TR-S: Tray, S; 20.00 EUR; 3; Trays > Trays; #ash #s; in tray; by Wood',
          'TR-L: Tray, L; 30.00 EUR was 35.00; 1; Trays > Trays; #ash #l; in tray; by Wood',
        ],
        leftOut: [['Status is Draft', 1]],
      },
    );
  });

  it('WooCommerce of 2025: brands, and a sale that ended', async () => {
    await becomes(
      'wc-product-export-2-11-2026.csv',
      table(
        'ID,Type,SKU,"GTIN, UPC, EAN, or ISBN",Name,Published,"Is featured?","Visibility in catalog","Short description",Description,"Date sale price starts","Date sale price ends","In stock?",Stock,"Backorders allowed?","Sale price","Regular price",Categories,Tags,Images,Parent,Brands,"Attribute 1 name","Attribute 1 value(s)"',
        '1,simple,T-1,,Tea,1,0,visible,Black.,,2026-11-01,2026-11-30,1,20,0,4.00,5.00,"Food, Food > Tea","black, loose",https://i.example/t.jpg,,Leaf,,',
        '2,simple,T-2,,Mint,1,0,visible,,,,2026-10-31,1,,0,4.00,5.00,Food > Tea,,,,Leaf,,',
        '3,simple,T-3,,Chai,1,0,visible,,,,,0,0,notify,,6.00,Food > Tea,,,,Leaf,,',
      ),
      {
        platform: 'WooCommerce',
        products: [
          'T-1: Tea; 5.00 EUR sale 4.00; 20; Food > Tea; #black #loose; by Leaf',
          'T-2: Mint; 5.00 EUR; any; Food > Tea; by Leaf',
          'T-3: Chai; 6.00 EUR; 0; Food > Tea; by Leaf',
        ],
      },
    );
  });

  it('Merchant Center TSV of 2025: preorders, groups and a price in words of a place', async () => {
    await becomes(
      'feed.tsv',
      table(
        'id\ttitle\tdescription\tlink\timage link\tavailability\tavailability date\tprice\tsale price\tsale price effective date\tbrand\titem group id\tcolor\tsize\tproduct type\tshipping(country:price)',
        'g1\tCoat\tWool.\thttps://s.example\thttps://s.example/c.jpg\tpreorder\t2027-02-01T00:00+0100\t199.00 EUR\t\t\tFell\tCOAT\tMoss\tM\tWomen > Coats\tDE:4.90 EUR',
        'g2\tCoat\tWool.\thttps://s.example\thttps://s.example/c.jpg\tin_stock\t\t199.00 EUR\t149.00 EUR\t2026-11-20T00:00+0100/2026-11-30T23:59+0100\tFell\tCOAT\tMoss\tL\tWomen > Coats\t',
      ),
      {
        products: [
          'g1: Coat, Moss, M; 199.00 EUR; any pre-order; Women > Coats; #moss #m #pre-order; in COAT; by Fell',
          'g2: Coat, Moss, L; 199.00 EUR sale 149.00; any; Women > Coats; #moss #l; in COAT; by Fell',
        ],
      },
    );
  });

  it('Meta: archived rows and pieces', async () => {
    await becomes(
      'catalog_products.csv',
      table(
        '# Required | The unique content ID,# Required | title,,,,,,',
        'id,title,availability,price,sale_price,quantity_to_sell_on_facebook,status,fb_product_category',
        'm1,Kite,in stock,30.00 EUR,24.00 EUR,5,active,toys & games > outdoor toys',
        'm2,Line,in stock,5.00 EUR,,0,active,toys & games > outdoor toys',
        'm3,Old kite,in stock,30.00 EUR,,1,archived,toys & games > outdoor toys',
      ),
      {
        platform: 'Meta',
        products: [
          'm1: Kite; 24.00 EUR was 30.00; 5; toys & games > outdoor toys',
          'm2: Line; 5.00 EUR; 0; toys & games > outdoor toys',
        ],
        leftOut: [['status is archived', 1]],
      },
    );
  });

  it('a sheet of one\u2019s own: a title above the header, sums below, notes beside', async () => {
    await becomes(
      'Preisliste 2026.csv',
      table(
        'Preisliste Herbst 2026;;;;',
        ';;;;',
        'Art.-Nr.;Bezeichnung;Preis;Bestand;Bemerkung',
        'A-1;Besen;12,90 €;5;neu',
        'A-2;Eimer;8,50 €;ausverkauft;',
        ';;21,40 €;;Summe',
      ),
      {
        products: [
          'A-1: Besen; 12.90 EUR; 5; Everything > Everything',
          'A-2: Eimer; 8.50 EUR; 0; Everything > Everything',
        ],
        notes: ['3 - line 1 stands before the header and is passed over.'],
        problems: [
          '6 Art.-Nr. is missing. Give every product an id of its own.',
          '6 Bezeichnung is missing.',
        ],
        says: ['Columns passed over: Bemerkung.'],
      },
    );
  });

  it('of a till: item codes, descriptions in place of names', async () => {
    await becomes(
      'till.csv',
      table(
        'Item Code,Item Name,Retail Price,Qty on Hand,Department,Sub Department,Discontinued',
        '1001,Sourdough,$4.50,8,Bakery,Bread,N',
        '1002,Rye,$4.00,0,Bakery,Bread,N',
        '1003,Bun,$1.00,4,Bakery,Rolls,Y',
      ),
      {
        products: ['1001: Sourdough; 4.50 USD; 8; Bakery > Bread', '1002: Rye; 4.00 USD; 0; Bakery > Bread'],
        leftOut: [['Discontinued is Y', 1]],
      },
      { currency: 'USD' },
    );
  });

  it('with pictures, materials and categories as JSON in its columns', async () => {
    const quoted = (value: unknown) => `"${JSON.stringify(value).replaceAll('"', '""')}"`;
    await becomes(
      'export.csv',
      table(
        'sku,name,price,images,materials,categories',
        `j1,Bench,250,${quoted([{ src: 'https://i.example/b.jpg' }])},${quoted(['oak', 'steel'])},${quoted(['Garden', 'Benches'])}`,
        'j2,Bench 2,260,,oak,[broken',
      ),
      {
        products: [
          'j1: Bench; 250.00 EUR; any; Garden > Benches; of oak+steel',
          expect.stringContaining('j2: Bench 2; 260.00 EUR; any; [broken > [broken; of oak'),
        ],
      },
    );
  });

  it('with ids that a spreadsheet made of them', async () => {
    await becomes(
      'ids.csv',
      table('sku,name,price', '"=""00123""",A,5', '1.23E+12,B,5', "'0456,C,5", '12 34/5,D,5', '00123,E,5'),
      {
        products: [
          '00123: A; 5.00 EUR; any; Everything > Everything',
          '0456: C; 5.00 EUR; any; Everything > Everything',
          expect.stringMatching(/^12-34-5-[0-9a-f]{8}: D; 5.00 EUR/),
        ],
        problems: [
          '3 sku "1.23E+12" is a number that a spreadsheet has shortened',
          '6 sku "00123" is the id of line 2 already.',
        ],
        notes: ['5 sku "12 34/5" cannot stand in an address'],
      },
    );
  });
});
