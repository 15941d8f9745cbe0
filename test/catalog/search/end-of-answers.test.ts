import { beforeAll, describe, expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

let demo: Awaited<ReturnType<typeof openDemoSearch>>;

beforeAll(async () => {
  demo = await openDemoSearch();
});

/** The kinds of all that a search lists. */
async function kindsOf(query: string, isForeignPage = false): Promise<Set<string>> {
  const { found } = await demo.ask(query, isForeignPage);
  return new Set(found.map(({ position }) => demo.products[position]?.kind ?? ''));
}

describe('where the answers to a name end', () => {
  test('behind what its word or the kind of the best calls so', async () => {
    expect(await kindsOf('sand paper')).not.toContain('hourglasses for desk & mantel');
    expect(await kindsOf('desk lamp under 50')).not.toContain('footrests');
    expect(await kindsOf('Schreibtischlampe unter 80', true)).not.toContain('webcams & desk microphones');
    expect(await kindsOf('Fahrradhelm', true)).not.toContain('bicycle wall racks');
    expect(await kindsOf('Tischdecke', true)).not.toContain("adults' sewing patterns");
  });

  test('behind what is headed by its last word, where nothing bears the whole name', async () => {
    expect(await kindsOf('cello strings')).toEqual(new Set(['guitar strings']));
    expect(await kindsOf('rain trousers')).not.toContain('rucksack rain covers');
    expect(await kindsOf('hiking poles')).not.toContain('guy lines');
    expect(await kindsOf('Wanderschuhe', true)).not.toContain('shoe drying forms');
  });

  test('with both things that a name may ask for together', async () => {
    const kinds = await kindsOf('soap candle');
    expect(kinds).toContain('bar soaps');
    expect([...kinds].join()).toMatch(/candles/);
  });

  test('with what the shop has, where no word of it names a thing', async () => {
    expect((await demo.ask('sneaker cleaning')).found.length).toBeGreaterThan(0);
  });
});

test('no night film is a slip of a light meter', async () => {
  expect((await demo.ask('light meter')).found).toEqual([]);
});
