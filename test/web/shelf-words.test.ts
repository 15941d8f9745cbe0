import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/wording/en/index.js';
import { LANGUAGES } from '../../src/wording/languages.js';
import { read } from '../journeys/seen.js';
import { all, parse, said, withClass } from '../journeys/visitors/document.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { type Shopper, shopper } from '../support/shopper.js';
import { THOROUGH } from '../support/thorough.js';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const shelvesOf = ({ page }: Shopper) =>
  all(parse(page.text), withClass('shelf')).map((shelf) => ({
    title: all(shelf, ({ name }) => name === 'h2').map(said)[0] ?? '',
    above: all(shelf, withClass('shelf-reason')).map(said)[0] ?? '',
    cards: all(shelf, withClass('card')).map((card) => all(card, withClass('reason')).map(said)[0] ?? ''),
  }));

describe('what a shelf says', () => {
  test('beside a basket names what of it each card is near', async () => {
    const visitor = shopper(shop.app);
    for (const id of ['cork-yoga-block', 'three-cup-moka-pot']) {
      await visitor.open(`/products/${id}`);
      await visitor.press('Add to basket');
    }
    await visitor.open('/basket');
    const near = shelvesOf(visitor).filter(({ title }) => title === en.shelves.basket);
    expect(near).toHaveLength(1);
    for (const { above, cards } of near)
      for (const reason of cards)
        expect(reason || above).toMatch(/[Nn]ear (?:Cork yoga block|Three-cup moka pot)$/);
  });

  test('of an interest from a file says that a file brought it', async () => {
    const visitor = shopper(shop.app);
    for (const id of ['cork-yoga-block', 'three-cup-moka-pot']) {
      await visitor.open(`/products/${id}`);
      await visitor.press('Interested');
    }
    const file = (await visitor.open('/take-it-with-you/interests.json')).text;
    const other = shopper(shop.app);
    await other.open('/take-it-with-you');
    await other.press(en.takeAlong.look, { pasted: file });
    await other.press(en.takeAlong.takeIn(2));
    await other.open('/');
    const labels = read(other.page.text).shelves.map(({ title }) => title);
    const own = shelvesOf(other).filter(({ above, cards }) => [above, ...cards].join().includes('in a file'));
    expect(own.length, labels.join()).toBeGreaterThan(0);
    for (const { above, cards } of own)
      for (const reason of cards) expect(reason || above).toMatch(/you brought (?:.+ )?in a file/);
  });

  test.each(LANGUAGES.map((t) => [t.language, t] as const))(
    'of a list is not called one of the visit: %s',
    async (language, t) => {
      const visitor = shopper(shop.app, { 'Accept-Language': language });
      await visitor.open('/shopping-for');
      await visitor.press(t.lanes.giftButton);
      await visitor.open('/products/cork-yoga-block');
      await visitor.press(t.signals.interested.button);
      await visitor.open('/');
      const { fromVisit } = t.shelves;
      const choices = all(parse(visitor.page.text), withClass('from-visit-choice')).map(said);
      expect(choices).toEqual([fromVisit.list, fromVisit.notList]);
      expect(visitor.page.text).not.toContain(fromVisit.visit);
      expect(visitor.page.text).not.toContain(fromVisit.alone);
      const brief = all(parse(visitor.page.text), withClass('visit-bar-line')).map(said)[0];
      expect(brief).toMatch(/(?:The visit|Der Besuch) /);
    },
  );

  test('leaves out above it what its title says', async () => {
    const visitor = shopper(shop.app);
    const { catalogue } = shop.services.snapshot();
    let titled = 0;
    // Every ninth page shows things of every department; `TEST_THOROUGH` opens all.
    for (const { id } of catalogue.products.filter((_, at) => THOROUGH || at % 9 === 0)) {
      await visitor.open(`/products/${id}`);
      for (const { title, above, cards } of shelvesOf(visitor)) {
        if (title === en.shelves.page)
          for (const reason of cards) expect(reason || above, id).toMatch(/^(?:Also l|L)ike /);
        if (title.startsWith(en.shelves.pageKind(''))) titled += 1;
        expect(above.toLowerCase(), id).not.toBe(title.toLowerCase());
      }
    }
    expect(titled).toBeGreaterThan(0);
  });
});
