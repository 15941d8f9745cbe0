import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Account } from '../../src/account/format.js';
import { de } from '../../src/wording/de/index.js';
import { en } from '../../src/wording/en/index.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { type Shopper, shopper, textOf } from '../support/shopper.js';

let shop: TestShop;
const logged: string[] = [];
beforeAll(async () => {
  const note = (event: string, fields?: object) => logged.push(JSON.stringify([event, fields]));
  shop = await openTestShop({ logger: { info: note, error: note }, env: { LOG_LEVEL: 'requests' } });
});
afterAll(() => shop.close());

const linksIn = (html: string): readonly string[] =>
  [...html.matchAll(/href="(\/numbers\?[^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
const said = (html: string) => textOf(html.replace(/<[^>]*>/g, ' '));

/** A visit with interests of both kinds, a search, and something turned down. */
async function visit(headers: Readonly<Record<string, string>> = {}): Promise<Shopper> {
  const visitor = shopper(shop.app, headers);
  await visitor.post('/personalisation', { returnTo: '/' });
  for (const id of ['cork-yoga-block', 'natural-rubber-yoga-mat']) await visitor.open(`/products/${id}`);
  await visitor.post('/signals', { product: 'cork-yoga-block', kind: 'interested' });
  await visitor.post('/signals', { product: 'folding-travel-yoga-mat', kind: 'notRelevant' });
  await visitor.post('/interests', { phrase: 'espresso' });
  await visitor.open('/search?q=teepot');
  return visitor;
}

describe('the numbers behind a shelf', () => {
  test('are linked from every shelf that says why, and from no other', async () => {
    const visitor = await visit();
    const { text } = await visitor.open('/');
    const shelves = [...text.matchAll(/<section class="shelf"[\s\S]*?<\/section>/g)].map(([one]) => one);
    expect(shelves.length).toBeGreaterThan(2);
    for (const one of shelves) expect(linksIn(one).length).toBe(one.includes('href="/why/') ? 1 : 0);
    const { text: product } = await visitor.open('/products/cork-yoga-wedge');
    expect(linksIn(product).length).toBeGreaterThan(0);
  });

  test.each([en, de])(
    'are a page in $language: what was done, what it weighs, and each product with its parts',
    async (t) => {
      const visitor = await visit({ 'Accept-Language': t.language });
      const [link = ''] = linksIn((await visitor.open('/')).text);
      const { text, headers, status } = await visitor.open(link);
      expect(status).toBe(200);
      expect(headers['cache-control']).toBe('no-store');
      const words = said(text);
      for (const part of [
        t.numbers.title(t.shelves.visit),
        t.numbers.productsTitle,
        t.numbers.signalsTitle,
        t.numbers.interestsTitle,
        t.numbers.handTitle,
        t.numbers.scaleTitle,
        t.numbers.versionsTitle,
        t.numbers.command,
        'Cork yoga block',
        'espresso',
      ])
        expect(words).toContain(part);
      expect(words).not.toContain('teepot');
    },
  );

  test('are a file of the same numbers, kept by nobody and logged nowhere', async () => {
    const visitor = await visit();
    const [link = ''] = linksIn((await visitor.open('/')).text);
    const { text, headers } = await visitor.open(`${link}&as=json`);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename=account.json');
    expect(headers['cache-control']).toBe('no-store');
    const account = JSON.parse(text) as Account;
    expect(account).toMatchObject({ format: 'afterglow-account', version: 3, shelf: { id: 'visit' } });
    expect(account.inputs.entries).toContainEqual(
      expect.objectContaining({ type: 'phrase', text: 'espresso' }),
    );
    expect(text).not.toContain('teepot');
    expect(logged.join('\n')).not.toMatch(/espresso|afterglow-account|entries=/);
    expect(logged.length).toBeGreaterThan(5);
  });

  test('are JSON for a program that asks for that, and a page for everybody else', async () => {
    const visitor = await visit({ Accept: 'application/json' });
    const [link = ''] = linksIn((await visitor.open('/')).text);
    const { headers } = await visitor.open(link);
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(headers['content-disposition']).toBeUndefined();
    expect(headers.vary).toContain('Accept');
    const anybody = await (await visit({ Accept: '*/*' })).open(link);
    expect(anybody.headers['content-type']).toMatch(/^text\/html/);
  });

  test('are those of the shelf that was shown, also after another press', async () => {
    const visitor = await visit();
    const [link = ''] = linksIn((await visitor.open('/')).text);
    const before = (await visitor.open(`${link}&as=json`)).text;
    await visitor.post('/signals', { product: 'ground-moka-pot-coffee', kind: 'save' });
    expect((await visitor.open(`${link}&as=json`)).text).toBe(before);
  });

  test('are told to no other visit', async () => {
    const [link = ''] = linksIn((await (await visit()).open('/')).text);
    const stranger = await shopper(shop.app).open(`${link}&as=json`);
    expect(stranger.status).toBe(410);
    expect(stranger.text).not.toContain('espresso');
  });

  test.each([
    ['/numbers?shelf=no-such-shelf', 404],
    ['/numbers?on=/saved', 404],
    ['/numbers?entries=99', 410],
    ['/numbers?on=https://elsewhere.example/&shelf=%00&at=-1&as=json', 404],
  ])('of no shelf: %s is %d', async (path, status) => {
    expect((await shopper(shop.app).open(path)).status).toBe(status);
  });
});

describe('what removing an interest would change', () => {
  const removalIn = (html: string) => /href="(\/interests\/[^"]+\/removal)"/.exec(html)?.[1] ?? '';

  test('is asked for beside *Remove*, changes nothing, and offers both ways', async () => {
    const visitor = await visit();
    const link = removalIn((await visitor.open('/interests')).text);
    // The first time, the home page notes what it shows.
    await visitor.open('/');
    const home = linksIn((await visitor.open('/')).text);
    const { text, status } = await visitor.open(link);
    expect(status).toBe(200);
    expect(said(text)).toContain(en.removal.lead(en.shelves.visit));
    expect(text).toMatch(/removal-leaves|removal-comes/);
    expect(linksIn((await visitor.open('/')).text)).toEqual(home);
    await visitor.open(link);
    await visitor.press(en.removal.remove);
    expect(visitor.page.text).toContain(`<h1>${en.interests.title}</h1>`);
    expect(visitor.page.text).not.toContain(`href="${link}"`);
  });

  test('of an interest that is gone leads to those that are there', async () => {
    const visitor = await visit();
    const link = removalIn((await visitor.open('/interests')).text);
    await visitor.post(link, {});
    const answer = await visitor.open(link);
    expect([answer.status, answer.headers.location]).toEqual([303, '/interests']);
    expect((await shopper(shop.app).open('/interests/segment:nothing/removal')).status).toBe(303);
    expect((await shopper(shop.app).open('/interests/nothing/removal')).status).toBe(404);
  });
});
