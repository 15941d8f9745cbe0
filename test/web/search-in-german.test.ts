import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.js';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const page = async (path: string, language = 'de') =>
  (await request(shop.app).get(path).set('Accept-Language', language).expect(200)).text;
const search = (query: string) => page(`/search?${new URLSearchParams({ q: query })}`);

describe('a search in German words', () => {
  test.each([
    ['Kissen ohne Federn', 'ohne Federn'],
    ['Brot ohne Gluten', 'erwähnt Gluten nicht'],
    ['Mehl ohne Gluten', 'frei von Gluten'],
    ['rote Handschuhe', 'dass es rot ist.'],
    // What was typed in English is said in German too, where the list knows the word.
    ['tea without caffeine', 'ohne Koffein'],
    ['vegane Ledertasche', 'ohne Leder'],
  ])('%s: the page says “%s”', async (query, said) => {
    expect(await search(query)).toContain(said);
  });

  test('says what was read, of an occasion too', async () => {
    expect(await search('Geschenk für Oma')).toContain(
      'Auf Englisch gesucht: Geschenk („gift“), Oma („grandmother“).',
    );
  });

  test('is kept as it was typed where it is narrowed', async () => {
    expect(await search('Geschenk für Oma')).toContain('name="q" value="Geschenk für Oma"');
  });

  test('is suggested what it finds', async () => {
    expect(await page('/search/suggestions?q=Hund')).toContain('/products/trail-dog-backpack');
  });
});

describe('a lowest price above the highest', () => {
  test('is said to contradict it', async () => {
    expect(await page('/search?q=lamp&min=50&max=5', 'en')).toContain('the two prices contradict each other');
    expect(await page('/search?q=lamp&min=5&max=50', 'en')).not.toContain('contradict');
  });
});
