import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signatureOf } from '../../src/interests/signature.js';
import { candidates } from '../../src/recommendations/candidates/candidates.js';
import { complementsOf } from '../../src/recommendations/complements/of-shop.js';
import { claimed } from '../../src/recommendations/placement/claims.js';
import { visitShelf } from '../../src/recommendations/placement/visit-shelf.js';
import { rank, ranking } from '../../src/recommendations/scores/ranking.js';
import { toCompact } from '../../src/sessions/compact-vector.js';
import { MINUTE } from '../../src/time/clock.js';
import type { CompactVector, Entry, EntryId } from '../../src/visits/entry.js';
import { excludedBy } from '../../src/visits/excluded.js';
import { readVisit } from '../../src/visits/visit.js';
import { fillShelves } from '../../src/web/parts/shelves/fill-shelves.js';
import { de } from '../../src/wording/de/index.js';
import { en } from '../../src/wording/en/index.js';
import { consent, remove, signal } from '../support/entries.js';
import { scriptedVisit } from '../support/scripted-visits.js';
import { OPENING, openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { shopper, textOf } from '../support/shopper.js';

const VISITS = 60;
const PLACES = 8;

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest({}, { kinds: 'untold' });
  for (const text of WORDS) {
    const meaning = await shop.meaningOf(text);
    meanings.set(text, toCompact(meaning));
  }
});
afterAll(() => shop.close());

/** The home page's shelves after a log, and how many places of the visit's an interest holds. */
async function homeAfter(log: readonly Entry[]) {
  const { services } = shop;
  const wanted = { services, snapshot: services.snapshot(), visit: readVisit(log), now: OPENING };
  const { signature, shelves } = await fillShelves({ page: 'home' }, wanted);
  const items = shelves.find(({ id }) => id === 'visit')?.items ?? [];
  const heldBy = (interest: string) => items.filter(({ slot }) => slot.source === interest).length;
  return { signature, shelves, items, heldBy };
}

/** Whether an interest could fill one place more of the visit's shelf than it holds. */
async function couldHoldMore(log: readonly Entry[]) {
  const snapshot = shop.services.snapshot();
  const { shop: index, soldOut } = snapshot;
  const visit = readVisit(log);
  const signature = signatureOf(visit, index, OPENING);
  const products = [...excludedBy(visit)].flatMap((id) => index.position(id) ?? []);
  const exclude = new Set([...soldOut, ...products]);
  const found = await candidates(signature, [], { exclude }, index);
  const positions = found.map(({ position }) => position);
  const ranked = rank(ranking(signature, [], index), positions, index);
  const claims = claimed(found, ranked, index);
  const room = {
    exclude,
    unnamed: exclude,
    among: undefined,
    resting: new Set<number>(),
    claims,
    complements: complementsOf(snapshot),
  };
  return visitShelf(signature, PLACES, ranked.ranking, room, index).supplies.hasRoom;
}

const scripted = (seed: number) => {
  const { products, departments } = shop.services.snapshot().catalogue;
  return scriptedVisit(seed, { products, departments, searches: new Map() }, OPENING);
};

/** Words that mean few things here, one visit in six. */
const WORDS = [
  'chess',
  'astronomy',
  'matcha',
  'vinyl',
  'puncture',
  'bees',
  'chilli',
  'piano',
  'darning',
  'beard',
];
const meanings = new Map<string, CompactVector>();

const withWords = (log: readonly Entry[], text: string | undefined): readonly Entry[] => {
  const meaning = text === undefined ? undefined : meanings.get(text);
  if (text === undefined || meaning === undefined) return log;
  return [...log, { type: 'phrase', text, meaning, id: `words-${text}` as EntryId, at: OPENING - MINUTE }];
};

const did = (...deeds: readonly (readonly ['interested' | 'save', string])[]) => [
  consent(true, OPENING - 60 * MINUTE),
  ...deeds.map(([kind, product], i) => signal(kind, product, OPENING - (9 - i) * MINUTE)),
];

/** Interests that alone would have a shelf, and on this page have neither a place nor a shelf. */
async function passedOver(log: readonly Entry[]): Promise<string[]> {
  const { signature, shelves, heldBy } = await homeAfter(log);
  const missing: string[] = [];
  for (const { id, label } of signature.interests) {
    if (heldBy(id) > 0 || shelves.some((shelf) => shelf.id === id)) continue;
    const others = signature.interests.filter((other) => other.id !== id);
    const alone = await homeAfter([...log, ...others.map((other) => remove(other.id, OPENING))]);
    if (alone.items.length > 0) missing.push(label);
  }
  return missing;
}

describe(`over ${VISITS} visits of two to four interests`, () => {
  test('none that alone would have a shelf is passed over', async () => {
    for (let seed = 1; seed <= VISITS; seed++)
      expect(await passedOver(scripted(seed)), `visit ${seed}`).toEqual([]);
  }, 120_000);

  test('a stronger one has as many places as a weaker one, or can fill no more', async () => {
    let compared = 0;
    for (let seed = 1; seed <= VISITS; seed++) {
      const log = scripted(seed);
      const { signature, heldBy } = await homeAfter(log);
      const hasRoom = await couldHoldMore(log);
      for (const [i, strong] of signature.interests.entries())
        for (const weak of signature.interests.slice(i + 1)) {
          compared += 1;
          if (strong.strength === weak.strength || heldBy(strong.id) >= heldBy(weak.id)) continue;
          expect(hasRoom(strong.id, heldBy(strong.id)), `visit ${seed}: ${strong.label}`).toBe(false);
        }
    }
    expect(compared).toBeGreaterThan(2 * VISITS);
  }, 120_000);

  test('what is said of the places is so', async () => {
    const said = new Map<string, number>();
    for (const log of [...Array(VISITS).keys()].map((i) => withWords(scripted(i + 1), WORDS[i]))) {
      const { signature, shelves, items, heldBy } = await homeAfter(log);
      const ids = signature.interests.map(({ id }) => id);
      for (const { slot } of items) {
        if (!slot.holding) {
          expect(slot.source).toBe('new');
          continue;
        }
        const { byShare, cause } = slot.holding;
        said.set(cause, (said.get(cause) ?? 0) + 1);
        const held = heldBy(slot.source);
        if (cause === 'share') expect(Math.abs(held - byShare)).toBeLessThanOrEqual(1);
        else expect(held).not.toBe(byShare);
        if (cause === 'oneEach') expect(held).toBe(1);
        if (cause === 'short') expect(held).toBeLessThan(byShare);
        // A part of the shop is never said to have nothing more: only typed words are.
        if (cause === 'short') expect(slot.source).toMatch(/^phrase:/);
        // Who found nothing more has no shelf with more below.
        if (cause === 'short') expect(shelves.map(({ id }) => id)).not.toContain(slot.source);
        if (cause !== 'othersShort') continue;
        expect(held).toBeGreaterThan(byShare);
        // Those that are named could fill none more, and are none that stand as full as their share says.
        const { short = [] } = slot.holding;
        expect(short.length).toBeGreaterThan(0);
        for (const id of short) expect((await couldHoldMore(log))(id, heldBy(id)), id).toBe(false);
        expect(short.every((id) => id.startsWith('phrase:'))).toBe(true);
        // Somebody could not fill the places that this one has.
        const hasRoom = await couldHoldMore(log);
        expect(ids.some((id) => id !== slot.source && !hasRoom(id, heldBy(id)))).toBe(true);
      }
    }
    expect([...said.keys()]).toEqual(expect.arrayContaining(['share', 'othersShort', 'short']));
  }, 120_000);
});

test.each([
  [
    ['interested', 'the-long-allotment-cd'],
    ['interested', 'fine-touch-up-brushes'],
    ['save', 'applewood-gnawing-sticks'],
  ],
  [
    ['interested', 'single-stem-bud-vase'],
    ['interested', 'folding-ten-litre-water-carrier'],
    ['save', 'insulated-air-mattress'],
  ],
  [
    ['interested', 'leaning-bamboo-towel-ladder'],
    ['interested', 'rope-quoits-set'],
    ['save', 'rope-nappy-caddy-basket'],
  ],
  [
    ['interested', 'children-s-hedgehog-cycle-helmet'],
    ['interested', 'wooden-toy-piano'],
    ['save', 'peg-hammer-bench'],
  ],
] as const)('two others do not crowd out an interest: %s, %s and %s', async (...deeds) => {
  const log = did(...deeds);
  const { signature, heldBy } = await homeAfter(log);
  expect(signature.interests.length).toBeGreaterThanOrEqual(3);
  for (const { id, label } of signature.interests) expect(heldBy(id), label).toBeGreaterThanOrEqual(1);
});

test('Why says of four equal presses how many places their shares would give, in both languages', async () => {
  const visitor = shopper(shop.app);
  for (const product of [
    'red-amaryllis-gift-bulb',
    'closed-comb-safety-razor',
    'wooden-whimsy-jigsaw',
    'enamelled-five-litre-casserole',
  ]) {
    await visitor.open(`/products/${product}`);
    await visitor.press('Interested');
  }
  await visitor.open('/');
  const links = [...visitor.page.text.matchAll(/href="(\/why\/[^"]+shelf=visit[^"]*)"/g)];
  const pages = [...new Set(links.map(([, address]) => address!.replaceAll('&amp;', '&')))];
  expect(pages).toHaveLength(PLACES);
  const texts: string[] = [];
  for (const page of pages) {
    await visitor.open(page);
    texts.push(textOf(visitor.page.text));
  }
  // A quarter of eight places is two, and of the seven beside something new nearly two.
  const told = texts.map(
    (text) => /holds (\d) of the 8 places([^.]*\.(?: Its strength beside[^.]*\.)?)/.exec(text) ?? [],
  );
  const hasNew = texts.some((text) => text.includes(en.why.slotNew));
  for (const [at, text] of texts.entries())
    if (told[at]?.[1] !== undefined) expect(text.includes(en.why.newBeside)).toBe(hasNew);
  for (const [, held, then] of told) {
    if (held === '2')
      expect(then).toBe(': that is its share of what you did, what you did last counting most.');
    if (Number(held) > 2)
      expect(then).toMatch(
        /^(?:\.|: more than its share of what you did, because nothing more was near enough to [^.]+\.)$/,
      );
  }
  expect(told.filter(([, held]) => held === '2').length).toBeGreaterThan(2);
  const holding = { byShare: 2, cause: 'othersShort', short: 'Candles and “cosiness”' } as const;
  expect(en.why.slotInterest('Puzzles', 3, 8, holding)).toBe(
    'Puzzles holds 3 of the 8 places: more than its share of what you did, because nothing more was near enough to Candles and “cosiness”.',
  );
  expect(de.why.slotInterest('Puzzles', 3, 8, holding)).toBe(
    'Puzzles bekommt 3 von 8 Plätzen: mehr als sein Anteil an dem, was du getan hast, weil zu Candles and “cosiness” nichts weiter nah genug war.',
  );
  expect(en.why.slotInterest('Puzzles', 3, 8, { ...holding, hasTurnedDown: true })).toMatch(
    /near enough to Candles and “cosiness”, apart from what you turned down and what is like it\.$/,
  );
  expect(de.why.slotInterest('Puzzles', 3, 8, { ...holding, hasTurnedDown: true })).toMatch(
    /nah genug war, von Abgelehntem und Ähnlichem abgesehen\.$/,
  );
  const unexplained = { byShare: 2, cause: 'otherwise' } as const;
  expect(en.why.slotInterest('Puzzles', 1, 4, unexplained)).toBe('Puzzles holds 1 of the 4 places.');
  expect(de.why.slotInterest('Puzzles', 1, 4, unexplained)).toBe('Puzzles bekommt 1 von 4 Plätzen.');
});

test('the interest that is strongest leads the shelf of the visit where it has a card', async () => {
  const products = shop.services.snapshot().catalogue.products;
  const at = (id: string, ago: number, kind: 'view' | 'interested') =>
    signal(kind, products.find((one) => one.id === id)!.id, OPENING - ago * MINUTE);
  const log = [
    consent(true, OPENING - 60 * MINUTE),
    at('washed-ethiopian-filter-coffee', 9, 'view'),
    at('porcelain-cone-dripper', 8, 'view'),
    at('two-stem-moth-orchid', 7, 'view'),
    at('folding-meditation-bench', 6, 'interested'),
  ];
  const { signature, items } = await homeAfter(log);
  expect(items[0]?.slot.source).toBe(signature.interests[0]?.id);
});

/** A log of looks at things of two categories, the second of them twice as often. */
function looksAt(count: number): Entry[] {
  const { products } = shop.services.snapshot().catalogue;
  const of = (category: string) => products.filter((one) => one.category === category);
  const [first, second] = [of('Yarn & needles'), of('Houseplants')];
  const looked = Array.from({ length: count }, (_, i) => (i % 3 === 0 ? first : second)[i]);
  const known = looked.flatMap((one) => (one ? [one.id] : []));
  return [
    consent(true, OPENING - 90 * MINUTE),
    ...known.map((id, i) => signal('view', id, OPENING - (60 - i) * MINUTE)),
  ];
}

test('of an interest the best-scored card stands first', async () => {
  const { items } = await homeAfter(looksAt(9));
  const own = new Map<string, number[]>();
  for (const { slot, score } of items) own.set(slot.source, [...(own.get(slot.source) ?? []), score]);
  expect(own.size).toBeGreaterThan(1);
  for (const scores of own.values()) expect(scores).toEqual(scores.toSorted((a, b) => b - a));
});

test('scores divide and order the places of a visit of many more things than there are places', async () => {
  const { items, signature, heldBy } = await homeAfter(looksAt(18));
  const scores = items.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  const causes = items.flatMap(({ slot }) => slot.holding?.cause ?? []);
  expect(new Set(causes)).toEqual(new Set(['score']));
  for (const { id, label } of signature.interests) expect(heldBy(id), label).toBeGreaterThanOrEqual(1);
  const few = await homeAfter(looksAt(9));
  expect(few.items.map(({ slot }) => slot.holding?.cause)).not.toContain('score');
});
