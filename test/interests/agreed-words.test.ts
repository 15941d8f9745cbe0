import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/interests/agreed-words.js';
import { signatureOf } from '../../src/interests/signature.js';
import type { Meant } from '../../src/interests/typed-words.js';
import { candidates } from '../../src/recommendations/candidates/candidates.js';
import type { ShopIndex } from '../../src/recommendations/index/shop-index.js';
import type { Agreement } from '../../src/visits/agreement.js';
import type { PhraseEntry } from '../../src/visits/entry.js';
import { readVisit } from '../../src/visits/visit.js';
import { consent, entry, NOON } from '../support/entries.js';
import { runs } from '../support/thorough.js';
import { axisMeaning, tinyShop } from '../support/tiny-shop.js';

const shop = tinyShop();
const LIKE: Meant = { likeness: 0.5 };

/** A shop that takes all words to mean some products surely, and others perhaps. */
function taking(sure: readonly number[], perhaps: readonly number[]): ShopIndex {
  const mapOf = (positions: readonly number[]) => new Map(positions.map((one) => [one, LIKE] as const));
  const typed = () => ({ meaning: Float32Array.of(1), meant: mapOf(sure), perhaps: mapOf(perhaps) });
  return { ...shop, typed };
}
const agreedOn = (meant: readonly number[], notMeant: readonly number[]): Agreement => {
  const idsOf = (positions: readonly number[]) => positions.map((one) => shop.ids[one]!);
  return { meant: idsOf(meant), notMeant: idsOf(notMeant) };
};
const phrase = (agreed?: Agreement): PhraseEntry => ({
  ...{ type: 'phrase', text: 'tea', meaning: axisMeaning(1) },
  ...(agreed && { agreed }),
});
const meantBy = (index: ShopIndex, agreed?: Agreement) => [
  ...(wordsOf(phrase(agreed), index)?.meant.keys() ?? []),
];

/** Four lists of positions, none of which is in two. */
const lists = fc
  .shuffledSubarray(
    Array.from({ length: 24 }, (_, i) => i),
    { minLength: 24 },
  )
  .chain((all) =>
    fc.tuple(...Array.from({ length: 4 }, () => fc.nat({ max: 6 }))).map((ends) => ({ all, ends })),
  )
  .map(({ all, ends }) => ends.map((count, i) => all.slice(6 * i, 6 * i + count)));

describe('own words that were agreed on', () => {
  it('mean what was ticked, and nothing that was not shown or not ticked', () => {
    fc.assert(
      fc.property(lists, ([sure = [], ticked = [], unticked = [], rest = []]) => {
        const index = taking([...sure, ...unticked.slice(0, 2)], [...ticked, ...unticked.slice(2), ...rest]);
        fc.pre(ticked.length + unticked.length > 0);
        const meant = meantBy(index, agreedOn(ticked, unticked));
        expect(meant.toSorted()).toEqual(ticked.toSorted());
      }),
      { numRuns: runs(200) },
    );
  });

  it('bring nothing else to any shelf, however they are weighed', async () => {
    await fc.assert(
      fc.asyncProperty(lists, async ([sure = [], ticked = [], unticked = [], rest = []]) => {
        fc.pre(ticked.length + unticked.length > 0);
        const index = taking([...sure, ...unticked], [...ticked, ...rest]);
        const log = [consent(), entry(phrase(agreedOn(ticked, unticked)))];
        const signature = signatureOf(readVisit(log), index, NOON);
        const found = await candidates(signature, [], { exclude: new Set() }, index);
        const own = found.filter(({ from }) => from === 'interests').map(({ position }) => position);
        expect(own.toSorted()).toEqual(ticked.toSorted());
      }),
      { numRuns: runs(50) },
    );
  });

  it('mean no guess where nobody was asked, as those of before', () => {
    expect(meantBy(taking([1], [2, 3]))).toEqual([1]);
    expect(meantBy(taking([], [2, 3]))).toEqual([]);
  });

  it('mean nothing of what the catalogue has no more', () => {
    const gone = { meant: ['gone' as never], notMeant: ['lost' as never] };
    expect(meantBy(taking([1], [2]), gone)).toEqual([1]);
  });

  it('mean what was ticked as much as the best answer to them', () => {
    const words = wordsOf(phrase(agreedOn([2], [])), taking([1], [2]));
    expect(words?.meant.get(2)?.likeness).toBeGreaterThan(LIKE.likeness);
  });
});
