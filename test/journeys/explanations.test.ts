import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explain } from '../../src/recommendations/explanation.js';
import type { SessionId } from '../../src/sessions/session-log.js';
import { readVisit } from '../../src/visits/visit.js';
import { fillShelves } from '../../src/web/parts/fill-shelves.js';
import { en } from '../../src/wording/en/index.js';
import { sessionOf } from '../support/session-of.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { THOROUGH } from '../support/thorough.js';
import type { Seen, SeenCard, SeenShelf } from './seen.js';
import { type Simulated, simulate } from './simulated-visit.js';
import { all, named, said, withClass } from './visitors/document.js';

const VISITS = THOROUGH ? 60 : 20;
/** Cards of a page whose whole account is read and put to the test. */
const CARDS_TRIED = 2;
/** Visits of some thirty pages each. */
const PATIENCE = 240_000;

let shop: ShopUnderTest;
const found = {
  cards: 0,
  trials: [] as Trial[],
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
    found.trials.push(...(await tryRemovals(simulated, '/', seed)));
    found.trials.push(...(await tryRemovals(simulated, `/products/${home.cards[0]?.id}`, seed)));
  }
}, PATIENCE);
afterAll(() => shop.close());

describe(`over ${VISITS} visits`, () => {
  test('what a score is made of adds up to it', () => {
    expect(found.deviations.length).toBe(found.cards);
    expect(Math.max(...found.deviations)).toBeLessThan(1e-6);
  });

  test('what Why says of removing an interest is what removing it does', () => {
    expect(found.trials.length).toBeGreaterThan(3 * VISITS);
    expect(found.trials.filter((one) => one.predicted !== one.happened)).toEqual([]);
  });

  test('a product leaves or falls without the interest that its reason names', () => {
    const named = found.trials.filter((trial) => trial.named);
    const gaveWay = named.filter((trial) => trial.gaveWay).length / named.length;
    console.log(
      `${VISITS} visits, ${found.cards} cards, ${found.trials.length} removals: ` +
        `${(100 * gaveWay).toFixed(1)} % of ${named.length} products left or fell without the interest they name`,
    );
    expect(named.length).toBeGreaterThan(VISITS);
    expect(gaveWay).toBeGreaterThanOrEqual(0.95);
  });

  test('the shares on Why add up to a hundred on every page', () => {
    expect(found.shares.length).toBeGreaterThan(3 * VISITS);
    expect(found.shares.filter((sum) => sum !== 100)).toEqual([]);
  });

  test('no hidden product is on a shelf', () => {
    expect(found.hidden).toEqual([]);
  });

  test('a reason names nothing that the page of interests does not show', () => {
    expect(found.unseen).toEqual([]);
  });
});

/** What *Why* says of one interest. */
interface Account {
  readonly label: string;
  readonly prediction: string;
  readonly removal: string;
  /** What it says of the signals behind it. */
  readonly signals: readonly string[];
}

function accountsOf({ page }: Seen): Account[] {
  return all(page, withClass('why-part')).flatMap((part) => {
    const weight = all(part, named('form'))[0]?.attribs.action;
    const without = all(part, named('p'))
      .map(said)
      .find((line) => line.startsWith('Without '));
    if (weight === undefined || without === undefined) return [];
    const label = /^Less of this interest: (.*)$/.exec(said(all(part, named('button'))[0]!))?.[1] ?? '';
    return [
      {
        label,
        prediction: withoutLabel(without, label),
        removal: weight.replace(/weight$/, 'removal'),
        signals: all(part, named('li')).map(said),
      },
    ];
  });
}

/** The sum of all shares that an account shows; what is less than one per cent adds none. */
function sharesOn({ page }: Seen): number {
  const shares = all(page, withClass('why-share')).map(said);
  return shares.reduce((sum, share) => sum + (share === en.why.share(0) ? 0 : Number.parseInt(share, 10)), 0);
}

/** Shelves made for this visit: the shop's own say nothing of why. */
const personal = ({ shelves }: Seen) => shelves.filter(({ cards }) => cards.some(({ why }) => why !== ''));

/** What became of a card: its place on the shelf, from 1; 0 where it is not on it; undefined where the shelf is gone. */
interface Fate {
  readonly place: number | undefined;
  /** The other shelf of the page that it stands on, and its place there. */
  readonly elsewhere: { readonly title: string; readonly place: number } | undefined;
}

function fateOf(seen: Seen, { id }: SeenShelf, card: string): Fate {
  const placeOn = (shelf: SeenShelf) => shelf.cards.findIndex((one) => one.id === card) + 1;
  const shelves = personal(seen);
  const same = shelves.find((one) => one.id === id);
  const other = shelves.find((one) => one.id !== id && placeOn(one) > 0);
  return {
    place: same && placeOn(same),
    elsewhere: other && { title: other.title, place: placeOn(other) },
  };
}

/** The same in words, as *Why* puts it. */
function inWords(before: number, { place, elsewhere }: Fate): string {
  if (place === before) return `it would keep place ${before}.`;
  if (place)
    return `${place < before ? 'others would stand back, and ' : ''}it would go from place ${before} to place ${place}.`;
  if (elsewhere) return `it would be on the shelf “${elsewhere.title}”, at place ${elsewhere.place}.`;
  return place === undefined ? 'this shelf would be gone.' : 'this product would leave the shelf.';
}

interface Trial {
  readonly where: string;
  readonly predicted: string;
  readonly happened: string;
  /** For the interest that the card's reason names. */
  readonly named: boolean;
  readonly gaveWay: boolean;
}

/** Removes each interest that an account names, looks, and takes the removal back. */
async function tryRemovals({ visit, random }: Simulated, path: string, seed: number): Promise<Trial[]> {
  const trials: Trial[] = [];
  const page = await visit.see(path);
  const cards = personal(page).flatMap((shelf) => shelf.cards.map((card) => ({ shelf, card })));
  for (let tried = 0; tried < CARDS_TRIED && cards.length > 0; tried++) {
    const [{ shelf, card }] = cards.splice(Math.floor(random() * cards.length), 1) as [
      (typeof cards)[number],
    ];
    const why = await visit.see(card.why);
    found.shares.push(sharesOn(why));
    const accounts = accountsOf(why);
    for (const { label, prediction, removal, signals } of accounts.slice(0, 2)) {
      const entry = await visit.press(removal, {});
      const before = fateOf(page, shelf, card.id).place ?? 0;
      const after = fateOf(await visit.see(path), shelf, card.id);
      await visit.press('/undo', { entry });
      trials.push({
        where: `visit ${seed}, ${path} ${shelf.title}: ${card.name} without ${label}`,
        predicted: prediction,
        happened: inWords(before, after),
        named: names(card, signals),
        gaveWay: !after.place || after.place > before,
      });
    }
  }
  return trials;
}

/** It names the part of the shop where a search led, and nothing that it found. */
const isLedBySearch = (reason: string) => /, because a search of yours led there/.test(reason);

/** What a reason says was done: it begins with "Because", or with what else the card shares with that. */
function phraseIn({ reason, name }: Pick<SeenCard, 'reason' | 'name'>): string | undefined {
  if (reason.startsWith('A search of yours found it')) return `a search of yours found ${name.toLowerCase()}`;
  if (isLedBySearch(reason)) return 'a search of yours found';
  const guessed = /^Perhaps for “(.+)”(?:, and it is new)?$/.exec(reason)?.[1];
  if (guessed !== undefined) return `you added “${guessed.toLowerCase()}”`;
  return /^(?:Because|More in .+, because|New in .+, and here because) (.*)$/
    .exec(reason)?.[1]
    ?.toLowerCase();
}

/** What is predicted; own words stand in quotation marks. */
const withoutLabel = (line: string, label: string): string =>
  line.replace(`Without “${label}”, `, '').replace(`Without ${label}, `, '');

/** Whether a reason names one of these signals. */
function names(card: SeenCard, signals: readonly string[]): boolean {
  const phrase = phraseIn(card);
  if (phrase === undefined) return false;
  const end = isLedBySearch(card.reason) ? ' ' : ',';
  return signals.some((line) => line.toLowerCase().startsWith(`${phrase}${end}`));
}

/** Whether everything a reason names stands on the page of interests too. */
function isShown(card: SeenCard, interests: Seen): boolean {
  const phrase = phraseIn(card);
  const goesWith = /, to go with (.*)$/i.exec(card.reason)?.[1];
  if (goesWith !== undefined)
    return interests.interests.some(({ why }) => why.some((line) => line.includes(goesWith)));
  // The title of a shelf of typed words says why its cards are there.
  if (phrase === undefined) return /^(?:|Sells well lately|New in the shop)$/.test(card.reason);
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
      const { interests, aversions, shop: own, score } = explain(item);
      const parts = [...interests.flatMap(({ signals }) => signals), ...aversions, ...own];
      const told = Math.abs(sumOf(parts) - score);
      return Math.max(told, Math.abs(sumOf(item.contributions) - item.score));
    });
}

const sumOf = (parts: readonly { readonly value: number }[]) =>
  parts.reduce((sum, part) => sum + part.value, 0);
