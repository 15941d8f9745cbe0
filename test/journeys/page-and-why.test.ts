import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explain } from '../../src/recommendations/reasons/explanation.js';
import { shelfReasons } from '../../src/recommendations/reasons/reasons.js';
import { findProducts } from '../../src/shop/find-products.js';
import { MINUTE } from '../../src/time/clock.js';
import type { Entry } from '../../src/visits/entry.js';
import { readVisit } from '../../src/visits/visit.js';
import { searchedEntry } from '../../src/web/pages/search/searched-entry.js';
import { orderLines } from '../../src/web/pages/why/part-words.js';
import { fillShelves } from '../../src/web/parts/shelves/fill-shelves.js';
import { namesOf } from '../../src/web/parts/shelves/recommended.js';
import { en } from '../../src/wording/en/index.js';
import { cardReasonLine, reasonLine, sharedReasonLine } from '../../src/wording/reasons.js';
import { consent, entry, signal } from '../support/entries.js';
import { OPENING, openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { shopper, textOf } from '../support/shopper.js';

const NOWHERE = { type: 'none' } as const;

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

async function searched(query: string, minutesAgo: number): Promise<Entry> {
  const snapshot = shop.services.snapshot();
  let answers = await findProducts(shop.services, snapshot, query);
  // Asked again while the model is too busy to answer in time.
  while (!answers.meaning) {
    await sleep(200);
    answers = await findProducts(shop.services, snapshot, query);
  }
  return entry(searchedEntry(answers, snapshot)!, OPENING - minutesAgo * MINUTE, `search-${query}`);
}

/** What stands above each shelf of the home page, under each card, and first on its Why. */
async function saidAfter(log: readonly Entry[]) {
  const { services } = shop;
  const snapshot = services.snapshot();
  const visit = readVisit([consent(true, OPENING - 60 * MINUTE), ...log]);
  const filled = await fillShelves({ page: 'home' }, { services, snapshot, visit, now: OPENING });
  const telling = { names: namesOf(filled, snapshot), t: en };
  return filled.shelves.flatMap(({ items }) => {
    const explanations = items.map(explain);
    const { shared, own } = shelfReasons(explanations, (lead) => reasonLine(lead, telling, NOWHERE));
    const above = sharedReasonLine(shared, telling, NOWHERE);
    return explanations.map(({ leads }, i) => ({
      above,
      under: cardReasonLine(own[i], telling, NOWHERE),
      why: reasonLine(leads[0], telling, NOWHERE),
    }));
  });
}

const plain = (line: string) =>
  line
    .replace(/^Also /, '')
    .replace(/^Unless said otherwise: /, '')
    .replace(/, and it (?:sells well|is new)$/, '')
    .toLowerCase();

describe('a card says what its Why leads with, itself or above its shelf, and never the same twice', () => {
  test.each([
    [
      'black and white film',
      '35-mm-compact-film-camera',
      'iso-400-black-and-white-film',
      'two-reel-developing-tank',
    ],
    ['soap', 'cork-yoga-block', 'honey-and-oat-soap', 'pine-bath-salts'],
    ['paint', 'cork-yoga-block', 'chalky-matt-wall-emulsion', 'lightweight-wall-filler'],
    ['yarn', 'shetland-four-ply-wool', 'superwash-merino-dk-yarn', 'first-socks-knitting-kit'],
    ['notebook', 'cloth-bound-sketchbook', 'a5-dot-grid-notebook', 'piston-fill-fountain-pen'],
    ['tent', 'four-person-tunnel-tent', 'two-person-ridge-tent', 'folding-canister-gas-stove'],
    ['tea', 'starter-glass-aquarium', 'deep-steamed-sencha', 'everyday-uji-matcha'],
  ])('after a search for %s', async (query, pressed, saved, seen) => {
    const said = await saidAfter([
      signal('interested', pressed, OPENING - 9 * MINUTE),
      await searched(query, 7),
      signal('save', saved, OPENING - 5 * MINUTE),
      signal('view', seen, OPENING - 3 * MINUTE),
    ]);
    expect(said.length).toBeGreaterThan(3);
    for (const { above, under, why } of said) {
      const first = under === '' || under.startsWith('Also ') ? above : under;
      expect(plain(first)).toBe(plain(why));
      if (above !== '' && under !== '') expect(plain(under)).not.toBe(plain(above));
    }
  });
});

test('the page itself and its Why pages agree', async () => {
  const visitor = shopper(shop.app);
  await visitor.open('/products/35-mm-compact-film-camera');
  await visitor.press('Interested');
  await visitor.open('/search?q=black+and+white+film');
  await visitor.open('/products/iso-400-black-and-white-film');
  await visitor.press('Save');
  await visitor.open('/products/two-reel-developing-tank');
  await visitor.open('/');
  const home = visitor.page.text;
  let read = 0;
  for (const shelf of home.split('<section').slice(1)) {
    const above = textOf(/<p class="[^"]*reason[^"]*">([^<]*)</.exec(shelf.split('<article')[0]!)?.[1] ?? '');
    for (const card of shelf.split('<article').slice(1)) {
      const why = /href="(\/why\/[^"]+)"/.exec(card)?.[1]?.replaceAll('&amp;', '&');
      if (!why) continue;
      const under = textOf(/class="[^"]*reason[^"]*">([^<]*)</.exec(card)?.[1] ?? '').trim();
      await visitor.open(why);
      const lead = textOf(/why-lead">([^<]*)</.exec(visitor.page.text)![1]!).trim();
      if (lead.startsWith('New in the shop')) continue;
      read += 1;
      expect(plain(under === '' || under.startsWith('Also ') ? above.trim() : under)).toBe(plain(lead));
    }
  }
  expect(read).toBeGreaterThan(8);
}, 60_000);

describe('the Why of a card tells the rule of its place', () => {
  /** Each Why of the home page, as text, by product. */
  async function whysAfter(pressed: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const visitor = shopper(shop.app);
    for (const product of pressed) {
      await visitor.open(`/products/${product}`);
      await visitor.press('Interested');
    }
    await visitor.open('/');
    const links = [...visitor.page.text.matchAll(/href="(\/why\/([^"?]+)\?[^"]+)"/g)];
    const said = new Map<string, string>();
    for (const [, href, product] of links)
      said.set(product!, textOf((await visitor.open(href!.replaceAll('&amp;', '&'))).text));
    return said;
  }

  test('what goes with a thing says that places go to such things too', async () => {
    const said = await whysAfter(['cork-topped-yoga-mat']);
    const line = en.why.slotCompany('Cork-topped yoga mat');
    expect(said.get('cork-yoga-block')).toContain(line);
    expect(said.get('natural-rubber-yoga-mat')).not.toContain(line);
  });

  test('of two interests that are equally strong none is called the strongest', async () => {
    const { services } = shop;
    const snapshot = services.snapshot();
    const log = ['natural-rubber-yoga-mat', 'gps-running-watch'].map((product) =>
      signal('interested', product, OPENING - 5 * MINUTE),
    );
    const visit = readVisit([consent(true, OPENING - 60 * MINUTE), ...log]);
    const filled = await fillShelves({ page: 'home' }, { services, snapshot, visit, now: OPENING });
    const seen = { signature: filled.signature, shop: snapshot.shop };
    const said = orderLines(filled.shelves[0]!, 0, seen, { names: namesOf(filled, snapshot), t: en });
    expect(said).toEqual([en.why.ahead('leads', 'Running', false)]);
    expect(said.join()).toContain('one of your strongest interests, Running');
  });
});
