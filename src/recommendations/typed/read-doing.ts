import { audiencesIn } from '../../catalog/audience.js';
import { thingDoneAt, thingsDone, thingWanted, toolsFor } from '../../catalog/doings.js';
import type { Meant, TypedWords } from '../../interests/typed-words.js';
import type { ReadWords } from './read-words.js';

type Read = (words: string) => ReadWords;
type AllMeant = TypedWords['meant'];

const hasSure = (meant: AllMeant): boolean => [...meant.values()].some(({ isSure }) => isSure);

/** Fewer products than this are no shelf. */
const FEW = 3;
/** Cards of a shelf, of each of several names. */
const OF_NAME = 3;

/**
 * Where words that tell of something done mean nothing surely, what it is done to, which is meant as surely as by itself:
 * a ukulele, of *playing a ukulele*. What the words themselves mean stays.
 */
export function withThingDone(text: string, typed: ReadWords, read: Read): ReadWords {
  // A list that names what who learns it needs says more.
  if (hasSure(typed.meant) || [...typed.meant.values()].some(({ isListed }) => isListed)) return typed;
  for (const { thing, isSure } of thingsDone(text)) {
    const done = read(thing);
    if (done.isPresent || !hasSure(done.meant)) continue;
    return together(typed, isSure ? done.meant : guessed(done.meant), done);
  }
  return typed;
}

/**
 * Where words that tell of something done mean nothing, or next to nothing, what it is done with: the desk of *working at a
 * small desk*, and what everybody uses who sews, which is a guess.
 */
export function withMeansOfDoing(text: string, typed: ReadWords, read: Read): ReadWords {
  if (hasSure(typed.meant)) return typed;
  const tools = toolsFor(text).flatMap((name) => bestOf(read(name).meant));
  if (tools.length > 0) return together(typed, guessed(new Map(tools), true), typed);
  const wanted = thingWanted(text);
  if (wanted !== undefined && typed.meant.size < FEW && audiencesIn(text).size === 0) {
    const things = bestOf(read(wanted).meant);
    if (things.length > 0) return together(typed, guessed(new Map(things), true), typed);
  }
  const at = thingDoneAt(text);
  if (at === undefined || typed.meant.size > 0) return typed;
  const thing = read(at);
  return thing.isPresent ? typed : together(typed, thing.meant, thing);
}

const bestOf = (meant: AllMeant): readonly (readonly [number, Meant])[] =>
  [...meant]
    .filter(([, { isSure }]) => isSure)
    .toSorted(([, a], [, b]) => b.likeness - a.likeness)
    .slice(0, OF_NAME);

function guessed(meant: AllMeant, isListed = false): AllMeant {
  return new Map(
    [...meant].map(([at, one]) => [at, { ...one, isSure: false, ...(isListed && { isListed }) }]),
  );
}

function together(
  typed: ReadWords,
  meant: AllMeant,
  { found = [], isAnswered = false }: ReadWords,
): ReadWords {
  return {
    ...typed,
    isUnread: false,
    meant: new Map([...typed.meant, ...meant]),
    found: [...new Set([...(typed.found ?? []), ...found])],
    isAnswered: typed.isAnswered === true || isAnswered,
  };
}
