import { join } from 'node:path';
import request from 'supertest';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MARGIN } from '../../src/files/room.js';
import { en } from '../../src/wording/en/index.js';
import { someEvents } from '../support/events.js';
import { sessionOf } from '../support/session-of.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { type Shopper, shopper, textOf } from '../support/shopper.js';
import { describeOnSmallDisk, mountSmallDisk, type SmallDisk } from '../support/small-disk.js';
import { until } from '../support/until.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const PRODUCT = 'cork-yoga-block';
const PAGES = [
  '/',
  `/products/${PRODUCT}`,
  '/search?q=yoga',
  '/basket',
  '/interests',
  '/what-this-shop-knows',
  '/saved',
];
const { noRoom: title, byKey } = en.error;
const text = byKey.noRoom;

describeOnSmallDisk('a full disk', () => {
  let disk: SmallDisk;
  let shop: TestShop;
  let logged: string[];
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);

  beforeEach(async () => {
    disk = mountSmallDisk(2 * MARGIN);
    logged = [];
    unhandled.length = 0;
    process.on('unhandledRejection', note);
    const say = (event: string) => logged.push(event);
    shop = await openTestShop({ env: { DATA_DIR: disk.folder }, logger: { info: say, error: say } });
  });
  afterEach(async () => {
    await shop.close();
    process.off('unhandledRejection', note);
    disk.unmount();
  });

  const engine = async () => (await request(shop.app).get('/readyz')).body.engines.disk;
  const noticed = (state: string) => until(async () => (await engine()) === state, `the disk is ${state}`);

  async function visitWithInterest(): Promise<Shopper> {
    const visitor = shopper(shop.app);
    await visitor.open(`/products/${PRODUCT}`);
    expect((await visitor.press('Interested')).status).toBe(200);
    return visitor;
  }
  async function expectRefused(visitor: Shopper, press: string): Promise<void> {
    await visitor.open(`/products/${PRODUCT}`);
    const fragments = await visitor.pressWithHtmx(press);
    expect([fragments.status, fragments.headers['retry-after']]).toEqual([503, '60']);
    expect(textOf(fragments.text)).toContain(text);
    const page = await visitor.press(press);
    expect(page.status).toBe(503);
    expect(textOf(page.text)).toContain(title);
    expect(textOf(page.text)).toContain(text);
  }

  test('below the margin refuses every press that would keep something, and every page goes on', async () => {
    const visitor = await visitWithInterest();
    await disk.fill(MARGIN - 8_000_000);
    await noticed('down');
    await expectRefused(visitor, 'Save');
    await expectRefused(visitor, 'Add to basket');
    for (const path of PAGES) expect([path, (await visitor.open(path)).status]).toEqual([path, 200]);
    const stranger = shopper(shop.app);
    await expectRefused(stranger, 'Save');
    expect(stranger.cookie).toBe('');
    expect(unhandled).toEqual([]);
  });

  test('keeps what was there, erases when asked, and takes presses again by itself', async () => {
    const visitor = await visitWithInterest();
    const other = await visitWithInterest();
    await disk.fill(MARGIN - 8_000_000);
    await noticed('down');
    await visitor.open('/');
    const receipt = await visitor.press('Forget this visit');
    expect(textOf(receipt.text)).toContain('Entries of this visit left in the shop’s stores: 0.');
    disk.empty();
    await noticed('up');
    await other.open(`/products/${PRODUCT}`);
    expect((await other.press('Save')).status).toBe(200);
    expect(textOf((await other.open('/interests')).text)).toContain('Yoga');
  });

  test('says once that it is full, and once that it has room', async () => {
    const visitor = await visitWithInterest();
    await disk.fill(MARGIN - 8_000_000);
    await noticed('down');
    for (let press = 0; press < 3; press++) await expectRefused(visitor, 'Save');
    disk.empty();
    await noticed('up');
    const said = logged.filter((event) => event !== 'request.answered');
    expect(said).toEqual(['disk.full', 'disk.has-room']);
  });

  test('without a free byte erases what is withdrawn, and the whole visit', async () => {
    const [one, other] = [await visitWithInterest(), await visitWithInterest()];
    const session = sessionOf(other.cookie);
    await disk.fill(0);
    await one.open('/');
    const ended = await one.press('Stop personalising');
    expect([ended.status, textOf(ended.text)]).toEqual([200, expect.not.stringContaining(text)]);
    const { entries } = await shop.services.sessionLog.kept(sessionOf(one.cookie));
    expect(entries.map(({ stored }) => stored.type)).not.toContain('signal');
    await other.open('/');
    await disk.fill(0);
    expect(textOf((await other.press('Forget this visit')).text)).toContain(
      'Entries of this visit left in the shop’s stores: 0.',
    );
    expect((await shop.services.traces(session)).keys).toBe(0);
    expect(unhandled).toEqual([]);
  });

  test('without a free byte erases what is thrown away with a list', async () => {
    const visitor = await visitWithInterest();
    await visitor.open('/shopping-for');
    await visitor.press('Shop for someone else');
    await visitor.open(`/products/${PRODUCT}`);
    await visitor.press('Save');
    await visitor.open('/shopping-for');
    await disk.fill(0);
    const thrown = await visitor.press('Throw it away: Someone else');
    expect([thrown.status, textOf(thrown.text)]).toEqual([200, expect.not.stringContaining(text)]);
    const { entries } = await shop.services.sessionLog.kept(sessionOf(visitor.cookie));
    expect(entries.map(({ stored }) => stored.kind)).not.toContain('save');
    expect(unhandled).toEqual([]);
  });

  test('that fills up between two looks ends no process: the press that met it is refused, the pages go on', async () => {
    const visitor = await visitWithInterest();
    const session = sessionOf(visitor.cookie);
    await visitor.open(`/products/${PRODUCT}`);
    await disk.fill(0);
    for (let press = 0; press < 5; press++) await expectRefused(visitor, 'Save');
    for (const path of PAGES) expect([path, (await visitor.open(path)).status]).toEqual([path, 200]);
    disk.empty();
    await noticed('up');
    await visitor.open(`/products/${PRODUCT}`);
    expect((await visitor.press('Save')).status).toBe(200);
    await visitor.press('Forget this visit');
    expect((await shop.services.traces(session)).keys).toBe(0);
    expect(unhandled).toEqual([]);
  });
});

describeOnSmallDisk('a full disk while Redis is away', () => {
  let disk: SmallDisk;
  let shop: TestShop;
  beforeEach(async () => {
    disk = mountSmallDisk(2 * MARGIN);
    // Nothing listens there.
    shop = await openTestShop({ env: { DATA_DIR: disk.folder, REDIS_URL: 'redis://127.0.0.1:1' } });
  });
  afterEach(async () => {
    await shop.close();
    disk.unmount();
  });

  test('refuses what the overflow would have to keep, erases, and takes presses again by itself', async () => {
    const disks = async () => (await request(shop.app).get('/readyz')).body.engines.disk;
    const visitor = shopper(shop.app);
    await visitor.open(`/products/${PRODUCT}`);
    expect((await visitor.press('Save')).status).toBe(200);
    await disk.fill(MARGIN - 8_000_000);
    await until(async () => (await disks()) === 'down', 'the disk is full');
    await visitor.open(`/products/${PRODUCT}`);
    const refused = await visitor.press('Add to basket');
    expect([refused.status, textOf(refused.text).includes(text)]).toEqual([503, true]);
    const session = sessionOf(visitor.cookie);
    await visitor.open('/');
    expect((await visitor.press('Forget this visit')).status).toBe(200);
    expect(await shop.services.traces(session)).toMatchObject({ keys: 0, waiting: true });
    disk.empty();
    await until(async () => (await disks()) === 'up', 'there is room');
    await visitor.open(`/products/${PRODUCT}`);
    expect((await visitor.press('Save')).status).toBe(200);
  });
});

describeOnSmallDisk('a full disk and what is counted', () => {
  let disk: SmallDisk;
  let shop: TestShop;
  beforeEach(async () => {
    disk = mountSmallDisk(2 * MARGIN);
    const ANALYTICS_DIR = join(disk.folder, 'analytics');
    shop = await openTestShop({ env: { DATA_DIR: disk.folder, ANALYTICS_DIR } });
  });
  afterEach(async () => {
    await shop.close();
    disk.unmount();
  });

  test('waits in memory, and reaches the queue when there is room', async () => {
    const engines = async () => (await request(shop.app).get('/readyz')).body.engines;
    const numbers = () => shop.services.numbers();
    await disk.fill(MARGIN - 8_000_000);
    await until(async () => (await engines()).disk === 'down', 'the disk is full');
    shop.services.events.note(someEvents(2));
    await until(async () => (await engines()).events === 'down', 'events wait');
    expect(await numbers()).toMatchObject({ events_waiting: 2, event_queue_events: 0 });
    disk.empty();
    const waitsNoMore = async () => (await numbers()).events_waiting === 0;
    await until(waitsNoMore, 'nothing waits in memory');
    expect(await numbers()).toMatchObject({ event_queue_events: 2, events_dropped: 0 });
  });
});
