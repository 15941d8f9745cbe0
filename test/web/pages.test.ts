import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.js';
import { cardsOn, shopper, textOf } from '../support/shopper.js';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const get = (path: string) => request(shop.app).get(path);

describe('home', () => {
  test('shows what is popular, what is new and every department, no product twice', async () => {
    const { status, text } = await get('/');
    expect(status).toBe(200);
    expect(text).toContain('A shop that forgets you');
    expect(text.match(/class="department"/g)?.length).toBe(
      shop.services.snapshot().catalogue.departments.length,
    );
    const cards = cardsOn(text);
    expect(cards.length).toBe(16);
    expect(new Set(cards).size).toBe(16);
  });
});

describe('departments', () => {
  test('are listed with their shelves', async () => {
    const { text } = await get('/departments');
    for (const { id, categories } of shop.services.snapshot().catalogue.departments) {
      expect(text).toContain(`href="/departments/${id}"`);
      for (const category of categories) expect(text).toContain(`href="/departments/${id}/${category.id}"`);
    }
  });

  test('page through every product once', async () => {
    const [department] = shop.services.snapshot().catalogue.departments;
    const seen: unknown[] = [];
    for (let page = 1; page <= Math.ceil(department!.positions.length / 24); page++) {
      seen.push(...cardsOn((await get(`/departments/${department!.id}?page=${page}`)).text));
    }
    expect(new Set(seen).size).toBe(department!.positions.length);
    expect(seen.length).toBe(department!.positions.length);
  });

  test('show the last page to who asks beyond it', async () => {
    const { status, text } = await get('/departments/running?page=999');
    expect(status).toBe(200);
    expect(cardsOn(text).length).toBeGreaterThan(0);
  });

  test.each(['popular', 'newest', 'priceUp', 'priceDown'])('sort by %s', async (sort) => {
    const { text } = await get(`/departments/running?sort=${sort}`);
    const { catalogue, shop: index } = shop.services.snapshot();
    const products = cardsOn(text).map((id) => catalogue.product(id ?? '')!);
    const value = { popular: -1, newest: -1, priceUp: 1, priceDown: -1 }[sort]!;
    const keys = products.map((product) => {
      if (sort === 'newest') return Date.parse(product.added);
      return sort === 'popular' ? index.popularity(catalogue.position(product.id)!) : product.price.amount;
    });
    expect(keys).toEqual([...keys].sort((a, b) => value * (a - b)));
  });

  test('filter by price, brand and stock, and say so', async () => {
    const { catalogue } = shop.services.snapshot();
    const department = catalogue.department('coffee-tea')!;
    const brand = catalogue.products[department.positions[0]!]!.brand;
    const slugged = brand.toLowerCase().replace(/[^a-z]+/g, '-');
    const { text } = await get(`/departments/coffee-tea?min=5&max=60&stock=1&brand=${slugged}`);
    const expected = department.positions
      .map((position) => catalogue.products[position]!)
      .filter(
        (one) =>
          one.brand === brand && one.price.amount >= 500 && one.price.amount <= 6_000 && one.stock !== 0,
      );
    expect(new Set(cardsOn(text))).toEqual(new Set(expected.map((one) => one.id)));
    expect(text).toContain('Filter (4 on)');
    expect(text).toContain('Remove filter: In stock only');
  });

  test('take no harm from filters that make no sense', async () => {
    const plain = cardsOn((await get('/departments/running')).text);
    const odd = await get(
      '/departments/running?min=cheap&max[]=3&brand=no-such-brand&sort=__proto__&page=-1&stock=yes',
    );
    expect(odd.status).toBe(200);
    expect(cardsOn(odd.text)).toEqual(plain);
  });

  test('say one warm sentence when nothing fits', async () => {
    expect((await get('/departments/running?min=99999')).text).toContain('Loosen a filter');
  });
});

describe('a product', () => {
  test('says everything about itself, to people and machines', async () => {
    const { text } = await get('/products/cork-yoga-block');
    for (const part of [
      '<h1 itemprop="name" dir="auto">Cork yoga block</h1>',
      'itemtype="https://schema.org/Product"',
      'itemtype="https://schema.org/Offer"',
      'itemtype="https://schema.org/BreadcrumbList"',
      '<meta itemprop="price" content="18.00">',
      '<meta itemprop="priceCurrency" content="EUR">',
      'href="https://schema.org/InStock"',
      'property="og:image"',
      `<link rel="canonical" href="${shop.config.publicUrl}/products/cork-yoga-block">`,
    ]) {
      expect(text).toContain(part);
    }
    for (const label of ['Add to basket', 'Interested', 'Save', 'Hide', 'Not relevant']) {
      expect(
        [...text.matchAll(/<button[^>]*>([\s\S]*?)<\/button>/g)].map((one) => textOf(one[1] ?? '')),
      ).toContain(label);
    }
  });

  test.each([
    ['en', /Before (€[\d.,]+), now (€[\d.,]+)$/],
    ['de', /Vorher ([\d.,]+\s€), jetzt ([\d.,]+\s€)$/],
  ] as const)('on sale says the old price and the new one, each once: %s', async (language, prices) => {
    const reduced = shop.services
      .snapshot()
      .catalogue.products.find((one) => one.regularPrice !== undefined)!;
    for (const [path, element] of [
      [`/products/${reduced.id}`, /<p class="price">([\s\S]*?)<\/p>/],
      [
        `/search?q=${encodeURIComponent(reduced.name)}`,
        /<span class="card-price">(<span class="unseen">[\s\S]*?)<\/span>\s*<\/p>/,
      ],
    ] as const) {
      const { text } = await request(shop.app).get(path).set('Accept-Language', language);
      const said = textOf(element.exec(text)?.[1] ?? '');
      expect(said, path).toMatch(prices);
      const [, before, now] = prices.exec(said) ?? [];
      expect(before).not.toBe(now);
    }
  });

  test('recommends what is like it without a session', async () => {
    const { text, headers } = await get('/products/cork-yoga-block');
    expect(text).toContain('Also in ');
    expect(cardsOn(text).length).toBeGreaterThanOrEqual(2);
    expect(cardsOn(text)).not.toContain('cork-yoga-block');
    expect(headers['set-cookie']).toBeUndefined();
  });

  test('that is sold out cannot be added', async () => {
    const soldOut = shop.services.snapshot().catalogue.products.find((product) => product.stock === 0)!;
    const { text } = await get(`/products/${soldOut.id}`);
    expect(text).toContain('Sold out for now');
    expect(text).not.toContain('Add to basket');
    const answer = await shopper(shop.app).post('/basket/lines', { product: soldOut.id });
    expect(answer.status).toBe(409);
  });
});

describe('search', () => {
  test.each(['lamp', 'lamp under 60', 'yoga', 'something warm'])(
    'shows each product once over all pages, and counts them truly: %s',
    async (query) => {
      const seen: unknown[] = [];
      let pages = 1;
      let counted = 0;
      for (let page = 1; page <= pages; page++) {
        const { text } = await get(`/search?q=${encodeURIComponent(query)}&page=${page}`);
        const listing = text.slice(
          text.indexOf('id="listing"'),
          text.indexOf('</section>', text.indexOf('id="listing"')),
        );
        seen.push(...cardsOn(listing));
        pages = Number(/Page \d+ of (\d+)/.exec(listing)?.[1] ?? 1);
        const [, asked = '', near = '0'] =
          /listing-count">([\d,]+) products?(?:, ([\d,]+) near)?</.exec(listing) ?? [];
        counted = Number(asked.replace(',', '')) + Number(near);
      }
      expect(seen.length).toBeGreaterThan(0);
      expect(new Set(seen).size).toBe(seen.length);
      expect(counted).toBe(seen.length);
    },
  );

  test('finds what is asked, spelling forgiven', async () => {
    expect(cardsOn((await get('/search?q=cork+yoga+block')).text)[0]).toBe('cork-yoga-block');
    expect((await get('/search?q=yogaa+matt')).text).toMatch(/yoga mat/i);
  });

  test('says that nothing is called that, and shows a shelf under its own name', async () => {
    const { status, text } = await get('/search?q=qzxwvk');
    expect(status).toBe(200);
    expect(text).toContain('Nothing is called that');
    expect(text).not.toContain('id="listing"');
    expect(cardsOn(text).length).toBeGreaterThan(0);
  });

  test('asks back when nothing was asked', async () => {
    expect((await get('/search')).text).toContain('What are you looking for?');
    expect((await get('/search?q=%20%20')).text).toContain('What are you looking for?');
  });

  test('shows what was typed as text and nothing else', async () => {
    const { text } = await get(`/search?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(text).not.toContain('<script>alert');
    expect(text).toContain('&lt;script&gt;');
  });

  test('reads a long query as its first two hundred letters, and refuses one of ten kilobytes', async () => {
    const { status, text } = await get(`/search?q=${'cork+'.repeat(1_500)}`);
    expect(status).toBe(200);
    expect((await get(`/search?q=${'cork+'.repeat(2_000)}`)).status).toBe(414);
    expect(text).not.toContain('cork '.repeat(60));
  });

  test('suggests as a fragment to htmx and as a page to everybody else', async () => {
    const page = await get('/search/suggestions?q=tent');
    expect(page.text).toContain('<!DOCTYPE html>');
    const fragment = await get('/search/suggestions?q=tent').set({
      'HX-Request': 'true',
      'HX-Request-Type': 'partial',
    });
    expect(fragment.text).toMatch(/^<hx-partial hx-target="#suggestions"/);
    expect(fragment.text).toMatch(/tent/i);
  });
});

describe('for machines', () => {
  test('the sitemap names every product by the public address', async () => {
    const { text, headers } = await get('/sitemap.xml');
    expect(headers['content-type']).toContain('xml');
    const places = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1]);
    expect(places.length).toBeGreaterThan(shop.services.snapshot().catalogue.products.length);
    expect(places.every((place) => place?.startsWith(shop.config.publicUrl))).toBe(true);
  });

  test('robots and the privacy signal are answered', async () => {
    expect((await get('/robots.txt')).text).toContain('Disallow: /search');
    expect((await get('/.well-known/gpc.json')).body).toMatchObject({ gpc: true });
  });

  test('art is drawn, and kept for a year under its version alone', async () => {
    const art = /src="(\/art\/cork-yoga-block\.svg\?v=[^"]+)"/.exec(
      (await get('/products/cork-yoga-block')).text,
    )![1]!;
    const versioned = await get(art);
    expect(versioned.headers['content-type']).toContain('image/svg+xml');
    expect(versioned.headers['cache-control']).toContain('immutable');
    expect((await get('/art/cork-yoga-block.svg')).headers['cache-control']).toBe('public, no-cache');
    expect((await get('/art/no-such-thing.svg')).status).toBe(404);
  });
});

test('How it works prints the table of signals', async () => {
  const { text } = await get('/how-it-works');
  for (const part of ['You pressed Interested.', '+0.80', '−0.60', '2 hours']) expect(text).toContain(part);
});

test('a page without pictures and fonts stays under 60 KB on the wire', async () => {
  const server = shop.app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  for (const path of ['/', '/departments/running', '/search?q=yoga', '/products/cork-yoga-block']) {
    const page = (await get(path)).text;
    const parts = [...page.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|js|svg))"/g)].map(
      (one) => one[1]!,
    );
    const sizes = await Promise.all([path, ...parts].map((part) => bytesOf(port, part)));
    expect(parts.length).toBeGreaterThan(3);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60 * 1_024);
  }
  server.close();
});

/** Bytes as they travel: supertest would unpack them. */
async function bytesOf(port: number, path: string): Promise<number> {
  const asked = http.get({ port, path, host: '127.0.0.1', headers: { 'Accept-Encoding': 'gzip' } });
  const [answer] = (await once(asked, 'response')) as [http.IncomingMessage];
  let bytes = 0;
  for await (const chunk of answer) bytes += (chunk as Buffer).length;
  expect(answer.statusCode).toBe(200);
  return bytes;
}
