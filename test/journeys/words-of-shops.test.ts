import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { de } from '../../src/wording/de/index.js';
import { en } from '../../src/wording/en/index.js';
import { type ImportedShop, openImportedShop } from '../support/imported-shop.js';
import { shopper, textOf } from '../support/shopper.js';

const NOW = Date.UTC(2026, 10, 26, 12);

/** Two variants on sale with an end, one product on sale without, and one that names no place. */
const FEED = `id,title,price,sale_price,sale_price_effective_date,currency,item_group_id,size,product_type
TEE-S,Tee,10,8,2026-11-20T00:00Z/2026-12-06T12:00Z,EUR,TEE,S,Clothing > Tees
TEE-M,Tee,10,8,2026-11-20T00:00Z/2026-12-06T12:00Z,EUR,TEE,M,Clothing > Tees
CAP,Cap,20,15,,EUR,,,Clothing > Caps
LAMP,Lamp,30,,,EUR,,,
`;

let folder: string;
let shop: ImportedShop;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'afterglow-words-'));
  writeFileSync(join(folder, 'feed.csv'), FEED);
  const env = { SHOP_NAME: 'Rohr & S\u00f6hne', SHOP_TIME_ZONE: 'UTC' };
  shop = await openImportedShop(join(folder, 'feed.csv'), { now: NOW, env });
});
afterAll(async () => {
  await shop?.close();
  rmSync(folder, { recursive: true });
});

const main = (html: string) => textOf(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '');
const page = async (path: string, language = 'en') =>
  (await shopper(shop.app).open(`${path}?lang=${language}`)).text;

describe('an imported shop without a headline of its own', () => {
  test.each([
    ['en', en.home, en.footer.promise],
    ['de', de.home, de.footer.promise],
  ])(
    'greets in its own name, and says nothing of the demo\u2019s headline: %s',
    async (language, words, promise) => {
      const html = await page('/', language);
      const [, headline = ''] = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html) ?? [];
      expect(textOf(headline)).toBe(words.welcome('Rohr & S\u00f6hne'));
      expect(main(html)).toContain(promise);
      expect(html).not.toContain(words.title);
      expect(html).not.toContain(words.lead);
    },
  );
});

describe('a sale with an end', () => {
  test('says on its page until when, and with its variants what they cost before', async () => {
    const html = await page('/products/TEE-S');
    expect(main(html)).toContain('Reduced until 6 December.');
    const variants = textOf(/<section class="variants"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '');
    expect(variants).toContain(`Tee, M ${en.reduced.before} \u20ac10${en.reduced.now} \u20ac8`);
    expect(variants).not.toContain('Tee, S');
    expect(main(await page('/products/TEE-S', 'de'))).toContain('Reduziert bis zum 6. Dezember.');
  });

  test('says nothing where there is no end, or once it has ended', async () => {
    expect(main(await page('/products/CAP'))).not.toContain('Reduced until');
    shop.setClock(Date.UTC(2026, 11, 7));
    expect(main(await page('/products/TEE-S'))).not.toContain('Reduced until');
    shop.setClock(NOW);
  });
});

describe('what names no place', () => {
  test('stands in a department called in the language of the page', async () => {
    for (const path of ['/departments', '/departments/other', '/products/LAMP']) {
      expect(main(await page(path))).toContain('Other');
      const german = main(await page(path, 'de'));
      expect(german, path).toContain(de.departments.other);
      expect(german, path).not.toContain('Other');
    }
  });
});
