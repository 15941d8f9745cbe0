import { type Product, slug } from '../catalog/product.js';
import { row } from '../embedding/vectors.js';
import { carryOver, type Kept } from './carry-over.js';
import { type CatalogueSegment, centroidsOf, type Membership, type SegmentId } from './catalogue-segment.js';
import type { Tried } from './cluster-count.js';
import { distinctiveWords } from './distinctive-words.js';
import { groupProducts } from './group-products.js';
import type { Grouping } from './grouping.js';
import { labelGroups } from './labels.js';
import { mean, meansByGroup, silhouettes, sizesOf } from './rows.js';
import { asOverrides, placeOverrides, type SegmentOverride } from './segment-override.js';

export interface DiscoveryInput {
  readonly products: readonly Product[];
  /** Unit vectors, row-major; row i is of `products[i]`. */
  readonly meanings: Float32Array;
  readonly dimensions: number;
  /** The shop's `segments.yaml`, as `readOverrides` gives it. */
  readonly overrides?: unknown;
  readonly seed?: number;
  /** Segments of the index before, of the same model: a segment that goes on keeps its id and label. */
  readonly previous?: readonly CatalogueSegment[];
}

export interface Discovery {
  /** Largest first. */
  readonly segments: CatalogueSegment[];
  /** One list a product, strongest first. */
  readonly memberships: Membership[][];
  /** Mean silhouette of all products, on their meanings. */
  readonly silhouette: number;
  readonly report: DiscoveryReport;
}

interface DiscoveryReport {
  /** Numbers of clusters tried, and the one chosen, before small and indistinct clusters were merged. */
  readonly tried: readonly Tried[];
  readonly chosen: number;
  /** Products the centroids were fitted on. */
  readonly fitted: number;
  /** What is odd about the overrides. */
  readonly warnings: readonly string[];
}

/** Finds the segments of a catalogue, always the same; blocks for seconds. @throws SetupError by overrides */
export function discoverSegments(input: DiscoveryInput): Discovery {
  const { products, meanings, dimensions, seed = 0 } = input;
  const overrides = asOverrides(input.overrides);
  if (products.length === 0) {
    return {
      segments: [],
      memberships: [],
      silhouette: 0,
      report: { tried: [], chosen: 0, fitted: 0, warnings: [] },
    };
  }
  const previous = (input.previous ?? []).filter(({ centroid }) => centroid.length === dimensions);
  const former = centroidsOf(previous);
  const grouping = largestFirst(groupProducts(products, meanings, dimensions, { seed, previous: former }));
  const { assigned, count, tried, chosen, fitted } = grouping;
  const each = silhouettes({ matrix: meanings, dimensions, count: products.length }, assigned, count);
  const placed = placeOverrides(overrides, products, assigned);
  const segments = named(products, previous, grouping, meansByGroup(each, assigned, count), placed.bySegment);
  const memberships = grouping.memberships.map((list) => [...list]);
  return {
    segments,
    memberships,
    silhouette: mean(each),
    report: { tried, chosen, fitted, warnings: placed.warnings },
  };
}

function named(
  products: readonly Product[],
  previous: readonly CatalogueSegment[],
  grouping: Grouping,
  quality: Float64Array,
  overrides: ReadonlyMap<number, SegmentOverride>,
): CatalogueSegment[] {
  const { assigned, centroids, count } = grouping;
  const words = distinctiveWords(products, assigned, count);
  const kept = carryOver(grouping, previous);
  const groups = membersOf(assigned, count);
  const discovered = labelGroups(products, groups, words, kept);
  const ids = idsOf(discovered, kept);
  const names = [...overrides.values()].flatMap((override) => override.name ?? []);
  const clashing = new Set(names.map(slug));
  const labels = discovered.some((label) => clashing.has(slug(label)))
    ? labelGroups(products, groups, words, kept, names)
    : discovered;
  return groups.map((members, group) => {
    const { name, description, sensitive = false, enabled = true } = overrides.get(group) ?? {};
    return {
      id: ids[group] as SegmentId,
      label: name ?? (labels[group] as string),
      ...(description === undefined ? {} : { description }),
      sensitive,
      enabled,
      size: members.length,
      silhouette: quality[group] as number,
      centroid: row(centroids, group, centroids.length / count).slice(),
      words: words[group] ?? [],
    };
  });
}

/** A segment's id is the slug of the label it was found with, or the id of the segment that it continues. */
function idsOf(labels: readonly string[], kept: readonly (Kept | undefined)[]): SegmentId[] {
  const used = new Set<string>(kept.flatMap((one) => one?.id ?? []));
  return labels.map((label, group) => {
    const before = kept[group]?.id;
    if (before !== undefined) return before;
    let id = slug(label);
    for (let number = 2; used.has(id); number++) id = `${slug(label)}-${number}`;
    used.add(id);
    return id as SegmentId;
  });
}

function membersOf(assigned: Int32Array, count: number): number[][] {
  const members: number[][] = Array.from({ length: count }, () => []);
  assigned.forEach((group, position) => {
    members[group]?.push(position);
  });
  return members;
}

/** Numbers groups by size, so that neither chance nor the order of products shows in their order. */
function largestFirst(grouping: Grouping): Grouping {
  const { centroids, count, assigned } = grouping;
  const dimensions = centroids.length / count;
  const sizes = sizesOf(assigned, count);
  const order = [...sizes.keys()].sort((a, b) => (sizes[b] as number) - (sizes[a] as number));
  const numbers = new Int32Array(count);
  order.forEach((group, number) => {
    numbers[group] = number;
  });
  const sorted = new Float32Array(centroids.length);
  order.forEach((group, number) => {
    sorted.set(row(centroids, group, dimensions), number * dimensions);
  });
  const numberOf = (group: number): number => numbers[group] as number;
  return {
    ...grouping,
    centroids: sorted,
    assigned: assigned.map(numberOf),
    memberships: grouping.memberships.map((list) =>
      list.map(({ segment, degree }) => ({ segment: numberOf(segment), degree })),
    ),
  };
}
