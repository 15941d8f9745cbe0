import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fromStored } from '../../src/sessions/entry-codec.js';
import type { NumberedEntry } from '../../src/sessions/session-log.js';
import { DAY, HOUR, MINUTE } from '../../src/time/clock.js';
import type { EntryBody, EntryId, LoggedEntry } from '../../src/visits/entry.js';
import { KEEPING_LIFETIME } from '../../src/visits/memory.js';
import { exactText } from '../../src/wording/dates.js';
import { en } from '../../src/wording/en/index.js';
import { entry, NOON, opening } from '../support/entries.js';
import { sessionOf } from '../support/session-of.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { type Shopper, shopper } from '../support/shopper.js';
import { storedOnDisk } from '../support/stored-on-disk.js';
import { until } from '../support/until.js';
import { describeOnRedis } from '../support/with-redis.js';

const MEANING = Uint8Array.from([0, 1, 127, 128, 255]);

/** One of each type: a new type must be listed here to compile. */
const EVERY_TYPE: { readonly [Type in EntryBody['type']]: Extract<EntryBody, { type: Type }> } = {
  signal: { type: 'signal', kind: 'view', product: 'cork-yoga-block' as never },
  search: { type: 'search', meaning: MEANING, found: ['cork-yoga-block' as never] },
  shown: { type: 'shown', products: ['cork-yoga-block' as never] },
  rest: { type: 'rest', says: 'over' },
  phrase: { type: 'phrase', text: 'a "quoted" <b>ünïcode</b> & more', meaning: MEANING },
  imported: {
    ...{ type: 'imported', called: 'label', name: 'Tea & <i>kettles</i>', meaning: MEANING },
    ...{ weight: 0.75, halfLife: 3_600_000, since: NOON, examples: ['Six-cup brown teapot'] },
  },
  weigh: { type: 'weigh', interest: 'yoga' as never, factor: 0.5 },
  set: { type: 'set', interest: 'yoga' as never, strength: 0.25 },
  remove: { type: 'remove', interest: 'yoga' as never },
  because: { type: 'because', product: 'cork-yoga-block' as never, why: 'dear' },
  lane: { type: 'lane', kind: 'context', name: 'Work' },
  turn: { type: 'turn', to: 'main' },
  keep: { type: 'keep', of: 'no-such-lane' as EntryId, name: 'Present for a baker' },
  discard: { type: 'discard', of: 'no-such-lane' as EntryId },
  never: { type: 'never', interest: 'yoga' as never },
  undo: { type: 'undo', entry: 'no-such-entry' as EntryId },
  reset: { type: 'reset' },
  memory: { type: 'memory', length: 'weeks' },
  language: { type: 'language', language: 'en' },
  basket: {
    type: 'basket',
    product: 'cork-yoga-block' as never,
    change: 2,
    quantity: 2,
    price: 1_900,
    currency: 'EUR',
  },
  counted: { type: 'counted', kind: 'view', segment: 'yoga' as never },
  consent: { type: 'consent', purpose: 'statistics', granted: true },
};

/** As a later version of the shop may store it. */
const FROM_TOMORROW: LoggedEntry = fromStored({
  ...{ id: 'tomorrow' as EntryId, at: NOON, v: 99, type: 'gift', marks: 'ip' },
  ...{ to: 'a friend', meaning: MEANING },
});

/** What a store or the page has of one session. */
interface Told {
  readonly entries: readonly unknown[];
  /** What is said beside each: what for, and until when. */
  readonly beside: readonly { readonly purpose: string; readonly end: string }[];
  readonly head: unknown;
  readonly record: unknown;
  readonly waiting: readonly unknown[];
}

/** What the page says of itself first. */
async function leadOf(visitor: Shopper): Promise<string> {
  const { text } = await visitor.open('/what-this-shop-knows');
  return unescaped(/<p class="hero-lead">([^<]*)</.exec(text)?.[1] ?? '');
}

/** The page's own words, as JSON. */
async function toldBy(visitor: Shopper): Promise<Told> {
  const { text } = await visitor.open('/what-this-shop-knows');
  const all = (tag: string, classes: string) =>
    [...text.matchAll(new RegExp(`<${tag} class="${classes}">([^<]*)</${tag}>`, 'g'))].map(([, json = '']) =>
      JSON.parse(unescaped(json)),
    );
  return {
    entries: all('code', 'stored'),
    beside: [
      ...text.matchAll(/<\/td><td>([^<]*) <span class="log-until">([^<]*)<\/span><\/td><td><details/g),
    ].map(([, purpose = '', end = '']) => ({ purpose, end })),
    head: all('pre', 'stored stored-record stored-head')[0],
    record: all('pre', 'stored stored-record stored-session')[0],
    waiting: all('pre', 'stored stored-record stored-waiting'),
  };
}

const unescaped = (html: string) =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** A record as the page shows it: its date is said as those of the log are. */
const shown = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(plain(value)), (key, one) => (key === 'expires' ? Date.parse(one) : one));

/** As JSON says it, vectors as base64. */
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, function (this: Record<string, unknown>, key, one) {
      const held = this[key];
      return held instanceof Uint8Array ? Buffer.from(held).toString('base64') : one;
    }),
  );

/** A session that a shopper opened, with an entry of every type in its log. */
async function busy(shop: TestShop): Promise<Shopper> {
  const visitor = shopper(shop.app);
  await visitor.open('/products/cork-yoga-block');
  await visitor.press('Interested');
  const entries = [...Object.values(EVERY_TYPE).map((body) => entry(body)), FROM_TOMORROW];
  await shop.services.sessionLog.append(sessionOf(visitor.cookie), entries, opening());
  // The cookie and its record move to the new end.
  await visitor.open('/products/cork-yoga-block');
  await visitor.press('Save');
  return visitor;
}

/** Opens a shop, does the work and closes it. */
async function inShop(env: NodeJS.ProcessEnv, work: (shop: TestShop) => Promise<void>): Promise<void> {
  const shop = await openTestShop({ env });
  try {
    await work(shop);
  } finally {
    await shop.close();
  }
}

/** What one folder of the shop holds of a session: values by database, with the last part of their keys. */
function onDisk({ config }: TestShop, folder: string, session: string) {
  const all = storedOnDisk(join(config.dataDir, folder)).filter(({ key }) =>
    JSON.stringify(key).includes(session),
  );
  // Where the key lies that the entries are sealed under: a place in a file, and nothing of the visit.
  const places = all.filter(({ database }) => database === 'key-slots');
  for (const { value } of places) expect(value).toEqual(expect.any(Number));
  const kept = all.filter((one) => !places.includes(one));
  return {
    databases: new Set(kept.map(({ database }) => database)),
    in: (name: string) => kept.filter(({ database }) => database === name),
  };
}

function expectEveryType(entries: readonly unknown[]): void {
  for (const type of Object.keys(EVERY_TYPE))
    expect(entries).toContainEqual(expect.objectContaining({ type, v: 1, marks: expect.any(String) }));
  expect(entries).toContainEqual(expect.objectContaining({ type: 'gift', v: 99, marks: 'ip' }));
}

/** Beside each entry stand the purpose that its marks in the store tell, and the end that the store has for the log. */
function expectPurposes({ entries, beside, head }: Told): void {
  const { purposes, until } = en.knowledge;
  const { endsAt } = head as { readonly endsAt: number };
  const ofMarks = ({ marks }: { readonly marks: string }) => {
    const [letters = ''] = marks.split(':');
    if (letters.includes('p')) return purposes.personalise;
    return letters.includes('s') ? purposes.statistics : purposes.keeping;
  };
  const place = { locale: en.locale, zone: 'UTC' };
  const end = until(exactText(Number(endsAt), { ...en, ...place }));
  expect(beside).toEqual(entries.map((one) => ({ purpose: ofMarks(one as { marks: string }), end })));
  for (const purpose of Object.values(purposes)) expect(beside).toContainEqual({ purpose, end });
}

test('what this shop knows is what lies on its disk, and no database holds more of the session', () =>
  inShop({}, async (shop) => {
    const visitor = await busy(shop);
    const kept = onDisk(shop, 'sessions', sessionOf(visitor.cookie));
    const told = await toldBy(visitor);
    expectEveryType(told.entries);
    expectPurposes(told);
    const entries = kept.in('session-entries').flatMap(({ key, value }) => {
      const [, number] = key as [string, number];
      // Several entries may be sealed together.
      return Array.isArray(value) ? (value as NumberedEntry[]) : [{ number, stored: value as object }];
    });
    const inOrder = entries.sort((one, other) => one.number - other.number);
    expect(told.entries).toEqual(inOrder.map(({ number, stored }) => plain({ number, ...stored })));
    expect(told.head).toEqual(kept.in('session-heads')[0]?.value);
    expect({ record: told.record, endsAt: expect.any(Number) }).toEqual(
      shown(kept.in('session-records')[0]?.value),
    );
    expect(told.waiting).toEqual([]);
    expect(kept.databases).toEqual(new Set(['session-entries', 'session-heads', 'session-records']));
  }));

test('says each entry on one line, a vector as how many numbers it has, and keeps the raw value shut beside it', () =>
  inShop({}, async (shop) => {
    const { text } = await (await busy(shop)).open('/what-this-shop-knows');
    const shorts = [...text.matchAll(/<span class="stored-short" dir="auto">([^<]*)<\/span>/g)];
    const said = shorts.map(([, short = '']) => short);
    expect(said).toContain(
      `type: search · meaning: a meaning of ${MEANING.length} numbers · found: cork-yoga-block`,
    );
    for (const one of said) expect(one).not.toMatch(/[A-Za-z0-9+/]{60}/);
    const raw = text.match(
      /<details class="stored-raw"><summary>See it as stored<\/summary><span class="stored-short"[^>]*>[^<]*<\/span><code class="stored">/g,
    );
    expect(raw).toHaveLength(said.length);
  }));

test('between the end of the visit and that of its cookie it says what is still there, and forgets that too', () =>
  inShop({}, async (shop) => {
    const visitor = shopper(shop.app);
    shop.wait(5 * MINUTE);
    await visitor.open('/products/cork-yoga-block');
    await visitor.press('Interested');
    await visitor.open('/what-this-shop-knows');
    expect(unescaped(visitor.page.text)).toContain(
      'The visit ends tomorrow at 12:05 UTC, and its log with it. The session record and the cookie end tomorrow at 13:00 UTC.',
    );
    shop.wait(DAY + MINUTE);
    expect(await leadOf(visitor)).toBe(en.knowledge.ended({ kind: 'today', time: '13:00 UTC' }));
    const session = sessionOf(visitor.cookie);
    expect(plain(await toldBy(visitor))).toMatchObject({ record: { endsAt: NOON + DAY + HOUR } });
    expect(onDisk(shop, 'sessions', session).databases).toContain('session-entries');
    expect(await toldBy(visitor)).toMatchObject({ entries: [], head: undefined });
    // What is erased is counted where it lies: it has not been swept yet.
    const receipt = await visitor.press('Forget this visit');
    expect(receipt.text).toContain(en.receipt.entries(2));
    expect(receipt.text).not.toContain(en.receipt.nothing);
    expect(onDisk(shop, 'sessions', session).databases).toEqual(new Set());
    expect(visitor.cookie).toBe('');
    expect(await leadOf(visitor)).toBe(en.knowledge.nothing);
  }));

/** A visit of one saved product, a moment after its end; what was kept of it lies in the store until it is swept. */
async function justEnded(shop: TestShop): Promise<Shopper> {
  const visitor = shopper(shop.app);
  shop.wait(5 * MINUTE);
  await visitor.open('/products/cork-yoga-block');
  await visitor.press('Save');
  await visitor.open('/what-this-shop-knows');
  expect((await toldBy(visitor)).entries).toHaveLength(1);
  shop.wait(KEEPING_LIFETIME);
  return visitor;
}

test('from the very end of the visit on nothing of its log is shown', () =>
  inShop({}, async (shop) => {
    const visitor = await justEnded(shop);
    expect(await leadOf(visitor)).toBe(en.knowledge.ended({ kind: 'today', time: '13:00 UTC' }));
    expect(await toldBy(visitor)).toMatchObject({ entries: [], head: undefined, waiting: [] });
    expect(onDisk(shop, 'sessions', sessionOf(visitor.cookie)).databases).toContain('session-entries');
  }));

test('what was taken back in a visit that has reached its end is not told of after it', () =>
  inShop({}, async (shop) => {
    const visitor = shopper(shop.app);
    await visitor.open('/products/cork-yoga-block');
    await visitor.press('Save');
    await visitor.open('/products/cork-yoga-block');
    await visitor.press('Hide');
    const { text } = await visitor.open('/saved');
    const token = /name="token" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const takeBack = () =>
      visitor.postWithHtmx('/hidden-products/cork-yoga-block/removal', { token, returnTo: '/saved' });
    await takeBack();
    expect((await takeBack()).text).toContain('Taken back: Hide, Cork yoga block.');
    shop.wait(KEEPING_LIFETIME);
    expect((await takeBack()).text).not.toContain('Taken back');
  }));

test('without a session it knows nothing, and says what is kept apart from any visit', () =>
  inShop({}, async ({ app }) => {
    const { text } = await shopper(app).open('/what-this-shop-knows');
    expect(text).toContain('There is no session, no cookie and no log.');
    expect(text).not.toContain('class="stored');
    expect(text).toContain('An order, for thirty days');
  }));

describeOnRedis('a shop on Redis', (redis) => {
  /** A key's lines as `redis-cli` prints them. */
  const printed = (...words: string[]) =>
    redis.server
      .cli(...words)
      .trimEnd()
      .split('\n');

  test('tells what lies in Redis, and no key holds more of the session', () =>
    inShop({ REDIS_URL: redis.server.url }, async (shop) => {
      const visitor = await busy(shop);
      const key = (part: string) => `afterglow:{${sessionOf(visitor.cookie)}}:${part}`;
      const told = await toldBy(visitor);
      expectEveryType(told.entries);
      expectPurposes(told);
      expect(told.entries).toEqual(printed('lrange', key('log'), '0', '-1').map(entryIn));
      const head = printed('hgetall', key('head'));
      const fields = head.flatMap((field, at) => (at % 2 === 0 ? [[field, head[at + 1]]] : []));
      expect(fields).toEqual(
        Object.entries(told.head as object).map(([field, value]) => [field, String(value)]),
      );
      expect(told.record).toEqual(shown(JSON.parse(redis.server.cli('get', key('record')))));
      expect(told.waiting).toEqual([]);
      expect(printed('keys', `*${sessionOf(visitor.cookie)}*`).sort()).toEqual(
        ['head', 'log', 'record'].map(key),
      );
      expect(onDisk(shop, 'overflow', sessionOf(visitor.cookie)).databases).toEqual(new Set());
    }));

  test('tells nothing of a visit from its very end on', () =>
    inShop({ REDIS_URL: redis.server.url }, async (shop) => {
      const visitor = await justEnded(shop);
      expect(printed('keys', `*${sessionOf(visitor.cookie)}*`)).toHaveLength(3);
      expect(await toldBy(visitor)).toMatchObject({ entries: [], head: undefined, waiting: [] });
    }));

  test('tells what waits on its disk while Redis is away', () =>
    inShop({ REDIS_URL: redis.server.url }, async (shop) => {
      await redis.server.kill();
      const visitor = await busy(shop);
      const waiting = onDisk(shop, 'overflow', sessionOf(visitor.cookie));
      const told = await toldBy(visitor);
      expect(told).toMatchObject({ entries: [], head: undefined });
      expect(await leadOf(visitor)).toBe(en.knowledge.partialLead);
      // Whether anything is personalised cannot be read: ending it is owed all the same, and says when it is done.
      expect(visitor.page.text).toContain(en.visitBar.stopUnreadNote);
      expect(told.waiting.length).toBeGreaterThan(2);
      expect(told.waiting).toEqual(waiting.in('session-log').map(({ value }) => plain(value)));
      expect(waiting.in('session-records').map(({ value }) => shown(value))).toEqual([
        { kind: 'set', record: told.record },
      ]);
      expect(waiting.databases).toEqual(new Set(['session-log', 'session-records']));
      await redis.server.restart();
      await until(async () => (await toldBy(visitor)).waiting.length === 0, 'all is in Redis');
      expectEveryType((await toldBy(visitor)).entries);
      expect(await leadOf(visitor)).toBe(en.knowledge.lead);
    }));
});

/** `<number> <marks> <id> <json>`; no marks are a dash, and bytes an object with their base64. */
function entryIn(line: string): unknown {
  const [, number, marks, id, json] = /^(\d+) (\S+) (\S+) (.*)$/.exec(line) ?? [];
  const rest = JSON.parse(json ?? '', (_, value) => value?.base64 ?? value);
  return { number: Number(number), id, marks, ...rest };
}
