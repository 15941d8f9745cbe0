import { setTimeout as sleep } from 'node:timers/promises';
import { readVisit } from '../../src/visits/visit.js';
import type { FaultProxy } from './fault-proxy.js';
import { type Answer, requestsTo } from './race-requests.js';
import { OTHER, pressing, type RaceShop, read, token, visiting, words } from './race-steps.js';
import { sessionOf } from './session-of.js';

/** Redis is away for so long, milliseconds: some requests meet it away, some while it comes back. */
const AWAY = 400;
/** What waited on disk has to be in Redis by then, milliseconds after Redis is back. */
const SETTLED_WITHIN = 20_000;
const LOOK_EVERY = 100;

export const OVERFLOW_RACE =
  'Redis goes away and comes back: what was forgotten meanwhile stays gone, what was saved is there';

/**
 * So many visits at once of which half forget and half save, each beside another request, while Redis goes away and
 * comes back: what is asked of it waits on disk and is carried out afterwards.
 * @param redis between the shop and Redis, alone
 * @param isSilent away without a word, not refusing
 * @returns what is wrong afterwards, one sentence a visit
 */
export async function overflowRace(
  shop: RaceShop,
  redis: Pick<FaultProxy, 'set'>,
  { visits, isSilent }: { readonly visits: number; readonly isSilent: boolean },
): Promise<string[]> {
  const cookies = await Promise.all(Array.from({ length: visits }, () => visiting(requestsTo(shop.address))));
  const begun = cookies.map((cookie, visit) => {
    const leaves = visit % 2 === 0;
    return { cookie, leaves, answers: leaves ? forget(shop, cookie, visit) : save(shop, cookie, visit) };
  });
  await redis.set(isSilent ? { kind: 'timeout' } : { kind: 'down' });
  await sleep(AWAY);
  await redis.set(undefined);
  const wrong = begun.map(async ({ cookie, leaves, answers }) => {
    const [first] = await answers;
    if (first.status >= 400) return `answered ${first.status}`;
    return settled(() => (leaves ? leftOf(shop, cookie) : lostOf(shop, cookie)));
  });
  return (await Promise.all(wrong)).filter((one) => one !== undefined);
}

/** Within the time that Redis is away, and a little after it. */
const atRandom = async (start: () => Promise<Answer>): Promise<Answer> => {
  await sleep(Math.random() * AWAY * 1.5);
  const answer = await start();
  // Who is told that the shop is busy, and that nothing was done, presses again.
  return answer.status === 503 ? atRandom(start) : answer;
};

function forget(shop: RaceShop, cookie: string, visit: number) {
  const to = requestsTo(shop.address);
  return Promise.all([
    atRandom(() => to.post('/forgetting', cookie, { token: token() })),
    atRandom(() => to.get(`/search?q=${words(visit)}`, cookie)),
    atRandom(() => to.post('/basket/lines', cookie, pressing(OTHER))),
  ]);
}

function save(shop: RaceShop, cookie: string, visit: number) {
  const to = requestsTo(shop.address);
  return Promise.all([
    atRandom(() => to.post('/signals', cookie, pressing(OTHER, { kind: 'save' }))),
    atRandom(() => to.get(`/search?q=${words(visit)}`, cookie)),
  ]);
}

async function leftOf(shop: RaceShop, cookie: string): Promise<string | undefined> {
  const keys = await shop.keysOf(sessionOf(cookie));
  return keys > 0 ? `${keys} keys are left of a forgotten visit` : undefined;
}

async function lostOf(shop: RaceShop, cookie: string): Promise<string | undefined> {
  const { entries } = await read(shop, cookie);
  const saves = readVisit(entries).entries.filter((one) => one.type === 'signal' && one.kind === 'save');
  return saves.length === 1 ? undefined : `saved ${saves.length} times`;
}

async function settled(look: () => Promise<string | undefined>): Promise<string | undefined> {
  const end = performance.now() + SETTLED_WITHIN;
  let wrong = await look();
  while (wrong !== undefined && performance.now() < end) {
    await sleep(LOOK_EVERY);
    wrong = await look();
  }
  return wrong;
}
