import type { ProductId } from '../catalog/product.js';
import { drawsOf } from '../segments/draws.js';
import { DAY, HOUR } from '../time/clock.js';
import type { Floor, FloorSegment } from './floor.js';

/** One thing that a simulated shopper does. */
export type Step =
  | { readonly does: 'agree' }
  /** Asks to be remembered for weeks. */
  | { readonly does: 'remember' }
  | { readonly does: 'look'; readonly product: ProductId }
  | { readonly does: 'search'; readonly words: string }
  | { readonly does: 'press'; readonly kind: 'interested' | 'save' | 'hide'; readonly product: ProductId }
  | { readonly does: 'fillBasket'; readonly product: ProductId }
  | { readonly does: 'order' };

export interface PlannedVisit {
  /** When it begins, milliseconds since 1970. */
  readonly at: number;
  /** Whose browser it is, where that keeps its cookie and comes back. */
  readonly visitor?: string;
  readonly steps: readonly Step[];
}

/** Visits of a usual day, Monday first: a shop for things of leisure is fullest at the weekend. */
const WEEK = [0.92, 0.88, 0.9, 0.96, 1.02, 1.2, 1.12] as const;
/** The share of visits that never agree to be counted. */
const UNCOUNTED = 0.08;
/** A segment's own weekday lifts it by this, and its opposite lowers it, as a share. */
const SWING = 0.4;
const MOST_LOOKS = 6;
/** The share of segments come for that are searched, and the share of those searches for what the shop has not. */
const SEARCHES = 0.2;
const IN_VAIN = 0.45;
/** What no ordinary shop calls a product. */
const UNHEARD_OF = ['sextant', 'theodolite', 'harpsichord'] as const;

/**
 * The visits of one day, earliest first: the same for the same seed. Shoppers differ in what they come for: each
 * segment has its own draw, its own weekday and its own habits.
 * @param day midnight in UTC, milliseconds since 1970
 * @param visits on an average day
 */
export function planDay(
  day: number,
  floor: Floor,
  options: { visits: number; seed: string },
): PlannedVisit[] {
  const draw = drawsOf(`${options.seed}\n${day}`);
  const weekday = (new Date(day).getUTCDay() + 6) % 7;
  const count = Math.round(options.visits * (WEEK[weekday] ?? 1) * (0.96 + 0.08 * draw()));
  const weights = floor.segments.map((segment) => pull(segment, weekday));
  return Array.from({ length: count }, () => planVisit(day, floor, weights, draw)).sort(
    (a, b) => a.at - b.at,
  );
}

/** How strongly a segment draws shoppers on a weekday. */
function pull({ habits }: FloorSegment, weekday: number): number {
  return habits.pull * (1 + SWING * Math.cos((2 * Math.PI * (weekday - habits.weekday)) / 7));
}

function planVisit(day: number, floor: Floor, weights: readonly number[], draw: () => number): PlannedVisit {
  // Early afternoon on average, hardly anybody at night.
  const at = day + 7 * HOUR + Math.floor(((draw() + draw()) / 2) * 0.66 * DAY);
  if (draw() < UNCOUNTED) return { at, steps: looks(segmentAt(floor, weights, draw), 1, draw) };
  const wanted = 1 + Number(draw() < 0.5) + Number(draw() < 0.2);
  const segments = new Set(Array.from({ length: wanted }, () => segmentAt(floor, weights, draw)));
  const steps = [...segments].flatMap((segment) => browse(segment, draw));
  const orders = steps.some(({ does }) => does === 'fillBasket') && draw() < 0.4;
  return { at, steps: [{ does: 'agree' }, ...steps, ...(orders ? [{ does: 'order' } as const] : [])] };
}

/** Perhaps a search, then a few looks, each with what its segment's shoppers are given to. */
function browse(segment: FloorSegment, draw: () => number): Step[] {
  const { habits, label } = segment;
  const searches: Step[] = draw() < SEARCHES ? [{ does: 'search', words: wordsFor(label, draw) }] : [];
  let count = 1;
  while (count < MOST_LOOKS && draw() < habits.curiosity) count += 1;
  const presses = looks(segment, count, draw).flatMap((look): Step[] => {
    if (look.does !== 'look') return [look];
    const { product } = look;
    const press = (kind: 'interested' | 'save' | 'hide', chance: number): Step[] =>
      draw() < chance ? [{ does: 'press', kind, product }] : [];
    const fills: Step[] = draw() < habits.basket ? [{ does: 'fillBasket', product }] : [];
    return [
      look,
      ...press('interested', habits.interest),
      ...press('save', habits.interest / 2),
      ...(fills.length > 0 ? fills : press('hide', habits.dislike)),
    ];
  });
  return [...searches, ...presses];
}

/** What is typed: the segment's own name, or a thing that is not there. */
function wordsFor(label: string, draw: () => number): string {
  if (draw() >= IN_VAIN) return label;
  return UNHEARD_OF[Math.floor(draw() * UNHEARD_OF.length)] ?? label;
}

/** Different products of a segment, those that sell best more often. */
function looks({ products }: FloorSegment, count: number, draw: () => number): Step[] {
  const seen = new Set<ProductId>();
  for (let turn = 0; turn < count; turn++) {
    const product = products[Math.floor(draw() ** 2 * products.length)];
    if (product !== undefined) seen.add(product);
  }
  return [...seen].map((product) => ({ does: 'look', product }));
}

/** A segment that a shopper comes for. @param weights one for each */
export function segmentAt({ segments }: Floor, weights: readonly number[], draw: () => number): FloorSegment {
  let left = draw() * weights.reduce((sum, weight) => sum + weight, 0);
  const at = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  const segment = segments[at === -1 ? segments.length - 1 : at];
  if (!segment) throw new RangeError('The shop has no segment that shoppers could come for.');
  return segment;
}
