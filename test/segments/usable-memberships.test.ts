import { expect, it } from 'vitest';
import type { CatalogueSegment } from '../../src/segments/catalogue-segment.js';
import { usableMemberships } from '../../src/segments/usable-memberships.js';

const segment = (more: Partial<CatalogueSegment> = {}) =>
  ({ enabled: true, sensitive: false, ...more }) as CatalogueSegment;
const segments = [segment(), segment(), segment(), segment({ sensitive: true }), segment({ enabled: false })];

it('leaves out what a product hardly is, and lets the rest sum to 1', () => {
  const [first, second, ...none] = usableMemberships(
    [
      { segment: 0, degree: 0.44 },
      { segment: 2, degree: 0.4 },
      { segment: 1, degree: 0.16 },
    ],
    segments,
  );
  expect(first).toEqual({ segment: 0, degree: 0.44 / (0.44 + 0.4) });
  expect(second).toEqual({ segment: 2, degree: 0.4 / (0.44 + 0.4) });
  expect(none).toEqual([]);
});

it('keeps the strongest, however little it leads', () => {
  const memberships = [0, 1, 2].map((at) => ({ segment: at, degree: 1 / 3 }));
  expect(usableMemberships(memberships, segments)).toEqual([{ segment: 0, degree: 1 }]);
});

it('gives what a sensitive segment had of a product to no other', () => {
  expect(
    usableMemberships(
      [
        { segment: 3, degree: 0.55 },
        { segment: 1, degree: 0.45 },
      ],
      segments,
    ),
  ).toEqual([{ segment: 1, degree: 0.45 }]);
  expect(usableMemberships([{ segment: 4, degree: 1 }], segments)).toEqual([]);
  expect(usableMemberships([], segments)).toEqual([]);
});

it('leaves out a second one that is less than four fifths of the first, or not the home of the category', () => {
  const first = { segment: 0, degree: 0.55 };
  expect(usableMemberships([first, { segment: 1, degree: 0.42 }], segments)).toEqual([
    { segment: 0, degree: 1 },
  ]);
  const second = { segment: 1, degree: 0.45 };
  expect(usableMemberships([first, second], segments)).toEqual([first, second]);
  expect(usableMemberships([first, second], segments, () => false)).toEqual([{ segment: 0, degree: 1 }]);
});
