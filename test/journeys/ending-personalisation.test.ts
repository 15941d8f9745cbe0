import { randomBytes } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signatureOf } from '../../src/interests/signature.js';
import { fromJson, toJson } from '../../src/sessions/entry-json.js';
import { SEAL_LASTS } from '../../src/sessions/sealed-entries.js';
import { DAY, HOUR, MINUTE } from '../../src/time/clock.js';
import type { LoggedEntry } from '../../src/visits/entry.js';
import { endOf, readVisit } from '../../src/visits/visit.js';
import { en } from '../../src/wording/en/index.js';
import { entry, opening } from '../support/entries.js';
import { sessionOf } from '../support/session-of.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { addInterest, FROM_HERE, HTMX, type Shopper, shopper } from '../support/shopper.js';
import { THOROUGH } from '../support/thorough.js';
import { describeOnRedis } from '../support/with-redis.js';
import { look, read } from './seen.js';
import { htmx, plainForms } from './visitors/without-browser.js';

const STOP = 'Stop personalising';
/** Presses that meet a forgetting. */
const ROUNDS = THOROUGH ? 20 : 8;
/** What only the consent allowed to be noted. */
const PROFILE =
  /"kind":"(?:view|interested|notRelevant)"|"type":"(?:search|phrase|weigh|set|remove|memory|reset)"|"granted":true/;

/** Numbers as their bytes, and sets and maps as what is in them: what of it is one object is no part of a signature. */
const plainly = (_: string, value: unknown): unknown => {
  if (ArrayBuffer.isView(value))
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64');
  return value instanceof Set || value instanceof Map ? [...value] : value;
};

tellIn('embedded engines', () => ({}));
describeOnRedis('on Redis', (redis) => {
  tellIn('Redis', () => ({ REDIS_URL: redis.server.url }));
});

function tellIn(engines: string, env: () => NodeJS.ProcessEnv): void {
  describe(`ending personalisation, ${engines}`, () => {
    let shop: ShopUnderTest;
    beforeAll(async () => {
      shop = await openShopUnderTest(env());
    });
    afterAll(() => shop?.close());

    // Of its stored form: bytes read from disk are a Buffer, those that were appended a moment ago are none.
    const logOf = async (cookie: string): Promise<readonly LoggedEntry[]> => {
      const { entries } = await shop.services.sessionLog.read(sessionOf(cookie), shop.now());
      return fromJson(toJson(entries));
    };
    /** The signature to the byte, as the fold reads it at this moment. */
    const signature = async (cookie: string) =>
      JSON.stringify(
        signatureOf(readVisit(await logOf(cookie)), shop.services.snapshot().shop, shop.now()),
        plainly,
      );

    /** A visit with something of every kind, part of it at one and the same moment. */
    async function busy(): Promise<Shopper> {
      const visitor = shopper(shop.app);
      await visitor.open('/');
      await visitor.press('Personalise this visit');
      await visitor.open('/products/three-cup-moka-pot');
      await visitor.post('/interests-reset', {});
      await visitor.open('/products/cork-yoga-block');
      await visitor.press('Save');
      shop.wait(MINUTE);
      await visitor.open('/search?q=yoga');
      await visitor.open('/search?q=tent');
      await visitor.open('/products/cork-yoga-wedge');
      await visitor.press('Interested');
      await visitor.press('Add to basket');
      shop.wait(MINUTE);
      await visitor.post('/signals', { product: 'ridged-foam-roller', kind: 'hide' });
      await visitor.open('/interests');
      await addInterest(visitor, 'mushroom foraging');
      await visitor.press('Less mushroom foraging');
      await visitor.press('Undo');
      await visitor.press('Remember so long', { length: 'weeks' });
      return visitor;
    }

    const sealIn = (html: string) => /name="seal" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const bringBack = (visitor: Pick<Shopper, 'post'>, seal: string, token = '') =>
      visitor.post('/personalisation/return', { seal, token, returnTo: '/' });

    test('says in one press what it erased, and nothing of it is left', async () => {
      const visitor = await busy();
      const answer = await visitor.press(STOP);
      expect(answer.status).toBe(200);
      expect(read(answer.text).heading).toBe(en.stopped.title);
      expect(read(answer.text).text).toContain(
        'Erased: 3 looks, 2 searches, 1 added interest, 1 press of Interested, 2 changes to your interests and 1 choice of how long to remember.',
      );
      const kept = shop.entriesKeptOf(sessionOf(visitor.cookie));
      if (engines !== 'Redis') expect(kept.length).toBeGreaterThan(0);
      expect(shop.whatIsKeptOf(sessionOf(visitor.cookie)).filter((one) => PROFILE.test(one))).toEqual([]);
      expect(shop.whatIsKeptOf(sealIn(answer.text))).toEqual([]);
      const home = read((await visitor.open('/')).text);
      expect(home.shelves.map(({ title }) => title)).not.toContain('For this visit');
      expect(home.bar).toContain('Nothing else is noted.');
      const { text } = read((await visitor.open('/saved')).text);
      expect(text).toContain('Cork yoga block');
      expect(text).toContain('Ridged foam roller');
    });

    test.each([plainForms, htmx])('Undo brings back all of it, to the byte ($name)', async (transport) => {
      const visitor = await transport.open(shop.address);
      await visitor.visit('/');
      await visitor.press('Personalise this visit');
      for (const path of ['/products/cork-yoga-block', '/search?q=yoga', '/products/three-cup-moka-pot']) {
        shop.wait(MINUTE);
        await visitor.visit(path);
      }
      await visitor.press('Interested');
      const [cookie = ''] = await visitor.cookies();
      const before = await signature(cookie);
      expect(before.length).toBeGreaterThan(1_000);
      await visitor.press(STOP);
      const stopped = await look(visitor);
      expect(transport === htmx ? stopped.notice : stopped.text).toContain(
        'Erased: 2 looks, 1 search and 1 press of Interested.',
      );
      await visitor.press('Undo');
      const after = await look(visitor);
      expect(after.notice).toBe(en.notice.undone.withdrawal);
      expect(after.bar).toContain('Recommendations come from this visit.');
      expect(await signature(cookie)).toBe(before);
      await visitor.close();
    });

    test('Undo keeps the place of everything, what was done at the same moment included', async () => {
      const visitor = await busy();
      const [before, log] = [await signature(visitor.cookie), await logOf(visitor.cookie)];
      const seal = sealIn((await visitor.press(STOP)).text);
      shop.wait(SEAL_LASTS - 1);
      expect((await bringBack(visitor, seal)).status).toBe(303);
      const after = await logOf(visitor.cookie);
      expect(after.slice(0, log.length)).toEqual(log);
      expect(after.slice(log.length).map(({ type }) => type)).toEqual(['consent', 'undo']);
      shop.wait(1 - SEAL_LASTS);
      expect(await signature(visitor.cookie)).toBe(before);
    });

    test('the same Undo sent twice at once is one', async () => {
      const visitor = await busy();
      const seal = sealIn((await visitor.press(STOP)).text);
      const answers = await Promise.all([1, 2, 3].map(() => bringBack(visitor, seal, 'AAAAAAAAAAAAAAAA')));
      expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
      expect((await logOf(visitor.cookie)).filter(({ type }) => type === 'undo')).toHaveLength(2);
    });

    test('what was ended again stays ended, and what was forgotten forgotten', async () => {
      const visitor = await busy();
      const stale = visitor.page.text;
      const first = sealIn((await visitor.press(STOP)).text);
      await bringBack(visitor, first);
      // The form of the page from before, once more: its withdrawal was taken back, and yet it must withdraw.
      const token =
        /action="\/personalisation\/end"[\s\S]*?name="token" value="([^"]+)"/.exec(stale)?.[1] ?? '';
      const again = await visitor.post('/personalisation/end', { token, returnTo: '/' });
      const second = sealIn(again.text);
      expect(readVisit(await logOf(visitor.cookie)).consent.has('personalise')).toBe(false);
      expect((await bringBack(visitor, first)).status).toBe(409);
      const { cookie } = visitor;
      await visitor.open('/');
      await visitor.press('Forget this visit');
      const post = request(shop.app).post('/personalisation/return').set(FROM_HERE).set('Cookie', cookie);
      expect((await post.type('form').send({ seal: second })).status).toBe(410);
      expect(shop.whatIsKeptOf(sessionOf(cookie))).toEqual([]);
    });

    // One way with each engine; `TEST_THOROUGH` tries both with both.
    const ways = [{}, HTMX].filter((way) => THOROUGH || (way === HTMX) === (engines === 'Redis'));
    test('a full log of a thousand searches comes back whole, with htmx and without', async () => {
      /** A store that a busy machine makes too slow to be read whole leaves nothing to bring back, and says so. */
      const MOST_TRIES = 6;
      for (const headers of ways) {
        let isTold = false;
        for (let tried = 0; tried < MOST_TRIES && !isTold; tried++) {
          const visitor = shopper(shop.app);
          await visitor.open('/');
          await visitor.press('Personalise this visit');
          const id = sessionOf(visitor.cookie);
          const meaning = () => new Uint8Array(randomBytes(384));
          const searches = Array.from({ length: 990 }, () =>
            entry(
              { type: 'search', meaning: meaning(), found: [] },
              shop.now(),
              randomBytes(12).toString('base64url'),
            ),
          );
          await shop.services.sessionLog.append(id, searches, opening(shop.now()));
          const send = (path: string, fields: object) =>
            request(shop.app)
              .post(path)
              .set(FROM_HERE)
              .set(headers)
              .set('Cookie', visitor.cookie)
              .type('form')
              .send(fields);
          const before = await signature(visitor.cookie);
          const answer = await send('/personalisation/end', { returnTo: '/' });
          const seal = sealIn(answer.text);
          if (seal === '') {
            expect(answer.text).toContain(en.stopped.waiting);
            continue;
          }
          expect(answer.text).toContain('990 searches');
          const back = await send('/personalisation/return', { seal, returnTo: '/' });
          if (back.status === 503) continue;
          expect(back.status).toBe('HX-Request' in headers ? 200 : 303);
          expect(await signature(visitor.cookie)).toBe(before);
          isTold = true;
        }
        expect(isTold).toBe(true);
      }
    });

    test('forgetting wins against a press that brings back', async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const visitor = shopper(shop.app);
        await visitor.open('/');
        await visitor.press('Personalise this visit');
        await visitor.open('/products/cork-yoga-block');
        const seal = sealIn((await visitor.press(STOP)).text);
        const { cookie } = visitor;
        const send = (path: string, fields: object) =>
          request(shop.app).post(path).set(FROM_HERE).set('Cookie', cookie).type('form').send(fields);
        await Promise.all([send('/personalisation/return', { seal }), send('/forgetting', {})]);
        expect(await logOf(cookie), `round ${round}`).toEqual([]);
      }
    });

    // What follows is the same in every store.
    if (engines === 'Redis' && !THOROUGH) return;

    test('Undo lengthens nothing: the visit ends when it would have', async () => {
      const visitor = await busy();
      const end = async () => endOf(readVisit(await logOf(visitor.cookie)));
      const before = await end();
      const seal = sealIn((await visitor.press(STOP)).text);
      expect(await end()).not.toBe(before);
      await bringBack(visitor, seal);
      expect(await end()).toBe(before);
    });

    test('after an order, the end that the basket had set stays, and Undo leaves it', async () => {
      const visitor = shopper(shop.app);
      await visitor.open('/');
      await visitor.press('Personalise this visit');
      await visitor.open('/products/cork-yoga-block');
      await visitor.press('Add to basket');
      await visitor.open('/checkout');
      await visitor.press('Place order');
      const end = async () =>
        (await shop.services.sessionLog.read(sessionOf(visitor.cookie), shop.now())).endsAt;
      const before = await end();
      expect(before).toBeGreaterThan(shop.now() + 6 * DAY);
      await visitor.open('/');
      const seal = sealIn((await visitor.press(STOP)).text);
      expect(await end()).toBe(before);
      await bringBack(visitor, seal);
      expect(await end()).toBe(before);
    });

    test('a seal that was changed, is of another visit, too old, or used, is refused in words', async () => {
      const visitor = await busy();
      const seal = sealIn((await visitor.press(STOP)).text);
      const other = await busy();
      await other.press(STOP);
      const left = await logOf(visitor.cookie);
      const refused = async (by: Shopper, text: string, status: number, sentence: string) => {
        const answer = await bringBack(by, text);
        expect([answer.status, read(answer.text).notice]).toEqual([status, sentence]);
      };
      await refused(visitor, `${seal.slice(0, -3)}AAA`, 422, en.refusals.sealChanged);
      await refused(visitor, 'nonsense', 422, en.refusals.sealChanged);
      await refused(visitor, '', 422, en.refusals.sealChanged);
      await refused(other, seal, 422, en.refusals.sealChanged);
      await refused(shopper(shop.app), seal, 422, en.refusals.sealChanged);
      shop.wait(SEAL_LASTS);
      await refused(visitor, seal, 410, en.refusals.sealExpired);
      shop.wait(-SEAL_LASTS);
      expect(await logOf(visitor.cookie)).toEqual(left);
      expect((await bringBack(visitor, seal)).status).toBe(303);
      const restored = await logOf(visitor.cookie);
      await refused(visitor, seal, 409, en.refusals.sealUsed);
      expect(await logOf(visitor.cookie)).toEqual(restored);
    });

    test('an Undo pressed after the visit has ended says so, whether or not its cookie is sent', async () => {
      const visitor = await busy();
      const seal = sealIn((await visitor.press(STOP)).text);
      shop.wait(31 * DAY);
      for (const by of [visitor, shopper(shop.app)]) {
        const answer = await bringBack(by, seal);
        expect([answer.status, read(answer.text).notice]).toEqual([410, en.refusals.sealEnded]);
      }
      const anew = await busy();
      const later = await bringBack(anew, seal);
      expect([later.status, read(later.text).notice]).toEqual([410, en.refusals.sealExpired]);
      shop.wait(-31 * DAY);
    });

    test('an Undo used before, or older than another Stop, says that nothing was changed', async () => {
      const visitor = await busy();
      const token = 'AAAAAAAAAAAAAAAA';
      const seal = sealIn((await visitor.press(STOP)).text);
      const back = await bringBack(visitor, seal, token);
      const said = String(back.headers.location);
      expect(read((await visitor.open(said)).text).notice).toBe(en.notice.undone.withdrawal);
      shop.wait(MINUTE);
      const again = async (answer = bringBack(visitor, seal, token)) => read((await answer).text).notice;
      expect(await again()).toBe(en.refusals.sealUsed);
      const second = sealIn((await visitor.press(STOP)).text);
      expect(await again()).toBe(en.refusals.sealUsed);
      // The page of the first Undo, opened again after the second Stop.
      expect(read((await visitor.open(said)).text).notice).toBe('');
      await visitor.post('/personalisation', {});
      await visitor.post('/personalisation/end', {});
      expect(await again(bringBack(visitor, second))).toBe(en.refusals.endedAgain);
      expect(shop.whatIsKeptOf(sessionOf(visitor.cookie)).filter((one) => PROFILE.test(one))).toEqual([]);
      shop.wait(-MINUTE);
    });

    test('where there was nothing else to erase, Undo is not said to bring that back', async () => {
      const visitor = shopper(shop.app);
      await visitor.open('/');
      await visitor.press('Personalise this visit');
      const { text } = read((await visitor.press(STOP)).text);
      expect(text).toContain(`${en.stopped.nothing} ${en.stopped.keeps}`);
      expect(text).toContain('Undo turns it on again, today at');
      expect(text).not.toContain('brings all of it back');
    });

    test('on a page whose visit has ended it is said to have ended', async () => {
      const visitor = await busy();
      shop.wait(31 * DAY);
      const { text } = read((await visitor.post('/personalisation/end', { returnTo: '/' })).text);
      expect(text).toContain(`${en.stopped.noVisit} ${en.stopped.noVisitKeeps}`);
      expect(text).not.toContain(en.stopped.keeps);
      shop.wait(-31 * DAY);
    });

    test('a browser that objects brings nothing back', async () => {
      const visitor = await busy();
      const seal = sealIn((await visitor.press(STOP)).text);
      const post = request(shop.app).post('/personalisation/return').set(FROM_HERE).set('Sec-GPC', '1');
      const answer = await post.set('Cookie', visitor.cookie).type('form').send({ seal });
      expect(answer.status).toBe(403);
      expect(shop.whatIsKeptOf(sessionOf(visitor.cookie)).filter((one) => PROFILE.test(one))).toEqual([]);
    });

    test('who agreed to nothing gets no session by ending it', async () => {
      const stranger = shopper(shop.app);
      const answer = await stranger.post('/personalisation/end', { returnTo: '/' });
      expect(answer.status).toBe(200);
      expect(read(answer.text).text).toContain(en.stopped.noVisit);
      expect(stranger.cookie).toBe('');
    });

    test('no other form may be so large', async () => {
      const visitor = await busy();
      const form = { seal: 'A'.repeat(100_000), returnTo: '/' };
      expect((await visitor.post('/personalisation/end', form)).status).toBe(413);
      expect((await visitor.post('/personalisation/return', { seal: 'A'.repeat(1_100_000) })).status).toBe(
        413,
      );
      expect((await visitor.post('/personalisation/return', form)).status).toBe(422);
    });
  });
}

test('an hour is what Undo is said to last', () => {
  expect(SEAL_LASTS).toBe(HOUR);
  expect(en.refusals.sealExpired).toContain('an hour');
});
