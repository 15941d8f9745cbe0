import { afterAll, beforeAll, expect, test } from 'vitest';
import { explain } from '../../src/recommendations/reasons/explanation.js';
import { MINUTE } from '../../src/time/clock.js';
import { readVisit } from '../../src/visits/visit.js';
import { fillShelves } from '../../src/web/parts/shelves/fill-shelves.js';
import { consent, signal } from '../support/entries.js';
import { OPENING, openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest({}, { kinds: 'untold' });
});
afterAll(() => shop.close());

const VISITS = 60;
const before = (minutes: number) => OPENING - minutes * MINUTE;

/** What each card of the visit's shelf names, and all that may be named, for three looks and a press on the last. */
async function toldAfter(looks: readonly string[]) {
  const pressed = looks.at(-1) ?? '';
  const visit = readVisit([
    consent(true, before(60)),
    ...looks.map((id, at) => signal('view', id, before(5 - at))),
    signal('interested', pressed, before(2.5)),
  ]);
  const snapshot = shop.services.snapshot();
  const wanted = { services: shop.services, snapshot, visit, now: OPENING };
  const { shelves } = await fillShelves({ page: 'home' }, wanted);
  const items = shelves.find(({ id }) => id === 'visit')?.items ?? [];
  return items.flatMap((item) => {
    const signals = explain(item).leads.flatMap((lead) => (lead.type === 'signal' ? [lead.signal] : []));
    const [lead] = explain(item).leads;
    return lead.type === 'signal' ? [{ named: lead.signal, signals, pressed }] : [];
  });
}

test('a card names the signal that speaks most for it, or one within a tenth: what was pressed before what was looked at', async () => {
  const { products } = shop.services.snapshot().catalogue;
  const yoga = products.filter(({ department }) => department === 'Yoga & mindfulness');
  const drawn = Array.from({ length: VISITS }, (_, at) =>
    [at * 7, at * 11 + 3, at * 17 + 5].map((place) => yoga[place % yoga.length]?.id ?? ''),
  );
  const cards = [];
  for (const looks of drawn) cards.push(...(await toldAfter(looks)));
  // Others go with something and say so: they name it by its kind.
  expect(cards.length).toBeGreaterThan(VISITS * 3);
  for (const { named, signals } of cards)
    expect(named.value).toBeGreaterThanOrEqual(0.9 * Math.max(...signals.map(({ value }) => value)));
  const mayName = cards.filter(({ signals, pressed }) => signals.some(({ product }) => product === pressed));
  expect(mayName.length).toBeGreaterThan(VISITS);
  const passedOver = mayName.filter(({ named, pressed }) => named.product !== pressed);
  expect(passedOver.length / mayName.length).toBeLessThan(0.02);
});
