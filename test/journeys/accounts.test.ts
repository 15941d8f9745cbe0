import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { WrongField } from '../../src/account/checks.js';
import { type Comparison, compare } from '../../src/account/compare.js';
import type { Account } from '../../src/account/format.js';
import { differsIn, identityOf } from '../../src/account/identity.js';
import { type ReadAccount, readAccount } from '../../src/account/read-account.js';
import { recompute } from '../../src/account/recompute.js';
import { accountText } from '../../src/account/write-account.js';
import { readGoesWith } from '../../src/catalog/goes-with-file.js';
import { openSnapshot, type Snapshot } from '../../src/shop/snapshot.js';
import { openUsearchIndex } from '../../src/vector-index/usearch.js';
import { en } from '../../src/wording/en/index.js';
import { scoreText } from '../../src/wording/intl.js';
import { copyIndex, keptBeside } from '../support/copied-index.js';
import { type Outcome, openPrograms } from '../support/programs.js';
import { sharedWords } from '../support/read-once.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { type Shopper, shopper } from '../support/shopper.js';
import { THOROUGH } from '../support/thorough.js';
import type { Seen } from './seen.js';
import { simulate } from './simulated-visit.js';
import { all, named } from './visitors/document.js';

const VISITS = THOROUGH ? 60 : 8;
/** Visits of some thirty pages each. */
const PATIENCE = 240_000;

let shop: ShopUnderTest;
/** The catalogue as the program opens it: without the shop. */
let catalogue: Snapshot;
const accounts: { readonly where: string; readonly text: string; readonly page: string }[] = [];

beforeAll(async () => {
  shop = await openShopUnderTest();
  catalogue = await openSnapshot(
    inject('sharedIndex'),
    ({ manifest, meanings, tastes }) =>
      openUsearchIndex({ dimensions: manifest.dimensions, meanings, tastes }),
    {
      isWord: sharedWords(shop.config),
      goesWith: await readGoesWith('catalog/goes-with.yaml', keptBeside(inject('sharedIndex'))),
    },
  );
  for (let seed = 1; seed <= VISITS; seed++) {
    const { visit } = await simulate(shop, seed);
    const home = await visit.see('/');
    const cookie = visit.cookie();
    for (const path of ['/', `/products/${home.cards[0]?.id}`, '/search?q=tea', '/basket']) {
      for (const link of numbersOn(await visit.see(path))) {
        const answer = await fetch(`${shop.address}${link}&as=json`, { headers: { cookie } });
        expect(answer.status).toBe(200);
        const page = seed > 3 ? '' : await (await fetch(shop.address + link, { headers: { cookie } })).text();
        accounts.push({ where: `visit ${seed}, ${path}`, text: await answer.text(), page });
      }
    }
  }
}, PATIENCE);
afterAll(async () => {
  await catalogue.close();
  await shop.close();
});

const IMPLICIT: readonly string[] = ['view', 'viewAgain', 'search'];

const numbersOn = ({ page }: Seen): readonly string[] =>
  all(page, named('a')).flatMap(({ attribs: { href = '' } }) => (href.startsWith('/numbers?') ? [href] : []));

/** The account of the first shelf of the home page. */
async function numbersOfHome(visitor: Shopper): Promise<string> {
  const { text } = await visitor.open('/');
  const [, link = ''] = /href="(\/numbers\?[^"]+)"/.exec(text) ?? [];
  return (await visitor.open(`${link.replaceAll('&amp;', '&')}&as=json`)).text;
}

/** What checking an account finds. */
async function check(text: string): Promise<Comparison | 'noShelf'> {
  const read = readAccount(text);
  if ('fault' in read) throw new Error(JSON.stringify(read.fault));
  const recomputed = await recompute(read, catalogue);
  return recomputed === 'noShelf' ? recomputed : compare(read.whole, recomputed);
}

/** Every number of an account beside what it was computed from, by its path. */
function numbersIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value === 'number') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    path.length === 0 && (name === 'inputs' || name === 'catalogue' || name === 'version')
      ? []
      : numbersIn(one, [...path, name]),
  );
}

describe(`the accounts of the shelves of ${VISITS} visits`, () => {
  test('come out the same from the file and the catalogue alone', async () => {
    let numbers = 0;
    const wrong: string[] = [];
    for (const { where, text } of accounts) {
      const found = await check(text);
      if (found === 'noShelf') wrong.push(`${where}: no shelf`);
      else {
        numbers += found.numbers;
        wrong.push(...found.differences.map((one) => `${where}: ${JSON.stringify(one)}`));
      }
    }
    console.log(`${accounts.length} accounts, ${numbers} numbers recomputed`);
    expect(accounts.length).toBeGreaterThan(4 * VISITS);
    expect(wrong).toEqual([]);
  });

  test('come out the same in a list for someone else, beside what is kept on others and answers of why not', async () => {
    const visitor = shopper(shop.app);
    const press = async (product: string, ...labels: readonly string[]) => {
      await visitor.open(`/products/${product}`);
      for (const label of labels) await visitor.press(label);
    };
    await press('cork-yoga-block', en.signals.interested.button, en.signals.save.button);
    await press('hob-top-pouring-kettle', en.signals.hide.button);
    await press('folding-travel-yoga-mat', en.signals.notRelevant.button, en.whyNot.answers.dear);
    await press('three-cup-moka-pot', en.signals.notRelevant.button, en.whyNot.answers.gift);
    await visitor.open('/interests');
    const turned = [en.interests.stronger, en.interests.less, en.interests.stronger].map(
      (word) => `${word} ${shop.interestOf('cork-yoga-block')}`,
    );
    for (const label of turned) await visitor.press(label);
    const own = await numbersOfHome(visitor);
    expect(own).toContain('"factor": 2');
    await visitor.open('/shopping-for');
    await visitor.press(`${en.lanes.turn}: ${en.lanes.gift}`);
    await press('electric-gooseneck-kettle', en.signals.interested.button, en.signals.save.button);
    const gift = await numbersOfHome(visitor);
    expect(gift).not.toBe(own);
    for (const text of [own, gift]) {
      const found = await check(text);
      expect(found === 'noShelf' ? found : found.differences).toEqual([]);
    }
  });

  test('add up: parts to scores, weights to strengths, each by its own age', () => {
    const apart: number[] = [];
    for (const { text } of accounts) {
      const { shelf, interests, signals, strength, constants } = JSON.parse(text) as Account;
      for (const { parts, score } of shelf.products)
        apart.push(parts.reduce((sum, { value }) => sum + value, 0) - score);
      for (const one of interests) apart.push(1 - Math.exp(-one.raw) - one.strength);
      apart.push(1 - Math.exp(-interests.reduce((sum, { raw }) => sum + raw, 0)) - strength);
      const byEntry = new Map(signals.map((one) => [one.entry, one]));
      for (const { entry, fresh, now, ranking } of interests.flatMap((one) => one.signals)) {
        const { kind, age, halfLife, later } = byEntry.get(entry)!;
        apart.push(fresh * 2 ** (-age / halfLife) - now);
        const ordered = IMPLICIT.includes(kind) ? now * 2 ** (-later / constants.orderHalfLife) : now;
        // Of a long list only the weightiest rank.
        if (ranking !== 0) apart.push(ordered - ranking);
      }
    }
    expect(Math.max(...apart.map(Math.abs))).toBeLessThan(1e-9);
  });

  test('name no word of a search, and nothing of the session', () => {
    for (const { text } of accounts) {
      expect(text).not.toMatch(/"(?:q|query|cookie|session|price|bill)"/);
      for (const entry of (JSON.parse(text) as Account).inputs.entries)
        if ((entry as { type: string }).type === 'search')
          expect(
            Object.keys(entry).every((name) => ['id', 'at', 'type', 'meaning', 'found'].includes(name)),
          ).toBe(true);
    }
  });

  test('hold what was sold out meanwhile', async () => {
    const account = JSON.parse(accounts[0]!.text) as Account;
    const gone = account.shelf.products[0]!.product;
    const later = { ...account, inputs: { ...account.inputs, soldSince: [gone] } };
    const without = await recompute(readAccount(JSON.stringify(later)) as ReadAccount, catalogue);
    if (without === 'noShelf') throw new Error('The shelf is gone.');
    expect(without.inputs.soldSince).toEqual([gone]);
    expect(without.shelf.products.map(({ product }) => product)).not.toContain(gone);
    expect(await check(accountText(without))).toMatchObject({ differences: [] });
  });

  test('are shown on a page with the names and figures of the file', () => {
    const shown = accounts.filter(({ page }) => page !== '');
    expect(shown.length).toBeGreaterThan(5);
    for (const { text, page } of shown) {
      const { shelf } = JSON.parse(text) as Account;
      for (const { score } of shelf.products)
        expect(page).toContain(`>${scoreText(score, en.locale).replace('-', '−')}<`);
    }
  });
});

describe('a changed account', () => {
  /** One with interests, of the shelf of a visit. */
  const sample = () => accounts.filter(({ text }) => (JSON.parse(text) as Account).shelf.id === 'visit');

  test('is found out, whichever number was changed', async () => {
    const { text } = sample()[0]!;
    const paths = numbersIn(JSON.parse(text));
    expect(paths.length).toBeGreaterThan(100);
    const recomputed = await recompute(readAccount(text) as ReadAccount, catalogue);
    const unseen = paths.filter((path) => {
      const changed = JSON.parse(text) as object;
      change(changed, path, (value) => value + 2e-6 * Math.max(1, Math.abs(value) * 1e-9));
      return compare(changed, recomputed as Account).differences.length !== 1;
    });
    expect(unseen).toEqual([]);
  });

  test('is found out where what was done is another, or another time', async () => {
    for (const { text } of sample().slice(0, 5)) {
      const changed = JSON.parse(text) as { inputs: { entries: { type: string; at: number }[] } };
      const at = changed.inputs.entries.findLastIndex(({ type }) => type === 'signal');
      changed.inputs.entries[at]!.at -= 3_600_000;
      const moved = await check(JSON.stringify(changed));
      expect(moved === 'noShelf' || moved.differences.length > 0).toBe(true);
      changed.inputs.entries.splice(at, 1);
      const without = await check(JSON.stringify(changed));
      expect(without === 'noShelf' || without.differences.length > 0).toBe(true);
    }
  });

  test('is found out where two products change places', async () => {
    for (const { text } of sample().slice(0, 5)) {
      const changed = JSON.parse(text) as { shelf: { products: object[] } };
      const [first, second, ...rest] = changed.shelf.products;
      changed.shelf.products = [{ ...second, place: 1 }, { ...first, place: 2 }, ...rest];
      const found = await check(JSON.stringify(changed));
      expect(found !== 'noShelf' && found.differences.map(({ where }) => where)).toEqual([
        'shelf.products[0].product',
        'shelf.products[1].product',
      ]);
    }
  });
});

function change(within: object, path: readonly string[], by: (value: number) => number): void {
  const [name = '', ...rest] = path;
  const fields = within as Record<string, unknown>;
  if (rest.length === 0) fields[name] = by(fields[name] as number);
  else change(fields[name] as object, rest, by);
}

type Refused = readonly [string, () => string | Buffer, RegExp];

interface Changing {
  readonly inputs: { readonly entries: object[] };
  readonly catalogue: object;
}

describe('npm run verify', () => {
  const programs = openPrograms();
  const dataDir = mkdtempSync(join(tmpdir(), 'afterglow-'));
  beforeAll(() => copyIndex(inject('sharedIndex'), dataDir));
  afterAll(() => {
    programs.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  function verify(text: string | Buffer, ...words: readonly string[]): Promise<Outcome> {
    const file = join(dataDir, 'account.json');
    writeFileSync(file, text);
    return programs.run('cli/verify', [file, ...words], { DATA_DIR: dataDir });
  }

  test('says that all agrees', async () => {
    const { code, stdout, stderr } = await verify(accounts[0]!.text);
    expect(stderr).toBe('');
    expect(stdout).toMatch(
      /^Shelf .*\nAll \d+ numbers agree \(to 0\.000001\), and each product has its place\.\n$/,
    );
    expect(code).toBe(0);
  });

  test('says it of each of several accounts, and ends with 1 where one of them differs', async () => {
    const changed = JSON.parse(accounts[1]!.text) as { shelf: { products: { score: number }[] } };
    changed.shelf.products[0]!.score += 1;
    const other = join(dataDir, 'other.json');
    writeFileSync(other, JSON.stringify(changed));
    const { code, stdout } = await verify(accounts[0]!.text, other);
    expect(stdout).toMatch(
      /^\S+account\.json\nShelf .*\nAll \d+ numbers agree .*\n\S+other\.json\nShelf .*\n1 value differs/,
    );
    expect(code).toBe(1);
  });

  test('says where a number differs, and by how much', async () => {
    const changed = JSON.parse(accounts[0]!.text) as { shelf: { products: { score: number }[] } };
    changed.shelf.products[1]!.score += 0.25;
    const { code, stdout } = await verify(JSON.stringify(changed));
    expect(stdout).toMatch(/^shelf\.products\[1\]\.score +[\d.]+ +[\d.]+ +-2\.50e-1$/m);
    expect(stdout).toContain('1 value differs');
    expect(code).toBe(1);
  });

  const text = () => accounts[0]!.text;
  const but = (change: (account: Changing) => void) => () => {
    const account = JSON.parse(text());
    change(account);
    return JSON.stringify(account);
  };
  const READ: readonly Refused[] = [
    ['no JSON', () => text().slice(0, -20), /damaged: it is no whole JSON/],
    ['nothing', () => ' \n', /is empty/],
    ['bytes', () => Buffer.from([0xff, 0xfe, 0, 1, 2]), /damaged/],
    ['depth', () => '['.repeat(200_000), /damaged/],
    ['closed depth', () => `${'['.repeat(5_000)}${']'.repeat(5_000)}`, /no account/],
    ['another file', () => '{"format":"afterglow-signature","version":1}', /no account of a shelf/],
    [
      'an account that inherits',
      () => '{"__proto__":{"format":"afterglow-account","version":1}}',
      /no account/,
    ],
    ['another version', but((one) => void Object.assign(one, { version: 1 })), /another version/],
    ['no time', but((one) => void Object.assign(one, { at: -1 })), /: at is not/],
  ];
  /** Found once the catalogue is open, which takes a second and a half each time. */
  const COMPARED: readonly Refused[] = [
    [
      'another catalogue',
      but((one) => void Object.assign(one.catalogue, { content: 'x' })),
      /another catalogue/,
    ],
    ['other segments', but((one) => void Object.assign(one.catalogue, { segments: 'x' })), /other segments/],
    ['no inputs', but((one) => void Reflect.deleteProperty(one, 'inputs')), /: inputs is not/],
    [
      'an entry of a foreign kind',
      but((one) => void one.inputs.entries.unshift({ type: 'constructor' })),
      /inputs\.entries\[0\]\.type/,
    ],
    [
      'a vector that is too short',
      but((one) =>
        one.inputs.entries.push({
          id: 'x',
          at: 1,
          type: 'search',
          meaning: 'AAAA',
          found: [],
        }),
      ),
      /meaning is not/,
    ],
    [
      'a product that is none',
      but((one) => void Object.assign(one.inputs, { soldSince: ['../../etc'] })),
      /soldSince\[0\]/,
    ],
    [
      'a product that the catalogue has not',
      but((one) => void Object.assign(one.inputs, { soldSince: ['nobody-sells-this'] })),
      /soldSince\[0\]/,
    ],
    ['a field too many', but((one) => void Object.assign(one.inputs, { more: 1 })), /: inputs is not/],
  ];
  const compared = COMPARED.filter((_, at) => THOROUGH || at % 3 === 0);
  test.each([...READ, ...compared])('refuses %s with a sentence', async (_, made, says) => {
    const { code, stdout, stderr } = await verify(made());
    expect(stderr).toMatch(says);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/\bat .*\.js|Error:/);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  test.each(COMPARED)('finds what is wrong with %s', async (_, made, says) => {
    const read = readAccount(String(made()));
    if ('fault' in read) throw new Error(JSON.stringify(read.fault));
    const part = differsIn(read.catalogue, identityOf(catalogue));
    if (part)
      return expect(String(says)).toContain(part === 'content' ? 'another catalogue' : `other ${part}`);
    const where = await recompute(read, catalogue).catch((error: Error) => error);
    expect(where).toBeInstanceOf(WrongField);
    expect(`: ${(where as WrongField).where} is not`).toMatch(says);
  });

  test('says what a terminal would take for more than letters as a question mark', async () => {
    const { code, stdout } = await verify(
      but((one) => void Object.assign(one, { odd: '\u001b[2J\u009b31m' }))(),
    );
    expect(stdout).toMatch(/^odd /m);
    expect(stdout).not.toMatch(/[^\P{C}\n]/u);
    expect(code).toBe(1);
  });

  test('asks for a file where none was named, or it is not there', async () => {
    const none = await programs.run('cli/verify', [], { DATA_DIR: dataDir });
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('npm run verify -- account.json')]);
    const gone = await programs.run('cli/verify', ['no-such.json'], { DATA_DIR: dataDir });
    expect([gone.code, gone.stderr]).toEqual([
      2,
      'There is no file no-such.json. Name the account that was downloaded.\n',
    ]);
  });
});
