import { expect, test } from 'vitest';
import type { InterestPart, SignalPart } from '../../../../src/recommendations/reasons/explained-parts.js';
import type { Lead } from '../../../../src/recommendations/reasons/leads.js';
import { namedFirst } from '../../../../src/web/pages/why/part-words.js';

const signal = (product: string, value: number): SignalPart =>
  ({ entry: `of-${product}`, kind: 'view', product, at: 0, kinship: 'category', value }) as SignalPart;
const part = (interest: string, ...signals: readonly SignalPart[]): InterestPart =>
  ({ interest, value: 1, share: 0.5, signals }) as InterestPart;

const parts = [
  part('segment:running', signal('shoe', 3)),
  part('segment:cycling', signal('helmet', 2), signal('jacket', 1)),
];
const jacket = {
  type: 'signal',
  interest: 'segment:cycling',
  signal: signal('jacket', 1),
} as Extract<Lead, { type: 'signal' }>;

const orderAfter = (lead: Lead) =>
  namedFirst(parts, lead).flatMap(({ signals }) => signals.map(({ product }) => product));

test('the signal that the sentence names comes first, and its interest', () => {
  expect(orderAfter(jacket)).toEqual(['jacket', 'helmet', 'shoe']);
  expect(orderAfter({ type: 'new', position: 0, of: jacket })).toEqual(['jacket', 'helmet', 'shoe']);
});

test('so does what was done to the thing that the card goes with', () => {
  const company = { type: 'company', companion: { about: 'helmet' } } as unknown as Lead;
  expect(orderAfter(company)).toEqual(['helmet', 'jacket', 'shoe']);
});

test('a sentence that names nothing of the visit leaves the greatest first', () => {
  expect(orderAfter({ type: 'popular' })).toEqual(['shoe', 'helmet', 'jacket']);
});
