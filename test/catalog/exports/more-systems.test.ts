import { describe, expect, it } from 'vitest';
import { becomes } from './becomes.js';

const table = (...lines: readonly string[]) => lines.join('\n');

describe('an export of Shopware 5', () => {
  const header =
    'ordernumber;mainnumber;name;additionalText;supplier;tax;price_EK;pseudoprice_EK;active;instock;stockmin;description;description_long;shippingtime;added;changed;releasedate;ean;keywords;categories;configuratorOptions';

  it('has its main article among the variants, and what is inactive left out', async () => {
    await becomes(
      'default_articles.csv',
      table(
        header,
        'SW1;SW1;Emaillebecher;;Nordlicht;19.00;12,90;15,90;1;24;0;Ein Becher;"<p>Emaillierter Becher f&uuml;r drau&szlig;en.</p>";3;2024-05-01;2024-06-01;;4001234567890;becher, camping;3|10;',
        'SW2.1;SW2.1;Wollsocken;36-38;Schaf & Sohn;19.00;18,50;0;1;10;0;Socken;;3;2024-05-01;2024-06-01;;;socken;3|11;Größe:36-38',
        'SW2.2;SW2.1;Wollsocken;39-42;Schaf & Sohn;19.00;18,50;0;1;0;0;Socken;;3;2024-05-01;2024-06-01;;;socken;3|11;Größe:39-42',
        'SW3;SW3;Altes Modell;;Nordlicht;19.00;9,90;0;0;5;0;alt;alt;3;2020-05-01;2024-06-01;;;;3|10;',
      ),
      {
        platform: 'Shopware 5',
        products: [
          'SW1: Emaillebecher; 12.90 EUR was 15.90; 24; Everything > Everything; #becher #camping; by Nordlicht',
          'SW2.1: Wollsocken, 36-38; 18.50 EUR; 10; Everything > Everything; #socken #36-38; in SW2.1; by Schaf & Sohn',
          'SW2.2: Wollsocken, 39-42; 18.50 EUR; 0; Everything > Everything; #socken #39-42; in SW2.1; by Schaf & Sohn',
        ],
        leftOut: [['active is 0', 1]],
      },
      { currency: 'EUR' },
    );
  });

  it('may name categories by their paths, and variants by their text alone', async () => {
    const products = await becomes(
      'articles.csv',
      table(
        'ordernumber;mainnumber;name;additionalText;supplier;price_EK;active;instock;description_long;categories',
        'A-1;A-1;Kissen;rot, 40 cm;Weber;20;1;3;Leinen.;Deutsch>Wohnen>Kissen|Deutsch>Sale',
        'A-2;A-1;Kissen;blau, 40 cm;Weber;20;1;3;Leinen.;Deutsch>Wohnen>Kissen|Deutsch>Sale',
      ),
      {
        platform: 'Shopware 5',
        products: [
          'A-1: Kissen, rot, 40 cm; 20.00 EUR; 3; Wohnen > Kissen; #rot #40 cm; in A-1; by Weber',
          'A-2: Kissen, blau, 40 cm; 20.00 EUR; 3; Wohnen > Kissen; #blau #40 cm; in A-1; by Weber',
        ],
      },
      { currency: 'EUR' },
    );
    expect(products[0]?.description).toBe('Leinen.');
  });
});

describe('an export of OXID', () => {
  it('has parents whose variants leave empty what they share', async () => {
    await becomes(
      'oxarticles.csv',
      table(
        '"OXID";"OXARTNUM";"OXPARENTID";"OXACTIVE";"OXTITLE";"OXSHORTDESC";"OXLONGDESC";"OXPRICE";"OXTPRICE";"OXSTOCK";"OXSTOCKFLAG";"OXVARSELECT";"OXMANUFACTURER";"OXCATEGORY"',
        '"a1b2";"1001";"";"1";"Teekanne Gusseisen";"Kanne für 0,8 Liter";"<p>Schwere Kanne.</p>";"49.9";"59.9";"12";"1";"";"Kyoto";"Tee / Kannen"',
        '"a1b3";"1002";"";"1";"T-Shirt Bio";"";"Weich.";"21.9";"0";"0";"1";"";"Faden";"Kleidung / Shirts"',
        '"a1b4";"1002-S";"a1b3";"1";"";"";"";"19.9";"0";"5";"1";"S | Blau";"";""',
        '"a1b5";"1002-M";"a1b3";"1";"";"";"";"0";"0";"0";"4";"M | Blau";"";""',
        '"a1b6";"1003";"";"0";"Altes Teil";"";"";"5";"0";"3";"1";"";"";"Tee / Kannen"',
        '"a1b7";"1004";"";"1";"Sieb";"";"";"5";"0";"0";"2";"";"";"Tee / Siebe"',
      ),
      {
        platform: 'OXID eShop',
        products: [
          '1001: Teekanne Gusseisen; 49.90 EUR was 59.90; 12; Tee > Kannen; by Kyoto',
          '1002-S: T-Shirt Bio, S, Blau; 19.90 EUR; 5; Kleidung > Shirts; #s #blau; in a1b3; by Faden',
          '1002-M: T-Shirt Bio, M, Blau; 21.90 EUR; any; Kleidung > Shirts; #m #blau; in a1b3; by Faden',
        ],
        leftOut: [
          ['OXACTIVE is 0', 1],
          ['OXSTOCKFLAG is 2, and none is left', 1],
        ],
        parts: 1,
      },
      { currency: 'EUR' },
    );
  });
});

describe('a list of Stripe', () => {
  it('has prices in minor units, with their currency', async () => {
    const price = (currency: string, unit_amount: number | null) => ({
      object: 'price',
      currency,
      unit_amount,
      type: 'one_time',
    });
    await becomes(
      'products.json',
      JSON.stringify({
        object: 'list',
        data: [
          {
            id: 'prod_1',
            object: 'product',
            active: true,
            name: 'Linen apron',
            description: 'Washed linen.',
            images: ['https://i.example/a.jpg'],
            metadata: { category: 'Kitchen', sku: 'AP-1' },
            default_price: price('eur', 4250),
          },
          {
            id: 'prod_2',
            object: 'product',
            active: false,
            name: 'Old apron',
            description: null,
            images: [],
            metadata: {},
            default_price: price('eur', 3000),
          },
        ],
      }),
      {
        products: ['prod_1: Linen apron; 42.50 EUR; any; Kitchen > Kitchen'],
        leftOut: [['active is false', 1]],
      },
    );
  });

  it('has no minor units in yen', async () => {
    const cloth = { id: 'prod_3', object: 'product', active: true, name: 'Furoshiki' };
    await becomes(
      'products.json',
      JSON.stringify({ data: [{ ...cloth, default_price: { currency: 'jpy', unit_amount: 1200 } }] }),
      { products: ['prod_3: Furoshiki; 1200 JPY; any; Everything > Everything'] },
    );
  });
});

describe('a YML feed', () => {
  it('files offers under the categories of its head, and names those by their kind, maker and model', async () => {
    await becomes(
      'yml.xml',
      `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE yml_catalog SYSTEM "shops.dtd">
<yml_catalog date="2026-11-20 12:00"><shop><name>Обувной</name>
<currencies><currency id="RUB" rate="1"/></currencies>
<categories><category id="1">Обувь &amp; уход</category><category id="2" parentId="1">Кроссовки</category>
<category id="3" parentId="1">Ботинки</category></categories>
<offers>
<offer id="12" available="true"><price>3500</price><oldprice>4000</oldprice><currencyId>RUB</currencyId>
<categoryId>2</categoryId><vendor>Ветер</vendor><name>Кроссовки беговые</name>
<description><![CDATA[<p>Для бега.</p>]]></description><param name="Размер" unit="EU">42</param></offer>
<offer id="13" available="false" type="vendor.model"><price>5200</price><currencyId>RUB</currencyId><categoryId>3</categoryId>
<vendor>Север</vendor><typePrefix>Ботинки</typePrefix><model>Тайга</model></offer>
<offer id="14" group_id="7"><price>5200.50</price><currencyId>RUB</currencyId><categoryId>3</categoryId>
<vendor>Север</vendor><name>Ботинки Тундра</name><count>3</count></offer>
</offers></shop></yml_catalog>`,
      {
        products: [
          '12: Кроссовки беговые; 3500.00 RUB was 4000.00; any; Обувь & уход > Кроссовки; by Ветер',
          '13: Ботинки Север Тайга; 5200.00 RUB; 0; Обувь & уход > Ботинки; by Север',
          '14: Ботинки Тундра; 5200.50 RUB; 3; Обувь & уход > Ботинки; in 7; by Север',
        ],
      },
    );
  });
});

describe('a table of Amazon', () => {
  it('says by a number that something is used', async () => {
    await becomes(
      'listings.txt',
      table(
        'sku\tasin\tprice\titem-condition\tquantity\titem-name',
        'A1\tB000000001\t19.99\t11\t5\tNew kettle',
        'A2\tB000000002\t9.99\t2\t1\tUsed kettle',
        'A3\tB000000003\t8.99\t10\t1\tMended kettle',
      ),
      {
        products: [
          'A1: New kettle; 19.99 EUR; 5; Everything > Everything',
          'A2: Used kettle; 9.99 EUR; 1; Everything > Everything; #used',
          'A3: Mended kettle; 8.99 EUR; 1; Everything > Everything; #refurbished',
        ],
      },
      { currency: 'EUR' },
    );
  });
});

describe('what programs write for no parent', () => {
  it.each(['-1', 'false', 'None', '0.0'])('is %s', async (none) => {
    await becomes(
      'feed.csv',
      table(
        'id,parent_id,name,price,category,size',
        `1,${none},Vase,12.00,Home,`,
        `2,${none},Cup,9.00,Home,`,
        '3,2,Cup,9.00,Home,S',
      ),
      {
        products: ['1: Vase; 12.00 EUR; any; Home > Home', '3: Cup, S; 9.00 EUR; any; Home > Home; #s; in 2'],
        leftOut: [['id is the parent of other rows, which are sold in its place', 1]],
      },
      { currency: 'EUR' },
    );
  });
});
