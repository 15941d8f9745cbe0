import type { Product } from '../catalog/product.js';
import { SetupError } from '../errors.js';
import { LONGEST_LABEL } from './labels.js';

/** What a shop says of one of its segments, which it finds by products that lie in it. */
export interface SegmentOverride {
  /** Ids of products; the segment is the one that most of them belong to. */
  readonly anchors: readonly string[];
  readonly name?: string;
  readonly description?: string;
  /** Never used for interests or shelves, and never shown. */
  readonly sensitive?: boolean;
  readonly enabled?: boolean;
}

/** What is wrong with an entry, and at which key where it is one. */
export interface OverrideMistake {
  readonly reason: string;
  readonly key?: string;
}

/** Overrides that were read earlier, as plain data. @throws SetupError where they are none. */
export function asOverrides(value: unknown): readonly SegmentOverride[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new SetupError('The overrides of segments must be a list.');
  return value.map((entry: unknown, i) => {
    const mistake = mistakeIn(entry);
    if (mistake) throw new SetupError(`Override ${i + 1} of the segments: ${mistake.reason}`);
    return entry as SegmentOverride;
  });
}

const LONGEST_DESCRIPTION = 200;

type Check = (value: unknown) => string | undefined;

const CHECKS: Readonly<Record<string, Check>> = {
  anchors: (value) =>
    Array.isArray(value) && value.length > 0 && value.every((id) => typeof id === 'string')
      ? undefined
      : 'must be a list of product ids (quote an id that looks like a number)',
  name: text(LONGEST_LABEL),
  description: text(LONGEST_DESCRIPTION),
  sensitive: trueOrFalse,
  enabled: trueOrFalse,
};

/** Undefined where the entry is an override. */
export function mistakeIn(value: unknown): OverrideMistake | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { reason: 'write an entry that begins with "anchors:".' };
  }
  const entry = new Map<string, unknown>(Object.entries(value));
  if (!entry.has('anchors')) return { reason: '"anchors" is missing: name some products of the segment.' };
  for (const [key, content] of entry) {
    const check = Object.hasOwn(CHECKS, key) ? CHECKS[key] : undefined;
    if (!check) return { key, reason: `"${key}" is not known. Use ${Object.keys(CHECKS).join(', ')}.` };
    const wrong = check(content);
    if (wrong !== undefined) return { key, reason: `"${key}" ${wrong}.` };
  }
  return undefined;
}

function text(longest: number): Check {
  return (value) =>
    typeof value === 'string' && value.trim() !== '' && value.length <= longest
      ? undefined
      : `must be a text of 1 to ${longest} characters`;
}

function trueOrFalse(value: unknown): string | undefined {
  return typeof value === 'boolean' ? undefined : 'must be true or false';
}

/** Which override each segment has, by its position, and what the shop should be told. */
export interface PlacedOverrides {
  readonly bySegment: ReadonlyMap<number, SegmentOverride>;
  readonly warnings: readonly string[];
}

/**
 * Finds the segment of each override: the one that most of its anchors belong to, on a tie the first anchor's. Where
 * two land on one segment the first wins.
 *
 * @param assigned the segment of each product
 */
export function placeOverrides(
  overrides: readonly SegmentOverride[],
  products: readonly Product[],
  assigned: ArrayLike<number>,
): PlacedOverrides {
  const positions = new Map<string, number>(products.map((product, position) => [product.id, position]));
  const bySegment = new Map<number, SegmentOverride>();
  const warnings: string[] = [];
  for (const override of overrides) {
    const unknown = override.anchors.filter((id) => !positions.has(id));
    if (unknown.length > 0) warnings.push(`${called(override)}: no product ${unknown.join(', ')}.`);
    const segment = mostCommon(
      override.anchors.flatMap((id) => {
        const position = positions.get(id);
        return position === undefined ? [] : [assigned[position] as number];
      }),
    );
    if (segment === undefined) continue;
    const first = bySegment.get(segment);
    if (first === undefined) bySegment.set(segment, override);
    else
      warnings.push(
        `${called(override)} lies in the same segment as ${called(first)}, which was named first and stays.`,
      );
  }
  return { bySegment, warnings };
}

function called({ name, anchors }: SegmentOverride): string {
  return name === undefined ? `The segment of ${anchors[0]}` : `"${name}"`;
}

function mostCommon(values: readonly number[]): number | undefined {
  const times = (value: number): number => values.filter((other) => other === value).length;
  return values.reduce<number | undefined>(
    (best, value) => (best === undefined || times(value) > times(best) ? value : best),
    undefined,
  );
}
