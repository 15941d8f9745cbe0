import type { CatalogueSegment, SegmentId } from '../segments/catalogue-segment.js';
import type { EntryId, InterestId } from '../visits/entry.js';

export function segmentInterest(segment: SegmentId): InterestId {
  return `segment:${segment}`;
}

const placesOf = new WeakMap<readonly CatalogueSegment[], ReadonlyMap<InterestId, number>>();

/** The place of an interest's segment in the list; undefined for typed words, and where the segment is gone. */
export function segmentOfInterest(
  interest: InterestId,
  segments: readonly CatalogueSegment[],
): number | undefined {
  const known =
    placesOf.get(segments) ?? new Map(segments.map(({ id }, place) => [segmentInterest(id), place]));
  placesOf.set(segments, known);
  return known.get(interest);
}

export function phraseInterest(entry: EntryId): InterestId {
  return `phrase:${entry}`;
}

const INTEREST_PATTERN = /^(segment|phrase):[A-Za-z0-9._-]{1,80}$/;

/** Whether a text from outside can name an interest. */
export function isInterestId(text: string): text is InterestId {
  return INTEREST_PATTERN.test(text);
}
