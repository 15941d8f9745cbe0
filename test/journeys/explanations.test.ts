import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explain } from '../../src/recommendations/reasons/explanation.js';
import type { SessionId } from '../../src/sessions/session-log.js';
import { readVisit } from '../../src/visits/visit.js';
import { fillShelves } from '../../src/web/parts/shelves/fill-shelves.js';
import { type Change, personal, phraseIn, type Trial, tryChanges, tryRemovals } from '../support/removals.js';
import { sessionOf } from '../support/session-of.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { THOROUGH } from '../support/thorough.js';
import type { Seen, SeenCard } from './seen.js';
import { type Simulated, simulate } from './simulated-visit.js';

/** Enough for a thousand removals that are tried first, and for thirty. */
const VISITS = THOROUGH ? 320 : 10;
/** Visits of which accounts of cards are read and put to the test. */
const ACCOUNTS = THOROUGH ? 60 : 7;
/** Visits of some thirty pages each. */
const PATIENCE = THOROUGH ? 1_800_000 : 480_000;

let shop: ShopUnderTest;
const found = {
  cards: 0,
  trials: [] as Trial[],
  changes: [] as Change[],
  unseen: [] as string[],
  hidden: [] as string[],
  deviations: [] as number[],
  /** What the shares of each account that was read add up to, percent. */
  shares: [] as number[],
};

beforeAll(async () => {
  shop = await openShopUnderTest();
  for (let seed = 1; seed <= VISITS; seed++) {
    const simulated = await simulate(shop, seed);
    const home = await simulated.visit.see('/');
    const interests = await simulated.visit.see('/interests');
    const shown = personal(home).flatMap((shelf) => shelf.cards);
    const about = (list: readonly SeenCard[]) =>
      list.map(({ name, reason }) => `visit ${seed}: ${name}, ${reason}`);
    found.cards += shown.length;
    found.hidden.push(...about(home.cards.filter(({ id }) => simulated.hidden.has(id))));
    found.unseen.push(...about(shown.filter((card) => !isShown(card, interests))));
    found.deviations.push(...(await deviationsOn(home, simulated)));
    for (const path of seed <= ACCOUNTS ? ['/', `/products/${home.cards[0]?.id}`] : []) {
      const { trials, shares } = await tryRemovals(simulated, path, seed);
      found.trials.push(...trials);
      found.shares.push(...shares);
    }
    found.changes.push(...(await tryChanges(simulated, seed)));
  }
}, PATIENCE);
afterAll(() => shop.close());

describe(`over ${VISITS} visits`, () => {
  test('what a score is made of adds up to it', () => {
    expect(found.deviations.length).toBe(found.cards);
    expect(Math.max(...found.deviations)).toBeLessThan(1e-6);
  });

  test('what Why says of removing an interest is what removing it does', () => {
    expect(found.trials.length).toBeGreaterThan(3 * ACCOUNTS);
    expect(found.trials.filter((one) => one.predicted !== one.happened)).toEqual([]);
  });

  test('what is said to leave and to come if an interest is removed is what then leaves and comes', () => {
    const moved = found.changes.filter(({ happened }) => happened.leaves.length + happened.comes.length > 0);
    console.log(`${found.changes.length} removals tried first, ${moved.length} of which change the shelf`);
    expect(found.changes.length).toBeGreaterThan(THOROUGH ? 1_000 : 30);
    expect(moved.length).toBeGreaterThan(VISITS);
    expect(found.changes.map(({ where, predicted }) => ({ where, ...predicted }))).toEqual(
      found.changes.map(({ where, happened }) => ({ where, ...happened })),
    );
  });

  test('a product leaves or falls without the interest that its reason names', () => {
    const named = found.trials.filter((trial) => trial.named);
    const gaveWay = named.filter((trial) => trial.gaveWay).length / named.length;
    console.log(
      `${ACCOUNTS} visits, ${found.cards} cards, ${found.trials.length} removals: ` +
        `${(100 * gaveWay).toFixed(1)} % of ${named.length} products left or fell without the interest they name`,
    );
    // What goes with a thing names no interest.
    expect(named.length).toBeGreaterThan(ACCOUNTS / 2);
    expect(gaveWay).toBeGreaterThanOrEqual(0.95);
  });

  test('the shares on Why add up to a hundred on every page', () => {
    expect(found.shares.length).toBeGreaterThan(3 * ACCOUNTS);
    expect(found.shares.filter((sum) => sum !== 100)).toEqual([]);
  });

  test('no hidden product is on a shelf', () => {
    expect(found.hidden).toEqual([]);
  });

  test('a reason names nothing that the page of interests does not show', () => {
    expect(found.unseen).toEqual([]);
  });
});

/** Whether everything a reason names stands on the page of interests too. */
function isShown(card: SeenCard, interests: Seen): boolean {
  const phrase = phraseIn(card);
  const [, goesWith, words] = /^Goes with (.+?)(?:, meant by “(.+)”)?$/i.exec(card.reason) ?? [];
  if (words !== undefined) return interests.interests.some(({ label }) => label === words);
  if (goesWith !== undefined)
    return interests.interests.some(({ why }) => why.some((line) => line.includes(goesWith)));
  // The title of a shelf of typed words says why its cards are there.
  if (phrase === undefined)
    return /^(?:|One of the catalogue’s best sellers|New in the shop since \d+ \w+)$/.test(card.reason);
  // All that a search found stands in one line there.
  const search = /^a search of yours found (.*)$/.exec(phrase)?.[1];
  const isSaid = (line: string) =>
    search === undefined
      ? line.startsWith(phrase)
      : line.startsWith('a search of yours found ') && line.includes(search);
  return interests.interests.some(({ why }) => why.some((line) => isSaid(line.toLowerCase())));
}

/** How far each score on the home page is from the sum of its parts, as a contribution and as it is told. */
async function deviationsOn(home: Seen, { visit }: Simulated): Promise<number[]> {
  const { services } = shop;
  const { entries } = await services.sessionLog.read(sessionOf(visit.cookie()) as SessionId, shop.now());
  const wanted = { services, snapshot: services.snapshot(), visit: readVisit(entries), now: shop.now() };
  const filled = await fillShelves({ page: 'home' }, wanted);
  // Until an interest has shelves, the home page shows shelves of its own.
  const shelves = filled.shelves.some(({ id }) => id === 'visit') ? filled.shelves : [];
  const { products } = services.snapshot().catalogue;
  const ids = shelves.map(({ items }) => items.map(({ position }) => products[position]?.id));
  expect(personal(home).map(({ cards }) => cards.map(({ id }) => id))).toEqual(ids);
  return shelves
    .flatMap(({ items }) => items)
    .map((item) => {
      const { interests, aversions, shop: own } = explain(item);
      const parts = [...interests.flatMap(({ signals }) => signals), ...aversions, ...own];
      const told = Math.abs(sumOf(parts) - item.score);
      return Math.max(told, Math.abs(sumOf(item.contributions) - item.score));
    });
}

const sumOf = (parts: readonly { readonly value: number }[]) =>
  parts.reduce((sum, part) => sum + part.value, 0);
