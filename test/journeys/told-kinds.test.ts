import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProductId } from '../../src/catalog/product.js';
import { isOneKind } from '../../src/recommendations/kinds/one-kind.js';
import { explain } from '../../src/recommendations/reasons/explanation.js';
import { MINUTE } from '../../src/time/clock.js';
import { readVisit } from '../../src/visits/visit.js';
import { fillShelves } from '../../src/web/parts/shelves/fill-shelves.js';
import { namesOf } from '../../src/web/parts/shelves/recommended.js';
import { en } from '../../src/wording/en/index.js';
import { reasonLine } from '../../src/wording/reasons.js';
import { consent, signal } from '../support/entries.js';
import { OPENING, openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

/** The cards of a home page's shelf for a visit that pressed *Interested* on one product, with their reasons. */
async function cardsFor(name: string) {
  const snapshot = shop.services.snapshot();
  const { products } = snapshot.catalogue;
  const product = products.find((one) => one.name === name)!;
  const visit = readVisit([
    consent(true, OPENING - 60 * MINUTE),
    signal('interested', product.id, OPENING - MINUTE),
  ]);
  const filled = await fillShelves(
    { page: 'home' },
    { services: shop.services, snapshot, visit, now: OPENING },
  );
  const telling = { names: namesOf(filled, snapshot), t: en };
  const shelf = filled.shelves.find(({ id }) => id === 'visit')!;
  return shelf.items.map((item) => ({
    product: products[item.position]!,
    reason: reasonLine(explain(item).leads[0], telling),
  }));
}

test.each([
  ['Wearable bike chain lock', 'bike locks'],
  ['ISO 400 black-and-white film', 'black-and-white 35 mm films'],
  ['Four-person tunnel tent', 'family & group tents'],
  ['Five-metre tape measure', 'measuring & marking tools'],
])('what is more of the category of %s is of its kind: %s', async (name, kind) => {
  const cards = await cardsFor(name);
  const more = cards.filter(({ reason }) => /^(?:More in|Because)/.test(reason));
  expect(more.length).toBeGreaterThanOrEqual(2);
  expect(more.map(({ product }) => product.kind)).toEqual(more.map(() => kind));
});

test('what is of another kind of one wider kind comes after what is of the thing’s own, and goes with it', async () => {
  const cards = await cardsFor('Cushioned trail running shoe');
  const kinds = cards.map(({ product }) => product.kind?.split(' > ') ?? []);
  const own = kinds.flatMap(([, narrow], at) => (narrow === 'trail running shoes' ? [at] : []));
  const wider = kinds.flatMap(([wide, narrow], at) =>
    wide === 'running shoes' && narrow !== 'trail running shoes' ? [at] : [],
  );
  expect(own.length).toBeGreaterThanOrEqual(2);
  expect(wider.length).toBeGreaterThanOrEqual(1);
  expect(Math.max(...own)).toBeLessThan(Math.min(...wider));
  for (const at of wider)
    expect(cards[at]?.reason).toBe(
      'More in Running shoes, because you are interested in Cushioned trail running shoe',
    );
});

test('who wants the only game of its kind is shown other board games, and on its page too', async () => {
  const isBoardGame = ({ kind = '' }) => kind.startsWith('board games > ');
  const name = 'Cooperative lighthouse game';
  const cards = await cardsFor(name);
  expect(cards.filter(({ product }) => isBoardGame(product)).length).toBeGreaterThanOrEqual(4);
  const snapshot = shop.services.snapshot();
  const { id } = snapshot.catalogue.products.find((one) => one.name === name)!;
  const visit = readVisit([]);
  const page = { page: 'product', product: id } as const;
  const { shelves } = await fillShelves(page, { services: shop.services, snapshot, visit, now: OPENING });
  const like = shelves.find((one) => one.id === 'page')?.items ?? [];
  expect(like.length).toBeGreaterThanOrEqual(4);
  expect(like.every(({ position }) => isBoardGame(snapshot.catalogue.products[position]!))).toBe(true);
});

test('products of one name and two kinds are apart: no colour film is of one kind with a black-and-white one', () => {
  const { shop: index, catalogue } = shop.services.snapshot();
  const at = (id: string) => catalogue.products.findIndex((one) => one.id === (id as ProductId));
  const [first, ...films] = catalogue.products.filter(({ kind }) => kind === 'black-and-white 35 mm films');
  const colour = catalogue.products.filter(({ kind }) => kind === 'colour 35 mm films');
  expect(films.every((one) => isOneKind(at(first!.id), at(one.id), index))).toBe(true);
  expect(colour.some((one) => isOneKind(at(first!.id), at(one.id), index))).toBe(false);
});

test('what is of one kind on another shelf is because of it: a desk lamp among the lamps, and one in the home office', async () => {
  const cards = await cardsFor('Sprung-arm desk lamp');
  expect(cards.map(({ product }) => product.name)).toContain('Jointed steel desk lamp');
  expect(cards[0]!.reason).toBe('Because you are interested in Sprung-arm desk lamp');
});

describe('the page of a product', () => {
  const shelvesOf = async (name: string, hidden: readonly string[] = []) => {
    const snapshot = shop.services.snapshot();
    const product = snapshot.catalogue.products.find((one) => one.name === name)!.id;
    const ids = snapshot.catalogue.products.flatMap((one) => (hidden.includes(one.name) ? [one.id] : []));
    const visit = readVisit([
      consent(true, OPENING - 60 * MINUTE),
      ...ids.map((id) => signal('hide', id, OPENING - MINUTE)),
    ]);
    const wanted = { services: shop.services, snapshot, visit, now: OPENING };
    const { shelves } = await fillShelves({ page: 'product', product }, wanted);
    return shelves.map(({ id, items }) => ({
      id,
      names: items.map(({ position }) => snapshot.catalogue.products[position]!.name),
    }));
  };

  test('shows what is of its kind, and no rest of its category beside it', async () => {
    const [similar] = await shelvesOf('Three-cup moka pot');
    expect(similar).toEqual({ id: 'page', names: ['Hammered copper cezve'] });
    const [bread] = await shelvesOf('Oval rattan proving basket');
    expect(bread!.names).toContain('Flax linen couche');
  });

  test('of what something goes with holds nothing that is only near: no lyre beside guitar strings', async () => {
    expect((await shelvesOf('Light phosphor bronze strings')).map(({ id }) => id)).toEqual(['goes-with']);
    const [grinders] = await shelvesOf('Conical burr hand grinder');
    expect(grinders!.names.toSorted()).toEqual([
      'Electric filter burr grinder',
      'Single-dose espresso grinder',
    ]);
  });

  test('of which all that goes with it was hidden shows what is near it', async () => {
    const hidden = new Set<string>();
    for (let [first] = await shelvesOf('Light phosphor bronze strings'); first?.id === 'goes-with'; ) {
      for (const name of first.names) hidden.add(name);
      [first] = await shelvesOf('Light phosphor bronze strings', [...hidden]);
    }
    const [near] = await shelvesOf('Light phosphor bronze strings', [...hidden]);
    expect(near?.id).toBe('page');
    expect(near?.names.filter((name) => hidden.has(name))).toEqual([]);
  });

  test('has an empty place for what stands alone in its kind: a razor has its brush and soap to go with it', async () => {
    const shelves = await shelvesOf('Closed-comb safety razor');
    expect(shelves.map(({ id }) => id)).toEqual(['goes-with']);
  });
});
