import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { VisitEvent } from '../../src/analytics/event.js';
import { NothingKeptError } from '../../src/files/room.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { type Shopper, shopper } from '../support/shopper.js';
import { until } from '../support/until.js';

const BLOCK = '/products/cork-yoga-block';

let shop: TestShop;
let sent: VisitEvent[];
beforeEach(async () => {
  sent = [];
  shop = await openTestShop({ events: { note: (events) => void sent.push(...events) } });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await shop.close();
});

const told = () => sent.map(({ kind }) => kind).toSorted();
/** What a process that is killed now would say that it took with it. */
const inHand = () => {
  const folder = join(shop.config.dataDir, 'counting');
  return readdirSync(folder).map((name) =>
    Number(readFileSync(join(folder, name), 'utf8').split(' ')[1] ?? 0),
  );
};
const nothingInHand = () => until(() => inHand().every((count) => count === 0), 'nothing is in hand', 3_000);

async function counted(): Promise<Shopper> {
  const visitor = shopper(shop.app);
  await visitor.open('/');
  await visitor.press('Count this visit');
  expect(told()).toEqual(['visit']);
  return visitor;
}

describe('what a request counts that fails half-way', () => {
  test('is counted where its marks were appended and the record of the visit was not kept', async () => {
    vi.spyOn(shop.services.sessionStore, 'set').mockImplementationOnce((_id, _record, done) =>
      done?.(new Error('no record')),
    );
    const visitor = shopper(shop.app);
    await visitor.open('/');
    expect((await visitor.press('Count this visit')).status).toBe(500);
    expect(told()).toEqual(['visit']);
    await visitor.open('/');
    await nothingInHand();
  });

  test('is in nobody’s hand where nothing was appended', async () => {
    const visitor = await counted();
    const { sessionLog } = shop.services;
    await visitor.open(BLOCK);
    vi.spyOn(sessionLog, 'append').mockRejectedValueOnce(new NothingKeptError());
    expect((await visitor.press('Save')).status).toBe(503);
    await nothingInHand();
    await visitor.open(BLOCK);
    vi.spyOn(sessionLog, 'append').mockResolvedValueOnce({ kind: 'gone' });
    await visitor.press('Save');
    await nothingInHand();
    expect(told().filter((kind) => kind === 'save')).toEqual([]);
  });

  test('is counted once where the log took its marks and said that it failed', async () => {
    const visitor = await counted();
    await visitor.open(BLOCK);
    const { append } = shop.services.sessionLog;
    vi.spyOn(shop.services.sessionLog, 'append').mockImplementationOnce(async (...given) => {
      await append.apply(shop.services.sessionLog, given);
      throw new NothingKeptError();
    });
    expect((await visitor.press('Save')).status).toBe(503);
    await until(() => told().includes('save'), 'the press is counted', 3_000);
    await visitor.open(BLOCK);
    expect(told().filter((kind) => kind === 'save')).toEqual(['save']);
    await nothingInHand();
  });
});
