import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Interest, type Signature, signatureOf } from '../../../src/interests/signature.js';
import { type Fetching, nearestEach } from '../../../src/recommendations/candidates/nearest.js';
import type { ShopIndex } from '../../../src/recommendations/index/shop-index.js';
import { readVisit } from '../../../src/visits/visit.js';
import { consent, NOON, signal } from '../../support/entries.js';
import { tinyShop } from '../../support/tiny-shop.js';

const LIMIT = 12;
const KINDS = ['view', 'interested', 'save'] as const;

/** The shop as the embedded index makes it, and how often its index was asked. */
function shopHere(): {
  readonly here: ShopIndex;
  asked(): number;
  readonly shop: ReturnType<typeof tinyShop>;
} {
  const shop = tinyShop();
  let questions = 0;
  const vectors: ShopIndex['vectors'] = {
    ...shop.vectors,
    isHere: true,
    nearest: (...question) => {
      questions += 1;
      return shop.vectors.nearest(...question);
    },
  };
  return { here: { ...shop, vectors }, asked: () => questions, shop };
}

function interestsOf(
  presses: readonly (readonly [number, number])[],
  shop: ShopIndex & { ids: readonly string[] },
): readonly Interest[] {
  const entries = presses.map(([product, kind], i) =>
    signal(KINDS[kind % KINDS.length]!, shop.ids[product]!, NOON - 60_000 * (presses.length - i)),
  );
  const { interests }: Signature = signatureOf(readVisit([consent(), ...entries]), shop, NOON);
  return interests;
}

describe('the products nearest to interests', () => {
  const presses = fc.array(fc.tuple(fc.nat(59), fc.nat(2)), { minLength: 1, maxLength: 12 });
  const excluded = fc.array(fc.nat(59), { maxLength: 30 });

  test('are those that a scan finds, without a question where all cosines are known', async () => {
    await fc.assert(
      fc.asyncProperty(presses, excluded, async (pressed, positions) => {
        const { here, asked, shop } = shopHere();
        const fetch = { limit: LIMIT, exclude: new Set(positions) };
        const interests = interestsOf(pressed, shop);
        const fetching: Fetching[] = [{ taste: shop.taste(7), position: 7 }, ...interests];
        const scanned = await nearestEach(fetching, fetch, shop);
        expect(await nearestEach(fetching, fetch, here)).toEqual(scanned);
        expect(asked()).toBe(0);
        expect(scanned.every((found) => found.length === Math.min(LIMIT, 60 - fetch.exclude.size))).toBe(
          true,
        );
      }),
    );
  });

  test('are asked for once where a direction is no sum of products', async () => {
    const { here, asked, shop } = shopHere();
    const fetch = { limit: LIMIT, exclude: new Set<number>() };
    const interests = interestsOf(
      [
        [3, 1],
        [20, 2],
      ],
      shop,
    );
    const fetching: Fetching[] = [{ taste: shop.taste(40) }, ...interests, { taste: shop.taste(50) }];
    expect(await nearestEach(fetching, fetch, here)).toEqual(await nearestEach(fetching, fetch, shop));
    expect(asked()).toBe(1);
  });
});
