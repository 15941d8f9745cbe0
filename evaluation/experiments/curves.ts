import { MOST_RANKING } from '../../src/interests/ranking-cap.js';
import { MOST_DIRECTIONS } from '../../src/recommendations/candidates/candidates.js';
import { SOURCE_WEIGHTS } from '../../src/recommendations/scores/ranking.js';
import { HOME } from '../../src/web/parts/shelves/fill-shelves.js';
import { ndcgAt } from '../measures/ranking-measures.js';
import type { Moment } from '../moments/moment.js';
import { rankedBySignals, strongestOf } from '../profiles/bounded.js';
import type { Profile, ShopCatalogue } from '../profiles/profile.js';
import type { Scorer } from '../scorers/scorer.js';
import { shopAtWeights, type Weights } from '../scorers/shop-with-table.js';
import { shopsWithoutItself } from '../scorers/without-itself.js';
import { flooredAt, whitenedBy } from '../shop/other-tastes.js';
import { type Arm, type ArmSetting, rankingArm, shelfArm } from './arm.js';
import type { Progress, Tuning } from './outcome.js';
import { ofWanted, type RunOptions } from './run-arms.js';
import { tuneTogether } from './tune.js';

/** What is asked on the validation split of one data set. */
interface Question {
  readonly name: string;
  readonly moments: readonly Moment[];
  readonly profile: Profile;
  /** Whether no more signals of an interest rank in it than in the shop. */
  readonly isCapped: boolean;
  /** Whether nothing is wanted that was bought before: a shelf names none of that. */
  readonly isNew: boolean;
}

export interface CurveOptions {
  readonly shop: ShopCatalogue;
  /** The same shop with a table of every pair. */
  readonly joined: ShopCatalogue;
  readonly questions: readonly Question[];
  readonly measure: string;
  readonly setting: ArmSetting;
  readonly running: RunOptions;
  readonly progress: Progress;
  /** Whether titles joined the shop at different times. */
  readonly hasNewcomers: boolean;
}

const POWERS = { own: 0.5, tried: [0, 0.25, 0.5, 0.75, 1] };
const FLOORS = { own: 0.95, tried: [0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99] };
const WORDS = { own: SOURCE_WEIGHTS.words, tried: [0, 0.2, 0.4, 0.8, 1.2, 1.6] };
const NEWCOMERS = { own: 1, tried: [0, 0.5, 1, 1.5, 2] };
/** The last stands for all of them. */
const ALL_INTERESTS = 99;
const INTERESTS = { own: ALL_INTERESTS, tried: [1, 2, 4, 8, 16, ALL_INTERESTS] };
const SIGNALS = { own: MOST_RANKING, tried: [3, 6, 12, MOST_RANKING, 48, 96] };

export const CURVES_SAID = [
  'In every curve no product speaks for itself, and each value is held against the one that the shop has: the interval is of 95 %, paired, resampled by customer.',
  'Whitening: 0 centres alone, 1 whitens fully; segments, and the two floors by their rules, are found for each. Floor: the share of random pairs whose likeness counts for nothing, at most .25 in likeness.',
  `Interests: so many of the strongest are left, of ${ALL_INTERESTS} all; those beyond ${MOST_DIRECTIONS} fetch nothing for a shelf in the shop.`,
];

/** Each constant of the ranking by itself, the others as the shop has them. */
export async function curvesOf(options: CurveOptions): Promise<Tuning[]> {
  const { shop, joined, hasNewcomers } = options;
  const whitened = await varied(POWERS, (power) => whitenedBy(shop, power));
  const floored = await varied(FLOORS, (share) => flooredAt(shop, share));
  const curves: Tuning[] = [];
  for (const question of options.questions) {
    const asked = { ...options, question };
    curves.push(
      ...(await byCatalogue('power of whitening', POWERS, whitened, asked)),
      ...(await byCatalogue('likeness floor, share of pairs', FLOORS, floored, asked)),
      await byWeights('weight of words, without a table', WORDS, (words) => ({ words }), shop, asked),
      await byWeights('weight of words, with a table', WORDS, (words) => ({ words }), joined, asked),
    );
    if (hasNewcomers)
      curves.push(
        await byWeights('weight of what is new', NEWCOMERS, (newcomer) => ({ newcomer }), joined, asked),
      );
    if (question.isNew)
      curves.push(
        ...(await byProfile('interests', INTERESTS, strongestAsInShop, asked)),
        ...(await byProfile('signals of an interest', signalsOf(question), rankedBySignals, asked)),
      );
  }
  return curves;
}

const strongestAsInShop = (profile: Profile, most: number) =>
  strongestOf(rankedBySignals(profile, MOST_RANKING), most);

const signalsOf = ({ isCapped }: Question): Range => ({
  ...SIGNALS,
  tried: SIGNALS.tried.filter((most) => !isCapped || most <= MOST_RANKING),
});

interface Range {
  readonly own: number;
  readonly tried: readonly number[];
}

interface Asked extends CurveOptions {
  readonly question: Question;
}

async function varied(
  { tried }: Range,
  vary: (value: number) => ShopCatalogue | Promise<ShopCatalogue>,
): Promise<ReadonlyMap<number, ShopCatalogue>> {
  const catalogues = new Map<number, ShopCatalogue>();
  for (const value of tried) catalogues.set(value, await vary(value));
  return catalogues;
}

/** Without a table and with one, which have the same taste. */
function byCatalogue(
  of: string,
  range: Range,
  catalogues: ReadonlyMap<number, ShopCatalogue>,
  asked: Asked,
): Promise<Tuning[]> {
  const { coInterest } = asked.joined.index;
  const arms = new Map(
    [...catalogues].map(([value, bare]) => {
      const scorerOf = shopsWithoutItself(bare);
      const joined = { ...bare, index: { ...bare.index, coInterest } };
      return [value, [bare, joined].map((shop) => rankedBy(scorerOf(shop), asked))];
    }),
  );
  const armOf = (table: number) => (value: number) => arms.get(value)?.[table] as Arm;
  return curvesBeside(
    [
      { of: `${of}, without a table`, armOf: armOf(0) },
      { of: `${of}, with a table`, armOf: armOf(1) },
    ],
    range,
    asked,
  );
}

function byWeights(
  of: string,
  range: Range,
  weights: (value: number) => Weights,
  shop: ShopCatalogue,
  asked: Asked,
): Promise<Tuning> {
  const scorerOf = shopAtWeights(shop);
  return curveOf(of, range, (value) => rankedBy(scorerOf(weights(value)), asked), asked);
}

/** By the ranking with a table, and by the first shelf as a page has it. */
async function byProfile(
  of: string,
  range: Range,
  vary: (profile: Profile, value: number) => Profile,
  asked: Asked,
): Promise<Tuning[]> {
  const { joined, setting, question, running } = asked;
  const scorer = shopsWithoutItself(joined)(joined);
  const places = HOME.places;
  const shelf = `NDCG@${places}`;
  return [
    await curveOf(
      `${of}, ranking`,
      range,
      (value) => rankedBy(scorer, asked, vary(question.profile, value)),
      asked,
    ),
    await curveOf(
      `${of}, shelf of ${places}`,
      range,
      (value) =>
        shelfArm(`${value}`, vary(question.profile, value), { ...setting, catalogue: joined, limit: places }),
      {
        ...asked,
        measure: shelf,
        running: { ...running, measures: { [shelf]: ofWanted(ndcgAt(places)) } },
      },
    ),
  ];
}

function rankedBy(
  scorer: Scorer<ShopCatalogue>,
  { question, setting }: Asked,
  profile = question.profile,
): Arm {
  return rankingArm(scorer.name, 'scorers', { scorer, profile }, setting);
}

async function curveOf(
  of: string,
  range: Range,
  armOf: (value: number) => Arm,
  asked: Asked,
): Promise<Tuning> {
  const [tuning] = await curvesBeside([{ of, armOf }], range, asked);
  return tuning as Tuning;
}

function curvesBeside(
  curves: readonly { readonly of: string; readonly armOf: (value: number) => Arm }[],
  { own, tried }: Range,
  { question, measure, running, progress }: Asked,
): Promise<Tuning[]> {
  const named = curves.map(({ of, armOf }) => ({ of: `${of}, ${question.name}`, armOf }));
  const options = { ...running, cosine: undefined, onProgress: progress.step(named[0]?.of ?? '') };
  return tuneTogether(named, tried, { moments: question.moments, measure, options, own });
}
