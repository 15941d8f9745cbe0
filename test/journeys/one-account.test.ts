import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawsOf } from '../../src/segments/draws.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { type Shopper, shopper, textOf } from '../support/shopper.js';

const VISITS = 5;

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

/** What one *Why* page says of its shelf. */
interface Account {
  readonly place: number;
  readonly of: number;
  /** How many places of how many its interest holds, whatever the reason. */
  readonly held: { readonly label: string; readonly places: number; readonly of: number } | undefined;
}

async function accountAt(href: string, visitor: Shopper): Promise<Account> {
  await visitor.open(href);
  const said = textOf(visitor.page.text);
  const [, place, of] = /Place (\d+) of (\d+)/.exec(said)!;
  const held = /<p>([^<]+) holds (\d+) of the (\d+) places[,:.]/.exec(visitor.page.text);
  return {
    place: Number(place),
    of: Number(of),
    held: held ? { label: held[1]!.trim(), places: Number(held[2]), of: Number(held[3]) } : undefined,
  };
}

/** The *Why* links of a page, by shelf, in order. */
function whyLinks(html: string): Map<string, string[]> {
  const shelves = new Map<string, string[]>();
  for (const [, address] of html.matchAll(/href="(\/why\/[^"]+)"/g)) {
    const href = address!.replaceAll('&amp;', '&');
    const shelf = new URLSearchParams(href.split('?')[1]).get('shelf')!;
    const links = shelves.get(shelf) ?? [];
    if (!links.includes(href)) links.push(href);
    shelves.set(shelf, links);
  }
  return shelves;
}

test('all Why pages of one shelf give one account of it', async () => {
  const { products } = shop.services.snapshot().catalogue;
  for (let seed = 1; seed <= VISITS; seed++) {
    const draw = drawsOf(`one account ${seed}`);
    const visitor = shopper(shop.app);
    await visitor.open('/');
    await visitor.press('Personalise this visit');
    for (let look = 0; look < 1 + (seed % 4); look++)
      await visitor.open(`/products/${products[Math.floor(draw() * products.length)]!.id}`);
    await visitor.open('/');
    for (const [shelf, links] of whyLinks(visitor.page.text)) {
      const accounts: Account[] = [];
      for (const href of links) accounts.push(await accountAt(href, visitor));
      expect(accounts.map(({ place }) => place)).toEqual(links.map((_, i) => i + 1));
      expect(new Set(accounts.map(({ of }) => of))).toEqual(new Set([links.length]));
      if (shelf !== 'visit') continue;
      const held = accounts.flatMap((one) => one.held ?? []);
      for (const { label, places, of } of held) {
        expect(of).toBe(links.length);
        expect(places).toBe(held.filter((other) => other.label === label).length);
      }
    }
  }
});
