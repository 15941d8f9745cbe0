import { HOME } from '../../src/web/parts/shelves/fill-shelves.js';
import type { Purchases } from '../datasets/dataset.js';
import { hitAt, ndcgAt } from '../measures/ranking-measures.js';
import type { Moment } from '../moments/moment.js';
import { logAt, notRelevant, removing, shelfOfLog } from '../shop/controlled.js';
import { nextVisits } from '../tasks/next-visit.js';
import { someOf } from '../tasks/some-of.js';
import type { Arm } from './arm.js';
import { fitted } from './fit-purchases.js';
import { protocolOf, type RetailOptions } from './online-retail.js';
import type { Outcome } from './outcome.js';
import { ofWanted } from './run-arms.js';
import { tested } from './tested.js';

const { places } = HOME;
const BEFORE = 'shelf';
const AFTER = 'shelf after one Not relevant';

/**
 * What two controls do on real data, where the shop's memory of a month knows something: one *Not relevant* for the first
 * card that was not wanted, and removing the interest that a card names.
 */
export async function evaluateControls(data: Purchases, options: RetailOptions): Promise<Outcome> {
  const { splits, mostTested, progress } = options;
  const fit = await fitted(data, splits.test, options);
  const { shop, running } = fit;
  const name = 'next visit, new items';
  const span = { from: splits.test, until: splits.end };
  const remembered = nextVisits(data.visits, span, 'new', shop.positionOf).filter((moment) =>
    logAt(moment, shop).some(({ type }) => type === 'signal'),
  );
  const moments = someOf(remembered, mostTested, name);
  const shown = (moment: Moment) => shelfOfLog(logAt(moment, shop), moment, shop);
  const arms: Arm[] = [
    { name: BEFORE, family: 'what a page shows', guess: shown },
    {
      name: AFTER,
      family: 'what a page shows',
      async guess(moment) {
        const unwanted = (await shown(moment)).find((position) => !moment.wanted.has(position));
        if (unwanted === undefined) return shown(moment);
        return shelfOfLog(notRelevant(logAt(moment, shop), unwanted, moment, shop), moment, shop);
      },
    },
  ];
  const measures = {
    [`HR@${places}`]: ofWanted(hitAt(places)),
    [`NDCG@${places}`]: ofWanted(ndcgAt(places)),
  };
  const step = progress.step(name);
  const task = await tested(name, moments, arms, [[AFTER, BEFORE]], {
    ...running,
    measures,
    shown: places,
    onProgress: step,
  });
  const removed = { named: 0, left: 0, fell: 0 };
  for (const moment of moments) {
    const { named, left, fell } = await removing(moment, shop);
    removed.named += named;
    removed.left += left;
    removed.fell += fell;
  }
  await fit.close();
  return {
    dataset: 'controls',
    title: 'What controls do, on Online Retail',
    files: data.files,
    protocol: [
      ...protocolOf(options).slice(1),
      `The first shelf of the home page, ${places} places, without a table; only moments of which the memory of a month knows something. *Not relevant* is pressed for the first card that was not wanted; whatever was wanted stays wanted.`,
      'Removed is the interest that the reason of a card names, one interest at a time.',
    ],
    counts: {
      titles: data.titles.length,
      'moments remembered': remembered.length,
      'cards that name an interest': removed.named,
    },
    tuning: [],
    found: {
      'share of these that left with the interest': removed.left / Math.max(1, removed.named),
      'share that fell': removed.fell / Math.max(1, removed.named),
    },
    tasks: [task],
  };
}
