import { describe, expect, test } from 'vitest';
import { AHEAD, type AheadKind, type Product, type ProductId } from '../../../src/catalog/product.js';
import { billOf } from '../../../src/orders/bill.js';
import { differencesOf } from '../../../src/orders/differences.js';
import { presentChanges } from '../../../src/web/pages/checkout/presenter.js';
import { de } from '../../../src/wording/de/index.js';
import { en } from '../../../src/wording/en/index.js';

const lamp = (kind: AheadKind | undefined): Product => ({
  id: 'LAMP' as ProductId,
  name: 'Lamp',
  description: '',
  department: 'Home',
  category: 'Lamps',
  brand: '',
  price: { amount: 1900, currency: 'EUR' },
  tags: [],
  materials: [],
  stock: null,
  added: '2026-11-20',
  ...(kind === undefined ? {} : { ahead: { kind } }),
});

const billed = (kind: AheadKind | undefined) => billOf([{ product: lamp(kind), quantity: 1 }], 'basket');

const KINDS = [undefined, ...AHEAD];
const CHANGES = KINDS.flatMap((before) =>
  KINDS.filter((now) => now !== before).map((now) => [before, now] as const),
);

describe.each([en, de])('a checkout in $locale that was looked at', (t) => {
  test.each(CHANGES)('as %s says when the product is %s now', (before, now) => {
    const [shown, current] = [billed(before), billed(now)];
    const changes = presentChanges(shown, current, differencesOf(shown, current, []), t);
    expect(changes).toEqual({
      lead: t.checkout.changedLead,
      differences: [t.checkout.changes.ahead[now ?? 'ready']('Lamp')],
    });
  });

  test.each(KINDS)('as %s says nothing while that is still so', (kind) => {
    expect(differencesOf(billed(kind), billed(kind), [])).toEqual([]);
  });
});
