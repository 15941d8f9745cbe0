import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ProductId } from '../../src/catalog/product.js';
import { coInterestOf } from '../../src/co-interest/co-interest.js';
import { type Neighbour, tableOf } from '../../src/co-interest/neighbour-table.js';
import { demoProducts, openTestShop, type TestShop } from '../support/shop.js';
import { shopper, textOf } from '../support/shopper.js';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const products = demoProducts();
const [about] = products;
/** Of another department, so that nothing but co-interest joins the two. */
const other = products.find(({ department, stock }) => department !== about!.department && stock !== 0);

/** Gives the open shop a table in which the two lead to each other. */
function giveTable(simulated: boolean): void {
  const snapshot = shop.services.snapshot();
  const rows = products.map((): Neighbour[] => []);
  const at = (id: ProductId) => snapshot.shop.position(id)!;
  rows[at(about!.id)]!.push({ position: at(other!.id), weight: 0.4 });
  rows[at(other!.id)]!.push({ position: at(about!.id), weight: 0.4 });
  const coInterest = coInterestOf(tableOf(rows), { leastSessions: 50, simulated, fitted: 0 });
  shop.services.swap({ ...snapshot, shop: { ...snapshot.shop, coInterest } });
}

test('a product page shows what visits looked at together, says so and explains it, without script', async () => {
  const reason = `Others looked at or bought this with ${about!.name}`;
  const visitor = shopper(shop.app);
  const path = `/products/${about!.id}`;
  expect(textOf((await visitor.open(path)).text)).not.toContain(reason);
  giveTable(false);
  const { text } = await visitor.open(path);
  expect(textOf(text)).toContain(reason);
  expect(text).toContain(other!.name);
  const page = await visitor.open(`${path}?lang=de`);
  expect(textOf(page.text)).toContain(`Von anderen zusammen mit „${about!.name}“ angesehen oder gekauft`);
});

test('the home page of a visit is ranked by it, and Why lists its part', async () => {
  giveTable(false);
  const visitor = shopper(shop.app);
  await visitor.open('/');
  await visitor.press('Personalise this visit');
  await visitor.open(`/products/${about!.id}`);
  const { text } = await visitor.open('/');
  const why = [...text.matchAll(/href="(\/[^"]*why[^"]*)"/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .find((href) => href.includes(other!.id));
  expect(why).toBeDefined();
  const answer = await visitor.open(why!);
  expect(textOf(answer.text)).toContain(`Many visits looked at or bought it with ${about!.name}`);
  // What others did is used here: the page does not deny it.
  expect(textOf(answer.text)).not.toContain('What others');
  expect(textOf(answer.text)).toContain('the shop compares products, never shoppers');
});

test('How it works says how many visits a pair is of, and that simulated visits are', async () => {
  const read = async () => textOf((await shopper(shop.app).open('/how-it-works')).text);
  const sentence = 'Only pairs of at least 50 visits are used';
  expect(await read()).not.toContain(sentence);
  giveTable(false);
  expect(await read()).toContain(sentence);
  expect(await read()).not.toContain('a program made those visits up');
  giveTable(true);
  expect(await read()).toContain('a program made those visits up');
  const product = await shopper(shop.app).open(`/products/${about!.id}`);
  expect(textOf(product.text)).toContain(`Simulated visits looked at or bought this with ${about!.name}`);
});
