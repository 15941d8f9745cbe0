import { setTimeout as sleep } from 'node:timers/promises';
import { readVisit } from '../../src/visits/visit.js';
import { type Answer, type Requests, requestsTo } from './race-requests.js';
import {
  AGAIN_AFTER,
  pressedAgain,
  pressing,
  type Race,
  type RaceShop,
  read,
  TRIES,
  together,
} from './race-steps.js';
import { sessionOf } from './session-of.js';

/** Orders take pieces out of stock: the other races have products of their own. */
export const ORDER_RACES: readonly Race[] = [
  {
    name: 'one basket, ordered three times at once: one order',
    async run(shop, round) {
      const to = requestsTo(shop.address);
      const ready = await atCheckout(to, plenty(shop, round));
      const order = () => orderOf(to, ready);
      const orders = await Promise.all([order(), order(), order()]);
      const different = new Set(orders.map(({ order }) => order));
      if (different.size > 1 || different.has(undefined))
        return `answered ${orders.map(({ status, order }) => order ?? status).join()}`;
      return holdsOf(shop, ready, 0);
    },
  },
  {
    name: 'two visits that order all the pieces there are: one order, and the other is told',
    async run(shop, round) {
      const to = requestsTo(shop.address);
      const { id, stock } = fewOf(shop, round);
      const [one, other] = [await atCheckout(to, id, stock), await atCheckout(to, id, stock)];
      const orders = await Promise.all([orderOf(to, one), orderOf(to, other)]);
      const sold = orders.filter(({ order }) => order !== undefined).length;
      const told = orders.filter(({ status }) => status === 409).length;
      const answered = orders.map(({ status }) => status).join();
      return sold === 1 && told === 1
        ? undefined
        : `${sold} sold, ${told} told that there are none (${answered})`;
    },
  },
  {
    name: 'an order, and one piece more in another window: ordered is what was shown, and the rest is in the basket',
    async run(shop, round) {
      const to = requestsTo(shop.address);
      const product = plenty(shop, round);
      const ready = await atCheckout(to, product);
      let order: string | undefined;
      const ordering = async () => {
        const made = await orderOf(to, ready);
        order = made.order;
        return made;
      };
      const more = () => to.post('/basket/lines', ready.cookie, pressing(product));
      const [, added] = await together(ordering, more, 8);
      if (added.status !== 303) return `the piece was answered ${added.status}`;
      return holdsOf(shop, ready, order === undefined ? 2 : 1);
    },
  },
  {
    name: 'an order, and forgetting: nothing is left of the visit, and an order that was made can be opened',
    async run(shop, round) {
      const to = requestsTo(shop.address);
      const ready = await atCheckout(to, plenty(shop, round));
      let order: string | undefined;
      const ordering = async () => {
        const made = await orderOf(to, ready);
        order = made.order;
        return made;
      };
      const forgetting = () => to.post('/forgetting', ready.cookie, {});
      const [made] = await together(ordering, forgetting, 8);
      if (made.status >= 500 && made.status !== 503) return `the order was answered ${made.status}`;
      const keys = await shop.keysOf(sessionOf(ready.cookie));
      if (keys > 0) return `${keys} keys are left`;
      if (order === undefined) return undefined;
      const { status } = await to.get(`/orders/${order}`, '');
      return status === 200 ? undefined : `the order is answered ${status}`;
    },
  },
];

/** A basket at the checkout. */
interface Ready {
  readonly cookie: string;
  readonly product: string;
  readonly bill: string;
}

async function atCheckout(to: Requests, product: string, quantity = 1): Promise<Ready> {
  const added = await to.post('/basket/lines', '', pressing(product, { quantity: String(quantity) }));
  const cookie = added.cookie ?? '';
  for (let tried = 0; tried < TRIES; tried++) {
    const { text } = await to.get('/checkout', cookie);
    const bill = / name="bill" value="([^"]*)"/.exec(text)?.[1];
    if (bill !== undefined) return { cookie, product, bill };
    await sleep(AGAIN_AFTER);
  }
  throw new Error(`No checkout of ${product}, which was answered ${added.status}.`);
}

async function orderOf(
  to: Requests,
  { cookie, bill }: Ready,
): Promise<Answer & { readonly order: string | undefined }> {
  const answer = await pressedAgain(() => to.post('/checkout', cookie, { bill }));
  return { ...answer, order: /^\/orders\/([\w-]{22})/.exec(answer.location)?.[1] };
}

async function holdsOf(shop: RaceShop, { cookie, product }: Ready, pieces: number) {
  const { entries } = await read(shop, cookie);
  const lines = [...readVisit(entries).basket].filter(([id]) => id === product);
  const held = lines[0]?.[1].quantity ?? 0;
  return held === pieces ? undefined : `${held} pieces in the basket, not ${pieces}`;
}

/** More than a basket takes: never sold out by a thousand rounds. */
function plenty({ products }: RaceShop, round: number): string {
  const many = products.filter(({ stock }) => (stock ?? 0) > 99);
  const { id } = many[round % many.length] ?? { id: '' };
  return id;
}

/** So few that one basket takes them all: another product each round. */
function fewOf({ products }: RaceShop, round: number): { readonly id: string; readonly stock: number } {
  const few = products.filter(({ stock }) => stock !== null && stock > 0 && stock <= 99);
  const { id, stock } = few[round] ?? {};
  if (id === undefined || !stock) throw new Error(`There are no ${round} products to order.`);
  return { id, stock };
}
