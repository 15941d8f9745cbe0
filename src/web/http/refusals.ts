import type { Refusal } from '../../visits/refusal.js';
import type { Wording } from '../../wording/wording.js';

type Status = 403 | 404 | 409 | 410 | 422 | 503;

const STATUS: Readonly<Record<Refusal['why'], Status>> = {
  objects: 403,
  objectsToCounting: 403,
  notPersonalised: 403,
  personalisationEnded: 409,
  countingEnded: 409,
  interestsEnded: 410,
  basketEnded: 410,
  noWords: 422,
  tooLong: 422,
  notReadable: 422,
  aboutSomebody: 422,
  tooManyPhrases: 422,
  modelAway: 503,
  noLaneName: 422,
  laneNameTooLong: 422,
  laneNameTaken: 409,
  laneNamesSomebody: 422,
  notTurnedDown: 409,
  tooManyLanes: 422,
  laneGone: 404,
  nothingToTakeIn: 409,
  tooManyImported: 422,
  unknownInterest: 404,
  interestGone: 409,
  interestThere: 409,
  interestPresent: 422,
  interestNever: 409,
  strengthUnmoved: 422,
  strengthMost: 409,
  notAStrength: 422,
  notAQuantity: 422,
  soldOut: 409,
  outOfStock: 409,
  basketFull: 409,
  notInBasket: 404,
  basketChanges: 409,
  erased: 410,
  ended: 410,
  ordered: 409,
  nothingToTakeBack: 404,
  sealChanged: 422,
  sealExpired: 410,
  sealEnded: 410,
  sealUsed: 409,
  endedAgain: 409,
  listInPlace: 409,
  wouldHaveEnded: 410,
  orderEnded: 409,
  nothingToOrder: 409,
};

/** The status that answers a refused press. */
export const statusOf = ({ why }: Refusal): Status => STATUS[why];

export function refusalText(refusal: Refusal, { refusals }: Pick<Wording, 'refusals'>): string {
  const sentence = refusals[refusal.why] as string | ((refusal: Refusal) => string);
  return typeof sentence === 'string' ? sentence : sentence(refusal);
}
