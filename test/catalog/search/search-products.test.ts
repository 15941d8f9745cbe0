import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fuse } from '../../../src/catalog/search/ranking/fusion.js';

const words = fc
  .uniqueArray(fc.tuple(fc.nat(40), fc.double({ min: 0.01, max: 90, noNaN: true })), {
    selector: ([position]) => position,
  })
  .map((rows) => new Map(rows));
const neighbours = fc.uniqueArray(
  fc.record({ position: fc.nat(40), similarity: fc.double({ min: -1, max: 1, noNaN: true }) }),
  { selector: ({ position }) => position },
);

describe('fusing words and meaning', () => {
  test('ranks best first, each product once, with scores in (0, 1]', () => {
    fc.assert(
      fc.property(words, neighbours, (byWords, near) => {
        const found = fuse(byWords, near);
        expect(new Set(found.map((one) => one.position)).size).toBe(found.length);
        found.forEach((one, i) => {
          expect(one.score).toBeGreaterThan(0);
          expect(one.score).toBeLessThanOrEqual(1 + 1e-9);
          if (i > 0) expect(found[i - 1]!.score).toBeGreaterThanOrEqual(one.score);
        });
      }),
    );
  });

  test('does not depend on the scale of the words’ scores', () => {
    fc.assert(
      fc.property(words, neighbours, (byWords, near) => {
        const scaled = new Map([...byWords].map(([position, score]) => [position, score * 8]));
        expect(fuse(scaled, near).map((one) => one.position)).toEqual(
          fuse(byWords, near).map((one) => one.position),
        );
      }),
    );
  });

  test('weighs words seven to three against meaning', () => {
    const found = fuse(
      new Map([
        [1, 10],
        [2, 5],
      ]),
      [
        { position: 2, similarity: 0.8 },
        { position: 3, similarity: 0.8 },
      ],
    );
    expect(found.map((one) => [one.position, Number(one.score.toFixed(2)), one.worded])).toEqual([
      [1, 0.7, true],
      [2, 0.65, true],
      [3, 0.3, false],
    ]);
  });

  test('decides by words alone when nothing is known of the meaning', () => {
    expect(
      fuse(
        new Map([
          [4, 3],
          [9, 6],
        ]),
        [],
      ).map((one) => one.position),
    ).toEqual([9, 4]);
  });

  test('leaves out what is near nothing', () => {
    expect(fuse(new Map(), [{ position: 1, similarity: 0.1 }])).toEqual([]);
  });
});
