import type { CatalogueSegment } from '../segments/catalogue-segment.js';
import type { Entry, ImportedEntry, InterestId } from '../visits/entry.js';
import { decayed } from './decay.js';
import { phraseInterest, segmentCalled, segmentInterest } from './interest.js';

/** What an interest of a file weighs at a moment, milliseconds since 1970. */
export function weightOf({ weight, since, halfLife }: Brought, at: number): number {
  return decayed(weight, at - since, halfLife);
}

type Brought = Pick<ImportedEntry, 'weight' | 'since' | 'halfLife'>;

/** The interest that one of a file is here: the shop's own of that name, or one of its own. */
export function importedInterest(
  entry: Entry & { readonly type: 'imported' },
  segments: readonly CatalogueSegment[],
): InterestId {
  const segment = segments[segmentCalled(entry, segments) ?? -1];
  return segment ? segmentInterest(segment.id) : phraseInterest(entry.id);
}
