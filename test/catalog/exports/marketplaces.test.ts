import { describe, it } from 'vitest';
import { becomes } from './becomes.js';

const table = (...lines: readonly string[]) => lines.join('\n');

describe('an export of a marketplace', () => {
  it('Amazon: the report of all listings', async () => {
    await becomes(
      'All+Listings+Report.txt',
      table(
        'item-name\titem-description\tlisting-id\tseller-sku\tprice\tquantity\topen-date\titem-is-marketplace\tproduct-id-type\titem-condition\tasin1\tproduct-id\tfulfillment-channel\tstatus',
        'Steel bottle 1 l\tKeeps cold.\t0501A\tBTL-1\t24.90\t12\t2024-05-01 10:00:00 PDT\ty\t1\t11\tB00AAA\tB00AAA\tDEFAULT\tActive',
        'Steel lid\t\t0501B\tLID-1\t6.5\t\t2024-05-01 10:00:00 PDT\ty\t1\t11\tB00AAB\tB00AAB\tAMAZON_EU\tActive',
        'Old bottle\t\t0501C\tOLD-1\t9\t0\t2023-05-01 10:00:00 PDT\ty\t1\t11\tB00AAC\tB00AAC\tDEFAULT\tInactive',
      ),
      {
        products: [
          'BTL-1: Steel bottle 1 l; 24.90 EUR; 12; Everything > Everything',
          'LID-1: Steel lid; 6.50 EUR; any; Everything > Everything',
        ],
        leftOut: [['status is Inactive', 1]],
        notes: ['1 - columns "listing-id", "seller-sku" and "product-id" all say id: "seller-sku" counts'],
      },
    );
  });

  it('Amazon: a template whose first lines are no header says what is missing', async () => {
    await becomes(
      'flat.txt',
      table(
        'TemplateType=fptcustom\tVersion=2024.1\tThe top 3 rows',
        'Seller SKU\tProduct Name\tYour Price',
        'item_sku\titem_name\tstandard_price',
        'A\tBottle\t9.99',
      ),
      {
        products: ['A: Bottle; 9.99 EUR; any; Everything > Everything'],
        notes: ['3 - lines 1 to 2 stand before the header and are passed over.'],
      },
    );
  });

  it('TikTok: a catalogue', async () => {
    await becomes(
      'tiktok.csv',
      table(
        'sku_id,title,description,availability,condition,price,link,image_link,brand,item_group_id,sale_price,product_type,color,size',
        'TT1,Tote,Canvas.,in stock,new,18.00 GBP,https://s.example/1,https://s.example/1.jpg,Hill,TOTE,15.00 GBP,Bags > Totes,Natural,',
        'TT2,Tote,Canvas.,out of stock,new,18.00 GBP,https://s.example/2,https://s.example/2.jpg,Hill,TOTE,,Bags > Totes,Black,',
      ),
      {
        products: [
          'TT1: Tote, Natural; 15.00 GBP was 18.00; any; Bags > Totes; #natural; in TOTE; by Hill',
          'TT2: Tote, Black; 18.00 GBP; 0; Bags > Totes; #black; in TOTE; by Hill',
        ],
      },
    );
  });

  it('CS-Cart: a status in letters, levels parted by three slashes', async () => {
    await becomes(
      'products.csv',
      table(
        '"Product code";"Language";"Category";"List price";"Price";"Status";"Quantity";"Product name";"Description"',
        '"D0001";"en";"Electronics///TV & Video";"500.00";"449.00";"A";"3";"Small TV";"<p>24 inch</p>"',
        '"D0002";"en";"Electronics";"0.00";"10.00";"H";"3";"Cable";""',
        '"D0003";"en";"Electronics";"0.00";"10.00";"D";"3";"Plug";""',
      ),
      {
        products: ['D0001: Small TV; 449.00 EUR was 500.00; 3; Electronics > TV & Video'],
        leftOut: [
          ['Status is H', 1],
          ['Status is D', 1],
        ],
      },
    );
  });

  it('Volusion: names that begin with "product"', async () => {
    await becomes(
      'volusion.csv',
      table(
        'productcode,productname,productprice,saleprice,stockstatus,hideproduct,productdescription,productmanufacturer,photourl',
        'V-1,Chair,100,80,4,N,Oak.,Oak & Sons,/v/1.jpg',
        'V-2,Stool,60,,0,Y,Oak.,Oak & Sons,/v/2.jpg',
      ),
      {
        products: ['V-1: Chair; 80.00 EUR was 100.00; 4; Everything > Everything; by Oak & Sons'],
        leftOut: [['hideproduct is Y', 1]],
      },
    );
  });

  it('Odoo: references, sales prices and quantities on hand', async () => {
    await becomes(
      'product.template.csv',
      table(
        'Internal Reference,Name,Sales Price,Cost,Product Category,Quantity On Hand,Active,Currency',
        'FURN_1,Desk,"1,250.00",800,All / Saleable / Office,4.0,True,EUR',
        'FURN_2,Lamp,40,20,All / Saleable,0.0,True,EUR',
        'FURN_3,Old desk,40,20,All / Saleable,1.0,False,EUR',
      ),
      {
        products: [
          'FURN_1: Desk; 1250.00 EUR; 4; Saleable > Office',
          'FURN_2: Lamp; 40.00 EUR; 0; Saleable > Saleable',
        ],
        leftOut: [['Active is False', 1]],
      },
    );
  });

  it('JTL-Wawi: gross prices, and levels in columns of their own', async () => {
    await becomes(
      'JTL-Export-Artikeldaten.csv',
      table(
        'Artikelnummer;Artikelname;Beschreibung;Brutto-VK;UVP;Lagerbestand Gesamt;Kategorie Ebene 1;Kategorie Ebene 2;Hersteller;Aktiv;Überverkäufe möglich',
        'J-1;Tasse;"Weiß.";9,90;12,90;15;Küche;Tassen;Töpferei Nord;Y;N',
        'J-2;Kanne;"Weiß.";29,90;;0;Küche;Kannen;Töpferei Nord;Y;Y',
        'J-3;Krug;"Weiß.";19,90;;2;Küche;Krüge;;N;N',
      ),
      {
        products: [
          'J-1: Tasse; 9.90 EUR; 15; Küche > Tassen; by Töpferei Nord',
          'J-2: Kanne; 29.90 EUR; any back-order; Küche > Kannen; #back-order; by Töpferei Nord',
        ],
        leftOut: [['Aktiv is N', 1]],
      },
    );
  });

  it('a wholesaler whose price has a name of its own says which columns there are', async () => {
    await becomes(
      'faire.csv',
      table('Product Name (English),SKU,USD Unit Wholesale Price', 'Candle,C-1,8.00'),
      {
        products: [],
        problems: [
          '1 - the header row has no column price. It has: Product Name (English), SKU, USD Unit Wholesale Price.',
        ],
      },
    );
  });

  it('and is read once it is said which', async () => {
    await becomes(
      'faire.csv',
      table('Product Name (English),SKU,USD Unit Retail Price,On Hand Inventory', 'Candle,C-1,16.00,5'),
      { products: ['C-1: Candle; 16.00 USD; 5; Everything > Everything'] },
      {
        currency: 'USD',
        map: [
          ['price', 'USD Unit Retail Price'],
          ['stock', 'On Hand Inventory'],
        ],
      },
    );
  });
});

describe('a spreadsheet in a language that is not one of the first six', () => {
  it.each([
    [
      'Portuguese',
      'Código;Nome;Descrição;Preço;Preço promocional;Quantidade;Categoria;Marca\nP-1;Caneca;Azul.;12,50;10,00;4;Cozinha;Norte',
      'P-1: Caneca; 10.00 EUR was 12.50; 4; Cozinha > Cozinha; by Norte',
    ],
    [
      'Polish',
      'Kod;Nazwa;Opis;Cena;Cena promocyjna;Ilość;Kategoria;Producent\nP-1;Kubek;Niebieski.;12,50;10,00;4;Kuchnia;Norte',
      'P-1: Kubek; 10.00 EUR was 12.50; 4; Kuchnia > Kuchnia; by Norte',
    ],
    [
      'Swedish',
      'Artikelnummer;Namn;Beskrivning;Pris;Reapris;Lagersaldo;Kategori;Varumärke\nP-1;Mugg;Blå.;12,50;10,00;4;Kök;Norte',
      'P-1: Mugg; 10.00 EUR was 12.50; 4; Kök > Kök; by Norte',
    ],
    [
      'Danish',
      'Varenummer;Navn;Beskrivelse;Pris;Tilbudspris;Lager;Kategori;Mærke\nP-1;Krus;Blå.;12,50;10,00;4;Køkken;Norte',
      'P-1: Krus; 10.00 EUR was 12.50; 4; Køkken > Køkken; by Norte',
    ],
    [
      'Czech',
      'Kód;Název;Popis;Cena;Akční cena;Množství;Kategorie;Výrobce\nP-1;Hrnek;Modrý.;12,50;10,00;4;Kuchyně;Norte',
      'P-1: Hrnek; 10.00 EUR was 12.50; 4; Kuchyně > Kuchyně; by Norte',
    ],
  ])('%s', async (_, content, product) => {
    await becomes('export.csv', content, { products: [product] });
  });
});
