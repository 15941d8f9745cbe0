/**
 * Fuzzy rule trees (Zadeh 1965): all is the minimum, any the maximum, weighted the weighted mean of its parts.
 * A leaf rises in a straight line from 0 at `from` to 1 at `to`, so that every rule is monotone in its facts;
 * `from` is at least 0, so that an empty log gives 0.
 */
export type Rule<Fact extends string> =
  | { readonly type: 'atLeast'; readonly fact: Fact; readonly from: number; readonly to: number }
  | { readonly type: 'all' | 'any'; readonly parts: readonly Rule<Fact>[] }
  | {
      readonly type: 'weighted';
      readonly parts: readonly { readonly weight: number; readonly rule: Rule<Fact> }[];
    };

/** A leaf as it was judged: what the card says took the shopper in, and what would take them out. */
export interface JudgedLeaf<Fact extends string> {
  readonly fact: Fact;
  readonly actual: number;
  /** Degree in [0, 1]. */
  readonly degree: number;
  /** Above this the leaf begins to count. */
  readonly from: number;
  /** From here on it counts in full. */
  readonly to: number;
}

export interface Judgement<Fact extends string> {
  /** Degree in [0, 1]. */
  readonly degree: number;
  readonly leaves: readonly JudgedLeaf<Fact>[];
}

/** Judges a rule over facts, keeping every leaf's score and actual value. */
export function judge<Fact extends string>(
  rule: Rule<Fact>,
  facts: Readonly<Record<Fact, number>>,
): Judgement<Fact> {
  switch (rule.type) {
    case 'atLeast': {
      const actual = facts[rule.fact];
      const degree = Math.min(1, Math.max(0, (actual - rule.from) / (rule.to - rule.from)));
      return { degree, leaves: [{ fact: rule.fact, actual, degree, from: rule.from, to: rule.to }] };
    }
    case 'all':
      return combine(rule.parts, facts, (degrees) => Math.min(1, ...degrees));
    case 'any':
      return combine(rule.parts, facts, (degrees) => Math.max(0, ...degrees));
    case 'weighted': {
      const weights = rule.parts.map((part) => part.weight);
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const parts = rule.parts.map((part) => part.rule);
      return combine(parts, facts, (degrees) =>
        degrees.reduce((sum, degree, index) => sum + (degree * (weights[index] ?? 0)) / total, 0),
      );
    }
  }
}

function combine<Fact extends string>(
  parts: readonly Rule<Fact>[],
  facts: Readonly<Record<Fact, number>>,
  merge: (degrees: number[]) => number,
): Judgement<Fact> {
  const judged = parts.map((part) => judge(part, facts));
  return { degree: merge(judged.map((one) => one.degree)), leaves: judged.flatMap((one) => one.leaves) };
}
