import { type Cell, dayOf } from '../../src/analytics/event.js';
import { canOrder, type ProductId } from '../../src/catalog/product.js';
import type { SegmentId } from '../../src/segments/catalogue-segment.js';
import { openSnapshot } from '../../src/shop/snapshot.js';
import { type Floor, floorOf } from '../../src/simulation/floor.js';
import { type PlannedVisit, planDay, type Step } from '../../src/simulation/planned-visit.js';
import type { VectorIndex } from '../../src/vector-index/vector-index.js';
import type { EventKind } from '../../src/visits/event-kind.js';

/** Visits whose every count is known beforehand, over a few segments, so that the cells of a release are full. */
export interface TruthPlan {
  readonly floor: Floor;
  readonly visits: readonly PlannedVisit[];
  /** What a visit adds to the cells of the day on which it happens. */
  cellsOf(visits: readonly PlannedVisit[], at: number): readonly Cell[];
}

/** What stands in a release and takes no model to know. */
const DEEDS: ReadonlySet<Step['does']> = new Set(['agree', 'look', 'press', 'fillBasket']);

export interface TruthPlanOptions {
  /** A finished index of the demo shop. */
  readonly index: string;
  /** Visits on an average day. */
  readonly visits: number;
  /** Segments that the visits come for. */
  readonly segments: number;
  readonly seed: string;
}

export async function truthPlan({ index, visits, segments, seed }: TruthPlanOptions): Promise<TruthPlan> {
  const { floor, segmentOf } = await fewSegments(index, segments);
  const planned = planDay(Date.UTC(2026, 10, 23), floor, { visits, seed }).map(({ at, steps }) => ({
    at,
    steps: steps.filter(({ does }) => DEEDS.has(does)),
  }));
  return {
    floor,
    visits: planned,
    cellsOf: (some, at) => cellsOf(some, dayOf(at), segmentOf),
  };
}

async function fewSegments(index: string, count: number) {
  const nobody = { close: async () => undefined } as unknown as VectorIndex & { close(): Promise<void> };
  const snapshot = await openSnapshot(index, async () => nobody);
  const { segments } = floorOf(snapshot);
  const isThere = new Set(snapshot.catalogue.products.filter(canOrder).map(({ id }) => id));
  const chosen = segments
    .toSorted((a, b) => b.products.length - a.products.length)
    .slice(0, count)
    .map((segment) => ({ ...segment, products: segment.products.filter((id) => isThere.has(id)) }));
  const of = new Map(chosen.flatMap(({ id, products }) => products.map((product) => [product, id] as const)));
  await snapshot.close();
  return { floor: { segments: chosen }, segmentOf: (product: ProductId) => of.get(product) ?? ('' as const) };
}

function cellsOf(
  visits: readonly PlannedVisit[],
  day: Cell['day'],
  segmentOf: (product: ProductId) => SegmentId | '',
): readonly Cell[] {
  const cells = new Map<string, Cell>();
  const add = (kind: EventKind, segment: SegmentId | '', sessions: number, events: number) => {
    const key = `${segment} ${kind}`;
    const before = cells.get(key);
    cells.set(key, {
      ...{ day, segment, kind },
      sessions: (before?.sessions ?? 0) + sessions,
      events: (before?.events ?? 0) + events,
    });
  };
  for (const { steps } of visits) {
    if (!steps.some(({ does }) => does === 'agree')) continue;
    add('visit', '', 1, 1);
    for (const [key, events] of countsOf(steps, segmentOf)) {
      const [kind, segment] = key.split(' ') as [EventKind, SegmentId];
      add(kind, segment, 1, events);
    }
  }
  return [...cells.values()];
}

/** Looks each, up to ten; of everything else one a segment. A visit looks at a product once. */
function countsOf(steps: readonly Step[], segmentOf: (product: ProductId) => SegmentId | '') {
  const counts = new Map<string, number>();
  for (const step of steps) {
    const kind = kindOf(step);
    if (kind === undefined || !('product' in step)) continue;
    const key = `${kind} ${segmentOf(step.product)}`;
    counts.set(key, kind === 'view' ? (counts.get(key) ?? 0) + 1 : 1);
  }
  return counts;
}

function kindOf(step: Step): EventKind | undefined {
  switch (step.does) {
    case 'look':
      return 'view';
    case 'press':
      return step.kind;
    case 'fillBasket':
      return 'basket';
    default:
      return undefined;
  }
}
