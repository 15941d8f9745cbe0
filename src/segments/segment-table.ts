import type { Product } from '../catalog/product.js';
import { dotAt } from '../embedding/vectors.js';
import type { CatalogueSegment, Membership } from './catalogue-segment.js';

export interface SegmentedCatalogue {
  readonly products: readonly Product[];
  readonly segments: readonly CatalogueSegment[];
  readonly memberships: readonly (readonly Membership[])[];
  /** Row-major, unit rows. */
  readonly meanings: Float32Array;
  readonly manifest: { readonly silhouette: number; readonly dimensions: number };
}

const EXAMPLES = 3;
const WORDS = 5;

/** The segments as an operator reads them in a terminal: two lines a segment, and the whole below. */
export function segmentTable(catalogue: SegmentedCatalogue): string {
  const { segments, products, manifest } = catalogue;
  const head = ['label', 'id', 'size', 'silhouette', '', 'words'];
  const rows = segments.map((segment) => [
    segment.label,
    segment.id,
    String(segment.size),
    segment.silhouette.toFixed(2),
    state(segment),
    segment.words.slice(0, WORDS).join(', '),
  ]);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const body = rows.flatMap((row, segment) => [line(row), `    ${examples(catalogue, segment).join(' | ')}`]);
  const whole = `${segments.length} segments of ${products.length} products, silhouette ${manifest.silhouette.toFixed(3)}`;
  return [line(head), ...body, '', whole, ''].join('\n');
}

function state({ sensitive, enabled }: CatalogueSegment): string {
  return [sensitive ? 'sensitive' : '', enabled ? '' : 'off'].filter(Boolean).join(' ');
}

/** Names of the products nearest to the segment's middle. */
function examples(
  { products, segments, memberships, meanings, manifest }: SegmentedCatalogue,
  segment: number,
): string[] {
  const centroid = segments[segment]?.centroid ?? [];
  return memberships
    .flatMap(([first], position) => (first?.segment === segment ? [position] : []))
    .map((position) => ({ position, nearness: dotAt(meanings, position * manifest.dimensions, centroid) }))
    .sort((a, b) => b.nearness - a.nearness)
    .slice(0, EXAMPLES)
    .map(({ position }) => products[position]?.name ?? '');
}
