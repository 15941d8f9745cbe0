import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WeekId } from '../../src/analytics/releases/week.js';
import { pageRoutes } from '../../src/app.js';
import { openPictures } from '../../src/pictures/pictures.js';
import { routeTable } from '../../src/web/http/middleware/method-guard.js';
import { discoveryRoutes } from '../../src/web/pages/discovery/routes.js';
import { operatorRoutes } from '../../src/web/pages/operators/routes.js';
import { pictureRoutes } from '../../src/web/pages/pictures/routes.js';
import { vitalSigns } from '../../src/web/pages/vital-signs/routes.js';
import { describeWithNginx } from '../support/nginx.js';
import { keepRelease } from '../support/releases.js';
import { askFor, type SharedCache, startSharedCache } from '../support/shared-cache.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { HTMX, type Shopper, shopper } from '../support/shopper.js';
import { THOROUGH } from '../support/thorough.js';

/** What Ada typed, which stands on her pages and on nobody else's. */
const CANARY = 'marzipan lighthouses';
const WEEK = '2026-W46' as WeekId;
const HERE = { 'HX-Current-URL': 'http://localhost:3000/products/cork-yoga-block' };

/** Ways to ask for an address, and whether the answer is a page by itself. */
const WAYS: Readonly<Record<string, { readonly whole: boolean; readonly headers: Record<string, string> }>> =
  {
    'a page': { whole: true, headers: {} },
    fragments: { whole: false, headers: { ...HTMX, ...HERE } },
    'a boosted link': { whole: true, headers: { ...HTMX, ...HERE, 'HX-Boosted': 'true' } },
    history: { whole: true, headers: { ...HTMX, ...HERE, 'HX-History-Restore-Request': 'true' } },
  };

/** An address and whose its answers are: a page of one visit, everybody's, or no page at all. */
interface Address {
  readonly route: string;
  readonly path: string;
  readonly kind: 'page' | 'file' | 'shared' | 'sign of life';
}

/** Tokens differ from rendering to rendering; everything else is the visit's. */
const settled = (html: string) => html.replace(/name="token" value="[^"]*"/g, 'token');

describeWithNginx('a shared cache before the shop', () => {
  let shop: TestShop;
  let server: Server;
  let origin: string;
  let cache: SharedCache;
  /** Everything the shop knows of Ada, and the same visit as an operator. */
  let ada: Record<string, string>;
  /** An address for every route with GET, which Ada may open. */
  let addresses: readonly Address[];
  /** Somebody without a visit, a visit of another, one whose browser objects. */
  let others: Readonly<Record<string, Record<string, string>>>;

  beforeAll(async () => {
    shop = await openTestShop({ env: { TRUST_PROXY: 'loopback' } });
    server = createServer(shop.app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    cache = await startSharedCache(origin);
    const visitor = await personalVisit(shop);
    const order = await placedOrder(visitor);
    await visitor.post('/basket/lines', { product: 'cork-yoga-wedge' });
    ada = { cookie: `${visitor.cookie}; ${await operatorCookie(shop)}` };
    addresses = await addressesFor(shop, visitor, order);
    const grace = shopper(shop.app);
    await grace.post('/basket/lines', { product: 'trail-running-shoes' });
    others = { nobody: {}, grace: { cookie: grace.cookie }, objecting: { 'Sec-GPC': '1' } };
    // A look is noted once: from now on the same address says the same.
    for (const { path } of addresses)
      for (const headers of [ada, ...Object.values(others)]) await askFor(origin, path, headers);
  });
  afterAll(async () => {
    await cache?.stop();
    server?.closeAllConnections();
    await shop?.close();
  });

  test('keeps what is the same for everybody', async () => {
    const home = (await askFor(origin, '/')).text;
    const assets = [...home.matchAll(/(?:href|src)="(\/(?:assets|art)\/[^"]+)"/g)].map((match) => match[1]!);
    expect(assets.length).toBeGreaterThan(12);
    for (const path of assets) {
      await askFor(cache.address, path, ada);
      const answer = await askFor(cache.address, path, others.nobody);
      expect([answer.status, answer.cache], path).toEqual([200, 'HIT']);
    }
  });

  test('sees Ada’s own pages, so that there is something to give away', async () => {
    for (const path of ['/interests', '/what-this-shop-knows'])
      expect((await askFor(cache.address, path, ada)).text, path).toContain(CANARY);
    expect((await askFor(cache.address, '/basket', ada)).text).toContain('Cork yoga wedge');
    expect((await askFor(cache.address, '/saved', ada)).text).toContain('Natural rubber yoga mat');
    expect((await askFor(cache.address, `/operators/releases/${WEEK}`, ada)).status).toBe(200);
  });

  test('gives nobody what was another’s, at any address, however it is asked for', async () => {
    expect(addresses.length).toBeGreaterThan(24);
    for (const [turn, { route, path, kind }] of addresses.entries()) {
      for (const way of Object.values(WAYS)) await askFor(cache.address, path, { ...way.headers, ...ada });
      for (const [place, [who, own]] of Object.entries({ ...others, ada }).entries()) {
        // Each of them in another way, and the next address in the next one; `TEST_THOROUGH` asks in all.
        const ways = Object.entries(WAYS).filter((_, at) => THOROUGH || at === (turn + place) % 4);
        for (const [name, { headers }] of ways) {
          const asked = { ...headers, ...own };
          const through = await askFor(cache.address, path, asked);
          const direct = await askFor(origin, path, { ...asked, 'x-forwarded-for': '127.0.0.1' });
          const where = `${route}: ${name}, for ${who}`;
          expect([through.status, settled(through.text)], where).toEqual([
            direct.status,
            settled(direct.text),
          ]);
          if (who !== 'ada') expect(through.text, where).not.toContain(CANARY);
          if (kind !== 'shared') expect(through.cache, where).not.toBe('HIT');
        }
      }
    }
  }, 120_000);

  test('answers whoever wants a page with a page, after fragments of the same address', async () => {
    const pages = addresses.filter(({ kind }) => kind === 'page');
    let fragments = 0;
    for (const { route, path } of pages) {
      const asked = await askFor(cache.address, path, { ...WAYS.fragments?.headers, ...others.grace });
      if (asked.text.includes('<hx-partial')) fragments++;
      for (const [name, { whole, headers }] of Object.entries(WAYS)) {
        if (!whole) continue;
        const { status, text } = await askFor(cache.address, path, { ...headers, ...others.grace });
        expect(text, `${route}: ${name}`).not.toContain('<hx-partial');
        if (status === 200) expect(text, `${route}: ${name}`).toMatch(/^<!DOCTYPE html>/);
      }
    }
    expect(fragments).toBeGreaterThan(5);
  });
});

/** A visit with interests, typed words, something saved and something hidden. */
async function personalVisit(shop: TestShop): Promise<Shopper> {
  const visitor = shopper(shop.app);
  await visitor.post('/personalisation', { returnTo: '/' });
  await visitor.post('/statistics', { returnTo: '/' });
  for (const id of ['cork-yoga-block', 'natural-rubber-yoga-mat']) await visitor.open(`/products/${id}`);
  await visitor.post('/signals', { product: 'cork-yoga-block', kind: 'interested' });
  await visitor.post('/signals', { product: 'natural-rubber-yoga-mat', kind: 'save' });
  await visitor.post('/signals', { product: 'folding-travel-yoga-mat', kind: 'hide' });
  await visitor.post('/interests', { phrase: CANARY });
  return visitor;
}

/** Token of an order. */
async function placedOrder(visitor: Shopper): Promise<string> {
  await visitor.post('/basket/lines', { product: 'cork-yoga-block' });
  const placed = await visitor.order();
  return String(placed.headers.location).replace('/orders/', '');
}

async function operatorCookie(shop: TestShop): Promise<string> {
  const operator = shopper(shop.app);
  await operator.open('/operators/login');
  await operator.press('Log in', { code: await shop.services.operators.code.renew() });
  await keepRelease(shop.config, WEEK, { segments: shop.services.snapshot().shop.segments });
  return operator.cookie;
}

/** One address for every GET route of the shop. @throws Error for a route that this list does not know yet */
async function addressesFor(shop: TestShop, visitor: Shopper, order: string): Promise<readonly Address[]> {
  const [segment] = shop.services.snapshot().shop.segments.filter(({ size }) => size > 0);
  const home = (await visitor.open('/')).text;
  const why = /href="(\/why\/[^"]+)"/.exec(home)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const interests = (await visitor.open('/interests')).text;
  const removal = /href="(\/interests\/[^"]+\/removal)"/.exec(interests)?.[1] ?? '';
  const art = /src="(\/art\/[^"]+)"/.exec(home)?.[1] ?? '';
  const filled: Readonly<Record<string, string>> = {
    '/departments/:id': '/departments/running',
    '/departments/:id/:category': '/departments/running/shoes',
    '/products/:id': '/products/cork-yoga-block',
    '/how-it-works/groups/:id': `/how-it-works/groups/${segment?.id}`,
    '/how-it-works/visits/:id': '/how-it-works/visits/comparing',
    '/search': '/search?q=yoga',
    '/search/suggestions': '/search/suggestions?q=yoga',
    '/orders/:token': `/orders/${order}`,
    '/orders/:token/print': `/orders/${order}/print`,
    '/demo-payment/:token': `/demo-payment/${order}`,
    '/why/:product': why,
    '/interests/:id/removal': removal,
    '/art/:name.svg': art,
    '/images/:file': '/images/none.png',
    '/operators/orders/:week': `/operators/orders/${WEEK}`,
    '/operators/orders/:week/csv': `/operators/orders/${WEEK}/csv`,
    '/operators/releases/:week': `/operators/releases/${WEEK}`,
    '/operators/releases/:week/:report': `/operators/releases/${WEEK}/searches`,
    '/operators/releases/:week/:report/csv': `/operators/releases/${WEEK}/searches/csv`,
  };
  const operators = operatorRoutes(shop.services, shop.config);
  const metrics = async () => ({ type: 'text/plain', text: '' });
  const tables = [
    { kind: 'page', routers: pageRoutes(shop.services) },
    { kind: 'page', routers: [...operators.open, ...operators.guarded] },
    { kind: 'sign of life', routers: [vitalSigns({ services: shop.services, metrics })] },
    {
      kind: 'shared',
      routers: [pictureRoutes(shop.config, openPictures('catalog/art')), discoveryRoutes(shop.config)],
    },
  ] as const;
  const nowhere: Address = { route: 'nowhere', path: '/nothing-is-here', kind: 'page' };
  const known = tables.flatMap(({ kind, routers }) =>
    routeTable(routers)
      .filter(({ method }) => method === 'GET')
      .map(({ path: route }) => ({ route, path: filled[route] ?? route, kind: kindOf(route, kind) })),
  );
  const unknown = known.filter(({ path }) => path === '' || path.includes(':'));
  if (unknown.length > 0)
    throw new Error(`Say an address for ${unknown.map(({ route }) => route).join(', ')}`);
  return [...known, nowhere];
}

/** What a visit takes away as a file is no page. */
function kindOf(route: string, kind: Address['kind']): Address['kind'] {
  return route.endsWith('.json') && kind === 'page' ? 'file' : kind;
}
