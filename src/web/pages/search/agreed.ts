import { whenAndWhere } from '../../../catalog/core-of-phrase.js';
import { english } from '../../../catalog/search/languages/en.js';
import { CALLED } from '../../../catalog/search/matching/coverage.js';
import { heldWords } from '../../../catalog/search/matching/held-words.js';
import type { WordAnswer } from '../../../catalog/search/matching/product-search.js';
import type { WordHit } from '../../../catalog/search/matching/word-hits.js';
import type { Answer } from '../../../catalog/search/ranking/rank.js';
import { wordsIn } from '../../../language/word-lists.js';
import type { FoundProducts } from '../../../shop/find-products.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import { words as wordsOf } from '../../../text/words.js';

/** What may be done with anything: a guitar that says nothing of playing is one to play. */
const WITH_ANYTHING = wordsIn('en/general-doings.txt');

/** So many are called by a word that nothing is, and one is so by chance: the fridge of a fridge-door jug. */
const FEWEST_CALLED = 2;

/**
 * Whether a person agrees that an answer is what was searched for, and no more than near it. It holds every word that the
 * first answer is called by: beside a reflective vest no other vest, beside a guitar book none for the piano. Where the
 * first one is headed by the word that says what is looked for, it is too; and of a name that nothing bears whole it holds
 * that word: a machine is no machine cleaner.
 * @param listed best first, as the page lists them
 */
export function agreedAmong(
  listed: readonly Answer[],
  { read, applied, isOnlyMentioned, isPartial, place }: FoundProducts,
  search: Snapshot['search'],
): (one: Answer) => boolean {
  const asked = search.ask(read.words);
  const { terms } = asked;
  const isOfNothing = (isOnlyMentioned || isPartial) && place === undefined;
  const [first] = listed;
  // What says itself that it has none of what is not wanted, where the first one does: a lamp without a cable.
  const denied = applied.filter(({ wish }) => first !== undefined && search.lacks(wish, first.position));
  const isDenied = ({ position }: Answer) => denied.every(({ wish }) => search.lacks(wish, position));
  // Of a word that nothing is, what several are called by is what they are for: a ring and a tin, for a cake.
  const isLone = isOfNothing && listed.filter(({ isCalled }) => isCalled).length < FEWEST_CALLED;
  if (terms.length < 2) return (one) => !isLone && isDenied(one);
  const hitAt = new Map(asked.hits.map((hit) => [hit.position, hit]));
  const heldBy = heldWords(asked, search);
  // Where and when something is done says of no coffee that it is not for there.
  const aside = new Set(isName(read.words) ? [] : whenAndWhere(read.words));
  const saysNothing = bitsOf(asked, (word) => WITH_ANYTHING.has(word) || aside.has(word));
  const needed = first ? heldBy(first.position).calls & ~saysNothing : 0;
  const numbers = bitsOf(asked, (word) => /^\d+$/.test(word));
  const head = first && hitAt.get(first.position);
  const isNameOfNothing = isOfNothing && isName(read.words);
  return (one) => {
    const hit = hitAt.get(one.position);
    if (!isDenied(one)) return false;
    const { calls, holds } = heldBy(one.position);
    // How many a tent is for is no word in passing.
    if ((holds & needed) !== needed || (calls & needed & numbers) !== (needed & numbers)) return false;
    if (head && hit && !one.isThing && !hit.isOtherwise && isBehind(hit, head)) return false;
    return !isNameOfNothing || hit?.hasHead === true;
  };
}

/** It is not headed by the word that says what is looked for, or by any of them, though the first one is. */
const isBehind = (hit: WordHit, first: WordHit): boolean =>
  first.isLed ? !hit.isLed : first.isHeaded && !hit.isHeaded;

const bitsOf = ({ terms }: WordAnswer, is: (word: string) => boolean): number =>
  terms.reduce((bits, { typed }, i) => (is(typed) ? bits | (1 << i) : bits), 0);

/** It has no little words: what it names is one thing, and the last word says which. */
export const isName = (text: string): boolean =>
  !wordsOf(text.toLowerCase()).some((word) => english.silent.has(word));

/** Of several things that were asked for together, the first answer that each is: a violin, and no rosin for one. */
export function firstOfEach(
  found: readonly Answer[],
  things: readonly string[],
  search: Snapshot['search'],
): readonly Answer[] {
  const firsts = things.flatMap((thing) => {
    const called = search.ask(thing).hits.filter(({ titled }) => titled >= CALLED);
    const headed = called.filter(({ isHeaded }) => isHeaded);
    const at = new Set((headed.length > 0 ? headed : called).map(({ position }) => position));
    return found.find(({ position }) => at.has(position)) ?? [];
  });
  return [...new Set(firsts)];
}
