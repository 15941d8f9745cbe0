import { JOINTS } from '../catalog/core-of-phrase.js';
import { addScaled, normalised, type Vector } from '../embedding/vectors.js';
import type { CatalogueSegment } from '../segments/catalogue-segment.js';
import type { CompactVector, Entry, ImportedEntry, InterestId } from '../visits/entry.js';
import { decayed } from './decay.js';
import { phraseInterest, segmentCalled, segmentInterest } from './interest.js';
import type { TasteSource } from './taste-source.js';
import type { TypedWords } from './typed-words.js';

/** What an interest of a file weighs at a moment, milliseconds since 1970. */
export function weightOf({ weight, since, halfLife }: Brought, at: number): number {
  return decayed(weight, at - since, halfLife);
}

type Brought = Pick<ImportedEntry, 'weight' | 'since' | 'halfLife'>;

/**
 * A name from a file, read as typed words are. A shop's name that joins several things, *Board games & puzzles*, and
 * means nothing as a whole is each of them.
 */
export function readName(
  { called, name }: Pick<ImportedEntry, 'called' | 'name'>,
  meaning: CompactVector,
  source: Pick<TasteSource, 'typed'>,
): TypedWords {
  const whole = source.typed(name, meaning);
  const things = thingsIn({ called, name });
  if (whole.meant.size > 0 || things.length === 0) return whole;
  const read = things.map((thing) => source.typed(thing, meaning)).filter(({ meant }) => meant.size > 0);
  return read.length === 0 ? whole : { ...whole, meant: new Map(read.flatMap(({ meant }) => [...meant])) };
}

/** The several things that a shop's name joins; none where it is one thing, or more than a name is made of. */
export function thingsIn({ called, name }: Pick<ImportedEntry, 'called' | 'name'>): readonly string[] {
  const things = called === 'label' ? name.split(JOINTS) : [];
  return things.length > 1 && things.length <= MOST_THINGS ? things : [];
}

const MOST_THINGS = 4;

/** The interest that one of a file is here: the shop's own of that name, or one of its own. */
export function importedInterest(
  entry: Entry & { readonly type: 'imported' },
  segments: readonly CatalogueSegment[],
): InterestId {
  const segment = segments[segmentCalled(entry, segments) ?? -1];
  return segment ? segmentInterest(segment.id) : phraseInterest(entry.id);
}

/** A segment's own taste counts as much as one example: what is like them stands beside them. */
const OWN_TASTE = 1;

/** The taste of a segment, drawn to those of a file's examples that this shop has. Unit length. */
export function nearExamples(
  segment: Vector,
  { examples }: Pick<ImportedEntry, 'examples'>,
  source: TasteSource,
): Vector {
  const positions = examples.flatMap((name) => source.positionCalled?.(name) ?? []);
  if (positions.length === 0) return segment;
  const taste = new Float64Array(source.dimensions);
  addScaled(taste, segment, OWN_TASTE);
  for (const position of positions) addScaled(taste, source.taste(position), 1);
  return normalised(taste);
}
