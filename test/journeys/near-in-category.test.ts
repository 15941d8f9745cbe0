import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isForOthers } from '../../src/catalog/audience.js';
import { complementsOf } from '../../src/recommendations/complements/of-shop.js';
import { isCalledAlike } from '../../src/recommendations/kinds/called-alike.js';
import { kinshipOf } from '../../src/recommendations/kinds/kinship.js';
import {
  isAmongNearest,
  isApart,
  isNearInCategory,
  isOneKind,
  nearnessToName,
} from '../../src/recommendations/kinds/one-kind.js';
import { explain } from '../../src/recommendations/reasons/explanation.js';
import { toCompact } from '../../src/sessions/compact-vector.js';
import { MINUTE } from '../../src/time/clock.js';
import { readVisit } from '../../src/visits/visit.js';
import { fillShelves } from '../../src/web/parts/shelves/fill-shelves.js';
import type { ShelfPlace } from '../../src/web/parts/shelves/shelf-place.js';
import { consent, entry, signal } from '../support/entries.js';
import { OPENING, openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest({}, { kinds: 'untold' });
});
afterAll(() => shop.close());

const snapshot = () => shop.services.snapshot();
const productAt = (position: number) => snapshot().catalogue.products[position]!;
const positionOf = (name: string) =>
  snapshot().catalogue.products.findIndex((product) => product.name === name);
/** Among the nearest of its category, or called the same. */
const isNear = (named: number, position: number) =>
  isAmongNearest(named, position, snapshot().shop) || isCalledAlike(named, position, snapshot().shop);
const kinship = (named: string, card: string) =>
  kinshipOf({ product: productAt(positionOf(named)).id }, positionOf(card), snapshot().shop);

async function shelvesAfter(place: ShelfPlace, ...pressed: readonly string[]) {
  const log = pressed.map((name, i) =>
    signal('interested', productAt(positionOf(name)).id, OPENING - (9 - i) * MINUTE),
  );
  const visit = readVisit([consent(true, OPENING - 60 * MINUTE), ...log]);
  const wanted = { services: shop.services, snapshot: snapshot(), visit, now: OPENING };
  return (await fillShelves(place, wanted)).shelves;
}

test.each([
  ['Wool felt seat pad', 'Corner reading armchair'],
  ['Piston-fill fountain pen', 'Drafting mechanical pencil'],
  ['Merino running beanie', 'Merino running T-shirt'],
  ['Enamelled five-litre casserole', 'Enamel milk pan'],
  ['Folding canister gas stove', 'Titanium solo pot'],
])('%s is a reason for no %s, but both are of one category', (named, card) => {
  expect(kinship(named, card)).toBe('category');
});

test.each([
  ['ISO 400 black-and-white film', 'ISO 3200 night film'],
  ['Cork yoga block', 'Cork yoga wedge'],
  ['Thousand-piece hedgerow jigsaw', 'Two-thousand-piece atlas jigsaw'],
  ['Hardened D-lock with bracket', 'Frame-mounted ring lock'],
  ['Single-dose espresso grinder', 'Conical burr hand grinder'],
])('%s is a reason for %s', (named, card) => {
  expect(kinship(named, card)).toBe('alike');
});

test.each([
  ['Colour portrait 120 five-pack', 'ISO 400 colour 35 mm film'],
  ['Skylight warming filter, 49 mm', 'Deep red filter, 52 mm'],
  ['High-waisted yoga leggings', 'Maternity yoga leggings'],
])('%s is no reason for %s, which fits something or somebody else', (named, card) => {
  expect(['alike', 'same']).not.toContain(kinship(named, card));
  expect(isNearInCategory(positionOf(named), positionOf(card), snapshot().shop)).toBe(false);
});

test.each([
  ['Twin-lens reflex camera', 'Colour square instant pack'],
  ['Square instant camera', 'Fine-grain ISO 100 120 film'],
  ['Colour square instant pack', 'Super 8 cine camera'],
  ['Colour portrait 120 five-pack', 'Monochrome instant film twin pack'],
  ['Square instant camera', 'Super 8 cine camera'],
])('%s and %s fit nothing in common: neither is a reason for the other', (named, card) => {
  expect([kinship(named, card), kinship(card, named)]).toEqual(['interest', 'interest']);
  expect(isAmongNearest(positionOf(named), positionOf(card), snapshot().shop)).toBe(false);
});

test('what a search found for one kind of camera is no reason for what fits another', () => {
  const found = ['Fine-grain ISO 100 120 film', 'Near-infrared 120 film', 'Two-reel developing tank'];
  const evidence = { product: undefined, found: found.map((name) => productAt(positionOf(name)).id) };
  expect(kinshipOf(evidence, positionOf('ISO 400 black-and-white film'), snapshot().shop)).toBe('interest');
});

test('where little is near, what fills the shelf of a visit fits what was pressed', async () => {
  const shelves = await shelvesAfter({ page: 'home' }, 'Super 8 cine camera');
  const names = shelves.flatMap(({ items }) => items.map(({ position }) => productAt(position).name));
  expect(names).toContain('Super 8 colour cartridge');
  for (const other of ['Square instant camera', 'Colour square instant pack', 'ISO 400 colour 35 mm film'])
    expect(names).not.toContain(other);
});

test("a guitar's own strings say that they go with it, and not that they are of its category", async () => {
  const [home] = await shelvesAfter({ page: 'home' }, 'Parlour acoustic guitar');
  const strings = home!.items.find(
    ({ position }) => productAt(position).name === 'Light phosphor bronze strings',
  );
  expect(explain(strings!).leads[0]).toMatchObject({ type: 'company', companion: { kind: 'Strings' } });
});

async function pageOf(name: string): Promise<string[]> {
  const shelves = await shelvesAfter({ page: 'product', product: productAt(positionOf(name)).id });
  const items = shelves.filter(({ id }) => id === 'page').flatMap((shelf) => shelf.items);
  return items.map(({ position }) => productAt(position).name);
}

test('the page of a roll of 120 shows the others, and no film for another camera', async () => {
  expect((await pageOf('Colour portrait 120 five-pack')).toSorted()).toEqual([
    'Fine-grain ISO 100 120 film',
    'Near-infrared 120 film',
  ]);
});

test.each([
  'Steel step-through city bicycle',
  'Adjustable cake ring',
  'Double-column cash ledger',
  'GPS running watch',
])('the page of %s shows as many of its category as there are places', async (name) => {
  const page = await pageOf(name);
  expect(page).toHaveLength(4);
  for (const one of page)
    expect(productAt(positionOf(one)).category).toBe(productAt(positionOf(name)).category);
});

test.each([
  ['Sprung-arm desk lamp', 'Cordless terrace lamp'],
  ['Swiss roll tin', 'Four-cup Yorkshire pudding tin'],
  ['Birch ply serving tray', 'Brass pocket-emptying tray'],
])('%s and %s are called alike, and are not of one kind by that alone', (named, card) => {
  expect(isOneKind(positionOf(named), positionOf(card), snapshot().shop)).toBe(false);
});

test.each([
  ['Frosted globe LED bulb', 'Jointed steel desk lamp'],
  ['Pocket guitar chord book', 'Campfire ukulele songbook'],
  ['Gritty cactus and succulent mix', 'Potash-rich tomato food'],
  ['Eleven-wire balloon whisk', 'Steel bench scraper'],
])('a word with another sense in another department tells %s from no %s', (named, card) => {
  expect(isApart(positionOf(named), positionOf(card), snapshot().shop)).toBe(false);
});

test('for a chair a chair is nearer than the mat under it', () => {
  const [chair, mat, card] = ['Mesh-back task chair', 'Clear floor chair mat', 'Bent ply desk chair'].map(
    positionOf,
  ) as [number, number, number];
  const { shop } = snapshot();
  expect(nearnessToName(chair, card, shop)).toBeGreaterThan(nearnessToName(mat, card, shop) + 1);
});

test('two rolls of 120 are alike', () => {
  expect(
    isNearInCategory(
      positionOf('Fine-grain ISO 100 120 film'),
      positionOf('Near-infrared 120 film'),
      snapshot().shop,
    ),
  ).toBe(true);
});

test.each([
  ['First socks knitting kit', 'Visible mending sashiko kit'],
  ['First socks knitting kit', 'Boxy camp shirt pattern'],
  ['Waxed cotton dog coat', 'Undercoat rake for dogs'],
])('%s and %s are of one category, and no more', (named, card) => {
  expect(productAt(positionOf(card)).category).toBe(productAt(positionOf(named)).category);
  expect(kinship(named, card)).toBe('interest');
});

describe('a toy', () => {
  test('speaks for no instrument of grown persons, and no instrument for a toy', async () => {
    expect(kinship('Wooden toy piano', 'Slim 88-key stage piano')).toBe('interest');
    expect(kinship('Slim 88-key stage piano', 'Wooden toy piano')).toBe('interest');
    const product = productAt(positionOf('Wooden toy piano')).id;
    for (const place of [{ page: 'home' }, { page: 'product', product }] as const) {
      const shelves = await shelvesAfter(place, 'Wooden toy piano');
      const shown = shelves.filter(({ id }) => id !== 'popular').flatMap(({ items }) => items);
      expect(shown.map(({ position }) => productAt(position).name)).not.toContain('Slim 88-key stage piano');
    }
  });

  test('is for children where its tags say so, and a flower that is fun for them is for anybody', () => {
    const { shop: index } = snapshot();
    const grown = index.audience(positionOf('Slim 88-key stage piano'));
    expect(isForOthers(index.audience(positionOf('Wooden toy piano')), grown)).toBe(true);
    const guessed = [...snapshot().catalogue.products.keys()].filter(
      (position) => index.audience(position).of.size > 0 && index.audience(position).isGuess,
    );
    expect(guessed.length).toBeGreaterThan(0);
    for (const position of guessed) {
      const audience = index.audience(position);
      // What says from what age it is for children is for no grown person.
      expect(isForOthers(audience, grown), productAt(position).name).toBe(audience.saysAge ?? false);
    }
    expect(guessed.some((position) => index.audience(position).saysAge)).toBe(true);
  });
});

test('something new is among the nearest of the category of a thing of the visit, and for the same people', async () => {
  const { shop: index } = snapshot();
  let met = 0;
  for (const fresh of index.newestOrder.slice(0, 150)) {
    const near = index
      .peers(fresh, 'category')
      .filter((one) => one !== fresh && isAmongNearest(one, fresh, index));
    const others = index.peers(fresh, 'department').filter((one) => index.shelf(one) !== index.shelf(fresh));
    const pressed = [...near.slice(0, 1), ...others.slice(0, 2)];
    const [first] = await shelvesAfter({ page: 'home' }, ...pressed.map((one) => productAt(one).name));
    for (const { position, slot } of first?.items ?? []) {
      if (slot.source !== 'new') continue;
      met += 1;
      const named = pressed.filter((one) => index.shelf(one) === index.shelf(position));
      expect(named.some((one) => isNear(one, position))).toBe(true);
      const isForThem = (one: number) => !isForOthers(index.audience(one), index.audience(position));
      expect(named.some(isForThem)).toBe(true);
    }
  }
  expect(met).toBeGreaterThan(0);
}, 60_000);

test('a card that is only of the category of a thing is among the nearest of it', async () => {
  const { shop: index } = snapshot();
  let met = 0;
  for (let position = 5; position < snapshot().catalogue.products.length; position += 29) {
    const shelves = await shelvesAfter({ page: 'home' }, productAt(position).name);
    for (const item of shelves.flatMap(({ items }) => items)) {
      const [lead] = explain(item).leads;
      if (lead.type !== 'signal' || lead.signal.kinship !== 'category') continue;
      met += 1;
      const near =
        isAmongNearest(position, item.position, index) || isNearInCategory(position, item.position, index);
      expect(near, `${productAt(position).name}: ${productAt(item.position).name}`).toBe(true);
    }
  }
  expect(met).toBeGreaterThan(30);
}, 60_000);

test('a mouse for cats is for cats', () => {
  const { shop: index } = snapshot();
  expect([...index.audience(positionOf('Catnip felt mouse')).of]).toEqual(['cat']);
  expect([...index.audience(positionOf('Hamster sand bath jar')).of]).toEqual(['hamster']);
  expect([...index.audience(positionOf('Golden millet sprays')).of]).toEqual(['bird']);
});

test('the page of a product that stands apart shows its own category before its department', async () => {
  const soak = productAt(positionOf('Pine and salt bath soak'));
  const shelves = await shelvesAfter({ page: 'product', product: soak.id });
  const cards = shelves.find(({ id }) => id === 'page')?.items ?? [];
  expect(cards.length).toBeGreaterThan(2);
  for (const { position } of cards) expect(productAt(position).category).toBe(soak.category);
});

test('where the nearest of a product were seen, its page shows the rest of its category before its department', async () => {
  const jigsaws = snapshot().catalogue.products.filter(({ name }) => name.endsWith('jigsaw'));
  const { id: product, category } = productAt(positionOf('Wooden whimsy jigsaw'));
  const seen = jigsaws.flatMap(({ id, name }) => (id === product ? [] : [name]));
  expect(seen.length).toBeGreaterThan(3);
  const [similar] = await shelvesAfter({ page: 'product', product }, ...seen);
  const categories = similar!.items.map(({ position }) => productAt(position).category);
  expect(categories.length).toBeGreaterThan(3);
  expect(new Set(categories)).toEqual(new Set([category]));
});

test('one more of a kind that goes with the product of a page is nothing like it', async () => {
  const complements = complementsOf(snapshot());
  const pen = productAt(positionOf('Piston-fill fountain pen'));
  const kinds = complements.of(positionOf('Piston-fill fountain pen')).map(({ kind }) => kind);
  expect(kinds).toContain('Ink');
  const shelves = await shelvesAfter({ page: 'product', product: pen.id });
  const like = shelves.find(({ id }) => id === 'page')?.items ?? [];
  const names = like.map(({ position }) => productAt(position).name);
  expect(names).toContain("Beginner's fountain pen");
  expect(names).not.toContain('Blue-black iron gall ink');
});

test.each([
  ['Unit building blocks in maple', 'Maple ring baby rattle'],
  ['Floor puzzle of the sea', 'Two-thousand-piece atlas jigsaw'],
])('%s is for others than %s', (named, card) => {
  expect(kinship(named, card)).toBe('interest');
});

test('blocks are not for others than a rattle, though a rattle is for others than blocks', () => {
  const [rattle, blocks] = ['Maple ring baby rattle', 'Unit building blocks in maple'].map(positionOf);
  const { shop: index } = snapshot();
  expect(isApart(rattle!, blocks!, index)).toBe(false);
  expect(isApart(blocks!, rattle!, index)).toBe(true);
});

test('a form tells of no category: a book of piano lessons is none for a guitar', () => {
  expect(kinship('Pocket guitar chord book', 'First-hour piano book')).toBe('interest');
});

test('of a category, what shares a word comes before what is only as like: plectrums beside a tuner, and no fuzz pedal', async () => {
  const did = (kind: 'view' | 'interested', name: string, ago: number) =>
    signal(kind, productAt(positionOf(name)).id, OPENING - ago * MINUTE);
  const visit = readVisit([
    consent(true, OPENING - 60 * MINUTE),
    did('view', 'Mahogany concert ukulele', 3),
    did('view', 'Pocket guitar chord book', 2),
    did('interested', 'Clip-on chromatic tuner', 1),
  ]);
  const wanted = { services: shop.services, snapshot: snapshot(), visit, now: OPENING };
  const { shelves } = await fillShelves({ page: 'home' }, wanted);
  const names = shelves.flatMap(({ items }) => items.map(({ position }) => productAt(position).name));
  expect(names).toContain('Mixed plectrum tin');
  expect(names).not.toContain('Germanium fuzz pedal');
});

test('a card that a search only led to is named for a look that is as near', async () => {
  const [cans, lick, tipi, hammock] = [
    'Sardine supper cat tins',
    'Grow-your-own cat grass',
    'Canvas cat tipi',
    'Suction-cup window hammock',
  ].map(positionOf) as [number, number, number, number];
  const found = [cans, lick].map((position) => productAt(position).id);
  const meaning = await shop.meaningOf('cat food for indoor cats');
  const visit = readVisit([
    consent(true, OPENING - 60 * MINUTE),
    signal('view', productAt(tipi).id, OPENING - 9 * MINUTE),
    entry({ type: 'search', meaning: toCompact(meaning), found }, OPENING - MINUTE),
  ]);
  const wanted = { services: shop.services, snapshot: snapshot(), visit, now: OPENING };
  const { shelves } = await fillShelves({ page: 'home' }, wanted);
  const card = shelves.flatMap(({ items }) => items).find(({ position }) => position === hammock);
  const [lead] = explain(card!).leads;
  expect(lead.type === 'signal' && lead.signal.product).toBe(productAt(tipi).id);
});
