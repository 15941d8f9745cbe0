import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.js';
import { SetupError } from '../../src/errors.js';
import { zoneText } from '../../src/wording/dates.js';
import { LANGUAGES } from '../../src/wording/languages.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { shopper, textOf } from '../support/shopper.js';

/** What any language writes beside an hour to name a zone. */
const ZONE = /\d{1,2}:\d{2}(?::\d{2})?(?:\s?Uhr)?\s([A-Z][A-Za-z]*(?:[+-]\d+(?::\d+)?)?)/g;
/** A moment that names its zone by itself: `2026-03-01T12:00:00.000Z`. */
const ISO = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** Zones that keep their time all year, and how they are named. */
const CASES = [
  ['Asia/Kolkata', /^GMT\+5:30$/],
  ['America/Lima', /^GMT-5$/],
] as const;

describe.each(CASES)('in %s', (zone, name) => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await openTestShop({ env: { SHOP_TIME_ZONE: zone } });
  });
  afterAll(() => shop.close());

  test.each(LANGUAGES.map((t) => [t.language, t] as const))(
    'every date of every page is said in it: %s',
    async (code, t) => {
      const visitor = shopper(shop.app, { 'Accept-Language': code });
      await visitor.open('/products/cork-yoga-block');
      await visitor.press(t.signals.interested.button);
      await visitor.press(t.signals.hide.button);
      await visitor.open('/products/cork-yoga-wedge');
      await visitor.press(t.signals.save.button);
      await visitor.press(t.product.add);
      const { text: checkout } = await visitor.open('/checkout');
      const bill = / name="bill" value="([^"]*)"/.exec(checkout)?.[1] ?? '';
      const placed = await visitor.post('/checkout', { bill });
      const order = String(placed.headers.location);
      const found = new Map<string, number>();
      const look = (path: string, html: string) => {
        const said = textOf(html.replace(/<[^>]*>/g, ' '));
        expect(said, path).not.toMatch(ISO);
        for (const [, zoneName = ''] of said.matchAll(ZONE)) {
          expect(zoneName, path).toMatch(name);
          found.set(path, (found.get(path) ?? 0) + 1);
        }
      };
      for (const path of PAGES.concat(order, `${order}/print`, `${order}?done=ordered`))
        look(path, (await visitor.open(path)).text);
      await visitor.open('/interests');
      look('stopped', (await visitor.press(t.visitBar.stop)).text);
      look('receipt', (await visitor.press(t.visitBar.forget)).text);
      for (const path of ['/interests', '/basket', '/what-this-shop-knows', order, 'stopped', 'receipt'])
        expect([...found.keys()], path).toContain(path);
    },
  );
});

const PAGES = [
  '/',
  '/departments',
  '/products/cork-yoga-block',
  '/search?q=yoga',
  '/interests',
  '/saved',
  '/basket',
  '/how-it-works',
  '/how-it-works/groups',
  '/what-this-shop-knows',
  '/take-it-with-you',
  '/numbers',
];

const AT = Date.UTC(2026, 6, 1);
test.each([
  ['Europe/Berlin', 'Central European Time', 'Mitteleuropäische Zeit'],
  ['UTC', 'Coordinated Universal Time (UTC)', 'Koordinierte Weltzeit (UTC)'],
])('the foot of a page names the zone: %s', (zone, english, german) => {
  expect(zoneText(AT, { locale: 'en-GB', zone })).toBe(english);
  expect(zoneText(AT, { locale: 'de-DE', zone })).toBe(german);
});

describe('SHOP_TIME_ZONE', () => {
  test('is the machine’s where it is not set', () => {
    expect(readConfig({}).timeZone).toBe(new Intl.DateTimeFormat().resolvedOptions().timeZone);
  });
  test('is refused at start where there is no such zone', () => {
    expect(() => readConfig({ SHOP_TIME_ZONE: 'Mars/Olympus' })).toThrow(SetupError);
    expect(() => readConfig({ SHOP_TIME_ZONE: 'Mars/Olympus' })).toThrow(/SHOP_TIME_ZONE/);
  });
});
