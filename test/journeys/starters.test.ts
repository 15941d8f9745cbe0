import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/wording/en/index.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { textOf } from '../support/shopper.js';
import { htmx, plainForms } from './visitors/without-browser.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
}, 120_000);
afterAll(() => shop.close());

describe.each([plainForms, htmx])('a visit without interests, by $name', (transport) => {
  const opened = async (headers: Readonly<Record<string, string>> = {}) => {
    const visitor = await transport.open(shop.address, { headers });
    await visitor.visit('/interests');
    return visitor;
  };

  test('begins with a part of the shop by one press, which Undo takes back', async () => {
    const visitor = await opened();
    expect(await visitor.see()).toContain(en.interests.startersTitle);
    await visitor.press('Cycling');
    const said = textOf(await visitor.see());
    expect(said).toContain('Added to your interests: Cycling.');
    expect(await visitor.see()).toMatch(
      /From here on this visit(?:’|&#x2019;)s looks and searches count too/,
    );
    expect(said).not.toContain(en.interests.startersTitle);
    const home = await visitor.peek('/');
    expect(textOf(home)).toMatch(/because you chose Cycling/i);
    await visitor.press('Undo');
    expect(textOf(await visitor.see())).toContain(en.interests.startersTitle);
    expect(textOf(await visitor.peek('/'))).not.toMatch(/because you chose Cycling/i);
    await visitor.close();
  });

  test('keeps an interest as strong as it is where an older page is pressed', async () => {
    const visitor = await opened();
    await visitor.press('Personalise this visit');
    await visitor.visit('/interests');
    const cookies = (await visitor.cookies()).join('; ');
    const elsewhere = await transport.open(shop.address, { headers: { Cookie: cookies } });
    await elsewhere.visit('/products/waxed-cotton-cycling-rain-cape');
    await elsewhere.press('Interested');
    const before = strengths(await elsewhere.peek('/interests'));
    expect(before).toHaveLength(1);
    await visitor.press('Cycling');
    expect(strengths(await visitor.peek('/interests'))).toEqual(before);
    await visitor.close();
    await elsewhere.close();
  });

  test('is offered nothing to begin with where the browser asks not to be personalised', async () => {
    const visitor = await opened({ 'Sec-GPC': '1' });
    expect(await visitor.see()).not.toContain(en.interests.startersTitle);
    await visitor.close();
  });
});

/** What the meters of a page of interests say. */
const strengths = (html: string) =>
  [...html.matchAll(/<meter[^>]*aria-label="([^"]+)"/g)].map(([, said]) => said);
