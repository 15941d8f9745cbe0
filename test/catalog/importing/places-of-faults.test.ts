import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestShop } from '../import-support.js';

let shop: TestShop;
beforeEach(() => {
  shop = new TestShop();
});
afterEach(() => shop.remove());

/** What the report says of a feed, without its summary. */
async function saidOf(name: string, content: string): Promise<string[]> {
  await shop.import(name, content);
  const text = shop.reportText();
  return text.slice(0, text.indexOf('\n\n')).split('\n');
}

const offer = (price: string) => ({ '@type': 'Offer', price, priceCurrency: 'EUR' });
const thing = (sku: string, price: string) => ({
  ...{
    '@context': 'https://schema.org',
    '@type': 'Product',
    sku,
    name: `Thing ${sku}`,
    offers: offer(price),
  },
});

describe('a fault in JSON', () => {
  it('names the product and its field, and no line where all of it is one', async () => {
    expect(await saidOf('ld.json', JSON.stringify([thing('A', '5'), thing('B', 'free')]))).toEqual([
      'product 2 "Thing B", field offers.price: "free" is not an amount. Write 19.99 or 19.99 EUR.',
    ]);
    const plain = [
      { id: 'a', name: 'Mug', price: '9 EUR' },
      { id: 'b', name: 'Jug', price: 'nine' },
    ];
    expect(await saidOf('list.json', JSON.stringify(plain))).toEqual([
      'product 2 "Jug", field price: "nine" is not an amount. Write 19.99 or 19.99 EUR.',
    ]);
  });

  it('says from which line the product is where the file has lines', async () => {
    const [first] = await saidOf('ld.json', JSON.stringify([thing('A', '5'), thing('B', 'free')], null, 1));
    expect(first).toMatch(/^product 2 "Thing B" \(from line 13\), field offers\.price: /);
  });

  it('names products where an id is there twice, and what cannot be read by its place', async () => {
    expect(await saidOf('ld.json', JSON.stringify([thing('A', '5'), thing('A', '6')]))).toEqual([
      'product 2 "Thing A", field sku: "A" is the id of product 1 already.',
    ]);
    expect(await saidOf('cut.json', '[{"id":"a","name":"Mug","price":"9 EUR"},{"id":}]')).toEqual([
      expect.stringMatching(/^product 2: is not JSON/),
    ]);
  });

  it('has its true line where each line is a product', async () => {
    const lines = '{"id":"a","name":"Mug","price":"9 EUR"}\n\n{"id":"a","name":"Jug","price":"9 EUR"}\n';
    expect(await saidOf('feed.jsonl', lines)).toEqual([
      'line 3, column id: "a" is the id of line 1 already.',
    ]);
  });
});

describe('a doubled id', () => {
  it('is said of the column as the feed calls it', async () => {
    expect(await saidOf('feed.csv', 'Article No,title,price\n1,Mug,9 EUR\n1,Jug,9 EUR\n')).toEqual([
      expect.stringContaining('Article No'),
    ]);
    expect(await saidOf('feed.csv', 'SKU,title,price\n1,Mug,9 EUR\n1,Jug,9 EUR\n')).toEqual([
      'line 3, column SKU: "1" is the id of line 2 already.',
    ]);
  });

  it('of a Shopify export is said of the SKU or of the handle, whichever it is', async () => {
    const head = 'Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\n';
    const [sku] = await saidOf('s.csv', `${head}mug,Mug,Size,S,X1,5\njug,Jug,Size,S,X1,5\n`);
    expect(sku).toMatch(/^line 3, column Variant SKU: "X1" is the id of line 2 already\./);
    const [handle] = await saidOf('s.csv', `${head}mug,Mug,Size,AA+,,5\nmug,,,AA,,5\n`);
    expect(handle).toMatch(/^line 3, column Handle: the id made from it, "mug-aa", is the id of line 2/);
  });
});
