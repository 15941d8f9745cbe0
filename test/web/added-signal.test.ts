import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { happeningsIn } from '../../src/analytics/emitter/counting.js';
import { signatureOf } from '../../src/interests/signature.js';
import { DAY } from '../../src/time/clock.js';
import { excludedBy } from '../../src/visits/excluded.js';
import { SIGNALS } from '../../src/visits/signals.js';
import { readVisit } from '../../src/visits/visit.js';
import { en } from '../../src/wording/en/index.js';
import { reasonLine } from '../../src/wording/reasons.js';
import { sessionOf } from '../support/session-of.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { type Shopper, shopper } from '../support/shopper.js';

/** A kind that no file of the shop names: a row and words, put into the two tables as a new line would be. */
const GIFT = {
  row: { ...SIGNALS.interested, weight: 0.9, halfLife: 5 * DAY },
  words: {
    ...en.signals.interested,
    note: 'You called a product a gift idea.',
    because: ({ product }: { readonly product: string }) => `you called ${product} a gift idea`,
    button: 'Gift idea',
    done: ({ product }: { readonly product: string }) => `A gift idea: ${product}.`,
    erased: (count: number) => `${count} gift ideas`,
  },
};
const BLOCK = 'cork-yoga-block';
let shop: TestShop;
let visitor: Shopper;

beforeAll(async () => {
  Object.assign(SIGNALS, { gift: GIFT.row });
  Object.assign(en.signals, { gift: GIFT.words });
  shop = await openTestShop();
  visitor = shopper(shop.app);
});
afterAll(async () => {
  Reflect.deleteProperty(SIGNALS, 'gift');
  Reflect.deleteProperty(en.signals, 'gift');
  await shop.close();
});

const log = async () =>
  (await shop.services.sessionLog.read(sessionOf(visitor.cookie), shop.services.clock())).entries;

describe('a kind of signal that is added to the table and the words', () => {
  it('has its button, which notes it, asks for personalisation and says what was done', async () => {
    await visitor.open(`/products/${BLOCK}`);
    const page = await visitor.press('Gift idea');
    expect(page.text).toContain('A gift idea: Cork yoga block.');
    expect((await log()).map((one) => ('kind' in one ? one.kind : one.type))).toEqual(['consent', 'gift']);
    expect(page.text).toMatch(/data-press="gift" aria-pressed="true"/);
  });

  it('stands in the signature, and its product leaves the shelves', async () => {
    const visit = readVisit(await log());
    const { evidence } = signatureOf(visit, shop.services.snapshot().shop, shop.services.clock());
    expect(evidence).toMatchObject([{ kind: 'gift', weight: 0.9, product: BLOCK }]);
    expect(excludedBy(visit)).toContain(BLOCK);
  });

  it('is said by How it works, What this shop knows and the reasons', async () => {
    expect((await visitor.open('/how-it-works')).text).toContain(GIFT.words.note);
    const known = (await visitor.open('/what-this-shop-knows')).text;
    expect(known).toContain(GIFT.words.note);
    expect(known).toContain('Personalisation began with Gift idea.');
    const signal = { kind: 'gift', product: BLOCK, kinship: 'alike' } as never;
    const names = {
      product: () => 'Cork yoga block',
      shelf: () => undefined,
      interest: () => 'Yoga',
      kinds: () => [],
      joined: () => undefined,
    };
    const line = reasonLine({ type: 'signal', interest: 'segment:yoga', signal }, { names, t: en });
    expect(line).toBe('Because you called Cork yoga block a gift idea');
  });

  it('is counted', async () => {
    const body = { type: 'signal', kind: 'gift', product: BLOCK } as never;
    expect(happeningsIn([body], () => 'yoga' as never)).toEqual([{ kind: 'gift', segment: 'yoga' }]);
  });

  it('is taken back, and counted among what ending erases', async () => {
    await visitor.open(`/products/${BLOCK}`);
    await visitor.press('Gift idea');
    expect(readVisit(await log()).signals).toMatchObject({ gift: new Map() });
    await visitor.open(`/products/${BLOCK}`);
    await visitor.press('Gift idea');
    // What was taken back lay in the log, too.
    expect((await visitor.press('Stop personalising')).text).toContain('2 gift ideas');
  });
});
