import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MINUTE, SECOND } from '../../src/time/clock.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { type Shopper, shopper, shownOn, textOf } from '../support/shopper.js';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

/** When the shelves of a page were ranked, as its *Why* links say. */
const rankedAt = ({ page }: Shopper) =>
  new Set([...page.text.matchAll(/href="\/why\/[^"]*[?;]at=(\d+)"/g)].map(([, at]) => Number(at)));

const namesOn = ({ page }: Shopper) =>
  [...page.text.matchAll(/<h3 class="card-name"><a [^>]*>([^<]+)</g)].map(([, name = '']) => textOf(name));

/** A visit of more entries than are read each time. */
async function visitOf(presses: number): Promise<Shopper> {
  const visitor = shopper(shop.app);
  await visitor.open('/products/natural-rubber-yoga-mat');
  await visitor.press('Interested');
  for (let at = 0; at < presses; at++) {
    await visitor.open('/');
    await visitor.press(`Save ${namesOn(visitor)[at] ?? ''}`);
  }
  return visitor;
}

describe('the shelves of a visit that nothing was added to', () => {
  test('are ranked once a minute, and at once after a press', async () => {
    const visitor = await visitOf(8);
    await visitor.open('/');
    const [first, shown] = [rankedAt(visitor), shownOn(visitor)];
    expect(first.size).toBe(1);
    shop.wait(SECOND);
    await visitor.open('/');
    expect(rankedAt(visitor)).toEqual(first);
    expect(shownOn(visitor)).toBe(shown);
    shop.wait(MINUTE);
    await visitor.open('/');
    const [before] = first;
    const [later] = rankedAt(visitor);
    expect(later).toBeGreaterThanOrEqual((before ?? 0) + MINUTE);
    const [name = ''] = namesOn(visitor);
    const [gone = ''] = shownOn(visitor).split(' ');
    await visitor.press(`Hide ${name}`);
    await visitor.open('/');
    expect(shownOn(visitor).split(' ')).not.toContain(gone);
  });

  test('are those of their own page and their own visit', async () => {
    const [one, other] = [await visitOf(8), await visitOf(10)];
    await one.open('/');
    const home = shownOn(one);
    await one.open('/basket');
    expect(shownOn(one)).not.toBe(home);
    await other.open('/');
    expect(shownOn(other)).not.toBe(home);
    await one.open('/');
    expect(shownOn(one)).toBe(home);
  });
});
