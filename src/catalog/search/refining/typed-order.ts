import { audiencesIn, isOfAnimals, namesAnyChildren } from '../../audience.js';
import { english } from '../languages/en.js';
import { isGeneral } from '../languages/general-heads.js';
import { CALLED } from '../matching/coverage.js';
import type { ProductSearch } from '../matching/product-search.js';
import { isQuality } from '../ranking/qualities.js';

/** A longer query is a sentence. */
const LONGEST = 4;

/** A thing for an animal is called by that: a bed for a cat is a cat bed. */
const FOR_AN_ANIMAL = /^(\p{L}+)\s+for\s+(?:(?:an?|the|my|our)\s+)?(\p{L}+)$/iu;
/** So does of how many of what it is: a puzzle of 1000 pieces is a 1000 piece puzzle. */
const COUNTED = /^(\p{L}+)\s+(?:(?:of|with)\s+)?(\d+)\s+(\p{L}+)$/iu;
const isAnimal = (word: string) => isOfAnimals({ of: audiencesIn(word), isGuess: false });

/**
 * What a thing is to be like, typed behind its name, stands before it: a `yoga mat thick` is a thick yoga mat. A word that
 * things are called by stays: *night light*. So does what it is to be of, a `dog lead leather` is a leather dog lead, but
 * for what ends the names of things: `bed linen`.
 */
export function qualityFirst(
  words: string,
  search: Pick<ProductSearch, 'ask' | 'isMaterial' | 'language' | 'thingCalled'>,
): string {
  const [, theirs = '', animal = ''] = FOR_AN_ANIMAL.exec(words.trim()) ?? [];
  if (isAnimal(animal) && search.thingCalled(theirs) !== '')
    return `${english.singular(animal.toLowerCase())} ${theirs}`;
  const [, counted = '', number = '', noun = ''] = COUNTED.exec(words.trim()) ?? [];
  if (noun !== '' && !english.units.has(noun) && search.thingCalled(counted) !== '')
    return `${number} ${english.singular(noun)} ${counted}`;
  const said = words.trim().split(/\s+/u);
  const isNaming = (word: string) => /^[\p{L}-]+$/u.test(word) && !english.silent.has(word.toLowerCase());
  // A number before what is counted is no name: a *2 person tent lightweight* is one for two.
  const isName =
    said.length > 1 &&
    said.length <= LONGEST &&
    said.slice(/^\d+$/u.test(said[0] ?? '') ? 1 : 0).every(isNaming);
  if (search.language !== english.code || !isName) return words;
  const last = said.at(-1) ?? '';
  const isLike =
    english.describes(last.toLowerCase()) ||
    isQuality(last.toLowerCase()) ||
    (search.isMaterial(last) && !isGeneral(last.toLowerCase()));
  const thing = said.slice(0, -1);
  // So does who wears it or whom it is for: running shoes *for women*.
  const isWhom =
    namesAnyChildren(last) || english.persons.get(english.singular(last.toLowerCase())) === 'wearer';
  if (isWhom && search.thingCalled(thing.at(-1) ?? '') !== '') return `${thing.join(' ')} for ${last}`;
  const isThing = isLike && search.thingCalled(thing.at(-1) ?? '') !== '' && isNoneBehind(said, search);
  return isThing ? [last, ...thing].join(' ') : words;
}

/** Nothing is called by the last word; behind the whole name of a thing it is enough that nothing is called all of it. */
function isNoneBehind(said: readonly string[], search: Pick<ProductSearch, 'ask' | 'thingCalled'>): boolean {
  const thing = said.slice(0, -1);
  if (search.thingCalled(said.at(-1) ?? '') === '') return true;
  const isWhole = thing.length > 1 && search.thingCalled(thing.join(' ')) !== '';
  return isWhole && search.ask(said.join(' ')).hits.every(({ named }) => named < CALLED);
}
