import { describe, expect, it } from 'vitest';
import { becomes } from './becomes.js';

const table = (...lines: readonly string[]) => lines.join('\n');

describe('texts and prices that are long', () => {
  it('names of more than 200 characters stay whole; more than 5,000 are refused with their length', async () => {
    const [long] = await becomes(
      'long.csv',
      table('id,name,price', `a,${'Long name '.repeat(24)}end,5`, `b,${'x'.repeat(5_001)},5`),
      {
        products: [expect.stringContaining('Long name end; 5.00 EUR')],
        problems: ['3 name has 5001 characters; 5000 are the most.'],
        notes: ['2 name has 243 characters'],
      },
    );
    expect(long?.name).toHaveLength(243);
  });

  it('prices of more than 200 characters are quoted in short', async () => {
    await becomes(
      'long.csv',
      table('id,name,price', `a,Mug,${'9'.repeat(240)}`, `b,Jug,${'5 '.repeat(120)}`, 'c,Pot,5'),
      {
        products: ['c: Pot; 5.00 EUR; any; Everything > Everything'],
        problems: [
          '2 price "9999999999999999999999999999999999999999…" is not an amount.',
          '3 price "5 5 5 5',
        ],
      },
    );
  });
});

describe('separators of thousands', () => {
  it('are read where there is one way, and refused where there are two', async () => {
    await becomes(
      'thousands.tsv',
      table(
        'id\tname\tprice',
        ...[
          '1,299.00',
          '1.299,00',
          '1 299,00',
          '1\u202f299,00 €',
          '1\u00a0299.00',
          '1’299.50',
          "1'299.00",
          '12,34,567.00',
          '1,299,000',
          '1.299.000,5',
        ].map((price, at) => `${at}\tA\t${price}`),
        'x\tA\t1,299',
        'y\tA\t1.299',
      ),
      {
        products: [
          '1299.00',
          '1299.00',
          '1299.00',
          '1299.00',
          '1299.00',
          '1299.50',
          '1299.00',
          '1234567.00',
          '1299000.00',
          '1299000.50',
        ].map((amount, at) => `${at}: A; ${amount} EUR; any; Everything > Everything`),
        problems: ['12 price "1,299" can be read in two ways', '13 price "1.299" can be read in two ways'],
      },
    );
  });
});

describe('several currencies', () => {
  const lines = [
    'SKU,Title,Price (EUR),Price (GBP),Price (USD)',
    'A,Mug,10.00,9.00,12.00',
    'B,Jug,20.00,,24.00',
  ];

  it('in columns of their own: the one that is asked for counts', async () => {
    await becomes(
      'prices.csv',
      table(...lines),
      {
        products: ['A: Mug; 9.00 GBP; any; Everything > Everything'],
        problems: ['3 Price (EUR) is in EUR, the catalogue in GBP.'],
        notes: ['1 - columns "Price (EUR)", "Price (GBP)" and "Price (USD)" all say price'],
      },
      { currency: 'GBP' },
    );
  });

  it('in columns of their own: the first counts where none is asked for', async () => {
    await becomes('prices.csv', table(...lines), {
      products: [
        'A: Mug; 10.00 EUR; any; Everything > Everything',
        'B: Jug; 20.00 EUR; any; Everything > Everything',
      ],
      notes: ['1 - columns "Price (EUR)", "Price (GBP)" and "Price (USD)" all say price'],
    });
  });

  it('in rows: the first counts, and every other row says what it is in', async () => {
    await becomes(
      'rows.csv',
      table('id,name,price,currency', 'a,Mug,10,CHF', 'b,Jug,10,EUR', 'c,Pot,10,', 'd,Pan,10 USD,CHF'),
      {
        products: [
          'a: Mug; 10.00 CHF; any; Everything > Everything',
          'c: Pot; 10.00 CHF; any; Everything > Everything',
        ],
        problems: [
          '3 price is in EUR, the catalogue in CHF. One catalogue has one currency.',
          '5 price is in USD, its currency column says CHF.',
        ],
      },
    );
  });
});

describe('sales', () => {
  it('that are on without a price are said, and those that are off do not count', async () => {
    await becomes(
      'sales.csv',
      table(
        'sku,name,price,sale_price,on_sale,stock',
        'a,A,10,,yes,1',
        'b,B,10,8,yes,1',
        'c,C,10,8,no,1',
        'd,D,10,0,TRUE,1',
        'e,E,10,8,,1',
        'f,F,10,8,soon,1',
        'g,G,10,12,1,1',
      ),
      {
        products: [
          'a: A; 10.00 EUR; 1; Everything > Everything',
          'b: B; 8.00 EUR was 10.00; 1; Everything > Everything',
          'c: C; 10.00 EUR; 1; Everything > Everything',
          'd: D; 10.00 EUR; 1; Everything > Everything',
          'e: E; 8.00 EUR was 10.00; 1; Everything > Everything',
          'f: F; 10.00 EUR; 1; Everything > Everything',
          'g: G; 10.00 EUR; 1; Everything > Everything',
        ],
        notes: [
          '2 on_sale "yes" stands without a sale price: the price counts.',
          '5 on_sale "TRUE" stands without a sale price: the price counts.',
          '7 on_sale "soon" is not understood: its sale price does not count.',
          '8 sale_price is above the price and does not count.',
        ],
      },
    );
  });

  it('in percent, with the sign in the column or in the name', async () => {
    await becomes(
      'percent.csv',
      table('sku,name,price,Discount %', 'a,A,10.00,25', 'b,B,10.00,', 'c,C,10.00,12.5%', 'd,D,9.99,33'),
      {
        products: [
          'a: A; 7.50 EUR was 10.00; any; Everything > Everything',
          'b: B; 10.00 EUR; any; Everything > Everything',
          'c: C; 8.75 EUR was 10.00; any; Everything > Everything',
          'd: D; 6.69 EUR was 9.99; any; Everything > Everything',
        ],
      },
    );
  });

  it('between days, one of which is over', async () => {
    await becomes(
      'days.csv',
      table(
        'sku,name,regular price,sale price,sale start,sale end',
        'a,A,10,8,2026-11-01,2026-11-30',
        'b,B,10,8,2026-10-01,2026-10-31',
        'c,C,10,8,2026-12-01,',
        'd,D,10,8,2026-12-31,2026-12-01',
      ),
      {
        products: [
          'a: A; 10.00 EUR sale 8.00; any; Everything > Everything',
          'b: B; 10.00 EUR; any; Everything > Everything',
          'c: C; 10.00 EUR sale 8.00; any; Everything > Everything',
        ],
        problems: ['5 sale end is before the sale begins.'],
      },
    );
  });
});

describe('stock', () => {
  it('of 0 is ordered ahead where the shop sells on', async () => {
    await becomes(
      'stock.csv',
      table(
        'sku,name,price,stock,allow backorders',
        'a,A,5,0,Yes',
        'b,B,5,0,No',
        'c,C,5,3,Yes',
        'd,D,5,-2,yes',
        'e,E,5,,yes',
        'f,F,5,0,notify',
      ),
      {
        products: [
          'a: A; 5.00 EUR; any back-order; Everything > Everything; #back-order',
          'b: B; 5.00 EUR; 0; Everything > Everything',
          'c: C; 5.00 EUR; any; Everything > Everything',
          'd: D; 5.00 EUR; any back-order; Everything > Everything; #back-order',
          'e: E; 5.00 EUR; any; Everything > Everything',
          'f: F; 5.00 EUR; any back-order; Everything > Everything; #back-order',
        ],
      },
    );
  });

  it('in a column for each place is not guessed: the columns are named', async () => {
    await becomes('places.csv', table('sku,name,price,Stock Berlin,Stock Hamburg', 'a,A,5,3,2'), {
      products: ['a: A; 5.00 EUR; any; Everything > Everything'],
      says: ['Columns passed over: Stock Berlin, Stock Hamburg.'],
    });
  });

  it('in the words of warehouses', async () => {
    await becomes(
      'words.csv',
      table(
        'SKU,Name,Price,Stock On Hand',
        'a,A,5,12 pcs',
        'b,B,5,Out of stock',
        'c,C,5,Unlimited',
        'd,D,5,"1,200"',
        'e,E,5,>50',
        'f,F,5,3.5',
      ),
      {
        products: [
          'a: A; 5.00 EUR; 12; Everything > Everything',
          'b: B; 5.00 EUR; 0; Everything > Everything',
          'c: C; 5.00 EUR; any; Everything > Everything',
          'd: D; 5.00 EUR; 1200; Everything > Everything',
          'e: E; 5.00 EUR; 50; Everything > Everything',
        ],
        problems: ['7 Stock On Hand "3.5" is not a number of pieces.'],
      },
    );
  });
});

describe('amounts of a row', () => {
  it('are in the one currency that any of them names', async () => {
    await becomes('sek.csv', 'sku;name;Pris (SEK);Reapris\na;A;249,00;199,00\n', {
      products: ['a: A; 199.00 SEK was 249.00; any; Everything > Everything'],
    });
    await becomes('usd.csv', table('sku,name,price,sale price', 'a,A,12,9 USD'), {
      products: ['a: A; 9.00 USD was 12.00; any; Everything > Everything'],
    });
  });

  it.each(['12.00 USD,9.00 EUR', '30.00 EUR,20.00 GBP'])('are refused in two: %s', async (amounts) => {
    await becomes('two.csv', table('sku,name,price,sale price', `a,A,${amounts}`), {
      products: [],
      problems: ['another amount of the row in'],
    });
  });

  it('are never those of a unit where there is a column for the price', async () => {
    await becomes('unit.csv', table('sku,name,price,unit price', 'a,A,5.99,23.96', 'b,B,,23.96'), {
      products: ['a: A; 5.99 EUR; any; Everything > Everything'],
      problems: ['3 price is missing'],
      says: ['Columns passed over: unit price.'],
    });
  });
});

describe('dates of a sale', () => {
  it('in a column that is not read are asked for: the sale does not count without them', async () => {
    const rows = table('sku,name,price,sale price,Ende,Date added', 'a,A,5,3,2026-01-01,2026-01-01');
    const full = 'a: A; 5.00 EUR; any; Everything > Everything';
    await becomes('bis.csv', rows, {
      products: [full],
      notes: ['2 sale price does not count: column "Ende" holds days'],
      says: ['Columns passed over: Ende.'],
    });
    await becomes('bis.csv', rows, { products: [full] }, { map: [['saleUntil', 'Ende']] });
    const reduced = 'a: A; 3.00 EUR was 5.00; any; Everything > Everything';
    await becomes('bis.csv', rows, { products: [reduced] }, { undatedSales: true });
  });

  it('are no days of something else, and no numbers', async () => {
    const rows = table('sku,name,price,sale price,updated_at,gtin', 'a,A,5,3,2026-01-01,4006381333931');
    await becomes('other.csv', rows, { products: ['a: A; 3.00 EUR was 5.00; any; Everything > Everything'] });
  });

  it.each([
    ['Prix TTC;Prix promo;Date début promo;Date fin promo'],
    ['Prix;Prix en promotion;Début promotion;Fin promotion'],
    ['Precio;Precio oferta;Inicio oferta;Fin oferta'],
    ['Prezzo;Prezzo scontato;Inizio sconto;Fine sconto'],
    ['Prijs;Actieprijs;Actie vanaf;Actie tot'],
    ['Prijs;Aanbiedingsprijs;Aanbieding van;Aanbieding tot'],
    ['Pris;Reapris;Rea från;Rea till'],
    ['Preis;Angebotspreis;Gültig ab;Gültig bis'],
    ['Preis;Rabattpreis;Angebot gültig von;Angebot gültig bis'],
    ['Preis;Angebotspreis;Datum für Beginn Angebotspreis;Datum für Ende Angebotspreis'],
    ['price;special price;special from;special until'],
    ['price;discount price;promo start date;promo end date'],
    ['price;promo price;valid from;valid until'],
  ])('are read in %s', async (columns) => {
    const [product] = await becomes('dates.csv', `sku;name;${columns}\na;A;5;3;2026-12-10;2026-12-24\n`, {
      products: ['a: A; 5.00 EUR sale 3.00; any; Everything > Everything'],
    });
    expect(product?.sale).toMatchObject({ from: expect.any(String), until: expect.any(String) });
  });

  it('may stand in one column', async () => {
    const rows = 'sku;name;price;sale price;Aktionszeitraum\na;A;5;3;10.12.2026 - 24.12.2026\n';
    await becomes('span.csv', rows, { products: ['a: A; 5.00 EUR sale 3.00; any; Everything > Everything'] });
  });

  it('are read under the names that shops give them', async () => {
    await becomes('ends.csv', table('sku,name,price,sale price,sale ends', 'a,A,5,3,2020-01-01'), {
      products: ['a: A; 5.00 EUR; any; Everything > Everything'],
    });
  });
});
