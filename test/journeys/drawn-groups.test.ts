import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Account } from '../../src/account/format.js';
import { type WeekId, weekOf } from '../../src/analytics/releases/week.js';
import { makeSimulated } from '../../src/analytics/store/simulated.js';
import type { GroupDraws } from '../../src/recommendations/index/drawn-groups.js';
import type { SegmentId } from '../../src/segments/catalogue-segment.js';
import type { SessionId } from '../../src/sessions/session-log.js';
import { DAY, HOUR } from '../../src/time/clock.js';
import type { LoggedEntry } from '../../src/visits/entry.js';
import { readVisit } from '../../src/visits/visit.js';
import { fillShelves } from '../../src/web/parts/shelves/fill-shelves.js';
import { de } from '../../src/wording/de/index.js';
import { en } from '../../src/wording/en/index.js';
import { copyIndex } from '../support/copied-index.js';
import { openPrograms } from '../support/programs.js';
import { keepRelease } from '../support/releases.js';
import { tryRemovals } from '../support/removals.js';
import { sessionOf } from '../support/session-of.js';
import { OPENING, openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { until } from '../support/until.js';
import { read, type Seen } from './seen.js';
import { type QuickVisit, quickVisit } from './simulated-visit.js';

/** So long before the shop opens in other suites much of the demo is new. */
const BEFORE = 125 * DAY;
const TODAY = OPENING - BEFORE;
const WEEKS: readonly WeekId[] = [weekOf(TODAY - 21 * DAY), weekOf(TODAY - 14 * DAY)];
/** Things of two groups that have something new beside what their shelf holds. */
const THINGS = ['iso-400-black-and-white-film', 'button-front-lambswool-cardigan', 'cork-topped-yoga-mat'];

let folder: string;
let plain: ShopUnderTest;
let drawing: ShopUnderTest;
let shown: ShopUnderTest;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'afterglow-draws-'));
  plain = await openShopUnderTest({ ANALYTICS_DIR: join(folder, 'nothing') });
  const { segments } = plain.services.snapshot().shop;
  // So many that the presses of every group are published.
  const counts = { segments, visits: 20_000 };
  for (const week of WEEKS) await keepRelease({ analyticsDir: join(folder, 'own') }, week, counts);
  makeSimulated(join(folder, 'simulated'));
  for (const week of WEEKS)
    await keepRelease({ analyticsDir: join(folder, 'simulated') }, week, { ...counts, simulated: true });
  drawing = await openShopUnderTest({ ANALYTICS_DIR: join(folder, 'own'), SHOP_TIME_ZONE: 'UTC' });
  shown = await openShopUnderTest({ ANALYTICS_DIR: join(folder, 'simulated'), SHOP_TIME_ZONE: 'UTC' });
  for (const shop of [plain, drawing, shown]) shop.wait(-BEFORE);
  for (const shop of [drawing, shown])
    await until(async () => shop.services.snapshot().shop.groupDraws !== undefined, 'the shop has read it');
}, 120_000);
afterAll(async () => {
  for (const shop of [plain, drawing, shown]) await shop.close();
  rmSync(folder, { recursive: true, force: true });
});

async function interestedIn(shop: ShopUnderTest, products = THINGS): Promise<QuickVisit> {
  const visit = quickVisit(shop);
  for (const product of products) await visit.press('/signals', { product, kind: 'interested' });
  return visit;
}

const shelfOf = ({ shelves }: Seen) => shelves.find(({ title }) => title === en.shelves.visit)!;
const toTry = (seen: Seen) =>
  shelfOf(seen).cards.filter(({ reason }) => reason.startsWith('Something to try'));

/** The card for something new on the home page of a log at a moment, by the draws of the shop or by others. */
async function newAt(log: readonly LoggedEntry[], now: number, groupDraws?: GroupDraws) {
  const { services } = drawing;
  const current = services.snapshot();
  const snapshot = groupDraws ? { ...current, shop: { ...current.shop, groupDraws } } : current;
  const { shelves } = await fillShelves({ page: 'home' }, { services, snapshot, visit: readVisit(log), now });
  const items = shelves.find(({ id }) => id === 'visit')?.items ?? [];
  return items.filter(({ slot }) => slot.source === 'new');
}

/** The draws of a shop, but that one group comes first. */
const withFirst = (first: string, draws: GroupDraws): GroupDraws => ({
  on(at) {
    const day = draws.on(at);
    if (!day) return undefined;
    const of: typeof day.of = (group) => {
      const draw = day.of(group);
      return draw && (group === first ? { ...draw, rank: 0 } : draw);
    };
    return { ...day, of };
  },
});

async function logOf(visit: QuickVisit): Promise<readonly LoggedEntry[]> {
  const { services } = drawing;
  const { entries } = await services.sessionLog.read(sessionOf(visit.cookie()) as SessionId, drawing.now());
  return entries;
}

/** What the numbers of a page's first shelf are as a file, and as a page. */
async function numbersOf(shop: ShopUnderTest, visit: QuickVisit, path = '/') {
  const answer = await fetch(shop.address + path, { headers: { cookie: visit.cookie() } });
  const [, link = ''] = /href="(\/numbers\?[^"]+)"/.exec(await answer.text()) ?? [];
  const address = shop.address + link.replaceAll('&amp;', '&');
  const open = async (url: string) => (await fetch(url, { headers: { cookie: visit.cookie() } })).text();
  return { file: await open(`${address}&as=json`), page: await open(address) };
}

const asText = (page: string) => read(page).text;

describe('where published reports tell of groups', () => {
  test('one card says that it is there to be tried, and Why how its place was given', async () => {
    const visit = await interestedIn(drawing);
    const home = await visit.see('/');
    const [card, ...others] = toTry(home);
    expect(others).toEqual([]);
    expect(card?.reason).toMatch(
      /^Something to try, new in .+ since \d+ \w+, and here because you are interested in /,
    );
    const [item] = await newAt(await logOf(visit), drawing.now());
    const { drawn } = item!.slot;
    const { shop } = drawing.services.snapshot();
    const label = shop.segments.find(({ id }) => id === drawn!.group)!.label;
    const why = await visit.see(card!.why);
    expect(why.text).toContain(card!.reason);
    expect(why.text).toContain(en.why.slotDrawn(label, false));
    const german = await visit.see(`${card!.why}&lang=de`);
    expect(german.text).toContain(de.why.slotDrawn(`„${label}“`, false));
    expect(german.text).toContain('Zum Ausprobieren, neu in');
    const { file, page } = await numbersOf(drawing, visit);
    const account = JSON.parse(file) as Account;
    expect(account.shelf.products.find(({ slot }) => slot.drawn)?.slot.drawn).toEqual(drawn);
    expect(asText(page)).toContain(
      en.numbers.drawn(label, drawn!.value.toFixed(3), drawn!.rank, shop.segments.length),
    );
    expect(asText(page)).toContain(en.numbers.drawTitle('21 July', '90 days'));
    expect((await visit.see('/how-it-works')).text).toContain(en.howItWorks.groupDraws(50, false));
  });

  test('the place goes to the group with the highest draw of the day, the same all day and for every visitor', async () => {
    const [visit, other] = [await interestedIn(drawing), await interestedIn(drawing)];
    expect(toTry(await other.see('/')).map(({ id }) => id)).toEqual(
      toTry(await visit.see('/')).map(({ id }) => id),
    );
    const log = await logOf(visit);
    const draws = drawing.services.snapshot().shop.groupDraws!;
    const had = new Map<string, number[]>();
    const days = Array.from({ length: 40 }, (_, i) => TODAY - (TODAY % DAY) + i * DAY);
    // The same visit, on another day.
    const movedTo = (at: number) => log.map((entry) => ({ ...entry, at: entry.at - TODAY + at }));
    for (const day of days) {
      const seen = [];
      for (const at of [day + 2 * HOUR, day + 22 * HOUR]) seen.push(...(await newAt(movedTo(at), at)));
      const groups = new Set(seen.map(({ slot }) => slot.drawn!.group));
      expect(seen.length).toBe(2);
      expect(groups.size).toBe(1);
      const [group] = groups;
      had.set(group!, [...(had.get(group!) ?? []), day]);
    }
    expect(had.size).toBeGreaterThan(1);
    // A rival that would have had the place by the highest draw has a lower one than the group that has it.
    let rivals = 0;
    for (const [group, own] of had)
      for (const day of own)
        for (const rival of had.keys()) {
          const at = day + 2 * HOUR;
          const [forced] = await newAt(movedTo(at), at, withFirst(rival, draws));
          if (rival === group || forced?.slot.drawn?.group !== rival) continue;
          rivals += 1;
          const rank = (one: string) => draws.on(at)!.of(one as SegmentId)!.rank;
          expect(rank(group)).toBeLessThan(rank(rival));
        }
    expect(rivals).toBeGreaterThan(10);
  }, 60_000);

  test('what Why says of removing an interest is what removing it does', async () => {
    let tried = 0;
    for (let seed = 0; seed < 4; seed++) {
      const visit = await interestedIn(drawing);
      // A card of any place, and each time first the one for something new.
      const random = () => (tried++ % 2 === 0 ? 0.99 : 0.4);
      const { trials } = await tryRemovals({ visit, hidden: new Set(), random }, '/', seed);
      expect(trials.length).toBeGreaterThan(0);
      expect(trials.filter((one) => one.predicted !== one.happened)).toEqual([]);
      drawing.wait(DAY);
    }
    drawing.wait(-4 * DAY);
  }, 60_000);

  test('npm run verify draws it again from the account alone', async () => {
    const programs = openPrograms();
    const dataDir = mkdtempSync(join(tmpdir(), 'afterglow-'));
    try {
      copyIndex(inject('sharedIndex'), dataDir);
      const { file } = await numbersOf(drawing, await interestedIn(drawing));
      const check = async (account: object) => {
        const path = join(dataDir, 'account.json');
        writeFileSync(path, JSON.stringify(account));
        return programs.run('cli/verify', [path], { DATA_DIR: dataDir });
      };
      const account = JSON.parse(file) as Account & { inputs: { released: { day: string } } };
      expect((await check(account)).stdout).toMatch(/All \d+ numbers agree/);
      const { released } = account.inputs;
      const groups = released.groups.map((one) => ({ ...one, pressed: one.pressed + 1 }));
      for (const changed of [
        { ...released, day: '2026-07-22' },
        { ...released, groups },
        { ...released, looked: 2 * released.looked },
      ]) {
        const { code, stdout } = await check({
          ...account,
          inputs: { ...account.inputs, released: changed },
        });
        expect(stdout).toMatch(/slot\.drawn|product/);
        expect(code).toBe(1);
      }
    } finally {
      programs.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  }, 60_000);

  test('of simulated visits it says so', async () => {
    const visit = await interestedIn(shown);
    const [card] = toTry(await visit.see('/'));
    expect((await visit.see(card!.why)).text).toContain('(here of simulated visits)');
    expect((await visit.see('/how-it-works')).text).toContain(en.howItWorks.groupDraws(50, true));
  });
});

describe('where nothing is published', () => {
  test('no page speaks of a draw, and no account holds one', async () => {
    const visit = await interestedIn(plain);
    const home = await visit.see('/');
    expect(toTry(home)).toEqual([]);
    for (const { why } of shelfOf(home).cards) expect((await visit.see(why)).text).not.toContain('drawn');
    expect((await visit.see('/how-it-works')).text).not.toContain('draw');
    const { file } = await numbersOf(plain, visit);
    expect(file).not.toMatch(/"released"|"drawn"/);
  });
});
