import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { filesOf, releasesDirectory } from '../../src/analytics/releases/release.js';
import { type WeekId, weekOf, weekStart } from '../../src/analytics/releases/week.js';
import { sayAtWork } from '../../src/analytics/store/at-work.js';
import { pageRoutes } from '../../src/app.js';
import { EngineAwayError } from '../../src/away/guard.js';
import { TRIES } from '../../src/limits/login-limit.js';
import { referenceOf } from '../../src/orders/reference.js';
import type { OrderToken } from '../../src/stock/stock.js';
import { DAY, HOUR, MINUTE } from '../../src/time/clock.js';
import { routeTable } from '../../src/web/http/middleware/method-guard.js';
import { operatorRoutes } from '../../src/web/pages/operators/routes.js';
import { cheapScrypt } from '../support/cheap-scrypt.js';
import { keepRelease } from '../support/releases.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { FROM_HERE, type Shopper, shopper, textOf } from '../support/shopper.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const WEEK = '2026-W46' as WeekId;
let shop: TestShop;
let code: string;
cheapScrypt();
beforeAll(async () => {
  shop = await openTestShop();
  code = await shop.services.operators.code.renew();
});
afterAll(() => shop.close());

/** Logs in as a browser would. The counter of tries is cleared by every right code. */
async function operator(): Promise<Shopper> {
  const visitor = shopper(shop.app);
  await visitor.open('/operators/login');
  await visitor.press('Log in', { code });
  expect(visitor.cookie).not.toBe('');
  return visitor;
}

const routes = () => operatorRoutes(shop.services, shop.config);
const addressOf = (path: string) => path.replace(':report', 'searches').replace(/:\w+/g, WEEK);

describe('a shop whose worker runs apart', () => {
  test('says on the page of its releases where none is there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'afterglow-counts-'));
    const apart = await openTestShop({ env: { ANALYTICS_DIR: folder } });
    const own = await apart.services.operators.code.renew();
    const visitor = shopper(apart.app);
    await visitor.open('/operators/login');
    await visitor.press('Log in', { code: own });
    expect(textOf((await visitor.open('/operators')).text)).toContain('At the moment nobody counts');
    const worker = sayAtWork(folder, [0]);
    expect(textOf((await visitor.open('/operators')).text)).not.toContain('nobody counts');
    worker.stop();
    await apart.close();
    rmSync(folder, { recursive: true, force: true });
  });
});

describe('who is not logged in', () => {
  test('is sent to the login from every operator route but the login itself, and from where there is none', async () => {
    const guarded = routeTable(routes().guarded);
    expect(guarded.length).toBeGreaterThanOrEqual(3);
    expect(routeTable(routes().open).every(({ path }) => path === '/operators/login')).toBe(true);
    const nowhere = [
      '/operators/',
      '/operators/nothing',
      '/operators/releases',
      '/Operators',
      '/operators/login/x',
    ];
    const asked = [
      ...guarded,
      ...nowhere.flatMap((path) => [
        { path, method: 'GET' },
        { path, method: 'POST' },
      ]),
    ];
    for (const { path, method } of asked) {
      const test =
        method === 'GET' ? request(shop.app).get(addressOf(path)) : request(shop.app).post(addressOf(path));
      const answer = await test.set(FROM_HERE);
      expect([answer.status, answer.headers.location], `${method} ${path}`).toEqual([
        303,
        '/operators/login',
      ]);
      expect(answer.headers['set-cookie']).toBeUndefined();
      expect(answer.headers['cache-control']).toBe('no-store');
    }
  });

  test('gets nowhere with a cookie that was made up, or a shopper’s', async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/products/cork-yoga-block');
    await visitor.press('Save');
    const value = visitor.cookie.split('=')[1];
    for (const cookie of ['__Host-afterglow-operator=s%3Aabc.def', `__Host-afterglow-operator=${value}`]) {
      const answer = await request(shop.app).get('/operators').set('Cookie', cookie);
      expect(answer.headers.location).toBe('/operators/login');
    }
  });

  test('cannot post from another site', async () => {
    for (const { path, method } of [...routeTable(routes().open), ...routeTable(routes().guarded)]) {
      if (method !== 'POST') continue;
      for (const site of ['cross-site', 'same-site', 'none'])
        expect((await request(shop.app).post(path).set('Sec-Fetch-Site', site)).status).toBe(403);
      expect((await request(shop.app).post(path)).status).toBe(403);
    }
  });
});

describe('logging in', () => {
  test('sets a cookie that is the operator’s alone, under an id that was not sent', async () => {
    const first = await request(shop.app).get('/operators/login');
    expect(first.headers['set-cookie']).toBeUndefined();
    const answer = await request(shop.app)
      .post('/operators/login')
      .set(FROM_HERE)
      .type('form')
      .send({ code });
    expect([answer.status, answer.headers.location]).toEqual([303, '/operators']);
    const [cookie = ''] = answer.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^__Host-afterglow-operator=s%3A[\w-]{32}\./);
    for (const part of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Strict']) expect(cookie).toContain(part);
    expect(cookie).not.toMatch(/Domain|Expires|Max-Age/);
    const again = await request(shop.app)
      .post('/operators/login')
      .set({ ...FROM_HERE, Cookie: cookie.split(';')[0] ?? '' })
      .type('form')
      .send({ code });
    const [other = ''] = again.headers['set-cookie'] as unknown as string[];
    expect(other.split(';')[0]).not.toBe(cookie.split(';')[0]);
    expect(await opens(cookie.split(';')[0] ?? '')).toBe(false);
  });

  test('with a wrong code says so, and repeats nothing of it', async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/operators/login');
    const page = await visitor.press('Log in', { code: 'WRNG-WRNG' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('That is not the code.');
    expect(page.text).not.toContain('WRNG');
    expect(visitor.cookie).toBe('');
    await operator();
  });

  test('is refused after five tries from an address, and says for how long', async () => {
    const { limit } = shop.services.operators;
    const take = vi.spyOn(limit, 'take');
    const enter = (said: string) =>
      request(shop.app).post('/operators/login').set(FROM_HERE).type('form').send({ code: said });
    expect((await enter('')).status).toBe(422);
    const [address = '', of = ''] = take.mock.lastCall ?? [];
    for (let tries = 1; tries < TRIES; tries++) await limit.take(address, of);
    const answer = await enter(code);
    take.mockRestore();
    await limit.clear(address, of);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(800);
    expect(answer.text).toContain('Try again in 15 minutes');
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  test('lets nobody in while tries cannot be counted', async () => {
    const take = vi
      .spyOn(shop.services.operators.limit, 'take')
      .mockRejectedValue(new EngineAwayError('redis', 'open'));
    const answer = await request(shop.app)
      .post('/operators/login')
      .set(FROM_HERE)
      .type('form')
      .send({ code });
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('cannot be counted at the moment');
    expect(answer.headers['set-cookie']).toBeUndefined();
    take.mockRestore();
  });
});

/** Whether the operator pages open with this cookie. */
async function opens(cookie: string): Promise<boolean> {
  return (await request(shop.app).get('/operators').set('Cookie', cookie)).status === 200;
}

describe('an operator’s session', () => {
  test('is dead after logging out, whoever kept the cookie', async () => {
    const visitor = await operator();
    const { cookie } = visitor;
    expect(await opens(cookie)).toBe(true);
    await visitor.open('/operators');
    await visitor.press('Log out');
    expect(visitor.cookie).toBe('');
    expect(visitor.page.text).toContain('Operator login');
    expect(await opens(cookie)).toBe(false);
  });

  test('does not come back by a request that began before the logout', async () => {
    const { cookie } = await operator();
    const logout = () =>
      request(shop.app)
        .post('/operators/session/end')
        .set({ ...FROM_HERE, Cookie: cookie });
    await Promise.all([opens(cookie), opens(cookie), logout(), opens(cookie), opens(cookie)]);
    expect(await opens(cookie)).toBe(false);
  });

  test('ends after half an hour without a request', async () => {
    const { cookie } = await operator();
    for (let times = 0; times < 3; times++) {
      shop.wait(29 * MINUTE);
      expect(await opens(cookie)).toBe(true);
    }
    shop.wait(31 * MINUTE);
    expect(await opens(cookie)).toBe(false);
  });

  test('ends after twelve hours, however busy', async () => {
    const { cookie } = await operator();
    for (let spent = 0; spent < 12 * HOUR - 20 * MINUTE; spent += 20 * MINUTE) {
      shop.wait(20 * MINUTE);
      expect(await opens(cookie)).toBe(true);
    }
    shop.wait(20 * MINUTE);
    expect(await opens(cookie)).toBe(false);
  });

  test('ends when the code is replaced', async () => {
    const { cookie } = await operator();
    code = await shop.services.operators.code.renew();
    expect(await opens(cookie)).toBe(false);
    expect(await opens((await operator()).cookie)).toBe(true);
  });

  test('is neither read nor set by any page of the shop', async () => {
    const { cookie } = await operator();
    for (const { path } of routeTable(pageRoutes(shop.services)).filter(({ method }) => method === 'GET')) {
      const answer = await request(shop.app)
        .get(path.replace(/:\w+/g, 'cork-yoga-block'))
        .set('Cookie', cookie);
      expect(answer.headers['set-cookie'], path).toBeUndefined();
    }
  });
});

describe('the pages', () => {
  let visitor: Shopper;
  beforeAll(async () => {
    visitor = await operator();
  });

  test('say when the first release is due where there is none', async () => {
    const { text } = await visitor.open('/operators');
    expect(text).toContain('No week has been published yet.');
    expect(textOf(text)).toMatch(/The first release is due on Monday \d+ \w+/);
    expect(text).toContain('Only visits that agreed to be counted');
  });

  test('show every number of a release, and what is withheld', async () => {
    const { segments } = shop.services.snapshot().shop;
    await keepRelease(shop.config, WEEK, { segments });
    const list = await visitor.open('/operators');
    expect(list.text).toContain(`href="/operators/releases/${WEEK}/interest-by-day"`);
    const { text, headers } = await visitor.open(`/operators/releases/${WEEK}`);
    expect([headers['cache-control'], headers['x-robots-tag']]).toEqual(['no-store', 'noindex']);
    expect(text).toContain('<meta name="robots" content="noindex">');
    const release = await shop.services.releases.read({ id: WEEK, report: 'interest-by-day' });
    if (release?.state !== 'whole') throw new Error('The release is not whole.');
    const numbers = release.rows.flatMap(({ value }) =>
      value === null ? [] : [value.toLocaleString('en-GB')],
    );
    const shown = [...text.matchAll(/<td class="figure[^"]*">([\d,]+)<\/td>/g)].map((match) => match[1]);
    expect(shown.sort()).toEqual(numbers.sort());
    expect(numbers.length).toBeGreaterThan(200);
    expect(text).toContain('Withheld on every day:');
    expect(text).not.toContain('Simulated.');
    expect(text).toContain(release.manifest.sha256);
    expect(text).toContain('None of the visits that agreed is known to be missing.');
  });

  test('say how many visits are missing at most', async () => {
    const week = '2026-W41' as WeekId;
    const { segments } = shop.services.snapshot().shop;
    await keepRelease(shop.config, week, { segments, unreadable: 12 });
    const { text } = await visitor.open(`/operators/releases/${week}`);
    expect(text).toContain('At most 50 visits are missing in these numbers, wholly or in part');
  });

  test('say of simulated visits that they are, before anything else', async () => {
    const week = '2026-W45' as WeekId;
    await keepRelease(shop.config, week, {
      segments: shop.services.snapshot().shop.segments,
      simulated: true,
    });
    const { text } = await visitor.open(`/operators/releases/${week}`);
    expect(text.indexOf('Simulated.')).toBeGreaterThan(0);
    expect(text.indexOf('Simulated.')).toBeLessThan(text.indexOf('<h1>'));
    expect((await visitor.open('/operators')).text).toContain('class="tag-simulated"');
  });

  test('say where everything is withheld that it is', async () => {
    const week = '2026-W44' as WeekId;
    await keepRelease(shop.config, week, { segments: shop.services.snapshot().shop.segments, visits: 20 });
    const { text } = await visitor.open(`/operators/releases/${week}`);
    expect(text.match(/Every number of this measure is withheld/g)?.length).toBe(5);
    expect(text).not.toMatch(/<td class="figure[^"]*">\d/);
    expect(text).toContain('<circle class="chart-withheld"');
  });

  test('show nothing of a release that was changed', async () => {
    const week = '2026-W43' as WeekId;
    await keepRelease(shop.config, week, { segments: shop.services.snapshot().shop.segments });
    const files = filesOf(releasesDirectory(shop.config.analyticsDir), {
      id: week,
      report: 'interest-by-day',
    });
    truncateSync(files.rows, readFileSync(files.rows).length - 1);
    const page = await visitor.open(`/operators/releases/${week}`);
    expect(page.status).toBe(503);
    expect(page.text).toContain('This report was changed');
    expect(page.text).not.toContain('<td');
    expect((await visitor.open(`/operators/releases/${week}/interest-by-day/csv`)).status).toBe(503);
    writeFileSync(files.manifest, '{');
    expect((await visitor.open('/operators')).text).toContain('Changed since it was made');
    rmSync(files.folder, { recursive: true });
  });

  test('answer the same bytes however often they are read', async () => {
    const first = (await visitor.open(`/operators/releases/${WEEK}`)).text;
    for (let times = 0; times < 10; times++)
      expect((await visitor.open(`/operators/releases/${WEEK}?segment=running`)).text).toBe(first);
  });

  test.each([
    ...['2026-W99', '2026-W40', '..%2F..%2Fsecret', 'constructor'],
    ...[`${WEEK}/constructor`, `${WEEK}/..%2Fsearches`, `${WEEK}/none/csv`],
  ])('%s is no release', async (id) => {
    expect((await visitor.open(`/operators/releases/${id}`)).status).toBe(404);
  });

  test('do not take what they are not for', async () => {
    const answer = await visitor.post(`/operators/releases/${WEEK}`, {});
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET']);
  });
});

describe('what operators read of orders', () => {
  const ordered = async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/products/cork-yoga-block');
    await visitor.press('Add to basket');
    await visitor.open('/checkout');
    const { text } = await visitor.press('Place order');
    const [, token = ''] = /\/orders\/([A-Za-z0-9_-]{22})/.exec(text) ?? [];
    return { token, reference: referenceOf(token as OrderToken) };
  };

  test('is each of the week by its number, what was sold by department, and nothing that leads to a visit', async () => {
    const { token, reference } = await ordered();
    const visitor = await operator();
    expect((await visitor.open('/operators/orders')).text).not.toContain(reference);
    shop.wait(MINUTE + 1);
    const { text } = await visitor.open('/operators/orders');
    expect(textOf(text)).toContain('1 × ');
    expect(text).toContain(reference);
    expect(text).not.toContain(token);
    const department = shop.services.snapshot().catalogue.product('cork-yoga-block' as never)?.department;
    expect(textOf(text)).toContain(department);
    const csv = await visitor.open(/href="(\/operators\/orders\/[^"]+\/csv)"/.exec(text)?.[1] ?? '');
    expect(csv.text).toMatch(
      new RegExp(
        `^${reference},[^,]+T[^,]+[+-]\\d\\d:\\d\\d,cork-yoga-block,.+,1,\\d+[.]\\d\\d,EUR,,\r$`,
        'm',
      ),
    );
    expect(csv.text).not.toContain(token);
  });

  test.each([
    ['Asia/Tokyo', 9],
    ['Pacific/Honolulu', -10],
  ])('is said in the shop’s zone, and of the shop’s own week: %s', async (zone, ahead) => {
    const other = await openTestShop({ env: { SHOP_TIME_ZONE: zone } });
    try {
      const buyer = shopper(other.app);
      // A quarter past midnight of a Monday there, and a quarter before it.
      const monday = weekStart(weekOf(other.services.clock())) + 2 * 7 * DAY - ahead * HOUR;
      for (const at of [monday - 15 * MINUTE, monday + 15 * MINUTE]) {
        other.wait(at - other.services.clock());
        await buyer.open('/products/cork-yoga-block');
        await buyer.press('Add to basket');
        await buyer.open('/checkout');
        await buyer.press('Place order');
      }
      other.wait(HOUR);
      const visitor = shopper(other.app);
      await visitor.open('/operators/login');
      await visitor.press('Log in', { code: await other.services.operators.code.renew() });
      const { text } = await visitor.open('/operators/orders');
      expect(textOf(text)).toMatch(/, 00:15:\d\d /);
      expect(textOf(text)).not.toMatch(/, 23:45:\d\d |UTC/);
      const [, before = ''] = [...text.matchAll(/href="(\/operators\/orders\/\d{4}-W\d\d)"/g)].map(
        ([, href = '']) => href,
      );
      expect(textOf((await visitor.open(before)).text)).toMatch(/, 23:45:\d\d /);
    } finally {
      await other.close();
    }
  });

  test('is of the last thirty days, and of no other week', async () => {
    const visitor = await operator();
    const { text } = await visitor.open('/operators/orders');
    const weeks = [...text.matchAll(/href="(\/operators\/orders\/\d{4}-W\d\d)"/g)].map(([, href]) => href!);
    expect(weeks.length).toBeGreaterThanOrEqual(5);
    expect((await visitor.open(weeks.at(-1)!)).status).toBe(200);
    expect((await visitor.open('/operators/orders/2020-W01')).status).toBe(404);
  });
});

test('an operator’s page that is not there is said to be none in the operators’ frame', async () => {
  const visitor = await operator();
  for (const path of ['/operators/nothing', '/operators/releases/2020-W01', '/operators/orders/x']) {
    const { status, text } = await visitor.open(path);
    expect([path, status]).toEqual([path, 404]);
    expect(text).toContain('No such page');
    expect(text).toContain('Log out');
    expect(text).not.toContain('Not on any shelf');
  }
});

test('the list of releases says what a visit adds to each number', async () => {
  const visitor = await operator();
  const said = textOf((await visitor.open('/operators')).text);
  expect(said).toContain('10 a day to each number of Looks, 1 to every other');
  expect(said).toContain('1 a week to each number');
});
