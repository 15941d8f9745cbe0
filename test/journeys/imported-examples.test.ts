import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compare } from '../../src/account/compare.js';
import { type ReadAccount, readAccount } from '../../src/account/read-account.js';
import { recompute } from '../../src/account/recompute.js';
import { en } from '../../src/wording/en/index.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { type Shopper, shopper, textOf } from '../support/shopper.js';
import { read } from './seen.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

const numbersOn = (page: { readonly text: string }) =>
  /href="(\/numbers[^"]+)"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&') ?? '';

const KNITTING = ['Recycled super chunky yarn', 'Soft-grip crochet hooks', 'Bamboo circular needle'];

/** The file of interests of a visit that was interested in some things. */
async function fileOf(names: readonly string[]): Promise<string> {
  return (await (await interestedIn(names)).open('/take-it-with-you/interests.json')).text;
}

async function interestedIn(names: readonly string[]): Promise<Shopper> {
  const visitor = shopper(shop.app);
  for (const name of names) {
    const { products } = shop.services.snapshot().catalogue;
    await visitor.open(`/products/${products.find((one) => one.name === name)!.id}`);
    await visitor.press(en.signals.interested.button);
  }
  return visitor;
}

/** A new visit that has brought the file. */
async function bringing(file: string): Promise<Shopper> {
  const visitor = shopper(shop.app);
  await visitor.open('/take-it-with-you');
  await visitor.press(en.takeAlong.look, { pasted: file });
  await visitor.press(en.takeAlong.takeIn(1));
  return visitor;
}

test('an interest that came in a file is about its examples, where the shop has them', async () => {
  const visitor = await bringing(await fileOf(KNITTING));
  const { shelves } = read((await visitor.open('/')).text);
  const { catalogue } = shop.services.snapshot();
  const shown = shelves
    .find(({ title }) => title === en.shelves.visit)!
    .cards.map(({ id }) => catalogue.product(id as never)!);
  expect(shown.length).toBeGreaterThan(2);
  const ofYarn = shown.filter(({ category }) => category === 'Yarn & needles');
  expect(ofYarn.length).toBeGreaterThanOrEqual(0.7 * shown.length);
});

describe.each([
  [['Starter glass aquarium'], 'Fish & aquariums'],
  [['Electric sit-stand desk'], 'Desks & chairs'],
  [['Catnip felt mouse', 'Tuna lick tubes for cats'], 'Cats'],
])('an interest in %s alone', (names, label) => {
  let visitor: Shopper;
  let file: string;
  beforeAll(async () => {
    file = await fileOf(names);
    visitor = await bringing(file);
  });
  test('is called in the file as on the page, and so where it was brought', async () => {
    expect(JSON.parse(file).interests).toMatchObject([{ label, examples: expect.arrayContaining(names) }]);
    const { interests } = read((await visitor.open('/interests')).text);
    expect(interests.map((one) => one.label)).toEqual([label]);
    expect((await visitor.open('/take-it-with-you/interests.json')).text).toBe(file);
  });
  test('shows there what it showed here', async () => {
    const own = await interestedIn(names);
    const cardsOf = async (one: Shopper) =>
      read((await one.open('/')).text).shelves.find(({ title }) => title === en.shelves.visit)!.cards;
    const brought = (await cardsOf(visitor)).map(({ name }) => name);
    for (const { name } of (await cardsOf(own)).slice(0, 4)) expect(brought).toContain(name);
  });
  test('says of each card that a file brought it', async () => {
    const { shelves } = read((await visitor.open('/')).text);
    const { cards } = shelves.find(({ title }) => title === en.shelves.visit)!;
    expect(cards.length).toBeGreaterThan(2);
    for (const { reason } of cards) expect(reason).toMatch(/brought (?:.+ )?in a file/);
  });
  test('has an account that comes out the same without the shop', async () => {
    const page = numbersOn(await visitor.open('/'));
    const { text } = await visitor.open(`${page}&as=json`);
    const account = readAccount(text) as ReadAccount;
    const recomputed = await recompute(account, shop.services.snapshot());
    expect(recomputed === 'noShelf' ? recomputed : compare(account.whole, recomputed).differences).toEqual(
      [],
    );
  });
});

test('own words leave with what was ticked and what was not, and come back so, byte for byte', async () => {
  const visitor = shopper(shop.app);
  await visitor.open('/interests');
  const { text } = await visitor.press('Add interest', { phrase: 'film photography' });
  const asked = [...text.matchAll(/name="meant" value="([^"]+)"/g)].map(([, id]) => id ?? '');
  const nameOf = (id: string) => shop.services.snapshot().catalogue.product(id as never)?.name;
  const meant = asked.slice(0, 2);
  await visitor.press('Add it', { meant });
  const file = (await visitor.open('/take-it-with-you/interests.json')).text;
  const [words] = JSON.parse(file).interests;
  expect(words).toMatchObject({
    phrase: 'film photography',
    meant: meant.map(nameOf),
    notMeant: asked.slice(2).map(nameOf),
  });
  expect(words.examples).toEqual(expect.arrayContaining(meant.map(nameOf)));
  const other = await bringing(file);
  expect((await other.open('/take-it-with-you/interests.json')).text).toBe(file);
  const shown = read((await other.open('/')).text).shelves.flatMap(({ cards }) => cards.map(({ id }) => id));
  expect(shown).toEqual(expect.arrayContaining(meant));
  for (const id of asked.slice(2)) expect(shown).not.toContain(id);
  expect(textOf((await other.open('/what-this-shop-knows')).text)).toContain(meant[0]);
});
