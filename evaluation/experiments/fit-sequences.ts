import { join } from 'node:path';
import type { NeighbourTable } from '../../src/co-interest/neighbour-table.js';
import { dot } from '../../src/embedding/vectors.js';
import { drawKeys } from '../../src/segments/draws.js';
import type { Sequences } from '../datasets/dataset.js';
import { titlesAlike } from '../measures/beyond-accuracy.js';
import { hitAt, ndcgAt } from '../measures/ranking-measures.js';
import { faded, forEver } from '../profiles/faded.js';
import { mixesOf } from '../profiles/interest-mix.js';
import { fitTable } from '../scorers/co-interest.js';
import type { Occasion } from '../scorers/item-knn.js';
import { shopOf, type TitleShop } from '../shop/indexed-titles.js';
import { fittedOn, WHEN } from '../tasks/leave-one-out.js';
import type { ArmSetting } from './arm.js';
import type { EvaluationOptions } from './evaluation-options.js';
import { ofWanted, type RunOptions } from './run-arms.js';

const PLACES = 10;
export const MEASURE = 'NDCG@10';
const MEASURES = { [MEASURE]: ofWanted(ndcgAt(PLACES)), 'HR@10': ofWanted(hitAt(PLACES)) };
/** Half of what the shop fits: an eighth of the time. */
const MOST_FITTED = 4_000;
export const FITTED_SAID = `A table is fitted on the same items as anonymous sessions of at most twenty; the ${MOST_FITTED} heaviest items are in the matrix, the others have cosines.`;

export interface SequencesFit {
  readonly shop: TitleShop;
  readonly setting: ArmSetting;
  readonly running: RunOptions;
  /** Times that each item stands in what is fitted on. */
  readonly counts: Float64Array;
  readonly occasions: readonly Occasion[];
  /** The table of co-interest of what is fitted on, of pairs of so many sessions at least. */
  table(least: number): NeighbourTable;
}

/** A shop of the titles of sequences that knows all but the last two items of each. */
export async function fittedSequences(
  data: Sequences,
  { dataDir, embedder, progress }: EvaluationOptions,
): Promise<SequencesFit> {
  const sold = new Map<string, number>();
  for (const { items } of data.sequences)
    for (const id of items.slice(0, -2)) sold.set(id, (sold.get(id) ?? 0) + 1);
  const day = new Date(WHEN).toISOString().slice(0, 10);
  const shop = await shopOf(
    data.titles.map((title) => ({ ...title, sold: sold.get(title.id) ?? 0, added: day })),
    { dataDir: join(dataDir, 'games'), embedder, now: WHEN, onProgress: progress.step('indexing') },
  );
  const rows = fittedOn(data, shop.positionOf);
  const counts = new Float64Array(shop.count);
  for (const position of rows.flat()) counts[position] = (counts[position] ?? 0) + 1;
  const sessions = rows.map((row) => {
    return { at: WHEN, items: row.map((item) => ({ item, isLook: false })) };
  });
  return {
    shop,
    setting: settingOf(shop),
    running: {
      ...runningOf(shop),
      isAlike: titlesAlike(shop.snapshot.catalogue.products.map(({ name }) => name)),
      known: { held: counts, occasions: rows.length },
      mixes: mixesOf(faded('what a list should show', forEver), shop),
    },
    counts,
    occasions: rows.map((positions) => {
      return { positions, weight: 1 / Math.sqrt(Math.max(1, positions.length)) };
    }),
    table(least) {
      const step = progress.step(`fitting, pairs of ${least}`);
      const onProgress = (share: number) => step(Math.floor(100 * share), 100);
      return fitTable(sessions, shop.count, WHEN, { least, mostFitted: MOST_FITTED, onProgress });
    },
  };
}

function settingOf(shop: TitleShop): ArmSetting {
  const ids = Array.from({ length: shop.count }, (_, position) => shop.idOf(position));
  return { catalogue: shop, limit: PLACES, keys: drawKeys(ids, 1) };
}

function runningOf({ index, count }: TitleShop): RunOptions {
  const cosine = (one: number, other: number) => dot(index.taste(one), index.taste(other));
  return { measures: MEASURES, count, shown: PLACES, cosine };
}
