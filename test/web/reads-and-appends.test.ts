import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.js';
import type { SessionLog } from '../../src/sessions/session-log.js';
import { HOUR } from '../../src/time/clock.js';
import type { LoggedEntry } from '../../src/visits/entry.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { type Shopper, shopper } from '../support/shopper.js';
import { describeOnRedis } from '../support/with-redis.js';

const BLOCK = 'cork-yoga-block';
const COFFEE = 'interests/segment%3Acoffee-tea';

/** The calls of a session log since the last look, in their order. */
function counting(log: SessionLog) {
  const calls: string[] = [];
  const noted = new Proxy(log, {
    get(target, name) {
      const value = Reflect.get(target, name) as unknown;
      if (typeof value !== 'function') return value;
      return (...given: unknown[]) => {
        calls.push(String(name));
        return (value as (...given: unknown[]) => unknown).apply(target, given);
      };
    },
  });
  return { log: noted, since: () => calls.splice(0) };
}

/** How often the entries that a log gave out were folded: a fold begins by leaving out repeats. */
function foldsIn(log: SessionLog) {
  let folds = 0;
  class Entries extends Array<LoggedEntry> {
    static override get [Symbol.species]() {
      return Array;
    }
    override filter(...given: Parameters<LoggedEntry[]['filter']>): LoggedEntry[] {
      folds++;
      return super.filter(...given);
    }
  }
  const counted: SessionLog = Object.create(log, {
    read: {
      value: async (...given: Parameters<SessionLog['read']>) => {
        const read = await log.read(...given);
        return read && { ...read, entries: Entries.from(read.entries) };
      },
    },
  });
  const since = () => {
    const before = folds;
    folds = 0;
    return before;
  };
  return { log: counted, since };
}

type Press = readonly [path: string, fields: Readonly<Record<string, string>>];
const PRESSES: readonly Press[] = [
  ['signals', { product: BLOCK, kind: 'interested' }],
  ['signals', { product: BLOCK, kind: 'save' }],
  ['signals', { product: 'cork-topped-yoga-mat', kind: 'hide' }],
  ['interests', { phrase: 'yoga at home' }],
  ['signals', { product: 'three-cup-moka-pot', kind: 'interested' }],
  [`${COFFEE}/weight`, { strength: '40' }],
  [`${COFFEE}/weight`, {}],
  [`${COFFEE}/removal`, {}],
  ['memory', { length: 'weeks' }],
  ['interests-reset', {}],
  ['basket/lines', { product: BLOCK, quantity: '2' }],
  [`basket/lines/${BLOCK}`, { quantity: '1' }],
  [`basket/lines/${BLOCK}/removal`, {}],
  [`saved-products/${BLOCK}/removal`, {}],
  ['statistics', {}],
  ['statistics/end', {}],
  ['personalisation/end', {}],
  ['personalisation', {}],
];

function readsOnce(name: string, env: () => NodeJS.ProcessEnv): void {
  describe(`a press in ${name}`, () => {
    let shop: TestShop;
    let counted: ReturnType<typeof counting>;
    let visitor: Shopper;
    beforeAll(async () => {
      shop = await openTestShop({ env: env() });
      counted = counting(shop.services.sessionLog);
      visitor = shopper(createApp({ ...shop.services, sessionLog: counted.log }, shop.config));
    });
    afterAll(() => shop.close());

    it('that opens a visit appends once and reads nothing', async () => {
      await visitor.open('/');
      counted.since();
      expect((await visitor.post('/personalisation', {})).status).toBe(303);
      expect(counted.since()).toEqual(['append']);
    });

    it('whose browser comes back reads once and appends no entry: from then on it ends when its entries say', async () => {
      await visitor.open('/basket');
      expect(counted.since()).toEqual(['read', 'append']);
      await visitor.open('/basket');
      expect(counted.since()).toEqual(['read']);
    });

    it.each(PRESSES)('POST /%s %o reads once and appends once', async (path, fields) => {
      // A page of before the end of personalisation would be asked first.
      const [, ended = ''] = /name="ended" value="([^"]*)"/.exec((await visitor.open('/saved')).text) ?? [];
      counted.since();
      const answer = await visitor.post(`/${path}`, { ...fields, ended });
      expect([200, 303], answer.text).toContain(answer.status);
      expect(counted.since()).toEqual(['read', 'append']);
    });

    it('a home page reads once and appends what its shelf shows, and not again within ten minutes', async () => {
      await visitor.post('/signals', { product: BLOCK, kind: 'interested' });
      shop.wait(HOUR);
      counted.since();
      expect((await visitor.open('/')).text).toContain('id="shelf-visit"');
      expect(counted.since()).toEqual(['read', 'append']);
      await visitor.open('/');
      expect(counted.since()).toEqual(['read']);
    });

    it('folds the log once a page', async () => {
      const folded = foldsIn(shop.services.sessionLog);
      const other = shopper(createApp({ ...shop.services, sessionLog: folded.log }, shop.config));
      await other.open('/');
      for (const product of [BLOCK, 'three-cup-moka-pot'])
        await other.post('/signals', { product, kind: 'interested' });
      for (const path of ['/', '/interests', '/products/cork-topped-yoga-mat', '/basket', '/saved']) {
        folded.since();
        expect((await other.open(path)).status).toBe(200);
        expect(folded.since(), path).toBe(1);
      }
    });

    it('a look at a product reads once and appends once', async () => {
      counted.since();
      expect((await visitor.open(`/products/${BLOCK}`)).status).toBe(200);
      expect(counted.since()).toEqual(['read', 'append']);
    });
  });
}

readsOnce('LMDB', () => ({}));
describeOnRedis('with a real redis-server', (redis) => {
  readsOnce('Redis', () => ({ REDIS_URL: redis.server.url }));
});
