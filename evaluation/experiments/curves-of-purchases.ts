import type { Purchases } from '../datasets/dataset.js';
import { daysHalving, faded } from '../profiles/faded.js';
import { fitTable } from '../scorers/co-interest.js';
import { withTable } from '../scorers/shop-with-table.js';
import { nextVisits } from '../tasks/next-visit.js';
import { someOf } from '../tasks/some-of.js';
import { sessionsOf } from './co-interest.js';
import { CURVES_SAID, curvesOf } from './curves.js';
import { fitted, MEASURE } from './fit-purchases.js';
import { protocolOf, type RetailOptions } from './online-retail.js';
import type { Outcome } from './outcome.js';

/** Half-life of a profile in days, as `next-visits` chose it for the shop on 30 November 2026. */
const DAYS = 120;

/** Constants of the ranking by their curves, on the validation split of purchases with times. */
export async function evaluateCurvesOfPurchases(data: Purchases, options: RetailOptions): Promise<Outcome> {
  const { splits, mostTried, progress } = options;
  const fit = await fitted(data, splits.tune, options);
  const { shop, setting, running, before } = fit;
  const table = fitTable(sessionsOf(before, shop.positionOf), shop.count, splits.tune);
  const span = { from: splits.tune, until: splits.test };
  const profile = faded(`${DAYS} days`, daysHalving(DAYS));
  const questions = (['all', 'new'] as const).map((wanted) => ({
    name: `next visit, ${wanted} items`,
    moments: someOf(nextVisits(data.visits, span, wanted, shop.positionOf), mostTried, 'tuning'),
    profile,
    isCapped: false,
    isNew: wanted === 'new',
  }));
  const tuning = await curvesOf({
    shop,
    joined: withTable(shop, table, { leastSessions: 1, fitted: splits.tune }),
    questions,
    measure: MEASURE,
    setting,
    running,
    progress,
    hasNewcomers: true,
  });
  await fit.close();
  return {
    dataset: 'curves',
    title: 'Constants of the ranking by their curves, on Online Retail',
    files: data.files,
    protocol: [
      ...protocolOf(options).slice(0, 1),
      `Profiles have a half-life of ${DAYS} days; the table is of every pair. Nothing is tested.`,
      ...CURVES_SAID,
    ],
    counts: { titles: data.titles.length, moments: questions[0]?.moments.length ?? 0 },
    tuning,
    tasks: [],
  };
}
