import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Account } from '../../src/account/format.js';
import { tableFile } from '../../src/co-interest-store/table-file.js';
import { type Outcome, openPrograms } from '../support/programs.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { shopper } from '../support/shopper.js';
import { until } from '../support/until.js';

const programs = openPrograms();
let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest({ PERSONALISATION: 'on' });
  const { code, stderr } = await programs.run(
    'cli/co-interest',
    ['--simulated', '200', '--least', '10'],
    dataDir(),
  );
  if (code !== 0) throw new Error(stderr);
  // An open shop takes a table over within two seconds.
  await until(() => shop.services.snapshot().shop.coInterest !== undefined, 'the shop has the table');
}, 120_000);
afterAll(async () => {
  programs.close();
  await shop.close();
});

const dataDir = () => ({ DATA_DIR: shop.config.dataDir });

function verify(...accounts: readonly string[]): Promise<Outcome> {
  const files = accounts.map((text, at) => {
    const file = join(shop.config.dataDir, `account-${at}.json`);
    writeFileSync(file, text);
    return file;
  });
  return programs.run('cli/verify', files, dataDir());
}

/** The accounts of every shelf of a page that says why, after some looks that nobody was asked for. */
async function accountsAfter(looks: readonly string[], page: string): Promise<readonly string[]> {
  const visitor = shopper(shop.app);
  for (const id of looks) await visitor.open(`/products/${id}`);
  const { text } = await visitor.open(page);
  const links = [...text.matchAll(/href="(\/numbers\?[^"]+)"/g)].map(([, link = '']) =>
    link.replaceAll('&amp;', '&'),
  );
  const accounts: string[] = [];
  for (const link of links) accounts.push((await visitor.open(`${link}&as=json`)).text);
  return accounts;
}

/** The products that the table joins most strongly to another. */
function mostJoined(count: number): readonly string[] {
  const { catalogue, shop: index } = shop.services.snapshot();
  const weight = (at: number) => index.coInterest?.neighbours(at)[0]?.weight ?? 0;
  const ids = catalogue.products.map(({ id }, at) => ({ id, weight: weight(at) }));
  return ids
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, count)
    .map(({ id }) => id);
}

const partsOf = (text: string) =>
  (JSON.parse(text) as Account).shelf.products.flatMap(({ parts }) => parts.map(({ source }) => source));

test('accounts of a shop that ranks by co-interest and asks nobody agree with the catalogue and its table', async () => {
  const looks = mostJoined(3);
  const accounts = [
    ...(await accountsAfter(looks, '/')),
    ...(await accountsAfter(looks, `/products/${looks[0]}`)),
  ];
  expect(accounts.length).toBeGreaterThan(2);
  expect(accounts.flatMap(partsOf)).toContain('coInterest');
  const { code, stdout, stderr } = await verify(...accounts);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout.match(/numbers agree/g)).toHaveLength(accounts.length);
});

test('sessions of another shop leave the table as it is, and end with an error', async () => {
  const table = tableFile(shop.config.dataDir);
  const before = readFileSync(table);
  const file = join(shop.config.dataDir, 'sessions.jsonl');
  writeFileSync(file, '{"day":"2026-11-20","bought":["one","two"]}\n');
  const { code, stderr } = await programs.run('cli/co-interest', [file], dataDir());
  expect([code, stderr]).toEqual([
    1,
    expect.stringMatching(/None of the 2 products .+ The former table stays\./),
  ]);
  expect(readFileSync(table).equals(before)).toBe(true);
});

test('an account of a shop with a table is refused where the table is gone', async () => {
  const [text = ''] = await accountsAfter(mostJoined(2), '/');
  expect((await programs.run('cli/co-interest', ['--remove'], dataDir())).code).toBe(0);
  const { code, stderr } = await verify(text);
  expect(stderr).toContain('its table of co-interest is another than the account');
  expect(code).toBe(2);
});
