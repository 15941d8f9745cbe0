import { expect, test } from 'vitest';
import { de } from '../../src/wording/de/index.js';
import { en } from '../../src/wording/en/index.js';
import { causeOf, interestInSentence, reasonLine, type Telling } from '../../src/wording/reasons.js';

const names = {
  product: () => 'Horse brush',
  shelf: () => 'Brushes',
  kinds: () => [],
  joined: () => '2026-10-03',
  interest: (id: string) => (id.startsWith('phrase:') ? 'hair' : 'Grooming'),
};
const english: Telling = { names, t: en };
const german: Telling = { names, t: de };
const added = { kind: 'added', product: undefined, at: 0, value: 1 } as const;
const lead = {
  type: 'new',
  position: 0,
  of: { type: 'signal', interest: 'phrase:1', signal: { ...added, entry: 'e1', kinship: 'alike' } },
} as unknown as Parameters<typeof reasonLine>[0];

test('own words inside a sentence stand in quotation marks, and a segment in German, whose sentences it is foreign to', () => {
  expect(causeOf(added, 'phrase:1', english)).toBe('you added “hair”');
  expect(causeOf(added, 'phrase:1', german)).toBe('du „hair“ hinzugefügt hast');
  expect(causeOf(added, 'segment:grooming', english)).toBe('you chose Grooming');
  expect(interestInSentence('phrase:1', english)).toBe('“hair”');
  expect(interestInSentence('segment:grooming', english)).toBe('Grooming');
  expect(interestInSentence('segment:grooming', german)).toBe('„Grooming“');
});

test('something new that own words brought is new in the shop, not in the words', () => {
  expect(reasonLine(lead, english)).toBe(
    'New in the shop since 3 October, and here because you added “hair”',
  );
  expect(reasonLine(lead, german)).toBe(
    'Neu im Shop seit dem 3. Oktober, und hier, weil du „hair“ hinzugefügt hast',
  );
});
