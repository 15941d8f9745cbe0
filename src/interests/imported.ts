import { JOINTS } from '../catalog/core-of-phrase.js';
import type { ProductId } from '../catalog/product.js';
import type { Membership } from '../segments/catalogue-segment.js';
import type { CompactVector, Entry, ImportedEntry, InterestId } from '../visits/entry.js';
import { decayed } from './decay.js';
import { phraseInterest, segmentInterest } from './interest.js';
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

/**
 * The place of the group that an interest of a file is here: the one of its name, else the one that all of its examples are
 * of, however it was called where it was written. Undefined for one that is read as typed words are.
 */
export function groupOf(entry: Named, source: Groups): number | undefined {
  if (entry.called === 'phrase') return undefined;
  const named = source.segments.findIndex(({ label }) => label === entry.name);
  if (named >= 0) return named;
  const [group, ...others] = new Set(entry.examples.map((name) => groupsOf(name, source)[0]?.segment));
  return others.length === 0 ? group : undefined;
}

type Named = Pick<ImportedEntry, 'called' | 'name' | 'examples'>;
type Groups = Pick<TasteSource, 'segments' | 'productCalled' | 'position' | 'memberships'>;

function groupsOf(name: string, source: Groups): readonly Membership[] {
  const product = source.productCalled?.(name);
  return product === undefined ? [] : source.memberships(source.position(product) ?? -1);
}

/** The interest that one of a file is here: the shop's own, or one of its own. */
export function importedInterest(entry: Entry & ImportedEntry, source: Groups): InterestId {
  const segment = source.segments[groupOf(entry, source) ?? -1];
  return segment ? segmentInterest(segment.id) : phraseInterest(entry.id);
}

/** What it was about, as far as this shop has it in that group. */
export function examplesHere({ examples }: Named, group: number, source: Groups): readonly ProductId[] {
  const own = examples.filter((name) => groupsOf(name, source).some(({ segment }) => segment === group));
  return [...new Set(own.flatMap((name) => source.productCalled?.(name) ?? []))];
}
