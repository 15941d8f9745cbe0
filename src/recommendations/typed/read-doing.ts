import { thingsDone } from '../../catalog/doings.js';
import type { TypedWords } from '../../interests/typed-words.js';
import type { ReadWords } from './read-words.js';

type Read = (words: string) => ReadWords;
type AllMeant = TypedWords['meant'];

const hasSure = (meant: AllMeant): boolean => [...meant.values()].some(({ isSure }) => isSure);

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

function guessed(meant: AllMeant): AllMeant {
  return new Map([...meant].map(([at, one]) => [at, { ...one, isSure: false }]));
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
