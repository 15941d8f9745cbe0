import { ruleOf } from '../visits/signals.js';
import { type JudgedLeaf, judge, type Rule } from './behaviour-rules.js';
import type { Evidence } from './evidence.js';

/** What behaviour rules look at: counts over the signals of this visit. */
const FACTS = ['products', 'interests', 'depth', 'returns', 'searches', 'saves', 'basketLines'] as const;
export type Fact = (typeof FACTS)[number];

export const BEHAVIOUR_SEGMENTS = ['lookingAround', 'comparing', 'deciding'] as const;
export type BehaviourSegmentId = (typeof BEHAVIOUR_SEGMENTS)[number];

/** The rules: numbers are starting points, chosen so that one press alone puts nobody fully anywhere. */
export const RULES: Readonly<Record<BehaviourSegmentId, Rule<Fact>>> = {
  lookingAround: {
    type: 'weighted',
    parts: [
      { weight: 0.7, rule: { type: 'atLeast', fact: 'interests', from: 1, to: 5 } },
      { weight: 0.3, rule: { type: 'atLeast', fact: 'products', from: 2, to: 10 } },
    ],
  },
  comparing: {
    type: 'all',
    parts: [
      { type: 'atLeast', fact: 'depth', from: 1, to: 4 },
      {
        type: 'any',
        parts: [
          { type: 'atLeast', fact: 'returns', from: 0, to: 2 },
          { type: 'atLeast', fact: 'depth', from: 2, to: 6 },
        ],
      },
    ],
  },
  deciding: {
    type: 'any',
    parts: [
      { type: 'atLeast', fact: 'basketLines', from: 0, to: 2 },
      {
        type: 'all',
        parts: [
          { type: 'atLeast', fact: 'saves', from: 0, to: 2 },
          { type: 'atLeast', fact: 'returns', from: 0, to: 2 },
        ],
      },
    ],
  },
};

export interface BehaviourSegment {
  readonly id: BehaviourSegmentId;
  /** Degree of membership in [0, 1]. */
  readonly degree: number;
  readonly leaves: readonly JudgedLeaf<Fact>[];
  /** The one fact that, alone, would take the shopper out, and the most it may then be. */
  readonly exit: { readonly fact: Fact; readonly atMost: number } | undefined;
}

/** Degrees of membership in every behaviour segment, in a fixed order. Pure; all zero without signals. */
export function behaviourOf(evidence: readonly Evidence[]): BehaviourSegment[] {
  const facts = factsOf(evidence);
  return BEHAVIOUR_SEGMENTS.map((id) => {
    const judged = judge(RULES[id], facts);
    return { id, ...judged, exit: exitOf(RULES[id], facts, judged.leaves) };
  });
}

/** Judges again with one fact lowered to where a leaf begins, the mildest such change first. */
function exitOf(
  rule: Rule<Fact>,
  facts: Readonly<Record<Fact, number>>,
  leaves: readonly JudgedLeaf<Fact>[],
): BehaviourSegment['exit'] {
  const counted = leaves.filter((leaf) => leaf.degree > 0).toSorted((a, b) => b.from - a.from);
  const leaf = counted.find(({ fact, from }) => judge(rule, { ...facts, [fact]: from }).degree === 0);
  return leaf && { fact: leaf.fact, atMost: leaf.from };
}

/** Counts the facts; `depth` is the most products looked at within one interest. */
function factsOf(evidence: readonly Evidence[]): Record<Fact, number> {
  const viewed = distinct(
    evidence.filter(({ kind, product }) => ruleOf(kind).implicit && product !== undefined),
  );
  const perInterest = new Map<string, number>();
  for (const one of viewed) {
    const interest = one.belongs[0]?.interest;
    if (interest) perInterest.set(interest, (perInterest.get(interest) ?? 0) + 1);
  }
  return {
    products: viewed.length,
    interests: perInterest.size,
    depth: Math.max(0, ...perInterest.values()),
    returns: count(evidence, 'viewAgain'),
    searches: count(evidence, 'search'),
    saves: distinct(evidence.filter((one) => one.kind === 'save')).length,
    basketLines: distinct(evidence.filter((one) => one.kind === 'basket')).length,
  };
}

function distinct(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map(evidence.map((one) => [one.product, one])).values()];
}

function count(evidence: readonly Evidence[], kind: Evidence['kind']): number {
  return evidence.filter((one) => one.kind === kind).length;
}
