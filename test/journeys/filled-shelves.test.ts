import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProductId } from '../../src/catalog/product.js';
import { shelvesForVisit } from '../../src/recommendations/for-visit.js';
import { explain } from '../../src/recommendations/reasons/explanation.js';
import { toCompact } from '../../src/sessions/compact-vector.js';
import { MINUTE } from '../../src/time/clock.js';
import { readVisit } from '../../src/visits/visit.js';
import { HOME } from '../../src/web/parts/shelves/fill-shelves.js';
import { consent, entry, signal } from '../support/entries.js';
import { OPENING, openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest({}, { kinds: 'untold' });
});
afterAll(() => shop.close());

async function home(...log: ReturnType<typeof entry>[]) {
  const { shop: index, soldOut } = shop.services.snapshot();
  const visit = readVisit([consent(true, OPENING - 60 * MINUTE), ...log]);
  return shelvesForVisit(visit, index, OPENING, HOME, soldOut);
}

const productAt = (position: number) => shop.services.snapshot().catalogue.products[position]!;

function named(name: string) {
  return shop.services.snapshot().catalogue.products.find((one) => one.name === name)!;
}

const interestedIn = (name: string) => signal('interested', named(name).id, OPENING - MINUTE);

describe('a press on something that nothing in the shop is clearly like', () => {
  test.each(['Lidded butter dish', 'Half-hour sand timer', 'Wool felt chair pads', 'Tweed draught excluder'])(
    'fills a shelf from the category of %s',
    async (name) => {
      const { shelves } = await home(interestedIn(name));
      const [first] = shelves;
      expect(first?.id).toBe('visit');
      expect(first!.items.length).toBeGreaterThanOrEqual(2);
      for (const item of first!.items) {
        const [lead] = explain(item).leads;
        if (lead.type !== 'signal') continue;
        const { category, department } = productAt(item.position);
        const of = named(name);
        if (lead.signal.kinship === 'category') expect(category).toBe(of.category);
        if (lead.signal.kinship === 'department') expect(department).toBe(of.department);
      }
    },
  );

  test('and a visit of one interest has one shelf of it', async () => {
    for (const name of ['Lidded butter dish', 'Rolled leather dog collar', 'Light phosphor bronze strings']) {
      const { shelves, signature } = await home(interestedIn(name));
      expect(signature.interests).toHaveLength(1);
      expect(shelves.map(({ id }) => id)).toEqual(['visit']);
    }
  });
});

test('the shelf of a search holds what it found, and nothing that is like that', async () => {
  const found = ['Two-storey rabbit hutch', 'Wire hay rack basket', 'Soft paper pet bedding'].map(
    (name) => named(name).id,
  );
  const { shelves } = await home(
    entry({ type: 'search', meaning: new Uint8Array(384), found }, OPENING - MINUTE),
  );
  const spoken = shelves.flatMap(({ items }) =>
    items
      .filter((item) => explain(item).leads[0].type === 'signal')
      .map(({ position }) => productAt(position).id),
  );
  expect(spoken.length).toBeGreaterThan(1);
  for (const id of spoken) expect(found).toContain(id);
});

test('peanut butter for dogs is an interest in dogs alone, and no reason for what is for cats', async () => {
  const { shelves, signature } = await home(interestedIn('Peanut butter for dogs'));
  expect(signature.interests.map(({ label }) => label)).toHaveLength(1);
  for (const item of shelves.flatMap(({ items }) => items)) {
    const [lead] = explain(item).leads;
    if (lead.type === 'signal' && lead.signal.kinship === 'alike')
      expect(productAt(item.position).category).toBe(named('Peanut butter for dogs').category);
  }
});

test('what is new on the shelf of a visit belongs to an interest of it, which gives it more than its sales do', async () => {
  const { catalogue, shop: index } = shop.services.snapshot();
  for (const position of catalogue.products.keys()) {
    if (position % 53 !== 0) continue;
    const { shelves, signature } = await home(
      signal('interested', catalogue.products[position]!.id as ProductId, OPENING - MINUTE),
    );
    const about = new Set(signature.interests.map(({ id }) => id as string));
    for (const item of shelves[0]?.items ?? []) {
      if (item.slot.source !== 'new') continue;
      const segments = index.memberships(item.position).map(({ segment }) => index.segments[segment]!.id);
      expect(segments.some((id) => about.has(`segment:${id}`))).toBe(true);
      const { interests, shop: own } = explain(item);
      const sales = own.find(({ source }) => source === 'popular')?.value ?? 0;
      expect(interests[0]!.value).toBeGreaterThan(sales);
    }
  }
});

describe('an interest in own words', () => {
  async function meant(text: string) {
    const { shop: index } = shop.services.snapshot();
    const meaning = await shop.meaningOf(text);
    const { meant: sure, perhaps = new Map() } = index.typed(text, toCompact(meaning));
    const best = [...sure, ...perhaps].toSorted(([, a], [, b]) => b.likeness - a.likeness);
    return best.map(([position]) => ({ ...productAt(position), isSure: sure.has(position) }));
  }

  test('holds what its name, tags or shelf call so', async () => {
    expect((await meant('picnic')).map(({ name }) => name)).toContain('Waxed-back picnic blanket');
    expect((await meant('stars')).map(({ name }) => name)).toContain('Northern sky planisphere');
    const plants = await meant('houseplants');
    expect(plants.filter(({ category }) => category === 'Houseplants').length).toBeGreaterThan(10);
    expect(plants.slice(0, 8).every(({ isSure }) => isSure)).toBe(true);
    expect((await meant('new puppy')).map(({ name }) => name)).toContain('Puppy teething bone');
  });

  test.each([
    ['running in the hills', 'Running'],
    ['marathon training', 'Running'],
    ['bath time', 'Skincare & bath'],
    ['learning guitar', 'Music'],
  ])('perhaps holds what leads a search for it: %s', async (text, department) => {
    const found = await meant(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]?.department).toBe(department);
    expect(found[0]?.isSure).toBe(text === 'learning guitar');
  });

  test('surely holds nothing of a figure of speech, and nothing of what the shop has not', async () => {
    for (const text of ['keeping the draughts out', 'car insurance', 'Swiss cheese'])
      expect((await meant(text)).some(({ isSure }) => isSure)).toBe(false);
  });

  test.each([
    ['sleeping better', 'Silk and flax eye pillow'],
    ['cosy evenings', 'Beeswax pillar candle'],
  ])('a mood is a guess at what shops have for it: %s', async (text, guess) => {
    const found = await meant(text);
    expect(found.some(({ isSure }) => isSure)).toBe(false);
    expect(found.map(({ name }) => name)).toContain(guess);
  });
});

const namesOf = (items: readonly { position: number }[] = []) =>
  items.map(({ position }) => productAt(position).name);

const didAt = (kind: 'interested' | 'save' | 'view', name: string, minutes: number) =>
  signal(kind, named(name).id, OPENING - minutes * MINUTE);

test.each([
  ['Round bouclé cushion', 'save', 'Hardwall picture hooks'],
  ['Roll-up leather backgammon', 'interested', 'Mushroom wood picture book'],
] as const)('a press on %s has three cards beside another interest', async (name, kind, other) => {
  const { shelves } = await home(
    signal('interested', named(name).id, OPENING - 3 * MINUTE),
    signal(kind, named(other).id, OPENING - MINUTE),
  );
  const items = shelves.find(({ id }) => id === 'visit')?.items ?? [];
  const ofIt = items.filter(({ position }) => productAt(position).category === named(name).category);
  expect(ofIt.length, namesOf(items).join('; ')).toBeGreaterThanOrEqual(3);
});

test('a pattern is no reason for one of another craft', async () => {
  const { shelves } = await home(interestedIn('Fair Isle yoke jumper pattern'));
  const names = namesOf(shelves[0]?.items);
  expect(names).toContain('Ribbed beanie knitting kit');
  for (const other of ['Everyday wrap dress pattern', 'Boxy camp shirt pattern'])
    expect(names).not.toContain(other);
});

test.each([
  ['Tall walnut pepper mill', 'At the table', ['Enamel milk pan', "Twenty-centimetre cook's knife"]],
  ['Double-nine dominoes', 'Card & dice games', ['Magnetic travel chess', 'Maple and walnut chess set']],
  [
    'Campfire ukulele songbook',
    'Sheet music & practice',
    ['Parlour acoustic guitar', 'Belt-drive turntable'],
  ],
] as const)(
  'a press on %s has a card beside looks at other things of its interest',
  async (pressed, category, looks) => {
    const { shelves } = await home(
      didAt('interested', pressed, 9),
      ...looks.map((name, i) => didAt('save', name, 6 - i)),
    );
    const reasons = shelves.flatMap(({ items }) => items).map(explain);
    const own = reasons.filter(
      ({ leads: [lead] }) => lead.type === 'signal' && lead.signal.product === named(pressed).id,
    );
    expect(own.length).toBeGreaterThan(0);
    expect(namesOf(shelves[0]?.items).length).toBeLessThanOrEqual(HOME.places);
    expect(shelves[0]?.items.some(({ position }) => productAt(position).category === category)).toBe(true);
  },
);
