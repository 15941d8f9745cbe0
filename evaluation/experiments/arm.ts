import type { Moment } from '../moments/moment.js';
import type { Catalogue, Profile, ShopCatalogue } from '../profiles/profile.js';
import { bestOf, type Scorer } from '../scorers/scorer.js';
import { homePageOf, shelfOf } from '../shop/rank-moment.js';

/** One way to guess what is wanted at a moment, or in answer to a query. */
export interface Arm<Question = Moment> {
  readonly name: string;
  readonly family: ArmFamily;
  /** Rows guessed, best first, each once. */
  readonly guess: (question: Question) => readonly number[] | Promise<readonly number[]>;
}

/** The question that an arm belongs to; arms of one family differ in one thing only. */
export type ArmFamily = 'without a visit' | 'profiles' | 'scorers' | 'what a page shows' | 'search';

export interface ArmSetting<C extends Catalogue = ShopCatalogue> {
  readonly catalogue: C;
  /** Rows on a list. */
  readonly limit: number;
  /** Orders rows of equal score. */
  readonly keys: ArrayLike<number>;
}

/** The ranking over all products by one scorer and one profile. */
export function rankingArm<C extends Catalogue>(
  name: string,
  family: ArmFamily,
  { scorer, profile }: { readonly scorer: Scorer<C>; readonly profile: Profile },
  { catalogue, limit, keys }: ArmSetting<C>,
): Arm {
  const guess = (moment: Moment) =>
    bestOf(scorer.scores(moment, profile, catalogue), { limit, masked: moment.masked, keys });
  return { name, family, guess };
}

/** Of the best rows so many times those of a list are read to find one of each group of variants. */
const READ = 4;

/** The same ranking with one of a group of variants, the best of it, as every shelf of the shop has. */
export function onceOfGroupArm(
  name: string,
  scored: { readonly scorer: Scorer<ShopCatalogue>; readonly profile: Profile },
  setting: ArmSetting,
): Arm {
  const { catalogue, limit } = setting;
  const whole = rankingArm(name, 'what a page shows', scored, { ...setting, limit: READ * limit });
  const guess = async (moment: Moment) => {
    const seen = new Set<string>();
    const rows = await whole.guess(moment);
    return rows.filter((row) => isFirstOfGroup(catalogue.index.group(row), seen)).slice(0, limit);
  };
  return { ...whole, guess };
}

function isFirstOfGroup(group: string | undefined, seen: Set<string>): boolean {
  const isFirst = group === undefined || !seen.has(group);
  if (group !== undefined) seen.add(group);
  return isFirst;
}

/** The first shelf of a home page, with as many places as the lists of the other arms. */
export function shelfArm(name: string, profile: Profile, { catalogue, limit }: ArmSetting): Arm {
  const guess = (moment: Moment) =>
    shelfOf(profile.signature(moment, catalogue), moment.masked, limit, catalogue);
  return { name, family: 'what a page shows', guess };
}

/** The home page's personal shelves as they are. */
export function pageArm(name: string, profile: Profile, { catalogue }: ArmSetting): Arm {
  const guess = (moment: Moment) =>
    homePageOf(profile.signature(moment, catalogue), moment.masked, catalogue);
  return { name, family: 'what a page shows', guess };
}
