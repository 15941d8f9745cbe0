import type { Membership } from '../segments/catalogue-segment.js';
import type { InterestId } from '../visits/entry.js';
import { segmentInterest } from './interest.js';
import type { TasteSource } from './taste-source.js';

export interface Belonging {
  readonly interest: InterestId;
  /** In (0, 1]. */
  readonly degree: number;
}

/** Constants of the catalogue: a product's memberships are one list for as long as it is the same index. */
const belongingsOf = new WeakMap<
  readonly Membership[],
  { readonly segments: TasteSource['segments']; readonly belongs: readonly Belonging[] }
>();

/** The interests that a product is of, strongest first. */
export function belongings(
  { segments }: TasteSource,
  memberships: readonly Membership[],
): readonly Belonging[] {
  const known = belongingsOf.get(memberships);
  if (known?.segments === segments) return known.belongs;
  const belongs = readBelongings(segments, memberships);
  belongingsOf.set(memberships, { segments, belongs });
  return belongs;
}

function readBelongings(
  segments: TasteSource['segments'],
  memberships: readonly Membership[],
): readonly Belonging[] {
  const belongs: Belonging[] = [];
  for (const { segment, degree } of memberships) {
    const id = segments[segment]?.id;
    if (id !== undefined) belongs.push({ interest: segmentInterest(id), degree });
  }
  return belongs;
}
