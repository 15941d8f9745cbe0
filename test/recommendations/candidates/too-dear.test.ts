import { expect, it } from 'vitest';
import { tooDear } from '../../../src/recommendations/candidates/too-dear.js';
import type { ShopIndex } from '../../../src/recommendations/index/shop-index.js';
import type { Visit } from '../../../src/visits/visit.js';

const PRODUCTS = [
  { id: 'cork-roller', kind: 'rollers', category: 'Pilates', price: 2700 },
  { id: 'foam-roller', kind: 'rollers', category: 'Recovery', price: 3200 },
  { id: 'small-roller', kind: 'rollers', category: 'Recovery', price: 900 },
  { id: 'recovery-socks', kind: 'socks', category: 'Recovery', price: 4000 },
  { id: 'pilates-ring', kind: 'rings', category: 'Pilates', price: 3000 },
] as const;

const alike = (of: 'kind' | 'category', position: number) =>
  PRODUCTS.flatMap((one, other) => (one[of] === PRODUCTS[position]![of] ? [other] : []));
const index = {
  position: (id: string) => PRODUCTS.findIndex((one) => one.id === id),
  price: (position: number) => PRODUCTS[position]!.price,
  ofKind: (position: number) => alike('kind', position),
  peers: (position: number) => alike('category', position),
} as unknown as ShopIndex;

it('leaves out what costs as much of its category and, wherever it stands, of its kind', () => {
  const visit = { because: new Map([['cork-roller', 'dear']]) } as unknown as Visit;
  const names = tooDear(visit, index).map((position) => PRODUCTS[position]!.id);
  expect(new Set(names)).toEqual(new Set(['pilates-ring', 'foam-roller']));
});
