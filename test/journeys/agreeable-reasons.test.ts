import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isForOthers } from '../../src/catalog/audience.js';
import type { ProductId } from '../../src/catalog/product.js';
import { shelvesForVisit } from '../../src/recommendations/for-visit.js';
import { thingOf } from '../../src/recommendations/placement/named-things.js';
import { toCompact } from '../../src/sessions/compact-vector.js';
import { MINUTE } from '../../src/time/clock.js';
import { readVisit } from '../../src/visits/visit.js';
import { fillShelves, HOME } from '../../src/web/parts/shelves/fill-shelves.js';
import { consent, entry, signal } from '../support/entries.js';
import { type JudgedVisit, judgeReasons } from '../support/judged-reasons.js';
import { scriptedVisit } from '../support/scripted-visits.js';
import { OPENING, openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

const VISITS = 200;

let shop: ShopUnderTest;
const judged: JudgedVisit[] = [];

beforeAll(async () => {
  shop = await openShopUnderTest();
  const snapshot = shop.services.snapshot();
  const { catalogue } = snapshot;
  const searches = new Map<string, Float32Array>();
  for (const { name } of catalogue.departments.flatMap(({ categories }) => categories))
    searches.set(name, await shop.meaningOf(name));
  const shelves = { products: catalogue.products, departments: catalogue.departments, searches };
  for (let seed = 1; seed <= VISITS; seed++)
    judged.push(await judgeReasons(scriptedVisit(seed, shelves, OPENING), snapshot, OPENING));
}, 120_000);
afterAll(() => shop.close());

describe('over two hundred scripted visits', () => {
  test('hardly a reason names something that shares neither an interest nor a kind with the card', () => {
    const { shop: index } = shop.services.snapshot();
    const isOfKind = ({ card, lead }: (typeof judged)[number]['reasons'][number]) => {
      const named = index.position(lead.signal.product as ProductId);
      return named !== undefined && index.ofKind(named).includes(card);
    };
    const reasons = judged.flatMap((one) => one.reasons);
    const strange = reasons.filter((one) => !one.shares && !isOfKind(one));
    console.log(`${VISITS} visits, ${reasons.length} named reasons, ${strange.length} share neither`);
    // What goes with a thing has places too, and its reason is the merchant's; a search speaks for what it found alone.
    expect(reasons.length).toBeGreaterThan(5.5 * VISITS);
    expect(strange.length / reasons.length).toBeLessThanOrEqual(0.01);
  });

  test('and what names a product of another department is of one kind with it', () => {
    const { catalogue, shop: index } = shop.services.snapshot();
    const named = judged
      .flatMap((one) => one.reasons)
      .flatMap(({ card, lead: { signal } }) => {
        const position = signal.product === undefined ? undefined : index.position(signal.product);
        return position === undefined ? [] : [{ card, position }];
      });
    expect(named.length).toBeGreaterThan(4 * VISITS);
    const departmentOf = (position: number) => catalogue.products[position]?.department;
    const elsewhere = named.filter(({ card, position }) => departmentOf(card) !== departmentOf(position));
    const strange = elsewhere.filter(({ card, position }) => !index.ofKind(position).includes(card));
    expect(strange).toEqual([]);
  });

  // A signal that nothing is of one kind with, and nothing goes with, has no card beside better ones.
  test('a shelf of eight has four different reasons where there are four signals, in 19 of twenty visits', () => {
    const four = judged.filter((one) => one.signals >= 4);
    expect(four.length).toBeGreaterThan(VISITS / 2);
    const few = four.filter((one) => one.different < 4);
    console.log(
      `${few.length} of ${four.length} visits of four signals have fewer than four reasons on the first shelf`,
    );
    expect(few.length / four.length).toBeLessThanOrEqual(1 / 20);
  });
});

/** The home page's shelves after these entries, products by id. */
async function shelvesAfter(...log: ReturnType<typeof entry>[]) {
  const { catalogue, shop: index, soldOut } = shop.services.snapshot();
  const visit = readVisit([consent(true, OPENING - 60 * MINUTE), ...log]);
  const { shelves } = await shelvesForVisit(visit, index, OPENING, HOME, soldOut);
  return shelves.map(({ id, items }) => ({
    id,
    products: items.map(({ position }) => catalogue.products[position]!),
  }));
}

test('six looks at houseplants after a saved camera get at least half of the shelf', async () => {
  const { catalogue } = shop.services.snapshot();
  const plants = catalogue
    .department('houseplants-garden')!
    .categories.find(({ id }) => id === 'houseplants')!;
  const looks = plants.positions
    .slice(2, 8)
    .map((position, i) => signal('view', catalogue.products[position]!.id, OPENING - (7 - i) * MINUTE));
  const camera = catalogue.department('film-photography')!.positions[0]!;
  const saved = signal('save', catalogue.products[camera]!.id, OPENING - 20 * MINUTE);
  const [first] = await shelvesAfter(saved, ...looks);
  const green = first!.products.filter(({ department }) => department === 'Houseplants & garden');
  expect(2 * green.length).toBeGreaterThanOrEqual(first!.products.length);
  expect(green.length).toBeGreaterThanOrEqual(3);
});

/** What each card of the home page names, after an order or a press of one thing and a look at another. */
async function namedAfter(kind: 'purchase' | 'interested', pressed: string, looked: string) {
  const snapshot = shop.services.snapshot();
  const { catalogue, shop: index } = snapshot;
  const idOf = (name: string) => catalogue.products.find((one) => one.name === name)!.id;
  const visit = readVisit([
    consent(true, OPENING - 60 * MINUTE),
    signal(kind, idOf(pressed), OPENING - 4 * MINUTE),
    signal('view', idOf(looked), OPENING - 2 * MINUTE),
  ]);
  const place = { services: shop.services, snapshot, visit, now: OPENING };
  const { shelves } = await fillShelves({ page: 'home' }, place);
  return shelves
    .flatMap(({ items }) => items)
    .map((item) => {
      const named = index.position((thingOf(item) ?? '') as ProductId) ?? item.position;
      return { card: catalogue.products[item.position]!.name, named, position: item.position };
    });
}

test('what goes with food for birds that was looked at is not said to go with food for cats that was ordered', async () => {
  const { shop: index } = shop.services.snapshot();
  const cards = await namedAfter('purchase', 'Sardine supper cat tins', 'Golden millet sprays');
  expect(cards.length).toBeGreaterThan(2);
  for (const { card, named, position } of cards)
    expect(isForOthers(index.audience(named), index.audience(position)), card).toBe(false);
});

test('what goes with a toy to tug is not said to go with one to chew, though the merchant calls both chew & tug toys', async () => {
  const { catalogue } = shop.services.snapshot();
  const cards = await namedAfter('interested', 'Puppy teething bone', 'Cotton rope knot toy');
  const pouch = cards.find(({ card }) => card === 'Magnetic treat pouch');
  expect(pouch && catalogue.products[pouch.named]?.name).toBe('Cotton rope knot toy');
});

test('a plant that was looked at before another is named too, where the shelf would name three things', () => {
  const { shelves } = judged[5]!;
  expect(new Set(shelves[0]!.items.map(thingOf))).toContain('chinese-money-plant');
});

/** The shelves after an interest was typed, a saved cape for cyclists beside it. */
async function shelvesOfWords(text: string, id: string) {
  const meaning = toCompact(await shop.meaningOf(text));
  const typed = entry({ type: 'phrase', text, meaning }, OPENING - MINUTE, id);
  return shelvesAfter(signal('save', 'waxed-cotton-cycling-rain-cape', OPENING - 2 * MINUTE), typed);
}

test('the shelves of a visit that saved a cape and typed “bread” hold nothing but cycling and baking', async () => {
  const shelves = await shelvesOfWords('bread', 'bread');
  const departments = shelves.flatMap(({ products }) => products.map(({ department }) => department));
  expect(departments.filter((one) => one === 'Kitchen & baking').length).toBeGreaterThanOrEqual(4);
  expect(new Set(departments)).toEqual(new Set(['Kitchen & baking', 'Cycling']));
});

test('typed words bring nothing that they do not mean, and nothing at all where the shop has nothing of it', async () => {
  const mushrooms = await shelvesOfWords('mushroom foraging', 'mushrooms');
  const names = mushrooms.flatMap(({ products }) => products.map(({ name }) => name));
  for (const strange of [
    'Mushroom print cotton lawn',
    'Mushroom table lamp',
    'Slow feeder dog bowl',
    'Crumb-catching silicone bib',
    'Coconut shell hide',
  ])
    expect(names).not.toContain(strange);
  const asleep = await shelvesOfWords('sleeping better', 'asleep');
  expect(asleep.map(({ id }) => id)).not.toContain('phrase:asleep');
});
