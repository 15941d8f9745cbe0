import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/wording/en/index.js';
import { problemsIn } from '../support/page-rules.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { interestedIn, type Shopper, shopper } from '../support/shopper.js';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const YOGA = ['cork-yoga-block', 'cork-yoga-wedge', 'three-cup-moka-pot'];
/** The first link of a page that begins so. */
function linkIn({ text }: { readonly text: string }, beginning: string): string {
  const href = new RegExp(`href="(${beginning}[^"]*)"`).exec(text)?.[1];
  if (href === undefined) throw new Error(`There is no link to ${beginning}.`);
  return href.replaceAll('&amp;', '&');
}

async function expectValid(answers: Readonly<Record<string, { readonly text: string }>>): Promise<void> {
  for (const [name, { text }] of Object.entries(answers)) {
    expect(text, name).not.toBe('');
    expect(await problemsIn(text), name).toEqual([]);
  }
}

describe('valid HTML', () => {
  test('a group, by its own page and in a visit', async () => {
    const group = linkIn(await shopper(shop.app).open('/how-it-works/groups'), '/how-it-works/groups/');
    const visitor = await interestedIn(shop.app, YOGA);
    await expectValid({
      plain: await shopper(shop.app).open(group),
      inVisit: await visitor.open(linkIn(await visitor.open('/interests'), '/how-it-works/groups/')),
    });
  });

  test('a file of interests that is looked into, whole and damaged', async () => {
    const visitor = await interestedIn(shop.app, YOGA);
    const { text: pasted } = await visitor.open('/take-it-with-you/interests.json');
    const look = async (text: string, other = shopper(shop.app)) => {
      await other.open('/take-it-with-you');
      return other.press(en.takeAlong.look, { pasted: text });
    };
    await expectValid({
      whole: await look(pasted),
      known: await look(pasted, visitor),
      damaged: await look(pasted.slice(9)),
    });
  });

  test('the end of personalisation, and what asks first after it', async () => {
    const visitor = await interestedIn(shop.app, YOGA);
    const { text } = await visitor.open('/products/cork-yoga-block');
    const stopped = await visitor.press(en.visitBar.stop);
    const token = /name="token" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const asking = await visitor.post('/interests', { token, phrase: 'tea', returnTo: '/interests' });
    expect(asking.status).toBe(409);
    await expectValid({ stopped, asking });
  });

  test('an order on paper, and what operators read of orders', async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/products/cork-yoga-block');
    await visitor.press(en.product.add);
    await visitor.open('/checkout');
    const order = await visitor.press(en.checkout.place);
    const operator = shopper(shop.app);
    await operator.open('/operators/login');
    await operator.press('Log in', { code: await shop.services.operators.code.renew() });
    const orders = await operator.open('/operators/orders');
    await expectValid({
      print: await visitor.open(linkIn(order, '/orders/[^"]+/print')),
      orders,
    });
  });

  test('why something is there in a list of its own', async () => {
    const visitor = await interestedIn(shop.app, YOGA);
    await visitor.open('/shopping-for');
    await visitor.press(en.lanes.giftButton);
    await visitor.open('/products/three-cup-moka-pot');
    await visitor.press(en.signals.interested.button);
    const home = await visitor.open('/');
    await expectValid({ home, why: await visitor.open(linkIn(home, '/why/')) });
  });

  test('every answer to a press in place: interests, memory, lists, basket, files, why not', async () => {
    const visitor = await interestedIn(shop.app, YOGA);
    const label = /<h2 class="interest-word"[^>]*>([^<]*)</.exec(
      (await visitor.open('/interests')).text,
    )?.[1];
    const name = label?.replaceAll('&amp;', '&') ?? '';
    const inPlace =
      (on: Shopper, path: string) =>
      async (button: string, fields = {}) => {
        await on.open(path);
        return on.pressWithHtmx(button, fields);
      };
    const press = inPlace(visitor, '/interests');
    const { interests, lanes } = en;
    await expectValid({
      less: await press(`${interests.less} ${name}`),
      more: await press(`${interests.stronger} ${name}`),
      set: await press(`${interests.set} ${name}`, { strength: '70' }),
      unmoved: await press(`${interests.set} ${name}`),
      samples: await press(interests.add, { phrase: 'espresso' }),
      memory: await press(interests.memorySet, { length: 'weeks' }),
      never: await press(`${interests.never.press} ${name}`),
      lifted: await press(`${interests.never.lift} ${name}`),
      reset: await press(interests.reset),
    });
    const product = inPlace(visitor, '/products/three-cup-moka-pot');
    await expectValid({
      basket: await product(en.product.add),
      notRelevant: await product(en.signals.notRelevant.button),
      line: await inPlace(visitor, '/basket')(`${en.basket.remove} Three-cup moka pot`),
      gift: await inPlace(visitor, '/shopping-for')(lanes.giftButton),
    });
    const { text: pasted } = await visitor.open('/take-it-with-you/interests.json');
    await expectValid({
      look: await inPlace(shopper(shop.app), '/take-it-with-you')(en.takeAlong.look, { pasted }),
    });
  });
});
