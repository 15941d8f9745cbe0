import { describe, expect, test } from 'vitest';
import type { Order } from '../../../src/orders/order.js';
import { ordersCsv, presentOrderList } from '../../../src/web/pages/operators/order-list.js';
import { de } from '../../../src/wording/de/index.js';
import { en } from '../../../src/wording/en/index.js';

const PLACED = Date.UTC(2026, 10, 30, 12, 5, 9);
const order = (currency: string, amount: number): Order =>
  ({
    token: 'AAAAAAAAAAAAAAAAAAAAAA',
    placedAt: PLACED,
    total: { amount: amount * 3, currency },
    lines: [
      { product: 'mug', name: 'Ceramic Mug, White', quantity: 1, price: { amount, currency } },
      {
        ...{ product: 'lamp', name: 'Lamp', quantity: 2, price: { amount, currency } },
        ahead: { kind: 'pre-order', from: '2027-02-01' },
      },
    ],
  }) as unknown as Order;
const rows = (orders: readonly Order[], zone: string) =>
  ordersCsv(orders, zone)
    .split('\r\n')
    .map((line) => line.split(',').slice(-6).join(','));

describe('the table of orders', () => {
  test('has prices in decimals of their currency, the shop’s own time, and what is ordered ahead', () => {
    expect(rows([order('EUR', 1400)], 'Europe/Berlin').slice(0, 3)).toEqual([
      'name,quantity,price,currency,ahead,ahead_from',
      ' White",1,14.00,EUR,,',
      'Lamp,2,14.00,EUR,pre-order,2027-02-01',
    ]);
    expect(rows([order('JPY', 1400)], 'Europe/Berlin')[2]).toContain(',1400,JPY,');
    for (const [zone, said] of [
      ['Europe/Berlin', '2026-11-30T13:05:09+01:00'],
      ['America/St_Johns', '2026-11-30T08:35:09-03:30'],
    ] as const)
      expect(ordersCsv([order('EUR', 1400)], zone)).toContain(`,${said},mug,`);
  });
});

test.each([
  [en, 'pre-ordered, in stock from 1 February 2027', 'All times are in Central European Time.'],
  [de, 'vorbestellt, lieferbar ab 1. Februar 2027', 'Alle Uhrzeiten: Mitteleuropäische Zeit.'],
])('the list says of each line whether it is ordered ahead, and in which zone: %#', (t, said, zone) => {
  const shown = { week: '2026-W49' as never, orders: [order('EUR', 1400)], now: PLACED };
  const list = presentOrderList(
    { ...shown, catalogue: { product: () => undefined } },
    { ...t, zone: 'Europe/Berlin' },
  );
  expect(list.orders[0]?.lines.map(({ ahead }) => ahead)).toEqual(['', said]);
  expect(list.zone).toBe(zone);
});
