import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CatalogueCurrency } from '../../src/catalog/feeds/currencies.js';
import type { ImportOptions } from '../../src/catalog/importing/import.js';
import type { Product } from '../../src/catalog/product.js';
import { draftOf, problemsOf, reading } from './feeds/reading-support.js';
import { said, TestShop } from './import-support.js';

let shop: TestShop;
beforeEach(() => {
  shop = new TestShop();
});
afterEach(() => shop.remove());

/** The first product of a feed, all of whose rows pass, and what was noted. */
async function first(name: string, content: string | Uint8Array, options: Partial<ImportOptions> = {}) {
  const report = await shop.import(name, content, options);
  expect(said(report)).toEqual([]);
  const [product] = await shop.products();
  return { product: product as Product, notes: report.notes.first.map(({ reason }) => reason) };
}

const price = (written: string, currency?: string) => {
  const read = reading({ id: 'a', name: 'A', price: written }, { currency: new CatalogueCurrency(currency) });
  if (!('draft' in read)) throw new Error(JSON.stringify(read));
  const { amount, currency: code } = read.draft.product.price;
  return `${amount} ${code}`;
};

describe('an amount as shops write it', () => {
  it.each([
    ['1.299,90 TL', '129990 TRY'],
    ['1,980円', '1980 JPY'],
    ['￥1,980', '1980 JPY', 'JPY'],
    ['\\980', '980 JPY', 'JPY'],
    ['¥1,980', '1980 JPY', 'JPY'],
    ['１，９８０円', '1980 JPY'],
    ['12900원', '12900 KRW'],
    ['Rs. 499/-', '49900 INR'],
    ['₹ 499.50/-', '49950 INR'],
    ['7,00 Euro', '700 EUR'],
    ['7 euros', '700 EUR'],
    ['12,00 €*', '1200 EUR'],
    ['٤٩٫٥٠ ر.س', '4950 SAR'],
    ['٤٩٫٥٠', '4950 SAR', 'SAR'],
    ['١٬٢٩٩٫٠٠', '129900 SAR', 'SAR'],
    ['CHF 1ʼ299', '129900 CHF'],
    ['$5.00', '500 USD', 'USD'],
  ])('is understood: %s', (written, expected, currency?: string) => {
    expect(price(written, currency)).toBe(expected);
  });

  it('with a mark of several currencies says which option settles it', () => {
    expect(problemsOf({ price: '$5.00' })).toEqual([
      'price: "$" is a mark of several currencies (USD, CAD, AUD, NZD, SGD, HKD, MXN). Give --currency USD.',
    ]);
    expect(problemsOf({ price: '￥500' })).toEqual([expect.stringContaining('Give --currency JPY.')]);
  });

  it('may count pieces too', () => {
    expect(draftOf({ stock: '٣' }).product.stock).toBe(3);
  });
});

describe('availability in a word', () => {
  const there =
    'op voorraad,in voorraad,Op Voorraad,disponible,disponibile,på lager,i lager,beschikbaar,Y,ja,em estoque,Unlimited'.split(
      ',',
    );
  const gone =
    'niet op voorraad,niet in voorraad,non disponible,indisponible,no disponible,non disponibile,nicht verfügbar,Nicht vorrätig,unavailable,Not Available,temporarily unavailable,oos,OOS,agotado,esaurito,épuisé,slutsåld,en rupture de stock,N,sin stock,uitverkocht,udsolgt,売り切れ'.split(
      ',',
    );

  it.each(there)('says that it is there: %s', (availability) => {
    expect(draftOf({ availability }).product.stock).toBe(null);
  });

  it.each(gone)('says that it is not there: %s', (availability) => {
    expect(draftOf({ availability }).product.stock).toBe(0);
    expect(draftOf({ availability: availability.normalize('NFD') }).product.stock).toBe(0);
  });
});

describe('a header in another language', () => {
  it.each([
    [
      'German',
      'Artikelnummer;Bezeichnung;Beschreibung;Preis;Kategorie;Bestand;Marke;Farbe;Größe;Bild\n001;Jacke;Warm;1.299,00 €;Kleidung > Jacken;12;Alpin;Blau;M;https://x/1.jpg\n',
      { id: '001', name: 'Jacke', description: 'Warm', stock: 12, brand: 'Alpin', tags: ['blau', 'm'] },
      129_900,
    ],
    [
      'French',
      'Référence;Désignation;Description;Prix TTC;Prix barré;Catégorie;Quantité;Marque;Couleur;Taille\nR1;Théière;Émail;12,50 €;15,00 €;Maison > Thé;3;Émile;Bleu;\n',
      { id: 'R1', name: 'Théière', department: 'Maison', stock: 3, brand: 'Émile', tags: ['bleu'] },
      1_250,
      1_500,
    ],
    [
      'Spanish',
      'SKU;Nombre;Descripción;Precio;Precio rebajado;Categoría;Existencias;Marca\nE1;Taza;Cerámica;12,50;9,90;Hogar > Tazas;3;Sol\n',
      { name: 'Taza', description: 'Cerámica', category: 'Tazas', stock: 3, brand: 'Sol' },
      990,
      1_250,
    ],
    [
      'Italian',
      'Codice;Nome;Descrizione;Prezzo;Categoria;Quantità;Marca;Colore\nI1;Tazza;Ceramica;12,50 €;Casa > Tazze;3;Sole;Rosso\n',
      { id: 'I1', name: 'Tazza', department: 'Casa', stock: 3, brand: 'Sole', tags: ['rosso'] },
      1_250,
    ],
    [
      'Dutch',
      'Artikelnummer;Naam;Omschrijving;Prijs;Categorie;Voorraad;Merk;Kleur\nN1;Beker;Mooi;"€ 12,50";Huis > Bekers;3;Zon;Rood\n',
      { id: 'N1', name: 'Beker', description: 'Mooi', department: 'Huis', stock: 3, tags: ['rood'] },
      1_250,
    ],
  ])('is understood: %s', async (_, content, expected, paid: number, before?: number) => {
    const { product, notes } = await first('plain.csv', content);
    expect(product).toMatchObject(expected);
    expect(product.price).toEqual({ amount: paid, currency: 'EUR' });
    expect(product.regularPrice?.amount).toBe(before);
    expect(notes).toEqual([]);
  });

  it('of a shop system\u2019s translation brings the dates of its sales along', async () => {
    const { product } = await first(
      'woo.csv',
      'Artikelnummer,Name,Veröffentlicht,Sichtbarkeit im Katalog,Vorrätig?,Lager,Regulärer Preis,Angebotspreis,"Datum, an dem Angebotspreis endet"\nA,Tasse,1,visible,0,,12,9,2026-01-31\nB,Krug,1,hidden,1,3,12,,\n',
    );
    expect(await shop.ids()).toEqual(['A']);
    expect(product).toMatchObject({ stock: 0, price: { amount: 1_200 } });
    expect(product).not.toHaveProperty('sale');
  });
});

describe('a currency in a column\u2019s name', () => {
  it.each(['Price (USD)', 'Price [$US]'.replace('$US', 'US$'), 'Price USD', 'price_usd', 'Preis in USD'])(
    'is that of its amounts: %s',
    async (column) => {
      const { product, notes } = await first('usd.csv', `id,name,${column}\n1,A,5\n`);
      expect(product.price).toEqual({ amount: 500, currency: 'USD' });
      expect(notes).toEqual([]);
    },
  );

  it('is held against what the amount says', async () => {
    const report = await shop.import('two.csv', 'id,name,Price (USD)\n1,A,5 EUR\n');
    expect(said(report)).toEqual(['2 Price (USD) is in EUR, the name of its column says USD.']);
  });

  it('is none in a word that is a code by chance', async () => {
    const report = await shop.import('all.csv', 'id,name,price all\n1,A,5\n');
    expect(report.accepted).toBe(false);
  });
});

describe('prices by other names', () => {
  it('are read with tax, and what is crossed out as such', async () => {
    const { product } = await first(
      'tax.csv',
      'sku,name,Price incl. VAT,Price excl. VAT,Was price,Cost\n1,A,12.00,10.00,15.00,4\n',
    );
    expect(product).toMatchObject({ price: { amount: 1_200 }, regularPrice: { amount: 1_500 } });
    expect((await first('unit.csv', 'sku,name,Unit Price,Old Price\n1,A,12.00,15\n')).product).toMatchObject({
      ...{ price: { amount: 1_200 }, regularPrice: { amount: 1_500 } },
    });
  });
});

describe('what a maker recommends', () => {
  it.each(['RRP', 'MSRP', 'UVP', 'Prix conseillé', 'Adviesprijs'])('is no former price: %s', async (name) => {
    const { product } = await first('advised.csv', `sku,name,price,${name}\n1,A,12.00,15.00\n`);
    expect(product.regularPrice).toBeUndefined();
  });
});

describe('two columns that say the same', () => {
  it('are noted, and which counts', async () => {
    const { product, notes } = await first(
      'twins.csv',
      'id,Unit Price,name,price,price,Name\n1,7,A,5,6,AA\n',
    );
    expect(product).toMatchObject({ name: 'A', price: { amount: 500 } });
    expect(notes).toEqual([
      'columns "name" and "Name" both say name: "name" counts where it has a value. Say otherwise with --map name=COLUMN.',
      'columns "price" and "price" both say price: the first counts where it has a value. Say otherwise with --map price=COLUMN.',
    ]);
  });
});

describe('an Atom feed', () => {
  it('has its description in content or summary', async () => {
    await first(
      'atom.xml',
      '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0"><entry><g:id>1</g:id><title>A</title><content type="html">&lt;p&gt;Body&lt;/p&gt;</content><g:price>5 EUR</g:price></entry><entry><g:id>2</g:id><title>B</title><summary>Sum</summary><g:price>5 EUR</g:price></entry><entry><g:id>3</g:id><title>C</title><summary>Short</summary><g:description>Whole</g:description><g:price>5 EUR</g:price></entry></feed>',
    );
    expect((await shop.products()).map(({ description }) => description)).toEqual(['Body', 'Sum', 'Whole']);
  });
});

describe('what programs leave in a file', () => {
  it('is passed over: a separator line with a tab, a Ctrl-Z at the end', async () => {
    const { product } = await first('tab.csv', 'sep=\t\nid\tname\tprice\n1\tA\t5\n\u001a');
    expect(product.name).toBe('A');
    await first('mark.csv', 'id,name,price,tags\n1,A,5,red\u001a\u001a');
    expect((await shop.products())[0]?.tags).toEqual(['red']);
  });

  it('is read where it stands for something: a list in JSON, a dash, a cut frame of XML', async () => {
    const { product } = await first(
      'odd.csv',
      'id,name,price,tags,color,item_group_id,description\n1,A,5,"[""red"",""wool""]",-,G,<![CDATA[a]]]]><![CDATA[>b]]>\n',
    );
    expect(product).toMatchObject({ name: 'A', tags: ['red', 'wool'], description: 'a]]>b' });
    const item = (id: number, text: string) =>
      `<item><g:id>${id}</g:id><title>A</title><g:price>5 EUR</g:price><g:description>${text}</g:description></item>`;
    await first(
      'odd.xml',
      `<rss xmlns:g="http://base.google.com/ns/1.0"><channel>${item(1, '<![CDATA[a]]]]><![CDATA[>b]]>')}${item(2, '-')}</channel></rss>`,
    );
    expect((await shop.products()).map(({ description }) => description)).toEqual(['a]]>b', '']);
  });

  it('keeps a control character that stands elsewhere as damage', async () => {
    const report = await shop.import('bad.csv', 'id,name,price\n1,A\u001aB,5\n');
    expect(said(report)).toEqual(['2 name has a control character.']);
  });
});
