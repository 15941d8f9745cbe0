import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { en } from '../../src/wording/en/index.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { type Shopper, shopper } from '../support/shopper.js';

const { person, letters, present, whom, wishes } = en.search.notNoted;
let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

async function personalised(): Promise<Shopper> {
  const visitor = shopper(shop.app);
  await visitor.open('/');
  await visitor.press('Personalise this visit');
  return visitor;
}
const search = async (visitor: Shopper, words: string) =>
  (await visitor.open(`/search?${new URLSearchParams({ q: words })}`)).text;

describe('a search that is not noted', () => {
  test.each([
    ['my mother has diabetes', person],
    ['for my sister Anna', person],
    ['подарок для мамы', letters],
    ['present for my dad', present],
    ['back pain', person],
    ['Rückenschmerzen', person],
    ['gift for grandma', present],
    ['present for a gardener', present],
    ['gift for grandma who knits', present],
    ['Geschenk für Gärtner', present],
    ['gift for a 5 year old', present],
    ['Geschenk für die Oma', present],
    ['Stillmarsh', wishes],
    ['stilmarsh', wishes],
    ['Grist & Foolscap', wishes],
    ['from Stillmarsh under 50', wishes],
    ['under 10 euros', wishes],
    ['6 month old baby', whom],
    ['something for a toddler', whom],
    ['gift 8 year old girl', present],
  ])('says so, and why, in a visit whose searches are: %s', async (words, said) => {
    const visitor = await personalised();
    expect(await search(visitor, words)).toContain(said);
    expect((await visitor.open('/what-this-shop-knows')).text).not.toContain('&quot;search&quot;');
  });

  test('says of a present nothing but that it is no interest, for a visit that is counted counts it', async () => {
    const visitor = await personalised();
    await visitor.open('/');
    await visitor.press('Count this visit');
    const page = await search(visitor, 'gift for grandma');
    expect(page).toContain(present);
    expect(page).not.toContain('not noted');
    expect((await visitor.open('/what-this-shop-knows')).text).toContain('&quot;searched&quot;');
  });

  test('says nothing where no search is noted', async () => {
    expect(await search(shopper(shop.app), 'for my sister Anna')).not.toContain(person);
    const counted = shopper(shop.app);
    await counted.open('/');
    await counted.press('Count this visit');
    expect(await search(counted, 'for my sister Anna')).not.toContain(person);
  });

  test('says nothing of one that is noted', async () => {
    const visitor = await personalised();
    expect(await search(visitor, 'yoga block')).not.toContain('was not noted');
    expect((await visitor.open('/what-this-shop-knows')).text).toContain('&quot;search&quot;');
  });
});
