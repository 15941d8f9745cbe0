import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SessionId } from '../../src/sessions/session-log.js';
import { readVisit } from '../../src/visits/visit.js';
import { en } from '../../src/wording/en/index.js';
import { sessionOf } from '../support/session-of.js';
import { demoProducts, openTestShop, type TestShop } from '../support/shop.js';
import { type Shopper, shopper, textOf } from '../support/shopper.js';

const PRODUCT = 'cork-yoga-block';
const PAGE = `/products/${PRODUCT}`;
let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop({ products: demoProducts().slice(0, 60) });
});
afterAll(() => shop.close());

const form = (fields: Readonly<Record<string, string>>) => ({
  token: 'tokenOfThatPage1',
  returnTo: PAGE,
  ...fields,
});
const press = (kind: string) => ({ path: '/signals', fields: form({ product: PRODUCT, kind }) });
/** Forms that agree to something by being sent. */
const AGREEING = {
  Interested: press('interested'),
  'Not relevant': press('notRelevant'),
  'an own interest': { path: '/interests', fields: form({ phrase: 'walnut marimba mallets' }) },
  'Personalise this visit': { path: '/personalisation', fields: form({}) },
  'Count this visit': { path: '/statistics', fields: form({}) },
};

async function visitOf(visitor: Shopper) {
  const session = sessionOf(visitor.cookie) as SessionId;
  return readVisit((await shop.services.sessionLog.read(session, shop.services.clock())).entries);
}

/** A visit that agreed to everything, and ended it after a page was made. */
async function ended(): Promise<Shopper> {
  const visitor = shopper(shop.app);
  await visitor.open(PAGE);
  await visitor.press('Personalise this visit');
  await visitor.press('Count this visit');
  await visitor.press('Stop personalising');
  await visitor.open(PAGE);
  await visitor.press('Stop counting');
  return visitor;
}

describe.each(Object.entries(AGREEING))('%s, from a page of before the end', (name, { path, fields }) => {
  test('asks first, begins nothing, and begins it once that is answered', async () => {
    const visitor = await ended();
    const why = name === 'Count this visit' ? 'countingEnded' : 'personalisationEnded';
    const asked = await visitor.post(path, fields);
    expect(asked.status).toBe(409);
    expect(asked.text).toContain(`<h1>${en.asking[why].title}</h1>`);
    expect(textOf(asked.text)).toContain(en.refusals[why]);
    const before = await visitOf(visitor);
    expect(before.consent.size).toBe(0);
    expect(before.signals.interested.size + before.signals.notRelevant.size).toBe(0);

    const answer = await visitor.follow(asked, en.asking[why].begin);
    expect(answer.status).toBe(303);
    expect((await visitOf(visitor)).consent.size).toBe(1);
  });

  test('asks in the live region where htmx sent it', async () => {
    const visitor = await ended();
    const asked = await visitor.postWithHtmx(path, fields);
    expect(asked.status).toBe(409);
    expect(asked.text).toContain('hx-target="#notice"');
    expect((await visitOf(visitor)).consent.size).toBe(0);
    const why = name === 'Count this visit' ? 'countingEnded' : 'personalisationEnded';
    expect((await visitor.follow(asked, en.asking[why].begin)).status).toBe(303);
    expect((await visitOf(visitor)).consent.size).toBe(1);
  });
});

describe('a shopper who has ended personalisation', () => {
  test('is asked again where the form that began it is sent once more', async () => {
    const visitor = shopper(shop.app);
    const { path, fields } = press('interested');
    expect((await visitor.post(path, fields)).status).toBe(303);
    await visitor.open(PAGE);
    await visitor.press('Stop personalising');
    expect((await visitor.post(path, fields)).status).toBe(409);
    expect((await visitOf(visitor)).consent.size).toBe(0);
  });

  test('is asked where another end came after the one that the page told of', async () => {
    const visitor = await ended();
    await visitor.open(PAGE);
    const former = /name="ended" value="([^"]+)"/.exec(visitor.page.text)?.[1] ?? '';
    await visitor.press('Interested');
    await visitor.press('Stop personalising');
    const { path, fields } = press('interested');
    expect((await visitor.post(path, { ...fields, ended: former })).status).toBe(409);
  });

  test('is not asked on a page that tells of it, nor for what keeps itself', async () => {
    const visitor = await ended();
    await visitor.open(PAGE);
    await visitor.press('Interested');
    expect((await visitOf(visitor)).consent.has('personalise')).toBe(true);
    await visitor.press('Stop personalising');
    for (const kind of ['save', 'hide'])
      expect((await visitor.post('/signals', press(kind).fields)).status).toBe(303);
    expect((await visitOf(visitor)).consent.size).toBe(0);
  });

  test('is not asked by htmx once the visit bar tells of it, though the card is of before', async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/search?q=yoga');
    await visitor.press('Personalise this visit');
    const stopped = await visitor.pressWithHtmx('Stop personalising');
    const ended = /id="ended"[^>]* value="([^"]+)"/.exec(stopped.text)?.[1] ?? '';
    expect(visitor.page.text).toContain('hx-include:inherited="#shown, #standing, #ended"');
    const answer = await visitor.postWithHtmx('/signals', { ...press('interested').fields, ended });
    expect(answer.status).toBe(200);
    expect((await visitOf(visitor)).consent.has('personalise')).toBe(true);
  });

  test('is answered as before by a browser that objects', async () => {
    const visitor = await ended();
    const objecting = shopper(shop.app, { 'Sec-GPC': '1', Cookie: visitor.cookie });
    const { path, fields } = press('interested');
    expect((await objecting.post(path, fields)).status).toBe(403);
  });
});
