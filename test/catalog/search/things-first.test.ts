import { describe, expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { ask, products, search } = await openDemoSearch();
const goodOf = async (query: string) =>
  (await ask(query)).found
    .filter(({ isGood }) => isGood)
    .map(({ position }) => products[position]?.name ?? '');

describe('in an order of price only the thing is listed, and nothing that goes with it', () => {
  test.each([
    ['guitar', /guitar$/],
    ['tent', /tent$/],
    ['kettle', /kettle$/],
    // The merchant calls a rug for yoga a mat too.
    ['yoga mat', /yoga (?:mat|rug)$/],
  ] as const)('%s', async (query, thing) => {
    const good = await goodOf(query);
    expect(good.length).toBeGreaterThan(1);
    for (const name of good) expect(name).toMatch(thing);
  });

  test('a pair or a set of it is it', async () => {
    expect(await goodOf('candle')).toContain('Dipped taper candle pair');
    expect(await goodOf('knitting needle')).toContain('Interchangeable needle set');
  });
});

const suggested = (typed: string) =>
  search
    .suggest(typed, 8)
    .flatMap((one) => (one.type === 'product' ? [products[one.position]?.name ?? ''] : []));

describe('what is suggested', () => {
  test.each([
    ['trainer', /running shoe$/],
    ['guitar', /guitar$/],
    ['zelt', /tent$/],
  ] as const)('%s: the thing before what goes with it', (typed, thing) => {
    expect(suggested(typed)[0]).toMatch(thing);
  });

  test.each([
    ['yoga ma', /yoga mat$/, 4],
    ['dog bo', /dog bowl$/, 1],
    ['sleeping b', /sleeping bag$/, 4],
    ['running sh', /running shoe$/, 4],
    ['desk l', /desk lamp$/, 2],
    ['plant p', /pot$|pot with saucer$|basket$/, 3],
    ['wood gl', /wood glue$/, 1],
  ] as const)('%s: first what is called so once the last word is typed', (typed, thing, least) => {
    for (const name of suggested(typed).slice(0, least)) expect(name).toMatch(thing);
    expect(suggested(typed).length).toBeGreaterThanOrEqual(least);
  });

  test('of a shelf more is said than its department: coffee is no tea', () => {
    const shelves = search
      .suggest('coffee', 8)
      .flatMap((one) => (one.type === 'category' ? [one.category] : []));
    expect(shelves).toEqual(['Coffee beans']);
  });

  test.each(['rad', 'tel', 'hos'])('%s is the beginning of an English word', (typed) => {
    expect(suggested(typed).join()).not.toMatch(/bicycle|plate|trousers/i);
  });
});
