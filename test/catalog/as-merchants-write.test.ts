import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportOptions } from '../../src/catalog/importing/import.js';
import { said, TestShop } from './import-support.js';

let shop: TestShop;
beforeEach(() => {
  shop = new TestShop();
});
afterEach(() => shop.remove());

const importing = (name: string, lines: readonly string[], options: Partial<ImportOptions> = {}) =>
  shop.import(name, lines.join('\n'), { currency: 'EUR', zone: 'Europe/Berlin', ...options });
const prices = async () => (await shop.products()).map(({ id, price }) => [id, price.amount]);
const names = async () => (await shop.products()).map(({ name }) => name);
const tags = async () => (await shop.products()).map((product) => product.tags);
const places = async () => (await shop.products()).map(({ department, category }) => [department, category]);

describe('a column that says what is online', () => {
  it.each([
    ['En ligne', 'oui', 'non'],
    ['Online', 'ja', 'nein'],
    ['Publie', 'oui', 'non'],
    ['Visibile', 'sì', 'no'],
    ['Widoczny', 'tak', 'nie'],
    ['Aktywny', 'tak', 'nie'],
    ['Synlig', 'ja', 'nej'],
    ['Publicerad', 'ja', 'nej'],
    ['Aktivní', 'ano', 'ne'],
    ['En línea', 'sí', 'no'],
  ])('is %s, and leaves out what it denies', async (column, yes, no) => {
    await importing('feed.csv', [`id;name;price;${column}`, `1;Vase;12,00;${yes}`, `2;Draft;12,00;${no}`]);
    expect(await shop.ids()).toEqual(['1']);
  });
});

describe('a column of a channel', () => {
  it('denies only by a no: it may hold other things', async () => {
    await importing('feed.csv', [
      'id;name;price;Webshop',
      '1;Vase;12,00;J',
      '2;Cup;12,00;N',
      '3;Pot;12,00;Shop 3',
    ]);
    expect(await shop.ids()).toEqual(['1', '3']);
  });
});

describe('a kind that is money', () => {
  it.each(['carte cadeau', 'Gutschein', 'tarjeta regalo', 'presentkort', 'Gift voucher'])(
    'is %s',
    async (type) => {
      await importing('feed.csv', [
        'id;name;price;type',
        `1;Fifty;50,00;${type}`,
        '2;Holder;5,00;Gift card holder',
      ]);
      expect(await shop.ids()).toEqual(['2']);
    },
  );
});

describe('an export of WooCommerce', () => {
  it('may count the pieces of all variations together', async () => {
    await importing('feed.csv', [
      'ID,Type,SKU,Name,Published,Visibility in catalog,In stock?,Stock,Regular price,Parent,Attribute 1 name,Attribute 1 value(s)',
      '1,variable,R,Ring,1,visible,1,4,,,Size,"S, M"',
      '2,variation,R-S,Ring - S,1,visible,1,parent,30,R,Size,S',
      '3,variation,L,Lost - S,1,visible,1,parent,30,X,Size,S',
    ]);
    expect((await shop.products()).map(({ stock }) => stock)).toEqual([4, null]);
  });
});

describe('a row that is the parent of variants', () => {
  it('is not sold beside them where a column says what it is', async () => {
    const report = await importing('feed.txt', [
      'item_sku\titem_name\tstandard_price\tparent_child\tparent_sku\tcolor_name\tsize_name',
      'P\tShirt\t\tparent\t\t\t',
      'P-1\tShirt\t19.90\tchild\tP\tBlue\tM',
      'Q\tSocks\t9.90\t\t\t\t',
    ]);
    expect(await names()).toEqual(['Shirt, Blue, M', 'Socks']);
    expect(report.leftOut).toEqual([['parent_child is parent: only its variants are sold', 1]]);
  });

  it('is one as the programs of warehouses write it, and the variants are of its group', async () => {
    await importing('feed.csv', [
      'Artikelnummer;Artikelname;Brutto-VK;Ist Vaterartikel;Identifizierungsspalte Vaterartikel;Größe',
      'J;Halsband;29,90;Y;;',
      'J-S;Halsband;29,90;N;J;S',
      'J-L;Halsband;34,90;N;J;L',
    ]);
    const products = await shop.products();
    expect(products.map(({ name, group }) => [name, group])).toEqual([
      ['Halsband, S', 'J'],
      ['Halsband, L', 'J'],
    ]);
  });
});

describe('a row that others name as their parent', () => {
  const rows = ['A,,Shirt,20.00,', 'A-S,A,Shirt,20.00,S', 'B,,Cap,9.00,', 'A-M,A,Shirt,20.00,M'];

  it.each([
    ['before', rows],
    ['after', rows.toReversed()],
  ])('is sold as those, %s them', async (_, ordered) => {
    const report = await importing('feed.csv', ['sku,parent_sku,name,price,size', ...ordered]);
    expect((await shop.ids()).toSorted()).toEqual(['A-M', 'A-S', 'B']);
    expect(report.leftOut).toEqual([['sku is the parent of other rows, which are sold in its place', 1]]);
  });

  it('is sold itself where the column is of groups, which may be called as one of them is', async () => {
    await importing('feed.csv', [
      'id,item_group_id,name,price,size',
      'A,,Shirt,20.00,',
      'A-S,A,Shirt,20.00,S',
    ]);
    expect(await shop.ids()).toEqual(['A', 'A-S']);
  });

  it('is none where the number is 0, and what has no parent is no variant of the rest', async () => {
    const rows = ['1,0,Shirt,20.00,', '2,1,Shirt,20.00,S', '3,0,Cap,9.00,', '4,0,Mug,8.00,Large'];
    await importing('feed.csv', ['id,parent_id,name,price,size', ...rows]);
    expect((await shop.products()).map(({ name, group }) => [name, group])).toEqual([
      ['Shirt, S', '1'],
      ['Cap', undefined],
      ['Mug', undefined],
    ]);
  });

  it('is one in JSON too', async () => {
    const products = [
      { id: 'A', name: 'Shirt', price: 20 },
      { id: 'A-S', name: 'Shirt', price: 20, parent_id: 'A', size: 'S' },
    ];
    await importing(
      'feed.jsonl',
      products.map((product) => JSON.stringify(product)),
    );
    await shop.import('feed.json', JSON.stringify(products.map((one) => ({ parent_id: null, ...one }))), {
      currency: 'EUR',
      shrink: true,
    });
    expect(await shop.ids()).toEqual(['A-S']);
  });
});

describe('two headers, of which the first is for people', () => {
  it('are one: the lower counts, and the upper is passed over', async () => {
    const report = await importing('feed.txt', [
      'TemplateType=custom\tVersion=2023.0501\tThe top 3 rows are for the platform only.\t\t',
      'Seller SKU\tProduct Name\tStandard Price\tQuantity\tBrand Name',
      'item_sku\titem_name\tstandard_price\tquantity\tbrand_name',
      'A\tSocks\t9.99\t50\tWoolly',
    ]);
    expect(await prices()).toEqual([['A', 999]]);
    expect(report.problems.count).toBe(0);
  });
});

describe('a list in an export of PrestaShop', () => {
  it.each(['|', ';'])('may be parted by %s', async (mark) => {
    const list = (...parts: string[]) => parts.join(mark);
    await importing('feed.csv', [
      'Product ID,Active (0/1),"Name *","Categories (x,y,z...)",Price tax included,"Tags (x,y,z...)",Feature(Name:Value:Position)',
      `1,1,Chaise,${list('Accueil', 'Meubles', 'Chaises')},129.90,${list('bois', 'paille')},${list('Style:Rustique:1', 'Composition:Hêtre:2')}`,
    ]);
    expect(await places()).toEqual([['Meubles', 'Chaises']]);
    expect((await shop.products())[0]).toMatchObject({ tags: ['bois', 'paille'], materials: ['hêtre'] });
  });
});

describe('what is not new', () => {
  it('is said by the number that eBay gives it', async () => {
    await importing('feed.csv', [
      '*Action(SiteID=Germany|Country=DE|Currency=EUR|Version=1193);CustomLabel;*Title;*ConditionID;*Format;*StartPrice;*Quantity',
      'Add;N;Neu;1000;FixedPrice;10;1',
      'Add;R;Erneuert;2500;FixedPrice;10;1',
      'Add;U;Kamera;3000;FixedPrice;10;1',
      'Add;D;Defekt;7000;FixedPrice;10;1',
    ]);
    expect(await tags()).toEqual([[], ['refurbished'], ['used'], ['damaged']]);
  });

  it.each([
    ['used_like_new', 'used'],
    ['Used - Good', 'used'],
    ['UsedVeryGood', 'used'],
    ['Gebraucht – wie neu', 'used'],
    ['Very Good - Refurbished', 'refurbished'],
    ['brugt', 'used'],
    ['używany', 'used'],
    ['中古', 'used'],
    ['For parts or not working', 'damaged'],
  ])('is %s in other feeds', async (condition, tag) => {
    await importing('feed.csv', ['id;name;price;condition', `1;Vase;12.00;${condition}`, '2;Cup;12.00;new']);
    expect(await tags()).toEqual([[tag], []]);
  });
});

describe('a table of Excel on a Mac of before', () => {
  it.each(['macintosh', 'macroman'])('has the euro sign, as %s', async (encoding) => {
    const text = 'id;name;price\r1;Théière;34,90 €\r';
    const bytes = Buffer.from(
      [...text].flatMap((sign) => [...(sign === '€' ? [0xdb] : iconv.encode(sign, 'macintosh'))]),
    );
    await shop.import('feed.csv', bytes, { encoding });
    expect(await shop.products()).toMatchObject([
      { name: 'Théière', price: { amount: 3490, currency: 'EUR' } },
    ]);
  });
});

describe('a narrower category', () => {
  it.each([
    ['Kategorie', 'Unterkategorie'],
    ['Catégorie', 'Sous-catégorie'],
    ['Categoría', 'Subcategoría'],
    ['Categoria', 'Sottocategoria'],
    ['Hoofdgroep', 'Subgroep'],
    ['Kategoria', 'Podkategoria'],
    ['Kategori', 'Underkategori'],
  ])('stands below %s as %s', async (wide, narrow) => {
    await importing('feed.csv', [`id;name;price;${wide};${narrow}`, '1;Vase;12,00;Haus;Vasen']);
    expect(await places()).toEqual([['Haus', 'Vasen']]);
  });
});

describe('a column of prices', () => {
  it.each([
    ['Pris inkl moms', 'Kampanjpris inkl. moms'],
    ['Preis (brutto)', 'Sonderpreis Brutto'],
    ['Price', 'Sale price (incl. VAT)'],
    ['Prix', 'Prix promo TTC'],
    ['Precio IVA incluido', 'Precio oferta (IVA incluido)'],
    ['Prijs', 'Actieprijs incl. btw'],
  ])('may say that tax is in it: %s, %s', async (price, sale) => {
    await importing('feed.csv', [`id;name;${price};${sale}`, '1;Vase;12,00;9,00']);
    expect(await shop.products()).toMatchObject([{ price: { amount: 900 }, regularPrice: { amount: 1200 } }]);
  });

  it('that says there is no tax in it is none', async () => {
    await expect(importing('feed.csv', ['id;name;Preis (netto)', '1;Vase;12,00'])).resolves.toMatchObject({
      problems: { count: 1 },
    });
  });

  it('has sheqels in letters', async () => {
    await shop.import('feed.tsv', 'id\tname\tprice\n1\tכוס\t120 ש"ח\n2\tכוס אדומה\t45 ש״ח\n', {});
    expect(await prices()).toEqual([
      ['1', 12000],
      ['2', 4500],
    ]);
  });
});

describe('a price list that somebody keeps by hand', () => {
  it('has short names of columns, below its title', async () => {
    const report = await importing('feed.csv', [
      'sep=;',
      'My price list;;;;;',
      ';;;;;',
      'Item no.;Product;Price incl. VAT;Was;Qty;Dept',
      '007;Shoe;49.00;60.00;3;Shoes',
    ]);
    expect(said(report)).toEqual([]);
    expect(await shop.products()).toMatchObject([
      { id: '007', name: 'Shoe', regularPrice: { amount: 6000 }, stock: 3, department: 'Shoes' },
    ]);
  });

  it('has Swedish names', async () => {
    await importing('feed.csv', ['Artikelnummer;Benämning;Pris', '1;Kratta;199:-'], { currency: 'SEK' });
    expect(await names()).toEqual(['Kratta']);
  });
});

describe('an export of Magento', () => {
  it('calls a variant that is not shown by itself as its product is called', async () => {
    await importing('feed.csv', [
      'sku,attribute_set_code,product_type,categories,name,product_online,visibility,price,qty,is_in_stock,additional_attributes,configurable_variations',
      'J-S,Top,simple,Default/Tops,Jacket-S-Blue,1,Not Visible Individually,75,3,1,"color=Blue,size=S",',
      'J-M,Top,simple,Default/Tops,Jacket in M,1,"Catalog, Search",75,3,1,"color=Blue,size=M",',
      'J,Top,configurable,Default/Tops,Solar Jacket,1,"Catalog, Search",,0,1,,"sku=J-S,color=Blue,size=S|sku=J-M,color=Blue,size=M"',
    ]);
    expect(await names()).toEqual(['Solar Jacket, Blue, S', 'Jacket in M, Blue']);
  });
});

describe('an export of Square', () => {
  it('has things that are no goods', async () => {
    await importing('feed.csv', [
      'Token,Item Name,Variation Name,SKU,Item Type,Price,Archived,Sellable',
      'A,Cup,Regular,C,Physical,5.00,N,Y',
      'B,Class,Regular,D,Event,25.00,N,Y',
      'E,Help us,Regular,E,Donation,25.00,N,Y',
    ]);
    expect(await names()).toEqual(['Cup']);
  });
});

describe('texts of a channel', () => {
  it('are read in their language', async () => {
    await importing('feed.csv', ['sku;name-de_DE;description-de_DE-ecommerce;price', '1;Blazer;Fein;99.90']);
    expect(await shop.products()).toMatchObject([{ name: 'Blazer', description: 'Fein' }]);
  });
});

describe('a size that all have', () => {
  it.each(['One Size', 'Einheitsgröße', 'Taille unique', 'Talla única', 'Taglia unica', 'OS'])(
    'is not said in a name: %s',
    async (size) => {
      await importing('feed.csv', [
        'Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Price,Status',
        `beanie,Beanie,Size,${size},Color,Red,B-R,20.00,active`,
        `beanie,,,${size},,Blue,B-B,20.00,active`,
        `scarf,Scarf,Size,${size},,,S,20.00,active`,
      ]);
      expect(await names()).toEqual(['Beanie, Red', 'Beanie, Blue', 'Scarf']);
    },
  );
});

describe('a character that nobody sees', () => {
  it.each(['\u200e', '\u200f', '\u2060', '\u200b', '\u00ad'])(
    'makes no other shelf or name: %j',
    async (sign) => {
      await importing('feed.csv', [
        'id,name,price,category',
        '1,Vase,5.00,Vases',
        `2,${sign}Vase,5.00,Vases${sign}`,
      ]);
      expect(await names()).toEqual(['Vase', 'Vase']);
      expect(new Set((await places()).flat())).toEqual(new Set(['Vases']));
    },
  );
});

describe('the ends of a sale', () => {
  it('tell each other how days are written', async () => {
    const head = 'id;name;price;sale price;sale from;sale until';
    await importing('feed.csv', [
      head,
      '1;Vase;12,00;9,00;01/11/2026;24/12/2026',
      '2;Cup;12,00;9,00;11/2/2026;12/24/2026',
    ]);
    expect((await shop.products()).map(({ sale }) => sale?.from?.slice(0, 7))).toEqual([
      '2026-10',
      '2026-11',
    ]);
    const report = await importing('feed.csv', [head, '1;Vase;12,00;9,00;01/11/2026;09/12/2026']);
    expect(report.problems.count).toBe(2);
  });
});
