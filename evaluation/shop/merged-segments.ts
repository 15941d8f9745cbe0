import { addScaled, normalised } from '../../src/embedding/vectors.js';
import type { CatalogueSegment, Membership } from '../../src/segments/catalogue-segment.js';
import type { Groups } from '../behaviour/merging.js';
import type { ShopCatalogue } from '../profiles/profile.js';

/**
 * The same catalogue with groups of its segments as segments. A product belongs to a group as much as to all segments of
 * it; the group has the name and the middle of its largest, and the mean taste of the products of all.
 * @param groups every segment in exactly one
 */
export function withMergedSegments(catalogue: ShopCatalogue, groups: Groups): ShopCatalogue {
  const { index, count } = catalogue;
  const groupOf = new Map(groups.flatMap((group, at) => group.map((segment) => [segment, at] as const)));
  const merged = (list: readonly Membership[]) => mergedMemberships(list, groupOf);
  const memberships = Array.from({ length: count }, (_, position) => merged(index.memberships(position)));
  const segments = groups.map((group) => mergedSegment(group.flatMap((at) => index.segments[at] ?? [])));
  const members = groups.map((group) =>
    [...new Set(group.flatMap((at) => index.members(at)))].sort((a, b) => a - b),
  );
  const tastes = groups.map((group, at) => {
    const [only = 0, ...others] = group;
    if (others.length === 0) return index.segmentTaste(only);
    const sum = new Float64Array(index.dimensions);
    for (const [position, [first]] of memberships.entries())
      if (first?.segment === at) addScaled(sum, index.taste(position), 1);
    return normalised(sum);
  });
  return {
    ...catalogue,
    index: {
      ...index,
      identity: segments,
      segments,
      memberships: (position) => memberships[position] ?? [],
      members: (at) => members[at] ?? [],
      segmentTaste: (at) => tastes[at] ?? new Float32Array(index.dimensions),
    },
  };
}

function mergedSegment(segments: readonly CatalogueSegment[]): CatalogueSegment {
  const [largest, ...others] = [...segments].sort((a, b) => b.size - a.size);
  if (!largest) throw new RangeError('A group of segments has at least one.');
  return { ...largest, size: others.reduce((sum, { size }) => sum + size, largest.size) };
}

function mergedMemberships(
  list: readonly Membership[],
  groupOf: ReadonlyMap<number, number>,
): readonly Membership[] {
  const degrees = new Map<number, number>();
  for (const { segment, degree } of list) {
    const group = groupOf.get(segment);
    if (group !== undefined) degrees.set(group, (degrees.get(group) ?? 0) + degree);
  }
  return [...degrees].map(([segment, degree]) => ({ segment, degree })).sort((a, b) => b.degree - a.degree);
}
