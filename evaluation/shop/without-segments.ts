import { addScaled, normalised } from '../../src/embedding/vectors.js';
import type { CatalogueSegment } from '../../src/segments/catalogue-segment.js';
import type { ShopCatalogue } from '../profiles/profile.js';

/** The same catalogue with one segment of everything: a profile has one interest, and only vectors tell products apart. */
export function withoutSegments(catalogue: ShopCatalogue): ShopCatalogue {
  const { index, count } = catalogue;
  const sum = new Float64Array(index.dimensions);
  for (let position = 0; position < count; position++) addScaled(sum, index.taste(position), 1);
  const taste = normalised(sum);
  const [first] = index.segments;
  const segments = first === undefined ? [] : [{ ...first, size: count } satisfies CatalogueSegment];
  const memberships = [{ segment: 0, degree: 1 }];
  return {
    ...catalogue,
    index: {
      ...index,
      identity: segments,
      segments,
      memberships: () => memberships,
      segmentTaste: () => taste,
    },
  };
}
