import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sayAtWork } from '../../src/analytics/store/at-work.js';
import { dropCatalogue } from '../../src/catalog/importing/swap-catalogue.js';
import type { ProductId } from '../../src/catalog/product.js';
import { readConfig } from '../../src/config.js';
import { checkCatalogue } from '../../src/doctor/catalogue.js';
import { examine } from '../../src/doctor/examine.js';
import type { Check, Finding } from '../../src/doctor/finding.js';
import { checkAnalyticsFolder, checkDataFolder } from '../../src/doctor/folders.js';
import { checkModel } from '../../src/doctor/model.js';
import { checkNode } from '../../src/doctor/node-version.js';
import { checkPopularity } from '../../src/doctor/popularity.js';
import { checkPort } from '../../src/doctor/port.js';
import { checkQdrant } from '../../src/doctor/qdrant.js';
import { checkRedis } from '../../src/doctor/redis.js';
import { MARGIN } from '../../src/files/room.js';
import { releaseFile, writeRelease } from '../../src/popularity/release.js';
import { reindex } from '../../src/shop/reindex.js';
import { openTestShop } from '../support/shop.js';
import { describeOnSmallDisk, mountSmallDisk } from '../support/small-disk.js';
import { describeOnRedis } from '../support/with-redis.js';
import { countingEmbedder } from '../vector-index/small-catalogue.js';

const folder = mkdtempSync(join(tmpdir(), 'afterglow-doctor-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let made = 0;
let dataDir = '';
beforeEach(() => {
  dataDir = join(folder, `data-${++made}`);
});

/** Each asked by itself: reading the model and the catalogue takes longer than everything else. */
const CHECKS: Readonly<Record<string, Check>> = {
  Port: checkPort,
  DATA_DIR: checkDataFolder,
  ANALYTICS_DIR: checkAnalyticsFolder,
  Model: checkModel,
  Catalogue: checkCatalogue,
  Popularity: checkPopularity,
  Redis: checkRedis,
  Qdrant: checkQdrant,
};

/** A shop of four products and without a model, for what is found of settings alone. */
const LITTLE_TO_READ = { MODEL_DIR: join(folder, 'nowhere'), DATA_DIR: join(folder, 'little') };
beforeAll(() => {
  const directory = join(LITTLE_TO_READ.DATA_DIR, 'catalogue');
  mkdirSync(directory, { recursive: true });
  const lines = readFileSync('catalog/products.jsonl', 'utf8').split('\n').slice(0, 4);
  writeFileSync(join(directory, 'products.jsonl'), lines.join('\n'));
});

/** What is found about one thing, in a shop with these settings. */
async function found(about: string, env: NodeJS.ProcessEnv = {}): Promise<readonly Finding[]> {
  const all = { DATA_DIR: dataDir, ...env };
  const findings = await (CHECKS[about]?.(readConfig(all)) ?? examine({ ...all, ...LITTLE_TO_READ }));
  return findings.filter((finding) => finding.about === about);
}
const states = (findings: readonly Finding[]) => findings.map(({ state }) => state);

describe('a shop with nothing wrong', () => {
  test('has no failure, and every finding that is not ok says what to do', async () => {
    const findings = await examine({ DATA_DIR: dataDir });
    expect(findings.filter(({ state }) => state === 'failed')).toEqual([]);
    for (const { state, advice, says } of findings) {
      expect(says).not.toBe('');
      expect(advice !== undefined, says).toBe(state !== 'ok');
    }
    const about = findings.map((one) => one.about);
    expect(new Set(about)).toEqual(new Set(['Node', 'Configuration', ...Object.keys(CHECKS)]));
  });

  test('is only looked at: nothing is made, neither its folders nor anything in them', async () => {
    const nowhere = join(dataDir, 'not', 'there');
    const env = {
      DATA_DIR: nowhere,
      ANALYTICS_DIR: join(nowhere, 'analytics'),
      REDIS_URL: 'redis://127.0.0.1:1',
    };
    await examine(env);
    expect(existsSync(dataDir)).toBe(false);
  });
});

test.skipIf(!existsSync('/proc/self'))('a folder that is on no disk is not said to be writable', async () => {
  const [finding] = await found('DATA_DIR', { DATA_DIR: '/proc/shop' });
  expect(finding).toMatchObject({ state: 'failed', says: '/proc/shop is on no disk.' });
});

describe('Node', () => {
  test.each([
    ['18.20.0', 'failed'],
    ['20.18.3', 'failed'],
    ['20.19.0', 'ok'],
    ['22.1.0', 'ok'],
    ['24.0.0', 'ok'],
  ])('%s is %s', (version, state) => {
    expect(states(checkNode(version))).toEqual([state]);
  });
});

describe('what is popular', () => {
  const asked = () => found('Popularity', { POPULARITY: 'orders' });
  const released = (products: number) =>
    writeRelease(releaseFile(dataDir), {
      released: Date.UTC(2026, 10, 24),
      leastOrders: 50,
      products: Array.from({ length: products }, (_, i) => [`p${i}` as ProductId, 60]),
    });

  test('is said by the catalogue, where nothing else is asked', async () => {
    await released(9);
    expect(await found('Popularity')).toMatchObject([
      { state: 'ok', says: 'What is popular is said by the catalogue.' },
    ]);
  });

  test('is told with what is released, and when', async () => {
    expect(await asked()).toMatchObject([{ state: 'warning', says: expect.stringContaining('nothing is') }]);
    await released(3);
    expect(await asked()).toMatchObject([{ state: 'ok', says: expect.stringContaining('too little') }]);
    await released(9);
    expect(await asked()).toMatchObject([
      {
        state: 'ok',
        says: 'What was ordered here leads what is popular: 9 products of 50 orders or more, released on 2026-11-24.',
      },
    ]);
    appendFileSync(releaseFile(dataDir), 'damage');
    expect(await asked()).toMatchObject([{ state: 'warning', says: expect.stringContaining('is damaged') }]);
  });
});

describe('settings', () => {
  test('that cannot be used fail and name their variable', async () => {
    const [finding] = await found('Configuration', { PORT: 'http' });
    expect(finding).toMatchObject({ state: 'failed', says: expect.stringContaining('PORT') });
  });

  test('that cannot be used are all said, and what does not depend on them is looked at', async () => {
    const bad = {
      ...{ PORT: 'http', REDIS_URL: 'tcp://redis', QDRANT_URL: 'qdrant', QDRANT_COLLECTION: 'Mine!' },
      ...{ TRUST_PROXY: 'everybody', SHOP_TIME_ZONE: 'Mars', RATE_LIMIT_PAGES: '-1', PUBLIC_URL: 'shop' },
    };
    const findings = await examine({ DATA_DIR: dataDir, ...bad });
    const failed = findings.filter(({ about }) => about === 'Configuration').map(({ says }) => says);
    // A collection has no meaning without a server that can be asked for it.
    const said = Object.keys(bad).filter((name) => name !== 'QDRANT_COLLECTION');
    expect(failed.map((one) => /^[A-Z_]+/.exec(one)?.[0]).sort()).toEqual(said.sort());
    const about = new Set(findings.map((one) => one.about));
    for (const seen of ['Node', 'DATA_DIR', 'Model', 'Catalogue']) expect([...about]).toContain(seen);
    for (const unseen of ['Port', 'Redis', 'Qdrant']) expect([...about]).not.toContain(unseen);
  });

  test('that would send cookies over plain http do not hide the others', async () => {
    const findings = await found('Configuration', { PUBLIC_URL: 'http://shop.example', PORT: 'http' });
    expect(findings.map(({ says }) => says).join()).toMatch(/PORT must be.*cookies over plain http/);
  });

  test.each([
    [{ REDISURL: 'redis://redis' }, 'REDISURL is no setting'],
    [{ REDIS_PASSWORD_FILE: '/run/secrets/redis' }, 'does nothing without REDIS_URL'],
    [{ INSECURE_HTTP: '1' }, 'INSECURE_HTTP does nothing here'],
    [{ PUBLIC_URL: 'https://shop.example' }, 'TRUST_PROXY'],
    [{ PUBLIC_URL: 'http://shop.example', INSECURE_HTTP: '1' }, 'plain http'],
    [{ REDIS_URL: 'redis://127.0.0.1:1' }, 'ANALYTICS_DIR'],
    [{ TRUST_PROXY: 'true' }, 'believes every sender'],
  ])('that are seldom meant are warned of: %o', async (env, word) => {
    const warnings = (await found('Configuration', env)).filter(({ state }) => state === 'warning');
    expect(warnings.map(({ says }) => says).join()).toContain(word);
  });
});

describe('the port', () => {
  test('that another program has fails, and so does one that nobody may have', async () => {
    const other = createServer((_, answer) => answer.end('hello')).listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const [taken] = await found('Port', { PORT: `${port}` });
    other.close();
    expect(taken).toMatchObject({
      state: 'failed',
      advice: expect.stringContaining(`Port ${port} is taken`),
    });
    expect(states(await found('Port', { PORT: `${port}` }))).toEqual(['ok']);
    const elsewhere = { HOST: '192.0.2.1', INSECURE_HTTP: '1', PORT: `${port}` };
    expect(states(await found('Port', elsewhere))).toEqual(['failed']);
  });

  test('at which a shop answers is well', async () => {
    const shop = await openTestShop();
    const server = shop.app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const findings = await found('Port', { PORT: `${port}` });
    server.close();
    await shop.close();
    expect(findings).toEqual([
      expect.objectContaining({ state: 'ok', says: expect.stringContaining('answers') }),
    ]);
  });
});

describe('folders', () => {
  test('that cannot be made fail', async () => {
    writeFileSync(dataDir, 'a file, where a folder should be');
    expect(states(await found('DATA_DIR'))).toContain('failed');
  });

  test('whose secret others may read are warned of', async () => {
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, 'secret'), 'x', { mode: 0o600 });
    expect(states(await found('DATA_DIR'))).toEqual(['ok', 'ok', 'ok']);
    chmodSync(join(dataDir, 'secret'), 0o644);
    const [, secret] = await found('DATA_DIR');
    expect(secret).toMatchObject({ state: 'warning', advice: expect.stringContaining('chmod 600') });
  });
});

describe('the worker', () => {
  test('that is to run apart and does not is warned of, until it does', async () => {
    const env = { ANALYTICS_DIR: join(dataDir, 'counts') };
    mkdirSync(env.ANALYTICS_DIR, { recursive: true });
    const last = async () => (await found('ANALYTICS_DIR', env)).at(-1);
    expect(await last()).toMatchObject({
      state: 'warning',
      says: expect.stringMatching(/^No worker counts/),
    });
    const worker = sayAtWork(env.ANALYTICS_DIR, [0]);
    expect(await last()).toMatchObject({ state: 'ok', says: 'A worker counts events there.' });
    worker.stop();
  });
});

describe('stores', () => {
  test('that others may use are warned of, with the command that closes them', async () => {
    const store = join(dataDir, 'sessions');
    mkdirSync(store, { recursive: true, mode: 0o700 });
    writeFileSync(join(store, 'data.mdb'), '', { mode: 0o600 });
    expect((await found('DATA_DIR')).at(-1)).toMatchObject({ state: 'ok' });
    chmodSync(join(store, 'data.mdb'), 0o644);
    expect((await found('DATA_DIR')).at(-1)).toMatchObject({
      state: 'warning',
      says: expect.stringContaining(join(store, 'data.mdb')),
      advice: expect.stringContaining(`chmod -R go= ${store}`),
    });
  });
});

describeOnSmallDisk('a disk', () => {
  test('with less than the margin fails and says what that means', async () => {
    const disk = mountSmallDisk(MARGIN / 2);
    const [finding] = await found('DATA_DIR', { DATA_DIR: disk.folder });
    disk.unmount();
    expect(finding).toMatchObject({
      state: 'failed',
      says: expect.stringMatching(/has \d+ MB free/),
      advice: 'Make room: with less than 64 MB nothing new is kept.',
    });
  });

  test('that cannot be written is called read-only', async () => {
    const disk = mountSmallDisk(MARGIN);
    disk.mountAgain('ro');
    const [finding] = await found('DATA_DIR', { DATA_DIR: disk.folder });
    disk.unmount();
    expect(finding).toMatchObject({ state: 'failed', says: `${disk.folder} is read-only.` });
  });
});

describe('the model', () => {
  test('fails when it is not there', async () => {
    expect(states(await found('Model', { MODEL_DIR: join(folder, 'nowhere') }))).toEqual(['failed']);
  });

  test('fails when a file is not what it was', async () => {
    const modelDir = join(folder, 'model');
    cpSync('models/all-MiniLM-L6-v2-int8', modelDir, { recursive: true });
    writeFileSync(join(modelDir, 'tokenizer.json'), '{}');
    const [finding] = await found('Model', { MODEL_DIR: modelDir });
    expect(finding).toMatchObject({ state: 'failed', says: expect.stringContaining('SHA256SUMS') });
  });
});

describe('the catalogue', () => {
  test.each(['pl', 'nl'])(
    'that is read as %s though its texts are English says what to set',
    async (language) => {
      const [, , fault] = await found('Catalogue', { CATALOGUE_LANGUAGE: language });
      expect(fault?.state).toBe('warning');
      expect(fault?.advice).toContain('Set CATALOGUE_LANGUAGE=en');
    },
  );

  test('is read and found not to be indexed yet', async () => {
    expect(states(await found('Catalogue'))).toEqual(['ok', 'warning']);
  });

  test('fails where a line is no product', async () => {
    mkdirSync(join(dataDir, 'catalogue'), { recursive: true });
    writeFileSync(join(dataDir, 'catalogue', 'products.jsonl'), '{"id":\n');
    expect(states(await found('Catalogue'))).toEqual(['failed']);
  });

  test('is indexed after an import, its numbers of pieces and its segments included', async () => {
    const directory = join(dataDir, 'catalogue');
    mkdirSync(directory, { recursive: true });
    const lines = readFileSync('catalog/products.jsonl', 'utf8').split('\n').slice(0, 40);
    writeFileSync(join(directory, 'products.jsonl'), lines.join('\n'));
    writeFileSync(join(directory, 'stocktake.txt'), '2026-11-23T12:00:00.000Z\n');
    await reindex({ config: readConfig({ DATA_DIR: dataDir }), embedder: countingEmbedder() });
    expect(states(await found('Catalogue'))).toEqual(['ok', 'ok']);
    writeFileSync(join(directory, 'stocktake.txt'), '2026-11-24T12:00:00.000Z\n');
    expect(states(await found('Catalogue'))).toEqual(['ok', 'warning']);
  });

  test('says what of goes-with.yaml cannot be read, and what it names that is not there', async () => {
    const directory = join(dataDir, 'catalogue');
    mkdirSync(directory, { recursive: true });
    const lines = readFileSync('catalog/products.jsonl', 'utf8').split('\n').slice(0, 40);
    writeFileSync(join(directory, 'products.jsonl'), lines.join('\n'));
    const pairings = join(directory, 'goes-with.yaml');
    writeFileSync(pairings, '- category: Mats & towels\n  goes with: [Teapots]\n');
    expect((await found('Catalogue')).at(-1)).toMatchObject({
      state: 'warning',
      says: 'goes-with.yaml names categories that no product is in: teapots.',
    });
    writeFileSync(pairings, '- category: [\n');
    expect((await found('Catalogue')).at(-1)).toMatchObject({
      state: 'warning',
      says: expect.stringMatching(/goes-with\.yaml, line \d/),
      advice: expect.stringContaining('Mend the file or remove it'),
    });
  });

  test('says what of seasons.yaml names nothing that is there', async () => {
    const directory = join(dataDir, 'catalogue');
    mkdirSync(directory, { recursive: true });
    const lines = readFileSync('catalog/products.jsonl', 'utf8').split('\n').slice(0, 40);
    writeFileSync(join(directory, 'products.jsonl'), lines.join('\n'));
    const season = 'name: Harvest, from: 09-01, until: 10-31';
    writeFileSync(join(directory, 'seasons.yaml'), `- { ${season}, shows: [Mats & towels, Teapots] }\n`);
    expect((await found('Catalogue')).at(-1)).toMatchObject({
      state: 'warning',
      says: 'seasons.yaml names categories that no product is in: teapots.',
    });
  });

  test('is not said to want another import where that would mend nothing', async () => {
    const directory = join(dataDir, 'catalogue');
    mkdirSync(directory, { recursive: true });
    const lines = readFileSync('catalog/products.jsonl', 'utf8').split('\n').slice(0, 4);
    writeFileSync(join(directory, 'products.jsonl'), lines.join('\n'));
    writeFileSync(join(directory, 'segments.yaml'), '- rename: [\n');
    const [products, finding] = await found('Catalogue');
    expect(products?.state).toBe('ok');
    expect(finding).toMatchObject({
      state: 'warning',
      says: expect.stringMatching(/segments\.yaml, line \d/),
      advice: expect.stringContaining('Mend the file or remove it'),
    });
    expect(finding?.advice).not.toContain('npm run import');
  });

  test('fails where it was imported and its products are gone', async () => {
    mkdirSync(join(dataDir, 'catalogue'), { recursive: true });
    writeFileSync(join(dataDir, 'catalogue', 'stocktake.txt'), '2026-11-23T12:00:00.000Z\n');
    const [finding] = await found('Catalogue');
    expect(finding).toMatchObject({
      state: 'failed',
      says: expect.stringContaining('products.jsonl is missing'),
    });
    expect(await dropCatalogue(dataDir)).toBe(true);
    expect((await found('Catalogue'))[0]?.says).toContain('the demo shop');
  });

  test('fails where its index is damaged', async () => {
    mkdirSync(join(dataDir, 'index', '1'), { recursive: true });
    writeFileSync(join(dataDir, 'index', '1', 'manifest.json'), '{');
    const [, index] = await found('Catalogue');
    expect(index).toMatchObject({ state: 'failed', advice: expect.stringContaining('reindex') });
  });
});

describe('engines that are away', () => {
  test.concurrent.each([
    ['Redis', { REDIS_URL: 'redis://127.0.0.1:1' }],
    ['Qdrant', { QDRANT_URL: 'http://127.0.0.1:1' }],
  ])('%s fails and says that the shop goes on', async (about, env) => {
    const [finding] = await found(about, env);
    expect(finding?.state).toBe('failed');
    expect(finding?.says).toMatch(/sells on|meanwhile/);
  });
});

describeOnRedis(
  'a Redis',
  (redis) => {
    const env = () => {
      const secret = join(folder, 'redis-password');
      writeFileSync(secret, 'open-sesame\n');
      return { REDIS_URL: `redis://127.0.0.1:${redis.server.port}`, REDIS_PASSWORD_FILE: secret };
    };

    test('that keeps everything is well', async () => {
      redis.server.cli('config', 'set', 'maxmemory-policy', 'noeviction');
      redis.server.cli('config', 'set', 'appendonly', 'yes');
      expect(states(await found('Redis', env()))).toEqual(['ok', 'ok', 'ok']);
    });

    test('that throws sessions away when its memory is full fails', async () => {
      redis.server.cli('config', 'set', 'maxmemory-policy', 'allkeys-lru');
      const [, eviction] = await found('Redis', env());
      expect(eviction).toMatchObject({ state: 'failed', says: expect.stringContaining('allkeys-lru') });
    });

    test('whose memory is full fails', async () => {
      redis.server.cli('config', 'set', 'maxmemory', '1');
      const last = (await found('Redis', env())).at(-1);
      redis.server.cli('config', 'set', 'maxmemory', '0');
      expect(last).toMatchObject({ state: 'failed', says: expect.stringContaining('is full') });
    });

    test('that keeps nothing on disk is warned of', async () => {
      redis.server.cli('config', 'set', 'appendonly', 'no');
      expect(states(await found('Redis', env()))[2]).toBe('warning');
    });

    // Each waits out the doctor's patience: all of them at once.
    test.concurrent.each([
      ['no password', { REDIS_PASSWORD_FILE: undefined }, 'NOAUTH'],
      ['a wrong one', { REDIS_PASSWORD_FILE: undefined, REDIS_PASSWORD: 'zebrafinch' }, 'WRONGPASS'],
      ['a host that nobody knows', { REDIS_URL: 'redis://no-such-host.invalid' }, 'No host is known'],
      ['a database that it does not have', { database: '/99' }, 'no database of the number'],
      ['what is no number', { database: '/shop' }, 'number of a database'],
      ['a Cluster in mind', { scheme: 'redis+cluster' }, 'what answers is a single server'],
      ['a port at which nobody listens', { REDIS_URL: 'redis://127.0.0.1:1' }, 'connection refused'],
    ])('that is asked with %s fails, and says so', async (_, wrong, words) => {
      const { scheme = 'redis', database = '', ...others }: Record<string, string | undefined> = wrong;
      const REDIS_URL = `${scheme}://127.0.0.1:${redis.server.port}${database}`;
      const findings = await checkRedis(readConfig({ DATA_DIR: dataDir, ...env(), REDIS_URL, ...others }));
      expect(states(findings)).toEqual(['failed']);
      expect(findings[0]?.says).toContain(words);
      expect(JSON.stringify(findings)).not.toContain('zebrafinch');
    });

    test('that hangs is told from one that is not there', async () => {
      redis.server.stall();
      const findings = await found('Redis', env());
      redis.server.resume();
      expect(states(findings)).toEqual(['failed']);
      expect(findings[0]?.says).toContain('says nothing');
    });

    test('whose user may do nothing is told so', async () => {
      redis.server.cli('acl', 'setuser', 'guest', 'on', '>pass', '~*', '+ping', '+hello', '+select');
      const url = `redis://guest:pass@127.0.0.1:${redis.server.port}`;
      const findings = await found('Redis', { REDIS_URL: url });
      expect(findings.map(({ says }) => says).join()).toContain('NOPERM');
    });
  },
  { password: 'open-sesame' },
);

describe('a Qdrant', () => {
  let server: Server;
  let version = '1.18.3';
  let collections = [{ name: 'afterglow-0123456789abcdef-1' }];
  beforeAll(async () => {
    server = createServer((req, res) => {
      res.setHeader('Content-Type', 'application/json');
      if (req.url === '/') res.end(JSON.stringify({ title: 'qdrant', version }));
      else res.end(JSON.stringify({ result: { collections }, status: 'ok', time: 0 }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const look = () =>
    found('Qdrant', { QDRANT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });

  test('of the tested release with a catalogue is well', async () => {
    expect(states(await look())).toEqual(['ok', 'ok']);
  });

  test('of another release, or without a catalogue, is warned of', async () => {
    version = '1.9.0';
    collections = [{ name: 'somebody-elses' }];
    expect(states(await look())).toEqual(['warning', 'warning']);
  });
});
