import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { readGames } from '../../evaluation/datasets/games.js';
import { readOnlineRetail } from '../../evaluation/datasets/online-retail.js';
import { answerFrom, readQueries } from '../../evaluation/datasets/queries.js';
import { readYoochoose } from '../../evaluation/datasets/yoochoose.js';

const folder = mkdtempSync(join(tmpdir(), 'afterglow-datasets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  const text = `${lines.join('\n')}\n`;
  writeFileSync(path, name.endsWith('.gz') ? gzipSync(text) : text);
  return path;
}

describe('Online Retail', () => {
  const head = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';
  const line = (
    invoice: string,
    code: string,
    at: string,
    more: { customer?: string; quantity?: number; price?: number; title?: string } = {},
  ) =>
    [
      invoice,
      code,
      more.title ?? `"TIN, ${code}"`,
      more.quantity ?? 1,
      `2011-01-${at}:00`,
      more.price ?? 1.5,
      more.customer ?? '7.0',
      'UK',
    ].join(',');
  const often = (code: string) =>
    ['20', '21', '22', '23'].map((day, i) =>
      line(`9${i}`, code, `${day} 09:00`, { customer: `${i + 50}.0` }),
    );

  it('merges what one customer bought within twelve hours, and keeps later invoices apart', () => {
    const path = fileOf('retail.csv.gz', [
      head,
      ...often('10001'),
      ...often('10002'),
      ...often('10003a'),
      line('1', '10001', '03 08:00'),
      line('2', '10002', '03 19:30'),
      line('3', '10003a', '04 08:30'),
    ]);
    const { visits, files } = readOnlineRetail(path);
    const own = visits.filter(({ customer }) => customer === '7');
    expect(own.map(({ lines }) => lines)).toEqual([['10001', '10002'], ['10003A']]);
    expect(own[0]?.at).toBe(Date.UTC(2011, 0, 3, 8));
    expect(files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('leaves out cancellations, what has no quantity or price, codes of no product, and what was hardly bought', () => {
    const path = fileOf('dropped.csv', [
      head,
      ...often('10001'),
      ...often('10002'),
      ...often('POST'),
      ...often('D1001'),
      line('C4', '10001', '03 08:00'),
      line('5', '10001', '03 08:00', { quantity: -1 }),
      line('6', '10001', '03 08:00', { price: 0 }),
      line('7', '10001', '03 08:00'),
      line('8', '10003', '03 09:00'),
    ]);
    const { titles, visits } = readOnlineRetail(path);
    expect(titles).toEqual([{ id: '10001', title: 'TIN, 10001' }]);
    expect(visits.filter(({ customer }) => customer === '7').map(({ lines }) => lines)).toEqual([['10001']]);
  });

  it('adds up what was taken of a title and paid for it, and keeps what a known customer took back', () => {
    const path = fileOf('amounts.csv', [
      head,
      ...often('10001'),
      ...often('10002'),
      line('1', '10001', '03 08:00', { quantity: 6, price: 2 }),
      line('1', '10002', '03 08:00', { quantity: 1, price: 4 }),
      line('2', '10001', '03 10:00', { quantity: 2, price: 3 }),
      line('C3', '10001', '05 09:00', { quantity: -2 }),
      line('C4', '10001', '04 09:00', { quantity: -2, customer: '' }),
      line('C5', '10009', '04 09:00', { quantity: -2 }),
    ]);
    const { visits, returns } = readOnlineRetail(path);
    const own = visits.filter(({ customer }) => customer === '7');
    expect(own.map(({ lines, amounts }) => [lines, amounts])).toEqual([
      [
        ['10001', '10002'],
        [
          { pieces: 8, paid: 18 },
          { pieces: 1, paid: 4 },
        ],
      ],
    ]);
    expect(returns).toEqual([{ customer: '7', at: Date.UTC(2011, 0, 5, 9), item: '10001' }]);
  });

  it('takes an invoice without a customer for a visit of nobody who could be met again', () => {
    const path = fileOf('guests.csv', [
      head,
      ...often('10001'),
      line('1', '10001', '03 08:00', { customer: '' }),
      line('2', '10001', '03 08:10', { customer: '' }),
    ]);
    const guests = readOnlineRetail(path).visits.filter(({ isKnown }) => !isKnown);
    expect(guests.map(({ customer }) => customer)).toEqual(['invoice 1', 'invoice 2']);
  });

  it('says what is missing', () => {
    expect(() => readOnlineRetail(join(folder, 'nothing.csv'))).toThrow(
      /There is no .*nothing\.csv: give a file/,
    );
    expect(() => readOnlineRetail(fileOf('other.csv', ['a,b', '1,2']))).toThrow(
      /no column "InvoiceNo".*a, b/,
    );
  });
});

describe('Games', () => {
  const items = Array.from({ length: 40 }, (_, i) => `${i}\tGame ${i}: "Deluxe`);
  const paths = [
    fileOf('items.tsv', ['item_id:token\ttitle:token_seq', ...items]),
    fileOf('sequences.tsv.gz', ['user\titems', '0\t0 1 2 3', '1\t4 5 99 6']),
  ] as const;

  it('keeps order and titles, and gives ids another number, so that first use tells nothing', () => {
    const { titles, sequences } = readGames(...paths);
    const titleOf = new Map(titles.map(({ id, title }) => [id, title]));
    expect(sequences.map(({ items }) => items.map((id) => titleOf.get(id)))).toEqual([
      [0, 1, 2, 3].map((i) => `Game ${i}: "Deluxe`),
      [4, 5, 6].map((i) => `Game ${i}: "Deluxe`),
    ]);
    const numbers = Array.from({ length: 40 }, (_, i) =>
      Number([...titleOf].find(([, title]) => title === `Game ${i}: "Deluxe`)?.[0].slice('item-'.length)),
    );
    expect(numbers.toSorted((a, b) => a - b)).toEqual([...numbers.keys()]);
    const rising = numbers.filter((one, i) => one > (numbers[i - 1] ?? -1)).length;
    expect(rising).toBeLessThan(30);
  });

  it('relabels alike in every run', () => {
    expect(readGames(...paths)).toEqual(readGames(...paths));
  });
});

it('YooChoose: sessions of two clicks and more, in the order of their times', () => {
  const rows = ['SessionId\tItemId\tTime', '1\ta\t20.5', '1\tb\t10', '2\tc\t5'];
  const { train, test } = readYoochoose(fileOf('train.tsv', rows), fileOf('test.tsv', rows.slice(0, 3)));
  expect(train).toEqual([
    {
      id: '1',
      clicks: [
        { item: 'b', at: 10_000 },
        { item: 'a', at: 20_500 },
      ],
    },
  ]);
  expect(test).toEqual(train);
});

it('queries: equal titles are one product, and the middle of the scale is an answer', () => {
  const rows = [
    'query\ttitle\trelevance',
    'lamp\tDesk lamp\t3',
    'lamp\tLamp oil\t1.5',
    'oil\tLamp oil\t2.5',
    'oil\t\t3',
  ];
  const judged = readQueries([fileOf('queries.tsv', rows)]);
  expect(judged.titles.map(({ title }) => title)).toEqual(['Desk lamp', 'Lamp oil']);
  expect(judged.queries.map(({ query, relevance }) => [query, [...relevance.values()]])).toEqual([
    ['lamp', [3, 1.5]],
    ['oil', [2.5]],
  ]);
  expect(answerFrom(judged)).toBe(2.25);
});
