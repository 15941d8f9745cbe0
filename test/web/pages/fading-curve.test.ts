import { expect, test } from 'vitest';
import { fadingCurve } from '../../../src/web/pages/interests/one-interest.js';

test('a curve begins at the left at its strength and ends at the right where it is forgotten', () => {
  const curve = fadingCurve({
    points: [
      { at: 1_000, strength: 1 },
      { at: 2_000, strength: 0.5 },
      { at: 3_000, strength: 0 },
    ],
    endsAt: 3_000,
  });
  expect(curve).toEqual({
    viewBox: '0 0 240 60',
    line: 'M0 2L120 30L240 58',
    former: '',
    area: 'M0 58L0 2L120 30L240 58L240 58Z',
    threshold: 55.2,
    width: 240,
  });
});

test('what is forgotten this very moment is drawn without dividing by nothing', () => {
  const { line } = fadingCurve({ points: [{ at: 5, strength: 0.05 }], endsAt: 5 });
  expect(line).toBe('M0 55.2');
});

test('the former memory is drawn over the same time, whichever is longer', () => {
  const short = {
    points: [
      { at: 1_000, strength: 1 },
      { at: 2_000, strength: 0 },
    ],
    endsAt: 2_000,
  };
  const long = {
    points: [
      { at: 1_000, strength: 0.5 },
      { at: 3_000, strength: 0 },
    ],
    endsAt: 3_000,
  };
  expect(fadingCurve(short, long)).toMatchObject({
    line: 'M0 2L120 58',
    former: 'M0 30L240 58',
    area: 'M0 58L0 2L120 58L120 58Z',
  });
  expect(fadingCurve(long, short)).toMatchObject({ line: 'M0 30L240 58', former: 'M0 2L120 58' });
});
