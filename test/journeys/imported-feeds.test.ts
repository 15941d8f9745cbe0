import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { importedCatalogue } from '../../src/catalog/catalogue-files.js';
import { type ImportOptions, importCatalogue } from '../../src/catalog/importing/import.js';
import { dropCatalogue } from '../../src/catalog/importing/swap-catalogue.js';
import { loadIndex } from '../../src/vector-index/read-index.js';
import { en } from '../../src/wording/en/index.js';
import { type ImportedShop, openImportedShop } from '../support/imported-shop.js';
import { type Shopper, shopper, textOf } from '../support/shopper.js';

const NOW = Date.UTC(2026, 10, 26, 12);
const failing = (name: string) => join('test/fixtures/feeds/failing', name);

/** Opens the shop of a feed, tells a story in it and closes it. */
async function inShopOf(
  file: string,
  story: (shopper: Shopper, shop: ImportedShop) => Promise<void>,
  options: { importing?: Partial<ImportOptions>; env?: NodeJS.ProcessEnv; after?: string } = {},
): Promise<void> {
  const shop = await openImportedShop(file, { now: NOW, ...options });
  try {
    await story(shopper(shop.app), shop);
  } finally {
    await shop.close();
  }
}

const main = (html: string) => textOf(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '');
const crumbs = (html: string) =>
  [...html.matchAll(/<span itemprop="name"[^>]*>([^<]*)<\/span>/g)].map(([, name]) => textOf(name ?? ''));
const cardsOf = (html: string) => [...html.matchAll(/data-product-card="([^"]*)"/g)].map(([, id]) => id);
const price = (html: string) => textOf(/<p class="price">([\s\S]*?)<\/p>/.exec(html)?.[1] ?? '');

describe('the shop of a Shopify export', () => {
  test('sells each variant, and nothing that is archived', async () => {
    await inShopOf(failing('F01-shopify-variants.csv'), async (visitor, { report }) => {
      expect(report).toMatchObject({ accepted: true, products: 3, platform: 'Shopify', parts: 1 });
      expect(report.leftOut).toEqual([['Status is archived', 1]]);
      const { text } = await visitor.open('/products/MUG-B-S');
      expect(crumbs(text)).toEqual(expect.arrayContaining(['Home & Garden', 'Mugs', 'Enamel mug, Blue, S']));
      expect(price(text)).toBe('Before €12, now €9');
      expect(text).toContain('Holds tea.');
      for (const other of ['Enamel mug, Blue, L', 'Enamel mug, Red, S']) expect(main(text)).toContain(other);
      expect((await visitor.open('/products/MUG-B-L')).text).toContain(en.product.stock.soldOut());
      expect((await visitor.open('/products/enamel-mug-red-s')).status).toBe(200);
      expect((await visitor.open('/products/LAMP-0')).status).toBe(404);
    });
  });
});

describe('the shop of a feed with article numbers', () => {
  test('shows them on the page and finds by them, as a scanner or a person writes them', async () => {
    await inShopOf('test/fixtures/feeds/article-numbers.csv', async (visitor) => {
      const page = (await visitor.open('/search?q=4006381333931')).text;
      expect(cardsOf(page)).toEqual(['MUG-B']);
      for (const typed of ['kt-12%2Fa', 'KT12%2FA', 'kt+12%2Fa'])
        expect(cardsOf((await visitor.open(`/search?q=${typed}`)).text), typed).toEqual(['kettle']);
      const [made] = cardsOf((await visitor.open('/search?q=sku+77%2F4')).text);
      expect(made).toMatch(/^sku-77-4-/);
      const mug = (await visitor.open('/products/MUG-B')).text;
      expect(main(mug)).toContain(`${en.product.numbers(2)}4006381333931, M\u2019s 7`);
      expect(mug).toContain('<span itemprop="gtin" dir="auto">4006381333931</span>');
      expect(main((await visitor.open('/products/kettle')).text)).toContain(
        `${en.product.numbers(1)}KT-12/A`,
      );
      expect(main((await visitor.open('/products/tray')).text)).not.toContain(en.product.numbers(1));
    });
  });
});

describe('the shop of a feed with things that are ordered ahead', () => {
  test('says so on card, page, basket and checkout, and takes the order', async () => {
    await inShopOf('test/fixtures/feeds/ordered-ahead.csv', async (visitor, { report, setClock }) => {
      expect(report).toMatchObject({ accepted: true, products: 5, badRows: 0 });
      expect(report.leftOut).toEqual([
        ['availability is not made or sold any more', 1],
        ['availability is sold in stores only', 1],
      ]);
      const preOrder = en.product.stock.preOrder('on 1 March 2027');
      const page = (await visitor.open('/products/LAMP-PRE')).text;
      expect(textOf(page)).toContain(preOrder);
      expect(page).toContain('href="https://schema.org/PreOrder"');
      expect((await visitor.open('/products/LAMP-BACK')).text).toContain(
        'href="https://schema.org/BackOrder"',
      );
      expect((await visitor.open('/products/LAMP-MADE')).text).toContain('schema.org/MadeToOrder');
      const found = (await visitor.open('/search?q=lamp')).text;
      for (const badge of ['preOrder', 'backOrder', 'madeToOrder', 'soldOut'] as const)
        expect(found).toContain(`<p class="card-badge">${en.badges[badge]}</p>`);
      for (const path of ['/search?q=lamp&stock=1', '/search?q=lamp+in+stock'])
        expect(cardsOf((await visitor.open(path)).text)).toEqual(['LAMP-HERE']);
      expect(cardsOf((await visitor.open('/search?q=pre-order+lamp')).text)[0]).toBe('LAMP-PRE');
      await visitor.post('/basket/lines', { product: 'LAMP-PRE', quantity: '40', token: 'A'.repeat(16) });
      expect(textOf((await visitor.open('/basket')).text)).toContain(preOrder);
      expect(textOf((await visitor.open('/checkout')).text)).toContain(preOrder);
      for (const id of ['LAMP-BACK', 'LAMP-MADE'])
        await visitor.post('/basket/lines', { product: id, quantity: '1', token: id.padEnd(16, 'A') });
      for (const path of ['/basket', '/checkout'])
        for (const kind of ['backOrder', 'madeToOrder'] as const)
          expect(textOf((await visitor.open(path)).text), path).toContain(en.product.stock[kind](''));
      expect((await visitor.press(en.checkout.place)).text).toContain(en.order.title);
      setClock(Date.UTC(2027, 2, 2));
      expect(textOf((await visitor.open('/products/LAMP-PRE')).text)).toContain(en.product.stock.inStock());
    });
  });
});

describe('the shop of a WooCommerce export', () => {
  test('has no drafts, no ended sale, and variations under their parent', async () => {
    await inShopOf(failing('F02-woocommerce.csv'), async (visitor, { report }) => {
      expect(report.leftOut.map(([reason]) => reason).sort()).toEqual([
        'Published is -1',
        'Published is 0',
        'Visibility in catalog is hidden',
      ]);
      const lamp = (await visitor.open('/products/LAMP-1')).text;
      expect(price(lamp)).toBe('€20');
      expect(main(lamp)).toContain('First line. Second line. Third.');
      expect(crumbs(lamp)).toEqual(expect.arrayContaining(['Home', 'Lamps']));
      const mug = (await visitor.open('/products/18')).text;
      expect(crumbs(mug)).toEqual(expect.arrayContaining(['Home', 'Mugs']));
      for (const said of ['Holds tea.', 'Enamel mug - Blue', 'Enamel mug - Red', 'green'])
        expect(main(mug)).toContain(said);
      expect(main((await visitor.open('/products/CAP-1')).text)).toMatch(/-20 degree cap .*=warm and soft/);
      for (const gone of ['LAMP-2', 'LAMP-3', 'LAMP-4', 'MUG'])
        expect((await visitor.open(`/products/${gone}`)).status, gone).toBe(404);
    });
  });
});

describe('the shop of a Magento export', () => {
  test('knows its categories, brands and languages', async () => {
    await inShopOf(failing('F03-magento.csv'), async (visitor, { report }) => {
      expect(report).toMatchObject({ badRows: 0, products: 2, leftOut: [['product_online is 2', 1]] });
      const { text } = await visitor.open('/products/LAMP-1');
      expect(crumbs(text)).toEqual(expect.arrayContaining(['Home', 'Lamps', 'Acme']));
      expect(price(text)).toBe('€20');
      expect(main(text)).toContain('brass');
      expect(text).not.toContain('Leselampe');
      expect(crumbs((await visitor.open('/products/MUG-B')).text)).toEqual(
        expect.arrayContaining(['Home', 'Mugs']),
      );
      expect((await visitor.open('/products/LAMP-2')).status).toBe(404);
    });
  });
});

describe('the shop of an odd feed', () => {
  test('reads below the comments of Meta\u2019s template', async () => {
    await inShopOf(failing('F05-meta-template-comment-line.csv'), async (visitor) => {
      expect((await visitor.open('/products/M1')).text).toContain(en.product.fewLeft(4));
    });
  });

  test('notes an ampersand in a column that it passes over', async () => {
    await inShopOf(failing('F08-xml-bare-ampersand.xml'), async (visitor, { report }) => {
      expect(report.notes.first).toEqual([
        { line: 6, column: 'g:link', reason: 'has a bare & or <. Write & as &amp; and < as &lt;.' },
      ]);
      expect(price((await visitor.open('/products/A1')).text)).toBe('€9');
    });
  });

  test('shows no tags and no entities', async () => {
    await inShopOf(failing('F14-tags-in-names.csv'), async (visitor) => {
      const names: string[][] = [];
      for (const id of ['A1', 'A2', 'A3']) names.push(crumbs((await visitor.open(`/products/${id}`)).text));
      expect(names[0]).toEqual(expect.arrayContaining(['Wool ® blanket', 'Acme']));
      expect(names[1]).toEqual(expect.arrayContaining(['Mug blue large']));
      expect(names[2]).toEqual(expect.arrayContaining(['Cap & scarf', 'A & B', 'Home & Garden', 'Hats']));
    });
  });

  test('sells nothing for nothing', async () => {
    const file = failing('F16-price-zero.csv');
    const dataDir = mkdtempSync(join(tmpdir(), 'afterglow-free-'));
    try {
      const report = await importCatalogue({ file, dataDir, now: NOW, skipBad: true });
      expect(report).toMatchObject({ accepted: false, badRows: 1 });
    } finally {
      rmSync(dataDir, { recursive: true });
    }
    const importing = { allowFree: true };
    await inShopOf(
      file,
      async (visitor) => expect(price((await visitor.open('/products/A1')).text)).toBe('€0'),
      { importing },
    );
  });
});

describe('a sale with dates', () => {
  const DAY = 86_400_000;
  const after = (shop: ImportedShop, days: number) => shop.setClock(NOW + days * DAY);

  test('decides on every page at its own moment: product, listing, search, basket and checkout', async () => {
    await inShopOf(failing('F15-sale-window.tsv'), async (visitor, shop) => {
      const prices = async () => {
        const found: string[] = [];
        for (const id of ['A1', 'A2', 'A3'])
          found.push(price((await visitor.open(`/products/${id}`)).text).replace(/^.* /, ''));
        return found;
      };
      const listed = async (path: string) =>
        [...(await visitor.open(path)).text.matchAll(/data-product-card="(A\d)"/g)].map(([, id]) => id);
      expect(await prices()).toEqual(['€10', '€20', '€10']);
      expect((await listed('/departments/everything?max=15')).sort()).toEqual(['A1', 'A3']);
      expect((await listed('/search?q=sale+under+15')).sort()).toEqual(['A1', 'A3']);
      after(shop, 6);
      expect(await prices()).toEqual(['€20', '€10', '€10']);
      expect((await listed('/departments/everything?max=15')).sort()).toEqual(['A2', 'A3']);
      expect((await listed('/search?q=sale+under+15')).sort()).toEqual(['A2', 'A3']);
      after(shop, 60);
      expect(await prices()).toEqual(['€20', '€20', '€10']);
      after(shop, 0);
      expect(await prices()).toEqual(['€10', '€20', '€10']);
    });
  });

  test('that ends between the checkout and the order is said, and nothing is ordered at the old price', async () => {
    await inShopOf(failing('F15-sale-window.tsv'), async (visitor, shop) => {
      await visitor.open('/products/A1');
      await visitor.press('Add to basket');
      expect(main((await visitor.open('/basket')).text)).toContain('€10');
      expect(main((await visitor.open('/checkout')).text)).toContain('€10');
      shop.setClock(Date.UTC(2026, 11, 1, 0, 0, 1));
      const changed = await visitor.press(en.checkout.place);
      expect(changed.status).toBe(409);
      expect(main(changed.text)).toMatch(/€10.*€20/);
      expect(main((await visitor.press(en.checkout.place)).text)).toContain('€20');
      expect(visitor.page.request.url).toContain('/orders/');
    });
  });
});

describe('an imported shop', () => {
  const file = failing('F20-variants-and-names.csv');

  test('says nothing of the demo, and what its settings say', async () => {
    const env = {
      SHOP_NAME: 'Rohr & Söhne',
      SHOP_HEADLINE: 'Lamps since 1901',
      SHOP_PROMISE: 'Light, and little else.',
    };
    const story = async (visitor: Shopper) => {
      const home = (await visitor.open('/')).text;
      expect(home).toMatch(/<h1[^>]*>Lamps since 1901<\/h1>/);
      expect(home).toContain('<title>Lamps since 1901 · Rohr &amp; Söhne</title>');
      expect(home).toContain('content="Light, and little else."');
      expect(textOf(/<footer[\s\S]*<\/footer>/.exec(home)?.[0] ?? '')).toContain(
        'Rohr & Söhne Light, and little else.',
      );
      for (const path of ['/', '/search', '/interests', '/departments', '/products/lamp', '/how-it-works']) {
        const { text } = await visitor.open(path);
        for (const ofDemo of [en.footer.demo, 'damp tent', en.interests.addPlaceholder, 'Afterglow'])
          expect(text, path).not.toContain(ofDemo);
      }
    };
    await inShopOf(file, story, { env });
  });

  test('shows one of a group of variants on any page, and none of them beside another', async () => {
    await inShopOf(file, async (visitor) => {
      const tees = async (path: string) =>
        cardsOf((await visitor.open(path)).text).filter((id) => id?.startsWith('tee-'));
      expect((await tees('/')).length).toBe(1);
      expect(await tees('/products/tee-0')).toEqual([]);
      await visitor.post('/basket/lines', { product: 'tee-0', quantity: '1', token: 'A'.repeat(16) });
      for (const path of ['/', '/basket', '/products/mens']) expect(await tees(path), path).toEqual([]);
    });
  });

  test('has no name of the demo\u2019s segments, also where the demo was open before', async () => {
    const demo = inject('sharedIndex');
    const names = new Set((await loadIndex(demo)).segments.map(({ label }) => label));
    await inShopOf(
      file,
      async (_, { services, dataDir }) => {
        const { shop: index, catalogue } = services.snapshot();
        const words = JSON.stringify(catalogue.products).toLowerCase();
        for (const { label } of index.segments) {
          const isOwn = label
            .toLowerCase()
            .split(/[^a-z]+/)
            .every((word) => words.includes(word.slice(0, 4)));
          expect(isOwn || !names.has(label), label).toBe(true);
        }
        expect(index.segments.length).toBeGreaterThan(0);
        await dropCatalogue(dataDir);
        expect(importedCatalogue(dataDir)).toBeUndefined();
      },
      { after: demo },
    );
  });

  test('has one level where its feed has one', async () => {
    const file = join('test/fixtures/feeds', 'one-level.csv');
    await inShopOf(file, async (visitor) => {
      expect(crumbs((await visitor.open('/products/K1')).text)).toEqual([
        'Home',
        'Kettles',
        'Steel kettle',
        'Acme',
      ]);
      const { text } = await visitor.open('/departments/kettles');
      expect(text).not.toContain('class="categories"');
      expect((await visitor.open('/departments')).text).not.toContain('department-categories');
      const away = await visitor.open('/departments/kettles/kettles');
      expect([away.status, away.headers.location]).toEqual([303, '/departments/kettles']);
      expect(
        (await visitor.open('/search/suggestions?q=kett')).text.match(/href="\/departments\/kettles"/g),
      ).toHaveLength(1);
      expect((await visitor.open('/sitemap.xml')).text.match(/departments\/kettles/g)).toHaveLength(1);
    });
  });

  test('lets a browser find the direction of its words', async () => {
    const file = join('test/fixtures/feeds', 'hebrew.csv');
    await inShopOf(file, async (visitor) => {
      const { text } = await visitor.open('/products/H1');
      for (const part of [
        '<h1 itemprop="name" dir="auto">מנורת קריאה</h1>',
        '<p class="product-description" itemprop="description" dir="auto">אור חם לקריאה במיטה.</p>',
        '<span itemprop="name" dir="auto">בית</span>',
      ])
        expect(text).toContain(part);
      expect((await visitor.open('/departments/בית')).text).toMatch(/<a href="\/products\/H1" dir="auto">/);
    });
  });
});
