import { expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/catalog/catalogue.js';
import { isKeptAddress } from '../../../src/web/http/anonymous-pages.js';
import { demoProducts } from '../../support/shop.js';

const catalogue = buildCatalogue(demoProducts());
const isKept = async (address: string) => isKeptAddress(address, { catalogue });

test('pages of the shop are kept', async () => {
  for (const address of [
    '/',
    '/departments',
    '/departments/pets',
    '/departments/pets/cats',
    '/products/a-1',
    '/how-it-works',
    '/how-it-works/groups',
    '/how-it-works/groups/yoga-1',
    '/how-it-works/visits/comparing',
  ])
    expect(await isKept(address), address).toBe(true);
});

test('a search is kept where every word stands in the catalogue', async () => {
  expect(await isKept('/search?q=cork+yoga')).toBe(true);
  expect(await isKept('/search?q=cork%20block')).toBe(true);
});

test('what a shopper types otherwise is kept nowhere', async () => {
  for (const address of [
    '/search?q=yoga+for+my+sister+julia',
    '/search?q=julia',
    '/search?q=yoga%40example.org',
    '/search?q=yoga&min=3',
    '/search?q=yoga&note=julia',
    '/?utm_source=julia',
    '/products/a-1?done=e1',
    '/departments/pets?page=2',
    '/how-it-works/groups?note=julia',
    '/how-it-works/notes/julia',
  ])
    expect(await isKept(address), address).toBe(false);
});

test('personal pages are not kept', async () => {
  for (const address of [
    '/interests',
    '/saved',
    '/basket',
    '/checkout',
    '/orders/abc',
    '/what-this-shop-knows',
    '/why/a-1',
  ])
    expect(await isKept(address), address).toBe(false);
});
