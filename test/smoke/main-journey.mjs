// The main journey against the built shop, with nothing but Node itself: run by `.ci/run` on every supported release.
// Usage: node test/smoke/main-journey.mjs   (after `npm run build`)
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PORT = 4_790;
const ADDRESS = `http://localhost:${PORT}`;
const STARTING = 180_000;
const dataDir = mkdtempSync(join(tmpdir(), 'afterglow-smoke-'));
// Vectors that an earlier start has computed spare this one the model's work.
if (existsSync('data/vectors')) cpSync('data/vectors', join(dataDir, 'vectors'), { recursive: true });

const env = { ...process.env, PORT: String(PORT), DATA_DIR: dataDir };
const shop = spawn(process.execPath, ['dist/server.js'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
let cookie = '';

try {
  await opened();
  assert.equal((await get('/')).cookies, 0, 'no cookie before one is asked for');
  await post('/personalisation', { returnTo: '/' });
  for (const id of ['cork-yoga-block', 'natural-rubber-yoga-mat', 'folding-travel-yoga-mat'])
    await get(`/products/${id}`);
  await post('/signals', { product: 'cork-yoga-block', kind: 'interested', returnTo: '/' });
  const home = (await get('/')).text;
  assert.match(home, /For this visit/);
  assert.match(home, /Because you are interested in Cork yoga block/);
  assert.match((await get('/interests')).text, /Yoga/);
  await post('/signals', { product: 'jute-and-rubber-yoga-mat', kind: 'hide', returnTo: '/' });
  assert.doesNotMatch((await get('/')).text, /data-product-card="jute-and-rubber-yoga-mat"/);
  assert.match((await post('/forgetting', {})).text, /Entries of this visit left in the shop’s stores: 0/);
  console.log(`The main journey works on Node ${process.version}`);
} finally {
  shop.kill('SIGTERM');
  await new Promise((resolve) => shop.once('exit', resolve));
  rmSync(dataDir, { recursive: true, force: true });
}

async function opened() {
  for (const start = Date.now(); ; ) {
    if (shop.exitCode !== null) throw new Error(`The shop stopped with code ${shop.exitCode}.`);
    if (
      await fetch(ADDRESS).then(
        () => true,
        () => false,
      )
    )
      return;
    if (Date.now() - start > STARTING) throw new Error('The shop did not open in three minutes.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function get(path) {
  const answer = await fetch(ADDRESS + path, { headers: { cookie } });
  assert.equal(answer.status, 200, path);
  return { text: await answer.text(), cookies: answer.headers.getSetCookie().length };
}

/** Posts a plain form and keeps the cookie; follows nothing. */
async function post(path, fields) {
  const headers = { cookie, origin: ADDRESS, 'sec-fetch-site': 'same-origin' };
  const answer = await fetch(ADDRESS + path, {
    method: 'POST',
    headers,
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
  assert.ok(answer.status < 400, `${path}: ${answer.status}`);
  cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
  return { text: await answer.text() };
}
