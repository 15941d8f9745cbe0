import { describe, expect, it } from 'vitest';
import { becomes } from './becomes.js';

const ECWID =
  'type,product_internal_id,product_sku,product_name,product_price,product_compare_to_price,product_is_inventory_tracked,product_quantity,product_quantity_out_of_stock_behaviour,product_is_available,product_media_main_image_url,product_description,product_category_1,product_category_2,product_brand,product_option_name,product_option_type,product_option_value,product_option_markup,product_variation_sku,product_variation_option_Colour,product_variation_option_Size,category_internal_id,category_path';

describe('an export of Ecwid', () => {
  it('joins variations to their products, and notes what a choice adds to a price', async () => {
    const rows = [
      ECWID,
      'category,,,,,,,,,,,,,,,,,,,,,,11,Home / Lamps',
      'product,701,LAMP,Cord lamp,59.00,75.00,true,9,SHOW,true,https://img.example/l.jpg,<p>Cotton cord.</p>,Home / Lamps,Sale,Hill & Dale,,,,,,,,,',
      'product_option,701,LAMP,,,,,,,,,,,,,Colour,DROPDOWNLIST,Red,,,,,,',
      'product_variation,701,LAMP,,,,true,4,SHOW,,,,,,,,,,,LAMP-R,Red,3 m,,',
      'product_variation,701,LAMP,,65.00,,true,0,ALLOW_PREORDER,,,,,,,,,,,,Grey,3 m,,',
      'product,702,WRAP,Gift wrap,3.00,,false,0,SHOW,true,,,Home,,,,,,,,,,,',
      'product_option,702,WRAP,,,,,,,,,,,,,Ribbon,RADIOBUTTONS,Silk,1.50,,,,,',
      'product,703,OLD,Old lamp,20.00,,true,3,SHOW,false,,,Home,,,,,,,,,,,',
      'product,704,GONE,Gone lamp,20.00,,true,0,HIDE,true,,,Home,,,,,,,,,,,',
      'product,705,,Shade,20.00,,true,2,SHOW,TRUE,,,,,,,,,,,,,,',
    ];
    await becomes('catalog.csv', rows.join('\n'), {
      platform: 'Ecwid',
      products: [
        'LAMP-R: Cord lamp, Red, 3 m; 59.00 EUR was 75.00; 4; Home > Lamps; #red #3 m; in 701; by Hill & Dale',
        'LAMP-grey-3-m: Cord lamp, Grey, 3 m; 65.00 EUR; any pre-order; Home > Lamps; #grey #3 m #pre-order; in 701; by Hill & Dale',
        'WRAP: Gift wrap; 3.00 EUR; any; Home > Home',
        '705: Shade; 20.00 EUR; 2; Other > Other',
      ],
      leftOut: [
        ['product_is_available is false', 1],
        ['product_quantity_out_of_stock_behaviour is HIDE, and none is left', 1],
      ],
      notes: ['8 product_option_markup is 1.50 for "Silk", which is not read: the product keeps its price.'],
      parts: 4,
    });
  });
});

describe('an item library of Square', () => {
  const HEAD =
    'Reference Handle,Token,Item Name,Customer-facing Name,Variation Name,SKU,Description,Categories,Reporting Category,GTIN,Square Online Item Visibility,Item Type,Price,Online Sale Price,Archived,Sellable,Option Name 1,Option Value 1,Option Name 2,Option Value 2,Enabled North,Current Quantity North,New Quantity North,Stock Alert Enabled North,Enabled South,Current Quantity South,Tax - VAT (20%)';

  it('adds up the pieces of its locations, and sells nothing without a price', async () => {
    const rows = [
      HEAD,
      '#mug,AAA111,Enamel mug,,Blue,MUG-B,Holds tea.,"Home (T2B3ROTJ3HFGVBO22QLOOJDE) > Cups (Q2B3ROTJ3HFGVBO22QLOOJDE)",Home,,visible,Physical good,9.00,7.50,N,Y,Colour,Blue,Size,S,Y,3,,N,Y,2,Y',
      '#mug,AAA112,Enamel mug,,Red,,Holds tea.,Home > Cups,Home,,visible,Physical good,9.00,,N,Y,Colour,Red,Size,S,Y,-1,,N,N,5,Y',
      '#soap,BBB111,Soap bar,Olive soap,Regular,SOAP,,,Bath,,visible,Physical good,"1,050.00",,N,,,,,,Y,,,N,Y,,Y',
      '#tip,CCC111,Donation,,Regular,TIP,,,Bath,,visible,Physical good,variable,,N,Y,,,,,Y,,,N,Y,,Y',
      '#old,DDD111,Old soap,,Regular,OLD,,,Bath,,visible,Physical good,4,,Y,Y,,,,,Y,1,,N,Y,,Y',
      '#hid,EEE111,Hidden soap,,Regular,HID,,,Bath,,hidden,Physical good,4,,N,Y,,,,,Y,1,,N,Y,,Y',
      '#off,FFF111,Off soap,,Regular,OFF,,,Bath,,visible,Physical good,4,,N,Y,,,,,N,1,,N,N,,Y',
      '#ing,GGG111,Lye,,Regular,LYE,,,Bath,,visible,Physical good,4,,N,N,,,,,Y,1,,N,Y,,Y',
    ];
    await becomes('catalog-2026-11-02.csv', rows.join('\n'), {
      platform: 'Square',
      products: [
        'MUG-B: Enamel mug, Blue, S; 7.50 EUR was 9.00; 5; Home > Cups; #blue #s; in enamel-mug',
        'AAA112: Enamel mug, Red, S; 9.00 EUR; 0; Home > Cups; #red #s; in enamel-mug',
        'SOAP: Olive soap; 1050.00 EUR; any; Bath > Bath',
      ],
      leftOut: [
        ['Price is variable: what it costs is said when it is sold', 1],
        ['Archived is Y', 1],
        ['Square Online Item Visibility is hidden', 1],
        ['Enabled North is N, at every location', 1],
        ['Sellable is N', 1],
      ],
    });
  });
});

describe('an export of Lightspeed', () => {
  it('X-Series has its variants by their handle, and pieces by outlet', async () => {
    const rows = [
      'id,handle,sku,composite_name,composite_sku,composite_quantity,name,description,product_category,variant_option_one_name,variant_option_one_value,variant_option_two_name,variant_option_two_value,variant_option_three_name,variant_option_three_value,tags,supply_price,retail_price,tax_name,tax_value,account_code,brand_name,supplier_name,supplier_code,active,track_inventory,inventory_Main_Outlet,reorder_point_Main_Outlet,inventory_Harbour',
      'u-1,rope,10001,,,,Climbing rope,<p>Dry.</p>,Gear / Ropes,Length,60 m,,,,,"climbing, dry",80,159.9,GST,0.1,200,Fell,Fell Ltd,F1,1,1,2,1,1',
      'u-2,rope,10002,,,,Climbing rope,<p>Dry.</p>,Gear / Ropes,Length,80 m,,,,,"climbing, dry",90,189.9,GST,0.1,200,Fell,Fell Ltd,F1,1,1,0,1,-1',
      'u-3,kit,10003,,,,Starter kit,,Gear,,,,,,,,50,99,GST,0.1,200,,,,1,0,,,',
      'u-3,kit,,,10001,1,,,,,,,,,,,,,,,,,,,,,,,',
      'u-4,lesson,10004,,,,Lesson,,Gear,,,,,,,,0,40,GST,0.1,200,,,,0,0,,,',
    ];
    await becomes('product-export.csv', rows.join('\n'), {
      platform: 'Lightspeed Retail (X-Series)',
      products: [
        '10001: Climbing rope, 60 m; 159.90 EUR; 3; Gear > Ropes; #climbing #dry #60 m; in rope; by Fell',
        '10002: Climbing rope, 80 m; 189.90 EUR; 0; Gear > Ropes; #climbing #dry #80 m; in rope; by Fell',
        '10003: Starter kit; 99.00 EUR; any; Gear > Gear',
      ],
      leftOut: [['active is 0', 1]],
      parts: 1,
    });
  });

  it('eCom has texts in languages, and hides what ran out', async () => {
    const rows = [
      'Internal_ID;Internal_Variant_ID;Visible;Brand;Supplier;EN_Title_Short;EN_Title_Long;EN_Description_Short;EN_Description_Long;EN_Variant;Price;Price_Old;Price_Cost;Tax;Stock_Track;Stock_Level;Article_Code;EAN;SKU;EN_Category_1;EN_Category_2;Tags;Images',
      '1;11;Y;Fell;;Boot;Boot, high;Short.;<p>Long text.</p>;"""Size: 42"",""Colour: Moss""";120,00;150,00;60;21;Y;3;B-42;;;Shoes;Boots;hiking;https://img.example/b.jpg',
      '1;12;Y;Fell;;Boot;Boot, high;Short.;<p>Long text.</p>;"""Size: 43"",""Colour: Moss""";120,00;;60;21;N;0;B-43;;;Shoes;Boots;hiking;',
      '2;21;S;Fell;;Lace;;;;Default;4,50;;1;21;Y;0;L-1;;;Shoes;;;',
      '3;31;N;Fell;;Wax;;;;Default;6,50;;1;21;Y;9;W-1;;;Shoes;;;',
    ];
    const [boot] = await becomes('products.csv', rows.join('\n'), {
      platform: 'Lightspeed eCom',
      products: [
        'B-42: Boot, 42, Moss; 120.00 EUR was 150.00; 3; Shoes > Boots; #hiking #42 #moss; in 1; by Fell',
        'B-43: Boot, 43, Moss; 120.00 EUR; any; Shoes > Boots; #hiking #43 #moss; in 1; by Fell',
      ],
      leftOut: [
        ['Visible is S, and none is left', 1],
        ['Visible is N', 1],
      ],
    });
    expect(boot?.description).toBe('Long text.');
  });

  it('R-Series has departments as levels', async () => {
    const rows = [
      'System ID,UPC,EAN,Custom SKU,Manufact. SKU,Item,Qty.,Price,Tax,Brand,Publish to eCom,MSRP,Category,Subcategory 1,Subcategory 2,Archived',
      '210000000001,,,SADDLE-1,,"Saddle, brown",2,$89.00,Yes,Brook,Yes,$99.00,Bikes,Parts,Saddles,No',
      '210000000002,,,,,Bell,-1,$9.00,Yes,,Yes,,Bikes,Parts,,No',
      '210000000003,,,,,Workshop hour,0,$60.00,Yes,,No,,Service,,,No',
    ];
    await becomes(
      'items.csv',
      rows.join('\n'),
      {
        platform: 'Lightspeed Retail (R-Series)',
        products: [
          'SADDLE-1: Saddle, brown; 89.00 USD; 2; Bikes > Saddles; by Brook',
          '210000000002: Bell; 9.00 USD; 0; Bikes > Parts',
        ],
        leftOut: [['Publish to eCom is No', 1]],
      },
      { currency: 'USD' },
    );
  });
});

describe('an export of OpenCart', () => {
  it('has columns in languages, numbers for categories, and prices before tax', async () => {
    const rows = [
      'product_id,name(en-gb),categories,sku,upc,quantity,model,manufacturer,image_name,shipping,price,date_added,date_available,status,tax_class_id,description(en-gb),meta_title(en-gb),stock_status_id,tags(en-gb),sort_order,subtract,minimum',
      '28,HTC Touch HD,"20,24",,,939,Product 1,HTC,catalog/demo/htc_touch_hd_1.jpg,yes,100,2024-02-03 16:06:50,2024-02-03,true,9,"&lt;p&gt;Big &amp;amp; bright.&lt;/p&gt;",x,7,"phone, touch",0,true,1',
      '29,Palm Treo,20,PALM,,0,Product 2,Palm,,yes,279.9900,2024-02-03 16:42:17,2024-02-03,true,9,,x,6,,0,false,1',
      '30,Canon,33,,,7,Product 1,,,yes,1000,2024-02-03,2024-02-03,true,9,,x,6,,0,true,1',
      '31,Nikon,33,,,7,Product 4,,,yes,80,2024-02-03,2024-02-03,false,9,,x,6,,0,true,1',
    ];
    const [htc] = await becomes('products.csv', rows.join('\n'), {
      platform: 'OpenCart',
      products: [
        'product-1-: HTC Touch HD; 100.00 EUR; 939; Everything > Everything; #phone #touch; by HTC',
        'PALM: Palm Treo; 279.99 EUR; any; Everything > Everything; by Palm',
        '30: Canon; 1000.00 EUR; 7; Everything > Everything',
      ].map((one) =>
        one.startsWith('product-1-')
          ? expect.stringMatching(
              /^product-1-[0-9a-f]{8}: HTC Touch HD; 100.00 EUR; 939; .*#phone #touch; by HTC$/,
            )
          : one,
      ),
      leftOut: [['status is false', 1]],
      notes: [
        '2 model "Product 1" cannot stand in an address',
        '4 model "Product 1" cannot stand in an address',
        'is the id of line 2 already. This one is called 30.',
      ],
      says: ['prices before tax', 'numbers in place of categories'],
    });
    expect(htc).toMatchObject({ description: 'Big & bright.', added: '2024-02-03' });
  });
});

describe('an export of Shopware 6', () => {
  const COLUMNS =
    'id;parent_id;product_number;active;stock;name;description;price_net;price_gross;list_price_net;list_price_gross;tax_id;tax_rate;tax_name;cover_media_url;manufacturer_name;categories;sales_channel;propertyIds;optionIds;options;is_closeout'.split(
      ';',
    );
  const hex = (digit: string) => digit.repeat(32);
  const row = (cells: Readonly<Record<string, string>>) =>
    COLUMNS.map((column) => cells[column] ?? '').join(';');

  it('has variants that leave empty what their product says', async () => {
    const blanket = hex('a');
    const rows = [
      COLUMNS.join(';'),
      row({
        id: blanket,
        product_number: 'SW100',
        active: '1',
        stock: '0',
        name: 'Wolldecke',
        description: '<p>Warm, <b>weich</b>.</p>',
        price_net: '83.19',
        price_gross: '99',
        list_price_gross: '119',
        tax_name: '19%',
        manufacturer_name: 'Hügel',
        categories: `${hex('1')}|${hex('2')}`,
        is_closeout: '0',
      }),
      row({
        id: hex('b'),
        parent_id: blanket,
        product_number: 'SW100.1',
        stock: '5',
        options: 'Farbe: Moos|Größe: 140',
      }),
      row({
        id: hex('c'),
        parent_id: blanket,
        product_number: 'SW100.2',
        active: '0',
        stock: '5',
        options: 'Farbe: Sand',
      }),
      row({
        id: hex('d'),
        parent_id: blanket,
        product_number: 'SW100.3',
        stock: '0',
        price_gross: '89',
        options: 'Farbe: Rost',
      }),
      row({
        id: hex('e'),
        product_number: 'SW200',
        active: '1',
        stock: '0',
        name: 'Kerze',
        price_gross: '5',
        categories: 'Wohnen > Licht|Angebote',
        is_closeout: '1',
      }),
      row({ id: hex('3'), product_number: 'SW300', active: '0', stock: '3', name: 'Alt', price_gross: '5' }),
    ];
    const [first] = await becomes('Export_Produkte.csv', rows.join('\n'), {
      platform: 'Shopware 6',
      products: [
        `SW100.1: Wolldecke, Moos, 140; 99.00 EUR was 119.00; any; Other > Other; #moos #140; in ${blanket}; by Hügel`,
        `SW100.3: Wolldecke, Rost; 89.00 EUR; any back-order; Other > Other; #rost #back-order; in ${blanket}; by Hügel`,
        'SW200: Kerze; 5.00 EUR; 0; Wohnen > Licht',
      ],
      leftOut: [['active is 0', 2]],
      parts: 1,
    });
    expect(first?.description).toBe('Warm, weich.');
  });
});

describe('a file of eBay', () => {
  it('File Exchange has its currency in the header, and variations below their listing', async () => {
    const rows = [
      '#INFO,Version=0.0.2,Template= eBay-draft-listings-template_US,,,,,,,,,,,',
      '*Action(SiteID=US|Country=US|Currency=USD|Version=1193|CC=UTF-8),CustomLabel,*Category,*Title,Relationship,RelationshipDetails,*Description,*ConditionID,PicURL,*Format,*Duration,*StartPrice,*Quantity,C:Brand,C:Department,C:Style',
      'Add,TEE,15687,Plain tee,,Color=Blue|Red;Size=S,"<div>Soft cotton.</div>",1000,https://i.example/t.jpg|https://i.example/u.jpg,FixedPrice,GTC,,,Hill & Dale,Men,Basic',
      ',TEE-B-S,,,Variation,Color=Blue;Size=S,,,,,,19.99,3,,,',
      ',,,,Variation,Color=Red;Size=S,,,,,,21.99,0,,,',
      'Add,,261186,"Old atlas, 1911",,,"Foxed.",5000,,Auction,7,9.99,1,,,',
      'End,BOOK,261186,Sold book,,,,5000,,FixedPrice,GTC,9.99,1,,,',
      'Revise,MAP,261186,Town map,,,,5000,,FixedPrice,GTC,14.50,1,,,',
    ];
    const [tee] = await becomes('ebay.csv', rows.join('\n'), {
      platform: 'eBay',
      products: [
        'TEE-B-S: Plain tee, Blue, S; 19.99 USD; 3; Everything > Everything; #blue #s; in TEE; by Hill & Dale',
        'TEE-red-s: Plain tee, Red, S; 21.99 USD; 0; Everything > Everything; #red #s; in TEE; by Hill & Dale',
        'MAP: Town map; 14.50 USD; 1; Everything > Everything; #used',
      ],
      leftOut: [
        ['*Format is Auction: its price is found by bidding', 1],
        ['Action is End: the listing is taken down', 1],
      ],
      parts: 1,
    });
    expect(tee?.description).toBe('Soft cotton.');
  });

  it('the report of active listings names them by number', async () => {
    const rows = [
      'Item number,Title,Variation details,Custom label (SKU),Available quantity,Format,Currency,Start price,Auction Buy It Now price,Reserve price,Current price,Sold quantity,Watchers,Start date,eBay category 1 name,eBay category 1 number,Condition,Listing site',
      '110553322110,Wool socks,,SOCK,7,FIXED_PRICE,GBP,12.00,,,12.00,4,9,Nov-01-25 08:00:00 PST,Socks,11511,NEW,UK',
      '110553322110,Wool socks,"[Size:S,Colour:Grey]",SOCK-S,3,FIXED_PRICE,GBP,12.00,,,12.00,1,,,,,,UK',
      '110553322110,Wool socks,"[Size:L,Colour:Grey]",SOCK-L,4,FIXED_PRICE,GBP,13.00,,,13.00,3,,,,,,UK',
      '110553322111,Clock,,,1,AUCTION,GBP,5.00,,,7.50,0,2,,Clocks,3937,USED,UK',
      '110553322112,Vase,,,2,FIXED_PRICE,GBP,25.00,,,25.00,0,2,,Vases,3937,USED,UK',
    ];
    await becomes('eBay-all-active-listings-report.csv', rows.join('\n'), {
      platform: 'eBay',
      products: [
        'SOCK-S: Wool socks, S, Grey; 12.00 GBP; 3; Socks > Socks; #s #grey; in 110553322110',
        'SOCK-L: Wool socks, L, Grey; 13.00 GBP; 4; Socks > Socks; #l #grey; in 110553322110',
        '110553322112: Vase; 25.00 GBP; 2; Vases > Vases; #used',
      ],
      leftOut: [['Format is AUCTION: its price is found by bidding', 1]],
      parts: 1,
    });
  });
});
