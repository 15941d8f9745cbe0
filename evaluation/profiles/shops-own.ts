import { signatureOf } from '../../src/interests/signature.js';
import type { TasteSource } from '../../src/interests/taste-source.js';
import type { Entry } from '../../src/visits/entry.js';
import type { MemoryLength } from '../../src/visits/memory.js';
import { readVisit } from '../../src/visits/visit.js';
import { logOf, unendedLogOf } from '../moments/log-of.js';
import type { Catalogue, Profile } from './profile.js';

/** The profile that the shop itself keeps where the shopper chose this memory: its signal table, clocks and caps. */
export function shopsOwn(name: string, memory: MemoryLength): Profile {
  return {
    name,
    signature: ({ deeds, at }, { index, idOf }) =>
      signatureOf(readVisit(logOf(deeds, memory, idOf, at)), index, at),
    weights: ({ deeds, at }, catalogue) =>
      weightsIn(logOf(deeds, memory, catalogue.idOf, at), oneInterest(catalogue), at),
  };
}

/** The same table, clocks and caps in a session that never ends, which no shopper can choose. */
export function shopsUnended(name: string): Profile {
  return {
    name,
    signature: ({ deeds, at }, { index, idOf }) =>
      signatureOf(readVisit(unendedLogOf(deeds, idOf)), index, at),
    weights: ({ deeds, at }, catalogue) =>
      weightsIn(unendedLogOf(deeds, catalogue.idOf), oneInterest(catalogue), at),
  };
}

/** What each product weighs in the shop's ranking of a log. */
function weightsIn(log: readonly Entry[], source: TasteSource, at: number): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  for (const { shares } of signatureOf(readVisit(log), source, at).interests)
    for (const { evidence, rankingWeight } of shares) {
      const position = evidence.product === undefined ? undefined : source.position(evidence.product);
      if (position === undefined || rankingWeight <= 0) continue;
      weights.set(position, (weights.get(position) ?? 0) + rankingWeight);
    }
  return weights;
}

const sources = new WeakMap<Catalogue, TasteSource>();

/** Every product in one interest: scorers that know none must not lose what the shop puts in no segment. */
function oneInterest(catalogue: Catalogue): TasteSource {
  const source = sources.get(catalogue) ?? { ...catalogue.index, ...ONE_SEGMENT };
  sources.set(catalogue, source);
  return source;
}

const ONE_SEGMENT: Pick<TasteSource, 'segments' | 'memberships'> = {
  segments: [
    {
      id: 'all' as TasteSource['segments'][number]['id'],
      label: 'All',
      sensitive: false,
      enabled: true,
      size: 1,
      silhouette: 0,
      centroid: new Float32Array(),
      words: [],
    },
  ],
  memberships: () => [{ segment: 0, degree: 1 }],
};
