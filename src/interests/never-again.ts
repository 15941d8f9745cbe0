import { keptOn } from '../processes/kept-on.js';
import type { CatalogueSegment } from '../segments/catalogue-segment.js';
import type { Entry, EntryId, InterestId, NeverEntry } from '../visits/entry.js';
import type { Visit } from '../visits/visit.js';
import { segmentOfInterest, wordsIn } from './interest.js';

/** An interest that the shopper never wants again, for as long as the visit is remembered. */
export interface NeverAgain {
  readonly interest: InterestId;
  /** Its name: the shop's, or the shopper's own words. */
  readonly label: string;
  readonly entry: EntryId;
}

export interface NeverAgains {
  /** In the order in which they were said. */
  readonly all: readonly NeverAgain[];
  /** The one that an interest is, or is called like; undefined where it may be one. */
  of(interest: InterestId): NeverAgain | undefined;
  /** The one of this name: words that are typed again, or come in a file, are no other interest. */
  called(name: string): NeverAgain | undefined;
}

const NOTHING: NeverAgains = { all: [], of: () => undefined, called: () => undefined };

const known = keptOn<Visit, { readonly segments: readonly CatalogueSegment[]; readonly never: NeverAgains }>(
  'never again',
);

/**
 * What the shopper never wants again. Starting over leaves it, for it says what is not wanted; only lifting it, taking it
 * back or the end of personalisation takes it away. Words that were taken back themselves are no interest any more.
 */
export function neverAgainIn(visit: Visit, segments: readonly CatalogueSegment[]): NeverAgains {
  const before = known.get(visit);
  if (before?.segments === segments) return before.never;
  const never = readNeverAgain(visit, segments);
  known.set(visit, { segments, never });
  return never;
}

function readNeverAgain({ entries }: Visit, segments: readonly CatalogueSegment[]): NeverAgains {
  const standing = new Map<InterestId, Entry & NeverEntry>();
  const said = entries.filter((entry): entry is Entry & NeverEntry => entry.type === 'never');
  if (said.length === 0) return NOTHING;
  for (const entry of said.toSorted((a, b) => a.at - b.at)) {
    if (entry.lifted) standing.delete(entry.interest);
    else if (!standing.has(entry.interest)) standing.set(entry.interest, entry);
  }
  const labelOf = (interest: InterestId): string =>
    segments[segmentOfInterest(interest, segments) ?? -1]?.label ?? wordsIn(entries, interest)?.text ?? '';
  const all = [...standing.values()].flatMap(({ id, interest }): NeverAgain[] => {
    const label = labelOf(interest);
    return label === '' ? [] : [{ interest, label, entry: id }];
  });
  const byName = new Map(all.map((one) => [nameOf(one.label), one]));
  const byId = new Map(all.map((one) => [one.interest, one]));
  return {
    all,
    of: (interest) => byId.get(interest) ?? byName.get(nameOf(labelOf(interest))),
    called: (name) => byName.get(nameOf(name)),
  };
}

/** *Coffee* and *coffee* are one thing. */
const nameOf = (label: string): string => label.trim().toLowerCase();
