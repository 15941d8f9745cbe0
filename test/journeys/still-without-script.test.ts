import { afterAll, beforeAll, expect, test } from 'vitest';
import { MINUTE } from '../../src/time/clock.js';
import { en } from '../../src/wording/en/index.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { type Shopper, shopper } from '../support/shopper.js';
import { read } from './seen.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

const placesOn = ({ text }: { readonly text: string }) =>
  [...text.matchAll(/data-product-card="([^"]+)"/g)].map(([, id]) => id);
/** Presses the button of a kind on the card at a place, in the page's order. */
async function pressAt(visitor: Shopper, place: number, kind: 'interested' | 'save' | 'hide') {
  const form = visitor.page.text.split('class="card-presses"')[place + 1] ?? '';
  const fields = [
    ...form.split('</form>')[0]!.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g),
  ];
  const button = new RegExp(
    `name="(\\w+)" value="([^"]+)" formaction="([^"]+)"[^>]*data-press="${kind}"`,
  ).exec(form);
  const [, name = '', value = '', action = ''] = button ?? [];
  const sent = { ...Object.fromEntries(fields.map(([, field, text]) => [field, text])), [name]: value };
  const answer = await visitor.post(action, sent as Record<string, string>);
  return visitor.open(String(answer.headers.location));
}

const looked = async (...products: readonly string[]) => {
  const visitor = shopper(shop.app);
  await visitor.open('/');
  await visitor.press('Personalise this visit');
  for (const product of products) await visitor.open(`/products/${product}`);
  return visitor;
};

test.each([
  ['a new visit', '/', []],
  ['a visit with interests', '/', ['cork-yoga-block', 'three-cup-moka-pot']],
  ['the page of a product', '/products/cork-yoga-block', ['three-cup-moka-pot']],
] as const)(
  'without script the shelves stay as they stood, press after press: %s',
  async (_, path, products) => {
    const visitor = products.length > 0 ? await looked(...products) : shopper(shop.app);
    const before = placesOn(await visitor.open(path));
    expect(before.length).toBeGreaterThan(3);
    for (const [place, kind] of [
      [1, 'interested'],
      [0, 'save'],
      [2, 'hide'],
      [2, 'hide'],
    ] as const) {
      expect(placesOn(await pressAt(visitor, place, kind)), kind).toEqual(before);
    }
  },
);

test('what was hidden is not shown, and its place says so and takes it back', async () => {
  const visitor = await looked('cork-yoga-block');
  await visitor.open('/');
  const { cards } = read((await pressAt(visitor, 1, 'hide')).text);
  expect(cards[1]?.hidden).toBe(true);
  expect(read((await pressAt(visitor, 1, 'hide')).text).cards[1]?.hidden).toBe(false);
});

test('the notice leads to the shelves as they are by now, before them in the document', async () => {
  const visitor = await looked('cork-yoga-block', 'three-cup-moka-pot');
  await visitor.open('/');
  const page = await pressAt(visitor, 0, 'hide');
  expect(read(page.text).news).toBe(en.notice.shelvesChanged);
  expect(page.text.indexOf('id="notice"')).toBeLessThan(page.text.indexOf('<main'));
  expect(page.text).toContain('href="/?anew=1"');
  const gone = placesOn(page)[0];
  expect(placesOn(await visitor.open('/?anew=1'))).not.toContain(gone);
});

test('what is done to the visit itself changes the shelves at once, and an old address shows none of before', async () => {
  const visitor = await looked('cork-yoga-block', 'three-cup-moka-pot');
  await visitor.open('/');
  await pressAt(visitor, 0, 'interested');
  const address = visitor.page.request.url.replace(/^.*?(?=\/\?)/, '');
  expect(address).toContain('place=');
  const { interests } = read((await visitor.open('/interests')).text);
  await visitor.press(`Remove ${interests[0]!.label}`);
  const after = await visitor.open(address);
  const anew = await visitor.open('/');
  expect(interests.length).toBeGreaterThan(1);
  expect(placesOn(after)).toEqual(placesOn(anew));
});

test('after half an hour an address shows the shelves of then', async () => {
  const visitor = await looked('cork-yoga-block');
  await visitor.open('/');
  await pressAt(visitor, 0, 'save');
  const address = visitor.page.request.url.replace(/^.*?(?=\/\?)/, '');
  shop.wait(31 * MINUTE);
  expect(placesOn(await visitor.open(address))).toEqual(placesOn(await visitor.open('/')));
});
