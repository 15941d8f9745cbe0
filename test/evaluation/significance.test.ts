import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incompleteBeta, logGamma, upperGamma } from '../../evaluation/measures/incomplete-functions.js';
import { analysisOfVariance, chiSquare, corrected } from '../../evaluation/measures/significance.js';

/** Two numbers that agree in so many digits, whatever their size. */
const near = (one: number, other: number, digits = 11) =>
  expect(Math.abs(one / other - 1), `${one} and ${other}`).toBeLessThan(10 ** -digits);

describe('the logarithm of gamma', () => {
  it('is that of a factorial, and of the root of pi at a half', () => {
    near(logGamma(5), Math.log(24));
    near(logGamma(0.5), Math.log(Math.PI) / 2);
    near(logGamma(0.1), 2.252712651734206);
    // By Stirling's series, whose next term is below 1e-23 there.
    near(logGamma(1e6), 999_999.5 * Math.log(1e6) - 1e6 + Math.log(2 * Math.PI) / 2 + 1 / 12e6);
  });

  it('is of no number that is not above 0', () => {
    for (const x of [0, -1, Number.NaN]) expect(() => logGamma(x)).toThrow(RangeError);
  });
});

describe('the incomplete gamma function', () => {
  it('has closed forms: e^-x at 1, and a sum of Poisson at whole numbers', () => {
    for (const x of [0.1, 1, 1.9, 2.1, 30, 600]) near(upperGamma(1, x), Math.exp(-x));
    near(upperGamma(3, 2.5), Math.exp(-2.5) * (1 + 2.5 + 2.5 ** 2 / 2));
    near(upperGamma(3, 7), Math.exp(-7) * (1 + 7 + 49 / 2));
  });

  it('gives the tables of chi-square their 5 % and .1 %', () => {
    // Percentage points as any textbook prints them, from more digits: degrees of freedom, point, tail.
    for (const [freedom, point, tail] of [
      [1, 3.841458820694124, 0.05],
      [10, 18.307038053275146, 0.05],
      [1, 10.827566170662733, 0.001],
      [100, 124.34211340400407, 0.05],
    ] as const)
      near(upperGamma(freedom / 2, point / 2), tail, 9);
  });

  it('is 1 at 0, 0 at infinity, and nothing out of its range', () => {
    expect([upperGamma(2, 0), upperGamma(2, Number.POSITIVE_INFINITY), upperGamma(1, 1e4)]).toEqual([
      1, 0, 0,
    ]);
    for (const [a, x] of [
      [0, 1],
      [Number.POSITIVE_INFINITY, 1],
      [1, -1],
      [1, Number.NaN],
    ] as const)
      expect(() => upperGamma(a, x)).toThrow(RangeError);
  });

  it('only falls', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 500, noNaN: true }),
        fc.double({ min: 0, max: 900, noNaN: true }),
        (a, x) => {
          expect(upperGamma(a, x + 0.5)).toBeLessThanOrEqual(upperGamma(a, x) + 1e-12);
        },
      ),
    );
  });
});

describe('the incomplete beta function', () => {
  it('has closed forms: x at 1 and 1, a power where b is 1, a sum of binomials, the arc of a half', () => {
    near(incompleteBeta(1, 1, 0.37), 0.37);
    near(incompleteBeta(7.5, 1, 0.6), 0.6 ** 7.5);
    // Three or more of five at .3.
    near(incompleteBeta(3, 3, 0.3), 10 * 0.3 ** 3 * 0.7 ** 2 + 5 * 0.3 ** 4 * 0.7 + 0.3 ** 5);
    near(incompleteBeta(0.5, 0.5, 0.2), (2 / Math.PI) * Math.asin(Math.sqrt(0.2)));
  });

  it('gives the tables of F and of t their 5 %', () => {
    const tail = (f: number, d1: number, d2: number) => incompleteBeta(d2 / 2, d1 / 2, d2 / (d2 + d1 * f));
    near(tail(3.708264819, 3, 10), 0.05, 8);
    near(tail(2.228138852 ** 2, 1, 10), 0.05, 8);
  });

  it('is one less itself on the other side, and in [0, 1], also where the sides are thousands', () => {
    const side = fc.double({ min: 0.3, max: 30_000, noNaN: true });
    // Nearer to 0 than that, 1 - x loses the digits of x.
    const part = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(side, side, part, (a, b, x) => {
        const value = incompleteBeta(a, b, x);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(value + incompleteBeta(b, a, 1 - x)).toBeCloseTo(1, 8);
      }),
    );
  });

  it('is nothing out of its range', () => {
    for (const [a, b, x] of [
      [0, 1, 0.5],
      [1, -1, 0.5],
      [1, 1, 1.1],
      [1, 1, Number.NaN],
    ] as const)
      expect(() => incompleteBeta(a, b, x)).toThrow(RangeError);
  });
});

describe('chi-square', () => {
  it('finds in party and gender what the textbook finds (Agresti 2007, table 2.5)', () => {
    const found = chiSquare([
      [762, 327, 468],
      [484, 239, 477],
    ])!;
    expect(found.statistic).toBeCloseTo(30.0701, 4);
    expect(found.freedom).toEqual([2]);
    near(found.p, 2.954e-7, 3);
    expect(found.isReliable).toBe(true);
  });

  it('leaves out rows and columns of zeros, and counts no freedom for them', () => {
    const whole = [
      [10, 20],
      [30, 15],
    ];
    const padded = [
      [10, 0, 20],
      [0, 0, 0],
      [30, 0, 15],
    ];
    expect(chiSquare(padded)).toEqual(chiSquare(whole));
  });

  it('says nothing of one group, of one outcome, of nothing', () => {
    for (const table of [
      [],
      [[]],
      [[3, 4]],
      [
        [3, 4],
        [0, 0],
      ],
      [[3], [4]],
      [
        [3, 0],
        [9, 0],
      ],
      [
        [0, 0],
        [0, 0],
      ],
    ])
      expect(chiSquare(table)).toBeUndefined();
  });

  it('is not relied on where too few are expected', () => {
    const isReliable = (table: number[][]) => chiSquare(table)?.isReliable;
    // Expected in the least cell: 5, 4.75.
    expect(
      isReliable([
        [5, 5],
        [5, 5],
      ]),
    ).toBe(true);
    expect(
      isReliable([
        [4, 5],
        [5, 4],
      ]),
    ).toBe(false);
    // One cell of ten below five is a tenth of them: not so a cell below one.
    const wide = [[2, 38], ...Array.from({ length: 4 }, () => [20, 180])];
    expect(isReliable(wide)).toBe(true);
    expect(isReliable([[0, 4], ...wide.slice(1)])).toBe(false);
  });

  it('is 0 with p of 1 where groups are alike, and has the size 1 where they share nothing', () => {
    expect(
      chiSquare([
        [5, 10],
        [50, 100],
      ]),
    ).toMatchObject({ statistic: 0, p: 1, size: 0 });
    expect(
      chiSquare([
        [40, 0],
        [0, 40],
      ]),
    ).toMatchObject({ statistic: 80, size: 1 });
  });

  it('refuses what is no table of counts', () => {
    for (const table of [
      [[1, 2], [3]],
      [
        [-1, 2],
        [3, 4],
      ],
      [
        [Number.NaN, 2],
        [3, 4],
      ],
    ])
      expect(() => chiSquare(table)).toThrow(RangeError);
  });
});

describe('the analysis of variance', () => {
  const control = [4.17, 5.58, 5.18, 6.11, 4.5, 4.61, 5.17, 4.53, 5.33, 5.14];
  const first = [4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69];
  const second = [6.31, 5.12, 5.54, 5.5, 5.37, 5.29, 4.92, 6.15, 5.8, 5.26];

  it('finds in plants what the textbook finds (Dobson 1983, as PlantGrowth in R)', () => {
    const found = analysisOfVariance([control, first, second])!;
    expect(found.statistic).toBeCloseTo(4.846, 3);
    expect(found.freedom).toEqual([2, 27]);
    expect(found.p).toBeCloseTo(0.01591, 5);
    expect(found.size).toBeCloseTo(3.76634 / (3.76634 + 10.49209), 5);
  });

  it('of two groups is the square of Student’s t', () => {
    // Means 2 and 4, variance 1 each, three values: t = 2 / sqrt(2 / 3), on 4 degrees of freedom.
    const found = analysisOfVariance([
      [1, 2, 3],
      [3, 4, 5],
    ])!;
    expect(found.statistic).toBeCloseTo(6, 12);
    expect(found.p).toBeCloseTo(0.07048, 5);
  });

  it('leaves out groups without values, and is the same in any unit', () => {
    const found = analysisOfVariance([control, second])!;
    expect(analysisOfVariance([[], control, [], second])).toEqual(found);
    const inGrams = analysisOfVariance(
      [control, second].map((group) => group.map((value) => 1_000 * value + 7)),
    );
    expect(inGrams?.p).toBeCloseTo(found.p, 9);
  });

  it('says nothing of one group, of single values, of values that are all the same', () => {
    for (const groups of [
      [],
      [[]],
      [control],
      [control, []],
      [[1], [2]],
      [
        [2, 2],
        [2, 2, 2],
      ],
    ])
      expect(analysisOfVariance(groups)).toBeUndefined();
  });

  it('is sure where nothing varies inside groups that differ', () => {
    expect(
      analysisOfVariance([
        [1, 1],
        [2, 2],
      ]),
    ).toMatchObject({
      statistic: Number.POSITIVE_INFINITY,
      p: 0,
      size: 1,
    });
  });

  it('refuses what is no finite number', () => {
    expect(() => analysisOfVariance([[1, Number.NaN], [2]])).toThrow(RangeError);
  });

  it('is wrong as often as it says, where there is nothing to find', () => {
    // A hundred made pairs of groups without a difference; a straight spread of p would have five below .05.
    let state = 1;
    const draw = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    const group = () => Array.from({ length: 30 }, () => draw() + draw() + draw());
    const found = Array.from({ length: 400 }, () => analysisOfVariance([group(), group()])?.p ?? 1);
    const share = found.filter((p) => p < 0.05).length / found.length;
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.08);
  });
});

describe('the correction for many tests', () => {
  // The example of Benjamini and Hochberg 1995: of fifteen, four are found at .05.
  const published = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ];

  it('finds what its authors found, in whatever order', () => {
    const found = corrected(published);
    expect(found.filter((p) => p <= 0.05)).toHaveLength(4);
    expect(found[3]).toBeCloseTo((0.0095 * 15) / 4, 12);
    expect(corrected(published.toReversed())).toEqual(found.toReversed());
  });

  it('lets a later and lesser bound stand for an earlier one', () => {
    expect(corrected([0.03, 0.02])).toEqual([0.03, 0.03]);
  });

  it('leaves one as it is, and nothing as nothing', () => {
    expect(corrected([0.2])).toEqual([0.2]);
    expect(corrected([])).toEqual([]);
  });

  it('makes no p smaller, none greater than 1, and keeps their order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }), (pValues) => {
        const sorted = pValues.toSorted((a, b) => a - b);
        const found = corrected(sorted);
        expect(found).toEqual(found.toSorted((a, b) => a - b));
        for (const [i, p] of found.entries()) {
          expect(p).toBeGreaterThanOrEqual(sorted[i]!);
          expect(p).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('refuses what is no p value', () => {
    expect(() => corrected([0.5, 1.2])).toThrow(RangeError);
    expect(() => corrected([Number.NaN])).toThrow(RangeError);
  });
});
