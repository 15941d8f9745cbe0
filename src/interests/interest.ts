import { readOnce } from '../processes/kept-on.js';
import type { CatalogueSegment, SegmentId } from '../segments/catalogue-segment.js';
import type { CompactVector, EntryId, InterestId, LoggedEntry } from '../visits/entry.js';

export function segmentInterest(segment: SegmentId): InterestId {
  return `segment:${segment}`;
}

const placesOf = readOnce(
  (segments: readonly CatalogueSegment[]) =>
    new Map<InterestId, number>(segments.map(({ id }, place) => [segmentInterest(id), place])),
);

/** The place of an interest's segment in the list; undefined for typed words, and where the segment is gone. */
export function segmentOfInterest(
  interest: InterestId,
  segments: readonly CatalogueSegment[],
): number | undefined {
  return placesOf(segments).get(interest);
}

export function phraseInterest(entry: EntryId): InterestId {
  return `phrase:${entry}`;
}

export interface InterestWords {
  readonly text: string;
  readonly meaning: CompactVector | undefined;
}

/** The words that name an interest, typed here or brought in a file; undefined for a segment's. */
export function wordsIn(log: readonly LoggedEntry[], interest: InterestId): InterestWords | undefined {
  const named = log.find((entry) => interest === phraseInterest(entry.id));
  if (named?.type === 'phrase') return { text: named.text, meaning: named.meaning };
  return named?.type === 'imported' ? { text: named.name, meaning: named.meaning } : undefined;
}

const INTEREST_PATTERN = /^(segment|phrase):[A-Za-z0-9._-]{1,80}$/;

/** Whether a text from outside can name an interest. */
export function isInterestId(text: string): text is InterestId {
  return INTEREST_PATTERN.test(text);
}
