import { join } from 'node:path';
import type { Embedder } from '../../src/embedding/embedder.js';
import { dot } from '../../src/embedding/vectors.js';
import { drawKeys } from '../../src/segments/draws.js';
import { DAY } from '../../src/time/clock.js';
import type { Purchases, PurchaseVisit } from '../datasets/dataset.js';
import { titlesAlike } from '../measures/beyond-accuracy.js';
import { ndcgAt } from '../measures/ranking-measures.js';
import { daysHalving, faded } from '../profiles/faded.js';
import { mixesOf } from '../profiles/interest-mix.js';
import type { Occasion } from '../scorers/item-knn.js';
import { type Stocked, shopOf, type TitleShop } from '../shop/indexed-titles.js';
import type { ArmSetting } from './arm.js';
import type { Progress } from './outcome.js';
import { ofWanted, type RunOptions } from './run-arms.js';

export const MEASURE = 'NDCG@20';
const PLACES = 20;
const MEASURES = { [MEASURE]: ofWanted(ndcgAt(PLACES)) };
/** Half-life of a purchase in the shop's signal table: what a list should show, by segments. */
const DAYS = 60;
/** Sales of so many days before the fit are the recent ones. */
const RECENT = 28 * DAY;

export interface FitOptions {
  readonly dataDir: string;
  readonly embedder: Embedder;
  readonly progress: Progress;
}

/** What is known before a moment. */
export interface Fit {
  readonly shop: TitleShop;
  readonly setting: ArmSetting;
  readonly running: RunOptions;
  readonly counts: Float64Array;
  readonly recent: Float64Array;
  readonly before: readonly PurchaseVisit[];
  close(): Promise<void>;
}

/** A shop that knows the visits before a moment and no others. */
export async function fitted(data: Purchases, at: number, options: FitOptions): Promise<Fit> {
  const { dataDir, embedder, progress } = options;
  const before = data.visits.filter((visit) => visit.at < at);
  const day = dayOf(at);
  const shop = await shopOf(stockedAt(data, before, at), {
    dataDir: join(dataDir, `online-retail-${day}`),
    embedder,
    now: at,
    onProgress: progress.step(`indexing as of ${day}`),
  });
  const count = (visits: readonly PurchaseVisit[]) => {
    const counts = new Float64Array(shop.count);
    for (const position of visits.flatMap(({ lines }) => lines.flatMap((id) => shop.positionOf(id) ?? [])))
      counts[position] = (counts[position] ?? 0) + 1;
    return counts;
  };
  const ids = Array.from({ length: shop.count }, (_, position) => shop.idOf(position));
  return {
    shop,
    before,
    setting: { catalogue: shop, limit: PLACES, keys: drawKeys(ids, 1) },
    running: {
      measures: MEASURES,
      count: shop.count,
      shown: PLACES,
      cosine: (one, other) => dot(shop.index.taste(one), shop.index.taste(other)),
      isAlike: titlesAlike(shop.snapshot.catalogue.products.map(({ name }) => name)),
      known: { held: count(before), occasions: before.length },
      mixes: mixesOf(faded('what a list should show', daysHalving(DAYS)), shop),
    },
    counts: count(before),
    recent: count(before.filter((visit) => visit.at >= at - RECENT)),
    close: () => shop.snapshot.close(),
  };
}

/** The visits of a fit as anonymous occasions, each line weighing 1/sqrt(lines). */
export function occasionsOf({ before, shop }: Fit): Occasion[] {
  return before.map(({ lines }) => {
    const positions = lines.flatMap((id) => shop.positionOf(id) ?? []);
    return { positions, weight: 1 / Math.sqrt(Math.max(1, positions.length)) };
  });
}

function stockedAt({ titles }: Purchases, before: readonly PurchaseVisit[], now: number): Stocked[] {
  const first = new Map<string, number>();
  const sold = new Map<string, number>();
  for (const { at, lines } of before)
    for (const id of lines) {
      if (!first.has(id)) first.set(id, at);
      if (at >= now - RECENT) sold.set(id, (sold.get(id) ?? 0) + 1);
    }
  return titles.map((title) => {
    const added = dayOf(first.get(title.id) ?? now);
    return { ...title, sold: sold.get(title.id) ?? 0, added };
  });
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
