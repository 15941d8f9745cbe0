import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openKeySlots } from '../../src/lmdb/key-slots.js';
import { openLmdb } from '../../src/lmdb/lmdb-file.js';
import type { SessionId } from '../../src/sessions/session-log.js';
import { en } from '../../src/wording/en/index.js';
import { sessionOf } from '../support/session-of.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { type Shopper, shopper, textOf } from '../support/shopper.js';
import { until } from '../support/until.js';

/** Typed as an interest, the one place where words are kept; nowhere in the catalogue. */
const WORDS = 'walnut marimba mallets';

/** Every file of the embedded stores, as it lies on the disk. */
const filesOf = (shop: TestShop, folder = 'sessions') =>
  ['data.mdb', 'keys'].map((name) => readFileSync(join(shop.config.dataDir, folder, name)));

/** The key of a subject, as it lies in the file of keys. */
async function keyIn(shop: TestShop, store: string, subject: string): Promise<Buffer> {
  const folder = join(shop.config.dataDir, store);
  const root = openLmdb(folder);
  const keys = openKeySlots(root, join(folder, 'keys'));
  const key = keys.find(subject);
  keys.close();
  await root.close();
  if (!key) throw new Error(`${subject} has no key.`);
  return key;
}

describe('what a visit leaves in the bytes of the embedded stores', () => {
  let shop: TestShop;
  beforeEach(async () => {
    shop = await openTestShop();
  });
  afterEach(() => shop.close());

  async function visitWithWords(): Promise<Shopper> {
    const visitor = shopper(shop.app);
    await visitor.open('/interests');
    expect((await visitor.post('/interests', { phrase: WORDS, returnTo: '/interests' })).status).toBe(303);
    expect(textOf((await visitor.open('/interests')).text)).toContain(WORDS);
    return visitor;
  }
  const keyOf = (session: string) => keyIn(shop, 'sessions', session);
  const holds = (what: Buffer | string) => filesOf(shop).map((bytes) => bytes.includes(what));

  test('are no words, neither while it lasts nor afterwards', async () => {
    const visitor = await visitWithWords();
    expect(holds(WORDS)).toEqual([false, false]);
    await visitor.press('Forget this visit');
    expect(holds(WORDS)).toEqual([false, false]);
  });

  test('are no key after it was forgotten: what the file still holds of it opens with nothing', async () => {
    const visitor = await visitWithWords();
    const session = sessionOf(visitor.cookie);
    const key = await keyOf(session);
    expect(holds(key)).toEqual([false, true]);
    const receipt = await visitor.press('Forget this visit');
    expect(textOf(receipt.text)).toContain('The key of this visit has been overwritten');
    expect(holds(key)).toEqual([false, false]);
  });

  test('are of what was done nothing, and the receipt names what stood outside the seals', async () => {
    const visitor = await visitWithWords();
    await visitor.open('/products/cork-yoga-block');
    await visitor.press('Save');
    const receipt = textOf((await visitor.press('Forget this visit')).text);
    expect(receipt).toContain(en.receipt.erasure.sealed);
    expect(receipt).toContain('Not locked were its random number, its times, its length');
    for (const said of [WORDS, 'cork-yoga-block', '"save"'])
      expect(holds(said), said).toEqual([false, false]);
  });

  test('are no key after personalisation was ended that would open what that removed', async () => {
    const visitor = await visitWithWords();
    await visitor.open('/products/cork-yoga-block');
    await visitor.press('Save');
    const session = sessionOf(visitor.cookie);
    const former = await keyOf(session);
    await visitor.open('/');
    await visitor.press('Stop personalising');
    expect(holds(former)).toEqual([false, false]);
    // What it did not remove is there under another key.
    expect(holds(await keyOf(session))).toEqual([false, true]);
    expect(textOf((await visitor.open('/saved')).text)).toContain('Cork yoga block');
  });

  test('are no key after it ended by itself and was swept', async () => {
    const visitor = await visitWithWords();
    const session = sessionOf(visitor.cookie) as SessionId;
    const key = await keyOf(session);
    shop.wait(40 * 24 * 3_600_000);
    await shop.engines.sweepSessions();
    expect(holds(key)).toEqual([false, false]);
  });
});

describe('what waits on disk while Redis is away', () => {
  test('is not there in words, and its key is overwritten when nothing of it waits any more', async () => {
    // Nothing listens there.
    const shop = await openTestShop({ env: { REDIS_URL: 'redis://127.0.0.1:1' } });
    const visitor = shopper(shop.app);
    await visitor.open('/interests');
    await visitor.post('/interests', { phrase: WORDS, returnTo: '/interests' });
    await until(async () => textOf((await visitor.open('/interests')).text).includes(WORDS), 'it is kept');
    const log = `session-log ${sessionOf(visitor.cookie)}`;
    const key = await keyIn(shop, 'overflow', log);
    const holds = (what: Buffer | string) => filesOf(shop, 'overflow').map((bytes) => bytes.includes(what));
    expect([holds(WORDS), holds(key)]).toEqual([
      [false, false],
      [false, true],
    ]);
    const receipt = await visitor.press('Forget this visit');
    expect(textOf(receipt.text)).toContain('writes a journal on its own disk');
    expect(holds(key)).toEqual([false, false]);
    await shop.close();
  });
});
