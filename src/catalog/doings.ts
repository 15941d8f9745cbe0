import { meaningsIn, wordsIn } from '../language/word-lists.js';
import { words } from '../text/words.js';
import { shopsNames } from './said-otherwise.js';

/** What may be done to anything, and so says nothing of what somebody likes. */
const WITH_ANYTHING = wordsIn('en/general-doings.txt');
/** Of those what ends in a thing: who makes cheese wants no cheese. */
const MAKING = new Set(['making', 'make']);
/** Doings by which a thing comes to be. */
const MAKINGS = wordsIn('en/makings.txt');
const TOOLS = new Map(
  [...meaningsIn('en/makers-tools.txt')].map(([doing, line]) => [
    doing,
    line.split(',').map((name) => name.trim()),
  ]),
);

const DOING = /^(\p{L}{2,})\s+(?:(?:an?|the|my|our|some)\s+)?(\S.*)$/u;
/** The same in the other order: *tea drinking*. */
const DONE_TO = /^(\S+)\s+(\p{L}{2,}ing)$/u;
/** A thing that somebody has or wants newly. */
const NEW_THING = /^(?:(?:an?|the|my|our)\s+)?(?:first|new|own)\s+(\S.*)$/u;
/** Where, how and with whom something is done, behind it. */
const TAIL = /\s+(?:in|on|at|by|with|from|for|without)\s.*$/u;
/** At or with what something is done. */
const AT_THING = /^\p{L}{2,}ing\s+(?:at|with)\s+(?:(?:an?|the|my|our)\s+)?(\S+(?:\s\S+)?)$/u;

/** A text without what may be done to anything, and where that may be surely meant. */
export interface Done {
  readonly thing: string;
  readonly isSure: boolean;
}

/**
 * What something is done to that may be done to anything, with what stands behind it and without: *chillies*, of `growing
 * chillies on a windowsill`; or the thing that is new: *espresso machine*, of `my first espresso machine`. What is made is so only where shops sell things for it under other names: *sourdough bread*.
 */
export function thingsDone(text: string): readonly Done[] {
  const plain = text.trim().toLowerCase();
  const [, newThing] = NEW_THING.exec(plain) ?? [];
  if (newThing !== undefined) return [{ thing: newThing, isSure: true }];
  const [, thingBefore = '', doingBehind = ''] = DONE_TO.exec(plain) ?? [];
  if (WITH_ANYTHING.has(doingBehind)) return [{ thing: thingBefore, isSure: !MAKING.has(doingBehind) }];
  const [, doing = '', thing = ''] = DOING.exec(plain) ?? [];
  if (thing === '') return [];
  const all = [...new Set([thing, thing.replace(TAIL, '')])];
  if (WITH_ANYTHING.has(doing)) return all.map((one) => ({ thing: one, isSure: !MAKING.has(doing) }));
  return MAKINGS.has(doing)
    ? all.flatMap((one) => (shopsNames(one)?.isGuess === false ? { thing: one, isSure: true } : []))
    : [];
}

/** At or with what something is done: *small desk*, of `working at a small desk`. */
export const thingDoneAt = (text: string): string | undefined =>
  AT_THING.exec(text.trim().toLowerCase())?.[1];

/** A thing of several words, which say what kind of it, and what it is for. */
const THING_FOR = /^(?:(?:an?|the|my|our)\s+)?(\S+(?:\s\S+){1,2})\s+for\s+\S/u;

/** The thing that a text asks for, before what it is for: *yoga mat*, of `yoga mat for bad knees`. */
export const thingWanted = (text: string): string | undefined =>
  THING_FOR.exec(text.trim().toLowerCase())?.[1];

/** What shops sell that somebody uses who makes or mends something, whatever it is: for *sewing cushions*. */
export function toolsFor(text: string): readonly string[] {
  const said = words(text.toLowerCase());
  const [first = ''] = said;
  return TOOLS.get(first) ?? TOOLS.get(said.at(-1) ?? '') ?? [];
}
