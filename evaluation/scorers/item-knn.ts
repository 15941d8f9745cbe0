import type { Scorer } from './scorer.js';

/** Rows that were taken together on one occasion, each once, and what each of them counts. */
export interface Occasion {
  readonly positions: readonly number[];
  /** In (0, 1]. */
  readonly weight: number;
}

/** One row's likeness to others. */
interface Neighbours {
  readonly positions: Int32Array;
  readonly cosines: Float32Array;
}

/**
 * Item-kNN: a row scores the sum over the profile of its weight times the cosine of the two rows' occasions
 * (Sarwar and others 2001). Occasions are anonymous: nobody is met twice.
 */
export function itemKnn(occasions: readonly Occasion[], count: number): Scorer {
  const neighboursOf = cosines(occasions, count);
  return {
    name: 'item-kNN',
    scores(moment, profile, catalogue) {
      const scores = new Float64Array(count);
      for (const [own, weight] of profile.weights(moment, catalogue)) {
        const { positions, cosines } = neighboursOf(own);
        for (let i = 0; i < positions.length; i++)
          scores[positions[i] as number] =
            (scores[positions[i] as number] as number) + weight * (cosines[i] as number);
      }
      return scores;
    },
  };
}

/** Likeness to each row, worked out when a row is first asked for. A row is wholly like itself. */
function cosines(occasions: readonly Occasion[], count: number): (position: number) => Neighbours {
  const holding = Array.from({ length: count }, (): number[] => []);
  const squares = new Float64Array(count);
  for (const [i, { positions, weight }] of occasions.entries())
    for (const position of positions) {
      holding[position]?.push(i);
      squares[position] = (squares[position] ?? 0) + weight ** 2;
    }
  const known = new Map<number, Neighbours>();
  const read = (own: number): Neighbours => {
    const sums = new Map<number, number>();
    for (const i of holding[own] ?? []) {
      const { positions, weight } = occasions[i] as Occasion;
      for (const other of positions) sums.set(other, (sums.get(other) ?? 0) + weight ** 2);
    }
    const norm = (other: number) => Math.sqrt((squares[own] ?? 0) * (squares[other] ?? 0));
    return {
      positions: Int32Array.from(sums.keys()),
      cosines: Float32Array.from(sums, ([other, sum]) => sum / norm(other)),
    };
  };
  return (position) => {
    const neighbours = known.get(position) ?? read(position);
    known.set(position, neighbours);
    return neighbours;
  };
}
