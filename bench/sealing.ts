/**
 * What sealing the entries costs a page: the shop as it is against the same with a cipher that changes nothing (nonce,
 * tag and MessagePack stay), in one process, one page of each in turn, for visits of several lengths. Time is the
 * processor's, of all threads, from a request's arrival to its answer. `--rounds 10` for a quick look. Needs `npm run build`.
 */
import crypto from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type SessionId, seenIn } from '../src/sessions/session-log.js';
import { silentLogger } from '../src/telemetry/logger.js';
import type { Entry, EntryId } from '../src/visits/entry.js';
import { copyIndex } from '../test/support/copied-index.js';
import { sessionOf } from '../test/support/session-of.js';
import { demoIndex } from './demo-index.js';
import { median } from './support.js';

const ROUNDS = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 40;
const LENGTHS = [20, 50, 1_000];
const ARMS = ['sealed', 'plain'] as const;
type Arm = (typeof ARMS)[number];

const aes = { createCipheriv: crypto.createCipheriv, createDecipheriv: crypto.createDecipheriv };
const same = () => {
  const cipher = {
    setAAD: () => cipher,
    setAuthTag: () => cipher,
    update: (bytes: Buffer) => bytes,
    final: () => Buffer.alloc(0),
    getAuthTag: () => Buffer.alloc(16),
  };
  return cipher as never;
};
function use(arm: Arm): void {
  Object.assign(crypto, arm === 'sealed' ? aes : { createCipheriv: same, createDecipheriv: same });
  syncBuiltinESMExports();
}

/** The shop as it is built: it finds its pages and its model beside itself. */
const built = async <Module>(path: string) =>
  (await import(pathToFileURL(resolve('dist', path)).href)) as Module;
const { createApp } = await built<typeof import('../src/app.js')>('app.js');
const { readConfig } = await built<typeof import('../src/config.js')>('config.js');
const { openShop } = await built<typeof import('../src/shop/shop.js')>('shop/shop.js');

const dataDir = mkdtempSync(join(tmpdir(), 'afterglow-sealing-'));
copyIndex(demoIndex(), dataDir);
const config = readConfig({ DATA_DIR: dataDir, RATE_LIMIT_PAGES: '0', RATE_LIMIT_PRESSES: '0' });
const shop = await openShop({ config, clock: Date.now, logger: silentLogger });
const app = createApp(shop.services, config, silentLogger);
let took = 0;
const server = createServer((req, res) => {
  const began = process.cpuUsage();
  res.once('finish', () => {
    const { user, system } = process.cpuUsage(began);
    took = (user + system) / 1_000;
  });
  app(req, res);
});
await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const products = shop.services.snapshot().catalogue.products;

for (const length of LENGTHS) {
  const cookies = { sealed: await visitOf('sealed', length), plain: await visitOf('plain', length) };
  for (const [name, path] of [
    ['home', () => '/'],
    [
      'product, with a look noted',
      (round: number) => `/products/${products[(round * 7) % products.length]?.id}`,
    ],
  ] as const) {
    const times: Record<Arm, number[]> = { sealed: [], plain: [] };
    for (let round = -5; round < ROUNDS; round++)
      for (const arm of round % 2 === 0 ? ARMS : ARMS.toReversed()) {
        use(arm);
        await (await fetch(address + path(round + 5), { headers: { Cookie: cookies[arm] } })).text();
        if (round >= 0) times[arm].push(took);
      }
    const [sealed, plain] = [median(times.sealed), median(times.plain)];
    console.log(
      `${length} entries, ${name}: ${sealed.toFixed(2)} ms sealed, ${plain.toFixed(2)} ms plain, ratio ${(sealed / plain).toFixed(3)}`,
    );
  }
}
use('sealed');
server.closeAllConnections();
server.close();
await shop.close();
rmSync(dataDir, { recursive: true });

/** A personalised visit with so many entries, looks and presses, written under one arm. */
async function visitOf(arm: Arm, length: number): Promise<string> {
  use(arm);
  const answer = await fetch(`${address}/personalisation`, {
    method: 'POST',
    headers: { 'Sec-Fetch-Site': 'same-origin' },
    redirect: 'manual',
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  const session = sessionOf(cookie) as SessionId;
  const { sessionLog } = shop.services;
  const now = Date.now();
  const read = await sessionLog.read(session, now);
  const entries = Array.from({ length: length - read.length }, (_, at): Entry => {
    const product = products[(at * 13) % 120]?.id ?? products[0]?.id;
    const kind = at % 10 === 0 ? 'interested' : 'view';
    return {
      type: 'signal',
      kind,
      product: product as never,
      id: `bench-${arm}-${at}` as EntryId,
      at: now - 60_000 + at,
    };
  });
  await sessionLog.append(session, entries, { now, seen: seenIn(read) });
  return cookie;
}
