import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/wording/en/index.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { addInterest, type Shopper, shopper, textOf } from '../support/shopper.js';

const FAR = 'The shop finds nothing now that it could show for this visit’s interests.';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

/** Asked again while the model is too busy to answer in time. */
async function add(visitor: Shopper, phrase: string): Promise<void> {
  await shop.meaningOf(phrase);
  await visitor.open('/interests');
  await addInterest(visitor, phrase);
}

const bar = (text: string) => textOf(/<p id="visit-bar-text"[^>]*>(.*?)<\/p>/s.exec(text)?.[1] ?? '');
const shelvesOf = (text: string) => [...text.matchAll(/<h2[^>]*>([^<]+)<\/h2>/g)].map(([, title]) => title);

describe('an interest that nothing in the shop is near', () => {
  test('is kept, and said to do nothing wherever the shop speaks of it', async () => {
    const visitor = shopper(shop.app);
    await add(visitor, 'asdfqwer');
    expect(textOf(visitor.page.text)).toContain(`${en.notice.phrase('asdfqwer')} ${en.notice.far}`);
    expect(textOf(visitor.page.text)).toContain(en.interests.far('asdfqwer'));
    expect(bar(visitor.page.text)).toContain(FAR);

    await visitor.open('/');
    expect(bar(visitor.page.text)).toContain(FAR);
    expect(shelvesOf(visitor.page.text)).not.toContain('asdfqwer');
    expect(shelvesOf(visitor.page.text)).not.toContain(en.shelves.visit);
    expect(visitor.page.text).not.toContain('because you added asdfqwer');
  });

  test('links to a search for it where that has answers', async () => {
    const visitor = shopper(shop.app);
    await add(visitor, 'swimming in cold water');
    const link = `href="/search?q=swimming+in+cold+water"`;
    expect(visitor.page.text.split(link)).toHaveLength(3);
    const found = await visitor.open('/search?q=swimming+in+cold+water');
    expect(found.text).toContain('id="listing"');
    const other = shopper(shop.app);
    await add(other, 'asdfqwer');
    expect(other.page.text).not.toContain('href="/search?q=asdfqwer');
  });

  test('is said in the bar where all that own words mean was turned down', async () => {
    const visitor = shopper(shop.app);
    await add(visitor, 'perfume');
    expect(bar(visitor.page.text)).toContain('Recommendations come from this visit.');
    for (const product of ['neroli-body-mist']) {
      await visitor.open(`/products/${product}`);
      await visitor.press('Not relevant');
    }
    await visitor.open('/');
    expect(bar(visitor.page.text)).toContain(FAR);
  });

  test('is never an interest of a look: something is near that', async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/');
    await visitor.press('Personalise this visit');
    await visitor.open('/products/mushroom-table-lamp');
    await visitor.open('/interests');
    expect(textOf(visitor.page.text)).not.toContain('The shop found nothing');
  });

  test('says so no more once there is one that something is near', async () => {
    const visitor = shopper(shop.app);
    await add(visitor, 'car insurance');
    expect(bar(visitor.page.text)).toContain(FAR);
    await add(visitor, 'loose leaf tea');
    expect(textOf(visitor.page.text)).toContain(en.notice.phrase('loose leaf tea'));
    expect(textOf(visitor.page.text)).not.toContain(en.notice.far);
    expect(bar(visitor.page.text)).toContain('Recommendations come from this visit.');
    expect(textOf(visitor.page.text)).toContain(en.interests.far('car insurance'));
    expect(textOf(visitor.page.text)).not.toContain(en.interests.far('loose leaf tea'));
  });
});

describe('an interest of which all that is here is sold out', () => {
  test('is not said to have been looked at', async () => {
    const visitor = shopper(shop.app);
    await add(visitor, 'xylophone quartz');
    expect(textOf(visitor.page.text)).toContain(en.interests.far('xylophone quartz'));
    await add(visitor, 'xylophone');
    expect(textOf(visitor.page.text)).toContain(en.interests.soldOut('xylophone'));
    expect(textOf(visitor.page.text)).not.toContain('You have looked at');
  });
});

test('words of which only what nobody was asked about is sold out are not said to be so', async () => {
  const visitor = shopper(shop.app);
  await shop.meaningOf('mushrooms');
  await visitor.open('/interests');
  await addInterest(visitor, 'mushrooms');
  const said = textOf((await visitor.open('/interests')).text);
  expect(said).not.toContain(en.interests.soldOut('mushrooms'));
  expect(said).toContain(en.interests.unsure('mushrooms'));
});

describe('an interest of which all that it means was looked at', () => {
  test('promises nothing of a search where only other things may be meant', async () => {
    const visitor = shopper(shop.app);
    await add(visitor, 'jazz records');
    await visitor.open('/products/kiln-weather-lp');
    await visitor.open('/interests');
    const said = textOf(visitor.page.text);
    expect(said).toContain(en.interests.seen('jazz records', [en.signals.view.handled]));
    expect(said).toContain(en.interests.choose);
    expect(said).not.toContain('A search finds more');
  });

  test('promises no more of a search than that finds', async () => {
    const visitor = shopper(shop.app);
    await add(visitor, 'pepper mill');
    await visitor.open('/products/tall-walnut-pepper-mill');
    await visitor.open('/interests');
    const said = textOf(visitor.page.text);
    expect(said).not.toContain('Say anew what you mean');
    expect(said).toContain('You have looked at the one thing that the shop takes “pepper mill” to mean.');
  });
});

test('an interest of which all that it means is kept away is told by what was done to that', async () => {
  const visitor = shopper(shop.app);
  await add(visitor, 'puncture kit');
  const kit = '/products/tin-puncture-repair-kit';
  const said = async () => textOf((await visitor.open('/interests')).text);
  const isThe = 'the one thing that the shop takes “puncture kit” to mean.';
  await visitor.open(kit);
  await visitor.press(en.product.add);
  expect(await said()).toContain(`You have put in your basket ${isThe}`);
  await visitor.open(kit);
  await visitor.press(en.signals.hide.button);
  expect(await said()).toContain(`You have hidden ${isThe}`);
  expect(textOf((await visitor.open('/interests?lang=de')).text)).toContain(
    'Du hast schon das Einzige ausgeblendet, was der Shop unter „puncture kit“ versteht.',
  );
});

test('words that were just added do not rise, also where all that they mean was looked at before', async () => {
  const visitor = shopper(shop.app);
  await visitor.open('/');
  await visitor.press(en.visitBar.personalise);
  await visitor.open('/products/balcony-cherry-tomato-seeds');
  const words = 'herbs and vegetables on a balcony';
  await add(visitor, words);
  const text = textOf((await visitor.open('/interests')).text);
  const { rising, fading } = en.interests.trend;
  // The first trend behind the words is theirs.
  const own = text.slice(text.indexOf(`${words} `));
  const [trend] = new RegExp(`${rising}|${fading}`).exec(own) ?? [];
  expect(trend).not.toBe(rising);
});
