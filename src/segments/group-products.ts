import { tellingPlaces } from '../catalog/places.js';
import type { Product } from '../catalog/product.js';
import type { Membership } from './catalogue-segment.js';
import { type ClusteredSpace, clusteredSpace } from './clustered-space.js';
import { clustered, type Grouping, type GroupingOptions, nearestIn } from './grouping.js';
import { partsOf } from './parts.js';
import { cosineAt, middles } from './rows.js';
import { shelvesOf } from './shelves.js';
import { tally } from './tally.js';

/** So many of the nearest products say which group one joins. */
const NEAREST = 5;

/** Groups a catalogue: its small departments as they are, the rest by what it means. Blocks for seconds. */
export function groupProducts(
  products: readonly Product[],
  meanings: Float32Array,
  dimensions: number,
  options: GroupingOptions,
): Grouping {
  const { whole, open, joining } = partsOf(products.map(tellingPlaces(products)));
  if (whole.length === 0) return clustered(products, meanings, dimensions, options);
  const space = clusteredSpace(shelvesOf(products), meanings, dimensions);
  const found = open.map((positions) => ({
    positions,
    grouping: clustered(
      positions.map((position) => products[position] as Product),
      space.meanings(positions).matrix,
      dimensions,
      options,
    ),
  }));
  const centroids = whole.map((positions) =>
    middles(space.leaning(positions), new Int32Array(positions.length), 1),
  );
  const memberships: (readonly Membership[])[] = products.map(() => []);
  whole.forEach((positions, segment) => {
    for (const position of positions) memberships[position] = [{ segment, degree: 1 }];
  });
  let count = whole.length;
  for (const { positions, grouping } of found) {
    const from = count;
    grouping.memberships.forEach((list, at) => {
      memberships[positions[at] as number] = list.map((one) => ({ ...one, segment: from + one.segment }));
    });
    centroids.push(grouping.centroids);
    count += grouping.count;
  }
  const joined = joinedTo(joining, memberships, space);
  for (const [position, segment] of joined) memberships[position] = [{ segment, degree: 1 }];
  const largest = found.toSorted((a, b) => b.positions.length - a.positions.length)[0]?.grouping;
  return {
    centroids: sideBySide(centroids),
    count,
    memberships,
    assigned: Int32Array.from(memberships, (list) => list[0]?.segment ?? 0),
    nearest: (others) => nearestIn(space, others, products.length),
    tried: largest?.tried ?? [],
    chosen: whole.length + found.reduce((sum, { grouping }) => sum + grouping.chosen, 0),
    fitted: whole.flat().length + found.reduce((sum, { grouping }) => sum + grouping.fitted, 0),
  };
}

/** For each of some products without a group the one that most of those nearest to it are of. */
function joinedTo(
  joining: readonly number[],
  memberships: readonly (readonly Membership[])[],
  space: ClusteredSpace,
): ReadonlyMap<number, number> {
  if (joining.length === 0) return new Map();
  const placed = [...memberships.keys()].filter((position) => memberships[position]?.length !== 0);
  const [own, others] = [space.meanings(joining), space.meanings(placed)];
  const { dimensions } = own;
  return new Map(
    joining.map((position, at) => {
      const cosine = (row: number) =>
        cosineAt(own.matrix, at * dimensions, others.matrix, row * dimensions, dimensions);
      const nearest = placed
        .map((one, row) => ({ segment: memberships[one]?.[0]?.segment ?? 0, cosine: cosine(row) }))
        .sort((a, b) => b.cosine - a.cosine)
        .slice(0, NEAREST);
      const votes = [...tally(nearest.map(({ segment }) => segment))].sort(([, a], [, b]) => b - a);
      return [position, votes[0]?.[0] ?? 0];
    }),
  );
}

function sideBySide(all: readonly Float32Array[]): Float32Array {
  const joined = new Float32Array(all.reduce((sum, { length }) => sum + length, 0));
  let from = 0;
  for (const one of all) {
    joined.set(one, from);
    from += one.length;
  }
  return joined;
}
