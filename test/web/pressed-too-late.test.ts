import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY } from '../../src/time/clock.js';
import { de } from '../../src/wording/de/index.js';
import { en } from '../../src/wording/en/index.js';
import { sessionOf } from '../support/session-of.js';
import { demoProducts, openTestShop, type TestShop } from '../support/shop.js';
import { addInterest, interestedIn, type Shopper, shopper, textOf } from '../support/shopper.js';

const BLOCK = 'cork-yoga-block';
let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop({ products: demoProducts().slice(0, 80) });
});
afterEach(() => shop.close());

/** Interests as their page shows them, each with the addresses of its controls. */
async function interestsOf(visitor: Shopper) {
  const { text } = await visitor.open('/interests');
  const labels = [...text.matchAll(/<h2 class="interest-word"[^>]*>(.*?)<\/h2>/g)].map(([, label]) =>
    textOf(label ?? ''),
  );
  const weights = [...text.matchAll(/formaction="(\/interests\/[^"]+\/removal)"/g)].map(([, at]) => at ?? '');
  return labels.map((label, i) => ({ label, removal: weights[i] ?? '' }));
}

const lengthOf = async ({ cookie }: Shopper) =>
  (await shop.services.sessionLog.read(sessionOf(cookie), shop.services.clock())).length;

const PRESSES: readonly (readonly [
  string,
  (removal: string) => readonly [string, Readonly<Record<string, string>>],
])[] = [
  ['Remove', (removal: string) => [removal, {}]],
  ['Less', (removal: string) => [removal.replace('removal', 'weight'), {}]],
  ['Set', (removal: string) => [removal.replace('removal', 'weight'), { strength: '70', was: '50' }]],
];

describe('a control of an interest that is not there any more', () => {
  const GOES: readonly (readonly [string, (visitor: Shopper, removal: string) => Promise<unknown>])[] = [
    ['another window removed it', (visitor, removal) => visitor.post(removal, { token: 'REMOVEREMOVEREMO' })],
    ['everything was started over', (visitor) => visitor.post('/interests-reset', {})],
  ];
  test.each(GOES)('says so and notes nothing where %s', async (_, goes) => {
    const visitor = await interestedIn(shop.app);
    const [first] = await interestsOf(visitor);
    await goes(visitor, first?.removal ?? '');
    const before = await lengthOf(visitor);
    for (const [press, made] of PRESSES) {
      const [path, fields] = made(first?.removal ?? '');
      const said = en.refusals.interestGone({ why: 'interestGone', interest: first?.label ?? '' });
      for (const answer of [await visitor.post(path, fields), await visitor.postWithHtmx(path, fields)]) {
        expect(answer.status, press).toBe(409);
        expect(textOf(answer.text), press).toContain(said);
      }
      expect(await lengthOf(visitor), press).toBe(before);
    }
  });

  test('says so where it has faded', async () => {
    const visitor = await interestedIn(shop.app);
    // The basket keeps the visit for a week, in which nothing halves slower than every four hours.
    await visitor.post('/basket/lines', { product: 'natural-rubber-yoga-mat', quantity: '1' });
    const [first] = await interestsOf(visitor);
    shop.wait(3 * DAY);
    expect(await interestsOf(visitor)).toEqual([]);
    const answer = await visitor.post(first?.removal ?? '', {});
    expect(answer.status).toBe(409);
  });

  test('sent twice by one form is one press, and no mistake', async () => {
    const visitor = await interestedIn(shop.app);
    const [first] = await interestsOf(visitor);
    const form = { token: 'TWICETWICETWICET', returnTo: '/interests' };
    const answers = [
      await visitor.post(first?.removal ?? '', form),
      await visitor.post(first?.removal ?? '', form),
    ];
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(answers[0]?.headers.location).toBe(answers[1]?.headers.location);
  });
});

describe('a control of an interest after the end of personalisation', () => {
  test('says that there is nothing to change, and names no entry of another press', async () => {
    const visitor = await interestedIn(shop.app);
    const [first] = await interestsOf(visitor);
    await visitor.post('/signals', { product: 'natural-rubber-yoga-mat', kind: 'save' });
    await visitor.post('/personalisation/end', {});
    const before = await lengthOf(visitor);
    for (const [press, made] of PRESSES) {
      const [path, fields] = made(first?.removal ?? '');
      for (const answer of [await visitor.post(path, fields), await visitor.postWithHtmx(path, fields)]) {
        expect(answer.status, press).toBe(403);
        expect(answer.text, press).toContain(en.refusals.notPersonalised);
        expect(answer.text, press).not.toContain('Saved:');
      }
    }
    expect(await lengthOf(visitor)).toBe(before);
  });
});

describe('an address that says what was done', () => {
  test('is quiet once another press has said otherwise', async () => {
    const visitor = shopper(shop.app);
    await visitor.open(`/products/${BLOCK}`);
    const added = await visitor.post('/basket/lines', { product: BLOCK, quantity: '1', returnTo: '/basket' });
    const place = String(added.headers.location);
    expect(textOf((await visitor.open(place)).text)).toContain('In your basket: Cork yoga block.');
    const removed = await visitor.post(`/basket/lines/${BLOCK}/removal`, { returnTo: '/basket' });
    expect((await visitor.open(place)).text).not.toContain('In your basket: Cork');
    expect((await visitor.open(String(removed.headers.location))).text).toContain('Out of your basket:');
    await visitor.post('/basket/lines', { product: BLOCK, quantity: '2', returnTo: '/basket' });
    expect((await visitor.open(String(removed.headers.location))).text).not.toContain('Out of your basket:');
  });

  test('is quiet of an interest that was added and removed since', async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/interests');
    const added = await addInterest(visitor, 'mushroom foraging');
    const place = added.request.url.replace(/^.*?(\/interests)/, '$1');
    expect(added.text).toContain('Added to your interests: mushroom foraging.');
    const [first] = await interestsOf(visitor);
    if (first) await visitor.post(first.removal, {});
    expect((await visitor.open(place)).text).not.toContain('Added to your interests');
  });
});

describe('after the visit has ended', () => {
  const INTERESTS = en.refusals.interestsEnded;
  const FORMS: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
    [`/saved-products/${BLOCK}/removal`, {}, en.refusals.ended],
    [`/hidden-products/${BLOCK}/removal`, {}, en.refusals.ended],
    ['/interests-reset', {}, INTERESTS],
    ['/memory', { length: 'weeks' }, INTERESTS],
    ['/basket/lines/natural-rubber-yoga-mat/removal', {}, en.refusals.basketEnded],
  ];
  test.each(FORMS)('a form of before says that it has: %s', async (path, fields, sentence) => {
    const visitor = await interestedIn(shop.app);
    await visitor.post('/signals', { product: BLOCK, kind: 'save' });
    shop.wait(40 * DAY);
    for (const by of [visitor, shopper(shop.app)]) {
      const plain = await by.post(path, fields);
      const said = plain.status === 303 ? await by.open(String(plain.headers.location)) : plain;
      expect(textOf(said.text)).toContain(sentence);
      expect(textOf((await by.postWithHtmx(path, fields)).text)).toContain(sentence);
    }
  });
});

test('a German count is not broken at a hyphen', () => {
  const said = [de.signals.interested, de.signals.notRelevant].map(({ erased }) => erased(1));
  for (const one of said) expect(one).toMatch(/^1\u00a0× /);
});

test.each([en, de])('a sentence about a product holds for names in the plural: $language', (t) => {
  const name = 'Mother-of-pearl shirt buttons';
  const sentences = [
    t.hidden.card(name, { kind: 'now' }),
    t.refusals.soldOut({ why: 'soldOut', product: name }),
    t.checkout.changes.soldOut(name),
    t.checkout.changes.takenOut(name),
    t.signals.notRelevant.done({ product: name, until: { kind: 'now' } }),
  ];
  for (const one of sentences) expect(one).not.toMatch(/buttons (?:is|has|was|ist|hat|liegt|wird|passt)\b/);
});

test('an address that says that something was taken back is quiet where no visit has ended by that', async () => {
  const visitor = shopper(shop.app);
  await visitor.open(`/products/${BLOCK}`);
  await visitor.press('Save');
  const undone = await visitor.press('Undo');
  expect(undone.text).toContain(en.notice.undone.last);
  const stranger = await shopper(shop.app).open('/?done=undone-AAAAAAAAAAAAAAAA');
  expect(stranger.text).not.toContain(en.notice.undone.last);
});

test('a quantity that is none is told the most that there are', async () => {
  const few = demoProducts().find(({ stock }) => stock !== null && stock > 0 && stock < 99);
  const visitor = shopper(shop.app);
  const answer = await visitor.post('/basket/lines', { product: few?.id ?? '', quantity: 'many' });
  expect(textOf(answer.text)).toContain(
    en.refusals.notAQuantity({
      why: 'notAQuantity',
      least: 1,
      most: few?.stock ?? 0,
      stock: few?.stock ?? 0,
      held: 0,
    }),
  );
});
