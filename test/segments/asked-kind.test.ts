import { expect, test } from 'vitest';
import { askedKind } from '../../src/segments/asked-kind.js';

test.each([
  [
    'what all of it is',
    [
      ['tents', 'two-person tents'],
      ['tents', 'family tents'],
    ],
    [],
    'Shelters',
    'tents',
  ],
  ['less than the category', [['tins']], [], 'Baking tins', undefined],
  ['what half of it is', [['camera filters']], [['aquarium filters']], 'Film', undefined],
  ['what shares no word with the rest', [['toddlers’ toys']], [['jigsaws']], 'Toys', undefined],
  ['anything beside what has no kind', [['toddlers’ toys']], [[]], 'Toys', 'toddlers’ toys'],
  [
    'what a few of many are',
    [['dog backpacks']],
    [['dog beds'], ['dog leads'], ['dog treats']],
    'Dogs',
    undefined,
  ],
  [
    'the wider kind that half of it is of',
    [['packs', 'trekking packs']],
    [['packs', 'day packs'], ['packs', 'day packs'], ['rain covers']],
    'Packs & bags',
    'packs',
  ],
  ['nothing in common', [['tents'], ['lamps']], [], undefined, undefined],
] as const)('the kind that a search asked for: %s', (_, kinds, beside, category, kind) => {
  expect(askedKind(kinds, { beside, category })).toBe(kind);
});
