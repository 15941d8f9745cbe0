import type { Evidence } from '../interests/evidence.js';
import { rawWeightOf, takenFrom } from '../interests/raw-weight.js';
import type { Share } from '../interests/share.js';
import type { Signature } from '../interests/signature.js';
import { FORGOTTEN_BELOW, ORDER_HALF_LIFE } from '../interests/strength.js';
import type { PageContext, VisitShelves } from '../recommendations/for-visit.js';
import type { Recommendation, Shelf } from '../recommendations/reasons/shelf.js';
import type { Contribution } from '../recommendations/scores/contributions.js';
import { SOURCE_WEIGHTS } from '../recommendations/scores/ranking.js';
import type { Snapshot } from '../shop/snapshot.js';
import type { Visit } from '../visits/visit.js';
import {
  type Account,
  FORMAT,
  type InterestAccount,
  type PartAccount,
  type ProductAccount,
  type SignalAccount,
  VERSION,
  type Weighed,
} from './format.js';
import { identityOf } from './identity.js';
import { writeInputs } from './inputs.js';

export interface Filled extends VisitShelves {
  readonly visit: Visit;
  readonly snapshot: Snapshot;
  readonly context: PageContext;
}

/** The account of one shelf, with the numbers as they ranked it. */
export function accountOf(shelf: Shelf, { signature, visit, snapshot, context }: Filled): Account {
  const { at, interests, aversions, strength } = signature;
  const { likenessFloor, tasteFloor } = snapshot.shop;
  return {
    format: FORMAT,
    version: VERSION,
    at,
    catalogue: identityOf(snapshot),
    constants: {
      sourceWeights: SOURCE_WEIGHTS,
      orderHalfLife: ORDER_HALF_LIFE,
      forgottenBelow: FORGOTTEN_BELOW,
      likenessFloor,
      tasteFloor,
    },
    inputs: writeInputs(visit, context, snapshot, at),
    signals: evidenceIn(signature).map((one) => signalAccount(one, at)),
    interests: interests.map(
      ({ id, label, strength, shares }): InterestAccount => ({
        interest: id,
        label,
        raw: rawWeightOf(shares, at),
        strength,
        signals: shares.map((share) => ({ ...weighed(share), taken: takenFrom(share, at) })),
      }),
    ),
    turnedDown: aversions.map(weighed),
    strength,
    shelf: {
      id: shelf.id,
      products: shelf.items.map((item, index) => productAccount(item, index, snapshot)),
    },
  };
}

export function accountText(account: Account): string {
  return `${JSON.stringify(account, undefined, 1)}\n`;
}

/** The signals that were read, and what the shopper set, which is evidence of an interest alone. */
function evidenceIn({ evidence, interests, aversions }: Signature): readonly Evidence[] {
  const weighing = [...interests.flatMap(({ shares }) => shares), ...aversions];
  return [...new Set([...evidence, ...weighing.map((share) => share.evidence)])];
}

function signalAccount(evidence: Evidence, now: number): SignalAccount {
  const { entry, kind, product, found, at, weight, halfLife, later, belongs } = evidence;
  return {
    entry,
    kind,
    ...(product === undefined ? {} : { product }),
    ...(found === undefined ? {} : { found }),
    at,
    age: now - at,
    weight,
    halfLife,
    later,
    belongs: belongs.map(({ interest, degree }) => ({ interest, degree })),
  };
}

function weighed({ evidence, freshWeight, weight, rankingWeight }: Share): Weighed {
  return { entry: evidence.entry, fresh: freshWeight, now: weight, ranking: rankingWeight };
}

function productAccount(
  { position, score, scale, contributions, slot }: Recommendation,
  index: number,
  { catalogue }: Snapshot,
): ProductAccount {
  return {
    place: index + 1,
    product: catalogue.products[position]?.id ?? '',
    score,
    scale,
    parts: contributions.map(partAccount),
    slot,
  };
}

function partAccount(one: Contribution): PartAccount {
  if (!('term' in one)) return { source: one.source, value: one.value };
  const { interest, evidence } = one.term;
  const shared = one.source === 'words' ? { shared: one.shared } : {};
  return { source: one.source, interest, entry: evidence.entry, ...shared, value: one.value };
}
