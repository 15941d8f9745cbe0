import { wordsIn } from '../language/word-lists.js';
import { shopsNames } from './said-otherwise.js';

/** What may be done to anything, and so says nothing of what somebody likes. */
const WITH_ANYTHING = wordsIn('en/general-doings.txt');
/** Of those what ends in a thing: who makes cheese wants no cheese. */
const MAKING = new Set(['making', 'make']);
/** Doings by which a thing comes to be. */
const MAKINGS = wordsIn('en/makings.txt');
const DOING = /^(\p{L}{2,})\s+(?:(?:an?|the|my|our|some)\s+)?(\S.*)$/u;
/** The same in the other order: *tea drinking*. */
const DONE_TO = /^(\S+)\s+(\p{L}{2,}ing)$/u;
/** A thing that somebody has or wants newly. */
const NEW_THING = /^(?:(?:an?|the|my|our)\s+)?(?:first|new|own)\s+(\S.*)$/u;
/** Where, how and with whom something is done, behind it. */
const TAIL = /\s+(?:in|on|at|by|with|from|for|without)\s.*$/u;
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
