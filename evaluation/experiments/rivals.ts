import type { NeighbourTable } from '../../src/co-interest/neighbour-table.js';
import { THRESHOLD } from '../../src/reports/report.js';
import type { ShopCatalogue } from '../profiles/profile.js';
import { coInterest, fitTable } from '../scorers/co-interest.js';
import { hybrid } from '../scorers/hybrid.js';
import { itemKnn } from '../scorers/item-knn.js';
import { popularity } from '../scorers/popularity.js';
import type { Scorer } from '../scorers/scorer.js';
import { sessionKnn } from '../scorers/session-knn.js';
import { withTable } from '../scorers/shop-with-table.js';
import { BARE_TASTE, SHOPS_TASTE } from '../scorers/taste.js';
import { titleWords } from '../scorers/title-words.js';
import { shopsWithoutItself, withoutItself } from '../scorers/without-itself.js';
import { sessionsOf } from './co-interest.js';
import { type Fit, occasionsOf } from './fit-purchases.js';

export const SHOP = 'the shop with a table';

/** Whether a product speaks for itself: each scorer beside what was bought before in the form that validation prefers. */
export const FORMS = ['whole', 'withoutItself'] as const;
export type Form = (typeof FORMS)[number];

/** One scorer with what a product gives to itself, and without. */
export interface Rival {
  readonly name: string;
  readonly isShop?: boolean;
  readonly whole: Scorer<ShopCatalogue>;
  readonly withoutItself: Scorer<ShopCatalogue>;
}

/** Weights of the sum of plain sources, as docs/evaluation/co-interest.md found them. */
const SUM = { coInterest: 0.6, taste: 0.3, words: 0.2, popularity: 0.1 };
export const SUM_SAID = `The sum of plain sources is co-interest ${SUM.coInterest}, bare cosine of tastes ${SUM.taste}, TF-IDF of titles ${SUM.words}, popularity ${SUM.popularity}, each divided by its maximum.`;

/** The shop with a table of pairs that so many sessions share. */
export const pairsOf = (least: number): string => `the shop, pairs of ${least}`;

export interface RivalOptions {
  /** Sessions that a pair must be of, beside the table of every pair: the shop is shown with each. */
  readonly thresholds?: readonly number[];
  /** Whether what each of these tables says by itself is shown too. */
  readonly alone?: boolean;
}

/** The shop with tables and without, and every scorer that it is held against. */
export function rivalsOf(
  fit: Fit,
  now: number,
  { thresholds = [THRESHOLD], alone = false }: RivalOptions = {},
): Rival[] {
  const { shop, before, counts } = fit;
  const sessions = sessionsOf(before, shop.positionOf);
  const occasions = occasionsOf(fit);
  const tableOf = (least: number) => fitTable(sessions, shop.count, now, { least });
  const table = tableOf(1);
  const names = shop.snapshot.catalogue.products.map(({ name }) => name);
  const [words, together] = [titleWords(names), coInterest(table, shop.count)];
  const sells = popularity('popularity', counts);
  const sum = (taste: Scorer<ShopCatalogue>, title: Scorer<ShopCatalogue>) =>
    hybrid('sum', [
      { scorer: together, weight: SUM.coInterest },
      { scorer: taste, weight: SUM.taste },
      { scorer: title, weight: SUM.words },
      { scorer: sells, weight: SUM.popularity },
    ]);
  const likeItself = (scorer: Scorer): Rival => {
    return { name: scorer.name, whole: scorer, withoutItself: withoutItself(scorer) };
  };
  const never = (scorer: Scorer): Rival => {
    return { name: scorer.name, whole: scorer, withoutItself: scorer };
  };
  const shopOf = shopsRivals(shop);
  const withPairs = (least: number, of: NeighbourTable) =>
    withTable(shop, of, { leastSessions: least, fitted: now });
  const above = thresholds.map((least) => ({ least, of: tableOf(least) }));
  return [
    shopOf(SHOP, withPairs(1, table)),
    ...above.map(({ least, of }) => shopOf(pairsOf(least), withPairs(least, of))),
    shopOf('the shop without a table', shop),
    likeItself(itemKnn(occasions, shop.count)),
    {
      name: 'session-kNN',
      whole: sessionKnn(occasions, shop.count),
      withoutItself: sessionKnn(occasions, shop.count, { isForItself: false }),
    },
    likeItself(words),
    likeItself(BARE_TASTE),
    never(together),
    ...(alone
      ? above.map(({ least, of }) => never(coInterest(of, shop.count, `co-interest, pairs of ${least}`)))
      : []),
    {
      name: 'sum of plain sources',
      whole: sum(BARE_TASTE, words),
      withoutItself: sum(withoutItself(BARE_TASTE), withoutItself(words)),
    },
  ];
}

/** The shop as it is with one table or another, whatever catalogue the other arms have. */
function shopsRivals(shop: ShopCatalogue): (name: string, catalogue: ShopCatalogue) => Rival {
  const withoutItselfOf = shopsWithoutItself(shop);
  return (name, catalogue) => {
    const whole: Scorer<ShopCatalogue> = {
      name,
      scores: (moment, profile) => SHOPS_TASTE.scores(moment, profile, catalogue),
    };
    return { name, isShop: true, whole, withoutItself: { ...withoutItselfOf(catalogue), name } };
  };
}
