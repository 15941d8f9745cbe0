/**
 * Private words through every input of the shop: how many can be found afterwards in its files, in Redis, in what it
 * wrote to its error output, in its metrics, or on the visit's own page of what the shop knows, which opens what is sealed
 * in the files (none may). Each word is of its own, so that a find names the input: eleven kinds (e-mail, telephone, card,
 * account, name, street, two of network addresses, device, handle, identity number) through seven fields, paths and
 * queries, and one through each header. Embedded, and with Redis. `-- --engines lmdb,redis`. Run after `npm run build`.
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { keptInRedis } from '../test/support/redis-contents.js';
import { type ShopProgram, startShopProgram } from '../test/support/shop-program.js';
import { benchRedis } from './bench-redis.js';
import { demoIndex } from './demo-index.js';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { engines: { type: 'string', default: 'lmdb,redis' } },
});
/** Stands in a file of the shop's folder: who looks finds it. */
const CONTROL = 'Wilhelmine Obersteinzz';
/** What waits in memory is written by then, milliseconds. */
const SETTLED = 3_000;
const PRODUCT = 'cork-yoga-block';

/** A private word with a number of its own. */
const KINDS: Readonly<Record<string, (own: number) => string>> = {
  'an e-mail address': (own) => `obersteiner${own}@posteo.example`,
  'a telephone number': (own) => `+49 151 2390${own}`,
  'a card': (own) => luhn(`41111111${own}113`),
  'an account': (own) => `DE89 3704 0044 0532 ${own} 00`,
  'a name': (own) => `Wilhelmine Oberstein${lettersOf(own)}`,
  'a street': (own) => `Ahornallee ${own}, 10435 Berlin`,
  'a network address': (own) => `2001:db8:7a::${own}`,
  'a network address of 32 bits': (own) => `203.0.${inHalves(own).join('.')}`,
  'a device': (own) => `02:1a:2b:${inHalves(own).join(':')}:0f`,
  'a handle': (own) => `@obersteiner_${own}`,
  'an identity number': (own) => `078-05-${own}`,
};

const FROM_HERE = { 'Sec-Fetch-Site': 'same-origin' } as const;

type Send = (path: string, init?: RequestInit) => Promise<string>;
const form = (fields: Readonly<Record<string, string>>): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields),
});

/** Where a word may come in. */
const INPUTS: Readonly<Record<string, (send: Send, word: string) => Promise<unknown>>> = {
  'a search': (send, word) => send(`/search?q=${encodeURIComponent(word)}`),
  'a field of an address': (send, word) => send(`/products/${PRODUCT}?ref=${encodeURIComponent(word)}`),
  'a path': (send, word) => send(`/products/${encodeURIComponent(word)}`),
  'an interest': (send, word) => send('/interests', form({ phrase: word, returnTo: '/' })),
  'a press': (send, word) => send('/signals', form({ product: word, kind: 'save', returnTo: '/' })),
  'the way back': (send, word) =>
    send('/signals', form({ product: PRODUCT, kind: 'interested', returnTo: `/search?q=${word}` })),
  'an unknown field': (send, word) =>
    send('/basket/lines', form({ product: PRODUCT, name: word, returnTo: '/' })),
};

const HEADERS = ['User-Agent', 'Referer', 'X-Forwarded-For', 'From', 'X-Unknown', 'HX-Current-URL'];

const index = demoIndex();
const engines = values.engines.split(',');
if (engines.includes('lmdb')) await run('LMDB', {});
const redis = engines.includes('redis') ? await benchRedis() : undefined;
if (redis) await run('Redis', { REDIS_URL: redis.url }).finally(() => redis.stop());

async function run(engine: string, env: NodeJS.ProcessEnv): Promise<void> {
  const shop = await startShopProgram({ index, env: { TRUST_PROXY: 'loopback', ...env } });
  try {
    const { sent, open } = await sendAll(shop.address);
    writeFileSync(join(shop.dataDir, 'control'), encodeURIComponent(CONTROL));
    await sleep(SETTLED);
    const places = [...filesOf(shop), { name: 'error output', text: shop.complaints() }, ...(await open())];
    if (env.REDIS_URL)
      places.push({
        name: 'Redis',
        text: keptInRedis(env.REDIS_URL)
          .map(({ text }) => text)
          .join('\n'),
      });
    const found = sent.flatMap(({ name, word }) =>
      places.filter(({ text }) => isIn(text, word)).map((place) => `${name} in ${place.name}`),
    );
    if (!places.some(({ text }) => isIn(text, CONTROL))) throw new Error('What is there was not found.');
    console.log(
      `${engine}: ${found.length} of ${sent.length} private words found in ${places.length} places`,
    );
    for (const one of found) console.log(`  ${one}`);
    if (found.length > 0) process.exitCode = 1;
  } finally {
    await shop.stop();
  }
}

/** Everything that was sent, and what the shop then tells. */
interface Sent {
  readonly sent: readonly { readonly name: string; readonly word: string }[];
  open(): Promise<readonly { readonly name: string; readonly text: string }[]>;
}

/** All words, in a visit that agreed to everything. */
async function sendAll(address: string): Promise<Sent> {
  const begun = await fetch(`${address}/personalisation`, {
    ...form({}),
    headers: FROM_HERE,
    redirect: 'manual',
  });
  const cookie = begun.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const send = (path: string, init: RequestInit = {}, headers: Readonly<Record<string, string>> = {}) =>
    fetch(address + path, {
      ...init,
      headers: { ...FROM_HERE, cookie, ...headers },
      redirect: 'manual',
    }).then((answer) => answer.text());
  await send('/statistics', form({}));
  const sent: { readonly name: string; readonly word: string }[] = [];
  let own = 4_100;
  for (const [input, through] of Object.entries(INPUTS))
    for (const [kind, wordOf] of Object.entries(KINDS)) {
      const word = wordOf(++own);
      await through(send, word);
      sent.push({ name: `${kind} through ${input}`, word });
    }
  for (const header of HEADERS) {
    const word = `obersteiner${++own}.example`;
    await send(
      `/products/${PRODUCT}`,
      {},
      { [header]: header === 'HX-Current-URL' ? `${address}/${word}` : word },
    );
    sent.push({ name: `a word in ${header}`, word });
  }
  const word = `obersteiner${++own}`;
  await send('/', {}, { cookie: `${cookie}; ad=${word}` });
  sent.push({ name: 'another cookie', word });
  const open = async () => {
    const tell = async (path: string) => ({ name: path, text: unescaped(await send(path)) });
    const told = [await tell('/what-this-shop-knows'), await tell('/metrics')];
    if (!told.every(({ text }) => text.length > 1_000))
      throw new Error('The shop did not tell what it knows.');
    return told;
  };
  return { sent, open };
}

/** As it was sent, as an address has it, and in the other letters. */
function isIn(text: string, word: string): boolean {
  const forms = [word, encodeURIComponent(word), word.replaceAll(' ', '+'), word.toLowerCase()];
  return forms.some((one) => text.includes(one));
}

/** Bytes as Latin-1, so that every one of them is looked at. */
function filesOf({ dataDir }: ShopProgram): { readonly name: string; readonly text: string }[] {
  return readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: path.slice(dataDir.length + 1), text: readFileSync(path).toString('latin1') }));
}

function unescaped(html: string): string {
  return html.replaceAll('&amp;', '&').replaceAll('&#43;', '+').replaceAll('&#x2B;', '+');
}

function inHalves(own: number): string[] {
  return [String(own).slice(0, 2), String(own).slice(2)];
}

function lettersOf(own: number): string {
  return [...String(own)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}

/** Digits with their check digit (ISO/IEC 7812-1). */
function luhn(digits: string): string {
  const sum = [...digits].toReversed().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return digits + ((10 - (sum % 10)) % 10);
}
