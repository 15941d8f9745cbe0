import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { descriptionText, isNothing, labelText } from '../../src/catalog/feeds/plain-text.js';
import { importCatalogue } from '../../src/catalog/importing/import.js';
import { decimalsOf } from '../../src/catalog/minor-units.js';
import type { Money, Product, ProductId } from '../../src/catalog/product.js';
import { runs } from '../support/thorough.js';
import { NOW, TestShop } from './import-support.js';

let shop: TestShop;
beforeEach(() => {
  shop = new TestShop();
});
afterEach(() => shop.remove());

const RETAIL = '../shared/feeds/retail-demo-store.jsonl.gz';
const importFile = (file: string) => importCatalogue({ file, dataDir: shop.dataDir, now: NOW });

describe('the feeds at hand', () => {
  it('include the demo, which comes back byte for byte', async () => {
    expect(await importFile('catalog/products.jsonl')).toMatchObject({ accepted: true, ignoredColumns: [] });
    const written = readFileSync(`${shop.dataDir}/catalogue/products.jsonl`);
    expect(written.equals(readFileSync('catalog/products.jsonl'))).toBe(true);
  });

  it('include a spreadsheet with sales, sold-out things and materials', async () => {
    expect(await importFile('catalog/feeds/demo.csv')).toMatchObject({
      accepted: true,
      products: 12,
      ignoredColumns: [],
    });
    const products = await shop.products();
    expect(products.find(({ id }) => id === 'LH-02')).toMatchObject({
      price: { amount: 3200, currency: 'EUR' },
      regularPrice: { amount: 3950, currency: 'EUR' },
      department: 'Harbour & coast',
      category: 'Lamps',
    });
    expect(products.find(({ id }) => id === 'LH-05')?.stock).toBe(0);
    expect(products.find(({ id }) => id === 'LH-03')?.materials).toEqual(['oak', 'brass']);
  });

  it('include a Merchant feed with variants, availabilities and markup', async () => {
    const report = await importFile('catalog/feeds/merchant.xml');
    expect(report).toMatchObject({
      accepted: true,
      products: 11,
      ignoredColumns: ['link', 'g:shipping'],
    });
    const products = await shop.products();
    expect(products.filter(({ group }) => group === 'AS-100').map(({ tags }) => tags)).toEqual([
      ['black'],
      ['red'],
    ]);
    expect(products[0]?.description).toBe(
      'Two metres of felted wool that keeps dew off your knees & stray light off the eyepiece. Air it, do not wash it.',
    );
    expect(products.find(({ id }) => id === 'AS-104')).toMatchObject({
      stock: null,
      tags: ['pre-order'],
      price: { amount: 21900 },
    });
    expect(products.find(({ id }) => id === 'AS-106')?.stock).toBe(0);
  });

  it.skipIf(!existsSync(RETAIL))('include a foreign shop\u2019s, as it is (../shared/feeds)', async () => {
    expect(await importFile(RETAIL)).toMatchObject({
      accepted: true,
      rows: 2465,
      products: 2465,
      currencyAssumed: true,
    });
    expect((await shop.products())[0]).toMatchObject({
      department: 'accessories',
      category: 'backpack',
      price: { amount: 12999, currency: 'EUR' },
      stock: 15,
    });
  });
});

const text = (reads: (text: string) => string, most: number) =>
  fc
    .array(fc.constantFrom(...'abcdeXYZ 0123 .,;:|\t"\'<>&=/\\-éüß日本😀$€%#{}[]'.split(/(?:)/u)), {
      minLength: 1,
      maxLength: most,
    })
    .map((parts) => reads(`a${parts.join('')}`))
    .filter((one) => reads(one) === one);
/** Words that a feed means: "na" stands for none, and is left out. */
const word = fc
  .stringMatching(/^[a-zé][a-z é-]{0,10}[a-z]$/)
  .map((one) => one.replace(/\s+/g, ' '))
  .filter((one) => !isNothing(one));
const optional = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined });

const product = (currency: string) =>
  fc
    .record({
      name: text(labelText, 30),
      brand: text(labelText, 10),
      description: text(descriptionText, 80),
      department: word,
      category: word,
      amount: fc.integer({ min: 1, max: 9_999_999 }),
      above: fc.integer({ min: 0, max: 5_000 }),
      sale: optional(
        fc.record({ percent: fc.integer({ min: 1, max: 99 }), days: fc.integer({ min: 1, max: 99 }) }),
      ),
      tags: fc.uniqueArray(word, { maxLength: 3 }),
      materials: fc.uniqueArray(word, { maxLength: 2 }),
      stock: fc.option(fc.nat(500)),
      added: fc.date({ min: new Date('2020-01-01'), max: new Date('2026-01-01'), noInvalidDate: true }),
      sold: optional(fc.nat(100)),
      group: optional(fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/)),
      art: optional(fc.constant('shape:mat')),
    })
    .map(({ amount, above, added, sold, group, art, sale, ...rest }) => ({
      ...rest,
      price: { amount, currency },
      ...(above > 0 && sale === undefined ? { regularPrice: { amount: amount + above, currency } } : {}),
      ...(sale !== undefined && amount > 100
        ? {
            sale: {
              price: { amount: Math.ceil((amount * sale.percent) / 100), currency },
              ...(sale.days % 2 === 0 ? { from: new Date(NOW + sale.days * 3_600_000).toISOString() } : {}),
              until: new Date(NOW + sale.days * 86_400_000).toISOString(),
            },
          }
        : {}),
      added: added.toISOString().slice(0, 10),
      ...(sold === undefined ? {} : { sold }),
      ...(group === undefined ? {} : { group }),
      ...(art === undefined ? {} : { art }),
    }));

const catalogue = fc
  .constantFrom('EUR', 'JPY', 'KWD')
  .chain((currency) =>
    fc
      .array(product(currency), { minLength: 1, maxLength: 6 })
      .map((rows) => rows.map((row, at) => ({ id: `p-${at}` as ProductId, ...row }))),
  );

const decimal = ({ amount, currency }: Money): string => {
  const places = decimalsOf(currency);
  const digits = String(amount).padStart(places + 1, '0');
  return `${places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`} ${currency}`;
};

/** The columns of a product as a Merchant feed has them. */
const columns = (one: Product): Record<string, string> => ({
  id: one.id,
  title: one.name,
  brand: one.brand,
  description: one.description,
  department: one.department,
  category: one.category,
  price: decimal(one.regularPrice ?? one.price),
  sale_price: one.sale ? decimal(one.sale.price) : one.regularPrice === undefined ? '' : decimal(one.price),
  sale_price_effective_date: one.sale ? `${one.sale.from ?? ''}/${one.sale.until ?? ''}` : '',
  tags: one.tags.join('|'),
  material: one.materials.join('/'),
  quantity: one.stock === null ? '' : String(one.stock),
  added: one.added,
  sold: one.sold === undefined ? '' : String(one.sold),
  item_group_id: one.group ?? '',
  art: one.art ?? '',
});

const delimited = (products: readonly Product[], delimiter: string) =>
  [Object.keys(columns(products[0] as Product)), ...products.map((one) => Object.values(columns(one)))]
    .map((fields) => fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(delimiter))
    .join('\r\n');
const escaped = (value: string) =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const xml = (products: readonly Product[]) => {
  const items = products.map((one) =>
    Object.entries(columns(one))
      .map(([name, value]) => `<g:${name}>${escaped(value)}</g:${name}>`)
      .join(''),
  );
  return `<rss xmlns:g="http://base.google.com/ns/1.0"><channel><item>${items.join('</item>\n<item>')}</item></channel></rss>`;
};

describe('what is written to a feed', () => {
  it.each([
    ['jsonl', (products: readonly Product[]) => products.map((one) => JSON.stringify(one)).join('\n')],
    ['csv', (products: readonly Product[]) => delimited(products, ',')],
    ['tsv', (products: readonly Product[]) => delimited(products, '\t')],
    ['xml', xml],
  ] as const)('is what is in the catalogue after its import: %s', async (format, write) => {
    await fc.assert(
      fc.asyncProperty(catalogue, async (products) => {
        const report = await shop.import(`feed.${format}`, write(products), { shrink: true });
        expect(report.problems.first).toEqual([]);
        // Of an unchanged number of pieces the former count goes on, by its name.
        expect((await shop.products()).map(({ stocktake: _, ...product }) => product)).toEqual(products);
      }),
      { numRuns: runs(40) },
    );
  });
});
