import { describe, expect, it } from 'vitest';
import { becomes } from './becomes.js';

const SQUARESPACE =
  'Product ID [Non Editable],Variant ID [Non Editable],Product Type [Non Editable],Product Page,Product URL,Title,Description,SKU,Option Name 1,Option Value 1,Option Name 2,Option Value 2,Price,Sale Price,On Sale,Stock,Categories,Tags,Weight,Length,Width,Height,Visible,Hosted Image URLs';

describe('an export of Squarespace', () => {
  it('joins variants below their first row, and sells neither what is hidden nor at a sale that is off', async () => {
    const rows = [
      SQUARESPACE,
      '5f1,a1,PHYSICAL,store,linen-apron,Linen apron,"<p>Washed <b>linen</b>.</p><p>Two pockets.</p>",SQ0000001,Colour,Sand,Size,M,40.00,32.00,Yes,4,"/kitchen, /kitchen/aprons","linen, apron",0.4,0,0,0,Yes,https://img.example/a.jpg https://img.example/b.jpg',
      ',a2,,,,,,SQ0000002,Colour,Sand,Size,L,42.00,32.00,No,Unlimited,,,0.4,0,0,0,,',
      ',a3,,,,,,,Colour,Slate,Size,M,40.00,0.00,No,0,,,0.4,0,0,0,,',
      '5f2,b1,PHYSICAL,store,oak-spoon,Oak spoon,Turned by hand.,SPOON,,,,,12.00,0.00,No,7,/kitchen,,0.1,0,0,0,Yes,',
      '5f3,c1,PHYSICAL,store,old-pan,Old pan,,PAN,,,,,30.00,0.00,No,2,,,2,0,0,0,No,',
      '5f4,d1,GIFT_CARD,store,gift-card,Gift card,,,Amount,$25.00,,,25.00,0.00,No,Unlimited,,,0,0,0,0,Yes,',
    ];
    const products = await becomes(
      'products_Nov-02.csv',
      rows.join('\n'),
      {
        platform: 'Squarespace',
        products: [
          'SQ0000001: Linen apron, Sand, M; 32.00 USD was 40.00; 4; kitchen > aprons; #linen #apron #sand #m; in 5f1',
          'SQ0000002: Linen apron, Sand, L; 42.00 USD; any; kitchen > aprons; #linen #apron #sand #l; in 5f1',
          'linen-apron-slate-m: Linen apron, Slate, M; 40.00 USD; 0; kitchen > aprons; #linen #apron #slate #m; in 5f1',
          'SPOON: Oak spoon; 12.00 USD; 7; kitchen > kitchen',
        ],
        leftOut: [
          ['Visible is No', 1],
          ['Product Type [Non Editable] is GIFT_CARD', 1],
        ],
      },
      { currency: 'USD' },
    );
    expect(products[2]?.description).toBe('Washed linen. Two pockets.');
  });

  it('says that a sale is on without a price of its own', async () => {
    const rows = [
      SQUARESPACE,
      '5f1,a1,PHYSICAL,store,mug,Mug,,MUG,,,,,"1,299.00",,Yes,3,/cups,,0,0,0,0,Yes,',
      '5f2,b1,PHYSICAL,store,cup,Cup,,CUP,,,,,10.00,10.00,Yes,3,/cups,,0,0,0,0,Yes,',
      '5f3,c1,PHYSICAL,store,jug,Jug,,JUG,,,,,10.00,12.00,Yes,3,/cups,,0,0,0,0,Yes,',
    ];
    await becomes('products.csv', rows.join('\n'), {
      platform: 'Squarespace',
      products: [
        'MUG: Mug; 1299.00 EUR; 3; cups > cups',
        'CUP: Cup; 10.00 EUR; 3; cups > cups',
        'JUG: Jug; 10.00 EUR; 3; cups > cups',
      ],
      notes: [
        '2 On Sale "Yes" stands without a sale price: the price counts.',
        '4 Sale Price is above the price and does not count.',
      ],
    });
  });

  it('of a template without numbers has its products parted by their titles', async () => {
    const rows = [
      SQUARESPACE,
      ',,PHYSICAL,store,scarf,Scarf,,S-1,Colour,Red,,,20,,No,1,,,,,,,TRUE,',
      ',,PHYSICAL,store,,,,S-2,Colour,Blue,,,20,,No,1,,,,,,,,',
      ',,PHYSICAL,store,hat,Hat,,H-1,,,,,15,,No,1,,,,,,,TRUE,',
    ];
    await becomes('template.csv', rows.join('\r\n'), {
      platform: 'Squarespace',
      products: [
        'S-1: Scarf, Red; 20.00 EUR; 1; Everything > Everything; #red; in scarf',
        'S-2: Scarf, Blue; 20.00 EUR; 1; Everything > Everything; #blue; in scarf',
        'H-1: Hat; 15.00 EUR; 1; Everything > Everything',
      ],
    });
  });
});

describe('a download of Etsy', () => {
  const ETSY =
    'TITLE,DESCRIPTION,PRICE,CURRENCY_CODE,QUANTITY,TAGS,MATERIALS,IMAGE1,IMAGE2,VARIATION 1 TYPE,VARIATION 1 NAME,VARIATION 1 VALUES,VARIATION 2 TYPE,VARIATION 2 NAME,VARIATION 2 VALUES,SKU';

  it('has listings without numbers, whose choices are tags', async () => {
    const rows = [
      ETSY,
      '"Hand knit scarf &amp; hat, ""Fjord""","Warm.\nWash cold.",48.50,EUR,5,"wool_scarf,gift_for_her","merino_wool,alpaca",https://i.etsystatic.com/1.jpg,https://i.etsystatic.com/2.jpg,Colour,Primary color,"Sand,Moss",Size,Size,"S,M","KNIT-1,KNIT-2"',
      'Silver ring,Plain.,95,EUR,1,ring,silver,https://i.etsystatic.com/3.jpg,,,,,,,,RING-7',
      'Silver ring,Hammered.,99,EUR,0,ring,silver,,,,,,,,,',
      'Silver ring,Matt.,99,EUR,2,ring,silver,,,,,,,,,',
      'Linen print,,20,USD,2,,,,,,,,,,,',
    ];
    const products = await becomes('EtsyListingsDownload.csv', rows.join('\n'), {
      platform: 'Etsy',
      products: [
        'hand-knit-scarf-hat-fjord: Hand knit scarf & hat, "Fjord"; 48.50 EUR; 5; Everything > Everything; #wool scarf #gift for her #sand #moss #s #m; of merino wool+alpaca',
        'RING-7: Silver ring; 95.00 EUR; 1; Everything > Everything; #ring; of silver',
        'silver-ring: Silver ring; 99.00 EUR; 0; Everything > Everything; #ring; of silver',
        'silver-ring-2: Silver ring; 99.00 EUR; 2; Everything > Everything; #ring; of silver',
      ],
      problems: ['7 PRICE is in USD, the catalogue in EUR. One catalogue has one currency.'],
      notes: [
        '6 TITLE the id made from it, "silver-ring", is the id of line 5 already. This one is called silver-ring-2.',
      ],
      says: ['what has no SKU is called by its title'],
    });
    expect(products[0]?.description).toBe('Warm. Wash cold.');
  });

  it('keeps a listing with more choices than a product has tags for', async () => {
    const sizes = Array.from({ length: 60 }, (_, at) => `No. ${at + 1}`).join(',');
    const tags = Array.from({ length: 13 }, (_, at) => `t${at + 1}`).join(',');
    const [ring] = await becomes(
      'etsy.csv',
      `${ETSY}\nRing,x,5,EUR,9,"${tags}",,,,Size,Size,"${sizes}",,,,R\n`,
      {
        platform: 'Etsy',
        products: [expect.stringContaining('R: Ring; 5.00 EUR; 9')],
        notes: ['2 VARIATION 1 VALUES has 60 values, of which the first 24 are tags.'],
      },
    );
    expect(ring?.tags).toHaveLength(37);
  });
});
